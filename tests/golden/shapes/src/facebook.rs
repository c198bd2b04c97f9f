// @generated from facebook by error-tables. Change the table and run cargo build.

//! The errors of the Graph API, as documented at <https://example.org/graph-api>.
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

/// An error code of the Graph API.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The app made too many calls.
    ///
    /// Retry: later.
    ///
    /// Code `4`, status 429, see <https://example.org/graph/errors#4>.
    TooManyCalls,
    /// A permission is missing.
    ///
    /// Retry: not without a change.
    ///
    /// Code `10`, status 403, see <https://example.org/graph/errors#10>.
    PermissionDenied,
    /// A parameter is invalid.
    ///
    /// Retry: not without a change.
    ///
    /// Code `100`, status 400, see <https://example.org/graph/errors#100>.
    InvalidParameter,
    /// The access token is invalid.
    ///
    /// Retry: not without a change.
    ///
    /// Code `190`, status 401, see <https://example.org/graph/errors#190>.
    TokenInvalid,
    /// The password has changed.
    ///
    /// Message: `The session was invalidated at {time}.`
    ///
    /// Retry: not without a change.
    ///
    /// Code `190`, subcode `460`, status 401, see <https://example.org/graph/errors#190>.
    PasswordChanged,
    /// The access token has expired.
    ///
    /// Message: `The session has expired.`
    ///
    /// Retry: not without a change.
    ///
    /// Code `190`, subcode `463`, status 401, see <https://example.org/graph/errors#190>.
    TokenExpired,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::TooManyCalls,
        Self::PermissionDenied,
        Self::InvalidParameter,
        Self::TokenInvalid,
        Self::PasswordChanged,
        Self::TokenExpired,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooManyCalls => "TooManyCalls",
            Self::PermissionDenied => "PermissionDenied",
            Self::InvalidParameter => "InvalidParameter",
            Self::TokenInvalid => "TokenInvalid",
            Self::PasswordChanged => "PasswordChanged",
            Self::TokenExpired => "TokenExpired",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::TooManyCalls => 4,
            Self::PermissionDenied => 10,
            Self::InvalidParameter => 100,
            Self::TokenInvalid => 190,
            Self::PasswordChanged => 190,
            Self::TokenExpired => 190,
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::TooManyCalls => Some(429),
            Self::PermissionDenied => Some(403),
            Self::InvalidParameter => Some(400),
            Self::TokenInvalid => Some(401),
            Self::PasswordChanged => Some(401),
            Self::TokenExpired => Some(401),
        }
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::PasswordChanged => Some("The session was invalidated at {time}."),
            Self::TokenExpired => Some("The session has expired."),
            _ => None,
        }
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::TooManyCalls => Some("The app made too many calls."),
            Self::PermissionDenied => Some("A permission is missing."),
            Self::InvalidParameter => Some("A parameter is invalid."),
            Self::TokenInvalid => Some("The access token is invalid."),
            Self::PasswordChanged => Some("The password has changed."),
            Self::TokenExpired => Some("The access token has expired."),
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
        match self {
            Self::TooManyCalls => Some(Retry::Later),
            Self::PermissionDenied => Some(Retry::No),
            Self::InvalidParameter => Some(Retry::No),
            Self::TokenInvalid => Some(Retry::No),
            Self::PasswordChanged => Some(Retry::No),
            Self::TokenExpired => Some(Retry::No),
        }
    }

    /// The column `kind`; `None` where the cell is blank.
    #[must_use]
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::TooManyCalls => Some(Kind::OAuthException),
            Self::PermissionDenied => Some(Kind::OAuthException),
            Self::InvalidParameter => Some(Kind::GraphMethodException),
            Self::TokenInvalid => Some(Kind::OAuthException),
            Self::PasswordChanged => Some(Kind::OAuthException),
            Self::TokenExpired => Some(Kind::OAuthException),
        }
    }

    /// The column `recovery`: words; empty where the cell is blank.
    #[must_use]
    pub const fn recovery(self) -> &'static [Recovery] {
        match self {
            Self::TooManyCalls => &[Recovery::Wait],
            Self::PermissionDenied => &[Recovery::LogIn, Recovery::AskForPermission],
            Self::TokenInvalid => &[Recovery::LogIn],
            Self::PasswordChanged => &[Recovery::LogIn],
            Self::TokenExpired => &[Recovery::LogIn],
            _ => &[],
        }
    }

    /// Whether the column `recovery` has the word `wait`.
    #[must_use]
    pub fn is_wait(self) -> bool {
        self.recovery().contains(&Recovery::Wait)
    }

    /// Whether the column `recovery` has the word `log-in`.
    #[must_use]
    pub fn is_log_in(self) -> bool {
        self.recovery().contains(&Recovery::LogIn)
    }

    /// Whether the column `recovery` has the word `ask-for-permission`.
    #[must_use]
    pub fn is_ask_for_permission(self) -> bool {
        self.recovery().contains(&Recovery::AskForPermission)
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
    pub fn subcode(self) -> Option<u32> {
        match self {
            Self::PasswordChanged => Some(460),
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
        subcode: Option<u32>,
        status: Option<u16>,
    ) -> Option<Self> {
        Self::narrow(Self::candidates(code), subcode, status)
    }

    /// The same among the rows of a code.
    fn narrow(rows: &[Self], subcode: Option<u32>, status: Option<u16>) -> Option<Self> {
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
const INCOMPLETE: [usize; 1] = [4];

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
    const API: &'static str = "facebook";
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

/// A word of the column `kind`.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `OAuthException`
    OAuthException,
    /// `GraphMethodException`
    GraphMethodException,
}

#[rustfmt::skip]
impl Kind {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[Self::OAuthException, Self::GraphMethodException];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OAuthException => "OAuthException",
            Self::GraphMethodException => "GraphMethodException",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A word of the column `recovery`.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Recovery {
    /// `wait`
    Wait,
    /// `log-in`
    LogIn,
    /// `ask-for-permission`
    AskForPermission,
}

#[rustfmt::skip]
impl Recovery {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[Self::Wait, Self::LogIn, Self::AskForPermission];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::LogIn => "log-in",
            Self::AskForPermission => "ask-for-permission",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl ErrorCode {
    /// The URL of the page that documents the error.
    #[must_use]
    pub const fn url(self) -> ErrorUrl {
        ErrorUrl(self)
    }
}

/// The URL of the page that documents an error. Displays as the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ErrorUrl(ErrorCode);

impl fmt::Display for ErrorUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("https://example.org/graph/errors#")?;
        write!(f, "{}", self.0.code())?;
        Ok(())
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
