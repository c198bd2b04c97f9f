// @generated from parent by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::Auth,
        ErrorCode::ZeroBad,
        ErrorCode::ZeroGone,
        ErrorCode::Token,
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
        match code {
            b"AUTH" => Some(0),
            b"ZERO" => Some(1),
            b"TOKEN" => Some(3),
            _ => None,
        }
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
            1 => Some(400),
            2 => Some(410),
            _ => Some(499),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        REMEDY.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
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
    static CODE: &str = "AUTHZEROZEROTOKEN";
    static CODE_STARTS: [u8; 4] = *b"\0\x04\x08\x0C";
    static CODE_LENGTHS: [u8; 4] = *b"\x04\x04\x04\x05";
    static FIRST_ROWS: [u8; 4] = *b"\0\x01\0\x03";
    static ROW_COUNTS: [u8; 4] = *b"\x01\x02\0\x01";
    static NAME: [&str; 4] = ["Auth", "ZeroBad", "ZeroGone", "Token"];
    const STATUS: &[u8; 4] = b"\0\x01\x02\0";
    static MEANING: [&str; 4] = ["Not authenticated", "Bad", "Gone", "Token expired"];
    static REMEDY: [&str; 4] = ["Log in", "", "", "Renew it"];
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: &[Status] = &[Status::Unauthorized, Status::Status499];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 499,
            _ => 401,
        }
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        PHRASE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        match byte(HAS_BODY, index) {
            1 => Some(true),
            _ => None,
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
    static NAME: [&str; 2] = ["Unauthorized", "Status499"];
    const CODE: &[u8; 2] = b"\0\x01";
    static PHRASE: [&str; 2] = ["Unauthorized", ""];
    static MEANING: [&str; 2] = ["No credentials", "An error"];
    const HAS_BODY: &[u8; 2] = b"\0\x01";
}
