//! The HTTP server.

use crate::answers::Answer;
use crate::args::Args;
use crate::listing;
use crate::selection::Selection;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use error_tables_codegen::tools::model::Api;
use hyper::ext::ReasonPhrase;
use std::future::Future;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket, lookup_host};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// How much of a request's body is read before the response is sent.
const MAX_BODY: usize = 16 << 20;

/// How long a request's body is read before the response is sent.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a stopping server waits for the responses that it has begun.
const GRACE: Duration = Duration::from_secs(2);

/// Receives one line per request.
type Log = Box<dyn Fn(String) + Send + Sync>;

/// A server that listens and does not answer yet.
pub struct Server {
    listeners: Vec<TcpListener>,
    shared: Arc<Shared>,
}

struct Shared {
    api: Api,
    selection: Selection,
    delay: Option<(Duration, Duration)>,
    log: Log,
}

impl Server {
    /// Listens on the port of the arguments, on both loopback addresses unless the arguments name one.
    ///
    /// # Errors
    /// The arguments are invalid, or the port cannot be opened.
    pub async fn listen(
        api: Api,
        args: &Args,
        log: impl Fn(String) + Send + Sync + 'static,
    ) -> Result<Self, String> {
        let selection = Selection::new(&api, args)?;
        let hosts = args
            .host
            .as_deref()
            .map_or(vec!["127.0.0.1", "::1"], |host| vec![host]);
        let mut listeners: Vec<TcpListener> = Vec::new();
        let mut port = args.port;
        for host in hosts {
            match bind_listener(host, port).await {
                Ok(listener) => {
                    port = listener.local_addr().map_or(port, |address| address.port());
                    listeners.push(listener);
                }
                // Not every machine has IPv6.
                Err(why) if why.kind() == ErrorKind::AddrNotAvailable && !listeners.is_empty() => {}
                Err(why) if why.kind() == ErrorKind::AddrInUse => {
                    return Err(format!(
                        "port {port} of {host} is in use; choose another with --port"
                    ));
                }
                Err(why) => return Err(format!("cannot listen on {host}, port {port}: {why}")),
            }
        }
        let shared = Shared {
            api,
            selection,
            delay: args.delay,
            log: Box::new(log),
        };
        Ok(Server {
            listeners,
            shared: Arc::new(shared),
        })
    }

    /// The addresses that it listens on.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        let addresses = self.listeners.iter().map(TcpListener::local_addr);
        addresses.filter_map(Result::ok).collect()
    }

    /// The labels of the responses to requests that select nothing.
    #[must_use]
    pub fn default_labels(&self) -> Vec<String> {
        let entries = self.shared.selection.list_entries();
        let defaults = entries.iter().filter(|entry| entry.is_default);
        defaults.map(|entry| entry.answer.label()).collect()
    }

    /// Answers requests until `stop` completes, and then finishes the responses that it has begun.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        let mut servers = tokio::task::JoinSet::new();
        for listener in self.listeners {
            let router = Router::new()
                .fallback(handle_request)
                .with_state(self.shared.clone());
            let mut stopped = stopped.clone();
            servers.spawn(async move {
                let stop = async move {
                    let _ = stopped.wait_for(|stopped| *stopped).await;
                };
                axum::serve(listener, router)
                    .with_graceful_shutdown(stop)
                    .await
            });
        }
        stop.await;
        let _ = stopping.send(true);
        let _ = timeout(GRACE, async {
            while servers.join_next().await.is_some() {}
        })
        .await;
    }
}

/// How many connections may wait to be accepted.
const BACKLOG: u32 = 16_384;

async fn bind_listener(host: &str, port: u16) -> std::io::Result<TcpListener> {
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

async fn handle_request(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    // A body that is not read would reset the connection before the response arrives.
    let _ = timeout(BODY_TIMEOUT, to_bytes(body, MAX_BODY)).await;
    let path = parts.uri.path();
    if matches!(path, "/-" | "/-/") && matches!(parts.method, Method::GET | Method::HEAD) {
        return list_response(&shared, &parts.headers);
    }
    let requested = |name: &str| requested_value(&parts.headers, &parts.uri, name);
    let answer = match (requested("mock-code"), requested("mock-status")) {
        (None, None) => Ok(shared.selection.next_answer().clone()),
        (code, status) => {
            shared
                .selection
                .selected_answer(&shared.api, code.as_deref(), status.as_deref())
        }
    };
    if let Some((least, most)) = shared.delay {
        let span = u64::try_from(most.saturating_sub(least).as_millis())
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        let more = shared
            .selection
            .random_below(span)
            .unwrap_or_else(|| fastrand::u64(0..span));
        sleep(least + Duration::from_millis(more)).await;
    }
    let label = answer
        .as_ref()
        .map_or_else(|why| format!("400 {why}"), Answer::label);
    (shared.log)(format!("{} {path} -> {label}", parts.method));
    match answer {
        Ok(answer) => build_response(&answer),
        Err(why) => text_response(
            StatusCode::BAD_REQUEST,
            "text/plain; charset=utf-8",
            format!("{why}\n"),
        ),
    }
}

/// The value of a header, or else of a query parameter.
fn requested_value(headers: &HeaderMap, uri: &Uri, name: &str) -> Option<String> {
    let header = headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    header.or_else(|| query_parameter(uri.query()?, name))
}

fn build_response(answer: &Answer) -> Response {
    let mut response = Response::new(Body::from(answer.response.body.clone()));
    if let Ok(status) = StatusCode::from_u16(answer.response.status) {
        *response.status_mut() = status;
        // hyper would send a placeholder for a status without a standard reason phrase.
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

fn list_response(shared: &Shared, headers: &HeaderMap) -> Response {
    let entries = shared.selection.list_entries();
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .unwrap_or("");
    if accept.contains("application/json") {
        return text_response(
            StatusCode::OK,
            "application/json",
            listing::render_json(&shared.api, &entries),
        );
    }
    text_response(
        StatusCode::OK,
        "text/html; charset=utf-8",
        listing::render_html(&shared.api, &entries),
    )
}

fn text_response(status: StatusCode, kind: &'static str, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// The value of a query parameter.
fn query_parameter(query: &str, name: &str) -> Option<String> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| percent_decode(value))
    };
    query.split('&').find_map(pair)
}

fn percent_decode(value: &str) -> String {
    let mut out = Vec::new();
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, byte) {
            (b'%', Some(byte)) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            (first, _) => {
                out.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
