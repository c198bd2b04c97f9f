// @generated from orders by error-tables. Change the table and run cargo build.

//! The errors of the Orders as they travel, as documented at <https://example.org/orders>.

use super::super::{wire, Retry};
use super::{ErrorCode, ErrorMessage};
use core::fmt;
use core::time::Duration;
use wire::alloc::borrow::Cow;
use wire::alloc::string::String;
use wire::alloc::vec::Vec;

/// An error response of the Orders.
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
        let code = received.bytes();
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
        const DOCUMENTED: [u16; 5] = [400, 402, 404, 409, 503];
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
        self.received.word()
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
        self.restock().or_else(|| self.again()).or_else(|| self.received.wait())
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
                let has = [
                    has_available(code),
                    has_restock(code),
                    has_again(code),
                    has_limit(code),
                    has_limits(code),
                ];
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
    /// The request, as support asks for it. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn request(&self) -> Option<Cow<'_, str>> {
        self.received.member(0, &["request"])?.text()
    }

    /// How many are left.; only sent with `OUT_OF_STOCK`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn available(&self) -> Option<i64> {
        if !self.code.is_some_and(has_available) {
            return None;
        }
        self.received.member(1, &["error", "details", "available"])?.integer()
    }

    /// The member `/error/details/restock`; only sent with `OUT_OF_STOCK`, `Paused`, and if there will be more. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn restock(&self) -> Option<Duration> {
        if !self.code.is_some_and(has_restock) {
            return None;
        }
        self.received.member(2, &["error", "details", "restock"])?.seconds()
    }

    /// The member `/error/again`; only sent with `TOO_MANY`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn again(&self) -> Option<Duration> {
        if !self.code.is_some_and(has_again) {
            return None;
        }
        self.received.member(3, &["error", "again"])?.seconds()
    }

    /// What an order may have.; only sent with `TOO_MANY`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn limit(&self) -> Option<LimitObject<'_>> {
        if !self.code.is_some_and(has_limit) {
            return None;
        }
        LimitObject::read(self.received.member(4, &["error", "limit"])?)
    }

    /// The member `/error/limit`; only sent with `DECLINED`. `None` if it is not there, or not of its documented type.
    #[must_use]
    pub fn limits(&self) -> Option<Vec<Cow<'_, str>>> {
        if !self.code.is_some_and(has_limits) {
            return None;
        }
        self.received.member(5, &["error", "limit"])?.list(wire::Json::text)
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
        "orders"
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

/// An object in the member `limit`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LimitObject<'a> {
    /// The member `/most`.
    pub most: i64,
    /// The member `/unit`.
    pub unit: Option<Cow<'a, str>>,
}

impl<'a> LimitObject<'a> {
    /// The member `/most`.
    #[must_use]
    pub fn with_most(mut self, most: i64) -> Self {
        self.most = most;
        self
    }

    /// The member `/unit`.
    #[must_use]
    pub fn with_unit(mut self, unit: impl Into<Cow<'a, str>>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    fn read(json: wire::Json<'a>) -> Option<Self> {
        let [most, unit] = json.members([&["most"], &["unit"]])?;
        Some(Self {
            most: most?.integer()?,
            unit: match unit {
                Some(value) => Some(value.text()?),
                None => None,
            },
        })
    }
}

impl LimitObject<'_> {
    fn write(&self, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("most");
            json.integer(self.most);
            if let Some(unit) = &self.unit {
                json.member("unit");
                json.text(unit);
            }
        });
    }
}

/// An error of the Orders, as a server sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReply<'a> {
    code: ErrorCode,
    status: Result<u16, wire::ReplyError>,
    headers: Vec<(&'static str, String)>,
    message: Cow<'a, str>,
    request: Cow<'a, str>,
    available: Option<i64>,
    restock: Option<Duration>,
    again: Option<Duration>,
    limit: Option<LimitObject<'a>>,
    limits: Option<Vec<Cow<'a, str>>>,
}

#[cfg(feature = "http")]
impl TryFrom<ErrorReply<'_>> for http::Response<Vec<u8>> {
    type Error = wire::ReplyError;

    fn try_from(reply: ErrorReply<'_>) -> Result<Self, wire::ReplyError> {
        reply.parts()?.try_into()
    }
}

impl<'a> ErrorReply<'a> {
    /// An error with its documented status and message. `None` if no message is documented, or if it has placeholders:
    /// then `from_message` fills them.
    #[must_use]
    pub fn new(code: ErrorCode, request: impl Into<Cow<'a, str>>) -> Option<Self> {
        Some(Self::from_text(code, code.complete_message()?, request))
    }

    /// An error with the message that is documented for it, placeholders filled.
    #[must_use]
    pub fn from_message(
        message: ErrorMessage<'_>,
        request: impl Into<Cow<'a, str>>,
    ) -> Self {
        use wire::alloc::string::ToString;
        Self::from_text(message.code(), message.to_string(), request)
    }

    /// An error with its documented status, and a message of your own.
    ///
    /// It takes the message and the further members that every error body carries.
    #[must_use]
    pub fn from_text(
        code: ErrorCode,
        message: impl Into<Cow<'a, str>>,
        request: impl Into<Cow<'a, str>>,
    ) -> Self {
        Self {
            code,
            status: code.status().ok_or(wire::ReplyError::StatusUndocumented),
            headers: Vec::new(),
            message: message.into(),
            request: request.into(),
            available: None,
            restock: None,
            again: None,
            limit: None,
            limits: None,
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

    /// How many are left.; only sent with `OUT_OF_STOCK`.
    ///
    /// With another error, and without it with one of these, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_available(mut self, available: i64) -> Self {
        self.available = Some(available);
        self
    }

    /// The member `/error/details/restock`; only sent with `OUT_OF_STOCK`, `Paused`, and if there will be more.
    ///
    /// With another error, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_restock(mut self, restock: Duration) -> Self {
        self.restock = Some(restock);
        self
    }

    /// The member `/error/again`; only sent with `TOO_MANY`.
    ///
    /// With another error, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_again(mut self, again: Duration) -> Self {
        self.again = Some(again);
        self
    }

    /// What an order may have.; only sent with `TOO_MANY`.
    ///
    /// With another error, and without it with one of these, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_limit(mut self, limit: LimitObject<'a>) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The member `/error/limit`; only sent with `DECLINED`.
    ///
    /// With another error, [`ErrorReply::parts`] is an error.
    #[must_use]
    pub fn with_limits(mut self, limits: Vec<Cow<'a, str>>) -> Self {
        self.limits = Some(limits);
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
        wire::check_member(
            has_available(self.code),
            self.available.is_some(),
            true,
            "/error/details/available",
        )?;
        wire::check_member(
            has_restock(self.code),
            self.restock.is_some(),
            false,
            "/error/details/restock",
        )?;
        wire::check_member(
            has_again(self.code),
            self.again.is_some(),
            false,
            "/error/again",
        )?;
        wire::check_member(
            has_limit(self.code),
            self.limit.is_some(),
            true,
            "/error/limit",
        )?;
        wire::check_member(
            has_limits(self.code),
            self.limits.is_some(),
            false,
            "/error/limit",
        )?;
        Ok(())
    }

    fn write(&self, json: &mut wire::Writer) {
        json.object(|json| {
            json.member("error");
            json.object(|json| {
                json.member("code");
                json.text(self.code.code());
                json.member("message");
                json.text(&self.message);
                if self.available.is_some() || self.restock.is_some() {
                    json.member("details");
                    json.object(|json| {
                        if let Some(available) = &self.available {
                            json.member("available");
                            json.integer(*available);
                        }
                        if let Some(restock) = &self.restock {
                            json.member("restock");
                            json.seconds(*restock);
                        }
                    });
                }
                if let Some(again) = &self.again {
                    json.member("again");
                    json.seconds(*again);
                }
                if let Some(limit) = &self.limit {
                    json.member("limit");
                    limit.write(json);
                }
                if let Some(limits) = &self.limits {
                    json.member("limit");
                    json.list(limits, |json, item| json.text(item));
                }
            });
            json.member("request");
            json.text(&self.request);
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
        self.check_members()?;
        let write = |json: &mut wire::Writer| self.write_problem(status, docs, json);
        Ok(wire::Parts::json(status, "application/problem+json", &self.headers, write))
    }

    fn write_problem(&self, status: u16, docs: &str, json: &mut wire::Writer) {
        let anchor = self.code.code();
        let title = self.code.meaning().or(self.code.message());
        json.object(|json| {
            json.member("type");
            json.text(&[docs, "orders.md#", anchor].concat());
            json.member("title");
            json.text(title.unwrap_or(self.code.name()));
            json.member("status");
            json.integer(status);
            json.member("detail");
            json.text(&self.message);
            json.member("code");
            json.text(self.code.code());
            json.member("request");
            json.text(&self.request);
            if let Some(available) = &self.available {
                json.member("available");
                json.integer(*available);
            }
            if let Some(restock) = &self.restock {
                json.member("restock");
                json.seconds(*restock);
            }
            if let Some(again) = &self.again {
                json.member("again");
                json.seconds(*again);
            }
            if let Some(limit) = &self.limit {
                json.member("limit");
                limit.write(json);
            }
            if let Some(limits) = &self.limits {
                json.member("limits");
                json.list(limits, |json, item| json.text(item));
            }
        });
    }
}

impl ErrorResponse {
    /// The error as a server sends it, for passing it on. `None` if the table does not know the code, or if
    /// something that every error body carries is not there.
    #[must_use]
    pub fn to_reply(&self) -> Option<ErrorReply<'_>> {
        let reply = ErrorReply {
            code: self.code?,
            status: Ok(self.status()),
            headers: Vec::new(),
            message: self.message()?.into(),
            request: self.request()?,
            available: self.available(),
            restock: self.restock(),
            again: self.again(),
            limit: self.limit(),
            limits: self.limits(),
        };
        reply.check_members().is_ok().then_some(reply)
    }
}

/// Whether an error has the member `/error/details/available`.
fn has_available(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 1] = [ErrorCode::OutOfStock];
    CODES.contains(&code)
}

/// Whether an error has the member `/error/details/restock`.
fn has_restock(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 2] = [ErrorCode::OutOfStock, ErrorCode::Paused];
    CODES.contains(&code)
}

/// Whether an error has the member `/error/again`.
fn has_again(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 1] = [ErrorCode::TooMany];
    CODES.contains(&code)
}

/// Whether an error has the member `/error/limit`.
fn has_limit(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 1] = [ErrorCode::TooMany];
    CODES.contains(&code)
}

/// Whether an error has the member `/error/limit`.
fn has_limits(code: ErrorCode) -> bool {
    const CODES: [ErrorCode; 1] = [ErrorCode::Declined];
    CODES.contains(&code)
}

/// Where an error body carries what.
static ENVELOPE: wire::Envelope = wire::Envelope {
    fields: wire::Fields::new(
        &[
            wire::Field::new(&["error", "code"], "/error/code", wire::Shape::Text, true),
            wire::Field::new(
                &["error", "message"],
                "/error/message",
                wire::Shape::Text,
                true,
            ),
            wire::Field::new(&["request"], "/request", wire::Shape::Text, true),
        ],
    ),
    code: Some(0),
    status: None,
    message: Some(1),
    keyed: None,
    header: None,
    number: false,
    list: false,
};

/// The members that only some errors have.
static CODE_MEMBERS: [wire::Envelope; 5] = [
    wire::only(
        &[
            wire::Field::new(
                &["error", "details", "available"],
                "/error/details/available",
                wire::Shape::Integer,
                true,
            ),
        ],
        false,
    ),
    wire::only(
        &[
            wire::Field::new(
                &["error", "details", "restock"],
                "/error/details/restock",
                wire::Shape::Natural,
                false,
            ),
        ],
        false,
    ),
    wire::only(
        &[
            wire::Field::new(
                &["error", "again"],
                "/error/again",
                wire::Shape::Natural,
                false,
            ),
        ],
        false,
    ),
    wire::only(
        &[
            wire::Field::new(
                &["error", "limit"],
                "/error/limit",
                wire::Shape::Object(&ERROR_LIMIT_ENTRY),
                true,
            ),
        ],
        false,
    ),
    wire::only(
        &[
            wire::Field::new(
                &["error", "limit"],
                "/error/limit",
                wire::Shape::List(&wire::Shape::Text),
                false,
            ),
        ],
        false,
    ),
];

/// What an object at `/error/limit` holds.
static ERROR_LIMIT_ENTRY: wire::Fields = wire::Fields::new(
    &[
        wire::Field::new(&["most"], "/error/limit/most", wire::Shape::Integer, true),
        wire::Field::new(&["unit"], "/error/limit/unit", wire::Shape::Text, false),
    ],
);

/// What the documentation says about the body of a response with this status.
const fn expect(status: u16) -> wire::Expect {
    match status {
        100..=399 => wire::Expect::Success,
        _ => wire::Expect::Body,
    }
}
