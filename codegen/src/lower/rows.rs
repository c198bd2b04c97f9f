//! Rows by column: the header is checked, and blank cells are gone.

use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::Origin;
use crate::source::{Span, Spanned};
use crate::table::Table;
use std::collections::BTreeMap;

/// A record whose cells have their columns' names. A blank cell is absent.
#[derive(Clone, Debug)]
pub(crate) struct RawRow<'a> {
    pub(crate) span: Span,
    pub(crate) origin: Origin,
    pub(crate) cells: BTreeMap<&'a str, &'a Spanned<String>>,
}

impl<'a> RawRow<'a> {
    /// The cell of a column, if it is not blank.
    pub(crate) fn cell(&self, column: &str) -> Option<&'a Spanned<String>> {
        self.cells.get(column).copied()
    }
}

/// Checks the header and gives the rows. `known` are the house's columns, `declared` those of `api.toml`.
pub(crate) fn read<'a>(
    table: &'a Table,
    known: &[&str],
    declared: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<RawRow<'a>> {
    if table.header.is_empty() && table.broken {
        return Vec::new();
    }
    if let [only] = &table.header[..]
        && only.value.contains([';', '\t'])
    {
        let help = "save the file with commas between the cells";
        diagnostics.add(
            DiagnosticKind::CsvMalformed,
            only.span,
            "the cells are not separated by commas",
            help,
        );
        return Vec::new();
    }
    let all: Vec<&str> = known.iter().chain(declared).copied().collect();
    let mut columns: Vec<Option<&str>> = Vec::new();
    for head in &table.header {
        let name = head.value.as_str();
        if columns.contains(&Some(name)) {
            diagnostics.add(
                DiagnosticKind::ColumnDuplicate,
                head.span,
                format!("the column `{name}` occurs twice"),
                "remove one of them",
            );
        } else if !all.contains(&name) {
            let declare = format!(
                "{}; or declare it under [columns] in api.toml",
                suggest_similar(name, &all, "column")
            );
            diagnostics.add(
                DiagnosticKind::ColumnUnknown,
                head.span,
                format!("unknown column `{name}`"),
                declare,
            );
        }
        columns.push(Some(name));
    }
    if !columns.contains(&Some("code")) {
        let at = table.header.first().map_or(table.span, |head| head.span);
        diagnostics.add(
            DiagnosticKind::ColumnMissing,
            at,
            "the column `code` is missing",
            "name the columns in the first line, including `code`",
        );
        return Vec::new();
    }
    let filled = |row: &'a crate::table::Row| {
        let cells = columns
            .iter()
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.value.is_empty());
        cells
            .filter_map(|(column, cell)| Some(((*column)?, cell)))
            .collect()
    };
    let mut rows = Vec::new();
    for row in &table.rows {
        let made = RawRow {
            span: row.span,
            origin: Origin::Own,
            cells: filled(row),
        };
        if made.cell("code").is_none() {
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                row.span,
                "the row has no code",
                "write the code as the API sends it",
            );
        } else {
            rows.push(made);
        }
    }
    rows
}
