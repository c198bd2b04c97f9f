//! The code in README.md and generated/README.md compiles, and gives the output that is shown there.
//!
//! This is a test program of its own because it changes the current directory.
#![allow(clippy::items_after_statements)]

use error_tables_test_support::write_file;
use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../README.md");
const CRATE_README: &str = include_str!("../generated/README.md");

/// The code blocks of a README whose fence names this language.
fn blocks<'a>(readme: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    let parts = readme.split(fence.as_str()).skip(1);
    parts.filter_map(|rest| rest.split("```").next()).collect()
}

/// The only code block that contains `text`.
fn block(readme: &'static str, language: &str, text: &str) -> &'static str {
    let found: Vec<&str> = blocks(readme, language)
        .into_iter()
        .filter(|block| block.contains(text))
        .collect();
    let [block] = found[..] else {
        panic!("{} blocks contain {text}", found.len());
    };
    block
}

/// Checks that this file contains the lines of a block in their order, whatever their indentation and line breaks.
fn assert_tested(block: &str) {
    let without_space = |text: &str| text.split_whitespace().collect::<String>();
    let tested = without_space(include_str!("readme.rs"));
    for line in block.split("\n\n") {
        assert!(tested.contains(&without_space(line)), "not tested: {line}");
    }
}

/// Writes the files of the first screen into an empty folder and generates there. The only test of this file that depends on the
/// current directory, so that it can call the builder exactly as the README does.
#[test]
fn the_first_screen_shows_what_is_generated() {
    let root = tempfile::tempdir().expect("a folder");
    let table = block(README, "csv", "CARD_DECLINED");
    let main = block(README, "rust", "// src/main.rs");
    let files = [
        ("error-tables/shop/codes.csv", table),
        ("error-tables/shop/api.toml", block(README, "toml", "title")),
        ("src/main.rs", main),
    ];
    for (path, text) in files {
        write_file(root.path(), path, text);
    }
    std::env::set_current_dir(root.path()).expect("a folder");
    let builder = error_tables_codegen::Builder::new("error-tables")
        .module("src/errors")
        .docs("docs/errors");
    builder.generate().expect("generated");
    let build = block(README, "rust", "// build.rs");
    let call = build.lines().nth(2).expect("the call").trim();
    assert_tested(call.strip_suffix(".build()").expect("a build script"));

    let read = |path: &str| std::fs::read_to_string(path).expect(path);
    let variant = block(README, "rust,ignore", "pub enum ErrorCode");
    assert!(read("src/errors/shop.rs").contains(variant), "{variant}");
    let page = read("docs/errors/shop.md");
    for line in page.lines().filter(|line| line.starts_with("| ")) {
        assert!(README.contains(line), "{line}");
    }
    assert_eq!(
        run_with_rustc(Path::new("src/main.rs")),
        "The bank refused the card\n"
    );

    std::fs::write("error-tables/shop/codes.csv", table.replace("402", "42")).expect("written");
    let error = builder.check().expect_err("an invalid status").to_string();
    let shown = block(README, "text", "error: shop@0.1.0");
    assert_eq!(shown, format!("error: shop@0.1.0: {error}\n"));
}

/// Compiles a program with no dependencies and gives what it prints.
fn run_with_rustc(main: &Path) -> String {
    let mut rustc = Command::new("rustc");
    rustc.args(["--edition=2021", "-o", "program"]).arg(main);
    let output = rustc.output().expect("rustc");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && messages.is_empty(), "{messages}");
    let output = Command::new("./program").output().expect("the program");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_crates_example() {
    use error_tables::{amove_web, pluralkit, DocumentedError};

    // Look up a code that an API sent.
    let error = amove_web::ErrorCode::from_code("DUPLICATE").unwrap();
    assert_eq!(error, amove_web::ErrorCode::Duplicate);
    assert_eq!(error.status(), Some(499));
    assert_eq!(
        error.to_string(),
        "A resource with the same unique field already exists"
    );

    // PluralKit uses the code 0 for four errors, which only the status tells apart.
    assert_eq!(pluralkit::ErrorCode::from_code(0), None);
    let error = pluralkit::ErrorCode::from_code_and_status(0, 401);
    assert_eq!(error, Some(pluralkit::ErrorCode::InvalidAuthorization));

    // Write code that works with every API.
    fn label<E: DocumentedError>(error: E) -> String {
        format!("{} {}: {error}", E::API, error.code())
    }
    let shown = label(pluralkit::ErrorCode::SystemNotFound);
    assert_eq!(shown, "pluralkit 20001: System not found.");

    assert_tested(block(CRATE_README, "rust", "from_code_and_status"));
}

#[cfg(feature = "json")]
#[test]
fn the_example_of_a_response() {
    use error_tables::amove_web::{ErrorCode, ErrorReply, ErrorResponse};

    let sent = ErrorReply::from_text(ErrorCode::Duplicate, "The name is taken.")
        .parts()
        .unwrap();
    let read = ErrorResponse::from_parts(sent.status, |_| Some("DUPLICATE"), sent.body).unwrap();
    assert_eq!(read.code(), Some(ErrorCode::Duplicate));
    assert_eq!(read.message(), Some("The name is taken."));

    for readme in [README, CRATE_README] {
        assert_tested(block(readme, "rust", "ErrorReply"));
    }
}
