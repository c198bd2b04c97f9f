// @generated from kinds by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::Seven,
        ErrorCode::Eight,
        ErrorCode::Nine,
    ];
    pub(crate) fn candidates(code: i64) -> &'static [ErrorCode] {
        match find(code) {
            Some(row) => {
                ALL.get(row as usize..).and_then(|rest| rest.get(..1)).unwrap_or(&[])
            }
            None => &[],
        }
    }
    pub(crate) fn from_code(code: i64) -> Option<ErrorCode> {
        find(code)
    }
    fn find(code: i64) -> Option<ErrorCode> {
        match code {
            -7 => Some(ALL[0]),
            8 => Some(ALL[1]),
            9 => Some(ALL[2]),
            _ => None,
        }
    }
    pub(crate) fn code(index: usize) -> i64 {
        eight(&CODE, index) as i64
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(_: usize) -> Option<u16> {
        Some(400)
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
    const fn eight(table: &[u8], at: usize) -> u64 {
        match table.split_at_checked(at.wrapping_mul(8)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u64::from_le_bytes(*bytes),
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static CODE: [u8; 24] = *b"\xF9\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x08\0\0\0\0\0\0\0\t\0\0\0\0\0\0\0";
    static NAME: [&str; 3] = ["Seven", "Eight", "Nine"];
    static MESSAGE: [&str; 3] = ["{left} of {right}", "all of {{it}}", ""];
}
