// @generated from pluralkit by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `Member '{memberRef}' not found.`
    MemberRefNotFound {
        /// The value of `{memberRef}`.
        member_ref: &'a str,
    },
    /// `Group '{groupRef}' not found.`
    GroupRefNotFound {
        /// The value of `{groupRef}`.
        group_ref: &'a str,
    },
    /// `Member '{memberRef}' is not part of your system.`
    MemberRefNotInSystem {
        /// The value of `{memberRef}`.
        member_ref: &'a str,
    },
    /// `Group '{groupRef}' is not part of your system.`
    GroupRefNotInSystem {
        /// The value of `{groupRef}`.
        group_ref: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::MemberRefNotFound => {
                let [member_ref] = values(message, &["Member '", "' not found."])?;
                Some(Self::MemberRefNotFound {
                    member_ref,
                })
            }
            ErrorCode::GroupRefNotFound => {
                let [group_ref] = values(message, &["Group '", "' not found."])?;
                Some(Self::GroupRefNotFound {
                    group_ref,
                })
            }
            ErrorCode::MemberRefNotInSystem => {
                let [member_ref] = values(
                    message,
                    &["Member '", "' is not part of your system."],
                )?;
                Some(Self::MemberRefNotInSystem {
                    member_ref,
                })
            }
            ErrorCode::GroupRefNotInSystem => {
                let [group_ref] = values(
                    message,
                    &["Group '", "' is not part of your system."],
                )?;
                Some(Self::GroupRefNotInSystem {
                    group_ref,
                })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::MemberRefNotFound { .. } => ErrorCode::MemberRefNotFound,
            Self::GroupRefNotFound { .. } => ErrorCode::GroupRefNotFound,
            Self::MemberRefNotInSystem { .. } => ErrorCode::MemberRefNotInSystem,
            Self::GroupRefNotInSystem { .. } => ErrorCode::GroupRefNotInSystem,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&str] = match self {
            Self::MemberRefNotFound { member_ref } => {
                &["Member '", member_ref, "' not found."]
            }
            Self::GroupRefNotFound { group_ref } => {
                &["Group '", group_ref, "' not found."]
            }
            Self::MemberRefNotInSystem { member_ref } => {
                &["Member '", member_ref, "' is not part of your system."]
            }
            Self::GroupRefNotInSystem { group_ref } => {
                &["Group '", group_ref, "' is not part of your system."]
            }
        };
        parts.iter().try_for_each(|part| f.write_str(part))
    }
}

impl core::error::Error for ErrorMessage<'_> {}
