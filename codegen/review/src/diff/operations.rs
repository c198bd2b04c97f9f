//! The operations of `endpoints.csv`, and the errors that they return.

use super::api_diff::{ApiDiff, report_renamed_variant, row_label};
use super::pairs::{Entry, Pairs, pair_entries};
use crate::rules::diff::{
    OPERATION_ADDED, OPERATION_ERROR_ADDED, OPERATION_ERROR_REMOVED, OPERATION_REMOVED,
};
use error_tables_codegen::tools::model::Operation;
use std::collections::{HashMap, HashSet};

pub(super) fn compare_operations(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let successors = pairs.successors();
    let (old, new) = (&diff.old.operations, &diff.new.operations);
    for entry in pair_entries(old, new, |operation| operation.id.value.as_str()) {
        match entry {
            Entry::Kept { was, is } => {
                let label = format!("operation `{}`", was.id.value);
                report_renamed_variant(diff, &label, &was.name, &is.name, "Operation");
                compare_errors(diff, was, is, &successors);
            }
            Entry::Removed { was, previous } => {
                let id = was.id.value.as_str();
                let at = diff.place_of_removed(
                    previous.map(|operation| operation.id.span),
                    diff.new.endpoints_file,
                    format!("`{id}` came after this row"),
                );
                let message = format!("the operation `{id}` is no longer documented");
                diff.add(&OPERATION_REMOVED, id, message, at);
            }
            Entry::Added(is) => {
                let id = is.id.value.as_str();
                let at = diff.place(is.id.span, "new");
                let message = format!("the operation `{id}` is documented");
                diff.add(&OPERATION_ADDED, id, message, at);
            }
        }
    }
}

/// Compares the errors of an operation. `successors` are the new rows of each old row: what becomes of a row is reported with the row.
fn compare_errors(
    diff: &mut ApiDiff<'_>,
    was: &Operation,
    is: &Operation,
    successors: &HashMap<usize, Vec<usize>>,
) {
    let id = was.id.value.as_str();
    let now = |row: usize| successors.get(&row).map_or(&[][..], Vec::as_slice);
    let kept: HashSet<usize> = was
        .errors
        .iter()
        .flat_map(|error| now(error.value).iter().copied())
        .collect();
    let returned: HashSet<usize> = is.errors.iter().map(|error| error.value).collect();
    for error in is
        .errors
        .iter()
        .filter(|error| !kept.contains(&error.value))
    {
        let Some(code) = diff.new.codes.get(error.value) else {
            continue;
        };
        let label = row_label(code);
        let at = diff.place(error.span, "new");
        let message = format!("`{id}` newly returns {label}");
        diff.add(&OPERATION_ERROR_ADDED, format!("{id} {label}"), message, at);
    }
    for error in &was.errors {
        let rows = now(error.value);
        let is_reported = rows.is_empty() || rows.iter().any(|row| returned.contains(row));
        let Some(code) = diff.old.codes.get(error.value).filter(|_| !is_reported) else {
            continue;
        };
        let label = row_label(code);
        let at = diff.place(is.id.span, "this operation");
        let message = format!("`{id}` no longer returns {label}");
        diff.add(
            &OPERATION_ERROR_REMOVED,
            format!("{id} {label}"),
            message,
            at,
        );
    }
}
