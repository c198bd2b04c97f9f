// @generated from shop by error-tables. Change the table and run cargo build.

//! The errors as values that own what their messages say and what caused them.

extern crate alloc;

use super::{ErrorCode, ErrorMessage};
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

/// An error of the Shop API, with the values of its message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// `The cart is empty.`
    ///
    /// Code `CART_EMPTY`, status 409, see <https://shop.example/errors>.
    CartEmpty,
    /// Less is in stock than was ordered.
    ///
    /// Message: `Only {available} of {sku} are left.`
    ///
    /// Code `OUT_OF_STOCK`, status 409, see <https://shop.example/errors>.
    OutOfStock {
        /// The value of `{available}`.
        available: u32,
        /// The value of `{sku}`.
        sku: String,
    },
    /// `The bank refused the card: {reason}.`
    ///
    /// Code `CARD_DECLINED`, status 402, see <https://shop.example/errors>.
    CardDeclined {
        /// The value of `{reason}`.
        reason: String,
    },
    /// `Slow down.`
    ///
    /// Retry: when the response says.
    ///
    /// Code `TOO_MANY_REQUESTS`, status 429, see <https://shop.example/errors>.
    TooManyRequests,
    /// `Something went wrong.`
    ///
    /// Retry: later.
    ///
    /// Code `INTERNAL`, status 500, see <https://shop.example/errors>.
    Internal,
}

impl ErrorKind {
    /// The code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::CartEmpty => ErrorCode::CartEmpty,
            Self::OutOfStock { .. } => ErrorCode::OutOfStock,
            Self::CardDeclined { .. } => ErrorCode::CardDeclined,
            Self::TooManyRequests => ErrorCode::TooManyRequests,
            Self::Internal => ErrorCode::Internal,
        }
    }

    /// The message; `None` if it has no placeholders.
    #[must_use]
    pub fn message(&self) -> Option<ErrorMessage<'_>> {
        Some(
            match self {
                Self::OutOfStock { available, sku } => {
                    ErrorMessage::OutOfStock {
                        available: *available,
                        sku,
                    }
                }
                Self::CardDeclined { reason } => {
                    ErrorMessage::CardDeclined {
                        reason,
                    }
                }
                _ => return None,
            },
        )
    }
}

/// The message with its values; without one, what the code displays.
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message() {
            Some(message) => fmt::Display::fmt(&message, f),
            None => fmt::Display::fmt(&self.code(), f),
        }
    }
}

impl core::error::Error for ErrorKind {}

impl From<ErrorMessage<'_>> for ErrorKind {
    fn from(message: ErrorMessage<'_>) -> Self {
        match message {
            ErrorMessage::OutOfStock { available, sku } => {
                Self::OutOfStock {
                    available,
                    sku: sku.into(),
                }
            }
            ErrorMessage::CardDeclined { reason } => {
                Self::CardDeclined {
                    reason: reason.into(),
                }
            }
        }
    }
}

/// Fails with the code if its message has placeholders, whose values a code does not have.
impl TryFrom<ErrorCode> for ErrorKind {
    type Error = ErrorCode;

    fn try_from(code: ErrorCode) -> Result<Self, ErrorCode> {
        match code {
            ErrorCode::CartEmpty => Ok(Self::CartEmpty),
            ErrorCode::TooManyRequests => Ok(Self::TooManyRequests),
            ErrorCode::Internal => Ok(Self::Internal),
            other => Err(other),
        }
    }
}

/// An error of the Shop API, and what caused it.
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
