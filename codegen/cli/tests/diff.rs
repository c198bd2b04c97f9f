//! `diff` as its users run it. Every edit of `diff/edits.txt` on the tables of `diff/base.txt` gives exactly the findings, the bump
//! and the exit status below it; `BLESS=1 cargo test -p error-tables-cli diff::` rewrites them, for review.

use crate::support::{EDITS, Tables, base_tables, edited_tables, replace_tables, run};
use error_tables_codegen::Builder;
use error_tables_test_support::parse_archive;
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The findings of a comparison, one per line, and its exit status.
fn compared(root: &Path, from: &str, to: &str) -> String {
    let (exit, stdout, stderr) = run(root, &["diff", from, to, "--format", "json"]);
    let report: Value = serde_json::from_str(&stdout).unwrap_or_else(|_| panic!("{stderr}"));
    let mut report_text = String::new();
    for finding in report["findings"].as_array().expect("findings") {
        let text = |key: &str| finding[key].as_str().unwrap_or("").to_string();
        let audiences = finding["audiences"].as_array().expect("audiences");
        let verdicts: Vec<String> = audiences
            .iter()
            .map(|one| {
                format!(
                    "{} {}",
                    one["audience"].as_str().unwrap_or(""),
                    one["level"].as_str().unwrap_or("")
                )
            })
            .collect();
        let at = format!("{}:{}:{}", text("file"), finding["line"], finding["column"]);
        let _ = writeln!(
            report_text,
            "> {}[{}] {}: {}",
            text("level"),
            text("rule"),
            text("api"),
            text("message")
        );
        let _ = writeln!(
            report_text,
            ">     {at}; {}; {}",
            verdicts.join(", "),
            text("bump")
        );
    }
    let bump = report["required_bump"].as_str().unwrap_or("");
    let _ = writeln!(report_text, "> {bump}, exit {}", exit.unwrap_or(-1));
    report_text
}

/// Everything that is generated from the tables of `root/new`.
fn generated(root: &Path) -> Vec<String> {
    let out = root.join("out");
    let run = Builder::new(root.join("new"))
        .sources(out.join("src"))
        .docs(out.join("docs"))
        .check()
        .expect("sound tables");
    run.plan
        .stale
        .into_iter()
        .filter_map(|change| change.new)
        .collect()
}

#[test]
fn every_edit_gives_its_findings_and_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let text = fs::read_to_string(EDITS).expect("the edits");
    replace_tables(&root.join("new"), &base_tables());
    let before = generated(root);
    replace_tables(&root.join("old"), &base_tables());
    let (mut blessed, mut failures) = (String::new(), Vec::new());
    for case in text.split("== ").skip(1) {
        let title = case.lines().next().unwrap_or("");
        replace_tables(&root.join("new"), &edited_tables(case));
        let report_text = compared(root, "old", "new");
        let expected: String = case
            .split_inclusive('\n')
            .filter(|line| line.starts_with('>'))
            .collect();
        if expected != report_text {
            failures.push(format!(
                "{title}: expected\n{expected}but got\n{report_text}"
            ));
        }
        let edit: String = case
            .split_inclusive('\n')
            .filter(|line| !line.starts_with('>'))
            .collect();
        let _ = write!(blessed, "== {}\n{report_text}\n", edit.trim_end());
        if report_text.contains("> none,") && generated(root) != before {
            failures.push(format!(
                "{title}: what is generated differs, and no version is required"
            ));
        }
    }
    if error_tables_test_support::is_blessing() {
        fs::write(EDITS, format!("{}\n", blessed.trim_end())).expect("written");
        failures.retain(|failure| !failure.contains("expected\n"));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The tables of the goldens with subcodes, ranges, words and operations: the first row of each `endpoints.csv`, and of each
/// `codes.csv` that has none, goes and comes back.
#[test]
fn tables_of_every_shape_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for golden in ["shapes", "ranges", "operations"] {
        let text = fs::read_to_string(format!("../../tests/golden/{golden}/tables.txt"));
        let files = parse_archive(&text.expect("a golden"));
        let (mut old, mut wanted) = (Tables::new(), Vec::new());
        for (path, bytes) in files {
            old.insert(path, String::from_utf8(bytes).expect("UTF-8"));
        }
        let mut new = old.clone();
        for (path, text) in &mut new {
            let (api, file) = path.split_once('/').expect("a folder");
            let has_endpoints = old.contains_key(&format!("{api}/endpoints.csv"));
            let rule = match file {
                "endpoints.csv" if api == "machine" => "operation-removed",
                "endpoints.csv" => "operation-error-removed",
                "codes.csv" if !has_endpoints => "code-removed",
                // A sample may have the code of the row.
                "api.toml" => {
                    text.truncate(text.find("[[sample]]").unwrap_or(text.len()));
                    continue;
                }
                _ => continue,
            };
            let mut lines = text.split_inclusive('\n');
            let header = lines.next().expect("a header");
            *text = lines
                .skip(1)
                .fold(header.to_string(), |text, line| text + line);
            wanted.push(format!("[{rule}] {api}: "));
        }
        replace_tables(&root.join("old"), &old);
        replace_tables(&root.join("new"), &new);
        assert_eq!(compared(root, "old", "old"), "> none, exit 0\n");
        let removed = compared(root, "old", "new");
        let missing: Vec<_> = wanted
            .iter()
            .filter(|one| !removed.contains(*one))
            .collect();
        let is_major = removed.contains("> major, exit 1");
        assert!(
            missing.is_empty() && is_major == removed.contains("[code-removed]"),
            "{missing:?}\n{removed}"
        );
        let added = compared(root, "new", "old");
        assert!(added.contains("-added] "), "{added}");
    }
}
