// @generated from abillify by error-tables. Change the table and run cargo build.

//! The errors of the Abillify API, as documented at <https://docs.abillify.dev/errors>.
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

/// An error code of the Abillify API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `ERR_UNIQUE_VIOLATION`: the documentation gives no more than the code.
    ///
    /// Code `ERR_UNIQUE_VIOLATION`, status 409, see <https://docs.abillify.dev/errors>.
    ErrUniqueViolation,
    /// `ERR_NOT_FOUND`: the documentation gives no more than the code.
    ///
    /// Code `ERR_NOT_FOUND`, status not documented, see <https://docs.abillify.dev/errors>.
    ErrNotFound,
    /// `ERR_INVALID_VALUE`: the documentation gives no more than the code.
    ///
    /// Code `ERR_INVALID_VALUE`, status not documented, see <https://docs.abillify.dev/errors>.
    ErrInvalidValue,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::ErrUniqueViolation,
        Self::ErrNotFound,
        Self::ErrInvalidValue,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ErrUniqueViolation => "ErrUniqueViolation",
            Self::ErrNotFound => "ErrNotFound",
            Self::ErrInvalidValue => "ErrInvalidValue",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ErrUniqueViolation => "ERR_UNIQUE_VIOLATION",
            Self::ErrNotFound => "ERR_NOT_FOUND",
            Self::ErrInvalidValue => "ERR_INVALID_VALUE",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::ErrUniqueViolation => Some(409),
            _ => None,
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        None
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        None
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
    const API: &'static str = "abillify";
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

/// A documented HTTP status of the Abillify API.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 200 Success: The request was successful, and the response contains the requested data.
    Success,
    /// 400 ClientError: The request was invalid or cannot be served. This can include validation errors, missing parameters, or unsupported operations.
    ClientError,
    /// 401 Unauthorized: Authentication failed or user does not have permissions to access the requested resource.
    Unauthorized,
    /// 403 Forbidden: The user is authenticated but does not have permission to access the requested resource.
    Forbidden,
    /// 404 NotFound: The requested resource could not be found. This can occur if the resource does not exist or the user does not have access to it.
    NotFound,
    /// 409 ERR_UNIQUE_VIOLATION: The request could not be completed due to a unique constraint violation, such as attempting to create a resource with an existing reference.
    ErrUniqueViolation,
    /// 429 TooManyRequests: The user has exceeded the allowed number of requests in a given time period. This can occur if the user is making too many requests too quickly.
    TooManyRequests,
    /// 500 ServerError: An error occurred on the server while processing the request. This can include database errors, internal server errors, or unexpected conditions.
    ServerError,
}

#[rustfmt::skip]
impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &[
        Self::Success,
        Self::ClientError,
        Self::Unauthorized,
        Self::Forbidden,
        Self::NotFound,
        Self::ErrUniqueViolation,
        Self::TooManyRequests,
        Self::ServerError,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "Success",
            Self::ClientError => "ClientError",
            Self::Unauthorized => "Unauthorized",
            Self::Forbidden => "Forbidden",
            Self::NotFound => "NotFound",
            Self::ErrUniqueViolation => "ErrUniqueViolation",
            Self::TooManyRequests => "TooManyRequests",
            Self::ServerError => "ServerError",
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Success => 200,
            Self::ClientError => 400,
            Self::Unauthorized => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::ErrUniqueViolation => 409,
            Self::TooManyRequests => 429,
            Self::ServerError => 500,
        }
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            200 => Some(Self::Success),
            400 => Some(Self::ClientError),
            401 => Some(Self::Unauthorized),
            403 => Some(Self::Forbidden),
            404 => Some(Self::NotFound),
            409 => Some(Self::ErrUniqueViolation),
            429 => Some(Self::TooManyRequests),
            500 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// The phrase as documented.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        match self {
            Self::Success => Some("Success"),
            Self::ClientError => Some("ClientError"),
            Self::Unauthorized => Some("Unauthorized"),
            Self::Forbidden => Some("Forbidden"),
            Self::NotFound => Some("NotFound"),
            Self::ErrUniqueViolation => Some("ERR_UNIQUE_VIOLATION"),
            Self::TooManyRequests => Some("TooManyRequests"),
            Self::ServerError => Some("ServerError"),
        }
    }

    /// What the documentation says the status means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::Success => {
                Some(
                    "The request was successful, and the response contains the requested data.",
                )
            }
            Self::ClientError => {
                Some(
                    "The request was invalid or cannot be served. This can include validation errors, missing parameters, or unsupported operations.",
                )
            }
            Self::Unauthorized => {
                Some(
                    "Authentication failed or user does not have permissions to access the requested resource.",
                )
            }
            Self::Forbidden => {
                Some(
                    "The user is authenticated but does not have permission to access the requested resource.",
                )
            }
            Self::NotFound => {
                Some(
                    "The requested resource could not be found. This can occur if the resource does not exist or the user does not have access to it.",
                )
            }
            Self::ErrUniqueViolation => {
                Some(
                    "The request could not be completed due to a unique constraint violation, such as attempting to create a resource with an existing reference.",
                )
            }
            Self::TooManyRequests => {
                Some(
                    "The user has exceeded the allowed number of requests in a given time period. This can occur if the user is making too many requests too quickly.",
                )
            }
            Self::ServerError => {
                Some(
                    "An error occurred on the server while processing the request. This can include database errors, internal server errors, or unexpected conditions.",
                )
            }
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

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        Some(true)
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
