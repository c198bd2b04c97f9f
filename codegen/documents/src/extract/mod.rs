//! From tables to rows: which tables of a document are error tables, and what their cells contain.

mod account;
mod candidate;
mod classify;
mod column_choices;
mod column_roles;
mod error_row;
mod keywords;
mod loose_texts;
mod losses;
mod merge_tables;
mod operations;
mod rows;
mod score;
mod second_codes;

use crate::document::{Document, Table};
pub use account::Note;
use account::write_account;
pub use candidate::{Candidate, TableKind};
use candidate::{ExtractedTable, MIN_CONFIDENCE};
use classify::{TableFamilies, classify_table};
use column_roles::{keep_columns, set_own_statuses};
pub use error_row::{Ambiguity, ErrorRow};
use keywords::{ERROR_HEADINGS, contains_keyword, is_foreign_error_heading};
pub use merge_tables::Relation;
use merge_tables::{gather_rows, primary_kind, reclassify_statuses};
pub use operations::OperationError;
use operations::list_operation_errors;
use rows::read_rows;
use score::{names_error_codes, raise_similar_tables, weigh_introduction};
use second_codes::split_second_codes;

/// What the caller knows about the tables of a document.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The name of the file, which can tell what a document without headings is about.
    pub file_name: String,
    /// Consider only tables below a heading that contains one of these texts.
    pub headings: Vec<String>,
    /// Take these tables, counted from 1 in document order.
    pub indices: Vec<usize>,
    /// Columns of the document, each with the name of the column that it fills.
    pub map: Vec<(String, String)>,
}

impl Options {
    /// Whether the name of the file is about errors, and no heading says what the table is about.
    fn is_error_file(&self, table: &Table) -> bool {
        let stem = self.file_name.split('.').next().unwrap_or_default();
        table.path.len() < 2
            && (contains_keyword(stem, &ERROR_HEADINGS)
                || names_error_codes(stem)
                || is_foreign_error_heading(stem))
    }

    /// Whether a table is to be considered; `at` is its index in the document.
    fn selects(&self, at: usize, table: &Table) -> bool {
        let is_below = |text: &String| {
            let text = text.to_lowercase();
            let mut headings = table.path.iter();
            headings.any(|heading| heading.to_lowercase().contains(&text))
        };
        (self.indices.is_empty() || self.indices.contains(&(at + 1)))
            && (self.headings.is_empty() || self.headings.iter().any(is_below))
    }

    /// Raises the confidence of a table that the caller selected, if any of its columns has a role.
    fn raise_selected(&self, candidate: &mut Candidate) {
        if candidate.columns.iter().all(Option::is_none) {
            return;
        }
        if !self.indices.is_empty() {
            candidate.add_points(1.0, "it was selected by its number");
        } else if !self.headings.is_empty() {
            candidate.add_points(0.3, "it was selected by its heading");
        }
    }
}

/// The error tables of a document.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The document itself.
    pub document: Document,
    /// The classification of every table.
    pub candidates: Vec<Candidate>,
    /// The indices of the tables whose rows are below.
    pub chosen: Vec<usize>,
    /// The rows of error codes.
    pub codes: Vec<ErrorRow>,
    /// The rows of HTTP statuses.
    pub statuses: Vec<ErrorRow>,
    /// Which operations return which codes; empty if the document has no sections of operations.
    pub operations: Vec<OperationError>,
    /// Which of the two the document is about; `None` if it has no error table.
    pub primary: Option<TableKind>,
    /// How the error tables of each kind relate to the best one.
    pub relations: Vec<Relation>,
    /// What could be read in more than one way, by line.
    pub ambiguities: Vec<Ambiguity>,
    /// What was chosen, and what was not taken, by line.
    pub notes: Vec<Note>,
}

/// Extracts the error tables of a document. Both lists of rows are empty if it has none.
#[must_use]
pub fn extract(mut document: Document, options: &Options) -> Extraction {
    document.tables.iter_mut().for_each(split_second_codes);
    let tables = &document.tables;
    let families = TableFamilies::new(tables, &options.map);
    let mut candidates = Vec::new();
    let mut extracted = Vec::new();
    let selected = tables
        .iter()
        .enumerate()
        .filter(|(at, table)| options.selects(*at, table));
    for (at, table) in selected {
        let is_error_file = options.is_error_file(table);
        let family = families.roles_of(table);
        let mut candidate = classify_table(at, table, family, &options.map, is_error_file);
        weigh_introduction(&mut candidate, table, &document.prose);
        options.raise_selected(&mut candidate);
        candidates.push(candidate);
    }
    raise_similar_tables(&mut candidates, tables);
    for candidate in &mut candidates {
        if let Some(table) = tables.get(candidate.table)
            && candidate.confidence >= MIN_CONFIDENCE
        {
            keep_columns(candidate, table);
            extracted.push(extract_table(candidate, table));
        }
    }
    let (mut extracted, own_ambiguities): (Vec<ExtractedTable>, Vec<Vec<Ambiguity>>) =
        extracted.into_iter().unzip();
    reclassify_statuses(&mut extracted, tables);
    let mut ambiguities = Vec::new();
    let are_selected = !options.indices.is_empty();
    let mut gather = |kind| {
        gather_rows(
            &mut extracted,
            kind,
            &document,
            are_selected,
            &mut ambiguities,
        )
    };
    let (mut relations, codes) = gather(TableKind::Codes);
    let (status_relations, statuses) = gather(TableKind::Statuses);
    relations.extend(status_relations);
    let chosen: Vec<usize> = relations
        .iter()
        .filter(|relation| relation.taken)
        .map(|relation| relation.table)
        .collect();
    let primary = (!chosen.is_empty()).then(|| primary_kind(&extracted, &codes, &statuses));
    for (table, own) in extracted.iter().zip(own_ambiguities) {
        if chosen.contains(&table.candidate.table) {
            ambiguities.extend(own);
        }
    }
    ambiguities.sort_by_key(|ambiguity| ambiguity.line);
    let mut extraction = Extraction {
        candidates,
        chosen,
        operations: list_operation_errors(&document, &codes),
        document,
        codes,
        statuses,
        primary,
        relations,
        ambiguities,
        notes: Vec::new(),
    };
    extraction.notes = write_account(&extraction);
    extraction
}

/// Reads the rows of a candidate, and what is ambiguous in them.
fn extract_table(candidate: &Candidate, table: &Table) -> (ExtractedTable, Vec<Ambiguity>) {
    let mut ambiguities = Vec::new();
    let mut rows = read_rows(candidate, table, &mut ambiguities);
    set_own_statuses(candidate, table, &mut rows);
    let extracted = ExtractedTable {
        candidate: candidate.clone(),
        rows,
    };
    (extracted, ambiguities)
}
