//! What the last import read, to tell edited cells from changed documents and to notice rows that are gone.

use super::existing_rows::ExistingRows;
use super::lock::ImportedRow;
use error_tables_documents::ErrorRow;
use std::collections::{HashMap, HashSet};

/// The rows that the last import read.
pub(super) struct PreviousImport<'a> {
    rows: &'a [ImportedRow],
    by_code: HashMap<&'a str, Vec<&'a ImportedRow>>,
}

/// A row that the last import read and this one did not.
pub(super) struct GoneRow {
    /// The row, with the day since when it is gone.
    pub(super) row: ImportedRow,
    /// What to call it, if this import is the first to notice.
    pub(super) noticed: Option<String>,
}

impl<'a> PreviousImport<'a> {
    pub(super) fn new(rows: &'a [ImportedRow]) -> Self {
        let mut by_code: HashMap<&str, Vec<&ImportedRow>> = HashMap::new();
        for row in rows {
            by_code.entry(&row.code).or_default().push(row);
        }
        Self { rows, by_code }
    }

    /// The row of an entry. A document may have changed the status of a code that it has once.
    pub(super) fn find_entry(&self, entry: &ErrorRow, statuses: bool) -> Option<&'a ImportedRow> {
        let rows = self.by_code.get(entry.code.as_str())?;
        let same = rows
            .iter()
            .find(|row| row.status == entry.status || statuses);
        match rows.as_slice() {
            [only] => Some(only),
            _ => same.copied(),
        }
    }

    /// The rows of the table that the document does not have any more.
    pub(super) fn find_gone(
        &self,
        known: &ExistingRows,
        today: &str,
        imported: &[ImportedRow],
    ) -> Vec<GoneRow> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let exact: HashSet<(&str, Option<u16>)> = imported
            .iter()
            .map(|row| (row.code.as_str(), row.status))
            .collect();
        let codes: HashSet<&str> = imported.iter().map(|row| row.code.as_str()).collect();
        let mut gone = Vec::new();
        for row in self.rows {
            let several = self
                .by_code
                .get(row.code.as_str())
                .is_some_and(|rows| rows.len() > 1);
            let present = if several {
                exact.contains(&(row.code.as_str(), row.status))
            } else {
                codes.contains(row.code.as_str())
            };
            if present || !known.contains_code(&row.code) {
                continue;
            }
            let status = row.status.filter(|_| several);
            let label = status.map_or_else(
                || row.code.clone(),
                |status| format!("{} with the status {status}", row.code),
            );
            gone.push(GoneRow {
                noticed: row.gone.is_none().then_some(label),
                row: ImportedRow {
                    gone: row.gone.clone().or_else(|| Some(today.to_string())),
                    ..row.clone()
                },
            });
        }
        gone
    }
}
