// @generated from abillify by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
        ErrorCode::ErrUniqueViolation,
        ErrorCode::ErrNotFound,
        ErrorCode::ErrInvalidValue,
    ];
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match find(code) {
            Some(row) => {
                ALL.get(row as usize..).and_then(|rest| rest.get(..1)).unwrap_or(&[])
            }
            None => &[],
        }
    }
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        find(code)
    }
    fn find(code: &[u8]) -> Option<ErrorCode> {
        match code {
            b"ERR_UNIQUE_VIOLATION" => Some(ALL[0]),
            b"ERR_NOT_FOUND" => Some(ALL[1]),
            b"ERR_INVALID_VALUE" => Some(ALL[2]),
            _ => None,
        }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = byte(&CODE_STARTS, index);
        let end = start.wrapping_add(byte(&CODE_LENGTHS, index));
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        match byte(STATUS, index) {
            1 => None,
            _ => Some(409),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(1)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u8::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static CODE: &str = "ERR_UNIQUE_VIOLATIONERR_NOT_FOUNDERR_INVALID_VALUE";
    static CODE_STARTS: [u8; 3] = *b"\0\x14!";
    static CODE_LENGTHS: [u8; 3] = *b"\x14\r\x11";
    static NAME: [&str; 3] = ["ErrUniqueViolation", "ErrNotFound", "ErrInvalidValue"];
    const STATUS: &[u8; 3] = b"\0\x01\x01";
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: &[Status] = &[
        Status::Success,
        Status::ClientError,
        Status::Unauthorized,
        Status::Forbidden,
        Status::NotFound,
        Status::ErrUniqueViolation,
        Status::TooManyRequests,
        Status::ServerError,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 400,
            2 => 401,
            3 => 403,
            4 => 404,
            5 => 409,
            6 => 429,
            7 => 500,
            _ => 200,
        }
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        PHRASE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(_: usize) -> Option<Retry> {
        None
    }
    pub(crate) const fn has_body(_: usize) -> Option<bool> {
        Some(true)
    }
    const fn byte(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(1)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u8::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static NAME: [&str; 8] = [
        "Success",
        "ClientError",
        "Unauthorized",
        "Forbidden",
        "NotFound",
        "ErrUniqueViolation",
        "TooManyRequests",
        "ServerError",
    ];
    const CODE: &[u8; 8] = b"\0\x01\x02\x03\x04\x05\x06\x07";
    static PHRASE: [&str; 8] = [
        "Success",
        "ClientError",
        "Unauthorized",
        "Forbidden",
        "NotFound",
        "ERR_UNIQUE_VIOLATION",
        "TooManyRequests",
        "ServerError",
    ];
    static MEANING: [&str; 8] = [
        "The request was successful, and the response contains the requested data.",
        "The request was invalid or cannot be served. This can include validation errors, missing parameters, or unsupported operations.",
        "Authentication failed or user does not have permissions to access the requested resource.",
        "The user is authenticated but does not have permission to access the requested resource.",
        "The requested resource could not be found. This can occur if the resource does not exist or the user does not have access to it.",
        "The request could not be completed due to a unique constraint violation, such as attempting to create a resource with an existing reference.",
        "The user has exceeded the allowed number of requests in a given time period. This can occur if the user is making too many requests too quickly.",
        "An error occurred on the server while processing the request. This can include database errors, internal server errors, or unexpected conditions.",
    ];
}
