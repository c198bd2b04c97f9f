//! The wire format of errors: reading them from responses, and writing them into responses.
//!
//! Each module has an `ErrorResponse`, made of the parts of a response that any HTTP client gives, and an `ErrorReply`, which
//! turns into status, headers and body. The shape of the body is the one the API documents.
//!
//! # What is read
//!
//! JSON readers differ in what they accept. This one follows these rules, which readers in other languages must follow too:
//!
//! - The text is JSON as in RFC 8259. `NaN`, `Infinity`, comments, trailing commas, leading zeros, and anything but white space
//!   after the value are not JSON. A leading byte order mark is skipped.
//! - Arrays and objects are nested at most 128 deep.
//! - Member names match exactly, after their escapes are read: neither case nor form is folded. The last of several members
//!   with one name wins.
//! - Nothing is coerced between strings, numbers and booleans. `null` is as if the member were not there.
//! - An integer, such as a numeric code, is a number whose exact value is integral and below 2^53 in magnitude: `20001.0`,
//!   `2.0001e4` and `-0` count; `20001.5`, `1e300` and `"20001"` do not.
//! - A string that is not Unicode, for bad UTF-8 or a lone surrogate, has U+FFFD where it is not. Nothing else is lost.
//! - Undocumented members are skipped, but must be JSON. A number that is too large, such as `1e999`, is JSON.
//!
//! `serde_json` does not follow all of them: it rejects the whole body for a lone surrogate or bad UTF-8 in a message, and, if it
//! fills a struct, for a repeated member or an integer written `2.0001e4`. So this reader is written by hand. It reads the body
//! once, copies no strings, and needs 0.39 to 0.57 times the instructions with which `serde_json` fills a struct from the
//! documented bodies; with every member asked for, 0.58 to 1.18 times.
//!
//! # What is an error
//!
//! A response is an error if its status is 400 or above, or if the table has codes with its status and the body has one of them.
//! A redirect (301) and an unchanged resource (304) are none. `ErrorResponse::check` returns the body of a response that is no
//! error.
//!
//! # What is sent
//!
//! An `ErrorReply` does not contradict the table: its status, its message and its members are those that are documented for the error.
//! What differs has a name that says so: `from_text` sends another message, and `with_undocumented_status` another status. A reply
//! that would contradict the table otherwise is a `ReplyError` instead of a response.
//!
//! # With a framework
//!
//! `IntoResponse` of axum is implemented if the generator is asked for it. Where `http` is, an `ErrorReply` becomes an `http::Response<Vec<u8>>` by `try_into`, and one line takes that on:
//!
//! - axum: `response.map(axum::body::Body::from)`
//! - hyper: `response.map(Full::from)`, with `http_body_util::Full`, is a `hyper::Response<Full<Bytes>>`
//! - warp: return it as it is; `warp::reply::Reply::into_response(response)` is what warp then does
//! - actix-web, whose types are those of an older `http`:
//!   `response.headers().iter().fold(&mut HttpResponse::build(StatusCode::from_u16(response.status().as_u16())?),
//!   |answer, (name, value)| answer.insert_header((name.as_str(), value.as_bytes()))).body(response.body().clone())`
//! - reqwest: `reqwest::Response::from(response)`; and to read one,
//!   `let (status, headers) = (response.status().as_u16(), response.headers().clone());` and
//!   `ErrorResponse::from_parts(status, |name| headers.get(name)?.to_str().ok(), response.bytes().await?)`

// A reader by the same rules on top of `serde_json` has been measured: 0.9 to 1.2 times the instructions of filling a struct if
// one pass compares the body with its shape, 1.1 to 1.4 times over `RawValue`. It was no shorter, because it has to repair the
// bodies that `serde_json` rejects, and build scripts, which read samples by the same rules, would compile `serde_json` too.

// Which of its items are used depends on the tables.
#![allow(dead_code, unused_imports)]

pub(crate) extern crate alloc;

mod bytes;
mod decode;
mod encode;
mod fit;
mod json;
mod kept;
mod keyed;
mod named;
mod number;
mod retry_after;
mod shape;
mod text;
mod traits;
mod walk;

pub(crate) use decode::Received;
pub use encode::Parts;
pub(crate) use encode::{sendable, Writer};
pub(crate) use json::Json;
pub(crate) use shape::{Envelope, Expect, Field, Fields, Keyed, Shape};
pub use traits::{DocumentedResponse, ErrorFacts};

use core::fmt;

/// An object whose names are data.
pub type Map<'a, T> = alloc::collections::BTreeMap<alloc::borrow::Cow<'a, str>, T>;

/// What was wrong with the body of a response, the gravest first. Names in it are JSON pointers; `-` in one is any item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DecodeError {
    /// There is no body, or only white space, where one is documented.
    Empty,
    /// The body ends inside the JSON.
    Truncated,
    /// The body is not JSON.
    NotJson,
    /// The JSON is nested more than 128 deep.
    TooDeep,
    /// The body is JSON, but not an object (or not an array, where the API documents one).
    NotObject,
    /// A member that is in every body is not in this one.
    Missing(&'static str),
    /// A member has another type than is documented.
    WrongType(&'static str),
    /// The header names another code than the body does. The body's is taken.
    HeaderDisagrees,
    /// The body names another status than the response has.
    StatusDisagrees,
    /// An object that is documented to hold one entry, named by the code, holds others.
    Surplus(&'static str),
    /// A string is not Unicode; U+FFFD replaces what is not.
    NotUnicode,
    /// There is a body, but the documentation says there is none. It is kept, but not read.
    Unexpected,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Empty => f.write_str("the response has no body"),
            DecodeError::Truncated => f.write_str("the body ends inside the JSON"),
            DecodeError::NotJson => f.write_str("the body is not JSON"),
            DecodeError::TooDeep => f.write_str("the body is nested more than 128 deep"),
            DecodeError::NotObject => f.write_str("the body is JSON of another kind"),
            DecodeError::Missing(at) => write!(f, "the body has no `{at}`"),
            DecodeError::WrongType(at) => write!(f, "`{at}` is not of its documented type"),
            DecodeError::HeaderDisagrees => f.write_str("header and body name different codes"),
            DecodeError::StatusDisagrees => f.write_str("the body names another status"),
            DecodeError::Surplus(at) => write!(f, "`{at}` has entries beside the one of the code"),
            DecodeError::NotUnicode => f.write_str("a string of the body is not Unicode"),
            DecodeError::Unexpected => f.write_str("there is a body where none is documented"),
        }
    }
}

impl core::error::Error for DecodeError {}

/// Why an error cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyError {
    /// The documentation gives no status for this code, and no status was set.
    StatusUndocumented,
    /// This status was set, but the documentation gives another for this code.
    StatusContradicts(u16),
    /// This is not an HTTP status.
    StatusInvalid(u16),
    /// The code needs this member, which was not set.
    MemberMissing(&'static str),
    /// This member was set, but the documentation does not give it to this code.
    MemberUndocumented(&'static str),
    /// A header is not valid: the one that repeats the code, or one that was set.
    HeaderInvalid,
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReplyError::StatusUndocumented => {
                f.write_str("the code has no documented status: set one")
            }
            ReplyError::StatusContradicts(status) => {
                write!(f, "{status} is not the documented status of the code")
            }
            ReplyError::StatusInvalid(status) => write!(f, "{status} is not an HTTP status"),
            ReplyError::MemberMissing(at) => write!(f, "the code needs the member `{at}`: set it"),
            ReplyError::MemberUndocumented(at) => {
                write!(f, "`{at}` is not documented for the code")
            }
            ReplyError::HeaderInvalid => f.write_str("a header is not valid"),
        }
    }
}

impl core::error::Error for ReplyError {}
