// @generated from rows by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[ErrorCode::InvalidField, ErrorCode::OkBut];
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
            b"INVALID_FIELD" => Some(0),
            b"OK_BUT" => Some(1),
            b"OLD_FIELD" => Some(2),
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
            1 => Some(200),
            _ => None,
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
    static CODE: &str = "INVALID_FIELDOK_BUTOLD_FIELD";
    static CODE_STARTS: [u8; 3] = *b"\0\r\x13";
    static CODE_LENGTHS: [u8; 3] = *b"\r\x06\t";
    static FIRST_ROWS: [u8; 3] = *b"\0\x01\0";
    static ROW_COUNTS: [u8; 3] = *b"\x01\x01\x01";
    static NAME: [&str; 2] = ["InvalidField", "OkBut"];
    const STATUS: &[u8; 2] = b"\0\x01";
}
