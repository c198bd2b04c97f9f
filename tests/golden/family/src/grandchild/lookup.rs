// @generated from grandchild by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::Auth,
        ErrorCode::ZeroBad,
        ErrorCode::ZeroGone,
        ErrorCode::Token,
        ErrorCode::Extra,
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
            b"EXTRA" => Some(4),
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
            3 => Some(498),
            _ => Some(401),
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
    static CODE: &str = "AUTHZEROZEROTOKENEXTRA";
    static CODE_STARTS: [u8; 5] = *b"\0\x04\x08\x0C\x11";
    static CODE_LENGTHS: [u8; 5] = *b"\x04\x04\x04\x05\x05";
    static FIRST_ROWS: [u8; 5] = *b"\0\x01\0\x03\x04";
    static ROW_COUNTS: [u8; 5] = *b"\x01\x02\0\x01\x01";
    static NAME: [&str; 5] = ["Auth", "ZeroBad", "ZeroGone", "Token", "Extra"];
    const STATUS: &[u8; 5] = b"\0\x01\x02\x03\x03";
    static MEANING: [&str; 5] = [
        "Not authenticated",
        "Bad",
        "Gone for good",
        "Token expired",
        "Said again",
    ];
    static REMEDY: [&str; 5] = ["Log in", "", "", "", ""];
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: &[Status] = &[
        Status::Unauthorized,
        Status::Status499,
        Status::Status403,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 499,
            2 => 403,
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
            1 => Some(false),
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
    static NAME: [&str; 3] = ["Unauthorized", "Status499", "Status403"];
    const CODE: &[u8; 3] = b"\0\x01\x02";
    static PHRASE: [&str; 3] = ["Unauthorized", "", ""];
    static MEANING: [&str; 3] = ["No credentials", "", "Forbidden"];
    const HAS_BODY: &[u8; 3] = b"\0\x01\0";
}
