// @generated from matrix by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        find(code).and_then(|position| ROWS.get(position)).copied().unwrap_or(&[])
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
    /// The rows of each code.
    static ROWS: [&[ErrorCode]; 5] = {
        use super::super::ErrorCode::*;
        [
            &[MForbidden],
            &[MUnknownToken],
            &[MUserInUse],
            &[MLimitExceeded],
            &[UnknownRequest, UnknownFault],
        ]
    };
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: &[u8]) -> Option<usize> {
        let (first, last) = (code.first_chunk::<9>()?, code.last_chunk::<9>()?);
        let key = u64::from_le_bytes(*last.last_chunk()?)
            .wrapping_mul(0xe220a8397b1dcdaf)
            .wrapping_add(u64::from_le_bytes(*first.first_chunk()?));
        let slot = (key.wrapping_mul(0xc3cf17102b7f7f87) >> 61) as usize;
        let index = usize::from(*SLOTS.get(slot)?);
        if *LENGTHS.get(index)? as usize != code.len() {
            return None;
        }
        let start = *STARTS.get(index)? as usize;
        let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(index) } else { None }
    }
    /// The position of the code in each slot. A free slot holds the first code.
    static SLOTS: [u8; 8] = [4, 3, 0, 0, 1, 2, 0, 0];
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "M_FORBIDDEN", "M_UNKNOWN_TOKEN", "M_USER_IN_USE", "M_LIMIT_EXCEEDED",
        "M_UNKNOWN"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 5] = [0, 11, 26, 39, 55];
    /// The length of each code.
    static LENGTHS: [u8; 5] = [11, 15, 13, 16, 9];
}
