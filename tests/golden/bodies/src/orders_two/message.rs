// @generated from orders-two by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `{article} is sold out.`
    OutOfStock {
        /// The value of `{article}`.
        article: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::OutOfStock => {
                let [article] = values(message, &["", " is sold out."])?;
                Some(Self::OutOfStock { article })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::OutOfStock { .. } => ErrorCode::OutOfStock,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&str] = match self {
            Self::OutOfStock { article } => &[article, " is sold out."],
        };
        parts.iter().try_for_each(|part| f.write_str(part))
    }
}

impl core::error::Error for ErrorMessage<'_> {}
