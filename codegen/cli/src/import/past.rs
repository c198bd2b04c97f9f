//! What the last import saw: what a page said of a code then, and what it does not have any more.

use super::known::Book;
use super::lock::Seen;
use super::note::Note;
use error_tables_documents::ErrorRow;
use std::collections::{HashMap, HashSet};

/// The rows that the last import saw.
pub(super) struct Past<'a> {
    rows: &'a [Seen],
    by_code: HashMap<&'a str, Vec<&'a Seen>>,
}

impl<'a> Past<'a> {
    /// Of the rows of a lock file.
    pub(super) fn new(rows: &'a [Seen]) -> Self {
        let mut by_code: HashMap<&str, Vec<&Seen>> = HashMap::new();
        for row in rows {
            by_code.entry(&row.code).or_default().push(row);
        }
        Self { rows, by_code }
    }

    /// A row as the last import saw it. A page may have changed the status of a code that it has once.
    pub(super) fn last(&self, entry: &ErrorRow, statuses: bool) -> Option<&'a Seen> {
        let rows = self.by_code.get(entry.code.as_str())?;
        let same = rows
            .iter()
            .find(|row| row.status == entry.status || statuses);
        match rows.as_slice() {
            [only] => Some(only),
            _ => same.copied(),
        }
    }

    /// Marks the rows that the page does not have any more.
    pub(super) fn gone(
        &self,
        known: &Book,
        today: &str,
        seen: &mut Vec<Seen>,
        notes: &mut Vec<Note>,
    ) {
        if self.rows.is_empty() {
            return;
        }
        let exact: HashSet<(&str, Option<u16>)> = seen
            .iter()
            .map(|row| (row.code.as_str(), row.status))
            .collect();
        let codes: HashSet<&str> = seen.iter().map(|row| row.code.as_str()).collect();
        let mut gone = Vec::new();
        for row in self.rows {
            let several = self
                .by_code
                .get(row.code.as_str())
                .is_some_and(|rows| rows.len() > 1);
            let there = if several {
                exact.contains(&(row.code.as_str(), row.status))
            } else {
                codes.contains(row.code.as_str())
            };
            if !there && known.has(&row.code) {
                // It is told once.
                if row.gone.is_none() {
                    let which = row.status.filter(|_| several);
                    notes.push(Note::Gone(which.map_or_else(
                        || row.code.clone(),
                        |status| format!("{} with the status {status}", row.code),
                    )));
                }
                gone.push(Seen {
                    gone: row.gone.clone().or_else(|| Some(today.to_string())),
                    ..row.clone()
                });
            }
        }
        seen.extend(gone);
    }
}
