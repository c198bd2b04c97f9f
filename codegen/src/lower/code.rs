//! One row of `codes.csv`.

use super::rows::RawRow;
use crate::cell;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code, WireCode};
use crate::name::{self, Refusal};
use crate::source::{Sources, Span, Spanned, offset};
use crate::table;
use crate::template::Template;

/// The columns that every `codes.csv` may have.
pub const COLUMNS: [&str; 13] = [
    "code",
    "name",
    "status",
    "message",
    "meaning",
    "remedy",
    "retry",
    "since",
    "deprecated",
    "removed",
    "replaced_by",
    "aliases",
    "synonyms",
];

/// Reads the cells of a row; `None` if one that makes its identity is wrong.
pub(super) fn read(
    row: &RawRow,
    api: &Api,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Code> {
    let text = |column: &str| row.cell(column).cloned();
    let wire = cell::parse_wire_code(row.cell("code")?, api.code_type, diagnostics);
    let status = row
        .cell("status")
        .and_then(|cell| status(cell, diagnostics));
    let message = row
        .cell("message")
        .and_then(|cell| template(cell, sources, diagnostics));
    let retry = row
        .cell("retry")
        .and_then(|cell| cell::parse_retry(cell, diagnostics));
    let aliases = row
        .cell("aliases")
        .map_or_else(Vec::new, |cell| aliases(cell, api, diagnostics));
    let synonyms = row
        .cell("synonyms")
        .map_or_else(Vec::new, |cell| synonyms(cell, diagnostics));
    let extra = api
        .columns
        .iter()
        .map(|column| {
            row.cell(&column.name.value)
                .and_then(|cell| cell::parse_value(cell, column.kind, diagnostics))
        })
        .collect();
    let wire = wire?;
    let name = name(row, &wire, diagnostics)?;
    Some(Code {
        named: row.cell("name").is_some(),
        name,
        status: status.or_else(|| {
            row.cell("status")
                .is_none()
                .then(|| api.default_status.clone())
                .flatten()
        }),
        message,
        meaning: text("meaning"),
        remedy: text("remedy"),
        retry,
        since: text("since"),
        deprecated: text("deprecated"),
        removed: text("removed"),
        replaced_by: text("replaced_by"),
        aliases,
        synonyms,
        extra,
        origin: row.origin,
        span: row.span,
        wire,
    })
}

/// An HTTP status.
pub(super) fn status(
    cell: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<u16>> {
    match cell::parse_status(&cell.value) {
        Ok(status) => Some(Spanned::new(status, cell.span)),
        Err(help) => {
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                format!("`{}` is not an HTTP status", cell.value),
                help,
            );
            None
        }
    }
}

fn template(
    cell: &Spanned<String>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Template>> {
    match Template::parse(&cell.value) {
        Ok(template) => Some(Spanned::new(template, cell.span)),
        Err((at, message, help)) => {
            let brace = cell.span.start + offset(table::raw_offset(sources.text(cell.span), at));
            let span = Span {
                start: brace,
                end: brace + 1,
                ..cell.span
            };
            diagnostics.add(DiagnosticKind::PlaceholderSyntax, span, message, help);
            None
        }
    }
}

/// Former wire codes, set apart by semicolons.
fn aliases(
    cell: &Spanned<String>,
    api: &Api,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<WireCode>> {
    let mut found = Vec::new();
    for word in cell.value.split(';').map(str::trim) {
        if word.is_empty() {
            let help = "separate the codes with `;`";
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                "an alias is empty",
                help,
            );
            continue;
        }
        let word = Spanned::new(word.to_string(), cell.span);
        found.extend(cell::parse_wire_code(&word, api.code_type, diagnostics));
    }
    found
}

/// Further names of the row, set apart by semicolons.
fn synonyms(cell: &Spanned<String>, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    let mut names = Vec::new();
    for word in cell.value.split(';').map(str::trim) {
        if let Err(refusal) = name::check_constant(word) {
            let message = format!("`{word}` cannot be a constant: {}", refusal.why());
            let help = "write names such as `UNDEFINED_CURSOR`, separated by `;`";
            diagnostics.add(DiagnosticKind::NameInvalid, cell.span, message, help);
        }
        names.push(Spanned::new(word.to_string(), cell.span));
    }
    names
}

/// The name that the row pins, else the one its code makes.
fn name(
    row: &RawRow,
    wire: &Spanned<WireCode>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    if let Some(cell) = row.cell("name") {
        if let Err(refusal) = name::check_variant(&cell.value) {
            let message = format!(
                "`{}` cannot be a Rust variant: {}",
                cell.value,
                refusal.why()
            );
            diagnostics.add(
                DiagnosticKind::NameInvalid,
                cell.span,
                message,
                "write a name such as `NotFound`",
            );
            return None;
        }
        return Some(cell.clone());
    }
    let WireCode::Word(word) = &wire.value else {
        let message = format!("the code {} has no name", wire.value);
        diagnostics.add(
            DiagnosticKind::NameMissing,
            wire.span,
            message,
            "add a `name` column, because a number does not make a Rust name",
        );
        return None;
    };
    match name::variant_name(word) {
        Ok(name) => Some(Spanned::new(name, wire.span)),
        Err(refusal) => {
            let message = format!(
                "the code `{word}` does not make a valid Rust variant: {}",
                refusal.why()
            );
            let help = match refusal {
                Refusal::NotAscii | Refusal::Empty => {
                    "add a `name` column with a name for the variant"
                }
                _ => "add a `name` column and choose another name",
            };
            diagnostics.add(DiagnosticKind::NameInvalid, wire.span, message, help);
            None
        }
    }
}
