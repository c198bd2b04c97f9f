//! The `errcodes.txt` of `PostgreSQL`: lines of code, severity, macro and, where it has one, condition name.
//!
//! A code with several macros is one row, the first macro its name and the others constants. Several codes with one condition
//! name are several rows, since their macros differ.

use crate::{Table, camel, row};
use std::error::Error;
use std::fmt::Write;

#[expect(clippy::unnecessary_wraps, reason = "every reader is of one type")]
pub(crate) fn read(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row(["code", "name", "synonyms", "severity", "condition"])];
    for (code, severity, name, condition) in lines(text) {
        match rows.iter_mut().find(|row| row[0] == code) {
            Some(row) => {
                row[2] = if row[2].is_empty() {
                    name.to_string()
                } else {
                    format!("{};{name}", row[2])
                };
                row[4].push_str(condition);
            }
            None => rows.push(row([code, &camel(name), "", severity, condition])),
        }
    }
    Ok(Table {
        api: "sqlstate",
        descriptor: "title = \"PostgreSQL\"\n[columns]\nseverity = \"string\"\ncondition = \"string\"\n",
        file: "codes.csv",
        rows,
    })
}

/// Rust source: `(constant of the postgres crate, constant or variant of ours)` for every macro.
pub(crate) fn pairs(text: &str) -> String {
    let mut seen = Vec::new();
    let mut pairs = String::from("[");
    for (code, _, name, _) in lines(text) {
        let first = !seen.contains(&code);
        seen.push(code);
        let ours = if first { camel(name) } else { name.to_string() };
        let _ = write!(pairs, "(SqlState::{name}, ErrorCode::{ours}),");
    }
    pairs + "]"
}

fn lines(text: &str) -> impl Iterator<Item = (&str, &str, &str, &str)> {
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
