//! What goes wrong between a server and its client, sent on request: codes that no table has, limits, broken and slow bodies.

use crate::choices::Choice;
use axum::body::{Bytes, HttpBody};
use clap::ValueEnum;
use error_tables_codegen::tools::body::{Body, Kind, Member, Wrap};
use error_tables_codegen::tools::envelope;
use error_tables_codegen::tools::error::find_similar;
use error_tables_codegen::tools::model::{Api, Code, CodeType, Retry, WireCode};
use error_tables_codegen::tools::source::Spanned;
use error_tables_site::encode::{self, Response};
use hyper::body::Frame;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep};

/// A fault that a client should survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fault {
    /// A code that the table does not have
    UnknownCode,
    /// A rate limit, 429 unless another status is requested or documented, with the time to wait: 2 seconds, in the header
    /// `Retry-After` and in the members for it
    RateLimit,
    /// All members that are documented, including those that are sent only sometimes
    AllMembers,
    /// A body that is not valid JSON
    BrokenJson,
    /// A body that ends before its `Content-Length`
    TruncatedBody,
    /// The page of a proxy: status 502 and HTML
    ProxyPage,
    /// A body that arrives in pieces, for as long as `--body-time` says
    SlowBody,
}

/// The time to wait that a rate limit states.
const RETRY_SECONDS: u64 = 2;

const TOO_MANY_REQUESTS: u16 = 429;

const PROXY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>proxy</center>\r\n</body>\r\n</html>\r\n";

/// A response with a fault, and how its body is delivered.
pub(crate) struct Faulty {
    pub(crate) response: Response,
    pub(crate) delivery: Delivery,
}

/// How a body is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// As a whole.
    Whole,
    /// The first half; then the connection is closed.
    Half,
    /// In pieces.
    Slow,
}

impl Fault {
    /// The name in requests.
    pub(crate) fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_string())
    }

    /// What is sent.
    pub(crate) fn describe(self) -> String {
        let value = self.to_possible_value();
        let help = value.as_ref().and_then(|value| value.get_help());
        help.map(ToString::to_string).unwrap_or_default()
    }

    /// Parses the name in a request.
    ///
    /// # Errors
    /// There is no such fault. The message says what to request instead.
    pub(crate) fn parse(name: &str) -> Result<Self, String> {
        Fault::from_str(name, false).map_err(|_| {
            let names: Vec<String> = Fault::value_variants()
                .iter()
                .map(|fault| fault.name())
                .collect();
            let near = find_similar(name, names.iter().map(String::as_str));
            let help = near.map_or_else(
                || format!("choose one of {}", names.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            format!("mock-fault: there is no `{name}`; {help}")
        })
    }

    /// The response that a client gets instead of the chosen one, which the request may have named by its code or status.
    ///
    /// # Errors
    /// The API's responses cannot have this fault. The message says why.
    pub(crate) fn apply(
        self,
        api: &Api,
        choice: &Choice,
        is_named: bool,
    ) -> Result<Faulty, String> {
        let named = Some(choice).filter(|_| is_named);
        let chosen = || choice.response.clone();
        let (response, delivery) = match self {
            Fault::UnknownCode => (unknown_code(api, choice.response.status)?, Delivery::Whole),
            Fault::RateLimit => (rate_limit(api, named), Delivery::Whole),
            Fault::AllMembers => (all_members(api, choice)?, Delivery::Whole),
            Fault::BrokenJson => (break_json(chosen()), Delivery::Whole),
            Fault::TruncatedBody => (with_body(chosen()), Delivery::Half),
            Fault::ProxyPage => (proxy_page(), Delivery::Whole),
            Fault::SlowBody => (with_body(chosen()), Delivery::Slow),
        };
        Ok(Faulty { response, delivery })
    }
}

/// The body that the table describes, for one of these rows; of no row, with the members that do not depend on the code.
fn described_body<'a>(api: &'a Api, rows: &[&Code]) -> Result<Cow<'a, Body>, String> {
    let body = api.body_of_rows(rows);
    body.ok_or_else(|| "mock-fault: the table describes no body; this fault needs [body]".into())
}

/// A code that the table does not have.
fn free_code(api: &Api) -> WireCode {
    let codes = || api.codes.iter().flat_map(Code::wire_codes);
    let is_free = |code: &WireCode| codes().all(|own| own != code && !own.overlaps(code));
    let word = WireCode::Word("UNDOCUMENTED".to_string());
    let words = (2..).map(|number| WireCode::Word(format!("UNDOCUMENTED_{number}")));
    let mut words = std::iter::once(word.clone()).chain(words);
    let mut numbers = (1_i64..).map(|number| WireCode::Number(number.into()));
    let free = match api.code_type {
        CodeType::String => words.find(is_free),
        _ => numbers.find(is_free),
    };
    free.unwrap_or(word)
}

/// A response whose code the table does not have.
fn undocumented(
    api: &Api,
    body: &Body,
    status: u16,
    is_sent: impl Fn(&Member) -> bool,
) -> Response {
    let code = free_code(api);
    let members = body.members.iter().filter(|member| is_sent(member));
    let content = encode::Content {
        message: "This error is not documented.".to_string(),
        members: members.map(example_member).collect(),
        reason: Some(code.to_sent()),
        ..encode::Content::default()
    };
    encode::encode_body(body, &code, status, &content)
}

fn unknown_code(api: &Api, status: u16) -> Result<Response, String> {
    let body = described_body(api, &[])?;
    if body.code.is_none() && body.header.is_none() && body.error_info.is_none() {
        return Err("mock-fault: the API's responses have no code".into());
    }
    if encode::is_bodiless(api, status) {
        return Err(format!(
            "mock-fault: responses with status {status} have no body; choose another with mock-status"
        ));
    }
    Ok(undocumented(api, &body, status, |member| member.required))
}

/// The response of a rate limit: the one that the request names, else the one that the table has for it, else one that it does
/// not have.
fn rate_limit(api: &Api, named: Option<&Choice>) -> Response {
    let documented = |row: &Code| row.status.as_ref().map(|status| status.value);
    let is_after = |retry: &Option<Spanned<Retry>>| {
        let retry = retry.as_ref().map(|retry| retry.value);
        retry == Some(Retry::After)
    };
    let says_when = |member: &Member| is_after(&member.retry);
    let (row, status) = if let Some(choice) = named {
        (choice.row(api), choice.response.status)
    } else {
        let mut rows = api.codes.iter();
        let limit = rows.find(|row| documented(row) == Some(TOO_MANY_REQUESTS));
        let row = limit.or_else(|| api.codes.iter().find(|row| is_after(&row.retry)));
        let status = row.and_then(documented).unwrap_or(TOO_MANY_REQUESTS);
        (row, status)
    };
    let mut response = match (row, api.body_of_rows(row.as_slice())) {
        (Some(row), body) => {
            let mut content = encode::default_content(api, row);
            let members = body.iter().flat_map(|body| &body.members);
            let waits = members.filter(|member| says_when(member));
            content.members.extend(waits.map(example_member));
            encode::encode_row(api, row, status, &content)
        }
        (None, Some(body)) if !encode::is_bodiless(api, status) => {
            let is_sent = |member: &Member| member.required || says_when(member);
            undocumented(api, &body, status, is_sent)
        }
        (None, _) => Response::empty(status),
    };
    let wait = ("retry-after".to_string(), RETRY_SECONDS.to_string());
    response.headers.push(wait);
    response
}

/// The response with every member that is documented.
fn all_members(api: &Api, choice: &Choice) -> Result<Response, String> {
    let row = choice.row(api).or(api.codes.first());
    let row = row.ok_or("mock-fault: the table has no codes")?;
    let body = described_body(api, &[row])?;
    let mut content = encode::default_content(api, row);
    for member in body
        .members
        .iter()
        .filter(|member| !is_of_row(api, &body, member))
    {
        let (name, value) = example_member(member);
        content.members.entry(name).or_insert(value);
    }
    Ok(encode::encode_row(
        api,
        row,
        choice.response.status,
        &content,
    ))
}

/// Whether the row says which value a member has: the subcode, and the gRPC code.
fn is_of_row(api: &Api, body: &Body, member: &Member) -> bool {
    match member.name.value.as_str() {
        "grpc_code" => body.grpc_code.is_some(),
        "grpc_status" => body.grpc_status.is_some(),
        name => api.key.as_ref().is_some_and(|key| key.name.value == name),
    }
}

/// A member with a value of its type.
fn example_member(member: &Member) -> (String, Value) {
    (member.name.value.clone(), example(member))
}

fn example(member: &Member) -> Value {
    let unit = member.unit.as_ref().map(|unit| unit.value.as_str());
    let inner = match member.kind {
        Kind::String => Value::from(member.name.value.as_str()),
        Kind::Integer | Kind::Number => Value::from(match unit {
            Some("ms") => RETRY_SECONDS * 1000,
            Some(_) => RETRY_SECONDS,
            None => 1,
        }),
        Kind::Boolean => Value::Bool(true),
        Kind::Object => {
            let mut object = Value::Object(Map::new());
            for inside in &member.members {
                let names = envelope::pointer_names(&inside.at.value);
                encode::insert_at(&mut object, &names, example(inside));
            }
            object
        }
    };
    member
        .wraps
        .iter()
        .rev()
        .fold(inner, |value, wrap| match wrap {
            Wrap::List => Value::Array(vec![value]),
            Wrap::Map => Value::Object(Map::from_iter([("key".to_string(), value)])),
        })
}

/// A body where the chosen response has none.
fn with_body(mut response: Response) -> Response {
    if response.body.is_empty() {
        response.body = br#"{"message":"an error"}"#.to_vec();
        let is_type = |(name, _): &(String, String)| name == "content-type";
        if !response.headers.iter().any(is_type) {
            let json = ("content-type".to_string(), "application/json".to_string());
            response.headers.push(json);
        }
    }
    response
}

/// A comma before the last bracket makes JSON invalid, and leaves the code readable to the eye.
fn break_json(response: Response) -> Response {
    let mut response = with_body(response);
    let end = response.body.len().saturating_sub(1);
    response.body.insert(end, b',');
    response
}

fn proxy_page() -> Response {
    let mut response = Response::empty(502);
    response.headers = vec![("content-type".to_string(), "text/html".to_string())];
    response.body = PROXY_PAGE.as_bytes().to_vec();
    response
}

/// A body that is sent in pieces, and may end too early.
pub(crate) struct BodyInPieces {
    rest: VecDeque<Bytes>,
    pause: Duration,
    next: Pin<Box<Sleep>>,
    is_cut: bool,
}

impl BodyInPieces {
    /// How many pieces a slow body has.
    const COUNT: u32 = 10;
    /// So that the first half arrives before the connection is closed.
    const BEFORE_THE_END: Duration = Duration::from_millis(50);

    /// The first half of a body.
    pub(crate) fn half(body: &[u8]) -> Self {
        let (half, _) = body.split_at(body.len() / 2);
        let rest = VecDeque::from([Bytes::copy_from_slice(half)]);
        BodyInPieces {
            rest,
            pause: BodyInPieces::BEFORE_THE_END,
            next: Box::pin(sleep(Duration::ZERO)),
            is_cut: true,
        }
    }

    /// The whole body, for as long as `time`.
    pub(crate) fn slow(body: &[u8], time: Duration) -> Self {
        let size = body.len().div_ceil(BodyInPieces::COUNT as usize).max(1);
        let pause = time / BodyInPieces::COUNT;
        BodyInPieces {
            rest: body.chunks(size).map(Bytes::copy_from_slice).collect(),
            pause,
            next: Box::pin(sleep(pause)),
            is_cut: false,
        }
    }
}

impl HttpBody for BodyInPieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.rest.is_empty() && !self.is_cut {
            return Poll::Ready(None);
        }
        ready!(self.next.as_mut().poll(context));
        let Some(piece) = self.rest.pop_front() else {
            return Poll::Ready(Some(Err(ErrorKind::UnexpectedEof.into())));
        };
        let then = Instant::now() + self.pause;
        self.next.as_mut().reset(then);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}
