// @generated from stock by error-tables. Change the table and run cargo build.

//! The errors as values that own what their messages say and what caused them.

extern crate alloc;

use super::ErrorCode;
use alloc::boxed::Box;
use core::fmt;

/// An error of the Stock API, with the values of its message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// There is no such item.
    ///
    /// Retry: not without a change.
    ///
    /// Code `17`, status 404.
    UnknownItem,
    /// The stock is counted.
    ///
    /// Retry: later.
    ///
    /// Code `20`, status 503.
    Maintenance,
}

impl ErrorKind {
    /// The code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::UnknownItem => ErrorCode::UnknownItem,
            Self::Maintenance => ErrorCode::Maintenance,
        }
    }
}

/// The message with its values; without one, what the code displays.
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.code(), f)
    }
}

impl core::error::Error for ErrorKind {}

impl From<ErrorCode> for ErrorKind {
    fn from(code: ErrorCode) -> Self {
        match code {
            ErrorCode::UnknownItem => Self::UnknownItem,
            ErrorCode::Maintenance => Self::Maintenance,
        }
    }
}

/// An error of the Stock API, and what caused it.
///
/// It displays as its kind. What caused it is its [`source`](core::error::Error::source).
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    source: Option<Box<dyn core::error::Error + Send + Sync>>,
}

impl Error {
    /// An error that another one caused. Without a cause, it is made with `from`.
    #[must_use]
    pub fn new(
        kind: impl Into<ErrorKind>,
        source: impl Into<Box<dyn core::error::Error + Send + Sync>>,
    ) -> Self {
        Self {
            kind: kind.into(),
            source: Some(source.into()),
        }
    }

    /// Which error it is.
    #[must_use]
    pub const fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// Which error it is, without what caused it.
    #[must_use]
    pub fn into_kind(self) -> ErrorKind {
        self.kind
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.kind.code()
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, source: None }
    }
}

impl From<ErrorCode> for Error {
    fn from(code: ErrorCode) -> Self {
        ErrorKind::from(code).into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.kind, f)
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match &self.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}
