//! A value inside a text that was checked before. Each access finds it again.

use super::alloc::borrow::Cow;
use super::alloc::collections::BTreeMap;
use super::alloc::vec::Vec;
use super::bytes::{mark, Bytes};
use super::number::integral;
use super::text::Text;
use super::walk::Scan;
use super::Map;
use core::time::Duration;

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
        let start = Bytes(bytes).blank(mark(bytes));
        Json::new(bytes, start)
    }

    fn scan(self) -> Scan<'a, 'static> {
        Scan::new(self.bytes, None)
    }

    fn first(self) -> u8 {
        Bytes(self.bytes).byte(self.at)
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
            if scan.text.text(key).is(name) {
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
        let mut at = scan.text.blank(self.at + 1);
        for _ in 0..index {
            at = scan.text.blank(scan.value(at, 0).ok()?);
            if scan.text.byte(at) != b',' {
                return None;
            }
            at = scan.text.blank(at + 1);
        }
        (scan.text.byte(at) != b']').then_some(Json::new(self.bytes, at))
    }

    pub(crate) fn string(self) -> Option<Text<'a>> {
        if self.first() != b'"' {
            return None;
        }
        let scan = self.scan();
        let end = scan.string(self.at).ok()?;
        Some(scan.text.text((self.at, end)))
    }

    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        self.string().map(Text::decode)
    }

    fn written(self) -> Option<&'a [u8]> {
        let scan = self.scan();
        let end = scan.text.number(self.at).ok()?;
        Some(scan.text.slice(self.at, end))
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
            map.insert(
                scan.text.text(key).decode(),
                read(Json::new(self.bytes, at)),
            );
            scan.value(at, depth)
        });
        end.ok()?;
        map.into_iter()
            .map(|(key, value)| Some((key, value?)))
            .collect()
    }
}

/// An item's number as a JSON pointer writes it.
fn position(name: &str) -> Option<usize> {
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    name.parse().ok().filter(|_| canonical)
}
