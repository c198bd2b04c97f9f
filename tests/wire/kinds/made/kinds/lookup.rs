// @generated from error-tables/kinds by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 3] = [
        ErrorCode::Seven,
        ErrorCode::Eight,
        ErrorCode::Nine,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 3] = ["Seven", "Eight", "Nine"];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> i64 {
        static CELLS: [i64; 3] = [-7, 8, 9];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 3] = [400, 400, 400];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["{left} of {right}", "all of {{it}}", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 3] = [None, None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: i64) -> &'static [ErrorCode] {
        match code {
            -7 => const { &[ALL[0]] }
            8 => const { &[ALL[1]] }
            9 => const { &[ALL[2]] }
            _ => &[],
        }
    }
}
