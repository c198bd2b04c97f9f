// @generated from error-tables/plain by error-tables. Change the table and run cargo build.

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 2] = [Status::BadRequest, Status::ServerError];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 2] = [400, 500];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 2] = ["BadRequest", "ServerError"];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 2] = ["ERR_BAD", "Server Error"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 2] = ["The request is bad", ""];
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
        const CELLS: [Option<bool>; 2] = [None, None];
        CELLS[index]
    }
}
