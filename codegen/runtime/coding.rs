//! Codes read and written by serde. An unknown code is named in the error; the codes that there are would be a long list.

// Which of them is used depends on the tables.
#![allow(dead_code)]

extern crate alloc;

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
        let found = exact(code).and_then(self.0);
        found.ok_or_else(|| E::invalid_value(Unexpected::Float(code), &"a documented error code"))
    }
}

/// A number as an integer, if it is one that every reader of JSON has exactly.
fn exact(number: f64) -> Option<i64> {
    // Below 2^53 every integral value is exact. `f64::abs` and `f64::fract` need std or a newer Rust.
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    let exact = -LIMIT < number && number < LIMIT && number % 1.0 == 0.0;
    #[allow(clippy::cast_possible_truncation)]
    exact.then_some(number as i64)
}

/// The rows of a table by their code, for [`Known`].
pub trait Coded: Sized {
    /// The one row with this text as its code.
    #[must_use]
    fn of_text(text: &str) -> Option<Self> {
        let _ = text;
        None
    }

    /// The one row with this number as its code.
    #[must_use]
    fn of_number(number: i128) -> Option<Self> {
        let _ = number;
        None
    }
}

/// A code as it was received. An `ErrorCode` fails to deserialize if the table does not know the code; a `Known<ErrorCode>` keeps
/// it, so that an API may send new codes in the midst of other data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Known<C> {
    /// The code of exactly one row.
    Code(C),
    /// A text that is not the code of exactly one row.
    Text(String),
    /// A number that is not the code of exactly one row.
    Number(i128),
}

impl<C: Copy> Known<C> {
    /// The row; `None` if there is not exactly one.
    #[must_use]
    pub fn code(&self) -> Option<C> {
        match self {
            Known::Code(code) => Some(*code),
            Known::Text(_) | Known::Number(_) => None,
        }
    }
}

impl<C: Coded> Known<C> {
    fn of_number(number: i128) -> Self {
        C::of_number(number).map_or(Known::Number(number), Known::Code)
    }
}

impl<C> From<C> for Known<C> {
    fn from(code: C) -> Self {
        Known::Code(code)
    }
}

/// The code as it was received.
impl<C: Serialize> Serialize for Known<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Known::Code(code) => code.serialize(serializer),
            Known::Text(text) => serializer.serialize_str(text),
            Known::Number(number) => match (i64::try_from(*number), u64::try_from(*number)) {
                (Ok(number), _) => serializer.serialize_i64(number),
                (_, Ok(number)) => serializer.serialize_u64(number),
                _ => serializer.serialize_i128(*number),
            },
        }
    }
}

/// From a text or an integer.
impl<'de, C: Coded> Deserialize<'de> for Known<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyCode(PhantomData))
    }
}

struct AnyCode<C>(PhantomData<C>);

impl<C: Coded> Visitor<'_> for AnyCode<C> {
    type Value = Known<C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code: a text or an integer")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<Known<C>, E> {
        Ok(C::of_text(code).map_or_else(|| Known::Text(code.into()), Known::Code))
    }

    fn visit_i64<E: Error>(self, code: i64) -> Result<Known<C>, E> {
        Ok(Known::of_number(code.into()))
    }

    fn visit_u64<E: Error>(self, code: u64) -> Result<Known<C>, E> {
        Ok(Known::of_number(code.into()))
    }

    fn visit_f64<E: Error>(self, code: f64) -> Result<Known<C>, E> {
        match exact(code) {
            Some(number) => Ok(Known::of_number(number.into())),
            None => Err(E::invalid_value(Unexpected::Float(code), &self)),
        }
    }
}
