// @generated from mongodb by error-tables. Change the table and run cargo build.

//! The errors of the MongoDB, as documented at <https://example.org/mongodb>.
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

/// An error code of the MongoDB.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The host cannot be reached.
    ///
    /// Code `6`, status not documented, see <https://example.org/mongodb>.
    HostUnreachable,
    /// The name of the host is not known.
    ///
    /// Code `7`, status not documented, see <https://example.org/mongodb>.
    HostNotFound,
    /// The operation was stopped.
    ///
    /// Code `11601`, status not documented, see <https://example.org/mongodb>.
    Interrupted,
    /// The primary became a secondary.
    ///
    /// Code `11602`, status not documented, see <https://example.org/mongodb>.
    InterruptedByStepDown,
    /// The operation is not allowed here.
    ///
    /// Code `20`, status not documented, see <https://example.org/mongodb>.
    IllegalOperation,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::HostUnreachable,
        Self::HostNotFound,
        Self::Interrupted,
        Self::InterruptedByStepDown,
        Self::IllegalOperation,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::HostUnreachable => "HostUnreachable",
            Self::HostNotFound => "HostNotFound",
            Self::Interrupted => "Interrupted",
            Self::InterruptedByStepDown => "InterruptedByStepDown",
            Self::IllegalOperation => "IllegalOperation",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::HostUnreachable => 6,
            Self::HostNotFound => 7,
            Self::Interrupted => 11601,
            Self::InterruptedByStepDown => 11602,
            Self::IllegalOperation => 20,
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        None
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
            Self::HostUnreachable => Some("The host cannot be reached."),
            Self::HostNotFound => Some("The name of the host is not known."),
            Self::Interrupted => Some("The operation was stopped."),
            Self::InterruptedByStepDown => Some("The primary became a secondary."),
            Self::IllegalOperation => Some("The operation is not allowed here."),
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

    /// The column `categories`: words; empty where the cell is blank.
    #[must_use]
    pub const fn categories(self) -> &'static [Category] {
        match self {
            Self::HostUnreachable => &[Category::NetworkError, Category::RetriableError],
            Self::HostNotFound => &[Category::NetworkError, Category::RetriableError],
            Self::Interrupted => &[Category::Interruption],
            Self::InterruptedByStepDown => {
                &[Category::Interruption, Category::RetriableError]
            }
            _ => &[],
        }
    }

    /// Whether the column `categories` has the word `NetworkError`.
    #[must_use]
    pub fn is_network_error(self) -> bool {
        self.categories().contains(&Category::NetworkError)
    }

    /// Whether the column `categories` has the word `RetriableError`.
    #[must_use]
    pub fn is_retriable_error(self) -> bool {
        self.categories().contains(&Category::RetriableError)
    }

    /// Whether the column `categories` has the word `Interruption`.
    #[must_use]
    pub fn is_interruption(self) -> bool {
        self.categories().contains(&Category::Interruption)
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
    const API: &'static str = "mongodb";
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

/// A word of the column `categories`.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Category {
    /// `NetworkError`
    NetworkError,
    /// `RetriableError`
    RetriableError,
    /// `Interruption`
    Interruption,
}

#[rustfmt::skip]
impl Category {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::NetworkError,
        Self::RetriableError,
        Self::Interruption,
    ];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NetworkError => "NetworkError",
            Self::RetriableError => "RetriableError",
            Self::Interruption => "Interruption",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The code on the wire.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.code())
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Number(|code| Self::from_code(code.try_into().ok()?));
        from.deserialize_u32(known)
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
