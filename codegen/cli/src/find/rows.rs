//! From a candidate to rows: codes and statuses are read out of their cells, and what cannot be read is said.

use super::candidate::{Candidate, Kind, SAMPLE};
use super::entry::{Doubt, Entry};
use super::halves::halves;
use crate::page::block::{Grid, Row, Text, flat};
use crate::word::cell;
use crate::word::code::{self, Style};
use crate::word::role::Role;
use crate::word::status;

/// From so many rows on, two threads read them.
const MANY: usize = 10_000;

/// Reads the rows of a candidate.
pub(crate) fn read(candidate: &Candidate, grid: &Grid, doubts: &mut Vec<Doubt>) -> Vec<Entry> {
    let columns = Columns::of(candidate);
    let told = (heading_status(grid), strict(candidate, grid));
    unsaid(candidate, grid, doubts);
    let mut parts = halves(&grid.rows, MANY, |_, rows| {
        let mut doubts = Vec::new();
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            one(candidate, &columns, row, told, &mut entries, &mut doubts);
        }
        (entries, doubts)
    })
    .into_iter();
    let (mut entries, own) = parts.next().unwrap_or_default();
    doubts.extend(own);
    for (more, own) in parts {
        entries.extend(more);
        doubts.extend(own);
    }
    entries
}

/// Reads one row.
fn one(
    candidate: &Candidate,
    columns: &Columns<'_>,
    row: &Row,
    told: (Option<u16>, bool),
    entries: &mut Vec<Entry>,
    doubts: &mut Vec<Doubt>,
) {
    let made = match candidate.kind {
        Kind::Codes => codes(columns, row, told, doubts),
        Kind::Statuses => statuses(columns, row, doubts),
    };
    if let Some(first) = made.first()
        && row.splits.len() > 1
    {
        doubts.push(Doubt {
            line: row.line,
            text: format!("the cells of this row ran together: `{}`", joined(row)),
            choices: ranked(&row.splits, &first.code),
        });
    }
    let splits = splits(row);
    entries.extend(made.into_iter().map(|mut entry| {
        entry.grid = candidate.grid;
        entry.splits.clone_from(&splits);
        entry
    }));
}

/// Where the columns of ours stand in a grid.
struct Columns<'a> {
    code: Option<usize>,
    status: Option<usize>,
    /// Every column with its role, or with the name that `--map` gave it.
    texts: Vec<(usize, Result<Role, &'a str>)>,
}

impl<'a> Columns<'a> {
    fn of(candidate: &'a Candidate) -> Self {
        let named = |(at, column): (usize, &'a Option<String>)| {
            let column = column.as_deref()?;
            Some((at, Role::named(column).ok_or(column)))
        };
        Self {
            code: candidate.column(Role::Code),
            status: candidate.column(Role::Status),
            texts: candidate
                .columns
                .iter()
                .enumerate()
                .filter_map(named)
                .collect(),
        }
    }
}

/// The ways to part cells that ran together, as code and text.
fn splits(row: &Row) -> Vec<(String, String)> {
    if row.splits.is_empty() {
        return Vec::new();
    }
    let whole: String = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    let parted = |code: &String| Some((code.clone(), flat(whole.get(code.len()..)?).into_owned()));
    row.splits.iter().filter_map(parted).collect()
}

/// Whether nearly all cells of the code column are written for machines, so that words among them are something else.
fn strict(candidate: &Candidate, grid: &Grid) -> bool {
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

/// A bare yes to trying again does not say when: that is told once.
fn unsaid(candidate: &Candidate, grid: &Grid, doubts: &mut Vec<Doubt>) {
    let Some(column) = candidate.column(Role::Retry) else {
        return;
    };
    let bare = |row: &&Row| {
        row.cells.get(column).is_some_and(|cell| {
            matches!(
                cell.flat().to_lowercase().as_str(),
                "yes" | "true" | "y" | "retriable" | "retryable" | "\u{2713}" | "\u{2705}"
            )
        })
    };
    let number = grid.rows.iter().filter(bare).count();
    if let Some(first) = grid.rows.iter().find(bare) {
        let name = grid.columns.get(column).map_or("", String::as_str);
        let said = first.cells.get(column).map(Text::flat).unwrap_or_default();
        doubts.push(Doubt {
            line: first.line,
            text: format!("`{said}` under `{name}` ({number} rows) does not say when to try again: `retry` is left blank there"),
            choices: Vec::new(),
        });
    }
}

/// Whether a row of several cells has only one that says something.
fn lone(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

fn joined(row: &Row) -> String {
    row.cells
        .iter()
        .map(Text::flat)
        .collect::<String>()
        .chars()
        .take(60)
        .collect()
}

fn ranked(splits: &[String], first: &str) -> Vec<String> {
    let mut choices = splits.to_vec();
    choices.sort_by_key(|split| split != first);
    choices
}

fn texts(columns: &Columns<'_>, row: &Row, name: String) -> Entry {
    let mut entry = Entry {
        line: row.line,
        name,
        ..Entry::default()
    };
    for (column, target) in &columns.texts {
        let Some(cell) = row.cells.get(*column) else {
            continue;
        };
        match target {
            Ok(role) => {
                if let Some(slot) = entry.slot(*role) {
                    let text = cell.flat();
                    if !matches!(&*text, "" | "-" | "\u{2014}" | "\u{2013}") {
                        *slot = text.into_owned();
                    }
                }
            }
            Err(name) => entry
                .others
                .push(((*name).to_owned(), cell.flat().into_owned())),
        }
    }
    entry
}

fn codes(
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

fn statuses(columns: &Columns<'_>, row: &Row, doubts: &mut Vec<Doubt>) -> Vec<Entry> {
    let Some(cell) = columns
        .status
        .and_then(|column| row.cells.get(column))
        .filter(|cell| !cell.is_empty())
    else {
        return Vec::new();
    };
    let Some(found) = status::cell(&cell.text) else {
        doubts.push(Doubt {
            line: row.line,
            text: format!("`{}` is not a status: the row is left out", cell.flat()),
            choices: Vec::new(),
        });
        return Vec::new();
    };
    if let Some(range) = &found.range {
        doubts.push(Doubt {
            line: row.line,
            text: format!("`{range}` is a range of statuses, not a status: the row is left out"),
            choices: Vec::new(),
        });
    }
    let base = texts(columns, row, found.phrase);
    found
        .codes
        .iter()
        .map(|status| Entry {
            code: status.to_string(),
            status: Some(*status),
            ..base.clone()
        })
        .collect()
}

/// The status that the nearest heading gives to a whole table: `### 404 Not Found`, `Errors (HTTP 400)`.
fn heading_status(grid: &Grid) -> Option<u16> {
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
