// @generated from orders-two by error-tables. Change the table and run cargo build.

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
        let (first, last) = (code.first_chunk::<4>()?, code.last_chunk::<4>()?);
        let key = u64::from(
            u32::from_le_bytes(*first).wrapping_add(u32::from_le_bytes(*last)),
        );
        let slot = ((key as u32).wrapping_mul(89906935) >> 29) as usize;
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
    static SLOTS: [ErrorCode; 8] = {
        use super::super::ErrorCode::*;
        [Declined, OutOfStock, TooMany, Paused, NotFound, Gone, OutOfStock, OutOfStock]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "OUT_OF_STOCK", "PAUSED", "TOO_MANY", "DECLINED", "NOT_FOUND", "GONE"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 6] = [0, 12, 18, 26, 34, 43];
    /// The length of each code.
    static LENGTHS: [u8; 6] = [12, 6, 8, 8, 9, 4];
}
