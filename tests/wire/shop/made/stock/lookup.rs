// @generated from stock by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: u16) -> &'static [ErrorCode] {
        match code {
            17 => &[ErrorCode::UnknownItem],
            20 => &[ErrorCode::Maintenance],
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: u16) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
}
