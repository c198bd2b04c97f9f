//! A row of codes: the codes of its cell, and the statuses that stand with them, above them or in its text.

use super::candidate::{Candidate, SAMPLE};
use super::columns::{Columns, texts};
use super::entry::{Doubt, Entry};
use crate::page::block::{Grid, Row, Text, flat};
use crate::word::cell;
use crate::word::code::{self, Style};
use crate::word::role::Role;
use crate::word::status;

/// Whether nearly all cells of the code column are written for machines, so that words among them are something else.
pub(super) fn strict(candidate: &Candidate, grid: &Grid) -> bool {
    let Some(column) = candidate.column(Role::Code) else {
        return false;
    };
    let cells = || {
        grid.rows
            .iter()
            .take(SAMPLE)
            .filter(|row| !lone(row))
            .filter_map(|row| row.cells.get(column))
            .filter(|cell| !cell.is_empty())
    };
    let machine = |cell: &&Text| {
        cell::cell(&cell.text).is_some_and(|found| {
            found
                .codes
                .iter()
                .all(|code| code::style(code) != Some(Style::Word))
        })
    };
    cells().filter(machine).count() * 10 >= cells().count() * 7
}

/// Reads a row; `above` is the status of the whole table, `strict` whether words are no codes here.
pub(super) fn codes(
    columns: &Columns<'_>,
    row: &Row,
    (above, strict): (Option<u16>, bool),
    doubts: &mut Vec<Doubt>,
) -> Vec<Entry> {
    let Some(cell) = columns
        .code
        .and_then(|column| row.cells.get(column))
        .filter(|cell| !cell.is_empty())
    else {
        return Vec::new();
    };
    let whole = flat(&cell.text);
    let placeholder = whole.len() > 1 && whole.bytes().all(|b| matches!(b, b'X' | b'x'));
    if placeholder || code::range(&whole) {
        doubts.push(Doubt {
            line: row.line,
            text: format!("`{whole}` is a range of codes, not a code: the row is left out"),
            choices: Vec::new(),
        });
        return Vec::new();
    }
    let read = cell::cell(&cell.text);
    let word = |found: &cell::Codes| matches!(found.codes.as_slice(), [only] if code::style(only) == Some(Style::Word));
    if strict && lone(row) && read.as_ref().is_none_or(word) {
        return Vec::new();
    }
    if strict && read.is_none() {
        doubts.push(Doubt {
            line: row.line,
            text: format!("`{whole}` stands among codes and is none: the row is left out"),
            choices: Vec::new(),
        });
        return Vec::new();
    }
    let found = read.unwrap_or_else(|| cell::Codes {
        codes: vec![code::bare(&whole).to_owned()],
        ..cell::Codes::default()
    });
    let column = columns
        .status
        .and_then(|column| row.cells.get(column))
        .map(|cell| cell.text.trim())
        .filter(|text| !text.is_empty());
    let mut given: Vec<Option<u16>> = Vec::new();
    let read = column.and_then(status::cell);
    if let (Some(text), None) = (column, &read) {
        given.extend(status::within(text).into_iter().map(Some));
    }
    if let Some(read) = read {
        given.extend(read.codes.iter().copied().map(Some));
        if let Some(range) = read.range {
            doubts.push(Doubt { line: row.line, text: format!("`{range}` is a range of statuses, not a status: the status of `{whole}` is left blank"), choices: Vec::new() });
        }
    }
    if given.is_empty() {
        let section = status::cell(&row.section).and_then(|found| found.codes.first().copied());
        let said = found.status.or(section).or(above);
        given.push(if column.is_some() { found.status } else { said });
    }
    let beside = if found.rest.is_empty() {
        flat(&found.name)
    } else {
        flat(&found.rest)
    };
    let beside = beside.into_owned();
    let mut base = texts(columns, row, found.name);
    if base.meaning.is_empty() && base.message.is_empty() {
        base.meaning = beside;
    }
    let told = returned(&base.meaning);
    let all = found.codes.len() * given.len();
    let mut made = Vec::with_capacity(all);
    for code in found.codes {
        for status in &given {
            made.push(Entry {
                code: code.clone(),
                status: status.or(told),
                ..if all == 1 {
                    std::mem::take(&mut base)
                } else {
                    base.clone()
                }
            });
        }
    }
    made
}

/// `returned as HTTP 401`, or `HTTP status: 404 Not Found` at the end, said in the text of a row.
fn returned(text: &str) -> Option<u16> {
    if !text.contains('H') {
        return None;
    }
    let last = text.rfind("HTTP").and_then(|at| text.get(at + 4..));
    if let Some(last) = last.filter(|last| last.len() <= 60) {
        let label = last.find(|c: char| c.is_ascii_digit())?;
        let (label, said) = last.split_at(label);
        let known = label.split(|c: char| !c.is_ascii_alphabetic()).all(|word| {
            matches!(
                word,
                "" | "mapping" | "Mapping" | "status" | "Status" | "code" | "Code"
            )
        });
        let (number, phrase) = said.split_at_checked(3)?;
        let short = phrase.split_whitespace().count() <= 5 && !phrase.contains(['.', ',', ';']);
        if label.contains(':') && known && (phrase.is_empty() || phrase.starts_with(' ')) && short {
            return status::number(number);
        }
    }
    let (_, after) = text
        .split_once("eturned as HTTP ")
        .or_else(|| text.split_once("eturned with HTTP "))?;
    status::number(after.split(|c: char| !c.is_ascii_digit()).next()?)
}

/// Whether a row of several cells has only one that says something.
fn lone(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

/// The status that the nearest heading gives to a whole table: `### 404 Not Found`, `Errors (HTTP 400)`.
pub(super) fn heading_status(grid: &Grid) -> Option<u16> {
    let heading = grid.heading();
    let read = status::cell(heading).or_else(|| {
        heading
            .rsplit_once('(')
            .and_then(|(_, inside)| status::cell(inside.trim_end_matches(')')))
    });
    let exact =
        read.filter(|found| found.codes.len() == 1 && heading.bytes().any(|b| b.is_ascii_digit()));
    exact.and_then(|found| found.codes.first().copied())
}
