//! `endpoints.csv`: which operations return which errors, from the sections of a document.

use super::csv_editor::CsvEditor;
use error_tables_codegen::tools::lower::ENDPOINT_COLUMNS;
use error_tables_documents::OperationError;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The file with the errors of a document added, and what only the file has.
pub(crate) struct MergedEndpoints {
    pub(crate) editor: CsvEditor,
    /// Each operation of the document, with the errors that only the file has for it.
    pub(crate) stale: BTreeMap<String, BTreeSet<String>>,
}

/// Adds the errors of a document to a file, or to a new one. `codes` are the rows of the table.
pub(crate) fn merge_endpoints(
    errors: &[OperationError],
    original: Option<String>,
    codes: &CsvEditor,
) -> MergedEndpoints {
    let mut editor = CsvEditor::new(&ENDPOINT_COLUMNS, original);
    let mut rows_of_code: HashMap<&str, usize> = HashMap::new();
    for code in codes.cells("code") {
        *rows_of_code.entry(code).or_default() += 1;
    }
    let statuses = editor.cells("status").map(str::to_owned);
    let operations = editor.cells("operation").map(str::to_owned);
    let keys = editor.cells("code").map(str::to_owned);
    let mut known: HashSet<(String, String, String)> = HashSet::new();
    let mut last_row: HashMap<String, usize> = HashMap::new();
    for (row, ((operation, code), status)) in operations.zip(keys).zip(statuses).enumerate() {
        last_row.insert(operation.clone(), row);
        known.insert((operation, code, status));
    }
    let in_document: HashSet<(&str, &str)> = errors
        .iter()
        .map(|error| (error.operation.as_str(), error.code.as_str()))
        .collect();
    let documented: HashSet<&str> = in_document
        .iter()
        .map(|(operation, _)| *operation)
        .collect();
    let mut stale: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (operation, code, _) in &known {
        let pair = (operation.as_str(), code.as_str());
        if documented.contains(pair.0) && !in_document.contains(&pair) {
            stale
                .entry(operation.clone())
                .or_default()
                .insert(code.clone());
        }
    }
    for error in errors {
        // Only the status tells the rows of one code apart.
        let is_repeated = rows_of_code
            .get(error.code.as_str())
            .is_some_and(|rows| *rows > 1);
        let status = error.status.filter(|_| is_repeated);
        let status = status.map(|status| status.to_string()).unwrap_or_default();
        let key = (error.operation.clone(), error.code.clone(), status.clone());
        if !known.insert(key) {
            continue;
        }
        let row = editor.insert_row(last_row.get(&error.operation).copied());
        editor.set_cell(row, "operation", error.operation.as_str());
        editor.set_cell(row, "code", error.code.as_str());
        editor.set_cell(row, "status", status);
        last_row.insert(error.operation.clone(), row);
    }
    MergedEndpoints { editor, stale }
}
