// @generated from amove-web by error-tables. Change the table and run cargo build.

//! The errors of the Amove Web API, as documented at <https://developer.amove.io/web/errors>.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::match_same_arms,
    clippy::too_many_lines,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::{CodeError, DocumentedError, ParseCodeError, Retry};
use core::fmt;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

#[cfg(feature = "json")]
#[rustfmt::skip]
mod wire;

#[cfg(feature = "json")]
pub use wire::*;

/// An error code of the Amove Web API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// Generic validation error
    ///
    /// Code `DEFAULT`, status 499, see <https://developer.amove.io/web/errors>.
    Default,
    /// Authentication failure (bad credentials, user not found, etc.)
    ///
    /// Code `AUTH`, status 499, see <https://developer.amove.io/web/errors>.
    Auth,
    /// User account is not active
    ///
    /// Code `INACTIVE_USER`, status 499, see <https://developer.amove.io/web/errors>.
    InactiveUser,
    /// Token is invalid, expired, or already used
    ///
    /// Code `TOKEN`, status 499, see <https://developer.amove.io/web/errors>.
    Token,
    /// Session is invalid or expired
    ///
    /// Code `SESSION`, status 499, see <https://developer.amove.io/web/errors>.
    Session,
    /// Too many concurrent sessions for this user
    ///
    /// Code `SESSION_MAXOUT`, status 499, see <https://developer.amove.io/web/errors>.
    SessionMaxout,
    /// Security policy rejected the request
    ///
    /// Code `SECURITY`, status 499, see <https://developer.amove.io/web/errors>.
    Security,
    /// Access denied to the requested resource
    ///
    /// Code `ACCESS`, status 499, see <https://developer.amove.io/web/errors>.
    Access,
    /// Resource not found
    ///
    /// Code `NOT_FOUND`, status 499, see <https://developer.amove.io/web/errors>.
    NotFound,
    /// Upstream identity provider returned an error
    ///
    /// Code `COGNITO`, status 499, see <https://developer.amove.io/web/errors>.
    Cognito,
    /// MFA (time-based one-time password) challenge failed
    ///
    /// Code `TOTP`, status 499, see <https://developer.amove.io/web/errors>.
    Totp,
    /// Transfer operation failed
    ///
    /// Code `TRANSFER`, status 499, see <https://developer.amove.io/web/errors>.
    Transfer,
    /// Cloud-to-cloud transfer dispatcher error
    ///
    /// Code `TRANSFER_C2C`, status 499, see <https://developer.amove.io/web/errors>.
    TransferC2c,
    /// Sync operation failed
    ///
    /// Code `SYNC`, status 499, see <https://developer.amove.io/web/errors>.
    Sync,
    /// Billing or cost calculation error
    ///
    /// Code `COST`, status 499, see <https://developer.amove.io/web/errors>.
    Cost,
    /// A resource with the same unique field already exists
    ///
    /// Code `DUPLICATE`, status 499, see <https://developer.amove.io/web/errors>.
    Duplicate,
    /// Operation is pending and cannot be completed yet
    ///
    /// Code `PENDING`, status 499, see <https://developer.amove.io/web/errors>.
    Pending,
    /// Database delete failed
    ///
    /// Code `DB_DELETE`, status 499, see <https://developer.amove.io/web/errors>.
    DbDelete,
    /// Database insert failed
    ///
    /// Code `DB_INSERT`, status 499, see <https://developer.amove.io/web/errors>.
    DbInsert,
    /// Database update failed
    ///
    /// Code `DB_UPDATE`, status 499, see <https://developer.amove.io/web/errors>.
    DbUpdate,
    /// Object download failed
    ///
    /// Code `DOWNLOAD_OBJECT`, status 499, see <https://developer.amove.io/web/errors>.
    DownloadObject,
    /// Email address is invalid
    ///
    /// Code `INVALID_EMAIL`, status 499, see <https://developer.amove.io/web/errors>.
    InvalidEmail,
    /// Internal server error surfaced as a validation error
    ///
    /// Code `INTERNAL_ERROR`, status 499, see <https://developer.amove.io/web/errors>.
    InternalError,
    /// File checksum verification failed
    ///
    /// Code `CHECKSUM_MISMATCH`, status 499, see <https://developer.amove.io/web/errors>.
    ChecksumMismatch,
    /// Local filesystem access denied
    ///
    /// Code `FILESYSTEM_ACCESS`, status 499, see <https://developer.amove.io/web/errors>.
    FilesystemAccess,
    /// Bucket logging could not be enabled
    ///
    /// Code `BUCKET_LOGGING_SET`, status 499, see <https://developer.amove.io/web/errors>.
    BucketLoggingSet,
    /// Bucket logging is disabled
    ///
    /// Code `BUCKET_LOGGING_DISABLED`, status 499, see <https://developer.amove.io/web/errors>.
    BucketLoggingDisabled,
    /// Underlying resource has been disposed
    ///
    /// Code `DISPOSED`, status 499, see <https://developer.amove.io/web/errors>.
    Disposed,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::Default,
        Self::Auth,
        Self::InactiveUser,
        Self::Token,
        Self::Session,
        Self::SessionMaxout,
        Self::Security,
        Self::Access,
        Self::NotFound,
        Self::Cognito,
        Self::Totp,
        Self::Transfer,
        Self::TransferC2c,
        Self::Sync,
        Self::Cost,
        Self::Duplicate,
        Self::Pending,
        Self::DbDelete,
        Self::DbInsert,
        Self::DbUpdate,
        Self::DownloadObject,
        Self::InvalidEmail,
        Self::InternalError,
        Self::ChecksumMismatch,
        Self::FilesystemAccess,
        Self::BucketLoggingSet,
        Self::BucketLoggingDisabled,
        Self::Disposed,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "Default",
            Self::Auth => "Auth",
            Self::InactiveUser => "InactiveUser",
            Self::Token => "Token",
            Self::Session => "Session",
            Self::SessionMaxout => "SessionMaxout",
            Self::Security => "Security",
            Self::Access => "Access",
            Self::NotFound => "NotFound",
            Self::Cognito => "Cognito",
            Self::Totp => "Totp",
            Self::Transfer => "Transfer",
            Self::TransferC2c => "TransferC2c",
            Self::Sync => "Sync",
            Self::Cost => "Cost",
            Self::Duplicate => "Duplicate",
            Self::Pending => "Pending",
            Self::DbDelete => "DbDelete",
            Self::DbInsert => "DbInsert",
            Self::DbUpdate => "DbUpdate",
            Self::DownloadObject => "DownloadObject",
            Self::InvalidEmail => "InvalidEmail",
            Self::InternalError => "InternalError",
            Self::ChecksumMismatch => "ChecksumMismatch",
            Self::FilesystemAccess => "FilesystemAccess",
            Self::BucketLoggingSet => "BucketLoggingSet",
            Self::BucketLoggingDisabled => "BucketLoggingDisabled",
            Self::Disposed => "Disposed",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Default => "DEFAULT",
            Self::Auth => "AUTH",
            Self::InactiveUser => "INACTIVE_USER",
            Self::Token => "TOKEN",
            Self::Session => "SESSION",
            Self::SessionMaxout => "SESSION_MAXOUT",
            Self::Security => "SECURITY",
            Self::Access => "ACCESS",
            Self::NotFound => "NOT_FOUND",
            Self::Cognito => "COGNITO",
            Self::Totp => "TOTP",
            Self::Transfer => "TRANSFER",
            Self::TransferC2c => "TRANSFER_C2C",
            Self::Sync => "SYNC",
            Self::Cost => "COST",
            Self::Duplicate => "DUPLICATE",
            Self::Pending => "PENDING",
            Self::DbDelete => "DB_DELETE",
            Self::DbInsert => "DB_INSERT",
            Self::DbUpdate => "DB_UPDATE",
            Self::DownloadObject => "DOWNLOAD_OBJECT",
            Self::InvalidEmail => "INVALID_EMAIL",
            Self::InternalError => "INTERNAL_ERROR",
            Self::ChecksumMismatch => "CHECKSUM_MISMATCH",
            Self::FilesystemAccess => "FILESYSTEM_ACCESS",
            Self::BucketLoggingSet => "BUCKET_LOGGING_SET",
            Self::BucketLoggingDisabled => "BUCKET_LOGGING_DISABLED",
            Self::Disposed => "DISPOSED",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        Some(499)
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        None
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::Default => Some("Generic validation error"),
            Self::Auth => {
                Some("Authentication failure (bad credentials, user not found, etc.)")
            }
            Self::InactiveUser => Some("User account is not active"),
            Self::Token => Some("Token is invalid, expired, or already used"),
            Self::Session => Some("Session is invalid or expired"),
            Self::SessionMaxout => Some("Too many concurrent sessions for this user"),
            Self::Security => Some("Security policy rejected the request"),
            Self::Access => Some("Access denied to the requested resource"),
            Self::NotFound => Some("Resource not found"),
            Self::Cognito => Some("Upstream identity provider returned an error"),
            Self::Totp => Some("MFA (time-based one-time password) challenge failed"),
            Self::Transfer => Some("Transfer operation failed"),
            Self::TransferC2c => Some("Cloud-to-cloud transfer dispatcher error"),
            Self::Sync => Some("Sync operation failed"),
            Self::Cost => Some("Billing or cost calculation error"),
            Self::Duplicate => {
                Some("A resource with the same unique field already exists")
            }
            Self::Pending => Some("Operation is pending and cannot be completed yet"),
            Self::DbDelete => Some("Database delete failed"),
            Self::DbInsert => Some("Database insert failed"),
            Self::DbUpdate => Some("Database update failed"),
            Self::DownloadObject => Some("Object download failed"),
            Self::InvalidEmail => Some("Email address is invalid"),
            Self::InternalError => {
                Some("Internal server error surfaced as a validation error")
            }
            Self::ChecksumMismatch => Some("File checksum verification failed"),
            Self::FilesystemAccess => Some("Local filesystem access denied"),
            Self::BucketLoggingSet => Some("Bucket logging could not be enabled"),
            Self::BucketLoggingDisabled => Some("Bucket logging is disabled"),
            Self::Disposed => Some("Underlying resource has been disposed"),
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        None
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        None
    }
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        lookup::codes::from_code(code.as_bytes())
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: &str, status: u16) -> Option<Self> {
        let rows = Self::candidates(code);
        let known = rows.iter().any(|row| row.status() == Some(status));
        let wanted = known.then_some(status);
        let mut rows = rows.iter().filter(|row| row.status() == wanted);
        match (rows.next(), rows.next()) {
            (Some(only), None) => Some(*only),
            _ => None,
        }
    }

    /// Every row with this code, in table order.
    #[must_use]
    pub fn candidates(code: &str) -> &'static [Self] {
        lookup::codes::candidates(code.as_bytes())
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message with its placeholders as written; else the meaning; else the code. For people: it is not the inverse
/// of parsing.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => fmt::Display::fmt(&self.code(), f),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl<'a> TryFrom<&'a str> for ErrorCode {
    type Error = CodeError<&'a str>;

    fn try_from(code: &'a str) -> Result<Self, CodeError<&'a str>> {
        match Self::candidates(code) {
            [only] => Ok(*only),
            [] => Err(CodeError::Unknown(code)),
            _ => Err(CodeError::Ambiguous(code)),
        }
    }
}

/// Reads a code as it is on the wire.
impl core::str::FromStr for ErrorCode {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        Self::from_code(text).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = &'static str;
    const API: &'static str = "amove-web";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn status(self) -> Option<u16> {
        self.status()
    }

    fn message(self) -> Option<&'static str> {
        self.message()
    }

    fn meaning(self) -> Option<&'static str> {
        self.meaning()
    }

    fn remedy(self) -> Option<&'static str> {
        self.remedy()
    }

    fn retry(self) -> Option<Retry> {
        self.retry()
    }
}

/// The code on the wire.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Word(Self::from_code);
        from.deserialize_str(known)
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_text(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

/// A documented HTTP status of the Amove Web API.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 200 OK: Request succeeded. Response body contains the result (when any).
    Ok,
    /// 401 Unauthorized: Authentication failed or is missing. From the Authentication API, this also indicates invalid credentials.
    ///
    /// What to do: Authentication required; refresh your JWT.
    Unauthorized,
    /// 499: Application-level validation error. Response body contains a ValidationProblemDetails object with a specific error code.
    Status499,
    /// 500 Internal Server Error: An unexpected server error occurred. No body is returned.
    ///
    /// What to do: Server error; try again later.
    ///
    /// Retry: later.
    InternalServerError,
}

#[rustfmt::skip]
impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Unauthorized,
        Self::Status499,
        Self::InternalServerError,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "Ok",
            Self::Unauthorized => "Unauthorized",
            Self::Status499 => "Status499",
            Self::InternalServerError => "InternalServerError",
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Ok => 200,
            Self::Unauthorized => 401,
            Self::Status499 => 499,
            Self::InternalServerError => 500,
        }
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            200 => Some(Self::Ok),
            401 => Some(Self::Unauthorized),
            499 => Some(Self::Status499),
            500 => Some(Self::InternalServerError),
            _ => None,
        }
    }

    /// The phrase as documented.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        match self {
            Self::Ok => Some("OK"),
            Self::Unauthorized => Some("Unauthorized"),
            Self::InternalServerError => Some("Internal Server Error"),
            _ => None,
        }
    }

    /// What the documentation says the status means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::Ok => {
                Some("Request succeeded. Response body contains the result (when any).")
            }
            Self::Unauthorized => {
                Some(
                    "Authentication failed or is missing. From the Authentication API, this also indicates invalid credentials.",
                )
            }
            Self::Status499 => {
                Some(
                    "Application-level validation error. Response body contains a ValidationProblemDetails object with a specific error code.",
                )
            }
            Self::InternalServerError => {
                Some("An unexpected server error occurred. No body is returned.")
            }
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        match self {
            Self::Unauthorized => Some("Authentication required; refresh your JWT."),
            Self::InternalServerError => Some("Server error; try again later."),
            _ => None,
        }
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::InternalServerError => Some(Retry::Later),
            _ => None,
        }
    }

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        match self {
            Self::Status499 => Some(true),
            Self::InternalServerError => Some(false),
            _ => None,
        }
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The number, and the phrase where there is one: `401 Unauthorized`.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.phrase() {
            Some(phrase) => write!(f, "{} {phrase}", self.code()),
            None => write!(f, "{}", self.code()),
        }
    }
}
