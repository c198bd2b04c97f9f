//! The bytes of a text, and the pieces of JSON that hold no others.
//!
//! Every function takes the place something begins at, and gives the one after it.
// Decoding is counted in instructions: the small steps are not to become calls.
#![allow(clippy::inline_always)]

use super::text::Text;
use super::DecodeError;

/// Why reading stopped.
#[derive(Clone, Copy)]
pub(crate) enum Stop {
    Truncated,
    NotJson,
    TooDeep,
}

impl From<Stop> for DecodeError {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Truncated => DecodeError::Truncated,
            Stop::NotJson => DecodeError::NotJson,
            Stop::TooDeep => DecodeError::TooDeep,
        }
    }
}

/// A text that is passed over from place to place; small enough to stay in registers.
#[derive(Clone, Copy)]
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

/// The same byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The place of the lowest byte of a word that is not zero; 8 if all are.
#[inline(always)]
const fn first(word: u64) -> usize {
    word.trailing_zeros() as usize / 8
}

/// The lowest high bit marks the first byte that is a quote, a backslash, a control character or not ASCII.
#[inline(always)]
const fn marks(word: u64) -> u64 {
    // With bit 1 turned over a quote is a blank, so that one comparison finds it and control characters.
    let low = (word ^ eight(0x02)).wrapping_sub(eight(0x21));
    let slash = (word ^ eight(b'\\')).wrapping_sub(eight(0x01));
    (word | low | slash) & eight(0x80)
}

impl<'a> Bytes<'a> {
    /// The byte at a position; NUL at the end, which is not JSON either.
    #[inline(always)]
    pub(crate) fn byte(self, at: usize) -> u8 {
        match self.0.get(at) {
            Some(byte) => *byte,
            None => 0,
        }
    }

    /// Eight bytes, if as many are left; the first of them lowest.
    #[inline(always)]
    fn full(self, at: usize) -> Option<u64> {
        let rest = self.0.get(at..)?;
        rest.first_chunk().copied().map(u64::from_le_bytes)
    }

    /// Fewer than eight bytes, and the end after them.
    fn last(self, at: usize) -> u64 {
        let left = self.0.len().saturating_sub(at);
        match self.0.last_chunk().copied().map(u64::from_le_bytes) {
            Some(word) if left > 0 => word >> (64 - 8 * left),
            Some(_) => 0,
            None => {
                let rest = self.0.get(at..).unwrap_or_default();
                let add = |word, byte: &u8| word << 8 | u64::from(*byte);
                rest.iter().rev().fold(0, add)
            }
        }
    }

    /// Eight bytes; the end is NUL.
    #[inline(always)]
    pub(crate) fn word(self, at: usize) -> u64 {
        self.full(at).unwrap_or_else(|| self.last(at))
    }

    pub(crate) fn is_end(self, at: usize) -> bool {
        at >= self.0.len()
    }

    #[inline]
    pub(crate) fn slice(self, start: usize, end: usize) -> &'a [u8] {
        self.0.get(start..end).unwrap_or_default()
    }

    /// The error if something else is expected at a position.
    #[cold]
    pub(crate) fn stop(self, at: usize) -> Stop {
        if self.is_end(at) {
            Stop::Truncated
        } else {
            Stop::NotJson
        }
    }

    /// White space.
    #[inline(always)]
    pub(crate) fn blank(self, at: usize) -> usize {
        if self.byte(at) > b' ' {
            at
        } else {
            self.blanks(at)
        }
    }

    /// White space of any length: after the end of a line there is often more.
    #[inline(never)]
    fn blanks(self, mut at: usize) -> usize {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.byte(at) {
            let Some(word) = self.full(at + 1) else {
                return self.trailing(at);
            };
            at += 1 + first(word ^ eight(b' '));
        }
        at
    }

    #[inline(never)]
    fn trailing(self, mut at: usize) -> usize {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.byte(at) {
            at += 1;
        }
        at
    }

    /// The colon after a name, and what is blank around it.
    #[inline(always)]
    pub(crate) fn colon(self, mut at: usize) -> Result<usize, Stop> {
        if self.byte(at) != b':' {
            at = self.blanks(at);
            if self.byte(at) != b':' {
                return Err(self.stop(at));
            }
        }
        at += 1;
        if self.byte(at) == b' ' {
            at += 1;
        }
        Ok(self.blank(at))
    }

    /// `true`, `false` or `null`.
    #[cold]
    pub(crate) fn literal(self, at: usize) -> Result<usize, Stop> {
        let literal: &[u8] = match self.byte(at) {
            b't' => b"true",
            b'f' => b"false",
            b'n' => b"null",
            _ => return Err(self.stop(at)),
        };
        match literal
            .iter()
            .zip(at..)
            .find(|(byte, at)| self.byte(*at) != **byte)
        {
            Some((_, at)) => Err(self.stop(at)),
            None => Ok(at + literal.len()),
        }
    }

    #[inline]
    fn digits(self, mut at: usize) -> Result<usize, Stop> {
        if !self.byte(at).is_ascii_digit() {
            return Err(self.stop(at));
        }
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        Ok(at)
    }

    /// A number.
    pub(crate) fn number(self, at: usize) -> Result<usize, Stop> {
        let start = at + usize::from(self.byte(at) == b'-');
        let mut at = if self.byte(start) == b'0' {
            start + 1
        } else {
            self.digits(start)?
        };
        if self.byte(at) == b'.' {
            at = self.digits(at + 1)?;
        }
        if matches!(self.byte(at), b'e' | b'E') {
            let sign = usize::from(matches!(self.byte(at + 1), b'+' | b'-'));
            at = self.digits(at + 1 + sign)?;
        }
        Ok(at)
    }

    /// The rest of a string that is not plain.
    #[cold]
    pub(crate) fn rest(self, mut at: usize) -> Result<usize, Stop> {
        loop {
            at = self.plain(at);
            at = match self.byte(at) {
                b'"' => return Ok(at + 1),
                b'\\' => self.escape(at + 1)?,
                0x80.. => at + 1,
                _ => return Err(self.stop(at)),
            };
        }
    }

    /// Plain characters, eight at a time.
    #[inline(never)]
    pub(crate) fn plain(self, mut at: usize) -> usize {
        while let Some(word) = self.full(at) {
            let marks = marks(word);
            if marks != 0 {
                return at + first(marks);
            }
            at += 8;
        }
        self.ending(at)
    }

    /// The same near the end, which is a control character.
    #[inline(never)]
    fn ending(self, at: usize) -> usize {
        at + first(marks(self.last(at)))
    }

    fn escape(self, at: usize) -> Result<usize, Stop> {
        match self.byte(at) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(at + 1),
            b'u' => match (at + 1..at + 5).find(|at| !self.byte(*at).is_ascii_hexdigit()) {
                Some(at) => Err(self.stop(at)),
                None => Ok(at + 5),
            },
            _ => Err(self.stop(at)),
        }
    }

    /// The string between two places.
    #[inline]
    pub(crate) fn text(self, (start, end): (usize, usize)) -> Text<'a> {
        Text {
            raw: self.slice(start + 1, end.wrapping_sub(1)),
            start: start + 1,
        }
    }
}

/// The length of a byte order mark.
pub(crate) fn mark(bytes: &[u8]) -> usize {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    }
}
