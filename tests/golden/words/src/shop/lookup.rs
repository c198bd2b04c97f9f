// @generated from shop by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::NotFound,
        ErrorCode::TooManyRequests,
        ErrorCode::OldCart,
        ErrorCode::OlderCart,
        ErrorCode::Basket,
        ErrorCode::Left,
        ErrorCode::Right,
        ErrorCode::Middle,
    ];
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        let Some(index) = find(code) else { return &[] };
        let start = byte(&FIRST_ROWS, index);
        let end = start.wrapping_add(byte(&ROW_COUNTS, index));
        ALL.get(start..end).unwrap_or(&[])
    }
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        match candidates(code) {
            [one] => Some(*one),
            _ => None,
        }
    }
    fn find(code: &[u8]) -> Option<usize> {
        let (first, last) = (code.first_chunk::<4>()?, code.last_chunk::<4>()?);
        let key = u64::from(
            u32::from_le_bytes(*first.first_chunk()?)
                .wrapping_add(u32::from_le_bytes(*last.last_chunk()?)),
        );
        let slot = ((key as u32).wrapping_mul(482079089) >> 28) as usize;
        let found = byte(&SLOTS, slot);
        let index = found as usize;
        let (start, length) = (byte(&CODE_STARTS, index), byte(&CODE_LENGTHS, index));
        if length != code.len() {
            return None;
        }
        let text = CODE.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = byte(&CODE_STARTS, index);
        let end = start.wrapping_add(byte(&CODE_LENGTHS, index));
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        match byte(STATUS, index) {
            1 => Some(429),
            2 => Some(400),
            3 => Some(410),
            4 => Some(409),
            _ => Some(404),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        MESSAGE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        REMEDY.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => Some(Retry::After),
            2 => None,
            3 => Some(Retry::Now),
            _ => Some(Retry::No),
        }
    }
    pub(crate) const fn column_listed(index: usize) -> Option<bool> {
        match byte(COLUMN_LISTED, index) {
            1 => Some(false),
            2 => None,
            _ => Some(true),
        }
    }
    pub(crate) fn column_team(index: usize) -> Option<&'static str> {
        COLUMN_TEAM.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) const fn column_weight(index: usize) -> Option<i64> {
        match byte(COLUMN_WEIGHT, index) {
            1 => Some(-2),
            2 => None,
            3 => Some(3),
            _ => Some(1),
        }
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(1)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u8::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static CODE: &str = "NOT_FOUNDRATE_LIMITOLD_CARTOLDER_CARTBASKETLEFTRIGHTMIDDLENOTFOUNDMISSINGPAIRPAIRPAIR";
    static CODE_STARTS: [u8; 13] = *b"\0\t\x13\x1B%+/4:BIMQ";
    static CODE_LENGTHS: [u8; 13] = *b"\t\n\x08\n\x06\x04\x05\x06\x08\x07\x04\x04\x04";
    static SLOTS: [u8; 16] = *b"\x04\x07\0\0\x01\0\x02\n\0\x05\0\x08\0\x06\x03\t";
    static FIRST_ROWS: [u8; 13] = *b"\0\x01\x02\x03\x04\x05\x06\x07\0\0\x05\0\0";
    static ROW_COUNTS: [u8; 13] = *b"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x03\0\0";
    static NAME: [&str; 8] = [
        "NotFound",
        "TooManyRequests",
        "OldCart",
        "OlderCart",
        "Basket",
        "Left",
        "Right",
        "Middle",
    ];
    const STATUS: &[u8; 8] = b"\0\x01\x02\x03\x02\x04\x04\x03";
    static MESSAGE: [&str; 8] = [
        "No {thing} has the id {id}.",
        "",
        "Carts are gone, use baskets",
        "",
        "",
        "",
        "",
        "",
    ];
    static MEANING: [&str; 8] = [
        "Nothing has that id.",
        "Too many requests",
        "",
        "",
        "The basket is empty",
        "",
        "",
        "",
    ];
    static REMEDY: [&str; 8] = ["Check the id.", "Wait.", "", "", "", "", "", ""];
    const RETRY: &[u8; 8] = b"\0\x01\x02\x02\x03\x02\x02\x02";
    const COLUMN_LISTED: &[u8; 8] = b"\0\x01\x02\x02\0\x02\x02\x02";
    static COLUMN_TEAM: [&str; 8] = ["shop", "", "", "", "baskets", "", "", ""];
    const COLUMN_WEIGHT: &[u8; 8] = b"\0\x01\x02\x02\x03\x02\x02\x02";
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: &[Status] = &[
        Status::NotFound,
        Status::TooManyRequests,
        Status::Status499,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 429,
            2 => 499,
            _ => 404,
        }
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        PHRASE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        REMEDY.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => Some(Retry::Later),
            2 => None,
            _ => Some(Retry::No),
        }
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        match byte(HAS_BODY, index) {
            1 => Some(false),
            2 => None,
            _ => Some(true),
        }
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(1)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u8::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static NAME: [&str; 3] = ["NotFound", "TooManyRequests", "Status499"];
    const CODE: &[u8; 3] = b"\0\x01\x02";
    static PHRASE: [&str; 3] = ["Not Found", "Too Many Requests", ""];
    static MEANING: [&str; 3] = ["Nothing is there", "", ""];
    static REMEDY: [&str; 3] = ["", "Wait.", ""];
    const RETRY: &[u8; 3] = b"\0\x01\x02";
    const HAS_BODY: &[u8; 3] = b"\0\x01\x02";
}
