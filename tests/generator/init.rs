//! What `init` sets up for each kind of project is built.

use crate::programs::Programs;
use error_tables_test_support::{parse_archive, write_files};
use std::fs;

/// Writes a project, runs commands in it, and gives what the last one prints.
fn set_up(name: &str, project: &str, commands: &[&str]) -> String {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join(name);
    fs::create_dir(&folder).expect("made");
    write_files(&folder, &parse_archive(project));
    let mut text = String::new();
    for line in commands {
        let said = Programs::shared().run(&folder, line);
        assert_eq!(said.status, 0, "{line}: {}", said.text);
        text = said.text;
    }
    text
}

const CLIENT: &str = r##"-- Cargo.toml --
[package]
name = "probe-client"
version = "0.0.0"
edition = "2024"
-- src/main.rs --
mod errors;
use errors::probe_client::{ErrorCode, ErrorResponse};

fn main() {
    let body = r#"{"code": "EXAMPLE", "message": "Nothing yet"}"#;
    let response = ErrorResponse::from_parts(400, |_| None, body.as_bytes()).unwrap();
    assert_eq!(response.code(), Some(ErrorCode::Example));
    println!("{}", response.message().unwrap_or_default());
}
"##;

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_client_reads_responses() {
    let said = set_up(
        "probe-client",
        CLIENT,
        &["error-tables init --json", "cargo run"],
    );
    assert_eq!(said, "Nothing yet\n");
}

const SERVER: &str = r#"-- Cargo.toml --
[package]
name = "probe-server"
version = "0.0.0"
edition = "2024"

[dependencies]
axum = { version = "0.8", default-features = false }
-- src/main.rs --
mod errors;
use axum::response::IntoResponse;
use errors::probe_server::{ErrorCode, ErrorReply};

async fn handler() -> Result<&'static str, ErrorReply<'static>> {
    Err(ErrorReply::from_text(ErrorCode::Example, "Nothing yet"))
}

fn main() {
    let _router: axum::Router = axum::Router::new().fallback(handler);
    let reply = ErrorReply::from_text(ErrorCode::Example, "Nothing yet");
    println!("{}", reply.into_response().status());
}
"#;

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_server_sends_replies() {
    let said = set_up(
        "probe-server",
        SERVER,
        &["error-tables init --axum", "cargo run"],
    );
    assert_eq!(said, "400 Bad Request\n");
}

const BARE: &str = r#"-- Cargo.toml --
[package]
name = "probe-bare-init"
version = "0.0.0"
edition = "2024"
-- src/lib.rs --
#![no_std]
pub mod errors;

/// The status of the first error.
pub const STATUS: Option<u16> = errors::probe_bare_init::ErrorCode::Example.status();
"#;

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_crate_without_std_builds() {
    let commands = ["error-tables init", "cargo build"];
    assert_eq!(set_up("probe-bare-init", BARE, &commands), "");
}

/// With every kind of response, so that its library has each dependency.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn an_empty_folder_becomes_a_workspace_that_runs() {
    let commands = ["error-tables init --axum --http --serde", "cargo run"];
    assert_eq!(
        set_up("probe-empty", "", &commands),
        "EXAMPLE is handled: Replace this row with an error of the API\n"
    );
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn documents_alone_have_a_table() {
    let commands = [
        "error-tables init --docs-only --api shop",
        "error-tables render --inject docs/errors.md",
        "grep -c EXAMPLE docs/errors.md",
    ];
    assert_eq!(set_up("probe-documents", "", &commands), "1\n");
}

/// A crate that `generate` writes into, instead of a build script, compiles without a warning.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn generated_sources_compile_in_a_fresh_crate() {
    let tables = "-- error-tables/shop/api.toml --\ntitle = \"Shop API\"\n\n[body]\ncode = \"/code\"\nmessage = \"/message\"\n-- error-tables/shop/codes.csv --\ncode,status,message\nSOLD_OUT,409,The item {sku} is sold out.\n";
    for flags in ["", "--json --serde --message-types --owned-errors"] {
        let generate = format!("error-tables generate --out probe-fresh --init {flags}");
        let commands = [
            "cargo new --quiet --vcs none --lib probe-fresh && rm probe-fresh/src/lib.rs",
            generate.as_str(),
            "cargo check --manifest-path probe-fresh/Cargo.toml",
        ];
        assert_eq!(set_up("probe-tables", tables, &commands), "", "{flags}");
    }
}
