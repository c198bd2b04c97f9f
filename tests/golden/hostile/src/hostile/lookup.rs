// @generated from hostile by error-tables. Change the table and run cargo build.

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
        let slot = ((key as u32).wrapping_mul(1954456299) >> 28) as usize;
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
    static SLOTS: [ErrorCode; 16] = {
        use super::super::ErrorCode::*;
        [B, A, A, I, G, A, E, C, A, A, J, A, H, F, A, D]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    /// The length of each code.
    static LENGTHS: [u8; 10] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
}
