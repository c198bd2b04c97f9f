//! A response, read by the shape that its API documents.

use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::bytes::{mark, Bytes};
use super::fit::{Fitting, PLACES};
use super::json::Json;
use super::kept::Kept;
use super::keyed;
use super::number::integral;
use super::retry_after;
use super::shape::{Envelope, Expect};
use super::text::is_unicode;
use super::walk::Scan;
use super::DecodeError;
use core::cell::Cell;
use core::time::Duration;

/// What a response carried: its body as it came, and what was found in it.
/// The places of `N` further members are kept.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Received<const N: usize> {
    pub(crate) body: Vec<u8>,
    found: Found,
    /// Where the first further members begin; 0 if they are not there.
    members: [u32; N],
}

#[derive(Clone, PartialEq, Eq)]
struct Found {
    code: Kept,
    message: Kept,
    problem: Option<DecodeError>,
    /// Whether the body is JSON and may be read.
    readable: bool,
    /// The HTTP status. Here it takes no space of its own.
    status: u16,
    /// The seconds of `Retry-After`; `NO_WAIT` without it.
    wait: u32,
}

const NO_WAIT: u32 = u32::MAX;

impl Found {
    /// The body where none is documented.
    fn nothing(body: &[u8], status: u16) -> Self {
        let text = Bytes(body);
        let there = !text.is_end(text.blank(mark(body)));
        Found {
            code: Kept::Nothing,
            message: Kept::Nothing,
            problem: there.then_some(DecodeError::Unexpected),
            readable: false,
            status,
            wait: NO_WAIT,
        }
    }

    fn read(
        envelope: &Envelope,
        told: Option<&str>,
        status: u16,
        body: &[u8],
        members: &mut [u32],
    ) -> Self {
        let odd = Cell::new(false);
        let scan = Scan::new(body, Some(&odd));
        let mut fitting = Fitting::new(scan, envelope, members);
        let read = fitting.whole(scan, envelope);
        let (text, plain) = (Bytes(body), !odd.get());
        let (readable, shape) = match read {
            Ok(problem) => (true, problem),
            Err(problem) => {
                fitting.places = [(0, 0); PLACES];
                (false, Some(problem))
            }
        };
        let place = |field: Option<usize>| {
            let place = field.and_then(|field| fitting.places.get(field));
            place.copied().unwrap_or((0, 0))
        };
        let at = place(envelope.code);
        let mut code = match envelope.number {
            true if at.0 == 0 => Kept::Nothing,
            true => Json::new(body, at)
                .integer()
                .map_or(Kept::Nothing, Kept::Number),
            false => Kept::read(text, at, plain),
        };
        let mut problem = None;
        if code == Kept::Nothing {
            problem = shape.filter(|_| envelope.code.is_some());
            if let Some(told) = told {
                code = Kept::told(envelope, told);
            }
        } else if told.is_some_and(|told| !Kept::told(envelope, told).same(&code, body)) {
            problem = Some(DecodeError::HeaderDisagrees);
        }
        let (start, end) = place(envelope.status);
        let number = start > 0 && matches!(text.byte(start), b'-' | b'0'..=b'9');
        let said = number.then(|| integral(text.slice(start, end)));
        if said.flatten().is_some_and(|said| said != i64::from(status)) {
            problem = problem.or(Some(DecodeError::StatusDisagrees));
        }
        problem = problem.or(shape);
        let at = place(envelope.message);
        let message = match &envelope.keyed {
            None => Kept::read(text, at, plain),
            Some(keyed) if readable => {
                let (message, trouble) = keyed::read(keyed, text, &fitting.held, at, &code, plain);
                problem = problem.or(trouble);
                message
            }
            Some(_) => Kept::Nothing,
        };
        if problem.is_none() && !plain && !is_unicode(body) {
            problem = Some(DecodeError::NotUnicode);
        }
        Found {
            code,
            message,
            problem,
            readable,
            status,
            wait: NO_WAIT,
        }
    }
}

impl<const N: usize> Received<N> {
    #[inline]
    pub(crate) fn read<'h>(
        envelope: &Envelope,
        expect: Expect,
        status: u16,
        mut header: impl FnMut(&str) -> Option<&'h str>,
        body: Vec<u8>,
    ) -> Self {
        let mut members = [0; N];
        let mut found = if expect == Expect::NoBody {
            Found::nothing(&body, status)
        } else {
            let told = envelope.header.and_then(&mut header).map(str::trim);
            let told = told.filter(|told| !told.is_empty());
            let mut found = Found::read(envelope, told, status, &body, &mut members);
            if expect != Expect::Body {
                found.problem = None;
            }
            found
        };
        if let Some(wait) = retry_after::read(header) {
            found.wait = wait.min(NO_WAIT - 1);
        }
        Received {
            body,
            found,
            members,
        }
    }

    pub(crate) fn status(&self) -> u16 {
        self.found.status
    }

    /// How long to wait, by the header `Retry-After`.
    pub(crate) fn wait(&self) -> Option<Duration> {
        let seconds = self.found.wait;
        (seconds != NO_WAIT).then(|| Duration::from_secs(seconds.into()))
    }

    pub(crate) fn decode_error(&self) -> Option<DecodeError> {
        self.found.problem
    }

    /// The code, if it is a word; to be looked up, which needs no UTF-8.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        self.found.code.bytes(&self.body)
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

    /// The member with this number and path, if the body is JSON and has it.
    pub(crate) fn member(&self, index: usize, path: &[&str]) -> Option<Json<'_>> {
        match self.members.get(index) {
            _ if !self.found.readable => None,
            Some(start) if u32::try_from(self.body.len()).is_ok() => {
                let start = usize::try_from(*start).ok()?;
                (start > 0).then(|| Json::start(&self.body, start))
            }
            _ => Json::root(&self.body).member(path),
        }
    }
}

impl Json<'_> {
    /// An object whose members are not documented.
    pub(crate) fn free(self) -> Option<serde_json::Map<String, serde_json::Value>> {
        serde_json::from_slice(self.written()).ok()
    }
}
