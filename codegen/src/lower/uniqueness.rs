//! Checks that names and `(code, status)` are unique, that retired codes are not used again, and that codes can be sent.

use super::ranges;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code, Status, Value, WireCode};
use crate::source::{Span, Spanned};
use std::collections::{HashMap, HashSet};

/// Checks the rows of one API against each other.
pub(super) fn check_uniqueness(api: &Api, diagnostics: &mut Diagnostics) {
    check_names(api, diagnostics);
    check_codes(api, diagnostics);
    check_aliases(api, diagnostics);
    check_retired(api, diagnostics);
    ranges::check_ranges(api, diagnostics);
    check_json_integers(api, diagnostics);
}

/// Reports codes that a JSON number does not carry: beyond 2^53 many readers confuse an integer with its neighbours.
fn check_json_integers(api: &Api, diagnostics: &mut Diagnostics) {
    const EXACT: u128 = 1 << 53;
    if api.body.as_ref().is_none_or(|body| body.code.is_none()) {
        return;
    }
    let wires = api
        .codes
        .iter()
        .flat_map(|code| std::iter::once(&code.wire).chain(&code.aliases));
    for wire in wires {
        if let Some((first, last)) = wire.value.bounds()
            && first.unsigned_abs().max(last.unsigned_abs()) >= EXACT
        {
            let message = format!(
                "{} is too large for a JSON number, which is exact below 2^53",
                wire.value
            );
            let help = "set [codes] type = \"string\" in api.toml if the API sends the code as a string; else remove `code` from [body]";
            diagnostics.add(DiagnosticKind::ValueInvalid, wire.span, message, help);
        }
    }
}

fn check_names(api: &Api, diagnostics: &mut Diagnostics) {
    let key = |code: &Code| {
        (
            code.qualified(),
            code.status.as_ref().map(|status| status.value),
        )
    };
    let codes = api.codes.iter().map(|code| (&code.name, code));
    check_unique_names(codes, key, "ErrorCode", diagnostics);
    check_synonyms(api, diagnostics);
    let key = |status: &Status| (status.code.value.to_string(), None);
    let statuses = api.statuses.iter().map(|status| (&status.name, status));
    check_unique_names(statuses, key, "Status", diagnostics);
}

/// Reports constants with the name of a variant or of another constant.
fn check_synonyms(api: &Api, diagnostics: &mut Diagnostics) {
    if api.codes.iter().all(|code| code.synonyms.is_empty()) {
        return;
    }
    let variants = api.codes.iter().map(|code| &code.name);
    let mut seen: HashMap<&str, Span> = variants
        .map(|name| (name.value.as_str(), name.span))
        .collect();
    let synonyms = api.codes.iter().flat_map(|code| &code.synonyms);
    // One without a name was reported where it was read.
    for name in synonyms.filter(|name| !name.value.is_empty()) {
        if let Some(first) = seen.insert(&name.value, name.span) {
            let message = format!("`ErrorCode::{}` already exists", name.value);
            let help = "remove the synonym, or choose another: each name belongs to one row";
            let first = (first, "the first");
            diagnostics.add_related(
                DiagnosticKind::NameCollision,
                name.span,
                message,
                help,
                first,
            );
        }
    }
}

/// What distinguishes two rows: the code and the status.
type Key = (String, Option<u16>);

/// Reports rows that make the same variant of `kind`.
pub(super) fn check_unique_names<'a, R: 'a>(
    rows: impl Iterator<Item = (&'a Spanned<String>, &'a R)>,
    key: impl Fn(&R) -> Key,
    kind: &str,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: HashMap<&str, (Span, &R)> = HashMap::new();
    for (name, row) in rows {
        let Some((first, other)) = seen.get(name.value.as_str()) else {
            seen.insert(&name.value, (name.span, row));
            continue;
        };
        let (other, key) = (key(other), key(row));
        // The same code with the same status is reported as a duplicate.
        if other != key {
            let message = if other.0 == key.0 {
                format!("two rows of `{}` make `{kind}::{}`", key.0, name.value)
            } else {
                format!(
                    "`{}` and `{}` both make `{kind}::{}`",
                    other.0, key.0, name.value
                )
            };
            diagnostics.add_related(
                DiagnosticKind::NameCollision,
                name.span,
                message,
                "give one of them another `name`",
                (*first, "the first"),
            );
        }
    }
}

fn check_codes(api: &Api, diagnostics: &mut Diagnostics) {
    type RowKey<'a> = (&'a WireCode, Option<&'a WireCode>, Option<u16>);
    let mut seen: HashMap<RowKey<'_>, Span> = HashMap::new();
    for code in &api.codes {
        let status = code.status.as_ref().map(|status| status.value);
        let subcode = code.subcode.as_ref().map(|subcode| &subcode.value);
        if let Some(first) = seen.insert((&code.wire.value, subcode, status), code.wire.span) {
            let at = status.map_or_else(
                || "without a status".to_string(),
                |status| format!("with status {status}"),
            );
            let message = format!("the code `{}` is in the table twice {at}", code.qualified());
            let help = "remove one of the two rows, or add the status that distinguishes them";
            diagnostics.add_related(
                DiagnosticKind::CodeDuplicate,
                code.wire.span,
                message,
                help,
                (first, "the first"),
            );
        }
    }
    let mut seen: HashMap<u16, Span> = HashMap::new();
    for status in &api.statuses {
        if let Some(first) = seen.insert(status.code.value, status.code.span) {
            let message = format!("the status {} is in the table twice", status.code.value);
            diagnostics.add_related(
                DiagnosticKind::CodeDuplicate,
                status.code.span,
                message,
                "remove one of the two rows",
                (first, "the first"),
            );
        }
    }
}

fn check_aliases(api: &Api, diagnostics: &mut Diagnostics) {
    if api.codes.iter().all(|code| code.aliases.is_empty()) {
        return;
    }
    let current: HashMap<&WireCode, Span> = api
        .codes
        .iter()
        .map(|code| (&code.wire.value, code.wire.span))
        .collect();
    for code in &api.codes {
        let mut own = HashSet::new();
        for alias in &code.aliases {
            if let Some(other) = current.get(&alias.value) {
                let message = format!("the alias `{}` is also a code in this table", alias.value);
                let help = "remove the alias, or rename the code: an alias is a code that is no longer sent";
                diagnostics.add_related(
                    DiagnosticKind::AliasLiving,
                    alias.span,
                    message,
                    help,
                    (*other, "the code"),
                );
            } else if !own.insert(&alias.value) {
                diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    alias.span,
                    format!("the alias `{}` is listed twice", alias.value),
                    "remove one of them",
                );
            }
        }
    }
}

/// Reports removed or reserved codes that are used again.
fn check_retired(api: &Api, diagnostics: &mut Diagnostics) {
    let reserved = api.reserved.iter().map(|code| (&code.value, code.span));
    let reserved: HashMap<&WireCode, Span> = reserved.collect();
    let removed = api.codes.iter().filter(|code| code.removed.is_some());
    let removed: HashMap<&WireCode, Span> =
        removed.map(|code| (&code.wire.value, code.span)).collect();
    for code in &api.codes {
        let wires = std::iter::once(&code.wire).chain(&code.aliases);
        for wire in wires {
            let by_range = || ranges::find_reserved(api, &wire.value).map(|code| code.span);
            if let Some(at) = reserved.get(&wire.value).copied().or_else(by_range) {
                let message = match wire.value {
                    WireCode::Range(_) => format!("numbers of `{}` are reserved", wire.value),
                    _ => format!("the code `{}` is reserved", wire.value),
                };
                let help = "choose another code: old clients know this one with its old meaning";
                let other = (at, "reserved here");
                diagnostics.add_related(
                    DiagnosticKind::CodeReserved,
                    wire.span,
                    message,
                    help,
                    other,
                );
            }
        }
        // Rows of one code that existed together differ by status. A row that was added later uses the code again.
        let new = code.removed.is_none() && code.since.is_some();
        if let (true, Some(at)) = (new, removed.get(&code.wire.value)) {
            let wire = &code.wire;
            let message = format!(
                "the code `{}` was removed and cannot be used again",
                wire.value
            );
            let help = "choose another code: old clients know this one with its old meaning";
            let other = (*at, "removed here");
            diagnostics.add_related(
                DiagnosticKind::CodeReserved,
                wire.span,
                message,
                help,
                other,
            );
        }
    }
    check_replacements(api, diagnostics);
    check_column_codes(api, diagnostics);
}

/// Reports cells of declared columns that name a row which the table does not have, or more than one.
fn check_column_codes(api: &Api, diagnostics: &mut Diagnostics) {
    for cell in api
        .codes
        .iter()
        .flat_map(|code| code.extra.iter().flatten())
    {
        let values = match &cell.value {
            Value::List(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values {
            let Value::Code(text) = value else {
                continue;
            };
            if api.codes.iter().any(|code| code.name.value == *text) {
                continue;
            }
            let is_named = |code: &&Code| code.qualified() == *text;
            let (message, help) = match api.codes.iter().filter(is_named).count() {
                1 => continue,
                0 => (
                    format!("`{text}` is neither a code nor a name in this table"),
                    "write the code or the name of a row",
                ),
                count => (
                    format!("{count} rows have the code `{text}`"),
                    "write the name of one of them",
                ),
            };
            diagnostics.add(DiagnosticKind::ReplacementUnknown, cell.span, message, help);
        }
    }
}

fn check_replacements(api: &Api, diagnostics: &mut Diagnostics) {
    if api.codes.iter().all(|code| code.replaced_by.is_none()) {
        return;
    }
    let names: HashSet<&str> = api
        .codes
        .iter()
        .map(|code| code.name.value.as_str())
        .collect();
    let mut rows_of_codes: HashMap<String, usize> = HashMap::new();
    for code in &api.codes {
        let written = [code.wire.value.to_string(), code.qualified()];
        for text in written.into_iter().collect::<HashSet<_>>() {
            *rows_of_codes.entry(text).or_default() += 1;
        }
    }
    for code in &api.codes {
        let Some(by) = &code.replaced_by else {
            continue;
        };
        let is_name = names.contains(by.value.as_str());
        let (message, help) = if [&code.name.value, &code.qualified()].contains(&&by.value) {
            let message = format!("`{}` is replaced by itself", by.value);
            (message, "write the code or the name of another row")
        } else {
            match rows_of_codes.get(&by.value) {
                None if !is_name => {
                    let message =
                        format!("`{}` is neither a code nor a name in this table", by.value);
                    (message, "write the code or the name of a row")
                }
                Some(2..) if !is_name => {
                    let message = format!("`{}` is the code of several rows", by.value);
                    (message, "write the name of one of them")
                }
                _ => continue,
            }
        };
        diagnostics.add(DiagnosticKind::ReplacementUnknown, by.span, message, help);
    }
}
