// @generated from shop by error-tables. Change the table and run cargo build.

//! The messages that have placeholders.

use super::super::template::values;
use super::ErrorCode;
use core::fmt;

/// A message with the values of its placeholders. Displays as the text that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorMessage<'a> {
    /// `{left} of {article} left in {place}.`
    OutOfStock {
        /// The value of `{left}`.
        left: u32,
        /// The value of `{article}`.
        article: &'a str,
        /// The value of `{place}`.
        place: &'a str,
    },
    /// `{zone} {zone}: gone`
    OldCode {
        /// The value of `{zone}`.
        zone: &'a str,
    },
}

impl<'a> ErrorMessage<'a> {
    /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
    /// the text does not fit it.
    #[must_use]
    pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
        match code {
            ErrorCode::OutOfStock => {
                let [left, article, place] = values(
                    message,
                    &["", " of ", " left in ", "."],
                )?;
                Some(Self::OutOfStock {
                    left: integer(left)?,
                    article,
                    place,
                })
            }
            ErrorCode::OldCode => {
                let [zone, zone_again] = values(message, &["", " ", ": gone"])?;
                if zone_again != zone {
                    return None;
                }
                Some(Self::OldCode { zone })
            }
            _ => None,
        }
    }

    /// The error it is the message of.
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::OutOfStock { .. } => ErrorCode::OutOfStock,
            Self::OldCode { .. } => ErrorCode::OldCode,
        }
    }
}

impl fmt::Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: &[&dyn fmt::Display] = match self {
            Self::OutOfStock { left, article, place } => {
                &[left, &" of ", article, &" left in ", place, &"."]
            }
            Self::OldCode { zone } => &[zone, &" ", zone, &": gone"],
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
