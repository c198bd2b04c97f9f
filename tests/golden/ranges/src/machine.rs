// @generated from machine by error-tables. Change the table and run cargo build.

//! The errors of the Machine, as documented at <https://example.org/machine>.
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

/// An error code of the Machine.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `Drive fault`
    ///
    /// Code `0x100..0x1FF`, status 500, see <https://example.org/machine>.
    DriveFault,
    /// `Drive fault on X at {place}`
    ///
    /// Code `0x100..0x1FF`, subcode `1`, status 500, see <https://example.org/machine>.
    DriveFaultX,
    /// `Overheated`
    ///
    /// Code `0x180`, subcode `2`, status 500, see <https://example.org/machine>.
    Overheated,
    /// `512..599`: the documentation gives no more than the code.
    ///
    /// Code `512..599`, status 400, see <https://example.org/machine>.
    Refused,
    /// `512..599`: the documentation gives no more than the code.
    ///
    /// Code `512..599`, status 503, see <https://example.org/machine>.
    RefusedForNow,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::DriveFault,
        Self::DriveFaultX,
        Self::Overheated,
        Self::Refused,
        Self::RefusedForNow,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DriveFault => "DriveFault",
            Self::DriveFaultX => "DriveFaultX",
            Self::Overheated => "Overheated",
            Self::Refused => "Refused",
            Self::RefusedForNow => "RefusedForNow",
        }
    }

    /// The code on the wire, or the range of codes that the error has.
    #[must_use]
    pub const fn code(self) -> CodeRange {
        match self {
            Self::DriveFault => CodeRange { first: 256, last: 511 },
            Self::DriveFaultX => CodeRange { first: 256, last: 511 },
            Self::Overheated => CodeRange { first: 384, last: 384 },
            Self::Refused => CodeRange { first: 512, last: 599 },
            Self::RefusedForNow => CodeRange { first: 512, last: 599 },
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::DriveFault => Some(500),
            Self::DriveFaultX => Some(500),
            Self::Overheated => Some(500),
            Self::Refused => Some(400),
            Self::RefusedForNow => Some(503),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::DriveFault => Some("Drive fault"),
            Self::DriveFaultX => Some("Drive fault on X at {place}"),
            Self::Overheated => Some("Overheated"),
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

#[rustfmt::skip]
impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    ///
    /// A number that has no row of its own is looked up in the ranges.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        lookup::codes::from_code(code)
            .or_else(|| match Self::candidates(code) {
                [only] => Some(*only),
                _ => None,
            })
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: u16, status: u16) -> Option<Self> {
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
    pub fn candidates(code: u16) -> &'static [Self] {
        match lookup::codes::candidates(code) {
            [] => {
                match code {
                    256..=511 => &[Self::DriveFault, Self::DriveFaultX],
                    512..=599 => &[Self::Refused, Self::RefusedForNow],
                    _ => &[],
                }
            }
            rows => rows,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The axis; `None` for the row that stands for every other axis of its code.
    #[must_use]
    pub fn axis(self) -> Option<u16> {
        match self {
            Self::DriveFaultX => Some(1),
            Self::Overheated => Some(2),
            _ => None,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The row with this code and axis; if the table does not have the axis, the row of the code
    /// without one. Where there are several, the one with this status, or else the one whose status is not documented.
    #[must_use]
    pub fn from_keys(code: u16, axis: Option<u16>, status: Option<u16>) -> Option<Self> {
        Self::narrow(Self::candidates(code), axis, status)
    }

    /// The same among the rows of a code.
    fn narrow(rows: &[Self], axis: Option<u16>, status: Option<u16>) -> Option<Self> {
        let is_known = axis.is_some() && rows.iter().any(|row| row.axis() == axis);
        let wanted = if is_known { axis } else { None };
        let rows = || rows.iter().copied().filter(|row| row.axis() == wanted);
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

impl TryFrom<u16> for ErrorCode {
    type Error = CodeError<u16>;

    fn try_from(code: u16) -> Result<Self, CodeError<u16>> {
        match Self::candidates(code) {
            [only] => Ok(*only),
            [] => Err(CodeError::Unknown(code)),
            _ => Err(CodeError::Ambiguous(code)),
        }
    }
}

/// Reads a code as it is on the wire, or in hexadecimal: `0x2a`.
impl core::str::FromStr for ErrorCode {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        let digits = text.strip_prefix("0x").or(text.strip_prefix("0X"));
        let code = if let Some(digits) = digits {
            u16::from_str_radix(digits, 16).map_err(|_| ParseCodeError)?
        } else {
            text.parse().map_err(|_| ParseCodeError)?
        };
        Self::from_code(code).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = CodeRange;
    const API: &'static str = "machine";
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
    first: u16,
    last: u16,
}

#[rustfmt::skip]
impl CodeRange {
    /// The code; `None` for a range.
    #[must_use]
    pub const fn single(self) -> Option<u16> {
        if self.first == self.last { Some(self.first) } else { None }
    }

    /// The least number.
    #[must_use]
    pub const fn first(self) -> u16 {
        self.first
    }

    /// The greatest number.
    #[must_use]
    pub const fn last(self) -> u16 {
        self.last
    }

    /// Whether a number is the code, or in the range.
    #[must_use]
    pub const fn contains(self, code: u16) -> bool {
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

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}

/// An operation of the Machine, by the errors that it is documented to return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// `move`.
    Move,
    /// `home`.
    Home,
}

#[rustfmt::skip]
impl Operation {
    /// Every operation, in table order.
    pub const ALL: &'static [Self] = &[Self::Move, Self::Home];

    /// The operation as the documentation names it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Home => "home",
        }
    }

    /// The operation that the documentation names so.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|operation| operation.id() == id)
    }

    /// The errors that it is documented to return.
    #[must_use]
    pub const fn errors(self) -> &'static [ErrorCode] {
        match self {
            Self::Move => &[ErrorCode::DriveFault],
            Self::Home => &[ErrorCode::DriveFaultX],
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The operations that are documented to return it.
    #[must_use]
    pub const fn operations(self) -> &'static [Operation] {
        match self {
            Self::DriveFault => &[Operation::Move],
            Self::DriveFaultX => &[Operation::Home],
            _ => &[],
        }
    }
}

/// The operation as the documentation names it.
impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
