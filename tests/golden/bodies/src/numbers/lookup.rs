// @generated from numbers by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: i32) -> &'static [ErrorCode] {
        match code {
            -1 => &[ErrorCode::Failed, ErrorCode::FailedOnX],
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
}
