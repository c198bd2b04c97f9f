//! Each error in tables and in `audit.toml` gets exactly these diagnostics. A case is a file: the tables, and the diagnostics after
//! them.
//! `BLESS=1 cargo test --test generator reject` rewrites the diagnostics, for review.

use error_tables_codegen::tools::lower::build_model;
use error_tables_review::config::Config;
use error_tables_test_support::{build_tree, is_blessing, list_cases, parse_archive};
use std::fs;

const DIAGNOSTICS: &str = "-- diagnostics --\n";

#[test]
pub(crate) fn each_error_is_reported_at_its_place() {
    let mut failures = Vec::new();
    for case in list_cases("tests/reject") {
        let text = fs::read_to_string(&case).expect("a case");
        let (tables, diagnostics) = text.split_once(DIAGNOSTICS).unwrap_or((&text, ""));
        let (settings, tables_of_case): (Vec<_>, Vec<_>) = parse_archive(tables)
            .into_iter()
            .partition(|(path, _)| path == "audit.toml");
        let settings = settings.into_iter().filter_map(|(path, bytes)| {
            Config::parse(&format!("error-tables/{path}"), bytes).err()
        });
        let model = build_model(build_tree(&tables_of_case)).err();
        let errors = settings.chain(model).flat_map(|error| error.lines());
        let mut lines: String = errors.map(|line| line + "\n").collect();
        if lines.is_empty() {
            lines.push_str("nothing\n");
        }
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
    println!(
        "figure: {} malformed inputs",
        list_cases("tests/reject").len()
    );
}
