// @generated from rpc by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order: computes the slot of the only code that this can be, and compares the two.
    pub(crate) fn candidates(code: i32) -> &'static [ErrorCode] {
        let key = code as u64;
        let slot = ((key as u32).wrapping_mul(2713282037) >> 29) as usize;
        match SLOTS.get(slot) {
            Some((known, rows)) if *known == code => rows,
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: i32) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
    /// The code in each slot and its rows. A free slot has no rows.
    static SLOTS: [(i32, &[ErrorCode]); 8] = {
        use super::super::ErrorCode::*;
        [
            (-32700, &[]),
            (-32602, &[InvalidParams]),
            (-32700, &[ParseError]),
            (-32600, &[InvalidRequest]),
            (-32603, &[InternalError]),
            (-32700, &[]),
            (-32601, &[MethodNotFound]),
            (-32700, &[]),
        ]
    };
}
