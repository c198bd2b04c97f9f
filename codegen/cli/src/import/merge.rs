//! Merges the rows of a document into a table, and keeps what people wrote there.

use super::column_mapping::{choose_column, parse_retry};
use super::csv_editor::{self, CsvEditor};
use super::endpoints::{MergedEndpoints, merge_endpoints};
use super::existing_rows::{ExistingRow, ExistingRows, choose_splits};
use super::lock::{Digest, ImportedRow, Lock};
use super::naming::{choose_code_type, name_from_code, propose_name};
use super::previous_import::PreviousImport;
use super::summary::{CellChange, Change};
use crate::date::today;
use error_tables_codegen::tools::model::Api;
use error_tables_codegen::tools::tree::FolderFiles;
use error_tables_documents::ErrorRow;
use error_tables_documents::OperationError;
use error_tables_documents::Role;
use error_tables_documents::TableKind;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

/// A table with the rows of a document merged into it.
pub(crate) struct MergedTable {
    pub(crate) codes: CsvEditor,
    pub(crate) statuses: CsvEditor,
    /// The rows of `codes.csv` for the lock file.
    pub(crate) imported_codes: Vec<ImportedRow>,
    /// The rows of `statuses.csv` for the lock file.
    pub(crate) imported_statuses: Vec<ImportedRow>,
    pub(crate) changes: Vec<Change>,
    /// The errors of operations; `None` if the document has none, or if the table has subcodes.
    pub(crate) endpoints: Option<MergedEndpoints>,
    /// Columns of the document that the table does not declare, so that their texts were left out.
    pub(crate) undeclared: BTreeSet<String>,
}

/// What is known about a table before an import.
#[derive(Clone, Copy, Default)]
pub(crate) struct ExistingTable<'a> {
    /// The API, if it has a table already.
    pub(crate) api: Option<&'a Api>,
    /// Its files.
    pub(crate) files: Option<&'a FolderFiles>,
    /// What the last import read.
    pub(crate) lock: Option<&'a Lock>,
}

/// Merges codes and statuses into a table. `map` has the columns that the caller assigned; `locked` tells whether the lock file
/// will be written.
pub(crate) fn merge_document(
    mut codes: Vec<ErrorRow>,
    statuses: Vec<ErrorRow>,
    operations: &[OperationError],
    existing: ExistingTable<'_>,
    map: &[(String, String)],
    locked: bool,
) -> MergedTable {
    let text = |file: Option<&(String, Vec<u8>)>| {
        file.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
    };
    let known_codes = existing
        .api
        .map_or_else(Default::default, ExistingRows::from_codes);
    let known_statuses = existing
        .api
        .map_or_else(Default::default, ExistingRows::from_statuses);
    choose_splits(&mut codes, &known_codes);
    let today = today();
    let numeric = existing.api.map_or_else(
        || choose_code_type(codes.iter().map(|entry| entry.code.as_str())) != "string",
        |api| api.code_type.name() != "string",
    );
    let named = codes
        .iter()
        .any(|entry| !entry.name.is_empty() && name_from_code(&entry.code).is_none());
    let uses_names = named || numeric;
    if codes.iter().any(|entry| loses_name(entry, uses_names)) {
        // The full names become a column, since a variant cannot hold them.
        for entry in codes.iter_mut().filter(|entry| !entry.name.is_empty()) {
            let title = ("title".to_owned(), entry.name.clone());
            entry.others.push(title);
        }
    }
    let mut undeclared = BTreeSet::new();
    if let Some(api) = existing.api {
        let is_declared = |column: &str| {
            csv_editor::CODE_COLUMNS.contains(&column)
                || api.columns.iter().any(|known| known.name.value == column)
                || map.iter().any(|(_, ours)| ours == column)
        };
        for (column, text) in codes.iter_mut().flat_map(|entry| &mut entry.others) {
            if !text.is_empty() && !is_declared(column) {
                text.clear();
                undeclared.insert(column.clone());
            }
        }
    }
    let (codes, imported_codes, mut changes) = Merge {
        editor: CsvEditor::new(
            csv_editor::CODE_COLUMNS,
            text(existing.files.and_then(|files| files.codes.as_ref())),
        ),
        known: &known_codes,
        previous: existing.lock.map_or(&[], |lock| &lock.codes),
        numeric,
        default_status: existing
            .api
            .and_then(|api| api.default_status.as_ref())
            .map(|status| status.value),
        today: &today,
        kind: TableKind::Codes,
        named,
        locked,
        changes: Vec::new(),
    }
    .merge_entries(codes);
    let (statuses, imported_statuses, status_changes) = Merge {
        editor: CsvEditor::new(
            csv_editor::STATUS_COLUMNS,
            text(existing.files.and_then(|files| files.statuses.as_ref())),
        ),
        known: &known_statuses,
        previous: existing.lock.map_or(&[], |lock| &lock.statuses),
        numeric: true,
        default_status: None,
        today: &today,
        kind: TableKind::Statuses,
        named: false,
        locked,
        changes: Vec::new(),
    }
    .merge_entries(statuses);
    changes.extend(status_changes);
    // A row of a table with subcodes is not known by its code and status.
    let has_rows = !operations.is_empty() && existing.api.is_none_or(|api| api.key.is_none());
    let file = existing.files.and_then(|files| files.endpoints.as_ref());
    let endpoints = has_rows.then(|| merge_endpoints(operations, text(file), &codes));
    MergedTable {
        codes,
        statuses,
        imported_codes,
        imported_statuses,
        changes,
        endpoints,
        undeclared,
    }
}

/// Whether the name of an entry says more than its variant will, and none of its texts says it.
fn loses_name(entry: &ErrorRow, uses_names: bool) -> bool {
    if entry.name.is_empty() {
        return false;
    }
    let letters = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let name = letters(&entry.name);
    let variant = if uses_names {
        propose_name(&[&entry.name], None, &entry.code, &HashSet::new())
    } else {
        entry.code.clone()
    };
    name != letters(&variant)
        && ![&entry.message, &entry.meaning]
            .iter()
            .any(|text| letters(text).contains(&name))
}

/// The texts of an entry, by the columns of the table.
type Texts = [(Cow<'static, str>, String)];

/// A merge of the entries of a document into one file.
struct Merge<'a> {
    editor: CsvEditor,
    /// The rows of the table, with inheritance applied.
    known: &'a ExistingRows,
    /// What the last import read.
    previous: &'a [ImportedRow],
    /// Whether codes are numbers, so that rows need names.
    numeric: bool,
    /// The status of rows without one.
    default_status: Option<u16>,
    today: &'a str,
    kind: TableKind,
    /// Whether the document names codes that make no name by themselves. Then its names are taken for all codes.
    named: bool,
    /// Whether the imported rows will be remembered.
    locked: bool,
    changes: Vec<Change>,
}

impl Merge<'_> {
    fn is_statuses(&self) -> bool {
        self.kind == TableKind::Statuses
    }

    /// Merges all entries. Returns the file, the rows for the lock file and what was changed.
    fn merge_entries(
        mut self,
        entries: Vec<ErrorRow>,
    ) -> (CsvEditor, Vec<ImportedRow>, Vec<Change>) {
        let mut imported = Vec::new();
        let mut taken_names: HashSet<String> = self
            .known
            .rows()
            .iter()
            .filter_map(|row| row.cells.get("name").cloned())
            .collect();
        let columns: Vec<(Role, &'static str)> = Role::ALL
            .into_iter()
            .filter(|role| !matches!(role, Role::Code | Role::Status))
            .map(|role| (role, choose_column(role, &entries, self.known)))
            .collect();
        let previous = PreviousImport::new(self.previous);
        let known = self.known;
        let mut last_row = None;
        for mut entry in entries {
            let existing = known.find_entry(&entry).map(|(_, row)| row);
            let before = previous.find_entry(&entry, self.is_statuses());
            let texts = self.take_texts(&mut entry, &columns);
            if self.locked {
                imported.push(self.imported_row(&entry, &texts));
            }
            match existing {
                Some(existing) => {
                    let row = self.update_row(&entry, existing, before, &texts);
                    last_row = row.or(last_row);
                }
                None => last_row = Some(self.add_row(entry, texts, last_row, &mut taken_names)),
            }
        }
        if self.locked {
            for gone in previous.find_gone(known, self.today, &imported) {
                let noticed = gone.noticed.map(|code| Change::Gone { code });
                self.changes.extend(noticed);
                imported.push(gone.row);
            }
        }
        (self.editor, imported, self.changes)
    }

    /// Takes the texts out of an entry, by the columns of the table.
    fn take_texts(
        &self,
        entry: &mut ErrorRow,
        columns: &[(Role, &'static str)],
    ) -> Vec<(Cow<'static, str>, String)> {
        let mut texts: Vec<(Cow<'static, str>, String)> = Vec::with_capacity(columns.len());
        for (role, column) in columns {
            let Some(text) = entry.text_mut(*role).map(std::mem::take) else {
                continue;
            };
            let column = if self.is_statuses() && *column == "message" {
                "meaning"
            } else {
                column
            };
            let duplicate = texts.iter().any(|(known, _)| known == column);
            let unsupported = self.is_statuses() && column == "since";
            if !text.is_empty() && !duplicate && !unsupported {
                // A blank `retry` takes the place of a former value.
                let text = match role {
                    Role::Retry => parse_retry(&text).to_owned(),
                    _ => text,
                };
                texts.push((Cow::Borrowed(column), text));
            }
        }
        let others = std::mem::take(&mut entry.others).into_iter();
        texts.extend(
            others
                .filter(|(_, text)| !text.is_empty())
                .map(|(column, text)| (Cow::Owned(column), text)),
        );
        texts
    }

    /// The row of an entry for the lock file.
    fn imported_row(&self, entry: &ErrorRow, texts: &Texts) -> ImportedRow {
        let mut digests: Vec<_> = texts
            .iter()
            .filter(|(column, _)| *column != "name" || self.is_statuses())
            .map(|(column, text)| (column.clone(), Digest::of(text)))
            .collect();
        digests.sort_by(|(left, _), (right, _)| left.cmp(right));
        ImportedRow {
            code: entry.code.clone(),
            status: entry.status.filter(|_| !self.is_statuses()),
            line: entry.line,
            texts: digests,
            gone: None,
        }
    }

    /// Changes the cells of a row that follow the document. Returns the row, if the file has it.
    fn update_row(
        &mut self,
        entry: &ErrorRow,
        existing: &ExistingRow,
        before: Option<&ImportedRow>,
        texts: &Texts,
    ) -> Option<usize> {
        let changes = self.changed_cells(entry, existing, before, texts);
        let status = existing.status.filter(|_| !self.is_statuses());
        let found = self.editor.find_row(&existing.code, status);
        if changes.is_empty() {
            return found;
        }
        let row = found.unwrap_or_else(|| {
            let row = self.editor.insert_row(None);
            self.editor.set_code(row, &existing.code);
            row
        });
        for mut change in changes {
            if self.is_statuses() && change.column == "name" {
                change.column = "phrase".to_string();
            }
            self.editor
                .set_cell(row, &change.column, change.theirs.as_str());
            self.changes.push(Change::Changed(change));
        }
        Some(row)
    }

    /// The cells of a row that follow the document. Those that a person edited are kept, and noted.
    fn changed_cells(
        &mut self,
        entry: &ErrorRow,
        existing: &ExistingRow,
        before: Option<&ImportedRow>,
        texts: &Texts,
    ) -> Vec<CellChange> {
        let mut changed = Vec::new();
        let cell = |column: &str, ours: &str, theirs: &str| CellChange {
            code: entry.code.clone(),
            column: column.to_string(),
            ours: ours.to_string(),
            theirs: theirs.to_string(),
        };
        for (column, theirs) in texts {
            if *column == "name" && !self.is_statuses() {
                continue;
            }
            let ours = existing
                .cells
                .get(column.as_ref())
                .map_or("", String::as_str);
            if ours == *theirs {
                continue;
            }
            let last = before.and_then(|row| {
                let mut texts = row.texts.iter();
                texts
                    .find(|(known, _)| known == column)
                    .map(|(_, digest)| *digest)
            });
            let document_changed = last.is_none_or(|last| last != Digest::of(theirs));
            let follows = if ours.is_empty() {
                document_changed
            } else {
                last.is_some_and(|last| last == Digest::of(ours))
            };
            if follows {
                changed.push(cell(column, ours, theirs));
            } else if !ours.is_empty() && document_changed {
                self.changes.push(Change::Kept(cell(column, ours, theirs)));
            }
        }
        for (column, last) in before.into_iter().flat_map(|row| &row.texts) {
            let ours = existing.cells.get(column.as_ref());
            let removed = !texts.iter().any(|(name, _)| name == column);
            if let Some(ours) = ours.filter(|ours| removed && Digest::of(ours) == *last) {
                let change = cell(column, ours, "");
                // The document still has advice, such as "True", and the cell contradicts it.
                if column == "retry" && !entry.retry.is_empty() {
                    changed.push(change);
                } else {
                    self.changes.push(Change::Kept(change));
                }
            }
        }
        if let (Some(theirs), false) = (entry.status, self.is_statuses())
            && existing.status != Some(theirs)
        {
            let ours = existing
                .status
                .map(|status| status.to_string())
                .unwrap_or_default();
            let status = cell("status", &ours, &theirs.to_string());
            let last = before.and_then(|row| row.status);
            if existing.status.is_none() || (last.is_some() && last == existing.status) {
                changed.push(status);
            } else {
                self.changes.push(Change::Kept(status));
            }
        }
        changed
    }

    /// Adds a row after another, and returns its number.
    fn add_row(
        &mut self,
        entry: ErrorRow,
        texts: Vec<(Cow<'static, str>, String)>,
        previous_row: Option<usize>,
        taken_names: &mut HashSet<String>,
    ) -> usize {
        let row = self.editor.insert_row(previous_row);
        if !self.is_statuses() {
            self.set_name(row, &entry, &texts, taken_names);
        }
        for (column, text) in texts {
            if self.is_statuses() && column == "name" {
                self.editor.set_cell(row, "phrase", text);
            } else if column != "name" {
                self.editor.set_cell(row, &column, text);
            }
        }
        if let Some(status) = entry
            .status
            .filter(|status| Some(*status) != self.default_status && !self.is_statuses())
        {
            self.editor.set_cell(row, "status", status.to_string());
        }
        self.editor.set_cell(row, "code", entry.code.as_str());
        self.changes.push(Change::New {
            code: entry.code,
            line: entry.line,
        });
        row
    }

    /// Gives a new row a name if its code makes none.
    fn set_name(
        &mut self,
        row: usize,
        entry: &ErrorRow,
        texts: &Texts,
        taken_names: &mut HashSet<String>,
    ) {
        let text = |column: &str| {
            let mut texts = texts.iter();
            texts
                .find(|(known, _)| *known == column)
                .map_or("", |(_, text)| text.as_str())
        };
        let given = self.named && !text("name").is_empty();
        let own = (!self.numeric && !given)
            .then(|| name_from_code(&entry.code))
            .flatten();
        if own.is_some_and(|own| taken_names.insert(own)) {
            return;
        }
        let words = [text("name"), text("message"), text("meaning")];
        let name = propose_name(&words, entry.status, &entry.code, taken_names);
        self.editor.set_cell(row, "name", name.as_str());
        taken_names.insert(name);
    }
}
