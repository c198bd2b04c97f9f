// @generated from plain by error-tables. Change the table and run cargo build.

//! The errors of the plain.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::match_same_arms,
    clippy::too_many_lines,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::Retry;
use core::fmt;

/// A documented HTTP status of the plain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 400 ERR_BAD: The request is bad
    BadRequest,
    /// 500 Server Error
    ServerError,
}

#[rustfmt::skip]
impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &[Self::BadRequest, Self::ServerError];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BadRequest => "BadRequest",
            Self::ServerError => "ServerError",
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::ServerError => 500,
        }
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            400 => Some(Self::BadRequest),
            500 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// The phrase as documented.
    #[must_use]
    pub const fn phrase(self) -> Option<&'static str> {
        match self {
            Self::BadRequest => Some("ERR_BAD"),
            Self::ServerError => Some("Server Error"),
        }
    }

    /// What the documentation says the status means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::BadRequest => Some("The request is bad"),
            _ => None,
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        None
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        None
    }

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        None
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The number, and the phrase where there is one: `401 Unauthorized`.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.phrase() {
            Some(phrase) => write!(f, "{} {phrase}", self.code()),
            None => write!(f, "{}", self.code()),
        }
    }
}
