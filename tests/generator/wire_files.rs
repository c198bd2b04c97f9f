//! What is generated of `tests/wire/*/tables.txt` stands beside the tables, where `tests/published` compiles it.
//! `BLESS=1 cargo test --test generator wire_files` rewrites it, for review.

use error_tables_codegen::Builder;
use error_tables_test_support::{
    assert_no_failures, compare_text, parse_archive, read_file, write_files,
};
use std::path::Path;

fn compare_files(name: &str, configure: impl FnOnce(Builder) -> Builder) {
    let folder = Path::new("tests/wire").join(name);
    let made = tempfile::tempdir().expect("a folder");
    let tables = made.path().join("error-tables");
    write_files(&tables, &parse_archive(&read_file(&folder, "tables.txt")));
    let out = made.path().join("made");
    let run = configure(Builder::new(&tables).module(&out)).generate();
    let mut failures = Vec::new();
    for change in &run.expect("tables without a mistake").plan.stale {
        let path = change.path.strip_prefix(&out).expect("below");
        let text = change.new.as_deref().unwrap_or_default();
        let text = text.replace(&*tables.to_string_lossy(), "error-tables");
        compare_text(&text, &folder.join("made").join(path), &mut failures);
        if name == "shop" && text.contains("cfg(feature") {
            failures.push(format!("{}: it depends on a feature", path.display()));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn bodies_of_every_kind_are_as_reviewed() {
    compare_files("kinds", Builder::wire);
}

#[test]
fn a_shop_with_every_option_is_as_reviewed() {
    compare_files("shop", |builder| {
        let builder = builder.json().http().serde().axum();
        builder.message_types().owned_errors()
    });
}
