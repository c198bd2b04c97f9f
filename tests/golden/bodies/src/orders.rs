// @generated from orders by error-tables. Change the table and run cargo build.

//! The errors of the Orders, as documented at <https://example.org/orders>.
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

/// An error code of the Orders.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// There is less than was ordered.
    ///
    /// Message: `{article} is sold out.`
    ///
    /// Code `OUT_OF_STOCK`, status 409, see <https://example.org/orders>.
    OutOfStock,
    /// `No orders at the moment.`
    ///
    /// Code `PAUSED`, status 503, see <https://example.org/orders>.
    Paused,
    /// `Order less.`
    ///
    /// Code `TOO_MANY`, status 400, see <https://example.org/orders>.
    TooMany,
    /// `The bank said no.`
    ///
    /// Code `DECLINED`, status 402, see <https://example.org/orders>.
    Declined,
    /// `There is no such order.`
    ///
    /// Code `NOT_FOUND`, status 404, see <https://example.org/orders>.
    NotFound,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::OutOfStock,
        Self::Paused,
        Self::TooMany,
        Self::Declined,
        Self::NotFound,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OutOfStock => "OutOfStock",
            Self::Paused => "Paused",
            Self::TooMany => "TooMany",
            Self::Declined => "Declined",
            Self::NotFound => "NotFound",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutOfStock => "OUT_OF_STOCK",
            Self::Paused => "PAUSED",
            Self::TooMany => "TOO_MANY",
            Self::Declined => "DECLINED",
            Self::NotFound => "NOT_FOUND",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::OutOfStock => Some(409),
            Self::Paused => Some(503),
            Self::TooMany => Some(400),
            Self::Declined => Some(402),
            Self::NotFound => Some(404),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::OutOfStock => Some("{article} is sold out."),
            Self::Paused => Some("No orders at the moment."),
            Self::TooMany => Some("Order less."),
            Self::Declined => Some("The bank said no."),
            Self::NotFound => Some("There is no such order."),
        }
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::OutOfStock => Some("There is less than was ordered."),
            _ => None,
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

/// The rows whose messages have placeholders.
const INCOMPLETE: [usize; 1] = [0];

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

/// The message, if it has no placeholders; else the meaning; else the code. For people: it is not the inverse of parsing.
///
/// A message with placeholders is not shown, since it would reach a log or a response unfilled.
/// [`ErrorCode::message`] returns it, and an [`ErrorMessage`] shows it with its values.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.complete_message().or(self.meaning()) {
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
    const API: &'static str = "orders";
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
