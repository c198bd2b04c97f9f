// @generated from numbers by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `Failed at {place}`
    Failed {
        /// The value of `{place}`.
        place: &'a str,
    },
    /// `Try {count} times`
    Go {
        /// The value of `{count}`.
        count: u8,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::Failed => {
                let [place] = values(message, &["Failed at ", ""])?;
                Some(Self::Failed { place })
            }
            ErrorCode::Go => {
                let [count] = values(message, &["Try ", " times"])?;
                Some(Self::Go { count: integer(count)? })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::Failed { .. } => ErrorCode::Failed,
            Self::Go { .. } => ErrorCode::Go,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::Failed { place } => &[&"Failed at ", place],
            Self::Go { count } => &[&"Try ", count, &" times"],
        };
        parts.iter().try_for_each(|part| write!(f, "{part}"))
    }
}

impl core::error::Error for ErrorMessage<'_> {}

/// An integer that is written as it is displayed: without a plus sign or leading zeros.
fn integer<T: core::str::FromStr>(text: &str) -> Option<T> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let usual = text == "0" || digits.starts_with(|c| matches!(c, '1'..= '9'));
    if usual { text.parse().ok() } else { None }
}
