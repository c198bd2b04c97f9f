// @generated from child by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match code {
            b"NOT_FOUND" => &[ErrorCode::NotFound],
            b"CONFLICT" => &[ErrorCode::Conflict],
            b"SILENT" => &[ErrorCode::Silent],
            b"OWN" => &[ErrorCode::Own],
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
