// @generated from rpc by error-tables. Change the table and run cargo build.

//! The errors of the RPC as they travel.

use super::super::{wire, Retry};
use super::ErrorCode;
use core::fmt;
use core::time::Duration;
use wire::alloc::borrow::Cow;
use wire::alloc::string::String;
use wire::alloc::vec::Vec;

/// An error response of the RPC.
///
/// Nothing of what arrived is lost: a code that the table does not know is in [`ErrorResponse::raw_code`], and the
/// body as it came in [`ErrorResponse::body`].
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: Option<ErrorCode>,
    received: wire::Received<1>,
}

impl ErrorResponse {
    /// Reads a response: its status, its headers by name in lower case, and its body. `None` if it is not an error.
    ///
    /// The body is kept; one that is handed over as `Vec<u8>` is not copied.
    #[must_use]
    pub fn from_parts<'h>(
        status: u16,
        header: impl FnMut(&str) -> Option<&'h str>,
        body: impl Into<Vec<u8>>,
    ) -> Option<Self> {
        if expect(status) == wire::Expect::Success {
            return None;
        }
        Self::check(status, header, body).err()
    }

    /// The same, for a response whose body is needed if it is not an error.
    ///
    /// # Errors
    /// The response, if it is an error; else its body is returned.
    pub fn check<'h>(
        status: u16,
        header: impl FnMut(&str) -> Option<&'h str>,
        body: impl Into<Vec<u8>>,
    ) -> Result<Vec<u8>, Self> {
        let expect = expect(status);
        let body = body.into();
        if expect == wire::Expect::Success {
            return Ok(body);
        }
        let received = wire::Received::read(&ENVELOPE, expect, status, header, body);
        let response = Self { code: None, received };
        let received = &response.received;
        let code = received.number().and_then(|code| i32::try_from(code).ok());
        let code = code
            .and_then(|code| row(
                code,
                status,
                response.kind().and_then(|value| value.try_into().ok()),
            ));
        if code.is_none() && expect == wire::Expect::Perhaps {
            return Ok(response.received.body);
        }
        Err(Self { code, ..response })
    }

    /// Reads a response. `None` if it is not an error. The body is copied.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn from_response(response: &http::Response<impl AsRef<[u8]>>) -> Option<Self> {
        let headers = response.headers();
        let header = |name: &str| headers.get(name)?.to_str().ok();
        Self::from_parts(response.status().as_u16(), header, response.body().as_ref())
    }

    /// The same, for a response that is needed if it is not an error.
    ///
    /// # Errors
    /// The response as an error, if it is one; else the response is returned as it came.
    #[cfg(feature = "http")]
    pub fn check_response<B: AsRef<[u8]>>(
        response: http::Response<B>,
    ) -> Result<http::Response<B>, Self> {
        match Self::from_response(&response) {
            Some(error) => Err(error),
            None => Ok(response),
        }
    }
}

/// The row with these keys, as `ErrorCode::from_keys` finds it.
fn row(code: i32, status: u16, kind: Option<u16>) -> Option<ErrorCode> {
    ErrorCode::narrow(ErrorCode::candidates(code), kind, Some(status))
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
        const DOCUMENTED: [u16; 2] = [400, 500];
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

    /// Whether to send the request again, as the response says or else the documentation.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        if self.wait().is_some() {
            return Some(Retry::After);
        }
        self.code.and_then(ErrorCode::retry)
    }

    /// How long to wait before the request is sent again, where the body or the header `Retry-After` says so. A date
    /// in the header counts from the response's `Date`.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        self.received.wait()
    }

    /// What was wrong with the body, the gravest of it. `None` where the documentation promises none.
    #[must_use]
    pub fn decode_error(&self) -> Option<wire::DecodeError> {
        self.received
            .decode_error()
            .or_else(|| {
                let code = self
                    .code
                    .filter(|_| expect(self.status()) == wire::Expect::Body)?;
                let has = [has_data(code)];
                let mut members = CODE_MEMBERS.iter().zip(has).filter(|(_, has)| *has);
                members
                    .find_map(|(envelope, _)| wire::find_problem(self.body(), envelope))
            })
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.received.body
    }
}

impl ErrorResponse {
    /// The member `/0/kind`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn kind(&self) -> Option<i64> {
        self.received.member(0, &["0", "kind"])?.integer()
    }

    /// The member `/0/data`; only sent with `-32099..-32000`, `7.1`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn data(&self) -> Option<bool> {
        if !self.code.is_some_and(has_data) {
            return None;
        }
        self.received.member(1, &["0", "data"])?.boolean()
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

impl wire::DocumentedResponse for ErrorResponse {
    fn api(&self) -> &'static str {
        "rpc"
    }

    fn check<'h>(
        status: u16,
        header: impl FnMut(&str) -> Option<&'h str>,
        body: impl Into<Vec<u8>>,
    ) -> Result<Vec<u8>, Self> {
        Self::check(status, header, body)
    }

    fn facts(&self) -> Option<&dyn wire::ErrorFacts> {
        match &self.code {
            Some(code) => Some(code),
            None => None,
        }
    }

    fn raw_code_text(&self) -> Option<Cow<'_, str>> {
        self.raw_code()
            .map(|code| Cow::Owned(wire::alloc::string::ToString::to_string(&code)))
    }

    fn status(&self) -> u16 {
        self.status()
    }

    fn message(&self) -> Option<&str> {
        self.message()
    }

    fn retry(&self) -> Option<Retry> {
        self.retry()
    }

    fn wait(&self) -> Option<Duration> {
        self.wait()
    }

    fn decode_error(&self) -> Option<wire::DecodeError> {
        self.decode_error()
    }

    fn body(&self) -> &[u8] {
        self.body()
    }
}

/// An error of the RPC, as a server sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReply {
    code: ErrorCode,
    number: i32,
    status: Result<u16, wire::ReplyError>,
    headers: Vec<(&'static str, String)>,
    data: Option<bool>,
    kind: Option<i64>,
}

#[cfg(feature = "http")]
impl TryFrom<ErrorReply> for http::Response<Vec<u8>> {
    type Error = wire::ReplyError;

    fn try_from(reply: ErrorReply) -> Result<Self, wire::ReplyError> {
        reply.parts()?.try_into()
    }
}

impl ErrorReply {
    /// An error with its documented status.
    ///
    /// It takes nothing else.
    /// `None` if the code is a range: then [`ErrorReply::numbered`] takes the number.
    #[must_use]
    pub fn new(code: ErrorCode) -> Option<Self> {
        Self::numbered(code, code.code().single()?)
    }

    /// The same with a number of the code, which may be a range. `None` if it is no number of the code.
    #[must_use]
    pub fn numbered(code: ErrorCode, number: i32) -> Option<Self> {
        let is_own = code.code().contains(number);
        let is_own = is_own && ErrorCode::candidates(number).contains(&code);
        is_own
            .then(|| Self {
                code,
                number,
                status: code.status().ok_or(wire::ReplyError::StatusUndocumented),
                headers: Vec::new(),
                data: None,
                kind: code.kind().map(Into::into),
            })
    }

    /// Sends a status that the documentation does not give this error, such as that of a proxy. Clients may take it for another error.
    #[must_use]
    pub fn with_undocumented_status(mut self, status: u16) -> Self {
        self.status = Ok(status);
        self
    }

    /// Sends a header beside those that are documented for every error, such as `retry-after` or `www-authenticate`.
    #[must_use]
    pub fn with_http_header(
        mut self,
        name: &'static str,
        value: impl Into<String>,
    ) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The member `/0/data`; only sent with `-32099..-32000`, `7.1`.
    ///
    /// With another error, and without it with one of these, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_data(mut self, data: bool) -> Self {
        self.data = Some(data);
        self
    }

    /// The member `/0/kind`.
    #[must_use]
    pub fn with_kind(mut self, kind: i64) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The error.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The HTTP status; `None` if none is documented and none was set, or if the one that was set is not the documented one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status.ok()
    }
}

impl ErrorReply {
    /// Status, headers and body as documented.
    ///
    /// # Errors
    /// [`wire::ReplyError`] if no status is documented and none was set, or if the one that was set is none or is not the
    /// documented one.
    /// Also if a member is set that only other errors have, or one that this error needs is not.
    pub fn parts(&self) -> Result<wire::Parts, wire::ReplyError> {
        let status = wire::sendable(self.status)?;
        if expect(status) == wire::Expect::NoBody {
            return Ok(wire::Parts::empty(status, &self.headers));
        }
        self.check_members()?;
        let write = |json: &mut wire::Writer| self.write(json);
        let parts = wire::Parts::json(status, "application/json", &self.headers, write);
        Ok(parts)
    }

    /// Whether the members that only some errors have are those of this one.
    fn check_members(&self) -> Result<(), wire::ReplyError> {
        wire::check_member(has_data(self.code), self.data.is_some(), true, "/0/data")?;
        Ok(())
    }

    fn write(&self, json: &mut wire::Writer) {
        json.array(|json| {
            json.object(|json| {
                if let Some(kind) = &self.kind {
                    json.member("kind");
                    json.integer(*kind);
                }
                json.member("code");
                json.integer(self.number);
                if let Some(data) = &self.data {
                    json.member("data");
                    json.boolean(*data);
                }
            });
        });
    }
}

impl ErrorReply {
    /// The same error as `application/problem+json` (RFC 9457). `docs` is where the documentation pages are
    /// published, such as `https://example.org/errors/`; `type` points at the error in the page.
    ///
    /// # Errors
    /// As for [`ErrorReply::parts`].
    pub fn problem_details(&self, docs: &str) -> Result<wire::Parts, wire::ReplyError> {
        let status = wire::sendable(self.status)?;
        self.check_members()?;
        let write = |json: &mut wire::Writer| self.write_problem(status, docs, json);
        Ok(wire::Parts::json(status, "application/problem+json", &self.headers, write))
    }

    fn write_problem(&self, status: u16, docs: &str, json: &mut wire::Writer) {
        let anchor = match self.code {
            ErrorCode::SevenOne => String::from("7.1"),
            _ => wire::alloc::string::ToString::to_string(&self.code.code()),
        };
        let title = self.code.meaning().or(self.code.message());
        json.object(|json| {
            json.member("type");
            json.text(&[docs, "rpc.md#", &anchor].concat());
            json.member("title");
            json.text(title.unwrap_or(self.code.name()));
            json.member("status");
            json.integer(status);
            json.member("code");
            json.integer(self.number);
            if let Some(data) = &self.data {
                json.member("data");
                json.boolean(*data);
            }
            if let Some(kind) = &self.kind {
                json.member("kind");
                json.integer(*kind);
            }
        });
    }
}

impl ErrorResponse {
    /// The error as a server sends it, for passing it on. `None` if the table does not know the code, or if
    /// something that every error body carries is not there.
    #[must_use]
    pub fn to_reply(&self) -> Option<ErrorReply> {
        let reply = ErrorReply {
            code: self.code?,
            number: match self.code?.code().single() {
                Some(number) => number,
                None => self.raw_code()?.try_into().ok()?,
            },
            status: Ok(self.status()),
            headers: Vec::new(),
            data: self.data(),
            kind: self.kind(),
        };
        reply.check_members().is_ok().then_some(reply)
    }
}

/// Whether an error has the member `/0/data`.
fn has_data(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 2] = [ErrorCode::Server, ErrorCode::SevenOne];
    CODES.contains(&code)
}

/// Where an error body carries what.
static ENVELOPE: wire::Envelope = wire::Envelope {
    fields: wire::Fields::new(
        &[
            wire::Field::new(&["0", "code"], "/0/code", wire::Shape::Integer, true),
            wire::Field::new(&["0", "kind"], "/0/kind", wire::Shape::Integer, false),
        ],
    ),
    code: Some(0),
    status: None,
    message: None,
    keyed: None,
    header: None,
    number: true,
    list: true,
};

/// The members that only some errors have.
static CODE_MEMBERS: [wire::Envelope; 1] = [
    wire::only(
        &[wire::Field::new(&["0", "data"], "/0/data", wire::Shape::Boolean, true)],
        true,
    ),
];

/// What the documentation says about the body of a response with this status.
const fn expect(status: u16) -> wire::Expect {
    match status {
        100..=399 => wire::Expect::Success,
        _ => wire::Expect::Body,
    }
}
