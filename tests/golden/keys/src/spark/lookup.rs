// @generated from spark by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match code {
            b"CANNOT_PARSE" => {
                &[
                    ErrorCode::CannotParse,
                    ErrorCode::CannotParseTimestamp,
                    ErrorCode::CannotParseDecimal,
                ]
            }
            b"DIVIDE_BY_ZERO" => &[ErrorCode::DivideByZero],
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
