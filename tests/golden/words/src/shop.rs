// @generated from shop by error-tables. Change the table and run cargo build.

//! The errors of the Shop API, as documented at <https://example.org/shop/errors>.
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

/// An error code of the Shop API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// Nothing has that id.
    ///
    /// Message: `No {thing} has the id {id}.`
    ///
    /// What to do: Check the id.
    ///
    /// Retry: not without a change.
    ///
    /// Code `NOT_FOUND`, status 404, see <https://example.org/shop/errors>.
    NotFound,
    /// Too many requests
    ///
    /// What to do: Wait.
    ///
    /// Retry: when the response says.
    ///
    /// Code `RATE_LIMIT`, status 429, see <https://example.org/shop/errors>.
    TooManyRequests,
    /// `Carts are gone, use baskets`
    ///
    /// Code `OLD_CART`, status 400, see <https://example.org/shop/errors>.
    #[deprecated = "deprecated in 1.2, replaced by BASKET"]
    OldCart,
    /// `OLDER_CART`: the documentation gives no more than the code.
    ///
    /// Code `OLDER_CART`, status 410, see <https://example.org/shop/errors>.
    #[deprecated = "removed in 2.0, replaced by BASKET"]
    OlderCart,
    /// The basket is empty
    ///
    /// Retry: at once.
    ///
    /// Code `BASKET`, status 400, see <https://example.org/shop/errors>.
    Basket,
    /// `LEFT`: the documentation gives no more than the code.
    ///
    /// Code `LEFT`, status 409, see <https://example.org/shop/errors>.
    Left,
    /// `RIGHT`: the documentation gives no more than the code.
    ///
    /// Code `RIGHT`, status 409, see <https://example.org/shop/errors>.
    Right,
    /// `MIDDLE`: the documentation gives no more than the code.
    ///
    /// Code `MIDDLE`, status 410, see <https://example.org/shop/errors>.
    Middle,
}

impl ErrorCode {
    /// Another name of [`NotFound`](Self::NotFound).
    pub const ABSENT: Self = Self::NotFound;
    /// Another name of [`NotFound`](Self::NotFound).
    pub const NO_SUCH_THING: Self = Self::NotFound;
    /// The former name of [`NotFound`](Self::NotFound).
    #[deprecated(note = "renamed to `NotFound`")]
    #[allow(non_upper_case_globals)]
    pub const NothingFound: Self = Self::NotFound;
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::NotFound,
        Self::TooManyRequests,
        Self::OldCart,
        Self::OlderCart,
        Self::Basket,
        Self::Left,
        Self::Right,
        Self::Middle,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "NotFound",
            Self::TooManyRequests => "TooManyRequests",
            Self::OldCart => "OldCart",
            Self::OlderCart => "OlderCart",
            Self::Basket => "Basket",
            Self::Left => "Left",
            Self::Right => "Right",
            Self::Middle => "Middle",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "NOT_FOUND",
            Self::TooManyRequests => "RATE_LIMIT",
            Self::OldCart => "OLD_CART",
            Self::OlderCart => "OLDER_CART",
            Self::Basket => "BASKET",
            Self::Left => "LEFT",
            Self::Right => "RIGHT",
            Self::Middle => "MIDDLE",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::NotFound => Some(404),
            Self::TooManyRequests => Some(429),
            Self::OldCart => Some(400),
            Self::OlderCart => Some(410),
            Self::Basket => Some(400),
            Self::Left => Some(409),
            Self::Right => Some(409),
            Self::Middle => Some(410),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("No {thing} has the id {id}."),
            Self::OldCart => Some("Carts are gone, use baskets"),
            _ => None,
        }
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("Nothing has that id."),
            Self::TooManyRequests => Some("Too many requests"),
            Self::Basket => Some("The basket is empty"),
            _ => None,
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("Check the id."),
            Self::TooManyRequests => Some("Wait."),
            _ => None,
        }
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::NotFound => Some(Retry::No),
            Self::TooManyRequests => Some(Retry::After),
            Self::Basket => Some(Retry::Now),
            _ => None,
        }
    }

    /// The version or date that introduced the code; `None` where the documentation gives none.
    #[must_use]
    pub const fn since(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("1.0"),
            Self::OldCart => Some("1.0"),
            Self::OlderCart => Some("1.0"),
            Self::Basket => Some("2.0"),
            Self::Right => Some("draft"),
            _ => None,
        }
    }

    /// The version or date from which the code should no longer be used; `None` if it is not deprecated.
    #[must_use]
    pub const fn deprecated(self) -> Option<&'static str> {
        match self {
            Self::OldCart => Some("1.2"),
            Self::OlderCart => Some("1.1"),
            _ => None,
        }
    }

    /// The version or date that removed the code; `None` if it is still sent.
    #[must_use]
    pub const fn removed(self) -> Option<&'static str> {
        match self {
            Self::OlderCart => Some("2.0"),
            _ => None,
        }
    }

    /// The code to use instead.
    #[must_use]
    pub const fn replaced_by(self) -> Option<Self> {
        match self {
            Self::OldCart => Some(Self::Basket),
            Self::OlderCart => Some(Self::Basket),
            _ => None,
        }
    }

    /// The column `listed`: yes or no; `None` where the cell is blank.
    #[must_use]
    pub const fn listed(self) -> Option<bool> {
        match self {
            Self::NotFound => Some(true),
            Self::TooManyRequests => Some(false),
            Self::Basket => Some(true),
            _ => None,
        }
    }

    /// The column `team`: text; `None` where the cell is blank.
    #[must_use]
    pub const fn team(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("shop"),
            Self::Basket => Some("baskets"),
            _ => None,
        }
    }

    /// The column `weight`: number; `None` where the cell is blank.
    #[must_use]
    pub const fn weight(self) -> Option<i64> {
        match self {
            Self::NotFound => Some(1),
            Self::TooManyRequests => Some(-2),
            Self::Basket => Some(3),
            _ => None,
        }
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
    const API: &'static str = "shop";
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
///
/// A code alone may be that of several rows, so that there is no `Deserialize`. `Known<ErrorCode>` has it: it keeps such a
/// code, and `from_code_and_status` finds the row if the status is known.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_text(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

/// A documented HTTP status of the Shop API.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 404 Not Found: Nothing is there
    ///
    /// Retry: not without a change.
    NotFound,
    /// 429 Too Many Requests
    ///
    /// What to do: Wait.
    ///
    /// Retry: later.
    TooManyRequests,
    /// 499
    Status499,
}

#[rustfmt::skip]
impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &[
        Self::NotFound,
        Self::TooManyRequests,
        Self::Status499,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "NotFound",
            Self::TooManyRequests => "TooManyRequests",
            Self::Status499 => "Status499",
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::TooManyRequests => 429,
            Self::Status499 => 499,
        }
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            404 => Some(Self::NotFound),
            429 => Some(Self::TooManyRequests),
            499 => Some(Self::Status499),
            _ => None,
        }
    }

    /// The phrase as documented.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("Not Found"),
            Self::TooManyRequests => Some("Too Many Requests"),
            _ => None,
        }
    }

    /// What the documentation says the status means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("Nothing is there"),
            _ => None,
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        match self {
            Self::TooManyRequests => Some("Wait."),
            _ => None,
        }
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::NotFound => Some(Retry::No),
            Self::TooManyRequests => Some(Retry::Later),
            _ => None,
        }
    }

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        match self {
            Self::NotFound => Some(true),
            Self::TooManyRequests => Some(false),
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
