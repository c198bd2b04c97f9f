// @generated from plain by error-tables. Change the table and run cargo build.

//! The errors of the plain.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::Retry;
use core::fmt;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

/// A documented HTTP status of the plain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 400 ERR_BAD: The request is bad
    BadRequest,
    /// 500 Server Error
    ServerError,
}

impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = lookup::statuses::ALL;

    /// The variant's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        lookup::statuses::name(self as usize)
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        lookup::statuses::code(self as usize)
    }

    /// The status with this number; `None` if it is not documented.
    #[must_use]
    pub fn from_code(code: u16) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|status| status.code() == code)
    }

    /// The phrase as documented.
    #[must_use]
    pub fn phrase(self) -> Option<&'static str> {
        lookup::statuses::phrase(self as usize)
    }

    /// What the documentation says the status means.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        lookup::statuses::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub fn remedy(self) -> Option<&'static str> {
        lookup::statuses::remedy(self as usize)
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        lookup::statuses::retry(self as usize)
    }

    /// Whether the response has a body; `None` where the documentation does not say.
    #[must_use]
    pub const fn has_body(self) -> Option<bool> {
        lookup::statuses::has_body(self as usize)
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
