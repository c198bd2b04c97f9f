//! Each error in tables gets exactly these diagnostics. A case is a file: the tables, and the diagnostics after them.
//! `BLESS=1 cargo test --test generator reject` rewrites the diagnostics, for review.

use error_tables_codegen::tools::lower::build_model;
use error_tables_test_support::{build_tree, compare_diagnostics, list_cases};

#[test]
pub(crate) fn each_error_is_reported_at_its_place() {
    compare_diagnostics("tests/reject", |tables| {
        let error = build_model(build_tree(&tables)).err();
        error.map(|error| error.lines()).unwrap_or_default()
    });
    println!(
        "figure: {} malformed inputs",
        list_cases("tests/reject").len()
    );
}
