// @generated from a by error-tables. Change the table and run cargo build.

//! The errors of the A.
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

/// An error code of the A.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `error`: the documentation gives no more than the code.
    ///
    /// Code `error`, status not documented.
    Error,
    /// `ok`: the documentation gives no more than the code.
    ///
    /// Code `ok`, status not documented.
    Ok,
    /// `err`: the documentation gives no more than the code.
    ///
    /// Code `err`, status not documented.
    Err,
    /// `some`: the documentation gives no more than the code.
    ///
    /// Code `some`, status not documented.
    Some,
    /// `none`: the documentation gives no more than the code.
    ///
    /// Code `none`, status not documented.
    None,
    /// `code`: the documentation gives no more than the code.
    ///
    /// Code `code`, status not documented.
    Code,
    /// `api`: the documentation gives no more than the code.
    ///
    /// Code `api`, status not documented.
    Api,
    /// `default`: the documentation gives no more than the code.
    ///
    /// Code `default`, status not documented.
    Default,
    /// `option`: the documentation gives no more than the code.
    ///
    /// Code `option`, status not documented.
    Option,
    /// `result`: the documentation gives no more than the code.
    ///
    /// Code `result`, status not documented.
    Result,
    /// `retry`: the documentation gives no more than the code.
    ///
    /// Code `retry`, status not documented.
    Retry,
    /// `error_code`: the documentation gives no more than the code.
    ///
    /// Code `error_code`, status not documented.
    ErrorCode,
    /// `status`: the documentation gives no more than the code.
    ///
    /// Code `status`, status not documented.
    Status,
    /// `parse_code_error`: the documentation gives no more than the code.
    ///
    /// Code `parse_code_error`, status not documented.
    ParseCodeError,
    /// `code_error`: the documentation gives no more than the code.
    ///
    /// Code `code_error`, status not documented.
    CodeError,
    /// `unknown`: the documentation gives no more than the code.
    ///
    /// Code `unknown`, status not documented.
    Unknown,
    /// `ambiguous`: the documentation gives no more than the code.
    ///
    /// Code `ambiguous`, status not documented.
    Ambiguous,
    /// `Type`: the documentation gives no more than the code.
    ///
    /// Code `Type`, status not documented.
    Type,
    /// `Clone`: the documentation gives no more than the code.
    ///
    /// Code `Clone`, status not documented.
    Clone,
    /// `TryFrom`: the documentation gives no more than the code.
    ///
    /// Code `TryFrom`, status not documented.
    TryFrom,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::Error,
        Self::Ok,
        Self::Err,
        Self::Some,
        Self::None,
        Self::Code,
        Self::Api,
        Self::Default,
        Self::Option,
        Self::Result,
        Self::Retry,
        Self::ErrorCode,
        Self::Status,
        Self::ParseCodeError,
        Self::CodeError,
        Self::Unknown,
        Self::Ambiguous,
        Self::Type,
        Self::Clone,
        Self::TryFrom,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::Some => "Some",
            Self::None => "None",
            Self::Code => "Code",
            Self::Api => "Api",
            Self::Default => "Default",
            Self::Option => "Option",
            Self::Result => "Result",
            Self::Retry => "Retry",
            Self::ErrorCode => "ErrorCode",
            Self::Status => "Status",
            Self::ParseCodeError => "ParseCodeError",
            Self::CodeError => "CodeError",
            Self::Unknown => "Unknown",
            Self::Ambiguous => "Ambiguous",
            Self::Type => "Type",
            Self::Clone => "Clone",
            Self::TryFrom => "TryFrom",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Ok => "ok",
            Self::Err => "err",
            Self::Some => "some",
            Self::None => "none",
            Self::Code => "code",
            Self::Api => "api",
            Self::Default => "default",
            Self::Option => "option",
            Self::Result => "result",
            Self::Retry => "retry",
            Self::ErrorCode => "error_code",
            Self::Status => "status",
            Self::ParseCodeError => "parse_code_error",
            Self::CodeError => "code_error",
            Self::Unknown => "unknown",
            Self::Ambiguous => "ambiguous",
            Self::Type => "Type",
            Self::Clone => "Clone",
            Self::TryFrom => "TryFrom",
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
    const API: &'static str = "a";
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

/// A documented HTTP status of the A.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 200 Ok
    Ok,
    /// 400 Error
    Error,
    /// 401 Status
    Status,
    /// 402 None
    None,
}

#[rustfmt::skip]
impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &[Self::Ok, Self::Error, Self::Status, Self::None];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "Ok",
            Self::Error => "Error",
            Self::Status => "Status",
            Self::None => "None",
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Ok => 200,
            Self::Error => 400,
            Self::Status => 401,
            Self::None => 402,
        }
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            200 => Some(Self::Ok),
            400 => Some(Self::Error),
            401 => Some(Self::Status),
            402 => Some(Self::None),
            _ => None,
        }
    }

    /// The phrase as documented.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        match self {
            Self::Ok => Some("Ok"),
            Self::Error => Some("Error"),
            Self::Status => Some("Status"),
            Self::None => Some("None"),
        }
    }

    /// What the documentation says the status means.
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

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        None
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
