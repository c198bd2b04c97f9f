//! Every mistake is refused with exactly this diagnostic. A case is a file: the tables, then what is said about them.
//! `BLESS=1 cargo test --test generator reject` rewrites what is said, for review.

use error_tables_codegen::tools::lower::build_model;
use error_tables_test_support::{build_tree, is_blessing, list_cases, parse_archive};
use std::fs;

const SAID: &str = "-- said --\n";

#[test]
fn every_mistake_is_said_where_it_is() {
    let mut failures = Vec::new();
    for case in list_cases("tests/reject") {
        let text = fs::read_to_string(&case).expect("a case");
        let (tables, said) = text.split_once(SAID).unwrap_or((&text, ""));
        let outcome = build_model(build_tree(&parse_archive(tables)));
        let lines = outcome.map_or_else(
            |error| error.lines().join("\n") + "\n",
            |_| "nothing\n".into(),
        );
        if is_blessing() {
            fs::write(&case, format!("{tables}{SAID}{lines}")).expect("written");
        } else if said != lines {
            failures.push(format!(
                "{}: expected\n{said}but got\n{lines}",
                case.display()
            ));
        }
        if lines == "nothing\n" {
            failures.push(format!("{}: nothing is wrong with it", case.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
