//! What is written and read back is the same: tables as documents in every markup, and edits of tables there and back.

use crate::support::{EDITS, base_tables, edited_tables, read_file, run, write_file};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::diff::diff;
use error_tables_review::finding::Finding;
use error_tables_test_support::build_tree;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;

type Tables = BTreeMap<String, String>;

fn read_model(tables: &Tables) -> Model {
    let files: Vec<(String, Vec<u8>)> = tables
        .iter()
        .map(|(path, text)| (path.clone(), text.clone().into_bytes()))
        .collect();
    build_model(build_tree(&files)).unwrap_or_else(|error| panic!("{}", error.lines().join("\n")))
}

/// Each edit of the diff cases, with its name.
fn edits() -> Vec<(String, Model)> {
    let text = fs::read_to_string(EDITS).expect("the edits");
    let cases = text.split("== ").skip(1);
    let named = |case: &str| case.lines().next().unwrap_or_default().to_string();
    cases
        .map(|case| (named(case), read_model(&edited_tables(case))))
        .collect()
}

fn describe(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| format!("{} {}", finding.rule.id, finding.message);
    findings.iter().map(line).collect()
}

#[test]
fn a_table_does_not_differ_from_itself() {
    let base = read_model(&base_tables());
    let all = edits();
    assert!(all.len() > 50, "{}", all.len());
    for (name, model) in all.iter().chain([&("base".to_string(), base)]) {
        assert_eq!(describe(&diff(model, model)), [""; 0], "{name}");
    }
}

/// Whatever an edit changes, the edit that takes it back changes too, and restores each text that was replaced.
#[test]
fn an_edit_and_its_reverse_are_both_reported() {
    const TEXTS: [&str; 4] = [
        "message-changed",
        "meaning-changed",
        "remedy-changed",
        "title-changed",
    ];
    let base = read_model(&base_tables());
    for (name, edited) in edits() {
        let (there, back) = (diff(&base, &edited), diff(&edited, &base));
        let (said, taken_back) = (describe(&there), describe(&back));
        assert_eq!(
            there.is_empty(),
            back.is_empty(),
            "{name}: {said:?}, {taken_back:?}"
        );
        let replaced = there
            .iter()
            .filter(|finding| TEXTS.contains(&finding.rule.id));
        for (old, new) in replaced.filter_map(|finding| finding.texts.clone()) {
            let restored = back
                .iter()
                .any(|finding| finding.texts == Some((new.clone(), old.clone())));
            assert!(restored, "{name}: {said:?}, {taken_back:?}");
        }
    }
}

/// Words, and what each markup language gives a meaning.
fn text() -> impl Strategy<Value = String> {
    const PARTS: [&str; 34] = [
        "a",
        "word",
        "Two words",
        "404",
        "|",
        "*",
        "**b**",
        "_",
        "__init__",
        "`",
        "``",
        "<b>",
        "</td>",
        "&amp;",
        "&",
        "\\",
        "[x](y)",
        "{a}",
        "$1",
        "#",
        "~~",
        "+",
        "..",
        "::",
        "\"",
        "'",
        "é",
        "日本",
        "--",
        "...",
        "http://a.example/b_c",
        "1.",
        "<!--",
        "{{x}}",
    ];
    vec(prop::sample::select(&PARTS[..]), 1..6).prop_map(|parts| parts.join(" "))
}

/// The rows of a table: code, status, message, meaning and remedy.
fn rows() -> impl Strategy<Value = Vec<[String; 5]>> {
    let cells = (400..600_u16, text(), text(), text());
    btree_map("[A-Z]{3,8}_[A-Z]{3,8}", cells, 3..8).prop_map(|rows| {
        let rows = rows
            .into_iter()
            .map(|(code, (status, message, meaning, remedy))| {
                // With too little sense in its cells, a column is not taken for what its header says.
                // Import does not choose a style of placeholders, so that braces would be an error.
                let message = format!("No such item: {message}").replace(['{', '}'], "");
                let meaning = format!("The item {meaning} does not exist.");
                let remedy = format!("Check the item and {remedy} again.");
                [code, status.to_string(), message, meaning, remedy]
            });
        rows.collect()
    })
}

const COLUMNS: [&str; 5] = ["code", "status", "message", "meaning", "remedy"];

fn read_rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().expect("a header").clone();
    let records = reader.records().map(|record| {
        let record = record.expect("a record");
        let cell = |column: &str| {
            let at = headers.iter().position(|header| header == column);
            at.and_then(|at| record.get(at))
                .unwrap_or_default()
                .to_string()
        };
        COLUMNS.map(cell).to_vec()
    });
    records.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_that_is_rendered_can_be_imported(rows in rows()) {
        let root = tempfile::tempdir().expect("a folder");
        write_file(root.path(), "error-tables/shop/api.toml", "title = \"Shop\"\ncodes.placeholders = \"none\"\n");
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(COLUMNS).expect("written");
        for row in &rows {
            writer.write_record(row).expect("written");
        }
        write_file(root.path(), "error-tables/shop/codes.csv", writer.into_inner().expect("written"));
        for (page, begin, end) in [
            ("errors.md", "<!-- ", " -->"),
            ("errors.mdx", "{/* ", " */}"),
            ("errors.html", "<!-- ", " -->"),
            ("errors.rst", ".. ", ""),
            ("errors.adoc", "// ", ""),
        ] {
            let columns = COLUMNS.join(",");
            let markers = format!("{begin}error-tables:begin view=table columns={columns}{end}\n{begin}error-tables:end{end}\n");
            write_file(root.path(), page, markers);
            let (exit, out, err) = run(root.path(), &["render", "--inject", page]);
            prop_assert_eq!(exit, Some(0), "{}{}", out, err);
            // A document with markers cannot be the source of a table.
            let shown = read_file(root.path(), page);
            let lines = shown.lines().filter(|line| !line.contains("error-tables:"));
            write_file(root.path(), page, lines.collect::<Vec<_>>().join("\n"));
            let (exit, out, err) = run(root.path(), &["import", page, "--api", "back", "--stdout"]);
            prop_assert_eq!(exit, Some(0), "{}\n{}{}", shown, out, err);
            let wanted: Vec<Vec<String>> = rows.iter().map(|row| row.to_vec()).collect();
            prop_assert_eq!(read_rows(&out), wanted, "{}\n{}", shown, err);
        }
    }
}
