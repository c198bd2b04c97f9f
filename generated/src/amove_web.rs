// @generated from amove-web by error-tables. Change the table and run cargo build.

//! The errors of the Amove Web API, as documented at <https://developer.amove.io/web/errors>.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
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

impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = lookup::codes::ALL;

    /// The variant's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        lookup::codes::name(self as usize)
    }

    /// The code on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        lookup::codes::code(self as usize)
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        lookup::codes::status(self as usize)
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        lookup::codes::message(self as usize)
    }

    /// What the documentation says the code means.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        lookup::codes::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub fn remedy(self) -> Option<&'static str> {
        lookup::codes::remedy(self as usize)
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        lookup::codes::retry(self as usize)
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

impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = lookup::statuses::ALL;

    /// The variant's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        lookup::statuses::name(self as usize)
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        lookup::statuses::code(self as usize)
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|status| status.code() == code)
    }

    /// The phrase as documented.
    #[must_use]
    pub fn phrase(self) -> Option<&'static str> {
        lookup::statuses::phrase(self as usize)
    }

    /// What the documentation says the status means.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        lookup::statuses::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub fn remedy(self) -> Option<&'static str> {
        lookup::statuses::remedy(self as usize)
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        lookup::statuses::retry(self as usize)
    }

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        lookup::statuses::has_body(self as usize)
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
