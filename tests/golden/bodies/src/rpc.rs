// @generated from rpc by error-tables. Change the table and run cargo build.

//! The errors of the RPC.
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

/// An error code of the RPC.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `-32099..-32000`: the documentation gives no more than the code.
    ///
    /// Code `-32099..-32000`, status 500.
    Server,
    /// `7`: the documentation gives no more than the code.
    ///
    /// Code `7`, status 400.
    Seven,
    /// `7`: the documentation gives no more than the code.
    ///
    /// Code `7`, subcode `1`, status 400.
    SevenOne,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[Self::Server, Self::Seven, Self::SevenOne];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Server => "Server",
            Self::Seven => "Seven",
            Self::SevenOne => "SevenOne",
        }
    }

    /// The code on the wire, or the range of codes that the error has.
    #[must_use]
    pub const fn code(self) -> CodeRange {
        match self {
            Self::Server => {
                CodeRange {
                    first: -32099,
                    last: -32000,
                }
            }
            Self::Seven => CodeRange { first: 7, last: 7 },
            Self::SevenOne => CodeRange { first: 7, last: 7 },
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Server => Some(500),
            Self::Seven => Some(400),
            Self::SevenOne => Some(400),
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
                    -32099..=-32000 => &[Self::Server],
                    _ => &[],
                }
            }
            rows => rows,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The kind; `None` for the row that stands for every other kind of its code.
    #[must_use]
    pub fn kind(self) -> Option<u16> {
        match self {
            Self::SevenOne => Some(1),
            _ => None,
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The row with this code and kind; if the table does not have the kind, the row of the code
    /// without one. Where there are several, the one with this status, or else the one whose status is not documented.
    #[must_use]
    pub fn from_keys(code: i32, kind: Option<u16>, status: Option<u16>) -> Option<Self> {
        Self::narrow(Self::candidates(code), kind, status)
    }

    /// The same among the rows of a code.
    fn narrow(rows: &[Self], kind: Option<u16>, status: Option<u16>) -> Option<Self> {
        let is_known = kind.is_some() && rows.iter().any(|row| row.kind() == kind);
        let wanted = if is_known { kind } else { None };
        let rows = || rows.iter().copied().filter(|row| row.kind() == wanted);
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
    const API: &'static str = "rpc";
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

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
