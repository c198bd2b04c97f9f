//! The README's example is this test.
#![allow(clippy::items_after_statements)]

// README
use error_tables::{amove_web, pluralkit, DocumentedError};

#[test]
fn example() {
    // A code from the wire, typed.
    let code = amove_web::ErrorCode::from_code("DUPLICATE");
    assert_eq!(code, Some(amove_web::ErrorCode::Duplicate));
    assert_eq!(amove_web::ErrorCode::Duplicate.status(), Some(499));

    // One code, four errors: the status decides, and nothing is guessed without it.
    let error = pluralkit::ErrorCode::from_code_and_status(0, 401);
    assert_eq!(error, Some(pluralkit::ErrorCode::InvalidAuthorization));
    assert_eq!(pluralkit::ErrorCode::from_code(0), None);

    // One function for every API.
    fn label<E: DocumentedError>(error: E) -> String {
        format!("{} {}: {error}", E::API, error.code())
    }
    let shown = label(pluralkit::ErrorCode::SystemNotFound);
    assert_eq!(shown, "pluralkit 20001: System not found.");
}
// END

#[test]
fn it_is_the_readmes() {
    let own = include_str!("readme.rs");
    let part = own
        .split("// README\n")
        .nth(1)
        .and_then(|rest| rest.split("// END").next());
    let lines = part
        .expect("the marks")
        .lines()
        .filter(|line| !matches!(*line, "#[test]" | "fn example() {" | "}"));
    let code: Vec<&str> = lines
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect();
    let readme = include_str!("../README.md");
    let block = readme
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let tidy = |text: &str| text.replace("\n\n\n", "\n\n").trim().to_string();
    assert_eq!(
        tidy(block.expect("a block of Rust")),
        tidy(&code.join("\n"))
    );
}

/// The crate's own README: compiled and run.
#[test]
fn the_crates_example() {
    let readme = include_str!("../generated/README.md");
    for line in [
        "let error = amove_web::ErrorCode::from_code(\"DUPLICATE\").unwrap();",
        "assert_eq!(error.status(), Some(499));",
        "assert_eq!(error.to_string(), \"A resource with the same unique field already exists\");",
        "assert_eq!(pluralkit::ErrorCode::from_code(0), None);",
        "assert!(pluralkit::ErrorCode::from_code_and_status(0, 403).is_some());",
    ] {
        assert!(readme.contains(line), "{line}");
    }
    let error = amove_web::ErrorCode::from_code("DUPLICATE").unwrap();
    assert_eq!(error.status(), Some(499));
    assert_eq!(
        error.to_string(),
        "A resource with the same unique field already exists"
    );
    assert_eq!(pluralkit::ErrorCode::from_code(0), None);
    assert!(pluralkit::ErrorCode::from_code_and_status(0, 403).is_some());
}

/// The README's second block.
#[cfg(feature = "json")]
#[test]
fn errors_on_the_wire() {
    use error_tables::amove_web::{ErrorCode, ErrorReply, ErrorResponse};

    let sent = ErrorReply::new(ErrorCode::Duplicate, "There is one already.")
        .parts()
        .unwrap();
    let read = ErrorResponse::from_parts(sent.status, |_| Some("DUPLICATE"), sent.body).unwrap();
    assert_eq!(read.code(), Some(ErrorCode::Duplicate));
    assert_eq!(
        (read.message(), read.problem()),
        (Some("There is one already."), None)
    );

    let block = include_str!("../README.md").split("```rust\n").nth(2);
    let block = block
        .and_then(|rest| rest.split("```").next())
        .expect("a block of Rust");
    let flat = |text: &str| text.split_whitespace().collect::<String>();
    let own = flat(include_str!("readme.rs"));
    for line in block.lines() {
        assert!(own.contains(&flat(line)), "{line}");
    }
}
