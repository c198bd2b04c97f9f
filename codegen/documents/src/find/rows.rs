//! From a candidate to rows: codes and statuses are read out of their cells, and what cannot be read is said.

use super::candidate::{Candidate, Kind};
use super::coded::{codes, heading_status, strict};
use super::columns::{Columns, texts};
use super::entry::{Doubt, Entry};
use super::halves::halves;
use crate::page::block::{Grid, Row, Text, flat};
use crate::word::role::Role;
use crate::word::status;

/// From so many rows on, two threads read them.
const MANY: usize = 10_000;

/// Reads the rows of a candidate.
pub(super) fn read(candidate: &Candidate, grid: &Grid, doubts: &mut Vec<Doubt>) -> Vec<Entry> {
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

/// The ways to part cells that ran together, as code and text.
fn splits(row: &Row) -> Vec<(String, String)> {
    if row.splits.is_empty() {
        return Vec::new();
    }
    let whole: String = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    let parted = |code: &String| Some((code.clone(), flat(whole.get(code.len()..)?).into_owned()));
    row.splits.iter().filter_map(parted).collect()
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

/// Reads a row of statuses.
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
