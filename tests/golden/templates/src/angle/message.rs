// @generated from angle by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `<item> is older than <age> days, and 1 < 2`
    Older {
        /// The value of `{item}`.
        item: &'a str,
        /// The value of `{age}`.
        age: u16,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::Older => {
                let [item, age] = values(
                    message,
                    &["", " is older than ", " days, and 1 < 2"],
                )?;
                Some(Self::Older {
                    item,
                    age: integer(age)?,
                })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::Older { .. } => ErrorCode::Older,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::Older { item, age } => {
                &[item, &" is older than ", age, &" days, and 1 < 2"]
            }
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
