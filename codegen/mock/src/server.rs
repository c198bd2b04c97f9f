//! The HTTP server.

use crate::args::Args;
use crate::catalogue::Catalogue;
use crate::choices::Choices;
use crate::faults::{BodyInPieces, Delivery, Fault};
use crate::list;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_site::{SiteConfig, encode};
use hyper::ext::ReasonPhrase;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::{Future, poll_fn};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket, lookup_host};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// How many bytes of a request's body are read before the response is sent. They are not kept.
const BODY_LIMIT: usize = 16 << 20;

/// How long a connection may take to send the head of a request.
const HEADER_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a request's body is read before the response is sent.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a stopping server waits for responses in progress.
const GRACE: Duration = Duration::from_secs(2);

/// Called with a line for each request.
type Log = Box<dyn Fn(String) + Send + Sync>;

/// A server that is bound to its port.
pub struct Server {
    listeners: Vec<TcpListener>,
    header_timeout: Duration,
    shared: Shared,
}

struct Shared {
    api: Api,
    catalogue: Option<Catalogue>,
    choices: Choices,
    delay: Option<(Duration, Duration)>,
    fault: Option<Fault>,
    body_time: Duration,
    log: Log,
}

impl Server {
    /// Binds to the host and port in the arguments; without a host, to both loopback addresses.
    ///
    /// # Errors
    /// The arguments are invalid, or the port is not available.
    pub async fn listen(
        api: Api,
        args: &Args,
        log: impl Fn(String) + Send + Sync + 'static,
    ) -> Result<Self, String> {
        let choices = Choices::new(&api, args)?;
        let hosts = args
            .host
            .as_deref()
            .map_or(vec!["127.0.0.1", "::1"], |host| vec![host]);
        let mut listeners: Vec<TcpListener> = Vec::new();
        let mut port = args.port;
        for host in hosts {
            match bind(host, port).await {
                Ok(listener) => {
                    port = listener.local_addr().map_or(port, |address| address.port());
                    listeners.push(listener);
                }
                // The machine may not support IPv6.
                Err(why) if why.kind() == ErrorKind::AddrNotAvailable && !listeners.is_empty() => {}
                Err(why) if why.kind() == ErrorKind::AddrInUse => {
                    return Err(format!(
                        "port {port} on {host} is in use; choose another with --port"
                    ));
                }
                Err(why) => return Err(format!("cannot listen on {host}, port {port}: {why}")),
            }
        }
        let shared = Shared {
            api,
            catalogue: None,
            choices,
            delay: args.delay,
            fault: args.fault,
            body_time: args.body_time,
            log: Box::new(log),
        };
        Ok(Server {
            listeners,
            header_timeout: HEADER_TIMEOUT,
            shared,
        })
    }

    /// Shows the website of these tables at `/-/`. Without it, the list of responses is shown there.
    #[must_use]
    pub fn with_catalogue(mut self, model: Model, config: SiteConfig) -> Self {
        let api = &self.shared.api.name;
        self.shared.catalogue = Some(Catalogue::new(model, config, api));
        self
    }

    /// Lets a connection take this long to send the head of a request, instead of 5 seconds.
    #[must_use]
    pub fn with_header_timeout(mut self, timeout: Duration) -> Self {
        self.header_timeout = timeout;
        self
    }

    /// The addresses that the server is bound to.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        let addresses = self.listeners.iter().map(TcpListener::local_addr);
        addresses.filter_map(Result::ok).collect()
    }

    /// The names of the responses to requests that do not choose one.
    #[must_use]
    pub fn default_responses(&self) -> Vec<String> {
        let entries = self.shared.choices.entries();
        let default = entries.iter().filter(|entry| entry.default);
        default.map(|entry| entry.choice.name()).collect()
    }

    /// Serves requests until `stop` completes, then finishes the responses in progress.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let shared = Arc::new(self.shared);
        let (stopping, stopped) = watch::channel(false);
        let mut servers = tokio::task::JoinSet::new();
        for listener in self.listeners {
            let router = Router::new().fallback(respond).with_state(shared.clone());
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new())
                .header_read_timeout(self.header_timeout);
            servers.spawn(accept_connections(listener, http, router, stopped.clone()));
        }
        stop.await;
        let _ = stopping.send(true);
        let _ = timeout(GRACE, async {
            while servers.join_next().await.is_some() {}
        })
        .await;
    }
}

/// Large enough for thousands of connections at once.
const BACKLOG: u32 = 16_384;

async fn bind(host: &str, port: u16) -> std::io::Result<TcpListener> {
    let address = lookup_host((host, port)).await?.next();
    let address = address.ok_or(ErrorKind::AddrNotAvailable)?;
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves connections until the server stops, then waits for the responses in progress.
async fn accept_connections(
    listener: TcpListener,
    http: http1::Builder,
    router: Router,
    mut stopped: watch::Receiver<bool>,
) {
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopped.wait_for(|stopped| *stopped) => break,
        };
        let Ok((stream, _)) = accepted else {
            // Too many files are open; some will be closed.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let connection = http.serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connections.watch(connection));
    }
    drop(listener);
    connections.shutdown().await;
}

/// Reads a request's body up to the limit: an unread body would reset the connection before the response arrives.
async fn drain_body(mut body: Body) {
    let mut read = 0;
    while read < BODY_LIMIT {
        let frame = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await;
        let Some(Ok(frame)) = frame else { return };
        read += frame.data_ref().map_or(0, Bytes::len);
    }
}

async fn respond(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let _ = timeout(BODY_TIMEOUT, drain_body(body)).await;
    let path = parts.uri.path();
    if matches!(parts.method, Method::GET | Method::HEAD)
        && let Some(own) = path.strip_prefix("/-")
        && (own.is_empty() || own.starts_with('/'))
    {
        return own_response(&shared, own, &parts.headers);
    }
    let answer = choose_answer(&shared, &parts.headers, &parts.uri);
    if let Some((least, most)) = shared.delay {
        let span = u64::try_from(most.saturating_sub(least).as_millis())
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        let more = shared
            .choices
            .random_below(span)
            .unwrap_or_else(|| fastrand::u64(0..span));
        sleep(least + Duration::from_millis(more)).await;
    }
    let outcome = match &answer {
        Ok(answer) => answer.name.clone(),
        Err(why) => format!("{REFUSAL} {why}"),
    };
    let line = format!("{} {path} -> {outcome}", parts.method);
    (shared.log)(escape_log_text(&line));
    match answer {
        Ok(answer) => answer_response(&answer, shared.body_time),
        Err(why) => refusal(&why),
    }
}

/// What a request gets, and its name in the log.
struct Answer {
    name: String,
    response: encode::Response,
    delivery: Delivery,
}

/// Chooses what a request gets.
///
/// # Errors
/// It asks for a response that does not exist. The message says what to request instead.
fn choose_answer(shared: &Shared, headers: &HeaderMap, uri: &Uri) -> Result<Answer, String> {
    let parameter = |name: &str| request_parameter(headers, uri, name);
    let (code, status) = (parameter("mock-code"), parameter("mock-status"));
    let asked = parameter("mock-fault")
        .map(|name| Fault::parse(&name))
        .transpose()?;
    let choice = match (&code, &status) {
        (None, None) => shared.choices.next_default(asked.is_some()).clone(),
        _ => shared
            .choices
            .requested(&shared.api, code.as_deref(), status.as_deref())?,
    };
    if let status @ ..200 = choice.response.status {
        return Err(format!(
            "status {status} is informational: a client still waits for the final response, so it is not sent"
        ));
    }
    let usual = shared.fault.filter(|_| choice.response.status >= 400);
    let Some(fault) = asked.or(usual) else {
        return Ok(Answer {
            name: choice.name(),
            response: choice.response,
            delivery: Delivery::Whole,
        });
    };
    let faulty = fault.apply(&shared.api, &choice, code.is_some() || status.is_some())?;
    Ok(Answer {
        name: format!("{} instead of {}", fault.name(), choice.name()),
        response: faulty.response,
        delivery: faulty.delivery,
    })
}

/// The value of a header, else of the query parameter with the same name.
fn request_parameter(headers: &HeaderMap, uri: &Uri, name: &str) -> Option<String> {
    let header = headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    header.or_else(|| list::query_parameter(uri.query()?, name))
}

/// The status of refusals, Misdirected Request: a server that cannot produce a response for this request.
const REFUSAL: StatusCode = StatusCode::MISDIRECTED_REQUEST;

/// The response to a request that the server cannot answer as the API would. Its status and a header tell it from an error of the API.
fn refusal(why: &str) -> Response {
    let text = format!("{why}\n");
    let mut response = text_response(REFUSAL, "text/plain; charset=utf-8", text);
    let refused = HeaderValue::from_static("refused");
    response.headers_mut().insert("error-tables-mock", refused);
    response
}

fn answer_response(answer: &Answer, body_time: Duration) -> Response {
    let body = &answer.response.body;
    let mut response = Response::new(match answer.delivery {
        Delivery::Whole => Body::from(body.clone()),
        Delivery::Half => Body::new(BodyInPieces::half(body)),
        Delivery::Slow => Body::new(BodyInPieces::slow(body, body_time)),
    });
    if answer.delivery != Delivery::Whole {
        let length = HeaderValue::from(body.len());
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, length);
    }
    if let Ok(status) = StatusCode::from_u16(answer.response.status) {
        *response.status_mut() = status;
        // Without this, hyper would make up a phrase for an unregistered status.
        if status.canonical_reason().is_none() {
            let none = ReasonPhrase::from_static(b"");
            response.extensions_mut().insert(none);
        }
    }
    for (name, value) in &answer.response.headers {
        let pair = HeaderName::try_from(name.as_str())
            .ok()
            .zip(HeaderValue::try_from(value.as_str()).ok());
        if let Some((name, value)) = pair {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// The response to a request for a page of the server itself, below `/-`.
fn own_response(shared: &Shared, path: &str, headers: &HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    let is_list = matches!(path, "" | "/" | "/responses");
    if is_list && accept.is_some_and(|accept| accept.contains("application/json")) {
        let list = list::render_json(&shared.api, &shared.choices.entries());
        return text_response(StatusCode::OK, "application/json", list);
    }
    let catalogue = shared.catalogue.as_ref();
    let Some(catalogue) = catalogue.filter(|_| path != "/responses") else {
        let list = list::render_html(&shared.api, &shared.choices.entries());
        return text_response(StatusCode::OK, "text/html; charset=utf-8", list);
    };
    // The links of a page are relative to the folder that it is in.
    let Some(page) = path.strip_prefix('/') else {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        let to = HeaderValue::from_static("/-/");
        response.headers_mut().insert(header::LOCATION, to);
        return response;
    };
    match catalogue.page(page) {
        Ok(Some((media, text))) => text_response(StatusCode::OK, media, text.to_string()),
        Ok(None) => text_response(
            StatusCode::NOT_FOUND,
            "text/plain; charset=utf-8",
            format!("there is no page {path}; GET /-/ lists all errors\n"),
        ),
        Err(why) => text_response(
            StatusCode::INTERNAL_SERVER_ERROR,
            "text/plain; charset=utf-8",
            format!("{why}\n"),
        ),
    }
}

fn text_response(status: StatusCode, kind: &'static str, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
