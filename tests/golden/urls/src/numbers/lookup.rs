// @generated from numbers by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        match code {
            42 => &[ErrorCode::Answer],
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: u32) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
}
