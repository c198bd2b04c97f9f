// @generated from error-tables/grandchild by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 5] = [
        ErrorCode::Auth,
        ErrorCode::ZeroBad,
        ErrorCode::ZeroGone,
        ErrorCode::Token,
        ErrorCode::Extra,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 5] = ["Auth", "ZeroBad", "ZeroGone", "Token", "Extra"];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 5] = ["AUTH", "ZERO", "ZERO", "TOKEN", "EXTRA"];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 5] = [401, 400, 410, 498, 498];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 5] = [
            "Not authenticated",
            "Bad",
            "Gone for good",
            "Token expired",
            "Said again",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 5] = ["Log in", "", "", "", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 5] = [None, None, None, None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "AUTH" => const { &[ALL[0]] }
            "EXTRA" => const { &[ALL[4]] }
            "TOKEN" => const { &[ALL[3]] }
            "ZERO" => const { &[ALL[1], ALL[2]] }
            _ => &[],
        }
    }
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 3] = [
        Status::Unauthorized,
        Status::Status499,
        Status::Status403,
    ];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 3] = [401, 499, 403];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 3] = ["Unauthorized", "Status499", "Status403"];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["Unauthorized", "", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["No credentials", "", "Forbidden"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 3] = [None, None, None];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 3] = [None, Some(false), None];
        CELLS[index]
    }
}
