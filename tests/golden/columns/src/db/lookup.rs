// @generated from db by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: u16) -> &'static [ErrorCode] {
        match code {
            6 => &[ErrorCode::HostUnreachable],
            7 => &[ErrorCode::HostNotFound],
            89 => &[ErrorCode::NetworkTimeout],
            11600 => &[ErrorCode::InterruptedAtShutdown],
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
