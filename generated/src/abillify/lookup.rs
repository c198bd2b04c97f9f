// @generated from error-tables/abillify by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 3] = [
        ErrorCode::ErrUniqueViolation,
        ErrorCode::ErrNotFound,
        ErrorCode::ErrInvalidValue,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 3] = [
            "ErrUniqueViolation",
            "ErrNotFound",
            "ErrInvalidValue",
        ];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 3] = [
            "ERR_UNIQUE_VIOLATION",
            "ERR_NOT_FOUND",
            "ERR_INVALID_VALUE",
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 3] = [409, 0, 0];
        match CELLS[index] {
            0 => None,
            status => Some(status),
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
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 3] = [None, None, None];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "ERR_INVALID_VALUE" => const { &[ALL[2]] }
            "ERR_NOT_FOUND" => const { &[ALL[1]] }
            "ERR_UNIQUE_VIOLATION" => const { &[ALL[0]] }
            _ => &[],
        }
    }
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 8] = [
        Status::Success,
        Status::ClientError,
        Status::Unauthorized,
        Status::Forbidden,
        Status::NotFound,
        Status::ErrUniqueViolation,
        Status::TooManyRequests,
        Status::ServerError,
    ];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 8] = [200, 400, 401, 403, 404, 409, 429, 500];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 8] = [
            "Success",
            "ClientError",
            "Unauthorized",
            "Forbidden",
            "NotFound",
            "ErrUniqueViolation",
            "TooManyRequests",
            "ServerError",
        ];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 8] = [
            "Success",
            "ClientError",
            "Unauthorized",
            "Forbidden",
            "NotFound",
            "ERR_UNIQUE_VIOLATION",
            "TooManyRequests",
            "ServerError",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 8] = [
            "The request was successful, and the response contains the requested data.",
            "The request was invalid or cannot be served. This can include validation errors, missing parameters, or unsupported operations.",
            "Authentication failed or user does not have permissions to access the requested resource.",
            "The user is authenticated but does not have permission to access the requested resource.",
            "The requested resource could not be found. This can occur if the resource does not exist or the user does not have access to it.",
            "The request could not be completed due to a unique constraint violation, such as attempting to create a resource with an existing reference.",
            "The user has exceeded the allowed number of requests in a given time period. This can occur if the user is making too many requests too quickly.",
            "An error occurred on the server while processing the request. This can include database errors, internal server errors, or unexpected conditions.",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 8] = [
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 8] = [
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
            Some(true),
        ];
        CELLS[index]
    }
}
