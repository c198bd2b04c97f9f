//! Tables that may be error tables: what they document, the roles of their columns, and their rows.

use super::error_row::ErrorRow;
use crate::document::Table;
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::{Role, score_header};
use crate::vocabulary::profile::ColumnProfile;

/// The confidence from which on a table counts as an error table.
pub(crate) const MIN_CONFIDENCE: f64 = 0.5;
/// How many rows of a table are examined to classify it.
pub(crate) const SAMPLE_ROWS: usize = 1000;

/// What a table documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Error codes.
    Codes,
    /// HTTP statuses.
    Statuses,
}

/// The classification of a table.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The index of the table in the document.
    pub table: usize,
    /// What the table documents.
    pub kind: TableKind,
    /// The name of the column that each column of the table fills, from its role or from [`Options::map`](crate::Options::map).
    pub columns: Vec<Option<String>>,
    /// How likely the table is an error table, from 0 to 1.
    pub confidence: f64,
    /// The reasons for the confidence.
    pub reasons: Vec<String>,
    /// What its columns contain.
    pub(crate) profiles: Vec<ColumnProfile>,
}

impl Candidate {
    /// Changes the confidence, and says why.
    pub(crate) fn add_points(&mut self, points: f64, why: &str) {
        self.confidence = f64::clamp(self.confidence + points, 0.0, 1.0);
        self.reasons.push(format!("{why} ({points:+.2})"));
    }

    /// The index of the column with a role.
    #[must_use]
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.as_deref() == Some(role.column()))
    }
}

/// How well the header of a column names a role, from 0 to 30.
pub(crate) fn score_column_header(table: &Table, column: usize, role: Role) -> u32 {
    let name = table.columns.get(column);
    name.map_or(0, |name| score_header(role, name))
}

/// A candidate with its rows.
#[derive(Clone, Debug)]
pub(crate) struct ExtractedTable {
    /// The classification.
    pub(crate) candidate: Candidate,
    /// The rows.
    pub(crate) rows: Vec<ErrorRow>,
}

impl ExtractedTable {
    /// Ranks the table among others: its confidence, and a little for the rows of all tables like it.
    pub(crate) fn rank(&self, rows: usize) -> f64 {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX - 1);
        let own = u32::try_from(self.rows.len()).unwrap_or(u32::MAX - 1);
        self.candidate.confidence
            + 0.07 * f64::from(rows + 1).log2()
            + 0.01 * f64::from(own + 1).log2()
    }

    /// The share of codes that are numbers.
    pub(crate) fn share_of_numbers(&self) -> f64 {
        let is_number = |row: &&ErrorRow| classify_code(&row.code) == Some(CodeStyle::Number);
        let numbers = self.rows.iter().filter(is_number).count();
        let share = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        share(numbers) / share(self.rows.len().max(1))
    }

    /// Whether most codes contain no lower-case letters.
    pub(crate) fn has_capital_codes(&self) -> bool {
        let is_upper =
            |error_row: &&ErrorRow| !error_row.code.bytes().any(|b| b.is_ascii_lowercase());
        self.rows.iter().filter(is_upper).count() * 2 > self.rows.len()
    }
}
