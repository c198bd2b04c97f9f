// @generated from gateway by error-tables. Change the table and run cargo build.

//! The errors of the Gateway as they travel.

use super::super::{wire, Retry};
use super::{ErrorCode, ErrorMessage};
use core::fmt;
use core::time::Duration;
use wire::alloc::borrow::Cow;
use wire::alloc::string::String;
use wire::alloc::vec::Vec;

/// An error response of the Gateway.
///
/// Nothing of what arrived is lost: a code that the table does not know is in [`ErrorResponse::raw_code`], and the
/// body as it came in [`ErrorResponse::body`].
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: Option<ErrorCode>,
    received: wire::Received<0>,
    info: Option<wire::alloc::boxed::Box<wire::ErrorInfo>>,
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
        let info = received
            .member(2, &["details"])
            .and_then(|details| wire::ErrorInfo::find(details, DOMAIN))
            .map(wire::alloc::boxed::Box::new);
        let code = info
            .as_ref()
            .map(|info| info.reason().as_bytes())
            .or_else(|| received.bytes());
        let code = code.and_then(|code| row(code, status));
        if code.is_none() && expect == wire::Expect::Perhaps {
            return Ok(received.body);
        }
        Err(Self { code, received, info })
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

/// The row with this code and status, else the one row with this code.
fn row(code: &[u8], status: u16) -> Option<ErrorCode> {
    match super::lookup::codes::candidates(code) {
        [] => None,
        [only] => Some(*only),
        _ => ErrorCode::from_code_and_status(core::str::from_utf8(code).ok()?, status),
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
        const DOCUMENTED: [u16; 3] = [404, 409, 410];
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
    pub fn raw_code(&self) -> Option<&str> {
        self.info.as_ref().map(|info| info.reason()).or_else(|| self.received.word())
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
        let info = self.info.as_ref();
        let message = info.and_then(|info| read_metadata(self.code?, info));
        if message.is_some() {
            return message;
        }
        ErrorMessage::read(self.code?, self.message()?)
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
            .or_else(|| match &self.info {
                _ if expect(self.status()) != wire::Expect::Body => None,
                None => Some(wire::DecodeError::Missing("/details/-")),
                Some(
                    info,
                ) if self.received.word().is_some_and(|word| word != info.reason()) => {
                    Some(wire::DecodeError::HeaderDisagrees)
                }
                _ => None,
            })
    }

    /// The `google.rpc.ErrorInfo` of the domain `gateway.example.com` among the details, the first if there are several.
    #[must_use]
    pub fn error_info(&self) -> Option<&wire::ErrorInfo> {
        self.info.as_deref()
    }

    /// The gRPC code that was sent. `None` if it is not there, or if gRPC does not define it.
    #[must_use]
    pub fn grpc(&self) -> Option<super::GrpcCode> {
        self.grpc_code()
            .and_then(|number| super::GrpcCode::from_number(number.try_into().ok()?))
            .or_else(|| {
                self.grpc_status().and_then(|name| super::GrpcCode::from_word(&name))
            })
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.received.body
    }
}

impl ErrorResponse {
    /// The member `/code`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn grpc_code(&self) -> Option<i64> {
        self.received.member(0, &["code"])?.integer()
    }

    /// The member `/error/status`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn grpc_status(&self) -> Option<Cow<'_, str>> {
        self.received.member(1, &["error", "status"])?.text()
    }

    /// The member `/details`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn details(&self) -> Option<Vec<serde_json::Map<String, serde_json::Value>>> {
        self.received.member(2, &["details"])?.list(wire::Json::free)
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
        "gateway"
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
        self.raw_code().map(Cow::Borrowed)
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

/// An error of the Gateway, as a server sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReply<'a> {
    code: ErrorCode,
    status: Result<u16, wire::ReplyError>,
    headers: Vec<(&'static str, String)>,
    message: Cow<'a, str>,
    metadata: wire::Map<'a, Cow<'a, str>>,
    grpc_code: Option<i64>,
    grpc_status: Option<Cow<'a, str>>,
    details: Option<Vec<serde_json::Map<String, serde_json::Value>>>,
}

/// Every code has a documented status. If a status or header that is set is not valid, the response is empty and has the
/// status 500.
#[cfg(feature = "http")]
impl From<ErrorReply<'_>> for http::Response<Vec<u8>> {
    fn from(reply: ErrorReply<'_>) -> Self {
        reply
            .parts()
            .and_then(TryInto::try_into)
            .unwrap_or_else(|_| {
                let mut response = http::Response::new(Vec::new());
                *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
                response
            })
    }
}

impl<'a> ErrorReply<'a> {
    /// An error with its documented status and message. `None` if no message is documented, or if it has placeholders:
    /// then `from_message` fills them.
    #[must_use]
    pub fn new(code: ErrorCode) -> Option<Self> {
        Some(Self::from_text(code, code.complete_message()?))
    }

    /// An error with the message that is documented for it, placeholders filled.
    #[must_use]
    pub fn from_message(message: ErrorMessage<'_>) -> Self {
        use wire::alloc::string::ToString;
        Self {
            metadata: metadata(&message),
            ..Self::from_text(message.code(), message.to_string())
        }
    }

    /// An error with its documented status, and a message of your own.
    ///
    /// It takes the message, which every error body carries.
    #[must_use]
    pub fn from_text(code: ErrorCode, message: impl Into<Cow<'a, str>>) -> Self {
        Self {
            code,
            status: code.status().ok_or(wire::ReplyError::StatusUndocumented),
            headers: Vec::new(),
            message: message.into(),
            metadata: wire::Map::new(),
            grpc_code: code.grpc().map(|grpc| grpc.number().into()),
            grpc_status: code.grpc().map(|grpc| grpc.as_str().into()),
            details: None,
        }
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

    /// The member `/code`.
    #[must_use]
    pub fn with_grpc_code(mut self, grpc_code: i64) -> Self {
        self.grpc_code = Some(grpc_code);
        self
    }

    /// The member `/error/status`.
    #[must_use]
    pub fn with_grpc_status(mut self, grpc_status: impl Into<Cow<'a, str>>) -> Self {
        self.grpc_status = Some(grpc_status.into());
        self
    }

    /// Sends further details, after the `google.rpc.ErrorInfo`.
    #[must_use]
    pub fn with_details(
        mut self,
        details: Vec<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.details = Some(details);
        self
    }

    /// Adds to the metadata of the `google.rpc.ErrorInfo`, which has the values of the placeholders if the message was
    /// made from them.
    #[must_use]
    pub fn with_metadata(
        mut self,
        key: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.metadata.insert(key.into(), value.into());
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

impl ErrorReply<'_> {
    /// Status, headers and body as documented.
    ///
    /// # Errors
    /// [`wire::ReplyError`] if no status is documented and none was set, or if the one that was set is none or is not the
    /// documented one.
    pub fn parts(&self) -> Result<wire::Parts, wire::ReplyError> {
        let status = wire::sendable(self.status)?;
        if expect(status) == wire::Expect::NoBody {
            return Ok(wire::Parts::empty(status, &self.headers));
        }
        let write = |json: &mut wire::Writer| self.write(status, json);
        let parts = wire::Parts::json(status, "application/json", &self.headers, write);
        Ok(parts)
    }

    fn write(&self, status: u16, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("message");
            json.text(&self.message);
            json.member("http");
            json.integer(status);
            if let Some(grpc_code) = &self.grpc_code {
                json.member("code");
                json.integer(*grpc_code);
            }
            json.member("details");
            json.details(
                self.code.code(),
                DOMAIN,
                &self.metadata,
                self.details.as_deref().unwrap_or_default(),
            );
            json.member("error");
            json.object(|json| {
                if let Some(grpc_status) = &self.grpc_status {
                    json.member("status");
                    json.text(grpc_status);
                }
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
        Ok(wire::Parts::json(status, "application/problem+json", &self.headers, write))
    }

    fn write_problem(&self, status: u16, docs: &str, json: &mut wire::Writer) {
        let anchor = self.code.code();
        let title = self.code.meaning().or(self.code.message());
        json.object(|json| {
            json.member("type");
            json.text(&[docs, "gateway.md#", anchor].concat());
            json.member("title");
            json.text(title.unwrap_or(self.code.name()));
            json.member("status");
            json.integer(status);
            json.member("detail");
            json.text(&self.message);
            json.member("code");
            json.text(self.code.code());
            if let Some(grpc_code) = &self.grpc_code {
                json.member("grpc_code");
                json.integer(*grpc_code);
            }
            if let Some(grpc_status) = &self.grpc_status {
                json.member("grpc_status");
                json.text(grpc_status);
            }
            if let Some(details) = &self.details {
                json.member("details");
                json.list(
                    details,
                    |json, item| {
                        json.free(item);
                    },
                );
            }
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
            status: Ok(self.status()),
            headers: Vec::new(),
            message: self.message()?.into(),
            metadata: {
                let info = self.error_info().into_iter();
                let pairs = info.flat_map(wire::ErrorInfo::metadata);
                pairs.map(|(key, value)| (Cow::from(key), Cow::from(value))).collect()
            },
            grpc_code: self.grpc_code(),
            grpc_status: self.grpc_status(),
            details: self
                .details()
                .and_then(|details| wire::other_details(details, DOMAIN)),
        })
    }
}

/// The domain of the reasons.
const DOMAIN: &str = "gateway.example.com";

/// The values of the placeholders in a message.
fn metadata(message: &ErrorMessage<'_>) -> wire::Map<'static, Cow<'static, str>> {
    use wire::alloc::string::ToString;
    let values: &[(&'static str, &dyn fmt::Display)] = match message {
        ErrorMessage::OutOfStock { left, article, place } => {
            &[("left", left), ("article", article), ("place", place)]
        }
        ErrorMessage::OldCode { zone } => &[("zone", zone)],
    };
    let values = values.iter();
    values
        .map(|(key, value)| (Cow::Borrowed(*key), Cow::Owned(value.to_string())))
        .collect()
}

/// The message of an error, with values from the metadata. `None` if it lacks one, or has one of another type.
fn read_metadata(code: ErrorCode, info: &wire::ErrorInfo) -> Option<ErrorMessage<'_>> {
    let value = |key: &str| info.metadata().get(key).map(String::as_str);
    match code {
        ErrorCode::OutOfStock => {
            Some(ErrorMessage::OutOfStock {
                left: wire::parse_value(value("left")?)?,
                article: value("article")?,
                place: value("place")?,
            })
        }
        ErrorCode::OldCode => {
            Some(ErrorMessage::OldCode {
                zone: value("zone")?,
            })
        }
        _ => None,
    }
}

/// Where an error body carries what.
static ENVELOPE: wire::Envelope = wire::Envelope {
    fields: wire::Fields::new(
        &[
            wire::Field::new(&["http"], "/http", wire::Shape::Integer, true),
            wire::Field::new(&["message"], "/message", wire::Shape::Text, true),
            wire::Field::new(&["code"], "/code", wire::Shape::Integer, false),
            wire::Field::new(
                &["error", "status"],
                "/error/status",
                wire::Shape::Text,
                false,
            ),
            wire::Field::new(
                &["details"],
                "/details",
                wire::Shape::List(&wire::Shape::Object(&DETAILS_ENTRY)),
                true,
            ),
        ],
    ),
    code: None,
    status: Some(0),
    message: Some(1),
    keyed: None,
    header: None,
    number: false,
    list: false,
};

/// What an object at `/details/-` holds.
static DETAILS_ENTRY: wire::Fields = wire::Fields::new(&[]);

/// What the documentation says about the body of a response with this status.
const fn expect(status: u16) -> wire::Expect {
    match status {
        100..=399 => wire::Expect::Success,
        _ => wire::Expect::Body,
    }
}
