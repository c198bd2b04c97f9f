// @generated from percent by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `Cannot open %s: line %d is 100% wrong`
    File {
        /// The value of `{arg1}`.
        arg1: &'a str,
        /// The value of `{arg2}`.
        arg2: i64,
    },
    /// `%2$s before %1$d, %2$s`
    Order {
        /// The value of `{arg2}`.
        arg2: &'a str,
        /// The value of `{arg1}`.
        arg1: i64,
    },
    /// `%1 is not %2!u! or 5%%`
    Windows {
        /// The value of `{arg1}`.
        arg1: &'a str,
        /// The value of `{arg2}`.
        arg2: u64,
    },
    /// `%(user)s has %(count)d of %{limit}`
    Named {
        /// The value of `{user}`.
        user: &'a str,
        /// The value of `{count}`.
        count: i64,
        /// The value of `{limit}`.
        limit: &'a str,
    },
    /// `code %04d at %5.2f %-10s`
    Padded {
        /// The value of `{arg1}`.
        arg1: &'a str,
        /// The value of `{arg2}`.
        arg2: &'a str,
        /// The value of `{arg3}`.
        arg3: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::File => {
                let [arg1, arg2] = values(
                    message,
                    &["Cannot open ", ": line ", " is 100% wrong"],
                )?;
                Some(Self::File {
                    arg1,
                    arg2: integer(arg2)?,
                })
            }
            ErrorCode::Order => {
                let [arg2, arg1, arg2_again] = values(
                    message,
                    &["", " before ", ", ", ""],
                )?;
                if arg2_again != arg2 {
                    return None;
                }
                Some(Self::Order {
                    arg2,
                    arg1: integer(arg1)?,
                })
            }
            ErrorCode::Windows => {
                let [arg1, arg2] = values(message, &["", " is not ", " or 5%"])?;
                Some(Self::Windows {
                    arg1,
                    arg2: integer(arg2)?,
                })
            }
            ErrorCode::Named => {
                let [user, count, limit] = values(message, &["", " has ", " of ", ""])?;
                Some(Self::Named {
                    user,
                    count: integer(count)?,
                    limit,
                })
            }
            ErrorCode::Padded => {
                let [arg1, arg2, arg3] = values(message, &["code ", " at ", " ", ""])?;
                Some(Self::Padded { arg1, arg2, arg3 })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::File { .. } => ErrorCode::File,
            Self::Order { .. } => ErrorCode::Order,
            Self::Windows { .. } => ErrorCode::Windows,
            Self::Named { .. } => ErrorCode::Named,
            Self::Padded { .. } => ErrorCode::Padded,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::File { arg1, arg2 } => {
                &[&"Cannot open ", arg1, &": line ", arg2, &" is 100% wrong"]
            }
            Self::Order { arg2, arg1 } => &[arg2, &" before ", arg1, &", ", arg2],
            Self::Windows { arg1, arg2 } => &[arg1, &" is not ", arg2, &" or 5%"],
            Self::Named { user, count, limit } => {
                &[user, &" has ", count, &" of ", limit]
            }
            Self::Padded { arg1, arg2, arg3 } => {
                &[&"code ", arg1, &" at ", arg2, &" ", arg3]
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
