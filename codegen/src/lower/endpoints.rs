//! Reads `endpoints.csv`: which operations return which errors.

use super::rows::{RawRow, parse_status_cell};
use crate::cell;
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Code, Operation, WireCode};
use crate::name;
use crate::source::{Span, Spanned};
use std::collections::HashMap;

/// Reads the operations of an API from its rows. `inherited` are those of its parent, whose rows it has too.
pub(super) fn read_operations(
    api: &Api,
    inherited: &[Operation],
    rows: &[RawRow<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<Operation> {
    let mut operations = inherited.to_vec();
    let mut errors: HashMap<(usize, usize), Span> = HashMap::new();
    for (at, operation) in operations.iter().enumerate() {
        errors.extend(
            operation
                .errors
                .iter()
                .map(|error| ((at, error.value), error.span)),
        );
    }
    let known = operations.iter().enumerate();
    let mut by_id: HashMap<String, usize> = known
        .map(|(at, operation)| (operation.id.value.clone(), at))
        .collect();
    let rows_by_code = group_by_code(api);
    for row in rows {
        let Some(id) = row.cell("operation") else {
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                row.span,
                "a row without an operation",
                "write the operation as the documentation names it",
            );
            continue;
        };
        let at = *by_id.entry(id.value.clone()).or_insert_with(|| {
            operations.push(Operation {
                id: id.clone(),
                name: Spanned::new(String::new(), id.span),
                errors: Vec::new(),
            });
            operations.len() - 1
        });
        let Some(operation) = operations.get_mut(at) else {
            continue;
        };
        if let Some(name) = row.cell("name") {
            set_name(operation, name, diagnostics);
        }
        let Some(error) = find_error(api, &rows_by_code, row, diagnostics) else {
            continue;
        };
        if let Some(first) = errors.insert((at, error), row.span) {
            let message = format!("`{}` has this error twice", id.value);
            let help = "remove one of the two rows";
            let first = (first, "the first");
            diagnostics.add_related(
                DiagnosticKind::CodeDuplicate,
                row.span,
                message,
                help,
                first,
            );
        } else {
            operation.errors.push(Spanned::new(error, row.span));
        }
    }
    for operation in &mut operations {
        if operation.name.value.is_empty() {
            derive_name(operation, diagnostics);
        }
    }
    check_names(&operations, diagnostics);
    operations
}

/// The rows of each code, as indices.
fn group_by_code(api: &Api) -> HashMap<&WireCode, Vec<usize>> {
    let mut rows: HashMap<&WireCode, Vec<usize>> = HashMap::new();
    for (at, code) in api.codes.iter().enumerate() {
        rows.entry(&code.wire.value).or_default().push(at);
    }
    rows
}

fn set_name(operation: &mut Operation, cell: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let old = &operation.name;
    if let Err(refusal) = name::check_variant(&cell.value) {
        let message = format!(
            "`{}` is not a Rust variant: {}",
            cell.value,
            refusal.reason()
        );
        let help = "write a `name` like `CreateOrder`";
        diagnostics.add(DiagnosticKind::NameInvalid, cell.span, message, help);
    } else if !old.value.is_empty() && old.value != cell.value {
        let message = format!(
            "`{}` is named `{}` here and `{}` elsewhere",
            operation.id.value, cell.value, old.value
        );
        let help = "write the same name in each of its rows, or in one of them";
        let first = (old.span, "elsewhere");
        diagnostics.add_related(
            DiagnosticKind::NameCollision,
            cell.span,
            message,
            help,
            first,
        );
    }
    // A name with an error is kept too: otherwise the id might be reported as well.
    operation.name = cell.clone();
}

fn derive_name(operation: &mut Operation, diagnostics: &mut Diagnostics) {
    let id = &operation.id;
    match name::variant_name(&id.value) {
        Ok(name) => operation.name = Spanned::new(name, id.span),
        Err(refusal) => {
            let message = format!(
                "`{}` does not make a Rust variant: {}",
                id.value,
                refusal.reason()
            );
            let help = "add a `name` column and name the variant";
            diagnostics.add(DiagnosticKind::NameInvalid, id.span, message, help);
        }
    }
}

fn check_names(operations: &[Operation], diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<&str, &Operation> = HashMap::new();
    for operation in operations.iter().filter(|o| !o.name.value.is_empty()) {
        if let Some(first) = seen.insert(&operation.name.value, operation) {
            let message = format!(
                "`{}` and `{}` both make `Operation::{}`",
                first.id.value, operation.id.value, operation.name.value
            );
            let help = "give one of them another `name`";
            let first = (first.name.span, "the first");
            let span = operation.name.span;
            diagnostics.add_related(DiagnosticKind::NameCollision, span, message, help, first);
        }
    }
}

/// The row of codes.csv that a row of `endpoints.csv` names.
fn find_error(
    api: &Api,
    rows_by_code: &HashMap<&WireCode, Vec<usize>>,
    row: &RawRow<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let cell = row.cell("code")?;
    let key_cell = api.key.as_ref().and_then(|key| row.cell(&key.name.value));
    // All three are parsed, so that each error is reported.
    let code = cell::parse_wire_code(cell, api.code_type, diagnostics);
    let subcode = key_cell.zip(api.key.as_ref());
    let subcode = subcode.map(|(cell, key)| cell::parse_wire_code(cell, key.kind, diagnostics));
    let status = row.cell("status");
    let status = status.map(|cell| parse_status_cell(cell, diagnostics));
    let (code, subcode, status) = (code?, subcode.map_or(Some(None), |s| s.map(Some))?, {
        status.map_or(Some(None), |status| status.map(Some))?
    });
    let mut rows: Vec<(usize, &Code)> = rows_by_code
        .get(&code.value)
        .into_iter()
        .flatten()
        .filter_map(|&at| Some((at, api.codes.get(at)?)))
        .collect();
    let mut report = |span: Span, message: String, help: &str| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    if rows.is_empty() {
        let codes: Vec<String> = api.codes.iter().map(|c| c.wire.value.to_string()).collect();
        let mut codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        codes.dedup();
        let help = suggest_similar(&cell.value, &codes, "code");
        let message = format!("the code `{}` is not in codes.csv", code.value);
        report(cell.span, message, &help);
        return None;
    }
    let known = describe_rows(&rows);
    let value_of = |row: &Code| row.subcode.as_ref().map(|subcode| subcode.value.clone());
    match (&subcode, key_cell) {
        (Some(subcode), Some(key_cell)) => {
            rows.retain(|(_, row)| value_of(row).as_ref() == Some(&subcode.value));
            if rows.is_empty() {
                let message = format!(
                    "codes.csv has no `{}.{}`, only {known}",
                    code.value, subcode.value
                );
                report(
                    key_cell.span,
                    message,
                    "correct it, or add the row to codes.csv",
                );
                return None;
            }
        }
        // A row without a subcode stands for all others of its code.
        _ if rows.iter().any(|(_, row)| row.subcode.is_none()) => {
            rows.retain(|(_, row)| row.subcode.is_none());
        }
        _ => {}
    }
    if let Some(status) = status {
        let value_of = |row: &Code| row.status.as_ref().map(|status| status.value);
        rows.retain(|(_, row)| value_of(row) == Some(status.value));
        if rows.is_empty() {
            let message = format!(
                "codes.csv has {known}, but none with status {}",
                status.value
            );
            report(
                status.span,
                message,
                "correct the status, or add the row to codes.csv",
            );
            return None;
        }
    }
    if let [(at, _)] = rows[..] {
        return Some(at);
    }
    let keys = match &api.key {
        Some(key) => format!("the status or the {}", key.name.value),
        None => "the `status`".to_string(),
    };
    let message = format!("codes.csv has several rows of `{}`: {known}", code.value);
    let help = format!("write {keys} of the one that is returned");
    report(cell.span, message, &help);
    None
}

/// Each row by its code, subcode and status.
fn describe_rows(rows: &[(usize, &Code)]) -> String {
    let rows = rows.iter().map(|(_, row)| match &row.status {
        Some(status) => format!("`{}` with {}", row.qualified(), status.value),
        None => format!("`{}` without a status", row.qualified()),
    });
    rows.collect::<Vec<_>>().join(", ")
}
