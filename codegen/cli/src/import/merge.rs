//! A page's rows into a table, without losing what people put there.

use super::change::{Change, Texts, changes};
use super::column::{retry, target};
use super::digest::Digest;
use super::known::{Book, Known};
use super::lock::Seen;
use super::name;
use super::note::Note;
use super::past::Past;
use super::sheet::Sheet;
use error_tables_documents::ErrorRow;
use error_tables_documents::Role;
use error_tables_documents::TableKind;
use std::collections::HashSet;

/// Merges the rows of a page into a sheet; gives what was seen, and what was done.
pub(crate) struct Merge<'a> {
    /// The file.
    pub(crate) sheet: Sheet,
    /// What the table says, inheritance applied.
    pub(crate) known: &'a Book,
    /// What the last import saw.
    pub(crate) before: &'a [Seen],
    /// Whether codes are numbers, so that rows need names.
    pub(crate) numeric: bool,
    /// The status of rows without one.
    pub(crate) default: Option<u16>,
    /// Today.
    pub(crate) today: &'a str,
    /// What the rows are.
    pub(crate) kind: TableKind,
    /// Whether the page names codes that make no name themselves: then it names all of them.
    pub(crate) named: bool,
    /// Whether what was seen will be remembered.
    pub(crate) locked: bool,
}

impl Merge<'_> {
    fn statuses(&self) -> bool {
        self.kind == TableKind::Statuses
    }

    /// Takes every entry in.
    pub(crate) fn run(mut self, entries: Vec<ErrorRow>) -> (Sheet, Vec<Seen>, Vec<Note>) {
        let (mut seen, mut notes) = (Vec::new(), Vec::new());
        let mut taken: HashSet<String> = self
            .known
            .rows()
            .iter()
            .filter_map(|row| row.cells.get("name").cloned())
            .collect();
        let columns: Vec<(Role, &'static str)> = Role::ALL
            .into_iter()
            .filter(|role| !matches!(role, Role::Code | Role::Status))
            .map(|role| (role, target(role, &entries, self.known)))
            .collect();
        let past = Past::new(self.before);
        let book = self.known;
        let mut behind = None;
        for mut entry in entries {
            let known = book.find(&entry).map(|(_, row)| row);
            let last = past.last(&entry, self.statuses());
            let texts = self.texts(&mut entry, &columns);
            if self.locked {
                let mut digests: Vec<_> = texts
                    .iter()
                    .filter(|(column, _)| *column != "name" || self.statuses())
                    .map(|(column, text)| (*column, Digest::of(text)))
                    .collect();
                digests.sort_by_key(|(column, _)| *column);
                seen.push(Seen {
                    code: entry.code.clone(),
                    status: entry.status.filter(|_| !self.statuses()),
                    line: entry.line,
                    texts: digests,
                    gone: None,
                });
            }
            match known {
                Some(known) => {
                    let row = self.update(&entry, known, last, &texts, &mut notes);
                    behind = row.or(behind);
                }
                None => behind = Some(self.add(entry, texts, behind, &mut taken, &mut notes)),
            }
        }
        if self.locked {
            past.gone(self.known, self.today, &mut seen, &mut notes);
        }
        (self.sheet, seen, notes)
    }

    /// Takes the texts out of an entry, by our columns.
    fn texts(
        &self,
        entry: &mut ErrorRow,
        columns: &[(Role, &'static str)],
    ) -> Vec<(&'static str, String)> {
        let mut texts: Vec<(&'static str, String)> = Vec::with_capacity(columns.len());
        for (role, column) in columns {
            let text = match entry.text_mut(*role) {
                Some(text) if *role == Role::Retry => retry(text).to_string(),
                Some(text) => std::mem::take(text),
                None => continue,
            };
            let column = if self.statuses() && *column == "message" {
                "meaning"
            } else {
                column
            };
            let twice = texts.iter().any(|(known, _)| *known == column);
            let foreign = self.statuses() && column == "since";
            if !text.is_empty() && !twice && !foreign {
                texts.push((column, text));
            }
        }
        texts
    }

    fn row_of(&mut self, known: &Known) -> (usize, bool) {
        let status = if self.statuses() { None } else { known.status };
        match self.sheet.find(&known.code, status) {
            Some(row) => (row, false),
            None => (self.sheet.insert(None), true),
        }
    }

    fn update(
        &mut self,
        entry: &ErrorRow,
        known: &Known,
        before: Option<&Seen>,
        texts: &Texts,
        notes: &mut Vec<Note>,
    ) -> Option<usize> {
        let changes = changes(entry, known, before, texts, self.statuses(), notes);
        if changes.is_empty() {
            let status = if self.statuses() { None } else { known.status };
            return self.sheet.find(&known.code, status);
        }
        let (row, new) = self.row_of(known);
        if new {
            self.sheet.identify(row, &known.code);
        }
        for Change {
            column,
            ours,
            theirs,
        } in changes
        {
            let own = if self.statuses() && column == "name" {
                "phrase"
            } else {
                column
            };
            self.sheet.set(row, own, theirs.as_str());
            notes.push(Note::Changed(
                entry.code.clone(),
                own.to_string(),
                ours,
                theirs,
            ));
        }
        Some(row)
    }

    fn add(
        &mut self,
        entry: ErrorRow,
        texts: Vec<(&'static str, String)>,
        behind: Option<usize>,
        taken: &mut HashSet<String>,
        notes: &mut Vec<Note>,
    ) -> usize {
        let row = self.sheet.insert(behind);
        if !self.statuses() {
            self.name(row, &entry, &texts, taken);
        }
        for (column, text) in texts {
            if self.statuses() && column == "name" {
                self.sheet.set(row, "phrase", text);
            } else if column != "name" {
                self.sheet.set(row, column, text);
            }
        }
        for (column, text) in entry.others {
            self.sheet.set(row, &column, text);
        }
        if let (Some(status), false) = (
            entry.status.filter(|status| Some(*status) != self.default),
            self.statuses(),
        ) {
            self.sheet.set(row, "status", status.to_string());
        }
        self.sheet.set(row, "code", entry.code.as_str());
        notes.push(Note::New(entry.code, entry.line));
        row
    }

    /// Gives a new row a name where its code makes none.
    fn name(&mut self, row: usize, entry: &ErrorRow, texts: &Texts, taken: &mut HashSet<String>) {
        let text = |column: &str| {
            let mut all = texts.iter();
            all.find(|(known, _)| *known == column)
                .map_or("", |(_, text)| text.as_str())
        };
        let given = self.named && !text("name").is_empty();
        let own = (!self.numeric && !given)
            .then(|| name::of_code(&entry.code))
            .flatten();
        if own.is_some_and(|own| taken.insert(own)) {
            return;
        }
        let words = [text("name"), text("message"), text("meaning")];
        let name = name::propose(&words, entry.status, &entry.code, taken);
        self.sheet.set(row, "name", name.as_str());
        taken.insert(name);
    }
}
