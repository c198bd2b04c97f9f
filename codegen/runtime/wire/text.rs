//! A JSON string as written, and its value.

use super::alloc::borrow::Cow;
use super::alloc::string::String;

/// A string as written, without its quotes.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) raw: &'a [u8],
    /// The place of its first byte.
    pub(crate) start: usize,
}

impl<'a> Text<'a> {
    /// Whether it is this, in whatever way it is written.
    pub(crate) fn is(self, name: &str) -> bool {
        let odd = |byte: &u8| !byte.is_ascii() || *byte == b'\\';
        self.raw == name.as_bytes() || (self.raw.iter().any(odd) && self.decode() == name)
    }

    /// The value of the string.
    pub(crate) fn decode(self) -> Cow<'a, str> {
        if !self.raw.contains(&b'\\') {
            return String::from_utf8_lossy(self.raw);
        }
        let mut text = String::with_capacity(self.raw.len());
        let mut rest = self.raw;
        while let Some(slash) = rest.iter().position(|byte| *byte == b'\\') {
            let (plain, escape) = rest.split_at(slash);
            text.push_str(&String::from_utf8_lossy(plain));
            let (c, length) = unescape(escape);
            text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = escape.get(length..).unwrap_or_default();
        }
        text.push_str(&String::from_utf8_lossy(rest));
        Cow::Owned(text)
    }
}

/// The character of an escape, `None` for a lone surrogate, and the escape's length.
fn unescape(escape: &[u8]) -> (Option<char>, usize) {
    let unit = |at: usize| {
        let digits = escape.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u32::from_str_radix(core::str::from_utf8(digits).ok()?, 16).ok()
    };
    let short = match escape.get(1) {
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            return match (unit(0), unit(6)) {
                (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                    let both = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                    (char::from_u32(both), 12)
                }
                (one, _) => (one.and_then(char::from_u32), 6),
            };
        }
        Some(other) => char::from(*other),
        None => return (None, 1),
    };
    (Some(short), 2)
}

/// Whether every string is Unicode, in a text that was checked before.
pub(crate) fn is_unicode(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(slash) = rest.iter().position(|byte| *byte == b'\\') {
        let (_, escape) = rest.split_at(slash);
        let (c, length) = unescape(escape);
        if c.is_none() {
            return false;
        }
        rest = escape.get(length..).unwrap_or_default();
    }
    core::str::from_utf8(bytes).is_ok()
}
