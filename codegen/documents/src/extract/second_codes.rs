//! Columns whose cells hold two codes, such as `NOT_FOUND (0x05)`: the second one becomes a column of its own.

use crate::document::{Table, Text};
use crate::vocabulary::code_cell::{CodeCell, parse_code_cell, unify_code_cells};

/// How many rows show whether a column holds two codes.
const SAMPLE: usize = 40;
/// How many columns are examined.
const MAX_COLUMNS: usize = 32;

/// Splits the columns of a table that hold two codes.
pub(crate) fn split_second_codes(table: &mut Table) {
    let mut column = 0;
    while column < table.columns.len().min(MAX_COLUMNS) {
        if has_second_codes(table, column) {
            split_column(table, column);
            column += 1;
        }
        column += 1;
    }
}

fn parse_column(table: &Table, column: usize, rows: usize) -> Vec<Option<CodeCell>> {
    let cells = table
        .rows
        .iter()
        .take(rows)
        .map(|row| row.cells.get(column));
    let mut cells: Vec<_> = cells
        .map(|cell| parse_code_cell(&cell.filter(|cell| cell.text.len() < 200)?.text))
        .collect();
    unify_code_cells(cells.iter_mut().flatten());
    cells
}

/// Whether most cells of a column hold two codes.
fn has_second_codes(table: &Table, column: usize) -> bool {
    let cells = parse_column(table, column, SAMPLE);
    let second = cells.iter().flatten().filter(|cell| !cell.value.is_empty());
    second.count() * 10 >= cells.len() * 6 && !cells.is_empty()
}

fn split_column(table: &mut Table, column: usize) {
    let cells = parse_column(table, column, table.rows.len());
    let is_taken = |name: &str| table.columns.iter().any(|known| known == name);
    let numbered = (2..).map(|number| format!("value {number}"));
    let mut names = std::iter::once("value".to_owned()).chain(numbered);
    let is_headless = table.columns.iter().all(String::is_empty);
    let name = names.find(|name| !is_taken(name)).filter(|_| !is_headless);
    let name = name.unwrap_or_default();
    table.columns.insert(column + 1, name);
    for (row, cell) in table.rows.iter_mut().zip(cells) {
        let Some(slot) = row.cells.get_mut(column) else {
            continue;
        };
        let mut second = Text::plain("", slot.line);
        if let Some(cell) = cell.filter(|cell| !cell.value.is_empty()) {
            slot.text = cell.codes.join("\n");
            second.text = cell.value;
        }
        row.cells.insert(column + 1, second);
    }
}
