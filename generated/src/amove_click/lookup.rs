// @generated from error-tables/amove-click by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 28] = [
        ErrorCode::Default,
        ErrorCode::Auth,
        ErrorCode::InactiveUser,
        ErrorCode::Token,
        ErrorCode::Session,
        ErrorCode::SessionMaxout,
        ErrorCode::Security,
        ErrorCode::Access,
        ErrorCode::NotFound,
        ErrorCode::Cognito,
        ErrorCode::Totp,
        ErrorCode::Transfer,
        ErrorCode::TransferC2c,
        ErrorCode::Sync,
        ErrorCode::Cost,
        ErrorCode::Duplicate,
        ErrorCode::Pending,
        ErrorCode::DbDelete,
        ErrorCode::DbInsert,
        ErrorCode::DbUpdate,
        ErrorCode::DownloadObject,
        ErrorCode::InvalidEmail,
        ErrorCode::InternalError,
        ErrorCode::ChecksumMismatch,
        ErrorCode::FilesystemAccess,
        ErrorCode::BucketLoggingSet,
        ErrorCode::BucketLoggingDisabled,
        ErrorCode::Disposed,
    ];
    #[inline]
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match find(code) {
            Some(row) => ALL.get(row..row.wrapping_add(1)).unwrap_or(&[]),
            None => &[],
        }
    }
    #[inline]
    pub(crate) fn from_code(code: &str) -> Option<ErrorCode> {
        ALL.get(find(code)?).copied()
    }
    #[inline]
    fn find(code: &str) -> Option<usize> {
        let code = code.as_bytes();
        let (first, last) = (code.first_chunk()?, code.last_chunk()?);
        let key = u64::from(u32::from_le_bytes(*first))
            | u64::from(u32::from_le_bytes(*last)) << 32;
        let key = key.wrapping_add((code.len() as u64).wrapping_mul(293752639));
        let slot = (key.wrapping_mul(0x871ed802e15cf127) >> 58) as usize;
        let index = byte(&SLOTS, slot);
        let start = two(&CODE_STARTS, index);
        let end = two(&CODE_STARTS, index.wrapping_add(1));
        if end.wrapping_sub(start) == code.len()
            && CODE.as_bytes().get(start..end)? == code
        {
            Some(index)
        } else {
            None
        }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = two(&CODE_STARTS, index);
        let end = two(&CODE_STARTS, index.wrapping_add(1));
        CODE.get(start..end).unwrap_or("")
    }
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        match byte(STATUS, index) {
            1 => Some(401),
            _ => Some(499),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
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
    const fn two(table: &[u8], at: usize) -> usize {
        match table.split_at_checked(at.wrapping_mul(2)) {
            Some((_, rest)) => {
                match rest.first_chunk() {
                    Some(bytes) => u16::from_le_bytes(*bytes) as usize,
                    None => 0,
                }
            }
            None => 0,
        }
    }
    static CODE: &str = "DEFAULTAUTHINACTIVE_USERTOKENSESSIONSESSION_MAXOUTSECURITYACCESSNOT_FOUNDCOGNITOTOTPTRANSFERTRANSFER_C2CSYNCCOSTDUPLICATEPENDINGDB_DELETEDB_INSERTDB_UPDATEDOWNLOAD_OBJECTINVALID_EMAILINTERNAL_ERRORCHECKSUM_MISMATCHFILESYSTEM_ACCESSBUCKET_LOGGING_SETBUCKET_LOGGING_DISABLEDDISPOSED";
    static CODE_STARTS: [u8; 58] = *b"\0\0\x07\0\x0B\0\x18\0\x1D\0$\x002\0:\0@\0I\0P\0T\0\\\0h\0l\0p\0y\0\x80\0\x89\0\x92\0\x9B\0\xAA\0\xB7\0\xC5\0\xD6\0\xE7\0\xF9\0\x10\x01\x18\x01";
    static SLOTS: [u8; 64] = *b"\0\0\x01\0\x0C\0\0\0\x0E\x0B\0\0\n\0\x06\0\x11\x05\0\0\0\0\0\x10\0\0\0\0\0\x15\x07\x02\0\0\x04\0\x1A\t\x0F\x16\x14\x18\0\0\0\0\0\0\0\x08\r\x19\0\0\x03\0\x12\x1B\0\0\x17\x13\0\0";
    static NAME: [&str; 28] = [
        "Default",
        "Auth",
        "InactiveUser",
        "Token",
        "Session",
        "SessionMaxout",
        "Security",
        "Access",
        "NotFound",
        "Cognito",
        "Totp",
        "Transfer",
        "TransferC2c",
        "Sync",
        "Cost",
        "Duplicate",
        "Pending",
        "DbDelete",
        "DbInsert",
        "DbUpdate",
        "DownloadObject",
        "InvalidEmail",
        "InternalError",
        "ChecksumMismatch",
        "FilesystemAccess",
        "BucketLoggingSet",
        "BucketLoggingDisabled",
        "Disposed",
    ];
    const STATUS: &[u8; 28] = b"\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    static MEANING: [&str; 28] = [
        "Generic validation error",
        "Authentication failure (returned as HTTP 401 on the Click API)",
        "User account is not active",
        "Token is invalid, expired, or already used",
        "Session is invalid or expired",
        "Too many concurrent sessions for this user",
        "Security policy rejected the request",
        "Access denied to the requested resource",
        "Resource not found",
        "Upstream identity provider returned an error",
        "MFA (time-based one-time password) challenge failed",
        "Transfer operation failed",
        "Cloud-to-cloud transfer dispatcher error",
        "Sync operation failed",
        "Billing or cost calculation error",
        "A resource with the same unique field already exists",
        "Operation is pending and cannot be completed yet",
        "Database operation failed",
        "Database operation failed",
        "Database operation failed",
        "Object download failed",
        "Email address is invalid",
        "Internal server error surfaced as a validation error",
        "File checksum verification failed",
        "Local filesystem access denied",
        "Bucket logging could not be enabled",
        "Bucket logging is disabled",
        "Underlying resource has been disposed",
    ];
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 4] = [
        Status::Ok,
        Status::Unauthorized,
        Status::Status499,
        Status::InternalServerError,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        NAME.get(index).copied().unwrap_or("")
    }
    pub(crate) const fn code(index: usize) -> u16 {
        match byte(CODE, index) {
            1 => 401,
            2 => 499,
            3 => 500,
            _ => 200,
        }
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        PHRASE.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        MEANING.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        REMEDY.get(index).copied().filter(|text| !text.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        match byte(RETRY, index) {
            1 => Some(Retry::Later),
            _ => None,
        }
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        match byte(HAS_BODY, index) {
            1 => Some(true),
            2 => Some(false),
            _ => None,
        }
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
    static NAME: [&str; 4] = ["Ok", "Unauthorized", "Status499", "InternalServerError"];
    const CODE: &[u8; 4] = b"\0\x01\x02\x03";
    static PHRASE: [&str; 4] = ["OK", "Unauthorized", "", "Internal Server Error"];
    static MEANING: [&str; 4] = [
        "Request succeeded.",
        "Authentication failed: missing or invalid token, or the underlying session was rejected.",
        "Application-level validation error. Body contains a ValidationProblemDetails object with a specific error code.",
        "Unexpected server error. No body returned.",
    ];
    static REMEDY: [&str; 4] = [
        "",
        "Authentication required; refresh your token.",
        "",
        "Server error; try again later.",
    ];
    const RETRY: &[u8; 4] = b"\0\0\0\x01";
    const HAS_BODY: &[u8; 4] = b"\0\0\x01\x02";
}
