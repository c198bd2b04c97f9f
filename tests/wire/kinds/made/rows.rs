// @generated from rows by error-tables. Change the table and run cargo build.

//! The errors of the An array.
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

/// An error code of the An array.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `INVALID_FIELD`: the documentation gives no more than the code.
    ///
    /// Code `INVALID_FIELD`, status not documented.
    InvalidField,
    /// `OK_BUT`: the documentation gives no more than the code.
    ///
    /// Code `OK_BUT`, status 200.
    OkBut,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[Self::InvalidField, Self::OkBut];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvalidField => "InvalidField",
            Self::OkBut => "OkBut",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InvalidField => "INVALID_FIELD",
            Self::OkBut => "OK_BUT",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::OkBut => Some(200),
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
    const API: &'static str = "rows";
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
