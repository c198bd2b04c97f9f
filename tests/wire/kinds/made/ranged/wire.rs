// @generated from ranged by error-tables. Change the table and run cargo build.

//! The errors of the Ranged as they travel.

use super::super::{wire, Retry};
use super::{ErrorCode, ErrorMessage};
use core::fmt;
use core::time::Duration;
use wire::alloc::borrow::Cow;
use wire::alloc::string::String;
use wire::alloc::vec::Vec;

/// An error response of the Ranged.
///
/// Nothing of what arrived is lost: a code that the table does not know is in [`ErrorResponse::raw_code`], and the
/// body as it came in [`ErrorResponse::body`].
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: Option<ErrorCode>,
    received: wire::Received<0>,
}

impl ErrorResponse {
    /// Reads a response: its status, its headers by name in lower case, and its body. `None` if it is not an error.
    ///
    /// The body is kept; one that is handed over as `Vec<u8>` is not copied.
    #[must_use]
    pub fn from_parts<'h>(
        status: u16,
        header: impl FnOnce(&str) -> Option<&'h str>,
        body: impl Into<Vec<u8>>,
    ) -> Option<Self> {
        let expect = expect(status);
        if expect == wire::Expect::Success {
            return None;
        }
        let body = body.into();
        let received = wire::Received::read(&ENVELOPE, expect, status, header, body);
        let code = received.number().and_then(|code| i32::try_from(code).ok());
        let code = code.and_then(|code| row(code, status));
        let error = code.is_some() || expect != wire::Expect::Perhaps;
        error.then_some(Self { code, received })
    }

    /// Reads a response. `None` if it is not an error. The body is copied.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn from_response(response: &http::Response<impl AsRef<[u8]>>) -> Option<Self> {
        let headers = response.headers();
        let header = |name: &str| headers.get(name)?.to_str().ok();
        Self::from_parts(response.status().as_u16(), header, response.body().as_ref())
    }
}

/// The row with this code and status, else the one row with this code.
fn row(code: i32, status: u16) -> Option<ErrorCode> {
    match ErrorCode::candidates(code) {
        [] => None,
        [only] => Some(*only),
        _ => ErrorCode::from_code_and_status(code, status),
    }
}

impl ErrorResponse {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.received.status()
    }

    /// Whether the documentation knows nothing of this status.
    #[must_use]
    pub fn is_unexpected(&self) -> bool {
        const DOCUMENTED: [u16; 2] = [500, 503];
        !DOCUMENTED.contains(&self.received.status())
    }

    /// The error: the row with this code and status, else the one row with this code. `None` if there is no code, if
    /// the table does not know it, or if only another status would tell which of several it is.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.code
    }

    /// The code as it was received, whether or not the table knows it.
    #[must_use]
    pub fn raw_code(&self) -> Option<i64> {
        self.received.number()
    }

    /// The message as it was sent.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.received.message()
    }

    /// The values of the placeholders in the message. `None` if the code's message has none, or if the text does
    /// not fit it.
    #[must_use]
    pub fn values(&self) -> Option<ErrorMessage<'_>> {
        ErrorMessage::read(self.code?, self.message()?)
    }

    /// Whether to send the request again, as the response says or else the documentation.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        self.code.and_then(ErrorCode::retry)
    }

    /// How long to wait before the request is sent again, where the response says so.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        None
    }

    /// What was wrong with the body, the gravest of it. `None` where the documentation promises none.
    #[must_use]
    pub fn decode_error(&self) -> Option<wire::DecodeError> {
        self.received.decode_error()
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.received.body
    }
}

/// The message as it was sent; without one, what the table says of the code; without a code it knows, the raw code
/// and the status.
impl fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.message(), self.code, self.raw_code()) {
            (Some(message), ..) => f.pad(message),
            (None, Some(code), _) => fmt::Display::fmt(&code, f),
            (None, None, Some(code)) => {
                write!(f, "error code {code}, HTTP status {}", self.status())
            }
            (None, None, None) => write!(f, "HTTP status {}", self.status()),
        }
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse")
            .field("status", &self.status())
            .field("code", &self.code)
            .field("raw_code", &self.raw_code())
            .field("message", &self.message())
            .field("decode_error", &self.decode_error())
            .field("body", &String::from_utf8_lossy(self.body()))
            .finish_non_exhaustive()
    }
}

impl core::error::Error for ErrorResponse {}

/// An error of the Ranged, as a server sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReply<'a> {
    code: ErrorCode,
    number: i32,
    status: Option<u16>,
    message: Cow<'a, str>,
}

#[cfg(feature = "http")]
impl TryFrom<ErrorReply<'_>> for http::Response<Vec<u8>> {
    type Error = wire::ReplyError;

    fn try_from(reply: ErrorReply<'_>) -> Result<Self, wire::ReplyError> {
        reply.parts()?.try_into()
    }
}

impl<'a> ErrorReply<'a> {
    /// An error with its documented status. `None` if the code is a range: then [`ErrorReply::numbered`] takes the
    /// number.
    ///
    /// It takes the message, which every error body carries.
    #[must_use]
    pub fn new(code: ErrorCode, message: impl Into<Cow<'a, str>>) -> Option<Self> {
        Self::numbered(code, code.code().single()?, message)
    }

    /// The same with a number of the code, which may be a range. `None` if it is no number of the code.
    #[must_use]
    pub fn numbered(
        code: ErrorCode,
        number: i32,
        message: impl Into<Cow<'a, str>>,
    ) -> Option<Self> {
        let is_own = code.code().contains(number);
        let is_own = is_own && ErrorCode::candidates(number).contains(&code);
        is_own
            .then(|| Self {
                code,
                number,
                status: code.status(),
                message: message.into(),
            })
    }

    /// An error with the message that is documented for it. `None` if none is, if it has placeholders, or if the code is
    /// a range: then [`ErrorReply::numbered`] takes both.
    #[must_use]
    pub fn documented(code: ErrorCode) -> Option<Self> {
        let message = code.complete_message();
        Self::new(code, message?)
    }

    /// An error with the message that is documented for it, placeholders filled. `None` if its code is a range.
    #[must_use]
    pub fn from_message(message: ErrorMessage<'_>) -> Option<Self> {
        use wire::alloc::string::ToString;
        Self::new(message.code(), message.to_string())
    }

    /// Sends another status: the one to send where none is documented.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// The error.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The HTTP status; `None` if none is documented and none was set.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }
}

impl ErrorReply<'_> {
    /// Status, headers and body as documented.
    ///
    /// # Errors
    /// [`wire::ReplyError`] if no status is documented and none was set, or if the one that was set is none.
    pub fn parts(&self) -> Result<wire::Parts, wire::ReplyError> {
        let status = wire::sendable(self.status)?;
        if expect(status) == wire::Expect::NoBody {
            return Ok(wire::Parts::empty(status));
        }
        let write = |json: &mut wire::Writer| self.write(json);
        let mut parts = wire::Parts::json(status, "application/json", write);
        parts.add("x-code", self.number);
        Ok(parts)
    }

    fn write(&self, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("errors");
            json.array(|json| {
                json.object(|json| {
                    json.member("code");
                    json.integer(self.number);
                    json.member("messages");
                    json.object(|json| {
                        json.member(self.number);
                        json.text(&self.message);
                    });
                });
            });
        });
    }
}

impl ErrorReply<'_> {
    /// The same error as `application/problem+json` (RFC 9457). `docs` is where the documentation pages are
    /// published, such as `https://example.org/errors/`; `type` points at the error in the page.
    ///
    /// # Errors
    /// As for [`ErrorReply::parts`].
    pub fn problem_details(&self, docs: &str) -> Result<wire::Parts, wire::ReplyError> {
        let status = wire::sendable(self.status)?;
        let write = |json: &mut wire::Writer| self.write_problem(status, docs, json);
        Ok(wire::Parts::json(status, "application/problem+json", write))
    }

    fn write_problem(&self, status: u16, docs: &str, json: &mut wire::Writer) {
        let anchor = match self.code {
            ErrorCode::ServerError => String::from("-32000..-32099"),
            _ => wire::alloc::string::ToString::to_string(&self.code.code()),
        };
        let title = self.code.meaning().or(self.code.message());
        json.object(|json| {
            json.member("type");
            json.text(&[docs, "ranged.md#", &anchor].concat());
            json.member("title");
            json.text(title.unwrap_or(self.code.name()));
            json.member("status");
            json.integer(status);
            json.member("detail");
            json.text(&self.message);
            json.member("code");
            json.integer(self.number);
        });
    }
}

impl ErrorResponse {
    /// The error as a server sends it, for passing it on. `None` if the table does not know the code, or if
    /// something that every error body carries is not there.
    #[must_use]
    pub fn to_reply(&self) -> Option<ErrorReply<'_>> {
        Some(ErrorReply {
            code: self.code?,
            number: match self.code?.code().single() {
                Some(number) => number,
                None => self.raw_code()?.try_into().ok()?,
            },
            status: Some(self.status()),
            message: self.message()?.into(),
        })
    }
}

/// Where an error body carries what.
static ENVELOPE: wire::Envelope = wire::Envelope {
    fields: wire::Fields::new(
        &[
            wire::Field::new(
                &["errors", "0", "code"],
                "/errors/0/code",
                wire::Shape::Integer,
                true,
            ),
            wire::Field::new(
                &["errors", "0", "messages"],
                "/errors/0/messages",
                wire::Shape::Holder,
                false,
            ),
        ],
    ),
    code: Some(0),
    status: None,
    message: Some(1),
    keyed: Some(wire::Keyed {
        holder: "/errors/0/messages",
        after: &[],
        pointer: "/errors/0/messages/{code}",
    }),
    header: Some("x-code"),
    number: true,
    list: false,
};

/// What the documentation says about the body of a response with this status.
const fn expect(status: u16) -> wire::Expect {
    match status {
        200..=299 => wire::Expect::Success,
        _ => wire::Expect::Body,
    }
}
