//! Codes read by serde. What is unknown is named; the codes that there are would be a long list.

// Which of them is used depends on the tables.
#![allow(dead_code)]

use core::fmt;
use serde::de::{Error, Unexpected, Visitor};

/// Reads a word and finds its row.
pub(crate) struct Word<C>(pub(crate) fn(&str) -> Option<C>);

impl<C> Visitor<'_> for Word<C> {
    type Value = C;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented error code")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<C, E> {
        (self.0)(code)
            .ok_or_else(|| E::invalid_value(Unexpected::Str(code), &"a documented error code"))
    }
}

/// Reads a number and finds its row.
pub(crate) struct Number<C>(pub(crate) fn(i64) -> Option<C>);

impl<C> Visitor<'_> for Number<C> {
    type Value = C;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented error code")
    }

    fn visit_i64<E: Error>(self, code: i64) -> Result<C, E> {
        (self.0)(code)
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(code), &"a documented error code"))
    }

    fn visit_u64<E: Error>(self, code: u64) -> Result<C, E> {
        let found = i64::try_from(code).ok().and_then(self.0);
        found
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(code), &"a documented error code"))
    }

    fn visit_f64<E: Error>(self, code: f64) -> Result<C, E> {
        // Below 2^53 every integral value is exact. `f64::abs` and `f64::fract` need std or a newer Rust.
        const LIMIT: f64 = 9_007_199_254_740_992.0;
        let exact = -LIMIT < code && code < LIMIT && code % 1.0 == 0.0;
        #[allow(clippy::cast_possible_truncation)]
        let found = exact.then_some(code as i64).and_then(self.0);
        found.ok_or_else(|| E::invalid_value(Unexpected::Float(code), &"a documented error code"))
    }
}
