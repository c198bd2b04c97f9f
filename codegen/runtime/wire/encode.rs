//! A response as a server sends it.

use super::alloc::string::{String, ToString};
use super::alloc::vec::Vec;
use super::{Map, ReplyError};
use core::fmt::Display;
use core::time::Duration;

/// The parts of a response, for any framework.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parts {
    /// The HTTP status.
    pub status: u16,
    /// Header names, in lower case unless they were set otherwise, and their values.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty if the documentation says that there is none.
    pub body: Vec<u8>,
}

impl Parts {
    /// A response whose body is JSON.
    pub(crate) fn json(
        status: u16,
        kind: &str,
        headers: &[(&'static str, String)],
        write: impl FnOnce(&mut Writer),
    ) -> Self {
        let mut json = Writer::default();
        write(&mut json);
        let mut all = Vec::from([("content-type", kind.to_string())]);
        all.extend_from_slice(headers);
        Parts {
            status,
            headers: all,
            body: json.out.into_bytes(),
        }
    }

    pub(crate) fn add(&mut self, name: &'static str, value: impl Display) {
        self.headers.push((name, value.to_string()));
    }

    /// A response without a body.
    pub(crate) fn empty(status: u16, headers: &[(&'static str, String)]) -> Self {
        Parts {
            status,
            headers: headers.to_vec(),
            body: Vec::new(),
        }
    }
}

/// A status that can be sent.
pub(crate) fn sendable(status: Result<u16, ReplyError>) -> Result<u16, ReplyError> {
    match status {
        Ok(status) if !(100..=999).contains(&status) => Err(ReplyError::StatusInvalid(status)),
        status => status,
    }
}

/// Writes JSON from left to right; commas come by themselves.
#[derive(Default)]
pub(crate) struct Writer {
    out: String,
    comma: bool,
}

impl Writer {
    fn put(&mut self, value: &str) {
        if self.comma {
            self.out.push(',');
        }
        self.out.push_str(value);
        self.comma = true;
    }

    fn within(&mut self, open: &str, inside: impl FnOnce(&mut Self), close: char) {
        self.put(open);
        self.comma = false;
        inside(self);
        self.out.push(close);
        self.comma = true;
    }

    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        self.within("{", inside, '}');
    }

    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        self.within("[", inside, ']');
    }

    /// The name of a member, whose value comes next.
    pub(crate) fn member(&mut self, name: impl Display) {
        self.text(&name.to_string());
        self.out.push(':');
        self.comma = false;
    }

    pub(crate) fn text(&mut self, text: &str) {
        // Serialising a string into a string has no way to fail.
        self.put(&serde_json::to_string(text).unwrap_or_default());
    }

    pub(crate) fn integer(&mut self, number: impl Into<i128>) {
        self.put(&number.into().to_string());
    }

    /// What is not finite has no JSON and becomes `null`.
    pub(crate) fn number(&mut self, number: f64) {
        if number.is_finite() {
            self.put(&serde_json::to_string(&number).unwrap_or_default());
        } else {
            self.null();
        }
    }

    pub(crate) fn boolean(&mut self, value: bool) {
        self.put(if value { "true" } else { "false" });
    }

    pub(crate) fn null(&mut self) {
        self.put("null");
    }

    pub(crate) fn millis(&mut self, duration: Duration) {
        self.put(&duration.as_millis().to_string());
    }

    pub(crate) fn seconds(&mut self, duration: Duration) {
        self.put(&duration.as_secs().to_string());
    }

    pub(crate) fn fractional_millis(&mut self, duration: Duration) {
        self.number(duration.as_secs_f64() * 1000.0);
    }

    pub(crate) fn fractional_seconds(&mut self, duration: Duration) {
        self.number(duration.as_secs_f64());
    }

    pub(crate) fn free(&mut self, object: &serde_json::Map<String, serde_json::Value>) {
        self.put(&serde_json::to_string(object).unwrap_or_default());
    }

    pub(crate) fn list<T>(&mut self, list: &[T], each: impl Fn(&mut Self, &T)) {
        self.array(|json| list.iter().for_each(|item| each(json, item)));
    }

    pub(crate) fn map<T>(&mut self, map: &Map<'_, T>, each: impl Fn(&mut Self, &T)) {
        self.object(|json| {
            for (name, value) in map {
                json.member(name);
                each(json, value);
            }
        });
    }
}
