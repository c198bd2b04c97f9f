// @generated from numbers by error-tables. Change the table and run cargo build.

//! The errors of the Numbers, as documented at <https://example.org/numbers>.
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

#[rustfmt::skip]
mod message;
pub use message::ErrorMessage;

#[cfg(feature = "json")]
#[rustfmt::skip]
mod wire;

#[cfg(feature = "json")]
pub use wire::*;

/// An error code of the Numbers.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `Failed at {place}`
    ///
    /// Code `-1`, status 500, see <https://example.org/numbers>.
    Failed,
    /// `Failed on X`
    ///
    /// Code `-1`, subcode `7`, status 500, see <https://example.org/numbers>.
    FailedOnX,
    /// `Try {count} times`
    ///
    /// Code `-32099..-32000`, status 503, see <https://example.org/numbers>.
    Go,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[Self::Failed, Self::FailedOnX, Self::Go];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Failed => "Failed",
            Self::FailedOnX => "FailedOnX",
            Self::Go => "Go",
        }
    }

    /// The code on the wire, or the range of codes that the error has.
    #[must_use]
    pub const fn code(self) -> CodeRange {
        match self {
            Self::Failed => CodeRange { first: -1, last: -1 },
            Self::FailedOnX => CodeRange { first: -1, last: -1 },
            Self::Go => {
                CodeRange {
                    first: -32099,
                    last: -32000,
                }
            }
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Failed => Some(500),
            Self::FailedOnX => Some(500),
            Self::Go => Some(503),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Failed => Some("Failed at {place}"),
            Self::FailedOnX => Some("Failed on X"),
            Self::Go => Some("Try {count} times"),
        }
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

    /// The gRPC code that stands for the error; `None` where none is documented.
    #[must_use]
    pub const fn grpc(self) -> Option<GrpcCode> {
        match self {
            Self::Failed => Some(GrpcCode::Internal),
            Self::FailedOnX => Some(GrpcCode::Internal),
            Self::Go => Some(GrpcCode::Unavailable),
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    ///
    /// A number that has no row of its own is looked up in the ranges.
    #[must_use]
    pub fn from_code(code: i32) -> Option<Self> {
        lookup::codes::from_code(code)
            .or_else(|| match Self::candidates(code) {
                [only] => Some(*only),
                _ => None,
            })
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: i32, status: u16) -> Option<Self> {
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
    ///
    /// A number that has no row of its own is looked up in the ranges.
    #[must_use]
    pub fn candidates(code: i32) -> &'static [Self] {
        match lookup::codes::candidates(code) {
            [] => {
                match code {
                    -32099..=-32000 => &[Self::Go],
                    _ => &[],
                }
            }
            rows => rows,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The reason_code; `None` for the row that stands for every other reason_code of its code.
    #[must_use]
    pub fn reason_code(self) -> Option<u16> {
        match self {
            Self::FailedOnX => Some(7),
            _ => None,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The row with this code and reason_code; if the table does not have the reason_code, the row of the code
    /// without one. Where there are several, the one with this status, or else the one whose status is not documented.
    #[must_use]
    pub fn from_keys(
        code: i32,
        reason_code: Option<u16>,
        status: Option<u16>,
    ) -> Option<Self> {
        Self::narrow(Self::candidates(code), reason_code, status)
    }

    /// The same among the rows of a code.
    fn narrow(
        rows: &[Self],
        reason_code: Option<u16>,
        status: Option<u16>,
    ) -> Option<Self> {
        let is_known = reason_code.is_some()
            && rows.iter().any(|row| row.reason_code() == reason_code);
        let wanted = if is_known { reason_code } else { None };
        let rows = || rows.iter().copied().filter(|row| row.reason_code() == wanted);
        if let (Some(only), None) = (rows().next(), rows().nth(1)) {
            return Some(only);
        }
        let is_documented = status.is_some() && rows().any(|row| row.status() == status);
        let wanted = if is_documented { status } else { None };
        let mut rows = rows().filter(|row| row.status() == wanted);
        match (rows.next(), rows.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }
}

/// The rows whose messages have placeholders.
const INCOMPLETE: [usize; 2] = [0, 2];

impl ErrorCode {
    /// The message as it is sent; `None` if none is documented, or if it has placeholders.
    fn complete_message(self) -> Option<&'static str> {
        if INCOMPLETE.contains(&(self as usize)) {
            return None;
        }
        self.message()
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message, if it has no placeholders; else the meaning; else the code and the name. For people: it is not the inverse of parsing.
///
/// A message with placeholders is not shown, since it would reach a log or a response unfilled.
/// [`ErrorCode::message`] returns it, and an [`ErrorMessage`] shows it with its values.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.complete_message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => write!(f, "{} {}", self.code(), self.name()),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl TryFrom<i32> for ErrorCode {
    type Error = CodeError<i32>;

    fn try_from(code: i32) -> Result<Self, CodeError<i32>> {
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
        let code = text.parse().map_err(|_| ParseCodeError)?;
        Self::from_code(code).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = CodeRange;
    const API: &'static str = "numbers";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> CodeRange {
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

/// The codes of an error: one number, or a range of numbers that the documentation reserves for the error.
///
/// The table does not say which number of a range is sent, so none is made up: the number that arrived is in the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeRange {
    first: i32,
    last: i32,
}

#[rustfmt::skip]
impl CodeRange {
    /// The code; `None` for a range.
    #[must_use]
    pub const fn single(self) -> Option<i32> {
        if self.first == self.last { Some(self.first) } else { None }
    }

    /// The least number.
    #[must_use]
    pub const fn first(self) -> i32 {
        self.first
    }

    /// The greatest number.
    #[must_use]
    pub const fn last(self) -> i32 {
        self.last
    }

    /// Whether a number is the code, or in the range.
    #[must_use]
    pub const fn contains(self, code: i32) -> bool {
        self.first <= code && code <= self.last
    }
}

/// The number, or the range with both of its ends: `1..9`.
impl fmt::Display for CodeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.single() {
            Some(code) => fmt::Display::fmt(&code, f),
            None => write!(f, "{}..{}", self.first, self.last),
        }
    }
}

/// A gRPC code that stands for an error.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GrpcCode {
    /// `CANCELLED`
    Cancelled,
    /// `UNKNOWN`
    Unknown,
    /// `INVALID_ARGUMENT`
    InvalidArgument,
    /// `DEADLINE_EXCEEDED`
    DeadlineExceeded,
    /// `NOT_FOUND`
    NotFound,
    /// `ALREADY_EXISTS`
    AlreadyExists,
    /// `PERMISSION_DENIED`
    PermissionDenied,
    /// `RESOURCE_EXHAUSTED`
    ResourceExhausted,
    /// `FAILED_PRECONDITION`
    FailedPrecondition,
    /// `ABORTED`
    Aborted,
    /// `OUT_OF_RANGE`
    OutOfRange,
    /// `UNIMPLEMENTED`
    Unimplemented,
    /// `INTERNAL`
    Internal,
    /// `UNAVAILABLE`
    Unavailable,
    /// `DATA_LOSS`
    DataLoss,
    /// `UNAUTHENTICATED`
    Unauthenticated,
}

#[rustfmt::skip]
impl GrpcCode {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Cancelled,
        Self::Unknown,
        Self::InvalidArgument,
        Self::DeadlineExceeded,
        Self::NotFound,
        Self::AlreadyExists,
        Self::PermissionDenied,
        Self::ResourceExhausted,
        Self::FailedPrecondition,
        Self::Aborted,
        Self::OutOfRange,
        Self::Unimplemented,
        Self::Internal,
        Self::Unavailable,
        Self::DataLoss,
        Self::Unauthenticated,
    ];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cancelled => "CANCELLED",
            Self::Unknown => "UNKNOWN",
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::DeadlineExceeded => "DEADLINE_EXCEEDED",
            Self::NotFound => "NOT_FOUND",
            Self::AlreadyExists => "ALREADY_EXISTS",
            Self::PermissionDenied => "PERMISSION_DENIED",
            Self::ResourceExhausted => "RESOURCE_EXHAUSTED",
            Self::FailedPrecondition => "FAILED_PRECONDITION",
            Self::Aborted => "ABORTED",
            Self::OutOfRange => "OUT_OF_RANGE",
            Self::Unimplemented => "UNIMPLEMENTED",
            Self::Internal => "INTERNAL",
            Self::Unavailable => "UNAVAILABLE",
            Self::DataLoss => "DATA_LOSS",
            Self::Unauthenticated => "UNAUTHENTICATED",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }

    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Self::Cancelled => 1,
            Self::Unknown => 2,
            Self::InvalidArgument => 3,
            Self::DeadlineExceeded => 4,
            Self::NotFound => 5,
            Self::AlreadyExists => 6,
            Self::PermissionDenied => 7,
            Self::ResourceExhausted => 8,
            Self::FailedPrecondition => 9,
            Self::Aborted => 10,
            Self::OutOfRange => 11,
            Self::Unimplemented => 12,
            Self::Internal => 13,
            Self::Unavailable => 14,
            Self::DataLoss => 15,
            Self::Unauthenticated => 16,
        }
    }

    /// The code with this number; `None` for 0, which is no error, and for numbers that gRPC does not define.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.number() == number)
    }

    /// The HTTP status that stands for the code, according to `google.rpc.Code`.
    #[must_use]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::Cancelled => 499,
            Self::Unknown => 500,
            Self::InvalidArgument => 400,
            Self::DeadlineExceeded => 504,
            Self::NotFound => 404,
            Self::AlreadyExists => 409,
            Self::PermissionDenied => 403,
            Self::ResourceExhausted => 429,
            Self::FailedPrecondition => 400,
            Self::Aborted => 409,
            Self::OutOfRange => 400,
            Self::Unimplemented => 501,
            Self::Internal => 500,
            Self::Unavailable => 503,
            Self::DataLoss => 500,
            Self::Unauthenticated => 401,
        }
    }
}

impl fmt::Display for GrpcCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
