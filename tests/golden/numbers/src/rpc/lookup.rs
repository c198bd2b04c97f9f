// @generated from error-tables/rpc by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 6] = [
        ErrorCode::ParseError,
        ErrorCode::InvalidRequest,
        ErrorCode::Unknown,
        ErrorCode::Unauthorized,
        ErrorCode::Other,
        ErrorCode::Forbidden,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 6] = [
            "ParseError",
            "InvalidRequest",
            "Unknown",
            "Unauthorized",
            "Other",
            "Forbidden",
        ];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> i32 {
        static CELLS: [i32; 6] = [-32700, -32600, 0, 0, 1, 0];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 6] = [0, 400, 500, 401, 0, 0];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 6] = [
            "Parse error",
            "Invalid request",
            "Unknown error",
            "Unauthorized",
            "",
            "Forbidden to {user_name}",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 6] = [None, None, None, None, None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: i32) -> &'static [ErrorCode] {
        match code {
            -32700 => const { &[ALL[0]] }
            -32600 => const { &[ALL[1]] }
            0 => const { &[ALL[2], ALL[3], ALL[5]] }
            1 => const { &[ALL[4]] }
            _ => &[],
        }
    }
}
