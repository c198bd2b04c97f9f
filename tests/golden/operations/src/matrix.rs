// @generated from matrix by error-tables. Change the table and run cargo build.

//! The errors of the Matrix.
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

/// An error code of the Matrix.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// Forbidden access
    ///
    /// Code `M_FORBIDDEN`, status 403.
    MForbidden,
    /// The access or refresh token was not recognised.
    ///
    /// Code `M_UNKNOWN_TOKEN`, status 401.
    MUnknownToken,
    /// The user ID is already taken.
    ///
    /// Code `M_USER_IN_USE`, status 400.
    MUserInUse,
    /// Too many requests in a short time
    ///
    /// Code `M_LIMIT_EXCEEDED`, status 429.
    MLimitExceeded,
    /// `M_UNKNOWN`: the documentation gives no more than the code.
    ///
    /// Code `M_UNKNOWN`, status 400.
    UnknownRequest,
    /// `M_UNKNOWN`: the documentation gives no more than the code.
    ///
    /// Code `M_UNKNOWN`, status 500.
    UnknownFault,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::MForbidden,
        Self::MUnknownToken,
        Self::MUserInUse,
        Self::MLimitExceeded,
        Self::UnknownRequest,
        Self::UnknownFault,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MForbidden => "MForbidden",
            Self::MUnknownToken => "MUnknownToken",
            Self::MUserInUse => "MUserInUse",
            Self::MLimitExceeded => "MLimitExceeded",
            Self::UnknownRequest => "UnknownRequest",
            Self::UnknownFault => "UnknownFault",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MForbidden => "M_FORBIDDEN",
            Self::MUnknownToken => "M_UNKNOWN_TOKEN",
            Self::MUserInUse => "M_USER_IN_USE",
            Self::MLimitExceeded => "M_LIMIT_EXCEEDED",
            Self::UnknownRequest => "M_UNKNOWN",
            Self::UnknownFault => "M_UNKNOWN",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::MForbidden => Some(403),
            Self::MUnknownToken => Some(401),
            Self::MUserInUse => Some(400),
            Self::MLimitExceeded => Some(429),
            Self::UnknownRequest => Some(400),
            Self::UnknownFault => Some(500),
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
        match self {
            Self::MForbidden => Some("Forbidden access"),
            Self::MUnknownToken => {
                Some("The access or refresh token was not recognised.")
            }
            Self::MUserInUse => Some("The user ID is already taken."),
            Self::MLimitExceeded => Some("Too many requests in a short time"),
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
    const API: &'static str = "matrix";
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

/// An operation of the Matrix, by the errors that it is documented to return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// `POST /register`.
    PostRegister,
    /// `GET /rooms/{roomId}`.
    GetRoomsRoomId,
}

#[rustfmt::skip]
impl Operation {
    /// Every operation, in table order.
    pub const ALL: &'static [Self] = &[Self::PostRegister, Self::GetRoomsRoomId];

    /// The operation as the documentation names it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::PostRegister => "POST /register",
            Self::GetRoomsRoomId => "GET /rooms/{roomId}",
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
            Self::PostRegister => {
                &[
                    ErrorCode::MUserInUse,
                    ErrorCode::MForbidden,
                    ErrorCode::MLimitExceeded,
                ]
            }
            Self::GetRoomsRoomId => &[ErrorCode::MForbidden, ErrorCode::UnknownFault],
        }
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The operations that are documented to return it.
    #[must_use]
    pub const fn operations(self) -> &'static [Operation] {
        match self {
            Self::MForbidden => &[Operation::PostRegister, Operation::GetRoomsRoomId],
            Self::MUserInUse => &[Operation::PostRegister],
            Self::MLimitExceeded => &[Operation::PostRegister],
            Self::UnknownFault => &[Operation::GetRoomsRoomId],
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
