//! Which operations return which errors, by the sections that the rows are in.

use std::collections::HashSet;

use super::error_row::ErrorRow;
use crate::document::{Document, Table};

/// An error that an operation returns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OperationError {
    /// The operation, as method and path.
    pub operation: String,
    /// The code of the error.
    pub code: String,
    /// Its status.
    pub status: Option<u16>,
}

/// The operation whose section a table is in.
pub(crate) fn operation_of<'a>(document: &'a Document, table: &Table) -> Option<&'a str> {
    let sections = document.operations.iter();
    sections
        .filter(|section| table.path.starts_with(&section.path))
        .max_by_key(|section| section.path.len())
        .map(|section| section.operation.as_str())
}

/// The errors of each operation, in the order of the document.
pub(crate) fn list_operation_errors(
    document: &Document,
    codes: &[ErrorRow],
) -> Vec<OperationError> {
    if document.operations.is_empty() {
        return Vec::new();
    }
    let operations: Vec<Option<&str>> = document
        .tables
        .iter()
        .map(|table| operation_of(document, table))
        .collect();
    let mut errors: Vec<((usize, usize), OperationError)> = Vec::new();
    for row in codes {
        for source in &row.sources {
            let Some(operation) = operations.get(source.0).copied().flatten() else {
                continue;
            };
            let error = OperationError {
                operation: operation.to_owned(),
                code: row.code.clone(),
                status: row.status,
            };
            errors.push((*source, error));
        }
    }
    errors.sort_by_key(|(source, _)| *source);
    let mut seen = HashSet::new();
    let errors = errors.into_iter().map(|(_, error)| error);
    errors.filter(|error| seen.insert(error.clone())).collect()
}
