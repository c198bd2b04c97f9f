//! What a page changes in a row that the table has: only what nobody edited since the last import.

use super::digest::Digest;
use super::known::Known;
use super::lock::Seen;
use super::note::Note;
use error_tables_documents::ErrorRow;

/// What an entry says, by our columns.
pub(super) type Texts = [(&'static str, String)];

/// A cell that follows the page.
pub(super) struct Change {
    pub(super) column: &'static str,
    pub(super) ours: String,
    pub(super) theirs: String,
}

/// The cells of a row that follow the page; those that were edited are kept, and noted.
pub(super) fn changes(
    entry: &ErrorRow,
    known: &Known,
    before: Option<&Seen>,
    texts: &Texts,
    statuses: bool,
    notes: &mut Vec<Note>,
) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (column, theirs) in texts {
        if *column == "name" && !statuses {
            continue;
        }
        let ours = known.cells.get(column).map_or("", String::as_str);
        if ours == *theirs {
            continue;
        }
        let last = before.and_then(|row| {
            let mut texts = row.texts.iter();
            texts
                .find(|(known, _)| known == column)
                .map(|(_, digest)| *digest)
        });
        let follows = if ours.is_empty() {
            last.is_none_or(|last| last != Digest::of(theirs))
        } else {
            last.is_some_and(|last| last == Digest::of(ours))
        };
        if follows {
            changes.push(Change {
                column,
                ours: ours.to_string(),
                theirs: theirs.clone(),
            });
        } else if !ours.is_empty() && last.is_none_or(|last| last != Digest::of(theirs)) {
            notes.push(Note::Kept(
                entry.code.clone(),
                (*column).to_string(),
                ours.to_string(),
                theirs.clone(),
            ));
        }
    }
    for (column, last) in before.into_iter().flat_map(|row| &row.texts) {
        let ours = known.cells.get(column);
        let silent = !texts.iter().any(|(name, _)| name == column);
        if let Some(ours) = ours.filter(|ours| silent && Digest::of(ours) == *last) {
            let (code, column) = (entry.code.clone(), (*column).to_string());
            notes.push(Note::Kept(code, column, ours.clone(), String::new()));
        }
    }
    if let (Some(theirs), false) = (entry.status, statuses)
        && known.status != Some(theirs)
    {
        let ours = known
            .status
            .map(|status| status.to_string())
            .unwrap_or_default();
        let last = before.and_then(|row| row.status);
        if known.status.is_none() || (last.is_some() && last == known.status) {
            changes.push(Change {
                column: "status",
                ours,
                theirs: theirs.to_string(),
            });
        } else {
            notes.push(Note::Kept(
                entry.code.clone(),
                "status".to_string(),
                ours,
                theirs.to_string(),
            ));
        }
    }
    changes
}
