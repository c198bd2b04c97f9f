// @generated from error-tables/rows by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 2] = [ErrorCode::InvalidField, ErrorCode::OkBut];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 2] = ["InvalidField", "OkBut"];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 2] = ["INVALID_FIELD", "OK_BUT"];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 2] = [0, 200];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 2] = [None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "INVALID_FIELD" => const { &[ALL[0]] }
            "OK_BUT" => const { &[ALL[1]] }
            "OLD_FIELD" => const { &[ALL[0]] }
            _ => &[],
        }
    }
}
