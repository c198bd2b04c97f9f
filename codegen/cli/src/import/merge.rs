//! A page's rows into a table, without losing what people put there.

use super::column::{retry, target};
use super::known::{Book, Known};
use super::lock::{Seen, digest};
use super::name;
use super::sheet::Sheet;
use crate::find::entry::Entry;
use crate::word::role::Role;
use std::collections::{HashMap, HashSet};

/// What an import did, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// A row that the table did not have.
    New(String, u32),
    /// A cell that follows the page: column, old, new.
    Changed(String, String, String, String),
    /// A cell that a person wrote, which the page words otherwise: column, ours, theirs.
    Kept(String, String, String, String),
    /// A row that the page does not have any more.
    Gone(String),
}

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
    /// Whether these are statuses.
    pub(crate) statuses: bool,
    /// Whether the page names codes that make no name themselves: then it names all of them.
    pub(crate) named: bool,
}

impl Merge<'_> {
    /// Takes every entry in.
    pub(crate) fn run(mut self, entries: &[Entry]) -> (Sheet, Vec<Seen>, Vec<Note>) {
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
            .map(|role| (role, target(role, entries, self.known)))
            .collect();
        let mut before: HashMap<&str, Vec<&Seen>> = HashMap::new();
        for row in self.before {
            before.entry(&row.code).or_default().push(row);
        }
        let mut behind = None;
        for entry in entries {
            let known = self.known.find(entry).map(|(_, row)| row.clone());
            let last = last(&before, entry, self.statuses).cloned();
            let texts = self.texts(entry, &columns);
            let digests = texts
                .iter()
                .filter(|(column, _)| *column != "name" || self.statuses)
                .map(|(column, text)| ((*column).to_string(), digest(text)))
                .collect();
            seen.push(Seen {
                code: entry.code.clone(),
                status: entry.status.filter(|_| !self.statuses),
                line: entry.line,
                texts: digests,
                gone: None,
            });
            match known {
                Some(known) => {
                    let row = self.update(entry, &known, last.as_ref(), &texts, &mut notes);
                    behind = row.or(behind);
                }
                None => behind = Some(self.add(entry, &texts, behind, &mut taken, &mut notes)),
            }
        }
        self.gone(&before, &mut seen, &mut notes);
        (self.sheet, seen, notes)
    }

    /// Marks the rows that the page does not have any more.
    fn gone(
        &self,
        before: &HashMap<&str, Vec<&Seen>>,
        seen: &mut Vec<Seen>,
        notes: &mut Vec<Note>,
    ) {
        let exact: HashSet<(String, Option<u16>)> = seen
            .iter()
            .map(|row| (row.code.clone(), row.status))
            .collect();
        let codes: HashSet<String> = seen.iter().map(|row| row.code.clone()).collect();
        for row in self.before {
            let several = before
                .get(row.code.as_str())
                .is_some_and(|rows| rows.len() > 1);
            let there = if several {
                exact.contains(&(row.code.clone(), row.status))
            } else {
                codes.contains(&row.code)
            };
            if !there && self.known.has(&row.code) {
                let which = row.status.filter(|_| several);
                notes.push(Note::Gone(which.map_or_else(
                    || row.code.clone(),
                    |status| format!("{} with the status {status}", row.code),
                )));
                seen.push(Seen {
                    gone: row.gone.clone().or_else(|| Some(self.today.to_string())),
                    ..row.clone()
                });
            }
        }
    }

    /// The texts of an entry by our columns.
    fn texts(
        &self,
        entry: &Entry,
        columns: &[(Role, &'static str)],
    ) -> Vec<(&'static str, String)> {
        let mut texts: Vec<(&'static str, String)> = Vec::new();
        for (role, column) in columns {
            let text = if *role == Role::Retry {
                retry(&entry.retry).to_string()
            } else {
                entry.get(*role)
            };
            let column = if self.statuses && *column == "message" {
                "meaning"
            } else {
                column
            };
            let twice = texts.iter().any(|(known, _)| *known == column);
            let foreign = self.statuses && column == "since";
            if !text.is_empty() && !twice && !foreign {
                texts.push((column, text));
            }
        }
        texts
    }

    fn row_of(&mut self, known: &Known) -> (usize, bool) {
        let status = if self.statuses { None } else { known.status };
        match self.sheet.find(&known.code, status) {
            Some(row) => (row, false),
            None => (self.sheet.insert(None), true),
        }
    }

    fn update(
        &mut self,
        entry: &Entry,
        known: &Known,
        before: Option<&Seen>,
        texts: &[(&'static str, String)],
        notes: &mut Vec<Note>,
    ) -> Option<usize> {
        let mut changes: Vec<(&str, String, String)> = Vec::new();
        for (column, theirs) in texts {
            if *column == "name" && !self.statuses {
                continue;
            }
            let ours = known.cells.get(column).cloned().unwrap_or_default();
            let last = before.and_then(|row| row.texts.get(*column));
            let follows = if ours.is_empty() {
                last.is_none_or(|last| *last != digest(theirs))
            } else {
                last.is_some_and(|last| *last == digest(&ours))
            };
            if ours == *theirs {
            } else if follows {
                changes.push((column, ours, theirs.clone()));
            } else if !ours.is_empty() && last.is_none_or(|last| *last != digest(theirs)) {
                notes.push(Note::Kept(
                    entry.code.clone(),
                    (*column).to_string(),
                    ours,
                    theirs.clone(),
                ));
            }
        }
        for (column, last) in before.into_iter().flat_map(|row| &row.texts) {
            let ours = known.cells.get(column.as_str());
            let silent = !texts.iter().any(|(name, _)| name == column);
            if let Some(ours) = ours.filter(|ours| silent && digest(ours) == *last) {
                let (code, column) = (entry.code.clone(), column.clone());
                notes.push(Note::Kept(code, column, ours.clone(), String::new()));
            }
        }
        if let (Some(theirs), false) = (entry.status, self.statuses)
            && known.status != Some(theirs)
        {
            let ours = known
                .status
                .map(|status| status.to_string())
                .unwrap_or_default();
            let last = before.and_then(|row| row.status);
            if known.status.is_none() || (last.is_some() && last == known.status) {
                changes.push(("status", ours, theirs.to_string()));
            } else {
                notes.push(Note::Kept(
                    entry.code.clone(),
                    "status".to_string(),
                    ours,
                    theirs.to_string(),
                ));
            }
        }
        if changes.is_empty() {
            let status = if self.statuses { None } else { known.status };
            return self.sheet.find(&known.code, status);
        }
        let (row, new) = self.row_of(known);
        if new {
            self.sheet.set(row, "code", &known.code);
        }
        for (column, ours, theirs) in changes {
            let own = if self.statuses && column == "name" {
                "phrase"
            } else {
                column
            };
            self.sheet.set(row, own, &theirs);
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
        entry: &Entry,
        texts: &[(&'static str, String)],
        behind: Option<usize>,
        taken: &mut HashSet<String>,
        notes: &mut Vec<Note>,
    ) -> usize {
        let row = self.sheet.insert(behind);
        self.sheet.set(row, "code", &entry.code);
        for (column, text) in texts {
            let own = if self.statuses && *column == "name" {
                "phrase"
            } else {
                column
            };
            if *column != "name" || self.statuses {
                self.sheet.set(row, own, text);
            }
        }
        for (column, text) in entry.others.iter().filter(|(_, text)| !text.is_empty()) {
            self.sheet.set(row, column, text);
        }
        if let (Some(status), false) = (
            entry.status.filter(|status| Some(*status) != self.default),
            self.statuses,
        ) {
            self.sheet.set(row, "status", &status.to_string());
        }
        let given = self.named && !entry.name.is_empty();
        let own = name::of_code(&entry.code)
            .filter(|name| !self.numeric && !given && !taken.contains(name));
        if !self.statuses {
            let name = own.clone().unwrap_or_else(|| {
                let words = [entry.name.as_str(), &entry.message, &entry.meaning];
                name::propose(&words, entry.status, &entry.code, taken)
            });
            if own.is_none() {
                self.sheet.set(row, "name", &name);
            }
            taken.insert(name);
        }
        notes.push(Note::New(entry.code.clone(), entry.line));
        row
    }
}

/// A row as the last import saw it. A page may have changed the status of a code that it has once.
fn last<'a>(
    before: &HashMap<&str, Vec<&'a Seen>>,
    entry: &Entry,
    statuses: bool,
) -> Option<&'a Seen> {
    let rows = before.get(entry.code.as_str())?;
    let same = rows
        .iter()
        .find(|row| row.status == entry.status || statuses);
    match rows.as_slice() {
        [only] => Some(only),
        _ => same.copied(),
    }
}
