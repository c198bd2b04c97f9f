//! The texts of a page's rows against those of the table.

use super::hit::Hit;
use super::page::Side;
use super::wording::{Relation, compare};
use crate::import::column;
use crate::import::digest::Digest;
use crate::import::known::Known;
use error_tables_documents::ErrorRow;
use error_tables_documents::Role;
use error_tables_review::finding::Place;
use error_tables_review::rules::drift;
use std::collections::BTreeMap;

/// The columns of the table, each with what of the page belongs in it.
pub(super) type Columns = BTreeMap<&'static str, Vec<Role>>;

impl Side<'_> {
    /// What the page's texts are in the table. A page may call two things what a table has in one column.
    pub(super) fn columns(&self) -> Columns {
        let mut columns = Columns::new();
        for role in [Role::Message, Role::Meaning, Role::Remedy] {
            let column = column::target(role, self.entries, &self.known);
            columns.entry(column).or_default().push(role);
        }
        columns
    }

    /// The texts of one row.
    pub(super) fn texts(
        &self,
        entry: &ErrorRow,
        row: &Known,
        columns: &Columns,
        places: &[Place],
        hits: &mut Vec<Hit>,
    ) {
        for (column, roles) in columns {
            let mut said = roles.iter().map(|role| entry.get(*role));
            let theirs = said.find(|text| !text.is_empty()).unwrap_or_default();
            let ours = row.cells.get(column).cloned().unwrap_or_default();
            let (rule, what) = match compare(&ours, &theirs) {
                Relation::Same => continue,
                // What a person added to a list that says less is not the page's.
                _ if theirs.is_empty() && !self.was_read(entry, column, &ours) => continue,
                _ if theirs.is_empty() => (&drift::DOC_TEXT_DIFFERS, "is not on the page any more"),
                _ if ours.is_empty() => (
                    &drift::DOC_TEXT_DIFFERS,
                    "is on the page and not in the table",
                ),
                Relation::Reworded => (&drift::DOC_TEXT_DIFFERS, "is worded otherwise on the page"),
                Relation::Shifted => (
                    &drift::DOC_MEANING_SHIFTS,
                    "says something else on the page",
                ),
            };
            let shown = if theirs.is_empty() {
                ours.as_str()
            } else {
                &theirs
            };
            let message = format!("the {column} of `{}` {what}: `{shown}`", entry.code);
            hits.push(
                Hit::new(rule, &entry.code, message, places.to_vec())
                    .about(column)
                    .many("texts differ from the page"),
            );
        }
    }

    /// Whether a text of the table is the one that the last import read from the page.
    fn was_read(&self, entry: &ErrorRow, column: &str, ours: &str) -> bool {
        let rows = || self.seen.iter().filter(|seen| seen.code == entry.code);
        let one = rows().nth(1).is_none();
        let mut same = rows().filter(|seen| one || seen.status == entry.status);
        let ours = Digest::of(ours);
        same.any(|seen| {
            let mut texts = seen.texts.iter();
            texts.any(|(name, digest)| *name == column && *digest == ours)
        })
    }
}
