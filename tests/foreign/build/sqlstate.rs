//! `errcodes.txt` of `PostgreSQL`: lines of code, severity, macro and, optionally, condition name.
//!
//! A code with several macros is one row: the first macro becomes its name, the others its synonyms. Codes that share a condition name
//! are separate rows, because their macros differ.

use crate::{Table, camel_case, row_cells};
use std::error::Error;
use std::fmt::Write;

#[expect(clippy::unnecessary_wraps, reason = "every reader is of one type")]
pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row_cells([
        "code",
        "name",
        "synonyms",
        "severity",
        "condition",
    ])];
    for (code, severity, name, condition) in parse_lines(text) {
        match rows.iter_mut().find(|row| row[0] == code) {
            Some(row) => {
                row[2] = if row[2].is_empty() {
                    name.to_string()
                } else {
                    format!("{};{name}", row[2])
                };
                row[4].push_str(condition);
            }
            None => rows.push(row_cells([
                code,
                &camel_case(name),
                "",
                severity,
                condition,
            ])),
        }
    }
    Ok(Table {
        api: "sqlstate",
        descriptor: "title = \"PostgreSQL\"\n[columns]\nseverity = \"string\"\ncondition = \"string\"\n",
        file: "codes.csv",
        rows,
    })
}

/// Renders Rust source: for every macro, the constant of the `postgres` crate and the generated variant or constant.
pub(crate) fn render_pairs(text: &str) -> String {
    let mut seen = Vec::new();
    let mut pairs = String::from("[");
    for (code, _, name, _) in parse_lines(text) {
        let first = !seen.contains(&code);
        seen.push(code);
        let ours = if first {
            camel_case(name)
        } else {
            name.to_string()
        };
        let _ = write!(pairs, "(SqlState::{name}, ErrorCode::{ours}),");
    }
    pairs + "]"
}

fn parse_lines(text: &str) -> impl Iterator<Item = (&str, &str, &str, &str)> {
    let rows = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.starts_with("Section:"));
    rows.filter_map(|line| {
        let mut words = line.split_whitespace();
        let (code, severity, name) = (
            words.next()?,
            words.next()?,
            words.next()?.strip_prefix("ERRCODE_")?,
        );
        Some((code, severity, name, words.next().unwrap_or_default()))
    })
}
