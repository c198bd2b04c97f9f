// @generated from amove-click by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: &[ErrorCode] = &[
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
        let (first, last) = (code.first_chunk::<4>()?, code.last_chunk::<4>()?);
        let key = u64::from(
            u32::from_le_bytes(*first.first_chunk()?)
                .wrapping_add(u32::from_le_bytes(*last.last_chunk()?)),
        );
        let slot = ((key as u32).wrapping_mul(295108719) >> 26) as usize;
        let found = *SLOTS.get(slot)?;
        let index = found as usize;
        let (start, length) = (two(&CODE_STARTS, index), byte(&CODE_LENGTHS, index));
        if length != code.len() {
            return None;
        }
        let text = CODE.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(found) } else { None }
    }
    pub(crate) fn code(index: usize) -> &'static str {
        let start = two(&CODE_STARTS, index);
        let end = start.wrapping_add(byte(&CODE_LENGTHS, index));
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
    static CODE_STARTS: [u8; 56] = *b"\0\0\x07\0\x0B\0\x18\0\x1D\0$\x002\0:\0@\0I\0P\0T\0\\\0h\0l\0p\0y\0\x80\0\x89\0\x92\0\x9B\0\xAA\0\xB7\0\xC5\0\xD6\0\xE7\0\xF9\0\x10\x01";
    static CODE_LENGTHS: [u8; 28] = *b"\x07\x04\r\x05\x07\x0E\x08\x06\t\x07\x04\x08\x0C\x04\x04\t\x07\t\t\t\x0F\r\x0E\x11\x11\x12\x17\x08";
    #[allow(long_running_const_eval)]
    static SLOTS: [ErrorCode; 64] = {
        let (all, bytes) = (
            ALL,
            b"\0\x03\0\x15\0\0\0\0\0\0\0\0\0\0\x11\x04\x0C\x1A\0\0\0\x19\x18\0\x12\n\0\0\x07\x10\x08\0\0\x0E\x1B\x14\0\x17\0\0\0\x02\0\0\x13\0\x0B\x05\r\x16\0\x06\0\0\0\0\0\x0F\0\x01\0\t\0\0",
        );
        let mut slots = [all[0]; 64];
        let (mut slot, mut at) = (0, 0);
        while slot < 64 {
            slots[slot] = all[bytes[at] as usize];
            slot += 1;
            at += 1;
        }
        slots
    };
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
    pub(crate) const ALL: &[Status] = &[
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
