// @generated from windows by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        match code {
            2147942405 => &[ErrorCode::EAccessDenied],
            2147500033 => &[ErrorCode::ENotImpl],
            0 => &[ErrorCode::SOk],
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
