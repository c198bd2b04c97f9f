//! Tables that may be error tables: what they document, the roles of their columns, and their rows.

use std::collections::HashSet;

use super::error_row::ErrorRow;
use crate::document::Table;
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::{Role, score_header};

/// From here on a table counts as an error table.
pub(crate) const SURE: f64 = 0.5;
pub(crate) const SAMPLE: usize = 1000;

/// What a table documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Error codes.
    Codes,
    /// HTTP statuses.
    Statuses,
}

/// A table with a judgement.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Which table of the page.
    pub table: usize,
    /// What it documents.
    pub kind: TableKind,
    /// The role of each column, and the column of ours that `--map` names.
    pub columns: Vec<Option<String>>,
    /// How sure it is that this is an error table, 0 to 1.
    pub confidence: f64,
    /// Why.
    pub reasons: Vec<String>,
}

impl Candidate {
    /// Where a column of ours stands in the table.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.as_deref() == Some(role.column()))
    }
}

/// How well the header of a table's column names a role, 0 to 30.
pub(crate) fn header_score(table: &Table, column: usize, role: Role) -> u32 {
    let name = table.columns.get(column);
    name.map_or(0, |name| score_header(role, name))
}

/// A candidate with its rows.
#[derive(Clone, Debug)]
pub(crate) struct ExtractedTable {
    /// The judgement.
    pub candidate: Candidate,
    /// The rows.
    pub rows: Vec<ErrorRow>,
}

impl ExtractedTable {
    /// How good a choice a candidate is: confidence, and a little for size.
    pub(crate) fn rank(&self) -> f64 {
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.candidate.confidence + 0.05 * f64::from(rows + 1).log2()
    }

    /// Its codes, each once.
    pub(crate) fn codes(&self) -> HashSet<&str> {
        self.rows
            .iter()
            .map(|error_row| error_row.code.as_str())
            .collect()
    }

    /// Whether its codes are numbers.
    pub(crate) fn has_numeric_codes(&self) -> bool {
        self.rows
            .first()
            .is_some_and(|error_row| classify_code(&error_row.code) == Some(CodeStyle::Number))
    }

    /// Whether most codes are written in capitals.
    pub(crate) fn has_capital_codes(&self) -> bool {
        let capital =
            |error_row: &&ErrorRow| !error_row.code.bytes().any(|b| b.is_ascii_lowercase());
        self.rows.iter().filter(capital).count() * 2 > self.rows.len()
    }
}
