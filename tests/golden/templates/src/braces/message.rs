// @generated from braces by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `'{name}' is not '{name}', but {other}`
    Twice {
        /// The value of `{name}`.
        name: &'a str,
        /// The value of `{other}`.
        other: &'a str,
    },
    /// `{count} of {limit} items, {last}, {text}, {count}`
    Counted {
        /// The value of `{count}`.
        count: u32,
        /// The value of `{limit}`.
        limit: i64,
        /// The value of `{last}`.
        last: bool,
        /// The value of `{text}`.
        text: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::Twice => {
                let [name, name_again, other] = values(
                    message,
                    &["'", "' is not '", "', but ", ""],
                )?;
                if name_again != name {
                    return None;
                }
                Some(Self::Twice { name, other })
            }
            ErrorCode::Counted => {
                let [count, limit, last, text, count_again] = values(
                    message,
                    &["", " of ", " items, ", ", ", ", ", ""],
                )?;
                if count_again != count {
                    return None;
                }
                Some(Self::Counted {
                    count: integer(count)?,
                    limit: integer(limit)?,
                    last: last.parse().ok()?,
                    text,
                })
            }
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::Twice { .. } => ErrorCode::Twice,
            Self::Counted { .. } => ErrorCode::Counted,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::Twice { name, other } => {
                &[&"'", name, &"' is not '", name, &"', but ", other]
            }
            Self::Counted { count, limit, last, text } => {
                &[count, &" of ", limit, &" items, ", last, &", ", text, &", ", count]
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
