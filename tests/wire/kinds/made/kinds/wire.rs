// @generated from kinds by error-tables. Change the table and run cargo build.

//! The errors of the Every kind of member as they travel.

use super::super::{wire, Retry};
use super::{ErrorCode, ErrorMessage};
use core::fmt;
use core::time::Duration;
use wire::alloc::borrow::Cow;
use wire::alloc::string::String;
use wire::alloc::vec::Vec;

/// An error response of the Every kind of member.
///
/// Nothing of what arrived is lost: a code that the table does not know is in [`ErrorResponse::raw_code`], and the
/// body as it came in [`ErrorResponse::body`].
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: Option<ErrorCode>,
    received: wire::Received<2>,
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
        let code = received.number();
        let code = code.and_then(|code| row(code, status));
        if code.is_none() && expect == wire::Expect::Perhaps {
            return Ok(received.body);
        }
        Err(Self { code, received })
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
fn row(code: i64, status: u16) -> Option<ErrorCode> {
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
        const DOCUMENTED: [u16; 1] = [400];
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
        if self.wait().is_some() {
            return Some(Retry::After);
        }
        self.code.and_then(ErrorCode::retry)
    }

    /// How long to wait before the request is sent again, where the body or the header `Retry-After` says so. A date
    /// in the header counts from the response's `Date`.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        self.pause().or_else(|| self.received.wait())
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

impl ErrorResponse {
    /// The member `/error/flag`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn flag(&self) -> Option<bool> {
        self.received.member(0, &["error", "flag"])?.boolean()
    }

    /// The member `/error/ratio`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        self.received.member(1, &["error", "ratio"])?.number()
    }

    /// The member `/error/pause`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        self.received.member(2, &["error", "pause"])?.fractional_seconds()
    }

    /// The member `/spans`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn spans(&self) -> Option<wire::Map<'_, Vec<Duration>>> {
        self.received
            .member(3, &["spans"])?
            .map(|json| json.list(wire::Json::fractional_millis))
    }

    /// The member `/limits`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn limits(&self) -> Option<Vec<Duration>> {
        self.received.member(4, &["limits"])?.list(wire::Json::seconds)
    }

    /// The member `/free`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn free(&self) -> Option<serde_json::Map<String, serde_json::Value>> {
        self.received.member(5, &["free"])?.free()
    }

    /// The member `/frees`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn frees(&self) -> Option<Vec<serde_json::Map<String, serde_json::Value>>> {
        self.received.member(6, &["frees"])?.list(wire::Json::free)
    }

    /// The member `/pair/0`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn counts(&self) -> Option<i64> {
        self.received.member(7, &["pair", "0"])?.integer()
    }

    /// The member `/pair/1`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn others(&self) -> Option<wire::Map<'_, Cow<'_, str>>> {
        self.received.member(8, &["pair", "1"])?.map(wire::Json::text)
    }

    /// The member `/held`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn held(&self) -> Option<HeldObject<'_>> {
        HeldObject::read(self.received.member(9, &["held"])?)
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
        "kinds"
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

/// An object in the member `held`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HeldObject<'a> {
    /// The member `/on`.
    pub on: bool,
    /// The member `/deep/inner`.
    pub inner: Option<Vec<Vec<HeldObjectInnerEntry<'a>>>>,
}

impl<'a> HeldObject<'a> {
    /// The member `/on`.
    #[must_use]
    pub fn with_on(mut self, on: bool) -> Self {
        self.on = on;
        self
    }

    /// The member `/deep/inner`.
    #[must_use]
    pub fn with_inner(mut self, inner: Vec<Vec<HeldObjectInnerEntry<'a>>>) -> Self {
        self.inner = Some(inner);
        self
    }

    fn read(json: wire::Json<'a>) -> Option<Self> {
        let [on, inner] = json.members([&["on"], &["deep", "inner"]])?;
        Some(Self {
            on: on?.boolean()?,
            inner: match inner {
                Some(value) => {
                    Some(value.list(|json| json.list(HeldObjectInnerEntry::read))?)
                }
                None => None,
            },
        })
    }
}

impl HeldObject<'_> {
    fn write(&self, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("on");
            json.boolean(self.on);
            json.member("deep");
            json.object(|json| {
                if let Some(inner) = &self.inner {
                    json.member("inner");
                    json.list(
                        inner,
                        |json, item| json.list(item, |json, item| item.write(json)),
                    );
                }
            });
        });
    }
}

/// An object in the member `inner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HeldObjectInnerEntry<'a> {
    /// The member `/word`.
    pub word: Cow<'a, str>,
}

impl<'a> HeldObjectInnerEntry<'a> {
    /// The member `/word`.
    #[must_use]
    pub fn with_word(mut self, word: impl Into<Cow<'a, str>>) -> Self {
        self.word = word.into();
        self
    }

    fn read(json: wire::Json<'a>) -> Option<Self> {
        let [word] = json.members([&["word"]])?;
        Some(Self { word: word?.text()? })
    }
}

impl HeldObjectInnerEntry<'_> {
    fn write(&self, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("word");
            json.text(&self.word);
        });
    }
}

/// An error of the Every kind of member, as a server sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReply<'a> {
    code: ErrorCode,
    status: Result<u16, wire::ReplyError>,
    headers: Vec<(&'static str, String)>,
    message: Cow<'a, str>,
    flag: bool,
    ratio: Option<f64>,
    pause: Option<Duration>,
    spans: Option<wire::Map<'a, Vec<Duration>>>,
    limits: Option<Vec<Duration>>,
    free: Option<serde_json::Map<String, serde_json::Value>>,
    frees: Option<Vec<serde_json::Map<String, serde_json::Value>>>,
    counts: Option<i64>,
    others: Option<wire::Map<'a, Cow<'a, str>>>,
    held: Option<HeldObject<'a>>,
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
    pub fn new(code: ErrorCode, flag: bool) -> Option<Self> {
        Some(Self::from_text(code, code.complete_message()?, flag))
    }

    /// An error with the message that is documented for it, placeholders filled.
    #[must_use]
    pub fn from_message(message: ErrorMessage<'_>, flag: bool) -> Self {
        use wire::alloc::string::ToString;
        Self::from_text(message.code(), message.to_string(), flag)
    }

    /// An error with its documented status, and a message of your own.
    ///
    /// It takes the message and the further members that every error body carries.
    #[must_use]
    pub fn from_text(
        code: ErrorCode,
        message: impl Into<Cow<'a, str>>,
        flag: bool,
    ) -> Self {
        Self {
            code,
            status: code.status().ok_or(wire::ReplyError::StatusUndocumented),
            headers: Vec::new(),
            message: message.into(),
            flag: flag,
            ratio: None,
            pause: None,
            spans: None,
            limits: None,
            free: None,
            frees: None,
            counts: None,
            others: None,
            held: None,
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

    /// The member `/error/ratio`.
    #[must_use]
    pub fn with_ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// The member `/error/pause`.
    #[must_use]
    pub fn with_pause(mut self, pause: Duration) -> Self {
        self.pause = Some(pause);
        self
    }

    /// The member `/spans`.
    #[must_use]
    pub fn with_spans(mut self, spans: wire::Map<'a, Vec<Duration>>) -> Self {
        self.spans = Some(spans);
        self
    }

    /// The member `/limits`.
    #[must_use]
    pub fn with_limits(mut self, limits: Vec<Duration>) -> Self {
        self.limits = Some(limits);
        self
    }

    /// The member `/free`.
    #[must_use]
    pub fn with_free(
        mut self,
        free: serde_json::Map<String, serde_json::Value>,
    ) -> Self {
        self.free = Some(free);
        self
    }

    /// The member `/frees`.
    #[must_use]
    pub fn with_frees(
        mut self,
        frees: Vec<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.frees = Some(frees);
        self
    }

    /// The member `/pair/0`.
    #[must_use]
    pub fn with_counts(mut self, counts: i64) -> Self {
        self.counts = Some(counts);
        self
    }

    /// The member `/pair/1`.
    #[must_use]
    pub fn with_others(mut self, others: wire::Map<'a, Cow<'a, str>>) -> Self {
        self.others = Some(others);
        self
    }

    /// The member `/held`.
    #[must_use]
    pub fn with_held(mut self, held: HeldObject<'a>) -> Self {
        self.held = Some(held);
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
        let mut parts = wire::Parts::json(
            status,
            "application/json",
            &self.headers,
            write,
        );
        parts.add("x-error", self.code.code());
        Ok(parts)
    }

    fn write(&self, status: u16, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("error");
            json.object(|json| {
                json.member("code");
                json.integer(self.code.code());
                json.member("messages");
                json.object(|json| {
                    json.member(self.code.code());
                    json.object(|json| {
                        json.member("text");
                        json.text(&self.message);
                    });
                });
                json.member("/status~");
                json.integer(status);
                json.member("flag");
                json.boolean(self.flag);
                if let Some(ratio) = &self.ratio {
                    json.member("ratio");
                    json.number(*ratio);
                }
                if let Some(pause) = &self.pause {
                    json.member("pause");
                    json.fractional_seconds(*pause);
                }
            });
            if let Some(spans) = &self.spans {
                json.member("spans");
                json.map(
                    spans,
                    |json, item| {
                        json.list(item, |json, item| json.fractional_millis(*item))
                    },
                );
            }
            if let Some(limits) = &self.limits {
                json.member("limits");
                json.list(limits, |json, item| json.seconds(*item));
            }
            if let Some(free) = &self.free {
                json.member("free");
                json.free(free);
            }
            if let Some(frees) = &self.frees {
                json.member("frees");
                json.list(
                    frees,
                    |json, item| {
                        json.free(item);
                    },
                );
            }
            json.member("pair");
            json.array(|json| {
                match &self.counts {
                    Some(counts) => json.integer(*counts),
                    None => json.null(),
                };
                match &self.others {
                    Some(others) => json.map(others, |json, item| json.text(item)),
                    None => json.null(),
                };
            });
            if let Some(held) = &self.held {
                json.member("held");
                held.write(json);
            }
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
        let anchor = wire::alloc::string::ToString::to_string(&self.code.code());
        let title = self.code.meaning().or(self.code.message());
        json.object(|json| {
            json.member("type");
            json.text(&[docs, "kinds.md#", &anchor].concat());
            json.member("title");
            json.text(title.unwrap_or(self.code.name()));
            json.member("status");
            json.integer(status);
            json.member("detail");
            json.text(&self.message);
            json.member("code");
            json.integer(self.code.code());
            json.member("flag");
            json.boolean(self.flag);
            if let Some(ratio) = &self.ratio {
                json.member("ratio");
                json.number(*ratio);
            }
            if let Some(pause) = &self.pause {
                json.member("pause");
                json.fractional_seconds(*pause);
            }
            if let Some(spans) = &self.spans {
                json.member("spans");
                json.map(
                    spans,
                    |json, item| {
                        json.list(item, |json, item| json.fractional_millis(*item))
                    },
                );
            }
            if let Some(limits) = &self.limits {
                json.member("limits");
                json.list(limits, |json, item| json.seconds(*item));
            }
            if let Some(free) = &self.free {
                json.member("free");
                json.free(free);
            }
            if let Some(frees) = &self.frees {
                json.member("frees");
                json.list(
                    frees,
                    |json, item| {
                        json.free(item);
                    },
                );
            }
            if let Some(counts) = &self.counts {
                json.member("counts");
                json.integer(*counts);
            }
            if let Some(others) = &self.others {
                json.member("others");
                json.map(others, |json, item| json.text(item));
            }
            if let Some(held) = &self.held {
                json.member("held");
                held.write(json);
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
            flag: self.flag()?,
            ratio: self.ratio(),
            pause: self.pause(),
            spans: self.spans(),
            limits: self.limits(),
            free: self.free(),
            frees: self.frees(),
            counts: self.counts(),
            others: self.others(),
            held: self.held(),
        })
    }
}

/// Where an error body carries what.
static ENVELOPE: wire::Envelope = wire::Envelope {
    fields: wire::Fields::new(
        &[
            wire::Field::new(
                &["error", "code"],
                "/error/code",
                wire::Shape::Integer,
                true,
            ),
            wire::Field::new(
                &["error", "/status~"],
                "/error/~1status~0",
                wire::Shape::Integer,
                true,
            ),
            wire::Field::new(
                &["error", "messages"],
                "/error/messages",
                wire::Shape::Holder,
                false,
            ),
            wire::Field::new(
                &["error", "flag"],
                "/error/flag",
                wire::Shape::Boolean,
                true,
            ),
            wire::Field::new(
                &["error", "ratio"],
                "/error/ratio",
                wire::Shape::Number,
                false,
            ),
            wire::Field::new(
                &["error", "pause"],
                "/error/pause",
                wire::Shape::Number,
                false,
            ),
            wire::Field::new(
                &["spans"],
                "/spans",
                wire::Shape::Map(&wire::Shape::List(&wire::Shape::Number)),
                false,
            ),
            wire::Field::new(
                &["limits"],
                "/limits",
                wire::Shape::List(&wire::Shape::Natural),
                false,
            ),
            wire::Field::new(
                &["free"],
                "/free",
                wire::Shape::Object(&FREE_ENTRY),
                false,
            ),
            wire::Field::new(
                &["frees"],
                "/frees",
                wire::Shape::List(&wire::Shape::Object(&FREES_ENTRY)),
                false,
            ),
            wire::Field::new(&["pair", "0"], "/pair/0", wire::Shape::Integer, false),
            wire::Field::new(
                &["pair", "1"],
                "/pair/1",
                wire::Shape::Map(&wire::Shape::Text),
                false,
            ),
            wire::Field::new(&["held"], "/held", wire::Shape::Object(&HELD_ENTRY), false),
        ],
    ),
    code: Some(0),
    status: Some(1),
    message: Some(2),
    keyed: Some(wire::Keyed {
        holder: "/error/messages",
        after: &["text"],
        pointer: "/error/messages/{code}/text",
    }),
    header: Some("x-error"),
    number: true,
    list: false,
};

/// What an object at `/free` holds.
static FREE_ENTRY: wire::Fields = wire::Fields::new(&[]);

/// What an object at `/frees/-` holds.
static FREES_ENTRY: wire::Fields = wire::Fields::new(&[]);

/// What an object at `/held/deep/inner/-/-` holds.
static HELD_DEEP_INNER_ENTRY: wire::Fields = wire::Fields::new(
    &[wire::Field::new(&["word"], "/held/deep/inner/-/-/word", wire::Shape::Text, true)],
);

/// What an object at `/held` holds.
static HELD_ENTRY: wire::Fields = wire::Fields::new(
    &[
        wire::Field::new(&["on"], "/held/on", wire::Shape::Boolean, true),
        wire::Field::new(
            &["deep", "inner"],
            "/held/deep/inner",
            wire::Shape::List(
                &wire::Shape::List(&wire::Shape::Object(&HELD_DEEP_INNER_ENTRY)),
            ),
            false,
        ),
    ],
);

/// What the documentation says about the body of a response with this status.
const fn expect(status: u16) -> wire::Expect {
    match status {
        100..=399 => wire::Expect::Success,
        _ => wire::Expect::Body,
    }
}
