//! A body against the shape that its API documents, in one pass.
// Decoding is counted in instructions: the loop over the members of the body is not to become a call.
#![allow(clippy::inline_always)]

use super::alloc::collections::BTreeMap;
use super::bytes::{mark, Stop};
use super::json::Json;
use super::named::named;
use super::number::integral;
use super::shape::{Envelope, Field, Fields, Shape};
use super::walk::{Place, Scan};
use super::DecodeError;

/// How a value compares with its shape.
#[derive(Clone, Copy)]
pub(crate) enum Fit {
    Good,
    Null,
    Wrong,
    /// Something in it is wrong.
    Inside(DecodeError),
}

impl Fit {
    /// The first error is kept. A `null` in a list or a map is an error.
    fn and(&mut self, other: Fit) {
        if matches!(self, Fit::Good) {
            *self = match other {
                Fit::Null => Fit::Wrong,
                other => other,
            };
        }
    }
}

/// A value against its shape: the place after it, and how it compares.
type Seen = Result<(usize, Fit), Stop>;

/// The last entry of an object: its name, and its value or the first item of that.
#[derive(Clone, Copy, Default)]
pub(crate) struct Held {
    /// Where the object itself begins.
    pub(crate) at: usize,
    pub(crate) count: usize,
    pub(crate) name: Place,
    pub(crate) value: Place,
    pub(crate) listed: bool,
}

/// As many places are kept: those of code, status and message, which come first.
pub(crate) const PLACES: usize = 3;

/// What is found on the way.
pub(crate) struct Fitting<'a, 'o, 'p> {
    scan: Scan<'a, 'o>,
    /// Where code, status and message are; nothing is at 0 but the body itself.
    pub(crate) places: [Place; PLACES],
    /// Where the first members after them begin.
    members: &'p mut [u32],
    first_member: usize,
    /// What is in the object that holds the message by its code.
    pub(crate) held: Held,
}

impl<'a, 'o, 'p> Fitting<'a, 'o, 'p> {
    pub(crate) fn new(scan: Scan<'a, 'o>, envelope: &Envelope, members: &'p mut [u32]) -> Self {
        Fitting {
            scan,
            places: [(0, 0); PLACES],
            members,
            first_member: envelope.first_member(),
            held: Held::default(),
        }
    }

    /// Reads the whole body: what is wrong with its shape, or why it cannot be read.
    #[inline(always)]
    pub(crate) fn whole(
        &mut self,
        scan: Scan<'a, 'o>,
        envelope: &Envelope,
    ) -> Result<Option<DecodeError>, DecodeError> {
        let start = match scan.text.byte(0) {
            b'{' => 0,
            _ => scan.text.blank(mark(scan.text.0)),
        };
        if scan.text.is_end(start) {
            return Err(DecodeError::Empty);
        }
        let (end, problem) = match (scan.text.byte(start), envelope.list) {
            (b'{', false) => self.object::<true>(scan, &envelope.fields, start, 0)?,
            (b'[', true) => self.again::<true>(&envelope.fields, start, scan.value(start, 0)?)?,
            _ => (scan.value(start, 0)?, Some(DecodeError::NotObject)),
        };
        if scan.text.is_end(scan.text.blank(end)) {
            Ok(problem)
        } else {
            Err(DecodeError::NotJson)
        }
    }

    fn shaped(&mut self, shape: &Shape, at: usize, depth: usize) -> Seen {
        let scan = self.scan;
        let mut fit = Fit::Good;
        let end = match (shape, scan.text.byte(at)) {
            (Shape::Text, b'"') => scan.string(at)?,
            (Shape::Holder, b'{') => self.holder(at, depth)?,
            (Shape::Object(fields), b'{') => return self.inner(fields, at, depth),
            (Shape::List(item), b'[') => scan.items(at, depth, |at, depth| {
                let (end, item) = self.shaped(item, at, depth)?;
                fit.and(item);
                Ok(end)
            })?,
            (Shape::Map(item), b'{') => return self.map(item, at, depth),
            (Shape::Integer | Shape::Natural, b'-' | b'0'..=b'9') => {
                let end = scan.text.number(at)?;
                let least = match shape {
                    Shape::Natural => 0,
                    _ => i64::MIN,
                };
                if integral(scan.text.slice(at, end)).map_or(true, |number| number < least) {
                    fit = Fit::Wrong;
                }
                end
            }
            (shape, first) => {
                fit = match (shape, first) {
                    (_, b'n') => Fit::Null,
                    (Shape::Holder, _)
                    | (Shape::Boolean, b't' | b'f')
                    | (Shape::Number, b'-' | b'0'..=b'9') => Fit::Good,
                    _ => Fit::Wrong,
                };
                scan.value(at, depth)?
            }
        };
        Ok((end, fit))
    }

    fn map(&mut self, item: &Shape, at: usize, depth: usize) -> Seen {
        let scan = self.scan;
        let mut fit = Fit::Good;
        let end = scan.entries(at, depth, |_, at, depth| {
            let (end, item) = self.shaped(item, at, depth)?;
            fit.and(item);
            Ok(end)
        })?;
        if matches!(fit, Fit::Good) {
            return Ok((end, fit));
        }
        // Of entries with one name only the last counts.
        let mut last = BTreeMap::new();
        scan.entries(at, depth, |key, at, depth| {
            let (end, fit) = self.shaped(item, at, depth)?;
            last.insert(scan.text.text(key).decode(), fit);
            Ok(end)
        })?;
        fit = Fit::Good;
        for item in last.into_values() {
            fit.and(item);
        }
        Ok((end, fit))
    }

    /// An object that should have one entry.
    fn holder(&mut self, start: usize, depth: usize) -> Result<usize, Stop> {
        let scan = self.scan;
        let mut held = Held::default();
        let value = |at, depth| match scan.text.byte(at) {
            b'"' => scan.string(at),
            _ => scan.value(at, depth),
        };
        let end = scan.entries(start, depth, |name, at, depth| {
            held = Held {
                at: start,
                count: held.count + 1,
                name,
                ..Held::default()
            };
            if scan.text.byte(at) == b'[' {
                held.listed = true;
                return scan.items(at, depth, |at, depth| {
                    let end = value(at, depth)?;
                    if held.value.1 == 0 {
                        held.value = (at, end);
                    }
                    Ok(end)
                });
            }
            let end = value(at, depth)?;
            held.value = (at, end);
            Ok(end)
        })?;
        self.held = held;
        Ok(end)
    }

    fn inner(&mut self, fields: &Fields, start: usize, depth: usize) -> Seen {
        let (end, problem) = self.object::<false>(self.scan, fields, start, depth)?;
        Ok((end, problem.map_or(Fit::Good, Fit::Inside)))
    }

    /// An object: the place after it, and the first thing that is wrong in it.
    #[inline(always)]
    fn object<const ROOT: bool>(
        &mut self,
        scan: Scan<'a, 'o>,
        fields: &Fields,
        start: usize,
        depth: usize,
    ) -> Result<(usize, Option<DecodeError>), Stop> {
        let (mut seen, mut good) = (0_u64, fields.flat);
        let end = scan.members(start, depth, |at, depth| {
            let (found, at) = named(scan, fields.list, at)?;
            let Some((index, field)) = found else {
                return scan.value(at, depth);
            };
            let end = match field.shape {
                Shape::Text if scan.text.byte(at) == b'"' => scan.string(at)?,
                _ => {
                    let (end, fit) = self.shaped(&field.shape, at, depth)?;
                    good &= matches!(fit, Fit::Good);
                    end
                }
            };
            if ROOT {
                self.keep_place(index, (at, end));
            }
            let bit = 1 << (index & 63);
            good &= seen & bit == 0;
            seen |= bit;
            Ok(end)
        })?;
        if good && seen & fields.required == fields.required {
            return Ok((end, None));
        }
        self.again::<ROOT>(fields, start, end)
    }

    #[inline(always)]
    fn keep_place(&mut self, index: usize, place: Place) {
        if let Some(member) = index.checked_sub(self.first_member) {
            if let Some(start) = self.members.get_mut(member) {
                // In a longer body, members are looked up.
                *start = u32::try_from(place.0).unwrap_or(0);
            }
        } else if let Some(kept) = self.places.get_mut(index) {
            *kept = place;
        }
    }

    /// Finds every field again, and gives the first thing that is wrong.
    #[cold]
    fn again<const ROOT: bool>(
        &mut self,
        fields: &Fields,
        start: usize,
        end: usize,
    ) -> Result<(usize, Option<DecodeError>), Stop> {
        let mut problem = None;
        for (index, field) in fields.list.iter().enumerate() {
            let (place, wrong) = self.exact((start, end), field)?;
            problem = problem.or(wrong);
            if ROOT {
                self.keep_place(index, place);
            }
        }
        Ok((end, problem))
    }

    /// Finds one field again, and returns what is wrong with it.
    fn exact(
        &mut self,
        (start, end): Place,
        field: &Field,
    ) -> Result<(Place, Option<DecodeError>), Stop> {
        let value = Json::new(self.scan.text.0, (start, end)).member(field.at);
        let Some((at, end)) = value.map(Json::place) else {
            let missing = field
                .required
                .then_some(DecodeError::Missing(field.pointer));
            return Ok(((0, 0), missing));
        };
        let (_, fit) = self.shaped(&field.shape, at, 0)?;
        let problem = match fit {
            Fit::Good => None,
            Fit::Inside(problem) => Some(problem),
            Fit::Null | Fit::Wrong => Some(DecodeError::WrongType(field.pointer)),
        };
        Ok(((at, end), problem))
    }
}
