// @generated from facebook by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage {
    /// `The session was invalidated at {time}.`
    PasswordChanged {
        /// The value of `{time}`.
        time: u64,
    },
}

impl ErrorMessage {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &str) -> Option<Self> {
        match code {
            ErrorCode::PasswordChanged => {
                let [time] = values(message, &["The session was invalidated at ", "."])?;
                Some(Self::PasswordChanged {
                    time: integer(time)?,
                })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::PasswordChanged { .. } => ErrorCode::PasswordChanged,
        }
    }
}

impl fmt::Display for ErrorMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::PasswordChanged { time } => {
                &[&"The session was invalidated at ", time, &"."]
            }
        };
        parts.iter().try_for_each(|part| write!(f, "{part}"))
    }
}

impl core::error::Error for ErrorMessage {}

/// An integer that is written as it is displayed: without a plus sign or leading zeros.
fn integer<T: core::str::FromStr>(text: &str) -> Option<T> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let usual = text == "0" || digits.starts_with(|c| matches!(c, '1'..= '9'));
    if usual { text.parse().ok() } else { None }
}
