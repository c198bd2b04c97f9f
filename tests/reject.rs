//! Every mistake is refused with exactly this diagnostic. A case is a file: the tables, then what is said about them.
//! `BLESS=1 cargo test --test reject` rewrites what is said, for review.

mod support;

use error_tables_codegen::tools::lower::build_model;
use std::fs;

const SAID: &str = "-- said --\n";

#[test]
fn every_mistake_is_said_where_it_is() {
    let mut failures = Vec::new();
    for case in support::cases("tests/reject") {
        let text = fs::read_to_string(&case).expect("a case");
        let (tables, said) = text.split_once(SAID).unwrap_or((&text, ""));
        let outcome = build_model(support::tree(&support::archive(tables)));
        let lines = outcome.map_or_else(
            |error| error.lines().join("\n") + "\n",
            |_| "nothing\n".into(),
        );
        if std::env::var_os("BLESS").is_some() {
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
