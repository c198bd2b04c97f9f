//! What is lost of one table: rows, cells and words that are in no row that was made.

use super::column_roles::{builtin_cell, counts_rows};
use super::loose_texts::{Group, RowTexts};
use super::{Candidate, ErrorRow};
use crate::document::{Row, Table, Text, collapse_whitespace};
use crate::vocabulary::code::normalize_code_range;
use crate::vocabulary::column_role::Role;
use crate::vocabulary::status::{is_phrase_of, parse_status_cell};
use std::collections::BTreeMap;

/// The rows that were made, by the rows of tables that they were made of.
pub(super) struct MadeRows<'a> {
    sources: Vec<(usize, usize)>,
    rows: Vec<&'a ErrorRow>,
}

impl<'a> MadeRows<'a> {
    pub(super) fn new(rows: impl Iterator<Item = &'a ErrorRow>) -> Self {
        let pairs = rows.flat_map(|row| row.sources.iter().map(move |source| (*source, row)));
        let mut pairs: Vec<_> = pairs.collect();
        pairs.sort_by_key(|(source, _)| *source);
        let (sources, rows) = pairs.into_iter().unzip();
        Self { sources, rows }
    }

    /// The rows that were made of a row of a table.
    fn of(&self, source: (usize, usize)) -> &[&'a ErrorRow] {
        let start = self.sources.partition_point(|known| *known < source);
        let after = self.sources.get(start..).unwrap_or_default().iter();
        let count = after.take_while(|known| **known == source).count();
        self.rows.get(start..start + count).unwrap_or_default()
    }
}

/// What is lost of one table.
#[derive(Default)]
pub(super) struct Losses {
    /// Rows that made no row.
    pub(super) skipped: Group,
    /// Rows of numbers that a registry has not assigned.
    pub(super) unassigned: Group,
    /// Cells of rows whose codes have an earlier row.
    pub(super) repeated: Group,
    /// Other cells, by their columns.
    pub(super) cells: BTreeMap<usize, Group>,
    /// Rows that span the table.
    pub(super) sections: Group,
}

impl Losses {
    pub(super) fn collect(candidate: &Candidate, table: &Table, made: &MadeRows<'_>) -> Self {
        let mut losses = Self::default();
        let counted: Vec<bool> = (0..table.columns.len())
            .map(|at| counts_rows(table, at))
            .collect();
        let status = candidate.column(Role::Status);
        let mut section = "";
        for (at, row) in table.rows.iter().enumerate() {
            let source = (candidate.table, at);
            let rows = made.of(source);
            if row.section != section {
                section = &row.section;
                losses.sections.add(row.line, section);
            }
            if rows.is_empty() {
                let cells = row.cells.iter().filter(|cell| !cell.is_empty());
                let cells: Vec<_> = cells.map(Text::to_line).collect();
                let group = if is_unassigned(row) {
                    &mut losses.unassigned
                } else {
                    &mut losses.skipped
                };
                group.add(row.line, &cells.join(" | "));
                continue;
            }
            let texts = RowTexts(rows);
            let is_repeat = rows
                .iter()
                .any(|row| row.sources.len() > 1 && row.sources.first() != Some(&source));
            for (column, cell) in row.cells.iter().enumerate() {
                if counted.get(column) == Some(&true)
                    || texts.contain(&cell.text)
                    || (status == Some(column) && is_plain_status(&cell.text))
                    || candidate.columns.get(column).is_some_and(|name| {
                        name.as_deref()
                            .is_some_and(|name| builtin_cell(name, &cell.text).is_some())
                    })
                    || is_range_of(rows, &cell.text)
                {
                    continue;
                }
                if is_repeat {
                    let code = rows.first().map_or("", |row| row.code.as_str());
                    losses
                        .repeated
                        .add(row.line, &format!("{code}: {}", cell.to_line()));
                } else {
                    losses
                        .cells
                        .entry(column)
                        .or_default()
                        .add(row.line, &cell.to_line());
                }
            }
        }
        for leftover in &table.leftovers {
            losses.skipped.add(leftover.line, &leftover.to_line());
        }
        losses
    }
}

/// Whether a registry says that nothing has the number of this row.
pub(super) fn is_unassigned(row: &Row) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| matches!(cell.text.trim(), "Unassigned" | "(Unused)"))
}

/// Whether a cell is the range of codes that one of these rows has.
fn is_range_of(rows: &[&ErrorRow], text: &str) -> bool {
    let range = normalize_code_range(&collapse_whitespace(text));
    range.is_some_and(|range| rows.iter().any(|row| row.code == range))
}

/// Whether a cell is a status with no other words than its registered phrase.
fn is_plain_status(text: &str) -> bool {
    parse_status_cell(text).is_some_and(|found| {
        let is_phrase = |code: &u16| is_phrase_of(*code, &found.phrase);
        found.range.is_none() && (found.phrase.is_empty() || found.codes.iter().all(is_phrase))
    })
}
