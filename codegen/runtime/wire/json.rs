//! A reader of JSON that builds nothing: it checks the text once, and finds values in it again.
// Decoding is counted in instructions: the small steps of the scanner are not to become calls.
#![allow(clippy::inline_always)]

use super::alloc::borrow::Cow;
use super::alloc::collections::BTreeMap;
use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::{Map, Problem};
use core::cell::Cell;
use core::time::Duration;

/// The deepest nesting that is read.
const DEEPEST: usize = 128;

/// The first integer that a double cannot tell from the next.
const EXACT: u64 = 1 << 53;

/// Why reading stopped.
#[derive(Clone, Copy)]
pub(crate) enum Stop {
    Truncated,
    NotJson,
    TooDeep,
}

impl From<Stop> for Problem {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Truncated => Problem::Truncated,
            Stop::NotJson => Problem::NotJson,
            Stop::TooDeep => Problem::TooDeep,
        }
    }
}

/// A text that is passed over from place to place. Every function takes the place something begins at, and gives the one after it.
pub(crate) struct Scan<'a> {
    pub(crate) bytes: &'a [u8],
    /// Whether some string is not ASCII without escapes.
    pub(crate) odd: Cell<bool>,
    /// The entry of the object that has the code as its only name.
    pub(crate) held: Cell<Held>,
}

/// The last entry of an object, by the places where its parts begin and end; a text in it is that of its value, or of the first
/// item of its value.
#[derive(Clone, Copy, Default)]
pub(crate) struct Held {
    pub(crate) count: usize,
    pub(crate) name: (usize, usize),
    pub(crate) text: (usize, usize),
    pub(crate) listed: bool,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Scan {
            bytes,
            odd: Cell::new(false),
            held: Cell::new(Held::default()),
        }
    }

    /// The byte there; the end is NUL, which is no JSON either.
    #[inline(always)]
    pub(crate) fn byte(&self, at: usize) -> u8 {
        match self.bytes.get(at) {
            Some(byte) => *byte,
            None => 0,
        }
    }

    pub(crate) fn is_end(&self, at: usize) -> bool {
        at >= self.bytes.len()
    }

    #[inline]
    pub(crate) fn slice(&self, start: usize, end: usize) -> &'a [u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// White space.
    #[inline(always)]
    pub(crate) fn blank(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        at
    }

    /// What is wrong where something else should stand.
    #[cold]
    pub(crate) fn stop(&self, at: usize) -> Stop {
        if self.is_end(at) {
            Stop::Truncated
        } else {
            Stop::NotJson
        }
    }

    /// A value, at a depth of nesting.
    pub(crate) fn value(&self, mut at: usize, depth: usize) -> Result<usize, Stop> {
        // One bit a level: whether it is an object.
        let (mut objects, mut level) = (0_u128, depth);
        loop {
            match self.byte(at) {
                b'"' => at = self.string(at)?,
                first @ (b'{' | b'[') => {
                    level = deeper(level)?;
                    at = self.blank(at + 1);
                    // A closing bracket is two after its opening one.
                    if self.byte(at) != first + 2 {
                        objects = objects << 1 | u128::from(first == b'{');
                        if first == b'{' {
                            at = self.key(at)?.1;
                        }
                        continue;
                    }
                    (at, level) = (at + 1, level - 1);
                }
                b'-' | b'0'..=b'9' => at = self.number(at)?,
                _ => at = self.word(at)?,
            }
            loop {
                if level == depth {
                    return Ok(at);
                }
                let object = objects & 1 == 1;
                at = self.blank(at);
                match self.byte(at) {
                    b',' => {
                        at = self.blank(at + 1);
                        if object {
                            at = self.key(at)?.1;
                        }
                        break;
                    }
                    b'}' if object => {}
                    b']' if !object => {}
                    _ => return Err(self.stop(at)),
                }
                (at, level, objects) = (at + 1, level - 1, objects >> 1);
            }
        }
    }

    /// A member's name and the colon: the end of the name, and the place of the value.
    #[inline(always)]
    fn key(&self, at: usize) -> Result<(usize, usize), Stop> {
        if self.byte(at) != b'"' {
            return Err(self.stop(at));
        }
        let end = self.string(at)?;
        let colon = self.blank(end);
        if self.byte(colon) != b':' {
            return Err(self.stop(colon));
        }
        Ok((end, self.blank(colon + 1)))
    }

    /// An object; `each` is given a name and the place of its value, and gives the place after it.
    #[inline]
    pub(crate) fn entries(
        &self,
        at: usize,
        depth: usize,
        mut each: impl FnMut(Text<'a>, usize, usize) -> Result<usize, Stop>,
    ) -> Result<usize, Stop> {
        let depth = deeper(depth)?;
        let mut at = self.blank(at + 1);
        if self.byte(at) == b'}' {
            return Ok(at + 1);
        }
        loop {
            let (end, value) = self.key(at)?;
            at = self.blank(each(self.text(at, end), value, depth)?);
            match self.byte(at) {
                b',' => at = self.blank(at + 1),
                b'}' => return Ok(at + 1),
                _ => return Err(self.stop(at)),
            }
        }
    }

    /// An object that should have one entry.
    pub(crate) fn holder(&self, at: usize, depth: usize) -> Result<usize, Stop> {
        let mut held = Held::default();
        let end = self.entries(at, depth, |name, at, depth| {
            let count = held.count + 1;
            held = Held {
                count,
                name: (name.start, name.raw.len()),
                ..Held::default()
            };
            if self.byte(at) == b'[' {
                held.listed = true;
                return self.items(at, depth, |at, depth| {
                    let end = self.value(at, depth)?;
                    if held.text.1 == 0 {
                        held.text = (at, end);
                    }
                    Ok(end)
                });
            }
            let end = self.value(at, depth)?;
            held.text = (at, end);
            Ok(end)
        })?;
        self.held.set(held);
        Ok(end)
    }

    /// An array; `each` is given the place of an item, and gives the place after it.
    #[inline]
    pub(crate) fn items(
        &self,
        at: usize,
        depth: usize,
        mut each: impl FnMut(usize, usize) -> Result<usize, Stop>,
    ) -> Result<usize, Stop> {
        let depth = deeper(depth)?;
        let mut at = self.blank(at + 1);
        if self.byte(at) == b']' {
            return Ok(at + 1);
        }
        loop {
            at = self.blank(each(at, depth)?);
            match self.byte(at) {
                b',' => at = self.blank(at + 1),
                b']' => return Ok(at + 1),
                _ => return Err(self.stop(at)),
            }
        }
    }

    /// The string between two places.
    #[inline]
    pub(crate) fn text(&self, start: usize, end: usize) -> Text<'a> {
        Text {
            raw: self.slice(start + 1, end.wrapping_sub(1)),
            start: start + 1,
            plain: !self.odd.get(),
        }
    }

    #[cold]
    fn word(&self, at: usize) -> Result<usize, Stop> {
        let word: &[u8] = match self.byte(at) {
            b't' => b"true",
            b'f' => b"false",
            b'n' => b"null",
            _ => return Err(self.stop(at)),
        };
        match word
            .iter()
            .zip(at..)
            .find(|(byte, at)| self.byte(*at) != **byte)
        {
            Some((_, at)) => Err(self.stop(at)),
            None => Ok(at + word.len()),
        }
    }

    #[inline]
    fn digits(&self, mut at: usize) -> Result<usize, Stop> {
        if !self.byte(at).is_ascii_digit() {
            return Err(self.stop(at));
        }
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        Ok(at)
    }

    /// A number.
    pub(crate) fn number(&self, at: usize) -> Result<usize, Stop> {
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

    /// A string.
    #[inline(always)]
    pub(crate) fn string(&self, at: usize) -> Result<usize, Stop> {
        let at = self.plain(at + 1);
        if self.byte(at) == b'"' {
            return Ok(at + 1);
        }
        self.rest(at)
    }

    /// The rest of a string that is not plain.
    #[cold]
    fn rest(&self, mut at: usize) -> Result<usize, Stop> {
        loop {
            at = self.plain(at);
            at = match self.byte(at) {
                b'"' => return Ok(at + 1),
                b'\\' => self.escape(at + 1)?,
                0x80.. => at + 1,
                _ => return Err(self.stop(at)),
            };
            self.odd.set(true);
        }
    }

    /// Plain characters, eight at a time.
    #[inline(always)]
    fn plain(&self, mut at: usize) -> usize {
        const ONES: u64 = u64::from_le_bytes([1; 8]);
        let mut rest = self.bytes.get(at..).unwrap_or_default();
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            let word = u64::from_le_bytes(*eight);
            // With bit 1 turned over a quote is a blank, so that one comparison finds it and control characters.
            let low = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
            let slash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
            // The lowest high bit marks the first of them, or a backslash, or a byte that is not ASCII.
            let odd = word | low | slash;
            let marks = odd & (ONES * 0x80);
            if marks != 0 {
                return at + marks.trailing_zeros() as usize / 8;
            }
            at += 8;
            rest = after;
        }
        while matches!(self.byte(at), 0x20 | 0x21 | 0x23..=0x5b | 0x5d..=0x7f) {
            at += 1;
        }
        at
    }

    fn escape(&self, at: usize) -> Result<usize, Stop> {
        match self.byte(at) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(at + 1),
            b'u' => match (at + 1..at + 5).find(|at| !self.byte(*at).is_ascii_hexdigit()) {
                Some(at) => Err(self.stop(at)),
                None => Ok(at + 5),
            },
            _ => Err(self.stop(at)),
        }
    }

    /// Whether every string is Unicode, in a text that was checked before.
    pub(crate) fn is_unicode(&self) -> bool {
        let mut rest = self.bytes;
        while let Some(slash) = rest.iter().position(|byte| *byte == b'\\') {
            let (_, escape) = rest.split_at(slash);
            let (c, length) = unescape(escape);
            if c.is_none() {
                return false;
            }
            rest = escape.get(length..).unwrap_or_default();
        }
        core::str::from_utf8(self.bytes).is_ok()
    }
}

#[inline]
fn deeper(depth: usize) -> Result<usize, Stop> {
    if depth < DEEPEST {
        Ok(depth + 1)
    } else {
        Err(Stop::TooDeep)
    }
}

/// A string as written, without its quotes.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) start: usize,
    /// Whether it is known to be ASCII without escapes.
    pub(crate) plain: bool,
}

impl<'a> Text<'a> {
    #[inline]
    pub(crate) fn is(self, name: &str) -> bool {
        self.raw == name.as_bytes() || (!self.plain && self.decode() == name)
    }

    /// The text it stands for.
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

/// A value inside a text that was checked before.
#[derive(Clone, Copy)]
pub(crate) struct Json<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Json<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Json { bytes, at }
    }

    /// The value that `bytes` are.
    pub(crate) fn root(bytes: &'a [u8]) -> Self {
        let start = Scan::new(bytes).blank(mark(bytes));
        Json::new(bytes, start)
    }

    fn scan(self) -> Scan<'a> {
        Scan::new(self.bytes)
    }

    fn first(self) -> u8 {
        self.scan().byte(self.at)
    }

    pub(crate) fn is_object(self) -> bool {
        self.first() == b'{'
    }

    /// A member of an object, unless it is `null`.
    pub(crate) fn member(self, at: &[&str]) -> Option<Self> {
        self.find(at.iter().copied()).and_then(Json::present)
    }

    pub(crate) fn bytes(self) -> &'a [u8] {
        self.bytes
    }

    pub(crate) fn at(self) -> usize {
        self.at
    }

    /// The value itself, `None` if it is `null`.
    pub(crate) fn present(self) -> Option<Self> {
        (self.first() != b'n').then_some(self)
    }

    /// Follows a JSON pointer's names.
    pub(crate) fn find<'n>(self, names: impl IntoIterator<Item = &'n str>) -> Option<Self> {
        let mut here = self;
        for name in names {
            here = match here.first() {
                b'{' => here.entry(name)?.0,
                b'[' => here.item(position(name)?)?,
                _ => return None,
            };
        }
        Some(here)
    }

    /// The last entry of an object with this name, and whether there are others.
    pub(crate) fn entry(self, name: &str) -> Option<(Self, bool)> {
        let (mut found, mut others) = (None, false);
        let scan = self.scan();
        let end = scan.entries(self.at, 0, |key, at, depth| {
            if key.is(name) {
                found = Some(at);
            } else {
                others = true;
            }
            scan.value(at, depth)
        });
        end.ok()?;
        Some((Json::new(self.bytes, found?), others))
    }

    fn item(self, index: usize) -> Option<Self> {
        let scan = self.scan();
        let mut at = scan.blank(self.at + 1);
        for _ in 0..index {
            at = scan.blank(scan.value(at, 0).ok()?);
            if scan.byte(at) != b',' {
                return None;
            }
            at = scan.blank(at + 1);
        }
        (scan.byte(at) != b']').then_some(Json::new(self.bytes, at))
    }

    pub(crate) fn string(self) -> Option<Text<'a>> {
        if self.first() != b'"' {
            return None;
        }
        let scan = self.scan();
        let end = scan.string(self.at).ok()?;
        Some(scan.text(self.at, end))
    }

    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        self.string().map(Text::decode)
    }

    fn written(self) -> Option<&'a [u8]> {
        let scan = self.scan();
        let end = scan.number(self.at).ok()?;
        Some(scan.slice(self.at, end))
    }

    pub(crate) fn integer(self) -> Option<i64> {
        integral(self.written()?)
    }

    pub(crate) fn number(self) -> Option<f64> {
        let number: f64 = core::str::from_utf8(self.written()?).ok()?.parse().ok()?;
        number.is_finite().then_some(number)
    }

    pub(crate) fn boolean(self) -> Option<bool> {
        match self.first() {
            b't' => Some(true),
            b'f' => Some(false),
            _ => None,
        }
    }

    pub(crate) fn millis(self) -> Option<Duration> {
        Some(Duration::from_millis(self.integer()?.try_into().ok()?))
    }

    pub(crate) fn seconds(self) -> Option<Duration> {
        Some(Duration::from_secs(self.integer()?.try_into().ok()?))
    }

    pub(crate) fn fractional_millis(self) -> Option<Duration> {
        Duration::try_from_secs_f64(self.number()? / 1000.0).ok()
    }

    pub(crate) fn fractional_seconds(self) -> Option<Duration> {
        Duration::try_from_secs_f64(self.number()?).ok()
    }

    /// An object that nobody describes.
    pub(crate) fn free(self) -> Option<serde_json::Map<String, serde_json::Value>> {
        let end = self.scan().value(self.at, 0).ok()?;
        serde_json::from_slice(self.bytes.get(self.at..end)?).ok()
    }

    pub(crate) fn list<T>(self, read: impl Fn(Self) -> Option<T>) -> Option<Vec<T>> {
        if self.first() != b'[' {
            return None;
        }
        let mut list = Vec::new();
        let mut whole = true;
        let scan = self.scan();
        let end = scan.items(self.at, 0, |at, depth| {
            match read(Json::new(self.bytes, at)) {
                Some(item) => list.push(item),
                None => whole = false,
            }
            scan.value(at, depth)
        });
        (end.is_ok() && whole).then_some(list)
    }

    pub(crate) fn map<T>(self, read: impl Fn(Self) -> Option<T>) -> Option<Map<'a, T>> {
        if self.first() != b'{' {
            return None;
        }
        let mut map = BTreeMap::new();
        let scan = self.scan();
        let end = scan.entries(self.at, 0, |key, at, depth| {
            map.insert(key.decode(), read(Json::new(self.bytes, at)));
            scan.value(at, depth)
        });
        end.ok()?;
        map.into_iter()
            .map(|(key, value)| Some((key, value?)))
            .collect()
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

/// An item's number as a JSON pointer writes it.
fn position(name: &str) -> Option<usize> {
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    name.parse().ok().filter(|_| canonical)
}

/// The exact value of a JSON number, if it is integral and a double holds it and its neighbours exactly.
pub(crate) fn integral(number: &[u8]) -> Option<i64> {
    let (negative, number) = match number.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    if number.len() < 16 && number.iter().all(u8::is_ascii_digit) {
        let digit = |byte: &u8| i64::from(byte.wrapping_sub(b'0'));
        let value = number
            .iter()
            .fold(0, |value, byte| value * 10 + digit(byte));
        return Some(if negative { -value } else { value });
    }
    let (mantissa, exponent) = halves(number, |byte| matches!(byte, b'e' | b'E'));
    let (whole, fraction) = halves(mantissa, |byte| byte == b'.');
    let (mut value, mut zeros) = (0_u64, 0_u32);
    for digit in whole.iter().chain(fraction) {
        let digit = u64::from(digit.wrapping_sub(b'0'));
        if digit == 0 {
            zeros = zeros.saturating_add(1);
            continue;
        }
        if value > 0 {
            value = value.checked_mul(10_u64.checked_pow(zeros.saturating_add(1))?)?;
        }
        value = value.checked_add(digit)?;
        zeros = 0;
    }
    if value == 0 {
        return Some(0);
    }
    let scale = power(exponent)
        .saturating_sub(i64::try_from(fraction.len()).ok()?)
        .saturating_add(i64::from(zeros));
    let factor = 10_u64.checked_pow(u32::try_from(scale).ok()?)?;
    let value = value.checked_mul(factor).filter(|value| *value < EXACT)?;
    let value = i64::try_from(value).ok()?;
    Some(if negative { -value } else { value })
}

fn halves(text: &[u8], at: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    match text.iter().position(|byte| at(*byte)) {
        Some(middle) => (
            text.get(..middle).unwrap_or_default(),
            text.get(middle + 1..).unwrap_or_default(),
        ),
        None => (text, &[]),
    }
}

fn power(exponent: &[u8]) -> i64 {
    let negative = exponent.first() == Some(&b'-');
    let mut value = 0_i64;
    for byte in exponent.iter().filter(|byte| byte.is_ascii_digit()) {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(byte.wrapping_sub(b'0')));
    }
    if negative {
        -value
    } else {
        value
    }
}
