// @generated from gateway by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match code {
            b"OUT_OF_STOCK" => &[ErrorCode::OutOfStock],
            b"NOT_FOUND" => &[ErrorCode::NotFound],
            b"old.code" => &[ErrorCode::OldCode],
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
}
