//! The mock server against the generated code: the same rules for every row of every API, and the generated client types on the
//! other end of the wire.
#![cfg(feature = "http")]

use error_tables::wire::Parts;
use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit};
use error_tables_codegen::tools::model::{Api, Code};
use error_tables_codegen::tools::tree::Tree;
use error_tables_mock::{encode, Args, Server};
use http_body_util::{BodyExt, Empty};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::borrow::Cow;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{Barrier, Semaphore};

pub(crate) fn apis() -> Vec<Api> {
    let tree = Tree::read(Path::new("error-tables")).expect("readable");
    let model = error_tables_codegen::tools::lower::build_model(tree);
    model.expect("tables without a mistake").apis
}

/// The generated code's response for a row, with what the server sends for it.
fn generated(api: &str, row: usize, status: u16, content: &encode::Content) -> Parts {
    let text = |name: &str| content.members[name].as_str().expect("a text").to_string();
    let message = Cow::from(content.message.clone());
    macro_rules! one {
        ($module:ident $(, $more:expr)*) => {{
            let reply = $module::ErrorReply::from_text($module::ErrorCode::ALL[row], message $(, $more)*);
            reply.with_undocumented_status(status).parts().expect("a status")
        }};
    }
    match api {
        "abillify" => one!(abillify, text("name")),
        "amove-click" => one!(amove_click),
        "amove-web" => one!(amove_web),
        "cliquify-connect" => one!(cliquify_connect),
        "pluralkit" => one!(pluralkit),
        other => panic!("no module for {other}"),
    }
}

#[test]
fn the_server_and_the_generated_code_write_the_same_bytes() {
    let (mut rows, apis) = (0, apis());
    for api in &apis {
        for (row, code) in api.codes.iter().enumerate() {
            for status in [
                code.status.as_ref().map_or(400, |status| status.value),
                500,
                418,
            ] {
                let content = encode::default_content(api, code);
                let sent = encode::encode_row(api, code, status, &content);
                let own = generated(&api.name, row, status, &content);
                assert_eq!(
                    (sent.status, sent.body),
                    (own.status, own.body),
                    "{} {}",
                    api.name,
                    code.wire.value
                );
                let headers: Vec<_> = own
                    .headers
                    .iter()
                    .map(|(name, value)| ((*name).to_string(), value.clone()))
                    .collect();
                assert_eq!(sent.headers, headers);
                rows += 1;
            }
        }
    }
    assert_eq!(rows, 3 * (3 + 28 + 28 + 34 + 29));
}

fn args(api: &str) -> Args {
    use clap::Parser;
    Args::parse_from([
        "error-tables-mock",
        api,
        "--status",
        "400",
        "--host",
        "127.0.0.1",
        "--body-time",
        "200ms",
    ])
}

pub(crate) async fn serve(api: &Api) -> SocketAddr {
    let server = Server::listen(api.clone(), &args(&api.name), |_| ())
        .await
        .expect("a port");
    let address = server.addresses()[0];
    tokio::spawn(server.run(std::future::pending()));
    address
}

/// Sends a request without a body, and gives the whole response.
async fn fetch(server: SocketAddr, path: &str, headers: &[(&str, &str)]) -> http::Response<Bytes> {
    let (parts, body) = send(server, path, headers).await.into_parts();
    http::Response::from_parts(parts, body.collect().await.expect("a body").to_bytes())
}

/// Sends a request without a body; the body of the response is still to come.
pub(crate) async fn send(
    server: SocketAddr,
    path: &str,
    headers: &[(&str, &str)],
) -> http::Response<Incoming> {
    let stream = TcpStream::connect(server).await.expect("a connection");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .expect("a connection");
    tokio::spawn(connection);
    let mut request = http::Request::get(path).header("host", server.to_string());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Empty::<Bytes>::new()).expect("a request");
    sender.send_request(request).await.expect("a response")
}

/// One way to read a response into each module's type.
fn check(api: &Api, row: &Code, response: &http::Response<Bytes>) {
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name)?.to_str().ok();
    let body = response.body().to_vec();
    let usual = encode::default_content(api, row);
    macro_rules! one {
        ($module:ident) => {{
            let response =
                $module::ErrorResponse::from_parts(status, header, body).expect("an error");
            assert_eq!(response.decode_error(), None);
            assert_eq!(response.message(), Some(usual.message.as_str()));
            response.code().map(|code| (code.name(), code.status()))
        }};
    }
    let read = match api.name.as_str() {
        "abillify" => one!(abillify),
        "amove-click" => one!(amove_click),
        "amove-web" => one!(amove_web),
        "cliquify-connect" => one!(cliquify_connect),
        "pluralkit" => one!(pluralkit),
        other => panic!("no module for {other}"),
    };
    let documented = row.status.as_ref().map(|status| status.value);
    assert_eq!(read, Some((row.name.value.as_str(), documented)));
}

#[tokio::test]
async fn the_generated_types_read_every_row() {
    for api in apis() {
        let server = serve(&api).await;
        for row in &api.codes {
            let status = row.status.as_ref().map_or(400, |status| status.value);
            let headers = [
                ("mock-code", &*row.wire.value.to_string()),
                ("mock-status", &*status.to_string()),
            ];
            let response = fetch(server, "/any/path", &headers).await;
            assert_eq!(response.status().as_u16(), status);
            check(&api, row, &response);
        }
        for status in [200, 500, 418] {
            let response = fetch(server, &format!("/?mock-status={status}"), &[]).await;
            assert_eq!(response.status().as_u16(), status);
            if api.name == "amove-web" {
                let body = response.into_body().to_vec();
                let read = amove_web::ErrorResponse::from_parts(status, |_| None, body);
                assert_eq!(read.is_none(), status == 200);
                assert_eq!(
                    read.is_some_and(|error| error.is_unexpected()),
                    status == 418
                );
            }
        }
        let list = fetch(server, "/-/", &[("accept", "application/json")]).await;
        let list: Value = serde_json::from_slice(list.body()).expect("JSON");
        let fallbacks = if api.statuses.iter().any(|s| s.code.value == 500) {
            2
        } else {
            1
        };
        assert_eq!(
            list["served"].as_u64(),
            Some(api.codes.len() as u64 + fallbacks + u64::from(api.name == "pluralkit"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_requests_in_flight_are_answered() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    let most = rlimit::Resource::NOFILE
        .get()
        .map_or(1024, |(soft, _)| soft);
    // Both ends of each connection are files of this process.
    let count = usize::try_from((most - 500) / 2).unwrap_or(0).min(10_000);
    let api = apis()
        .into_iter()
        .find(|api| api.name == "amove-web")
        .expect("amove-web");
    let server = Server::listen(api, &args("amove-web"), |_| ())
        .await
        .expect("a port");
    let address = server.addresses()[0];
    // The heads of the requests end when all have begun, however long that takes here.
    let server = server.with_header_timeout(Duration::from_secs(120));
    tokio::spawn(server.run(std::future::pending()));
    let (doors, start) = (Arc::new(Semaphore::new(200)), Arc::new(Barrier::new(count)));
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..count {
        let (doors, start) = (doors.clone(), start.clone());
        clients.spawn(async move {
            let door = doors.acquire().await;
            let mut socket = TcpStream::connect(address).await?;
            socket
                .write_all(
                    b"GET /?mock-code=DUPLICATE HTTP/1.1\r\nHost: x\r\nConnection: close\r\n",
                )
                .await?;
            drop(door);
            // Every request is begun before one is ended.
            start.wait().await;
            socket.write_all(b"\r\n").await?;
            let mut answer = Vec::new();
            socket.read_to_end(&mut answer).await?;
            Ok::<_, std::io::Error>(answer.starts_with(b"HTTP/1.1 499 "))
        });
    }
    let answers = clients.join_all().await;
    let good = answers
        .iter()
        .filter(|answer| matches!(answer, Ok(true)))
        .count();
    assert_eq!(
        good,
        count,
        "{:?}",
        answers.iter().find(|answer| !matches!(answer, Ok(true)))
    );
}
