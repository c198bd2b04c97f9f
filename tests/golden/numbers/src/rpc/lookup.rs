// @generated from rpc by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::ParseError,
        ErrorCode::InvalidRequest,
        ErrorCode::Unknown,
        ErrorCode::Unauthorized,
        ErrorCode::Other,
        ErrorCode::Forbidden,
    ];
    pub(crate) fn candidates(code: i32) -> &'static [ErrorCode] {
        let Some(index) = find(code) else { return &[] };
        let start = byte(&FIRST_ROWS, index);
        let end = start.wrapping_add(byte(&ROW_COUNTS, index));
        match start.checked_sub(6) {
            Some(start) => SCATTERED.get(start..end.wrapping_sub(6)).unwrap_or(&[]),
            None => ALL.get(start..end).unwrap_or(&[]),
        }
    }
    pub(crate) fn from_code(code: i32) -> Option<ErrorCode> {
        match candidates(code) {
            [one] => Some(*one),
            _ => None,
        }
    }
    fn find(code: i32) -> Option<usize> {
        match code {
            -32700 => Some(0),
            -32600 => Some(1),
            0 => Some(2),
            1 => Some(4),
            _ => None,
        }
    }
    pub(crate) fn code(index: usize) -> i32 {
        four(&CODE, index) as i32
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        match byte(STATUS, index) {
            1 => Some(400),
            2 => Some(500),
            3 => Some(401),
            _ => None,
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        MESSAGE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
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
    const fn four(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(4)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u32::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static FIRST_ROWS: [u8; 6] = *b"\0\x01\x06\0\x04\0";
    static ROW_COUNTS: [u8; 6] = *b"\x01\x01\x03\0\x01\0";
    static SCATTERED: [ErrorCode; 3] = [ALL[2], ALL[3], ALL[5]];
    static CODE: [u8; 24] = *b"D\x80\xFF\xFF\xA8\x80\xFF\xFF\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0";
    static NAME: [&str; 6] = [
        "ParseError",
        "InvalidRequest",
        "Unknown",
        "Unauthorized",
        "Other",
        "Forbidden",
    ];
    const STATUS: &[u8; 6] = b"\0\x01\x02\x03\0\0";
    static MESSAGE: [&str; 6] = [
        "Parse error",
        "Invalid request",
        "Unknown error",
        "Unauthorized",
        "",
        "Forbidden to {user_name}",
    ];
}
