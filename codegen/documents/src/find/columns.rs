//! The columns of ours in a grid, and the texts that a row has in them.

use super::candidate::Candidate;
use super::entry::Entry;
use crate::page::block::Row;
use crate::word::role::Role;

/// Where the columns of ours stand in a grid.
pub(super) struct Columns<'a> {
    pub(super) code: Option<usize>,
    pub(super) status: Option<usize>,
    /// Every column with its role, or with the name that `--map` gave it.
    texts: Vec<(usize, Result<Role, &'a str>)>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(candidate: &'a Candidate) -> Self {
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

/// What a row says in the columns of texts.
pub(super) fn texts(columns: &Columns<'_>, row: &Row, name: String) -> Entry {
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
