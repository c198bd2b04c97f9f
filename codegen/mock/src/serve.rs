//! The server: listening, answering, stopping.

use crate::args::Args;
use crate::choose::Choices;
use crate::list;
use crate::offer::Choice;
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

/// A request's body is read this far, and this long, before it is answered.
const READ: (usize, Duration) = (16 << 20, Duration::from_secs(5));

/// How long answers that are on their way keep a stopping server.
const GRACE: Duration = Duration::from_secs(2);

/// Who is told of each request.
type Log = Box<dyn Fn(String) + Send + Sync>;

/// A server that listens, and does not answer yet.
pub struct Server {
    listeners: Vec<TcpListener>,
    shared: Arc<Shared>,
}

struct Shared {
    api: Api,
    choices: Choices,
    delay: Option<(Duration, Duration)>,
    log: Log,
}

impl Server {
    /// Listens on the port of the arguments; on both loopback addresses unless they name one.
    ///
    /// # Errors
    /// What is wrong with the arguments, or why the port cannot be had.
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
                // A machine may have no IPv6.
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
            choices,
            delay: args.delay,
            log: Box::new(log),
        };
        Ok(Server {
            listeners,
            shared: Arc::new(shared),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        let addresses = self.listeners.iter().map(TcpListener::local_addr);
        addresses.filter_map(Result::ok).collect()
    }

    /// The names of what it sends without being asked.
    #[must_use]
    pub fn sends(&self) -> Vec<String> {
        let lines = self.shared.choices.lines();
        let usual = lines.iter().filter(|line| line.usual);
        usual.map(|line| line.choice.name()).collect()
    }

    /// Answers until `stop` is done, and a little longer what is on its way.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        let mut servers = tokio::task::JoinSet::new();
        for listener in self.listeners {
            let router = Router::new()
                .fallback(answer)
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

/// Thousands of connections at once must find room before they are accepted.
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

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    // An unread body would reset the connection before the answer arrives.
    let _ = timeout(READ.1, to_bytes(body, READ.0)).await;
    let path = parts.uri.path();
    if matches!(path, "/-" | "/-/") && matches!(parts.method, Method::GET | Method::HEAD) {
        return listed(&shared, &parts.headers);
    }
    let wanted = |name: &str| wanted(&parts.headers, &parts.uri, name);
    let asked = match (wanted("mock-code"), wanted("mock-status")) {
        (None, None) => Ok(shared.choices.next().clone()),
        (code, status) => shared
            .choices
            .asked(&shared.api, code.as_deref(), status.as_deref()),
    };
    if let Some((least, most)) = shared.delay {
        let span = u64::try_from(most.saturating_sub(least).as_millis())
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        let more = shared
            .choices
            .chance(span)
            .unwrap_or_else(|| fastrand::u64(0..span));
        sleep(least + Duration::from_millis(more)).await;
    }
    let said = asked
        .as_ref()
        .map_or_else(|why| format!("400 {why}"), Choice::name);
    (shared.log)(format!("{} {path} -> {said}", parts.method));
    match asked {
        Ok(choice) => sent(&choice),
        Err(why) => text(
            StatusCode::BAD_REQUEST,
            "text/plain; charset=utf-8",
            format!("{why}\n"),
        ),
    }
}

/// A header, else a query parameter.
fn wanted(headers: &HeaderMap, uri: &Uri, name: &str) -> Option<String> {
    let header = headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    header.or_else(|| list::parameter(uri.query()?, name))
}

fn sent(choice: &Choice) -> Response {
    let mut response = Response::new(Body::from(choice.response.body.clone()));
    if let Ok(status) = StatusCode::from_u16(choice.response.status) {
        *response.status_mut() = status;
        // A status that HTTP has no phrase for would be sent with a made-up one.
        if status.canonical_reason().is_none() {
            let none = ReasonPhrase::from_static(b"");
            response.extensions_mut().insert(none);
        }
    }
    for (name, value) in &choice.response.headers {
        let pair = HeaderName::try_from(name.as_str())
            .ok()
            .zip(HeaderValue::try_from(value.as_str()).ok());
        if let Some((name, value)) = pair {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn listed(shared: &Shared, headers: &HeaderMap) -> Response {
    let lines = shared.choices.lines();
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .unwrap_or("");
    if accept.contains("application/json") {
        return text(
            StatusCode::OK,
            "application/json",
            list::json(&shared.api, &lines),
        );
    }
    text(
        StatusCode::OK,
        "text/html; charset=utf-8",
        list::html(&shared.api, &lines),
    )
}

fn text(status: StatusCode, kind: &'static str, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
