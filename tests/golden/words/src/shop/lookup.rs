// @generated from shop by error-tables. Change the table and run cargo build.

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
    static ROWS: [&[ErrorCode]; 11] = {
        use super::super::ErrorCode::*;
        [
            &[NotFound],
            &[TooManyRequests],
            &[OldCart],
            &[OlderCart],
            &[Basket],
            &[Left],
            &[Right],
            &[Middle],
            &[NotFound],
            &[NotFound],
            &[Left, Right, Middle],
        ]
    };
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: &[u8]) -> Option<usize> {
        let (first, last) = (code.first_chunk::<4>()?, code.last_chunk::<4>()?);
        let key = u64::from(
            u32::from_le_bytes(*first).wrapping_add(u32::from_le_bytes(*last)),
        );
        let slot = ((key as u32).wrapping_mul(482079089) >> 28) as usize;
        let index = usize::from(*SLOTS.get(slot)?);
        if *LENGTHS.get(index)? as usize != code.len() {
            return None;
        }
        let start = *STARTS.get(index)? as usize;
        let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(index) } else { None }
    }
    /// The position of the code in each slot. A free slot holds the first code.
    static SLOTS: [u8; 16] = [4, 7, 0, 0, 1, 0, 2, 10, 0, 5, 0, 8, 0, 6, 3, 9];
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "NOT_FOUND", "RATE_LIMIT", "OLD_CART", "OLDER_CART", "BASKET", "LEFT", "RIGHT",
        "MIDDLE", "NOTFOUND", "MISSING", "PAIR"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 11] = [0, 9, 19, 27, 37, 43, 47, 52, 58, 66, 73];
    /// The length of each code.
    static LENGTHS: [u8; 11] = [9, 10, 8, 10, 6, 4, 5, 6, 8, 7, 4];
}
