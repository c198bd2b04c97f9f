// @generated from b by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The row with this code, as a slice of the list of all rows.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        let rows = find(code).and_then(|row| ErrorCode::ALL.get(row as usize..));
        rows.and_then(|rows| rows.get(..1)).unwrap_or(&[])
    }
    /// The row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        find(code)
    }
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: &[u8]) -> Option<ErrorCode> {
        let key = if let (Some(first), Some(last)) = (
            code.first_chunk::<4>(),
            code.last_chunk::<4>(),
        ) {
            let key = u64::from(
                u32::from_le_bytes(*first).wrapping_add(u32::from_le_bytes(*last)),
            );
            key
        } else {
            code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
        };
        let slot = ((key as u32).wrapping_mul(544269907) >> 27) as usize;
        let row = *SLOTS.get(slot)?;
        let index = row as usize;
        if *LENGTHS.get(index)? as usize != code.len() {
            return None;
        }
        let start = *STARTS.get(index)? as usize;
        let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(row) } else { None }
    }
    /// The row in each slot. A free slot holds the first row.
    static SLOTS: [ErrorCode; 32] = {
        use super::super::ErrorCode::*;
        [
            Clone, Type, Retry, Default, Error, Error, None, Error, Zz, Error, Result,
            ParseCodeError, Option, Code, Error, Error, Ok, Error, Err, Status, Error, Some, Error,
            Error, CodeError, Error, TryFrom, ErrorCode, Unknown, Ambiguous, Error, Api,
        ]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "error", "ok", "err", "some", "none", "code", "api", "default", "option",
        "result", "retry", "error_code", "status", "parse_code_error", "code_error",
        "unknown", "ambiguous", "Type", "Clone", "TryFrom", "zz"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 21] = [
        0, 5, 7, 10, 14, 18, 22, 25, 32, 38, 44, 49, 59, 65, 81, 91, 98, 107, 111, 116, 123,
    ];
    /// The length of each code.
    static LENGTHS: [u8; 21] = [
        5, 2, 3, 4, 4, 4, 3, 7, 6, 6, 5, 10, 6, 16, 10, 7, 9, 4, 5, 7, 2,
    ];
}
