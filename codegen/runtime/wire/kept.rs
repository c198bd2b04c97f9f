//! A value found in a body, kept as its position.

use super::alloc::borrow::{Cow, ToOwned};
use super::alloc::boxed::Box;
use super::bytes::Bytes;
use super::number::integral;
use super::shape::Envelope;
use super::text::Text;
use super::walk::Place;

/// A piece of the body, or what became of it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Kept {
    Nothing,
    Number(i64),
    Slice(usize, usize),
    Own(Box<str>),
}

impl Kept {
    /// The string between two places, if it is one; `plain` if every string is ASCII without escapes.
    #[inline]
    pub(crate) fn read(text: Bytes<'_>, place: Place, plain: bool) -> Self {
        // Nothing begins at 0 but the body itself.
        if place.0 == 0 || text.byte(place.0) != b'"' {
            Kept::Nothing
        } else if plain {
            Kept::Slice(place.0 + 1, place.1.wrapping_sub(place.0 + 2))
        } else {
            Kept::of(text.text(place))
        }
    }

    #[cold]
    pub(crate) fn of(text: Text<'_>) -> Self {
        match text.decode() {
            Cow::Borrowed(plain) => Kept::Slice(text.start, plain.len()),
            Cow::Owned(text) => Kept::Own(text.into_boxed_str()),
        }
    }

    /// A code out of a header.
    #[cold]
    pub(crate) fn told(envelope: &Envelope, told: &str) -> Self {
        if !envelope.number {
            return Kept::Own(told.to_owned().into_boxed_str());
        }
        let text = Bytes(told.as_bytes());
        let number = text.number(0).ok().filter(|end| text.is_end(*end));
        number
            .and_then(|_| integral(told.as_bytes()))
            .map_or(Kept::Nothing, Kept::Number)
    }

    #[inline]
    pub(crate) fn bytes<'a>(&'a self, body: &'a [u8]) -> Option<&'a [u8]> {
        match self {
            Kept::Slice(start, length) => body.get(*start..start + length),
            Kept::Own(text) => Some(text.as_bytes()),
            Kept::Nothing | Kept::Number(_) => None,
        }
    }

    pub(crate) fn text<'a>(&'a self, body: &'a [u8]) -> Option<&'a str> {
        core::str::from_utf8(self.bytes(body)?).ok()
    }

    /// Whether both are the same code.
    pub(crate) fn same(&self, other: &Kept, body: &[u8]) -> bool {
        self == other || (self.bytes(body).is_some() && self.bytes(body) == other.bytes(body))
    }
}
