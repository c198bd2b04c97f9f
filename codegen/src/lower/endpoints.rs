//! Reads `endpoints.csv`: which operations return which errors.

use super::rows::{RawRow, make_name, parse_status_cell};
use super::uniqueness::check_unique_names;
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Code, Operation, WireCode};
use crate::name;
use crate::source::{Span, Spanned};
use crate::wire_code::{parse_code_or_range, parse_wire_code};
use std::collections::HashMap;

/// Reads the operations of an API from its rows. `inherited` are those of its parent, whose rows it has too.
pub(super) fn read_operations(
    api: &Api,
    inherited: &[Operation],
    rows: &[RawRow<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<Operation> {
    let mut operations = inherited.to_vec();
    if rows.is_empty() && operations.is_empty() {
        return operations;
    }
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
    let known = KnownCodes::new(api);
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
        let Some(error) = find_error(api, &known, row, diagnostics) else {
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
    let named = operations.iter().filter(|o| !o.name.value.is_empty());
    let named = named.map(|operation| (&operation.name, operation));
    let key = |operation: &Operation| (operation.id.value.clone(), None);
    check_unique_names(named, key, "Operation", diagnostics);
    operations
}

/// The number of codes up to which an unknown one is compared with each of them.
const COMPARED: usize = 1000;

/// The codes of a table.
struct KnownCodes<'a> {
    /// The rows of each code, as indices.
    rows: HashMap<&'a WireCode, Vec<usize>>,
    /// Each code once, as the table writes it.
    texts: Vec<String>,
}

impl<'a> KnownCodes<'a> {
    fn new(api: &'a Api) -> Self {
        let mut rows: HashMap<&WireCode, Vec<usize>> = HashMap::new();
        let mut texts = Vec::new();
        for (at, code) in api.codes.iter().enumerate() {
            let rows = rows.entry(&code.wire.value).or_default();
            if rows.is_empty() {
                texts.push(code.wire.value.to_string());
            }
            rows.push(at);
        }
        KnownCodes { rows, texts }
    }

    /// The help for a code that the table does not have.
    fn suggest_code(&self, api: &Api, code: &Spanned<WireCode>) -> String {
        if let WireCode::Number(number) = &code.value
            && let [row, ..] = api.rows_with_range(number.value())[..]
        {
            return format!("write `{}`, the range that it is in", row.wire.value);
        }
        if self.texts.len() > COMPARED {
            return "correct it, or add the row to codes.csv".to_string();
        }
        let codes: Vec<&str> = self.texts.iter().map(String::as_str).collect();
        suggest_similar(&code.value.to_string(), &codes, "code")
    }
}

fn set_name(operation: &mut Operation, cell: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let old = &operation.name;
    let made = name::check_variant(&cell.value).map(|()| cell.value.clone());
    let is_valid =
        make_name(cell, made, "write a `name` like `CreateOrder`", diagnostics).is_some();
    if is_valid && !old.value.is_empty() && old.value != cell.value {
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
    let help = "add a `name` column and name the variant";
    if let Some(name) = make_name(id, name::variant_name(&id.value), help, diagnostics) {
        operation.name = name;
    }
}

/// The row of codes.csv that a row of `endpoints.csv` names.
fn find_error(
    api: &Api,
    known: &KnownCodes<'_>,
    row: &RawRow<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let cell = row.cell("code")?;
    let key_cell = api.key.as_ref().and_then(|key| row.cell(&key.name.value));
    // All three are parsed, so that each error is reported.
    let code = parse_code_or_range(cell, api.code_type, diagnostics);
    let subcode = key_cell.zip(api.key.as_ref());
    let subcode = subcode.map(|(cell, key)| parse_wire_code(cell, key.kind, diagnostics));
    let status = row.cell("status");
    let status = status.map(|cell| parse_status_cell(cell, diagnostics));
    let (code, subcode, status) = (code?, subcode.map_or(Some(None), |s| s.map(Some))?, {
        status.map_or(Some(None), |status| status.map(Some))?
    });
    let mut rows: Vec<(usize, &Code)> = known
        .rows
        .get(&code.value)
        .into_iter()
        .flatten()
        .filter_map(|&at| Some((at, api.codes.get(at)?)))
        .collect();
    let mut report = |span: Span, message: String, help: &str| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    if rows.is_empty() {
        let help = known.suggest_code(api, &code);
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
