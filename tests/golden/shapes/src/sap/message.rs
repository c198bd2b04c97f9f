// @generated from sap by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `Property '%1' has invalid value '%2'; expected %3.`
    IwbepCmMgwRt004 {
        /// The value of `{arg1}`.
        arg1: &'a str,
        /// The value of `{arg2}`.
        arg2: &'a str,
        /// The value of `{arg3}`.
        arg3: &'a str,
    },
    /// `Service %1 not found for user %2: %1`
    IwfndCmMgw096 {
        /// The value of `{arg1}`.
        arg1: &'a str,
        /// The value of `{arg2}`.
        arg2: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::IwbepCmMgwRt004 => {
                let [arg1, arg2, arg3] = values(
                    message,
                    &["Property '", "' has invalid value '", "'; expected ", "."],
                )?;
                Some(Self::IwbepCmMgwRt004 {
                    arg1,
                    arg2,
                    arg3,
                })
            }
            ErrorCode::IwfndCmMgw096 => {
                let [arg1, arg2, arg1_again] = values(
                    message,
                    &["Service ", " not found for user ", ": ", ""],
                )?;
                if arg1_again != arg1 {
                    return None;
                }
                Some(Self::IwfndCmMgw096 { arg1, arg2 })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::IwbepCmMgwRt004 { .. } => ErrorCode::IwbepCmMgwRt004,
            Self::IwfndCmMgw096 { .. } => ErrorCode::IwfndCmMgw096,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&str] = match self {
            Self::IwbepCmMgwRt004 { arg1, arg2, arg3 } => {
                &[
                    "Property '",
                    arg1,
                    "' has invalid value '",
                    arg2,
                    "'; expected ",
                    arg3,
                    ".",
                ]
            }
            Self::IwfndCmMgw096 { arg1, arg2 } => {
                &["Service ", arg1, " not found for user ", arg2, ": ", arg1]
            }
        };
        parts.iter().try_for_each(|part| f.write_str(part))
    }
}

impl core::error::Error for ErrorMessage<'_> {}
