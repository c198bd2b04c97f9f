// @generated from keyed by error-tables. Change the table and run cargo build.

//! The errors of the Keyed.
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

/// An error code of the Keyed.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `The token is invalid.`
    ///
    /// Code `190`, status 401.
    TokenInvalid,
    /// `The token expired at {time}.`
    ///
    /// Code `190`, subcode `463`, status 401.
    TokenExpired,
    /// `4`: the documentation gives no more than the code.
    ///
    /// Code `4`, status 429.
    TooManyCalls,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::TokenInvalid,
        Self::TokenExpired,
        Self::TooManyCalls,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TokenInvalid => "TokenInvalid",
            Self::TokenExpired => "TokenExpired",
            Self::TooManyCalls => "TooManyCalls",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::TokenInvalid => 190,
            Self::TokenExpired => 190,
            Self::TooManyCalls => 4,
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::TokenInvalid => Some(401),
            Self::TokenExpired => Some(401),
            Self::TooManyCalls => Some(429),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::TokenInvalid => Some("The token is invalid."),
            Self::TokenExpired => Some("The token expired at {time}."),
            _ => None,
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
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        lookup::codes::from_code(code)
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: u32, status: u16) -> Option<Self> {
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
    pub fn candidates(code: u32) -> &'static [Self] {
        lookup::codes::candidates(code)
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The subcode; `None` for the row that stands for every other subcode of its code.
    #[must_use]
    pub fn subcode(self) -> Option<u16> {
        match self {
            Self::TokenExpired => Some(463),
            _ => None,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The row with this code and subcode; if the table does not have the subcode, the row of the code
    /// without one. Where there are several, the one with this status, or else the one whose status is not documented.
    #[must_use]
    pub fn from_keys(
        code: u32,
        subcode: Option<u16>,
        status: Option<u16>,
    ) -> Option<Self> {
        Self::narrow(Self::candidates(code), subcode, status)
    }

    /// The same among the rows of a code.
    fn narrow(rows: &[Self], subcode: Option<u16>, status: Option<u16>) -> Option<Self> {
        let is_known = subcode.is_some()
            && rows.iter().any(|row| row.subcode() == subcode);
        let wanted = if is_known { subcode } else { None };
        let rows = || rows.iter().copied().filter(|row| row.subcode() == wanted);
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
const INCOMPLETE: [usize; 1] = [1];

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

impl TryFrom<u32> for ErrorCode {
    type Error = CodeError<u32>;

    fn try_from(code: u32) -> Result<Self, CodeError<u32>> {
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
    type Code = u32;
    const API: &'static str = "keyed";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> u32 {
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
///
/// A code alone may be that of several rows, so that there is no `Deserialize`. `Known<ErrorCode>` has it: it keeps such a
/// code, and `from_code_and_status` finds the row if the status is known.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.code())
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
