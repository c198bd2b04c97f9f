//! What the generated types of clients make of the mock server's faults: they never fail, and say what is wrong.
#![cfg(feature = "http")]

use crate::mock::{apis, send, serve};
use error_tables::wire::DecodeError;
use error_tables::{amove_web, pluralkit, Retry};
use http_body_util::BodyExt;
use std::net::SocketAddr;
use std::time::Duration;

/// A response, and whether its body arrived whole.
struct Received {
    head: http::response::Parts,
    body: Vec<u8>,
    is_whole: bool,
}

async fn fetch(server: SocketAddr, path: &str) -> Received {
    let (head, mut incoming) = send(server, path, &[]).await.into_parts();
    let (mut body, mut is_whole) = (Vec::new(), true);
    while let Some(frame) = incoming.frame().await {
        match frame.map(hyper::body::Frame::into_data) {
            Ok(data) => body.extend_from_slice(&data.unwrap_or_default()),
            Err(_) => is_whole = false,
        }
    }
    Received {
        head,
        body,
        is_whole,
    }
}

macro_rules! read {
    ($module:ident, $received:expr) => {{
        let received = &$received;
        let header = |name: &str| received.head.headers.get(name)?.to_str().ok();
        let status = received.head.status.as_u16();
        let error = $module::ErrorResponse::from_parts(status, header, received.body.clone());
        error.expect("an error")
    }};
}

async fn serve_api(name: &str) -> SocketAddr {
    let api = apis().into_iter().find(|api| api.name == name);
    serve(&api.expect(name)).await
}

#[tokio::test]
async fn a_code_that_no_table_has_is_kept() {
    let server = serve_api("pluralkit").await;
    let error = read!(
        pluralkit,
        fetch(server, "/?mock-code=20001&mock-fault=unknown-code").await
    );
    assert_eq!(
        (error.status(), error.code(), error.raw_code()),
        (404, None, Some(1))
    );
    assert_eq!((error.decode_error(), error.retry()), (None, None));
    let server = serve_api("amove-web").await;
    let error = read!(amove_web, fetch(server, "/?mock-fault=unknown-code").await);
    assert_eq!(
        (error.code(), error.raw_code()),
        (None, Some("UNDOCUMENTED"))
    );
    assert_eq!(error.decode_error(), None);
}

#[tokio::test]
async fn a_rate_limit_says_how_long_to_wait() {
    let wait = Some(Duration::from_secs(2));
    let server = serve_api("pluralkit").await;
    let error = read!(pluralkit, fetch(server, "/?mock-fault=rate-limit").await);
    assert_eq!(
        (error.status(), error.retry(), error.wait()),
        (429, Some(Retry::After), wait)
    );
    assert_eq!(error.retry_after(), wait);
    let server = serve_api("amove-web").await;
    let error = read!(amove_web, fetch(server, "/?mock-fault=rate-limit").await);
    assert_eq!(
        (error.status(), error.retry(), error.wait()),
        (429, Some(Retry::After), wait)
    );
}

#[tokio::test]
async fn every_documented_member_is_read() {
    let server = serve_api("pluralkit").await;
    let error = read!(
        pluralkit,
        fetch(server, "/?mock-code=20001&mock-fault=all-members").await
    );
    assert_eq!(error.code(), Some(pluralkit::ErrorCode::SystemNotFound));
    assert_eq!(error.decode_error(), None);
    let errors = error.errors().expect("the member");
    let (key, entries) = errors.iter().next().expect("an entry");
    let entry = entries.first().expect("an entry");
    assert_eq!(
        (&**key, &*entry.message, entry.max_length),
        ("key", "message", Some(1))
    );
}

#[tokio::test]
async fn a_broken_body_has_no_code_and_a_reason() {
    let server = serve_api("pluralkit").await;
    for (fault, status, decode_error, is_whole) in [
        ("broken-json", 404, DecodeError::NotJson, true),
        ("truncated-body", 404, DecodeError::Truncated, false),
        ("proxy-page", 502, DecodeError::NotJson, true),
    ] {
        let received = fetch(server, &format!("/?mock-code=20001&mock-fault={fault}")).await;
        let error = read!(pluralkit, received);
        assert_eq!((error.status(), error.code()), (status, None), "{fault}");
        assert_eq!(error.decode_error(), Some(decode_error), "{fault}");
        assert_eq!(received.is_whole, is_whole, "{fault}");
        assert_eq!(error.body(), received.body);
        assert!(
            !error.to_string().is_empty() && error.to_reply().is_none(),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn a_slow_body_is_read_when_it_has_arrived() {
    let server = serve_api("pluralkit").await;
    let received = fetch(server, "/?mock-code=20001&mock-fault=slow-body").await;
    let error = read!(pluralkit, received);
    assert_eq!(error.code(), Some(pluralkit::ErrorCode::SystemNotFound));
    assert!(received.is_whole);
}

#[tokio::test]
async fn a_refusal_is_none_of_the_errors_of_the_api() {
    let server = serve_api("pluralkit").await;
    let received = fetch(server, "/?mock-code=none").await;
    let header = received.head.headers.get("error-tables-mock");
    assert_eq!(header.expect("the header"), "refused");
    let error = read!(pluralkit, received);
    assert_eq!((error.status(), error.code()), (421, None));
    for api in apis() {
        let mut statuses = api.codes.iter().filter_map(|code| code.status.as_ref());
        assert!(statuses.all(|status| status.value != 421), "{}", api.name);
        assert!(
            api.statuses.iter().all(|row| row.code.value != 421),
            "{}",
            api.name
        );
    }
}
