//! The rows of a document against those of the table: missing rows, statuses, texts, order.

use super::checked_document::CheckedDocument;
use super::row_index::normalize_name;
use crate::import::column_mapping::{choose_column, is_yes, parse_retry};
use crate::import::existing_rows::{ExistingRow, ExistingRows};
use crate::import::lock::{Digest, ImportedRow};
use crate::import::naming::is_proposed_name;
use error_tables_codegen::tools::model::Origin;
use error_tables_codegen::tools::source::Span;
use error_tables_documents::ErrorRow;
use error_tables_documents::Role;
use error_tables_documents::{CodeStyle, classify_code};
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rules::check;
use error_tables_review::wording::{TextRelation, compare_texts};
use std::collections::BTreeMap;

/// Compares the codes and the statuses of a document with those of the table.
pub(crate) fn compare_rows(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let (api, imported) = (document.api, &document.imported);
    let lock = document.lock.as_ref();
    let codes = RowComparison {
        document,
        noun: "code",
        entries: &document.codes,
        known: ExistingRows::from_codes(api),
        rows: api
            .codes
            .iter()
            .map(|code| {
                let optional = code.origin == Origin::Inherited || code.removed.is_some();
                (code.span, optional)
            })
            .collect(),
        previous: lock.map_or(&[], |lock| &lock.codes),
    };
    let statuses = RowComparison {
        document,
        noun: "status",
        entries: &imported.statuses,
        known: ExistingRows::from_statuses(api),
        rows: api
            .statuses
            .iter()
            .map(|status| (status.span, status.origin == Origin::Inherited))
            .collect(),
        previous: lock.map_or(&[], |lock| &lock.statuses),
    };
    [codes, statuses]
        .iter()
        .filter(|comparison| !comparison.entries.is_empty())
        .flat_map(RowComparison::compare)
        .collect()
}

/// The rows of a document and those of the table: either the codes or the statuses.
struct RowComparison<'a> {
    document: &'a CheckedDocument<'a>,
    noun: &'static str,
    entries: &'a [ErrorRow],
    known: ExistingRows,
    /// The span of each row of the table, and whether the document may lack it.
    rows: Vec<(Span, bool)>,
    /// What the last import read.
    previous: &'a [ImportedRow],
}

/// The columns of the table, each with the roles of the document that belong in it.
type Columns = BTreeMap<&'static str, Vec<Role>>;

impl RowComparison<'_> {
    fn compare(&self) -> Vec<Hit> {
        let statuses = self.noun == "status";
        let columns = self.map_columns();
        let compares_names = !statuses && self.takes_names();
        let mut hits = Vec::new();
        let mut order: Vec<(usize, &ErrorRow)> = Vec::new();
        for entry in self.entries {
            let Some((at, row)) = self.known.find_entry(entry) else {
                if !statuses || !self.rows.is_empty() {
                    hits.push(self.report_extra(entry, order.last().map(|(at, _)| *at)));
                }
                continue;
            };
            order.push((at, entry));
            let places: Vec<Place> = [
                Some(self.locate_entry(entry)),
                self.locate_row(at, "the table"),
            ]
            .into_iter()
            .flatten()
            .collect();
            if let Some(theirs) = entry
                .status
                .filter(|theirs| !statuses && Some(*theirs) != row.status)
            {
                let ours = row
                    .status
                    .map_or("none".to_string(), |status| status.to_string());
                let message = format!(
                    "`{}` has the status {theirs} in the document and {ours} in the table",
                    entry.code
                );
                hits.push(
                    Hit::new(
                        &check::DOC_STATUS_DIFFERS,
                        &entry.code,
                        message,
                        places.clone(),
                    )
                    .plural("codes have another status in the document"),
                );
            }
            hits.extend(self.compare_texts(entry, row, &columns, &places));
            hits.extend(compare_retry(entry, row, &places));
            if compares_names {
                hits.extend(compare_names(entry, row, &places));
            }
        }
        hits.extend(self.find_missing(&order));
        hits.extend(self.find_swapped(&order));
        hits
    }

    fn locate_entry(&self, entry: &ErrorRow) -> Place {
        let lines = &self.document.lines;
        lines.locate(entry.line, &entry.code, "the document")
    }

    fn locate_row(&self, at: usize, label: &str) -> Option<Place> {
        let (span, _) = self.rows.get(at)?;
        Some(Place::of(&self.document.model.sources, *span, label))
    }

    /// A row that only the document has. `previous` is the row of the table after which it is missing.
    fn report_extra(&self, entry: &ErrorRow, previous: Option<usize>) -> Hit {
        let message = format!(
            "the document has the {} `{}`, but the table does not",
            self.noun,
            describe_code(
                &entry.code,
                entry.status.filter(|_| self.is_ambiguous(&entry.code))
            )
        );
        let table = match previous {
            Some(at) => self.locate_row(at, "missing from the table after this row"),
            None => self.locate_row(0, "missing from the table before this row"),
        };
        let places = std::iter::once(self.locate_entry(entry))
            .chain(table)
            .collect();
        Hit::new(&check::DOC_CODE_EXTRA, &entry.code, message, places)
            .plural("codes of the document are not in the table")
    }

    /// Whether the table has a code more than once, with different statuses.
    fn is_ambiguous(&self, code: &str) -> bool {
        let same = |row: &&ExistingRow| row.code == code;
        self.known.rows().iter().filter(same).nth(1).is_some()
    }

    /// The rows that only the table has.
    fn find_missing(&self, order: &[(usize, &ErrorRow)]) -> Vec<Hit> {
        let mut matched = vec![false; self.rows.len()];
        for (at, _) in order {
            if let Some(mark) = matched.get_mut(*at) {
                *mark = true;
            }
        }
        let mut hits = Vec::new();
        for (at, row) in self.known.rows().iter().enumerate() {
            let found = matched.get(at).copied().unwrap_or(true);
            let optional = self.rows.get(at).is_some_and(|(_, optional)| *optional);
            if found || optional || self.is_mentioned(row) {
                continue;
            }
            let message = format!(
                "the table has the {} `{}`, but the document does not",
                self.noun,
                describe_code(
                    &row.code,
                    row.status.filter(|_| self.is_ambiguous(&row.code))
                )
            );
            let before = order.iter().rfind(|(other, _)| *other < at);
            let line = before
                .map(|(_, entry)| *entry)
                .or(self.entries.first())
                .map_or(1, |entry| entry.line);
            let place = self.document.lines.locate(line, "", "the document");
            let places = self.locate_row(at, "the table").into_iter();
            hits.push(
                Hit::new(
                    &check::DOC_CODE_MISSING,
                    &row.code,
                    message,
                    places.chain([place]).collect(),
                )
                .plural("codes of the table are not in the document"),
            );
        }
        hits
    }

    /// Whether a row was never imported, and its code is mentioned somewhere. Numbers can be mentioned for any reason.
    fn is_mentioned(&self, row: &ExistingRow) -> bool {
        let imported = self.previous.iter().any(|old| old.code == row.code);
        !imported
            && !self.is_ambiguous(&row.code)
            && classify_code(&row.code) != Some(CodeStyle::Number)
            && self.document.mentions(&row.code)
    }

    /// The first two rows that are in the opposite order.
    fn find_swapped(&self, order: &[(usize, &ErrorRow)]) -> Option<Hit> {
        let (at, first, second) = order.windows(2).find_map(|pair| match pair {
            [(a, first), (b, second)] if a > b => Some((*b, *first, *second)),
            _ => None,
        })?;
        let message = format!(
            "the document has `{}` before `{}`, but the table has it after",
            first.code, second.code
        );
        let places = [
            Some(self.locate_entry(second)),
            self.locate_row(at, "the table"),
        ];
        Some(Hit::new(
            &check::DOC_ORDER_DIFFERS,
            &second.code,
            message,
            places.into_iter().flatten().collect(),
        ))
    }

    /// Whether the names of numbers were taken from the document: most of them still are the same.
    fn takes_names(&self) -> bool {
        let named = self.entries.iter().filter(|entry| !entry.name.is_empty());
        let (mut all, mut same) = (0, 0);
        for entry in named {
            if let Some((_, row)) = self.known.find_entry(entry) {
                let is_number = classify_code(&row.code) == Some(CodeStyle::Number);
                all += usize::from(is_number);
                same += usize::from(is_number && has_name(row, &entry.name));
            }
        }
        all > 1 && same * 2 > all
    }

    /// Maps the texts of the document to columns. Two roles can belong in the same column.
    fn map_columns(&self) -> Columns {
        let mut columns = Columns::new();
        for role in [Role::Message, Role::Meaning, Role::Remedy] {
            let column = choose_column(role, self.entries, &self.known);
            columns.entry(column).or_default().push(role);
        }
        columns
    }

    /// Compares the texts of one row.
    fn compare_texts(
        &self,
        entry: &ErrorRow,
        row: &ExistingRow,
        columns: &Columns,
        places: &[Place],
    ) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (column, roles) in columns {
            let mut texts = roles.iter().map(|role| entry.get(*role));
            let theirs = texts.find(|text| !text.is_empty()).unwrap_or_default();
            let ours = row.cells.get(*column).cloned().unwrap_or_default();
            let (rule, what) = match compare_texts(&ours, &theirs) {
                TextRelation::Same => continue,
                // A text that a person added to the table need not be in the document.
                _ if theirs.is_empty() && !self.was_imported(entry, column, &ours) => continue,
                _ if theirs.is_empty() => {
                    (&check::DOC_TEXT_DIFFERS, "is no longer in the document")
                }
                _ if ours.is_empty() => (
                    &check::DOC_TEXT_DIFFERS,
                    "is in the document but not in the table",
                ),
                TextRelation::Reworded => (
                    &check::DOC_TEXT_DIFFERS,
                    "is worded differently in the document",
                ),
                TextRelation::Shifted | TextRelation::Replaced => (
                    &check::DOC_MEANING_SHIFTS,
                    "has another meaning in the document",
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
                    .plural("texts differ from the document"),
            );
        }
        hits
    }

    /// Whether the last import read this text from the document.
    fn was_imported(&self, entry: &ErrorRow, column: &str, ours: &str) -> bool {
        let rows = || self.previous.iter().filter(|row| row.code == entry.code);
        let one = rows().nth(1).is_none();
        let mut same = rows().filter(|row| one || row.status == entry.status);
        let ours = Digest::of(ours);
        same.any(|row| {
            let mut texts = row.texts.iter();
            texts.any(|(name, digest)| *name == column && *digest == ours)
        })
    }
}

/// Whether a row has a name, apart from case and separators.
fn has_name(row: &ExistingRow, name: &str) -> bool {
    let ours = row.cells.get("name").map_or("", String::as_str);
    normalize_name(ours) == normalize_name(name)
}

/// A name that differs from the one in the document.
fn compare_names(entry: &ErrorRow, row: &ExistingRow, places: &[Place]) -> Option<Hit> {
    let ours = row.cells.get("name").map_or("", String::as_str);
    if entry.name.is_empty()
        || has_name(row, &entry.name)
        || is_proposed_name(ours, &entry.name, entry.status, &entry.code)
    {
        return None;
    }
    let message = format!(
        "`{}` has the name `{}` in the document, but `{ours}` in the table",
        entry.code, entry.name
    );
    let hit = Hit::new(
        &check::DOC_NAME_DIFFERS,
        &entry.code,
        message,
        places.to_vec(),
    );
    Some(hit.plural("codes have another name in the document"))
}

/// Retry advice that differs from the one in the document.
fn compare_retry(entry: &ErrorRow, row: &ExistingRow, places: &[Place]) -> Option<Hit> {
    let (theirs, ours) = (
        parse_retry(&entry.retry),
        row.cells.get("retry").map_or("", String::as_str),
    );
    // "True" does not say when to retry, but it is not "no".
    let contradicts = theirs.is_empty() && ours == "no" && is_yes(&entry.retry);
    if !contradicts && (theirs.is_empty() || theirs == ours) {
        return None;
    }
    let ours = match ours {
        "" => "the table says nothing".to_string(),
        ours => format!("the table `{ours}`"),
    };
    let message = format!(
        "whether to retry after `{}`: the document says `{}`, but {ours}",
        entry.code, entry.retry
    );
    let hit = Hit::new(
        &check::DOC_RETRY_DIFFERS,
        &entry.code,
        message,
        places.to_vec(),
    );
    Some(hit.plural("codes have other retry advice in the document"))
}

/// A code, with its status if other rows have the same code.
fn describe_code(code: &str, status: Option<u16>) -> String {
    status.map_or_else(
        || code.to_string(),
        |status| format!("{code}` with the status `{status}"),
    )
}
