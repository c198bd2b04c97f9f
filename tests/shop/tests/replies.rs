//! The same requests get the same replies from all four shops.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use tower::ServiceExt;

/// Status, content type, `Retry-After` and body.
type Reply = (u16, Option<String>, Option<String>, String);

async fn send(shop: Router, line: &str, header: Option<&str>, body: &str) -> Reply {
    let (method, path) = line.split_once(' ').expect("a method and a path");
    let mut request = Request::builder().method(method).uri(path);
    if let Some(header) = header {
        request = request.header(header, "yes");
    }
    let request = request
        .body(Body::from(body.to_string()))
        .expect("a request");
    let response = shop.oneshot(request).await.expect("infallible");
    let header = |name: &str| {
        let value = response.headers().get(name)?;
        Some(value.to_str().expect("text").to_string())
    };
    let status = response.status().as_u16();
    let (kind, wait) = (header("content-type"), header("retry-after"));
    let body = to_bytes(response.into_body(), 10_000)
        .await
        .expect("a body");
    let body = String::from_utf8(body.into()).expect("text");
    (status, kind, wait, body)
}

fn error(status: u16, code: &str, message: &str) -> Reply {
    let body = format!(r#"{{"code":"{code}","message":"{message}"}}"#);
    (status, Some("application/json".into()), None, body)
}

#[tokio::test]
async fn the_same_requests_get_the_same_replies() {
    let text = |body: &str| {
        let kind = "text/plain; charset=utf-8".to_string();
        (200, Some(kind), None, body.to_string())
    };
    let mut busy = error(429, "TOO_MANY_REQUESTS", "Too many requests.");
    busy.2 = Some("2".into());
    busy.3 = busy.3.replace('}', r#","retry_after":2}"#);
    let order = |sku: &str, count: u32, card: &str| {
        format!(r#"{{"items":[{{"sku":"{sku}","count":{count}}}],"card":"{card}"}}"#)
    };
    let declined = error(402, "CARD_DECLINED", "The bank refused the card.");
    let invalid = error(400, "INVALID_ORDER", "This is not an order.");
    let (hurry, empty) = (Some("x-in-a-hurry"), String::new());
    let cases = [
        ("GET /items/mug", None, empty.clone(), text("3 of mug")),
        (
            "GET /items/x",
            None,
            empty.clone(),
            error(404, "UNKNOWN_ITEM", "There is no item x."),
        ),
        ("POST /orders", None, order("mug", 2, "4"), text("ordered")),
        (
            "POST /orders",
            None,
            order("tea", 1, "4"),
            error(409, "OUT_OF_STOCK", "Only 0 of tea are left."),
        ),
        (
            "POST /orders",
            None,
            r#"{"items":[],"card":""}"#.into(),
            error(400, "CART_EMPTY", "The cart is empty."),
        ),
        ("POST /orders", None, order("mug", 1, ""), declined),
        ("POST /orders", None, "{".into(), invalid),
        ("GET /items/mug", hurry, empty.clone(), busy),
        (
            "GET /receipt",
            None,
            empty,
            error(500, "INTERNAL", "Something went wrong."),
        ),
    ];
    for (line, header, body, expected) in cases {
        let shops = [
            ("before", before::router()),
            ("check", check::router()),
            ("texts", texts::router()),
            ("generate", generate::router()),
        ];
        for (name, shop) in shops {
            let reply = send(shop, line, header, &body).await;
            assert_eq!(reply, expected, "{name}: {line} {body}");
        }
    }
}

#[test]
fn what_caused_an_error_is_kept_for_the_log() {
    use std::error::Error;
    let lost = || std::io::Error::other("the disk is full");
    let errors: [Box<dyn Error>; 4] = [
        Box::new(before::ApiError::from(lost())),
        Box::new(check::ApiError::from(lost())),
        Box::new(texts::ApiError::from(lost())),
        Box::new(generate::Error::from(lost())),
    ];
    for error in errors {
        assert_eq!(error.to_string(), "Something went wrong.");
        let source = error.source().map(ToString::to_string);
        assert_eq!(source.as_deref(), Some("the disk is full"));
    }
}
