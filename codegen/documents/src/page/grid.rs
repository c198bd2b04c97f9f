//! Tables of a page as grids: their headers, the rows that head a part, and cells that a stray bar has cut.

use super::block::{Grid, Row, Shape, Table, Text};
use super::shape::Walk;
use crate::word::code::{self, Style};
use crate::word::role;

impl Walk {
    pub(super) fn table(&mut self, table: Table) {
        let mut grid: Option<Grid> = None;
        let mut section = String::new();
        let guessed =
            if table.rows.iter().any(|(header, row)| {
                *header && row.iter().filter(|cell| !cell.is_empty()).count() > 1
            }) {
                None
            } else {
                guess(&table)
            };
        for (at, (header, row)) in table.rows.into_iter().enumerate() {
            let line = row
                .iter()
                .map(|cell| cell.line)
                .find(|line| *line > 0)
                .unwrap_or(table.line);
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            let (only, several) = (filled.next(), filled.next().is_some());
            let names =
                || -> Vec<String> { row.iter().map(|cell| cell.flat().into_owned()).collect() };
            let head = (header && several) || guessed == Some(at);
            if head {
                if let Some(open) = grid.as_mut() {
                    if open.columns == names() {
                        continue;
                    }
                    if open.rows.is_empty() && section.is_empty() {
                        open.columns = names();
                        continue;
                    }
                    self.page
                        .grids
                        .extend(grid.take().filter(|grid| !grid.rows.is_empty()));
                }
                grid = Some(Grid {
                    shape: Shape::Table,
                    path: self.path(),
                    line,
                    columns: names(),
                    rows: Vec::new(),
                });
                continue;
            }
            if let Some(only) = only
                && !several
                && row.len() > 1
                && row.first().is_some_and(|cell| !cell.is_empty())
                && code::style(code::bare(&only.flat())).is_none()
            {
                section = only.flat().into_owned();
                continue;
            }
            let open = grid.get_or_insert_with(|| Grid {
                shape: Shape::Table,
                path: self.path(),
                line,
                columns: vec![String::new(); row.len()],
                rows: Vec::new(),
            });
            if open.columns.len() < row.len() && row.len() <= 64 {
                open.columns.resize(row.len(), String::new());
            }
            let width = open
                .columns
                .iter()
                .rposition(|name| !name.is_empty())
                .map_or(row.len(), |last| last + 1);
            let mut cells = row;
            if cells.len() > width && width > 1 {
                // A bar that was not escaped has cut a text in two.
                let rest: Vec<String> = cells
                    .split_off(width)
                    .iter()
                    .filter(|cell| !cell.is_empty())
                    .map(|cell| cell.flat().into_owned())
                    .collect();
                if let Some(last) = cells.last_mut().filter(|_| !rest.is_empty()) {
                    last.text = format!("{} | {}", last.text, rest.join(" | "));
                }
            }
            open.rows.push(Row {
                line,
                section: section.clone(),
                cells,
                splits: Vec::new(),
            });
        }
        self.page
            .grids
            .extend(grid.filter(|grid| !grid.rows.is_empty()));
    }
}

/// The row that is a header though nothing marks it.
fn guess(table: &Table) -> Option<usize> {
    table.rows.iter().take(3).position(|(_, row)| {
        let filled: Vec<&Text> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let known = filled.iter().filter(|cell| role::known(&cell.text)).count();
        filled.len() > 1
            && known * 2 >= filled.len()
            && filled
                .iter()
                .all(|cell| code::style(&cell.text) != Some(Style::Number))
    })
}
