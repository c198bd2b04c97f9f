// @generated from error-tables/amove-web by error-tables. Change the table and run cargo build.

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
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 28] = [
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
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 28] = [
            "DEFAULT",
            "AUTH",
            "INACTIVE_USER",
            "TOKEN",
            "SESSION",
            "SESSION_MAXOUT",
            "SECURITY",
            "ACCESS",
            "NOT_FOUND",
            "COGNITO",
            "TOTP",
            "TRANSFER",
            "TRANSFER_C2C",
            "SYNC",
            "COST",
            "DUPLICATE",
            "PENDING",
            "DB_DELETE",
            "DB_INSERT",
            "DB_UPDATE",
            "DOWNLOAD_OBJECT",
            "INVALID_EMAIL",
            "INTERNAL_ERROR",
            "CHECKSUM_MISMATCH",
            "FILESYSTEM_ACCESS",
            "BUCKET_LOGGING_SET",
            "BUCKET_LOGGING_DISABLED",
            "DISPOSED",
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 28] = [
            499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499,
            499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499, 499,
        ];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 28] = [
            "Generic validation error",
            "Authentication failure (bad credentials, user not found, etc.)",
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
            "Database delete failed",
            "Database insert failed",
            "Database update failed",
            "Object download failed",
            "Email address is invalid",
            "Internal server error surfaced as a validation error",
            "File checksum verification failed",
            "Local filesystem access denied",
            "Bucket logging could not be enabled",
            "Bucket logging is disabled",
            "Underlying resource has been disposed",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 28] = [
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
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
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "ACCESS" => const { &[ALL[7]] }
            "AUTH" => const { &[ALL[1]] }
            "BUCKET_LOGGING_DISABLED" => const { &[ALL[26]] }
            "BUCKET_LOGGING_SET" => const { &[ALL[25]] }
            "CHECKSUM_MISMATCH" => const { &[ALL[23]] }
            "COGNITO" => const { &[ALL[9]] }
            "COST" => const { &[ALL[14]] }
            "DB_DELETE" => const { &[ALL[17]] }
            "DB_INSERT" => const { &[ALL[18]] }
            "DB_UPDATE" => const { &[ALL[19]] }
            "DEFAULT" => const { &[ALL[0]] }
            "DISPOSED" => const { &[ALL[27]] }
            "DOWNLOAD_OBJECT" => const { &[ALL[20]] }
            "DUPLICATE" => const { &[ALL[15]] }
            "FILESYSTEM_ACCESS" => const { &[ALL[24]] }
            "INACTIVE_USER" => const { &[ALL[2]] }
            "INTERNAL_ERROR" => const { &[ALL[22]] }
            "INVALID_EMAIL" => const { &[ALL[21]] }
            "NOT_FOUND" => const { &[ALL[8]] }
            "PENDING" => const { &[ALL[16]] }
            "SECURITY" => const { &[ALL[6]] }
            "SESSION" => const { &[ALL[4]] }
            "SESSION_MAXOUT" => const { &[ALL[5]] }
            "SYNC" => const { &[ALL[13]] }
            "TOKEN" => const { &[ALL[3]] }
            "TOTP" => const { &[ALL[10]] }
            "TRANSFER" => const { &[ALL[11]] }
            "TRANSFER_C2C" => const { &[ALL[12]] }
            _ => &[],
        }
    }
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
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 4] = [200, 401, 499, 500];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 4] = [
            "Ok",
            "Unauthorized",
            "Status499",
            "InternalServerError",
        ];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = ["OK", "Unauthorized", "", "Internal Server Error"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = [
            "Request succeeded. Response body contains the result (when any).",
            "Authentication failed or is missing. From the Authentication API, this also indicates invalid credentials.",
            "Application-level validation error. Response body contains a ValidationProblemDetails object with a specific error code.",
            "An unexpected server error occurred. No body is returned.",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = [
            "",
            "Authentication required; refresh your JWT.",
            "",
            "Server error; try again later.",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 4] = [None, None, None, Some(Retry::Later)];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 4] = [None, None, Some(true), Some(false)];
        CELLS[index]
    }
}
