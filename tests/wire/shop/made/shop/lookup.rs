// @generated from shop by error-tables. Change the table and run cargo build.

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
        let (first, last) = (code.first_chunk::<8>()?, code.last_chunk::<8>()?);
        let key = u64::from_le_bytes(*last)
            .wrapping_mul(0xe220a8397b1dcdaf)
            .wrapping_add(u64::from_le_bytes(*first));
        let slot = (key.wrapping_mul(0x6e789e6aa1b965f5) >> 61) as usize;
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
        [
            CardDeclined, OutOfStock, CartEmpty, Internal, CartEmpty, CartEmpty, TooManyRequests,
            CartEmpty,
        ]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "CART_EMPTY", "OUT_OF_STOCK", "CARD_DECLINED", "TOO_MANY_REQUESTS", "INTERNAL"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u8; 5] = [0, 10, 22, 35, 52];
    /// The length of each code.
    static LENGTHS: [u8; 5] = [10, 12, 13, 17, 8];
}
