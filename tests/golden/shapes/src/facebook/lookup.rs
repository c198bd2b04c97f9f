// @generated from facebook by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: u32) -> &'static [ErrorCode] {
        match code {
            4 => &[ErrorCode::TooManyCalls],
            10 => &[ErrorCode::PermissionDenied],
            100 => &[ErrorCode::InvalidParameter],
            190 => {
                &[
                    ErrorCode::TokenInvalid,
                    ErrorCode::PasswordChanged,
                    ErrorCode::TokenExpired,
                ]
            }
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
