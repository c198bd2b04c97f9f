//! A web shop and its clients, with everything generated that depends on other crates, and no feature of this crate: what is
//! generated of `wire/shop/tables.txt` stands beside it and compiles here without a warning. `BLESS=1` rewrites it, for review.
#![cfg(feature = "http")]

#[deny(warnings)]
#[path = "../wire/shop/made/mod.rs"]
mod made;

use axum::body::to_bytes;
use axum::response::{IntoResponse, Response};
use error_tables_codegen::Builder;
use error_tables_test_support::{compare_text, parse_archive, write_files};
use made::{shop, stock};
use std::error::Error;
use std::path::Path;

const FOLDER: &str = "tests/wire/shop";

#[test]
fn what_is_compiled_here_is_what_is_generated() {
    let made = tempfile::tempdir().expect("a folder");
    let text = std::fs::read_to_string(format!("{FOLDER}/tables.txt")).expect("the tables");
    let tables = made.path().join("error-tables");
    write_files(&tables, &parse_archive(&text));
    let out = made.path().join("made");
    let builder = Builder::new(&tables).module(&out);
    let builder = builder.json().http().serde().axum();
    let run = builder.message_types().owned_errors().generate();
    let run = run.expect("tables without a mistake");
    let mut failures = Vec::new();
    for change in &run.plan.stale {
        let path = change.path.strip_prefix(&out).expect("below");
        let text = change.new.as_deref().unwrap_or_default();
        assert!(!text.contains("cfg(feature"), "{}", path.display());
        compare_text(
            text,
            &Path::new(FOLDER).join("made").join(path),
            &mut failures,
        );
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

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
    let few = (409, "application/json".to_string(), FEW.to_string());
    assert_eq!(sent(reply().await.into_response()).await, few);
    assert_eq!(sent(owned().await.into_response()).await, few);
    // What caused it is not sent.
    let (status, _, body) = sent(failed().await.into_response()).await;
    let text = r#"{"code":"INTERNAL","message":"Something went wrong."}"#;
    assert_eq!((status, body.as_str()), (500, text));
    let (status, _, body) =
        sent(stock::Error::from(stock::ErrorCode::UnknownItem).into_response()).await;
    assert_eq!((status, body.as_str()), (404, r#"{"error":{"number":17}}"#));
}
