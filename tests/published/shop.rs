//! A web shop and its clients, with everything generated that depends on other crates, and no feature of this crate: what is
//! generated of `wire/shop/tables.txt` stands beside it and compiles here without a warning. `BLESS=1` rewrites it, for review.
#![cfg(feature = "http")]

#[deny(warnings)]
#[path = "../wire/shop/made/mod.rs"]
mod made;

use axum::response::IntoResponse;
use error_tables_codegen::Builder;
use error_tables_test_support::{compare_text, parse_archive, write_files};
use made::shop;
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
    let run = builder.json().http().serde().axum().generate();
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

#[tokio::test]
async fn a_handler_returns_a_reply() {
    async fn buy() -> Result<&'static str, shop::ErrorReply<'static>> {
        let message = shop::ErrorMessage::OutOfStock {
            available: 3,
            sku: "A-1",
        };
        Err(shop::ErrorReply::from_message(message))
    }
    let response = buy().await.into_response();
    assert_eq!(response.status(), 409);
    assert_eq!(response.headers()["content-type"], "application/json");
    let body = axum::body::to_bytes(response.into_body(), 1000).await;
    let body = body.expect("a body");
    let text = r#"{"code":"OUT_OF_STOCK","message":"Only 3 of A-1 are left."}"#;
    assert_eq!(body, text);
}
