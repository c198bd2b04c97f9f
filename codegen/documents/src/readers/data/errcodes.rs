//! `PostgreSQL`'s `errcodes.txt`: sections, and lines of `sqlstate E|W|S MACRO spec_name`.

use crate::document::{Document, Layout, Row, Table, Text};

/// Whether a text looks like `errcodes.txt`.
pub(crate) fn is_errcodes(source: &str) -> bool {
    let lines = || {
        source
            .lines()
            .take(2000)
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    };
    lines().any(|line| line.starts_with("Section:"))
        && lines().filter(|line| parse_entry(line).is_some()).count() >= 2
}

/// Splits an entry into SQLSTATE, severity, macro and condition name.
fn parse_entry(line: &str) -> Option<[&str; 4]> {
    let mut words = line.split_whitespace();
    let (code, kind, name) = (words.next()?, words.next()?, words.next()?);
    let state = code.len() == 5
        && code
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    (state && matches!(kind, "E" | "W" | "S"))
        .then(|| [code, kind, name, words.next().unwrap_or("")])
}

/// Reads a whole file.
pub(crate) fn read_errcodes(source: &str) -> Document {
    let mut section = String::new();
    let mut rows = Vec::new();
    for (text, line) in source.lines().zip(1..) {
        if let Some(name) = text.strip_prefix("Section:") {
            name.trim().clone_into(&mut section);
        } else if let Some([code, kind, name, spec]) = parse_entry(text) {
            let cells = [code, kind, spec, name].map(|cell| Text::plain(cell, line));
            rows.push(Row {
                line,
                section: section.clone(),
                cells: cells.into(),
                splits: Vec::new(),
            });
        }
    }
    let columns = ["sqlstate", "class", "condition name", "macro"]
        .map(str::to_owned)
        .into();
    let line = rows.first().map_or(1, |row| row.line);
    Document {
        tables: vec![Table {
            layout: Layout::Records,
            path: vec!["PostgreSQL error codes".to_owned()],
            line,
            columns,
            rows,
            leftovers: Vec::new(),
        }],
        ..Document::default()
    }
}
