//! A response read by the shape its API documents.

use super::alloc::borrow::{Cow, ToOwned};
use super::alloc::boxed::Box;
use super::alloc::collections::BTreeMap;
use super::alloc::vec::Vec;
use super::json::{integral, mark, Json, Scan, Stop, Text};
use super::Problem;
use core::fmt::{self, Write};

/// Where an API's error bodies carry what.
pub(crate) struct Envelope {
    /// Every documented member that stands at a fixed place; code, status and message are among the first [`PLACES`].
    pub(crate) fields: &'static [Field],
    /// Which of them is the code.
    pub(crate) code: Option<usize>,
    /// Which of them is the status.
    pub(crate) status: Option<usize>,
    /// Which of them is the message.
    pub(crate) message: Option<usize>,
    /// What leads to the message where its place depends on the code; `message` is then the object that holds it.
    pub(crate) keyed: Option<Keyed>,
    /// The header that repeats the code.
    pub(crate) header: Option<&'static str>,
    /// Whether codes are numbers.
    pub(crate) number: bool,
    /// Whether the body is an array.
    pub(crate) list: bool,
}

/// A member and what it should be.
pub(crate) struct Field {
    /// The names of its JSON pointer, from the object that holds it.
    pub(crate) at: &'static [&'static str],
    /// The pointer from the root, as problems name it.
    pub(crate) pointer: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
}

/// How many of an envelope's fields are remembered by their place.
const PLACES: usize = 3;

/// A place of the message that depends on the code.
pub(crate) struct Keyed {
    /// The pointer of the object whose only entry has the code as its name.
    pub(crate) holder: &'static str,
    /// The names after the code.
    pub(crate) after: &'static [&'static str],
    /// The whole pointer.
    pub(crate) pointer: &'static str,
}

/// A documented type.
pub(crate) enum Shape {
    /// What holds the message by its code; of any type.
    Holder,
    Text,
    Integer,
    Natural,
    Number,
    Boolean,
    Object(&'static [Field]),
    List(&'static Shape),
    Map(&'static Shape),
}

/// What the documentation says of the body of a response with some status.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expect {
    /// The response is no error.
    Success,
    /// The response is an error if it carries a code that is known.
    Perhaps,
    /// There is an error body.
    Body,
    /// There is none.
    NoBody,
    /// Nothing.
    Open,
}

/// How a value compares with its shape.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Good,
    Null,
    Wrong,
    /// Something in it is wrong; the scan's `trouble` says what.
    Inside,
}

/// A value against its shape: the place after it, and how it compares.
type Seen = Result<(usize, Fit), Stop>;

/// The places where the first fields of an object begin and end.
type Places = [(usize, usize)];

impl Scan<'_> {
    fn shaped(
        &self,
        shape: &Shape,
        at: usize,
        depth: usize,
        trouble: &mut Option<Problem>,
    ) -> Seen {
        let mut fit = Fit::Good;
        let end = match (shape, self.byte(at)) {
            (Shape::Text, b'"') => self.string(at)?,
            (Shape::Holder, b'{') => self.holder(at, depth)?,
            (Shape::Object(fields), b'{') => {
                return self.fields(fields, at, depth, &mut [], trouble);
            }
            (Shape::List(item), b'[') => self.items(at, depth, |at, depth| {
                let (end, item) = self.shaped(item, at, depth, trouble)?;
                fit.and(item);
                Ok(end)
            })?,
            (Shape::Map(item), b'{') => return self.map(item, at, depth, trouble),
            (Shape::Integer | Shape::Natural, b'-' | b'0'..=b'9') => {
                let end = self.number(at)?;
                let number = integral(self.slice(at, end));
                let least = if matches!(shape, Shape::Natural) {
                    0
                } else {
                    i64::MIN
                };
                if number.map_or(true, |number| number < least) {
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
                self.value(at, depth)?
            }
        };
        Ok((end, fit))
    }

    fn map(&self, item: &Shape, at: usize, depth: usize, trouble: &mut Option<Problem>) -> Seen {
        let mut fit = Fit::Good;
        let end = self.entries(at, depth, |_, at, depth| {
            let (end, item) = self.shaped(item, at, depth, trouble)?;
            fit.and(item);
            Ok(end)
        })?;
        if fit == Fit::Good {
            return Ok((end, fit));
        }
        // Of entries with one name only the last counts.
        let mut last = BTreeMap::new();
        self.entries(at, depth, |key, at, depth| {
            let mut trouble = None;
            let (end, fit) = self.shaped(item, at, depth, &mut trouble)?;
            last.insert(key.decode(), (fit, trouble));
            Ok(end)
        })?;
        (fit, *trouble) = (Fit::Good, None);
        for (item, inside) in last.into_values() {
            fit.and(item);
            *trouble = trouble.or(inside);
        }
        Ok((end, fit))
    }

    /// An object, or an array at the root.
    fn fields(
        &self,
        fields: &[Field],
        start: usize,
        depth: usize,
        places: &mut Places,
        trouble: &mut Option<Problem>,
    ) -> Seen {
        let (mut seen, mut good) = (0_u64, fields.len() < 64);
        let end = if self.byte(start) == b'{' {
            self.entries(start, depth, |key, at, depth| {
                for (index, field) in fields.iter().enumerate() {
                    if matches!(field.at, [only] if key.is(only)) {
                        let (end, fit) = match field.shape {
                            Shape::Text if self.byte(at) == b'"' => (self.string(at)?, Fit::Good),
                            _ => self.shaped(&field.shape, at, depth, trouble)?,
                        };
                        if let Some(place) = places.get_mut(index) {
                            *place = (at, end);
                        }
                        let bit = 1 << (index & 63);
                        good &= fit == Fit::Good && seen & bit == 0;
                        seen |= bit;
                        return Ok(end);
                    }
                }
                self.value(at, depth)
            })?
        } else {
            self.value(start, depth)?
        };
        *trouble = None;
        for (index, field) in fields.iter().enumerate() {
            let there = seen & (1 << (index & 63)) != 0;
            if good && matches!(field.at, [_]) && (there || !field.required) {
                continue;
            }
            *trouble = self.exact(start, field, places.get_mut(index))?;
            if trouble.is_some() {
                return Ok((end, Fit::Inside));
            }
        }
        Ok((end, Fit::Good))
    }

    /// Finds one field again, and says what is wrong with it.
    #[cold]
    fn exact(
        &self,
        start: usize,
        field: &Field,
        place: Option<&mut (usize, usize)>,
    ) -> Result<Option<Problem>, Stop> {
        let value = Json::new(self.bytes, start).member(field.at);
        let Some(at) = value.map(Json::at) else {
            return Ok(field.required.then_some(Problem::Missing(field.pointer)));
        };
        let mut trouble = None;
        let (end, fit) = self.shaped(&field.shape, at, 0, &mut trouble)?;
        if let Some(place) = place {
            *place = (at, end);
        }
        Ok(match fit {
            Fit::Good => None,
            Fit::Inside => trouble,
            Fit::Null | Fit::Wrong => Some(Problem::WrongType(field.pointer)),
        })
    }
}

impl Fit {
    fn and(&mut self, other: Fit) {
        if *self == Fit::Good {
            *self = if other == Fit::Null {
                Fit::Wrong
            } else {
                other
            };
        }
    }
}

/// A piece of the body, or what became of it.
#[derive(Clone, PartialEq, Eq)]
enum Kept {
    Nothing,
    Number(i64),
    Slice(usize, usize),
    Own(Box<str>),
}

impl Kept {
    /// The string between two places, if it is one.
    fn read(scan: &Scan<'_>, (start, end): (usize, usize)) -> Self {
        // Nothing begins at 0 but the body itself.
        if start > 0 && scan.byte(start) == b'"' {
            Kept::of(scan.text(start, end))
        } else {
            Kept::Nothing
        }
    }

    fn of(text: Text<'_>) -> Self {
        if text.plain {
            return Kept::Slice(text.start, text.raw.len());
        }
        match text.decode() {
            Cow::Borrowed(plain) => Kept::Slice(text.start, plain.len()),
            Cow::Owned(text) => Kept::Own(text.into_boxed_str()),
        }
    }

    fn text<'a>(&'a self, body: &'a [u8]) -> Option<&'a str> {
        match self {
            Kept::Slice(start, length) => {
                core::str::from_utf8(body.get(*start..start + length)?).ok()
            }
            Kept::Own(text) => Some(text),
            Kept::Nothing | Kept::Number(_) => None,
        }
    }
}

/// What a response carried: its body as it came, and what was found in it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) body: Vec<u8>,
    pub(crate) status: u16,
    found: Found,
}

#[derive(Clone, PartialEq, Eq)]
struct Found {
    code: Kept,
    message: Kept,
    problem: Option<Problem>,
    /// Whether the body is JSON and may be read.
    readable: bool,
}

impl Found {
    /// The body where none is documented.
    fn nothing(body: &[u8]) -> Self {
        let scan = Scan::new(body);
        let there = !scan.is_end(scan.blank(mark(body)));
        Found {
            code: Kept::Nothing,
            message: Kept::Nothing,
            problem: there.then_some(Problem::Unexpected),
            readable: false,
        }
    }

    fn read(envelope: &Envelope, told: Option<&str>, status: u16, body: &[u8]) -> Self {
        let scan = Scan::new(body);
        let mut places = [(0, 0); PLACES];
        let read = whole(&scan, envelope, &mut places);
        let (readable, shape) = match read {
            Ok(problem) => (true, problem),
            Err(problem) => (false, Some(problem)),
        };
        let place = |index: Option<usize>| match index.and_then(|index| places.get(index)) {
            Some(place) if readable => *place,
            _ => (0, 0),
        };
        let at = place(envelope.code);
        let mut code = match envelope.number {
            true if at.0 == 0 => Kept::Nothing,
            true => Json::new(body, at.0)
                .integer()
                .map_or(Kept::Nothing, Kept::Number),
            false => Kept::read(&scan, at),
        };
        let mut problem = None;
        if code == Kept::Nothing {
            problem = shape.filter(|_| envelope.code.is_some());
            if let Some(told) = told {
                code = header(envelope, told);
            }
        } else if told.is_some_and(|told| !same(&header(envelope, told), &code, body)) {
            problem = Some(Problem::HeaderDisagrees);
        }
        let (start, end) = place(envelope.status);
        let number = start > 0 && matches!(scan.byte(start), b'-' | b'0'..=b'9');
        let said = number.then(|| integral(scan.slice(start, end)));
        if said.flatten().is_some_and(|said| said != i64::from(status)) {
            problem = problem.or(Some(Problem::StatusDisagrees));
        }
        problem = problem.or(shape);
        let at = place(envelope.message);
        let message = match &envelope.keyed {
            None => Kept::read(&scan, at),
            Some(keyed) if readable => {
                let (message, trouble) = keyed.read(&scan, at.0, &code);
                problem = problem.or(trouble);
                message
            }
            Some(_) => Kept::Nothing,
        };
        if problem.is_none() && scan.odd.get() && !scan.is_unicode() {
            problem = Some(Problem::NotUnicode);
        }
        Found {
            code,
            message,
            problem,
            readable,
        }
    }
}

impl Received {
    #[inline]
    pub(crate) fn read<'h>(
        envelope: &Envelope,
        expect: Expect,
        status: u16,
        header: impl FnOnce(&str) -> Option<&'h str>,
        body: Vec<u8>,
    ) -> Self {
        let found = if expect == Expect::NoBody {
            Found::nothing(&body)
        } else {
            let told = envelope.header.and_then(header).map(str::trim);
            let told = told.filter(|told| !told.is_empty());
            Found::read(envelope, told, status, &body)
        };
        let mut received = Received {
            body,
            status,
            found,
        };
        if matches!(expect, Expect::Open | Expect::Perhaps) {
            received.found.problem = None;
        }
        received
    }

    pub(crate) fn problem(&self) -> Option<Problem> {
        self.found.problem
    }

    pub(crate) fn word(&self) -> Option<&str> {
        self.found.code.text(&self.body)
    }

    pub(crate) fn number(&self) -> Option<i64> {
        match self.found.code {
            Kept::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(crate) fn message(&self) -> Option<&str> {
        self.found.message.text(&self.body)
    }

    /// The value at a place, if the body is JSON and it is there.
    pub(crate) fn member(&self, at: &[&str]) -> Option<Json<'_>> {
        if !self.found.readable {
            return None;
        }
        Json::root(&self.body).member(at)
    }
}

/// Reads the whole body.
fn whole(
    scan: &Scan<'_>,
    envelope: &Envelope,
    places: &mut Places,
) -> Result<Option<Problem>, Problem> {
    let start = scan.blank(mark(scan.bytes));
    if scan.is_end(start) {
        return Err(Problem::Empty);
    }
    let mut problem = None;
    let end = if scan.byte(start) == if envelope.list { b'[' } else { b'{' } {
        scan.fields(envelope.fields, start, 0, places, &mut problem)?
            .0
    } else {
        problem = Some(Problem::NotObject);
        scan.value(start, 0)?
    };
    if scan.is_end(scan.blank(end)) {
        Ok(problem)
    } else {
        Err(Problem::NotJson)
    }
}

impl Keyed {
    fn read(&self, scan: &Scan<'_>, holder: usize, code: &Kept) -> (Kept, Option<Problem>) {
        let held = scan.held.get();
        let there = match code {
            Kept::Slice(start, length) => {
                let name = scan.slice(held.name.0, held.name.0 + held.name.1);
                name == scan.slice(*start, start + length) && scan.byte(held.text.0) == b'"'
            }
            _ => false,
        };
        let placed = match self.after {
            [] => !held.listed,
            ["0"] => held.listed,
            _ => false,
        };
        if there && placed && held.count == 1 {
            return (Kept::read(scan, held.text), None);
        }
        self.find(Json::new(scan.bytes, holder), code)
    }

    #[cold]
    fn find(&self, holder: Json<'_>, code: &Kept) -> (Kept, Option<Problem>) {
        let mut number = Number([0; 20], 0);
        let code = match code {
            Kept::Nothing => return (Kept::Nothing, None),
            Kept::Number(code) => {
                let _ = write!(number, "{code}");
                number.text()
            }
            code => code.text(holder.bytes()),
        };
        let holder = (holder.at() > 0 && holder.is_object()).then_some(holder);
        let entry = holder
            .zip(code)
            .and_then(|(holder, code)| holder.entry(code));
        let message = entry.and_then(|(entry, _)| entry.member(self.after));
        let Some(message) = message else {
            return (Kept::Nothing, Some(Problem::Missing(self.pointer)));
        };
        let Some(text) = message.string() else {
            return (Kept::Nothing, Some(Problem::WrongType(self.pointer)));
        };
        let others = entry.is_some_and(|(_, others)| others);
        let problem = others.then_some(Problem::Surplus(self.holder));
        (Kept::of(text), problem)
    }
}

/// A code out of a header.
fn header(envelope: &Envelope, told: &str) -> Kept {
    if !envelope.number {
        return Kept::Own(told.to_owned().into_boxed_str());
    }
    let scan = Scan::new(told.as_bytes());
    let number = scan.number(0).ok().filter(|end| scan.is_end(*end));
    number
        .and_then(|_| integral(told.as_bytes()))
        .map_or(Kept::Nothing, Kept::Number)
}

fn same(one: &Kept, other: &Kept, body: &[u8]) -> bool {
    one == other || (one.text(body).is_some() && one.text(body) == other.text(body))
}

/// The digits of a number.
struct Number([u8; 20], usize);

impl Number {
    fn text(&self) -> Option<&str> {
        core::str::from_utf8(self.0.get(..self.1)?).ok()
    }
}

impl Write for Number {
    fn write_str(&mut self, digits: &str) -> fmt::Result {
        for digit in digits.bytes() {
            *self.0.get_mut(self.1).ok_or(fmt::Error)? = digit;
            self.1 += 1;
        }
        Ok(())
    }
}
