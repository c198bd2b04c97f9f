// @generated from wide by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order: computes the slot of the only code that this can be, and compares the two.
    pub(crate) fn candidates(code: u64) -> &'static [ErrorCode] {
        let key = code as u64;
        let slot = (key.wrapping_mul(0x06c45d188009454f) >> 61) as usize;
        match SLOTS.get(slot) {
            Some((known, rows)) if *known == code => rows,
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: u64) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
    /// The code in each slot and its rows. A free slot has no rows.
    static SLOTS: [(u64, &[ErrorCode]); 8] = {
        use super::super::ErrorCode::*;
        [
            (18446744073709551615, &[]),
            (18446744073709551615, &[]),
            (18446744073709551615, &[]),
            (9223372036854775807, &[AboveSigned]),
            (9223372036854775808, &[AboveSigned]),
            (255, &[Hexadecimal]),
            (256, &[Hexadecimal]),
            (18446744073709551615, &[Greatest]),
        ]
    };
}
