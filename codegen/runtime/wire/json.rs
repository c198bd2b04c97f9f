//! A value inside a text that was checked before. Its members and items are found on access.

use super::alloc::borrow::Cow;
use super::alloc::collections::BTreeMap;
use super::alloc::vec::Vec;
use super::bytes::{mark, Bytes};
use super::number::integral;
use super::text::Text;
use super::walk::{Place, Scan};
use super::Map;
use core::time::Duration;

/// A value inside a text that was checked before.
#[derive(Clone, Copy)]
pub(crate) struct Json<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The place after it; 0 if that has not been found yet.
    end: usize,
}

impl<'a> Json<'a> {
    pub(crate) fn new(bytes: &'a [u8], (at, end): Place) -> Self {
        Json { bytes, at, end }
    }

    /// The value that begins at a place.
    pub(crate) fn start(bytes: &'a [u8], at: usize) -> Self {
        Json::new(bytes, (at, 0))
    }

    /// The value that `bytes` are.
    pub(crate) fn root(bytes: &'a [u8]) -> Self {
        Json::start(bytes, Bytes(bytes).blank(mark(bytes)))
    }

    fn scan(self) -> Scan<'a, 'static> {
        Scan::new(self.bytes, None)
    }

    fn first(self) -> u8 {
        Bytes(self.bytes).byte(self.at)
    }

    /// The value as it is written.
    pub(crate) fn written(self) -> &'a [u8] {
        let (at, end) = self.place();
        Bytes(self.bytes).slice(at, end)
    }

    pub(crate) fn bytes(self) -> &'a [u8] {
        self.bytes
    }

    pub(crate) fn place(self) -> Place {
        let end = match self.end {
            0 => self.scan().value(self.at, 0).unwrap_or(self.at),
            end => end,
        };
        (self.at, end)
    }

    /// The value itself, `None` if it is `null`.
    fn non_null(self) -> Option<Self> {
        (self.first() != b'n').then_some(self)
    }

    /// A member of an object, unless it is `null`.
    pub(crate) fn member(self, at: &[&str]) -> Option<Self> {
        self.find(at.iter().copied()).and_then(Json::non_null)
    }

    /// Members of an object by their paths, found in one pass; `None` for each that is not there or `null`.
    pub(crate) fn members<const N: usize>(self, paths: [&[&str]; N]) -> Option<[Option<Self>; N]> {
        let mut members = [None; N];
        self.for_each_entry(|name, value| {
            let name = name.decode();
            for (path, member) in paths.iter().zip(&mut members) {
                if let [first, rest @ ..] = path {
                    if *first == name {
                        *member = value.member(rest);
                    }
                }
            }
        })?;
        Some(members)
    }

    /// Calls a function with each name and value of an object. `None` if it is no object.
    fn for_each_entry(self, mut each: impl FnMut(Text<'a>, Self)) -> Option<()> {
        if self.first() != b'{' {
            return None;
        }
        let scan = self.scan();
        let entries = scan.entries(self.at, 0, |name, at, depth| {
            let end = scan.value(at, depth)?;
            each(scan.text.text(name), Json::new(self.bytes, (at, end)));
            Ok(end)
        });
        entries.ok().map(drop)
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
        self.for_each_entry(|key, value| {
            if key.is(name) {
                found = Some(value);
            } else {
                others = true;
            }
        })?;
        Some((found?, others))
    }

    fn item(self, index: usize) -> Option<Self> {
        let (mut found, mut count) = (None, 0);
        let scan = self.scan();
        let items = scan.items(self.at, 0, |at, depth| {
            let end = scan.value(at, depth)?;
            if count == index {
                found = Some(Json::new(self.bytes, (at, end)));
            }
            count += 1;
            Ok(end)
        });
        items.ok().and(found)
    }

    pub(crate) fn string(self) -> Option<Text<'a>> {
        (self.first() == b'"').then(|| self.scan().text.text(self.place()))
    }

    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        self.string().map(Text::decode)
    }

    fn digits(self) -> Option<&'a [u8]> {
        matches!(self.first(), b'-' | b'0'..=b'9').then(|| self.written())
    }

    pub(crate) fn integer(self) -> Option<i64> {
        integral(self.digits()?)
    }

    pub(crate) fn number(self) -> Option<f64> {
        let number: f64 = core::str::from_utf8(self.digits()?).ok()?.parse().ok()?;
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
        let items = scan.items(self.at, 0, |at, depth| {
            let end = scan.value(at, depth)?;
            match read(Json::new(self.bytes, (at, end))) {
                Some(item) => list.push(item),
                None => whole = false,
            }
            Ok(end)
        });
        (items.is_ok() && whole).then_some(list)
    }

    pub(crate) fn map<T>(self, read: impl Fn(Self) -> Option<T>) -> Option<Map<'a, T>> {
        let mut map = BTreeMap::new();
        self.for_each_entry(|name, value| {
            map.insert(name.decode(), read(value));
        })?;
        map.into_iter()
            .map(|(name, value)| Some((name, value?)))
            .collect()
    }
}

/// An item's number as a JSON pointer writes it.
fn position(name: &str) -> Option<usize> {
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    name.parse().ok().filter(|_| canonical)
}
