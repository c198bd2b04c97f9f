// @generated from error-tables/shop by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 8] = [
        ErrorCode::NotFound,
        ErrorCode::TooManyRequests,
        ErrorCode::OldCart,
        ErrorCode::OlderCart,
        ErrorCode::Basket,
        ErrorCode::Left,
        ErrorCode::Right,
        ErrorCode::Middle,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 8] = [
            "NotFound",
            "TooManyRequests",
            "OldCart",
            "OlderCart",
            "Basket",
            "Left",
            "Right",
            "Middle",
        ];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 8] = [
            "NOT_FOUND",
            "RATE_LIMIT",
            "OLD_CART",
            "OLDER_CART",
            "BASKET",
            "LEFT",
            "RIGHT",
            "MIDDLE",
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 8] = [404, 429, 400, 410, 400, 409, 409, 410];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 8] = [
            "No {thing} has the id {id}.",
            "",
            "Carts are gone, use baskets",
            "",
            "",
            "",
            "",
            "",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 8] = [
            "Nothing has that id.",
            "Too many requests",
            "",
            "",
            "The basket is empty",
            "",
            "",
            "",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 8] = ["Check the id.", "Wait.", "", "", "", "", "", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 8] = [
            Some(Retry::No),
            Some(Retry::After),
            None,
            None,
            Some(Retry::Now),
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn listed(index: usize) -> Option<bool> {
        static CELLS: [Option<bool>; 8] = [
            Some(true),
            Some(false),
            None,
            None,
            Some(true),
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn team(index: usize) -> Option<&'static str> {
        static CELLS: [Option<&'static str>; 8] = [
            Some("shop"),
            None,
            None,
            None,
            Some("baskets"),
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn weight(index: usize) -> Option<i64> {
        static CELLS: [Option<i64>; 8] = [
            Some(1i64),
            Some(-2i64),
            None,
            None,
            Some(3i64),
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "BASKET" => const { &[ALL[4]] }
            "LEFT" => const { &[ALL[5]] }
            "MIDDLE" => const { &[ALL[7]] }
            "MISSING" => const { &[ALL[0]] }
            "NOTFOUND" => const { &[ALL[0]] }
            "NOT_FOUND" => const { &[ALL[0]] }
            "OLDER_CART" => const { &[ALL[3]] }
            "OLD_CART" => const { &[ALL[2]] }
            "PAIR" => const { &[ALL[5], ALL[6], ALL[7]] }
            "RATE_LIMIT" => const { &[ALL[1]] }
            "RIGHT" => const { &[ALL[6]] }
            _ => &[],
        }
    }
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 3] = [
        Status::NotFound,
        Status::TooManyRequests,
        Status::Status499,
    ];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 3] = [404, 429, 499];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 3] = ["NotFound", "TooManyRequests", "Status499"];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["Not Found", "Too Many Requests", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["Nothing is there", "", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 3] = ["", "Wait.", ""];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 3] = [Some(Retry::No), Some(Retry::Later), None];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 3] = [Some(true), Some(false), None];
        CELLS[index]
    }
}
