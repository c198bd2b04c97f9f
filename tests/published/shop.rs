//! A web shop and its clients, with everything generated that depends on other crates, and no feature of this crate: what is
//! generated of `wire/shop/tables.txt` stands beside it and compiles here without a warning. `tests/generator/wire_files.rs`
//! rewrites it.
#![cfg(feature = "http")]

#[deny(warnings)]
#[path = "../wire/shop/made/mod.rs"]
mod made;

use axum::body::to_bytes;
use axum::response::{IntoResponse, Response};
use made::wire::{DocumentedResponse, ErrorFacts};
use made::{shop, stock, DocumentedError, Known, Retry};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::time::Duration;

/// The status, the type and the text of a response.
async fn sent(response: Response) -> (u16, String, String) {
    let status = response.status().as_u16();
    let kind = response.headers().get("content-type");
    let kind = kind.map_or(String::new(), |kind| kind.to_str().expect("text").into());
    let body = to_bytes(response.into_body(), 1000).await.expect("a body");
    (status, kind, String::from_utf8(body.into()).expect("text"))
}

const FEW: &str = r#"{"code":"OUT_OF_STOCK","message":"Only 3 of A-1 are left."}"#;

/// An enum of one's own, which takes its texts and codes from the table.
mod own {
    use super::made::shop;

    #[derive(Debug, PartialEq)]
    pub(super) struct Sku(pub(super) u8);

    impl std::fmt::Display for Sku {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "A-{}", self.0)
        }
    }

    #[derive(Debug, thiserror::Error)]
    pub(super) enum ApiError {
        #[error("{}", shop::message::OutOfStock { available, sku })]
        OutOfStock { available: u32, sku: Sku },
        #[error("{}", shop::ErrorCode::CartEmpty)]
        CartEmpty,
        #[error("{}", shop::ErrorCode::Internal)]
        Io(#[from] std::io::Error),
    }

    impl ApiError {
        pub(super) fn code(&self) -> shop::ErrorCode {
            match self {
                Self::OutOfStock { .. } => shop::ErrorCode::OutOfStock,
                Self::CartEmpty => shop::ErrorCode::CartEmpty,
                Self::Io(_) => shop::ErrorCode::Internal,
            }
        }
    }
}

#[test]
fn an_enum_of_ones_own_takes_texts_and_codes_from_the_table() {
    use own::{ApiError, Sku};
    let few = ApiError::OutOfStock {
        available: 3,
        sku: Sku(1),
    };
    assert_eq!(few.to_string(), "Only 3 of A-1 are left.");
    assert_eq!(few.code().status(), Some(409));
    assert_eq!(ApiError::CartEmpty.to_string(), "The cart is empty.");
    let lost = ApiError::from(std::io::Error::other("the disk is full"));
    assert_eq!(lost.to_string(), "Something went wrong.");
    assert_eq!(
        lost.source().expect("a cause").to_string(),
        "the disk is full"
    );
}

#[test]
fn a_message_is_an_error_whatever_its_values_are() {
    fn buy() -> Result<(), Box<dyn Error + Send + Sync>> {
        let available = 3;
        Err(shop::message::OutOfStock {
            available,
            sku: String::from("A-1"),
        })?;
        Ok(())
    }
    assert_eq!(
        buy().expect_err("few").to_string(),
        "Only 3 of A-1 are left."
    );
    let refused = shop::message::CardDeclined { reason: 51 };
    assert_eq!(refused.to_string(), "The bank refused the card: 51.");
    assert_eq!(refused.code(), shop::ErrorCode::CardDeclined);
}

#[test]
fn a_bare_code_does_not_show_a_template() {
    use shop::ErrorCode;
    // The message, if it is whole; else the meaning; else the code.
    assert_eq!(ErrorCode::CartEmpty.to_string(), "The cart is empty.");
    let few = ErrorCode::OutOfStock;
    assert_eq!(few.to_string(), "Less is in stock than was ordered.");
    assert_eq!(few.message(), Some("Only {available} of {sku} are left."));
    assert_eq!(ErrorCode::CardDeclined.to_string(), "CARD_DECLINED");
}

#[test]
fn an_owned_error_has_the_values_of_its_message_and_its_cause() {
    use shop::{ErrorCode, ErrorKind};
    fn pay() -> Result<(), shop::Error> {
        Err(ErrorKind::CardDeclined {
            reason: "expired".into(),
        })?;
        Ok(())
    }
    let refused = pay().expect_err("refused");
    assert_eq!(refused.to_string(), "The bank refused the card: expired.");
    assert_eq!(refused.code(), ErrorCode::CardDeclined);
    assert!(refused.source().is_none());
    assert!(matches!(refused.kind(), ErrorKind::CardDeclined { reason } if reason == "expired"));

    let cause = "x".parse::<u8>().expect_err("no number");
    let failed = shop::Error::new(ErrorKind::Internal, cause.clone());
    assert_eq!(failed.to_string(), "Something went wrong.");
    let source = failed.source().expect("a cause");
    assert_eq!(source.to_string(), cause.to_string());

    // A code is a kind if its message needs no values.
    assert_eq!(
        ErrorKind::try_from(ErrorCode::CartEmpty),
        Ok(ErrorKind::CartEmpty)
    );
    let few = ErrorKind::try_from(ErrorCode::OutOfStock);
    assert_eq!(few, Err(ErrorCode::OutOfStock));
    let message = shop::ErrorMessage::OutOfStock {
        available: 3,
        sku: "A-1",
    };
    let few = ErrorKind::from(message);
    assert_eq!(few.message(), Some(message));
    assert_eq!(few.to_string(), "Only 3 of A-1 are left.");

    // No message of this API has placeholders.
    let closed = stock::Error::from(stock::ErrorCode::Maintenance);
    assert_eq!(closed.to_string(), "The stock is counted.");
    assert_eq!(closed.into_kind(), stock::ErrorKind::Maintenance);
}

#[tokio::test]
#[allow(clippy::unused_async)] // handlers are async
async fn a_handler_returns_a_reply_or_an_owned_error() {
    async fn reply() -> Result<&'static str, shop::ErrorReply<'static>> {
        let message = shop::ErrorMessage::OutOfStock {
            available: 3,
            sku: "A-1",
        };
        Err(shop::ErrorReply::from_message(message))
    }
    async fn owned() -> Result<&'static str, shop::Error> {
        Err(shop::ErrorKind::OutOfStock {
            available: 3,
            sku: "A-1".into(),
        })?
    }
    async fn failed() -> Result<&'static str, shop::Error> {
        std::fs::read("/nowhere")
            .map_err(|error| shop::Error::new(shop::ErrorKind::Internal, error))?;
        Ok("")
    }
    async fn both() -> Result<&'static str, shop::ErrorReply<'static>> {
        owned().await?;
        Err(shop::ErrorKind::CartEmpty)?
    }
    let few = (409, "application/json".to_string(), FEW.to_string());
    assert_eq!(sent(reply().await.into_response()).await, few);
    assert_eq!(sent(both().await.into_response()).await, few);
    assert_eq!(sent(owned().await.into_response()).await, few);
    let slow = shop::ErrorReply::from(shop::ErrorKind::TooManyRequests);
    let slow = slow.with_retry_after(Duration::from_secs(7));
    let text = r#"{"code":"TOO_MANY_REQUESTS","message":"Slow down.","retry_after":7}"#;
    assert_eq!(sent(slow.into_response()).await.2, text);
    // What caused it is not sent.
    let (status, _, body) = sent(failed().await.into_response()).await;
    let text = r#"{"code":"INTERNAL","message":"Something went wrong."}"#;
    assert_eq!((status, body.as_str()), (500, text));
    let (status, _, body) =
        sent(stock::Error::from(stock::ErrorCode::UnknownItem).into_response()).await;
    assert_eq!((status, body.as_str()), (404, r#"{"error":{"number":17}}"#));
}

#[test]
fn a_reply_takes_its_message_from_the_table_unless_it_is_told_otherwise() {
    use shop::{ErrorCode, ErrorReply};
    let reply = ErrorReply::new(ErrorCode::TooManyRequests).expect("a whole message");
    assert!(ErrorReply::new(ErrorCode::CardDeclined).is_none());
    // Every code has a status, so that nothing can fail.
    let response = http::Response::from(
        reply
            .with_retry_after(Duration::from_secs(7))
            .with_http_header("Retry-After", "7")
            .with_http_header("www-authenticate", "Basic")
            .with_http_header("www-authenticate", "Digest"),
    );
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "7");
    let offered = response.headers().get_all("www-authenticate");
    assert_eq!(offered.iter().collect::<Vec<_>>(), ["Basic", "Digest"]);
    let text = r#"{"code":"TOO_MANY_REQUESTS","message":"Slow down.","retry_after":7}"#;
    assert_eq!(response.body(), text.as_bytes());
    let own = ErrorReply::from_text(ErrorCode::CardDeclined, "Try another card.");
    let own = http::Response::from(own);
    assert_eq!(
        own.body(),
        br#"{"code":"CARD_DECLINED","message":"Try another card."}"#
    );
    // What cannot be sent is the server's error.
    let stock = || stock::ErrorReply::new(stock::ErrorCode::UnknownItem);
    let broken = [
        http::Response::from(stock().with_http_header("no name", "x")),
        http::Response::from(stock().with_http_header("x", "two\nlines")),
        http::Response::from(stock().with_undocumented_status(7)),
    ];
    for broken in broken {
        assert_eq!((broken.status().as_u16(), broken.body().len()), (500, 0));
    }
}

/// A client of two APIs, which decides in one place whether to send a request again, and how long to wait before.
fn call<E: DocumentedResponse>(
    mut send: impl FnMut() -> (u16, Vec<(&'static str, &'static str)>, &'static str),
    log: &mut Vec<String>,
) -> Result<Vec<u8>, E> {
    loop {
        let (status, headers, body) = send();
        let header = |name: &str| {
            headers
                .iter()
                .find(|(own, _)| *own == name)
                .map(|(_, v)| *v)
        };
        let error = match E::check(status, header, body) {
            Ok(body) => return Ok(body),
            Err(error) => error,
        };
        log.push(describe(&error));
        match error.retry() {
            Some(Retry::Now | Retry::Later | Retry::After) if log.len() < 3 => {}
            _ => return Err(error),
        }
    }
}

fn describe(error: &dyn DocumentedResponse) -> String {
    let name = error.facts().map_or("unknown", ErrorFacts::name);
    let code = error.raw_code_text().unwrap_or_default();
    let wait = error.wait().map_or(0, |wait| wait.as_secs());
    format!("{} {} {name} `{code}` {wait}", error.api(), error.status())
}

#[test]
fn one_retry_loop_serves_two_apis() {
    let busy = r#"{"code": "TOO_MANY_REQUESTS", "message": "Slow down.", "retry_after": 2}"#;
    let mut log = Vec::new();
    let mut answers = [(429, vec![], busy), (200, vec![], "[1]")].into_iter();
    let answer = call::<shop::ErrorResponse>(|| answers.next().expect("an answer"), &mut log);
    assert_eq!(answer.expect("the second is none"), b"[1]");
    assert_eq!(log, ["shop 429 TooManyRequests `TOO_MANY_REQUESTS` 2"]);

    let mut log = Vec::new();
    let closed = r#"{"error": {"number": 20}}"#;
    let gone = r#"{"error": {"number": 17}}"#;
    let mut answers = [
        (503, vec![("retry-after", "60")], closed),
        (404, vec![], gone),
    ]
    .into_iter();
    let answer = call::<stock::ErrorResponse>(|| answers.next().expect("an answer"), &mut log);
    let error = answer.expect_err("not there");
    assert_eq!(error.code(), Some(stock::ErrorCode::UnknownItem));
    assert_eq!(
        log,
        [
            "stock 503 Maintenance `20` 60",
            "stock 404 UnknownItem `17` 0"
        ]
    );

    // A code of a later version has no facts, and its text is kept.
    let mut log = Vec::new();
    let later = || (409, vec![], r#"{"code": "NEWER", "message": "?"}"#);
    assert!(call::<shop::ErrorResponse>(later, &mut log).is_err());
    assert_eq!(log, ["shop 409 unknown `NEWER` 0"]);
}

#[test]
fn codes_of_several_apis_are_one_list() {
    let codes: [&dyn ErrorFacts; 2] =
        [&shop::ErrorCode::OutOfStock, &stock::ErrorCode::Maintenance];
    let said = codes.map(|code| format!("{} {} {:?}", code.api(), code.code_text(), code.status()));
    assert_eq!(said, ["shop OUT_OF_STOCK Some(409)", "stock 20 Some(503)"]);
    assert_eq!(
        codes[0].meaning(),
        Some("Less is in stock than was ordered.")
    );
    assert_eq!(shop::ErrorCode::API, codes[0].api());
}

#[test]
fn a_redirect_is_no_error_and_success_hands_back_the_body() {
    let none = |_: &str| None;
    for status in [200, 204, 301, 304, 308] {
        assert_eq!(
            shop::ErrorResponse::check(status, none, "x"),
            Ok(b"x".to_vec())
        );
        assert_eq!(shop::ErrorResponse::from_parts(status, none, "x"), None);
    }
    for status in [400, 404, 418, 500, 599] {
        assert!(shop::ErrorResponse::check(status, none, "x").is_err());
    }
    let response = |status| {
        let mut response = http::Response::new("body");
        *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
        shop::ErrorResponse::check_response(response)
    };
    assert_eq!(*response(200).expect("no error").body(), "body");
    assert_eq!(response(500).expect_err("an error").status(), 500);
}

#[test]
fn retry_after_is_seconds_or_a_date() {
    const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";
    let wait = |after: &'static str, date: Option<&'static str>| {
        let header = |name: &str| match name {
            "retry-after" => Some(after),
            "date" => date,
            _ => None,
        };
        let error = stock::ErrorResponse::from_parts(404, header, r#"{"error": {"number": 17}}"#);
        let error = error.expect("an error");
        let documented = Some(Retry::No);
        let retry = if error.wait().is_some() {
            Some(Retry::After)
        } else {
            documented
        };
        assert_eq!(error.retry(), retry);
        error.wait().map(|wait| wait.as_secs())
    };
    assert_eq!(wait("120", None), Some(120));
    assert_eq!(wait(" 0 ", None), Some(0));
    assert_eq!(
        wait("99999999999999999999", None),
        Some(u64::from(u32::MAX) - 1)
    );
    assert_eq!(wait("Sun, 06 Nov 1994 08:50:37 GMT", Some(DATE)), Some(60));
    assert_eq!(
        wait(
            "Tue, 01 Mar 2000 00:00:00 GMT",
            Some("Mon, 28 Feb 2000 00:00:00 GMT")
        ),
        Some(172_800)
    );
    assert_eq!(wait("Sun, 06 Nov 1994 08:00:00 GMT", Some(DATE)), Some(0));
    for bad in [
        "",
        "soon",
        "-1",
        "1.5",
        "Sun, 06 Nov 1994",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 6x Nov 1994 08:49:37 GMT",
    ] {
        assert_eq!(wait(bad, Some(DATE)), None, "{bad}");
    }
    assert_eq!(wait(DATE, None), None, "there is nothing to count from");
    // The body is asked first.
    let body = r#"{"code": "TOO_MANY_REQUESTS", "message": "Slow down.", "retry_after": 2}"#;
    let both = shop::ErrorResponse::from_parts(429, |_| Some("9"), body).expect("an error");
    assert_eq!(both.wait(), Some(Duration::from_secs(2)));
}

#[test]
fn an_unknown_code_in_other_data_is_kept() {
    #[derive(Debug, PartialEq, Deserialize, Serialize)]
    struct Job {
        failed: Vec<Known<shop::ErrorCode>>,
        stock: Known<stock::ErrorCode>,
    }
    let text = r#"{"failed":["CART_EMPTY","NEWER",7],"stock":20}"#;
    let job: Job = serde_json::from_str(text).expect("a job");
    let kept = [
        Known::Code(shop::ErrorCode::CartEmpty),
        Known::Text("NEWER".into()),
        Known::Number(7),
    ];
    assert_eq!(job.failed, kept);
    assert_eq!(job.stock.code(), Some(stock::ErrorCode::Maintenance));
    assert_eq!(serde_json::to_string(&job).expect("JSON"), text);
    for (text, number) in [
        ("18446744073709551615", u64::MAX.into()),
        ("-9", -9),
        ("21.0", 21),
    ] {
        let kept: Known<stock::ErrorCode> = serde_json::from_str(text).expect("a number");
        assert_eq!(kept, Known::Number(number));
    }
    assert_eq!(
        serde_json::from_str::<Known<stock::ErrorCode>>(r#""20""#).expect("a text"),
        Known::Text("20".into())
    );
    for bad in ["null", "[]", "2.5", "true"] {
        assert!(
            serde_json::from_str::<Known<stock::ErrorCode>>(bad).is_err(),
            "{bad}"
        );
    }
    assert_eq!(
        Known::from(stock::ErrorCode::Maintenance),
        Known::Code(stock::ErrorCode::Maintenance)
    );
}
