// @generated from error-tables/parent by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 4] = [
        ErrorCode::Auth,
        ErrorCode::ZeroBad,
        ErrorCode::ZeroGone,
        ErrorCode::Token,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 4] = ["Auth", "ZeroBad", "ZeroGone", "Token"];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 4] = ["AUTH", "ZERO", "ZERO", "TOKEN"];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 4] = [499, 400, 410, 499];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = ["Not authenticated", "Bad", "Gone", "Token expired"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = ["Log in", "", "", "Renew it"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 4] = [None, None, None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "AUTH" => const { &[ALL[0]] }
            "TOKEN" => const { &[ALL[3]] }
            "ZERO" => const { &[ALL[1], ALL[2]] }
            _ => &[],
        }
    }
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 2] = [Status::Unauthorized, Status::Status499];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 2] = [401, 499];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 2] = ["Unauthorized", "Status499"];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 2] = ["Unauthorized", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 2] = ["No credentials", "An error"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 2] = [None, None];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 2] = [None, Some(true)];
        CELLS[index]
    }
}
