// @generated from mongodb by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The row with this code, as a slice of the list of all rows.
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        let rows = find(code).and_then(|row| ErrorCode::ALL.get(row as usize..));
        rows.and_then(|rows| rows.get(..1)).unwrap_or(&[])
    }
    /// The row with this code.
    pub(crate) fn from_code(code: u32) -> Option<ErrorCode> {
        find(code)
    }
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: u32) -> Option<ErrorCode> {
        let key = code as u64;
        let slot = ((key as u32).wrapping_mul(2065550767) >> 29) as usize;
        let (known, row) = *SLOTS.get(slot)?;
        if known == code { Some(row) } else { None }
    }
    /// The code in each slot and its row. A free slot holds the first code.
    static SLOTS: [(u32, ErrorCode); 8] = {
        use super::super::ErrorCode::*;
        [
            (6, HostUnreachable),
            (11601, Interrupted),
            (7, HostNotFound),
            (6, HostUnreachable),
            (20, IllegalOperation),
            (11602, InterruptedByStepDown),
            (6, HostUnreachable),
            (6, HostUnreachable),
        ]
    };
}
