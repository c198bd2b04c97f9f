//! Each error in a table gets exactly these diagnostics. A case is a file: the tables, and the diagnostics after them.
//! `BLESS=1 cargo test --test generator reject` rewrites the diagnostics, for review.

use error_tables_codegen::tools::lower::build_model;
use error_tables_test_support::{build_tree, is_blessing, list_cases, parse_archive};
use std::fs;

const DIAGNOSTICS: &str = "-- diagnostics --\n";

#[test]
pub(crate) fn each_error_is_reported_at_its_place() {
    let mut failures = Vec::new();
    for case in list_cases("tests/reject") {
        let text = fs::read_to_string(&case).expect("a case");
        let (tables, diagnostics) = text.split_once(DIAGNOSTICS).unwrap_or((&text, ""));
        let outcome = build_model(build_tree(&parse_archive(tables)));
        let lines = outcome.map_or_else(
            |error| error.lines().join("\n") + "\n",
            |_| "nothing\n".into(),
        );
        if is_blessing() {
            fs::write(&case, format!("{tables}{DIAGNOSTICS}{lines}")).expect("written");
        } else if diagnostics != lines {
            failures.push(format!(
                "{}: expected\n{diagnostics}but got\n{lines}",
                case.display()
            ));
        }
        if lines == "nothing\n" {
            failures.push(format!("{}: nothing is wrong with it", case.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
