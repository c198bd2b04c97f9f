//! Tables of one header: parts of one table, whose columns are understood together.

use std::collections::HashMap;

use super::candidate::SAMPLE;
use super::judge::{Roles, profile, roles};
use crate::page::block::{Grid, Row, Shape};

/// How the columns of each header are understood that stands more than once on a page.
pub(super) struct Families<'a> {
    whole: HashMap<&'a [String], Roles>,
}

impl<'a> Families<'a> {
    /// Puts the tables of a page together by their headers.
    pub(super) fn new(grids: &'a [Grid], map: &[(String, String)]) -> Self {
        let mut parts: HashMap<&[String], Vec<&Grid>> = HashMap::new();
        for grid in grids.iter().filter(|grid| headed(grid)) {
            parts.entry(&grid.columns).or_default().push(grid);
        }
        let whole = parts
            .into_iter()
            .filter(|(_, parts)| parts.len() > 1)
            .map(|(columns, parts)| {
                let grid = together(&parts);
                (columns, roles(&grid, &profile(&grid), map))
            })
            .collect();
        Self { whole }
    }

    /// The family of a grid, where it has one.
    pub(super) fn of(&self, grid: &Grid) -> Option<&Roles> {
        self.whole
            .get(grid.columns.as_slice())
            .filter(|_| headed(grid))
    }
}

fn headed(grid: &Grid) -> bool {
    grid.shape == Shape::Table && grid.columns.iter().any(|name| !name.is_empty())
}

fn together(parts: &[&Grid]) -> Grid {
    let rows: Vec<Row> = parts
        .iter()
        .flat_map(|grid| &grid.rows)
        .take(SAMPLE)
        .cloned()
        .collect();
    Grid {
        shape: Shape::Table,
        path: Vec::new(),
        line: parts.first().map_or(1, |grid| grid.line),
        columns: parts
            .first()
            .map(|grid| grid.columns.clone())
            .unwrap_or_default(),
        rows,
    }
}
