//! A grid that may be an error table, and what its columns are.

use crate::page::block::Grid;
use crate::word::role::{self, Role};

/// From here on a grid counts as an error table.
pub const SURE: f64 = 0.5;
pub(super) const SAMPLE: usize = 1000;

/// What a table documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Error codes.
    Codes,
    /// HTTP statuses.
    Statuses,
}

/// A grid with a judgement.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Which grid of the page.
    pub grid: usize,
    /// What it documents.
    pub kind: Kind,
    /// The role of each column, and the column of ours that `--map` names.
    pub columns: Vec<Option<String>>,
    /// How sure it is that this is an error table, 0 to 1.
    pub confidence: f64,
    /// Why.
    pub reasons: Vec<String>,
}

impl Candidate {
    /// Where a column of ours stands in the grid.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.as_deref() == Some(role.column()))
    }
}

/// How well the header of a grid's column names a role, 0 to 30.
pub(super) fn named(grid: &Grid, column: usize, role: Role) -> u32 {
    let name = grid.columns.get(column);
    name.map_or(0, |name| role::header(role, name))
}
