// @generated from windows by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: i32) -> &'static [ErrorCode] {
        match code {
            -2147467263 => &[ErrorCode::NotImplemented],
            -2147024891 => &[ErrorCode::AccessDenied],
            -2147024882 => &[ErrorCode::OutOfMemory],
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
