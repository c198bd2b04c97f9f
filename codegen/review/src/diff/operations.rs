//! The operations of `endpoints.csv`, and the errors that they return.

use super::api_diff::{ApiDiff, report_renamed_variant, row_label};
use crate::rules::diff::{
    OPERATION_ADDED, OPERATION_ERROR_ADDED, OPERATION_ERROR_REMOVED, OPERATION_REMOVED,
};
use error_tables_codegen::tools::model::{Api, Code, Operation, WireCode};
use error_tables_codegen::tools::source::Span;
use std::collections::{HashMap, HashSet};

/// What an error is in both versions: its code, its subcode and its status.
type ErrorKey<'a> = (&'a WireCode, Option<&'a WireCode>, Option<u16>);

fn error_key(code: &Code) -> ErrorKey<'_> {
    let status = code.status.as_ref().map(|status| status.value);
    let subcode = code.subcode.as_ref().map(|subcode| &subcode.value);
    (&code.wire.value, subcode, status)
}

/// The errors of an operation, and where its rows are.
fn errors<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = (&'a Code, Span)> {
    let errors = operation.errors.iter();
    errors.filter_map(|error| Some((api.codes.get(error.value)?, error.span)))
}

fn by_id(api: &Api) -> HashMap<&str, &Operation> {
    let operations = api.operations.iter();
    operations
        .map(|operation| (operation.id.value.as_str(), operation))
        .collect()
}

pub(super) fn compare_operations(diff: &mut ApiDiff<'_>) {
    let (old, new) = (by_id(diff.old), by_id(diff.new));
    let mut beside = diff.new.endpoints_file.map_or(diff.new.span, |file| Span {
        end: file.start,
        ..file
    });
    for was in &diff.old.operations {
        let id = was.id.value.as_str();
        if let Some(is) = new.get(id) {
            beside = is.id.span;
            let label = format!("operation `{id}`");
            report_renamed_variant(diff, &label, &was.name, &is.name, "Operation");
            compare_errors(diff, was, is);
        } else {
            let at = diff.place(beside, format!("`{id}` came after this row"));
            let message = format!("the operation `{id}` is no longer documented");
            diff.add(&OPERATION_REMOVED, id, message, at);
        }
    }
    let operations = diff.new.operations.iter();
    for is in operations.filter(|is| !old.contains_key(is.id.value.as_str())) {
        let id = is.id.value.as_str();
        let at = diff.place(is.id.span, "new");
        let message = format!("the operation `{id}` is documented");
        diff.add(&OPERATION_ADDED, id, message, at);
    }
}

fn compare_errors(diff: &mut ApiDiff<'_>, was: &Operation, is: &Operation) {
    let id = was.id.value.as_str();
    let old: HashSet<ErrorKey<'_>> = errors(diff.old, was).map(|(c, _)| error_key(c)).collect();
    let new: HashSet<ErrorKey<'_>> = errors(diff.new, is).map(|(c, _)| error_key(c)).collect();
    let known: HashSet<ErrorKey<'_>> = diff.new.codes.iter().map(error_key).collect();
    for (code, span) in errors(diff.new, is) {
        if !old.contains(&error_key(code)) {
            let label = row_label(code);
            let at = diff.place(span, "new");
            let message = format!("`{id}` newly returns {label}");
            diff.add(&OPERATION_ERROR_ADDED, format!("{id} {label}"), message, at);
        }
    }
    for (code, _) in errors(diff.old, was) {
        // What becomes of a code that is gone is reported with the code.
        if !new.contains(&error_key(code)) && known.contains(&error_key(code)) {
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
}
