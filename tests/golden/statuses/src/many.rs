// @generated from many by error-tables. Change the table and run cargo build.

//! The errors of the many.
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

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

/// A documented HTTP status of the many.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 400: What 400 means
    ///
    /// Retry: not without a change.
    Status0,
    /// 401 Phrase 1: Shared
    ///
    /// Retry: later.
    Status1,
    /// 402 Phrase 2
    Status2,
    /// 403: Shared
    ///
    /// Retry: at once.
    Status3,
    /// 404 Phrase 4
    ///
    /// Retry: not without a change.
    Status4,
    /// 405 Phrase 5: What 405 means
    ///
    /// Retry: later.
    Status5,
    /// 406
    Status6,
    /// 407 Phrase 7: Shared
    ///
    /// Retry: at once.
    Status7,
    /// 408 Phrase 8
    ///
    /// Retry: not without a change.
    Status8,
    /// 409: Shared
    ///
    /// Retry: later.
    Status9,
    /// 410 Phrase 10: What 410 means
    Status10,
    /// 411 Phrase 11: Shared
    ///
    /// Retry: at once.
    Status11,
    /// 412
    ///
    /// Retry: not without a change.
    Status12,
    /// 413 Phrase 13: Shared
    ///
    /// Retry: later.
    Status13,
    /// 414 Phrase 14
    Status14,
    /// 415: What 415 means
    ///
    /// Retry: at once.
    Status15,
    /// 416 Phrase 16
    ///
    /// Retry: not without a change.
    Status16,
    /// 417 Phrase 17: Shared
    ///
    /// Retry: later.
    Status17,
    /// 418
    Status18,
    /// 419 Phrase 19: Shared
    ///
    /// Retry: at once.
    Status19,
    /// 420 Phrase 20: What 420 means
    ///
    /// Retry: not without a change.
    Status20,
    /// 421: Shared
    ///
    /// Retry: later.
    Status21,
    /// 422 Phrase 22
    Status22,
    /// 423 Phrase 23: Shared
    ///
    /// Retry: at once.
    Status23,
    /// 424
    ///
    /// Retry: not without a change.
    Status24,
    /// 425 Phrase 25: What 425 means
    ///
    /// Retry: later.
    Status25,
    /// 426 Phrase 26
    Status26,
    /// 427: Shared
    ///
    /// Retry: at once.
    Status27,
    /// 428 Phrase 28
    ///
    /// Retry: not without a change.
    Status28,
    /// 429 Phrase 29: Shared
    ///
    /// Retry: later.
    Status29,
    /// 430: What 430 means
    Status30,
    /// 431 Phrase 31: Shared
    ///
    /// Retry: at once.
    Status31,
    /// 432 Phrase 32
    ///
    /// Retry: not without a change.
    Status32,
    /// 433: Shared
    ///
    /// Retry: later.
    Status33,
    /// 434 Phrase 34
    Status34,
    /// 435 Phrase 35: What 435 means
    ///
    /// Retry: at once.
    Status35,
    /// 436
    ///
    /// Retry: not without a change.
    Status36,
    /// 437 Phrase 37: Shared
    ///
    /// Retry: later.
    Status37,
    /// 438 Phrase 38
    Status38,
    /// 439: Shared
    ///
    /// Retry: at once.
    Status39,
    /// 440 Phrase 40: What 440 means
    ///
    /// Retry: not without a change.
    Status40,
    /// 441 Phrase 41: Shared
    ///
    /// Retry: later.
    Status41,
    /// 442
    Status42,
    /// 443 Phrase 43: Shared
    ///
    /// Retry: at once.
    Status43,
    /// 444 Phrase 44
    ///
    /// Retry: not without a change.
    Status44,
    /// 445: What 445 means
    ///
    /// Retry: later.
    Status45,
    /// 446 Phrase 46
    Status46,
    /// 447 Phrase 47: Shared
    ///
    /// Retry: at once.
    Status47,
    /// 448
    ///
    /// Retry: not without a change.
    Status48,
    /// 449 Phrase 49: Shared
    ///
    /// Retry: later.
    Status49,
    /// 450 Phrase 50: What 450 means
    Status50,
    /// 451: Shared
    ///
    /// Retry: at once.
    Status51,
    /// 452 Phrase 52
    ///
    /// Retry: not without a change.
    Status52,
    /// 453 Phrase 53: Shared
    ///
    /// Retry: later.
    Status53,
    /// 454
    Status54,
    /// 455 Phrase 55: What 455 means
    ///
    /// Retry: at once.
    Status55,
    /// 456 Phrase 56
    ///
    /// Retry: not without a change.
    Status56,
    /// 457: Shared
    ///
    /// Retry: later.
    Status57,
    /// 458 Phrase 58
    Status58,
    /// 459 Phrase 59: Shared
    ///
    /// Retry: at once.
    Status59,
    /// 460: What 460 means
    ///
    /// Retry: not without a change.
    Status60,
    /// 461 Phrase 61: Shared
    ///
    /// Retry: later.
    Status61,
    /// 462 Phrase 62
    Status62,
    /// 463: Shared
    ///
    /// Retry: at once.
    Status63,
    /// 464 Phrase 64
    ///
    /// Retry: not without a change.
    Status64,
    /// 465 Phrase 65: What 465 means
    ///
    /// Retry: later.
    Status65,
    /// 466
    Status66,
    /// 467 Phrase 67: Shared
    ///
    /// Retry: at once.
    Status67,
    /// 468 Phrase 68
    ///
    /// Retry: not without a change.
    Status68,
    /// 469: Shared
    ///
    /// Retry: later.
    Status69,
}

impl Status {
    /// Every status, in table order.
    pub const ALL: &'static [Self] = &lookup::statuses::ALL;

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
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
    pub const fn phrase(self) -> Option<&'static str> {
        lookup::statuses::phrase(self as usize)
    }

    /// What the documentation says the status means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        lookup::statuses::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
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
