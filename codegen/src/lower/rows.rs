//! Rows: the header is checked, each record becomes a row by column, and its cells are parsed.

use crate::cell;
use crate::column;
use crate::descriptor::Descriptor;
use crate::error::{DiagnosticKind, Diagnostics, find_similar, suggest_similar};
use crate::model::{Api, Code, Origin, PlaceholderStyle, Status, WireCode};
use crate::name::{self, Refusal};
use crate::source::{Sources, Span, Spanned, offset};
use crate::table::{Table, raw_offset};
use crate::template::Template;
use crate::wire_code::{parse_code_or_range, parse_wire_code};
use std::collections::BTreeMap;

/// A file of messages, by its locale.
pub(super) struct MessageFile {
    pub(super) locale: String,
    pub(super) table: Table,
}

/// The files of one API, parsed but not yet checked against each other.
pub(super) struct ApiFolder {
    pub(super) name: String,
    pub(super) api: Descriptor,
    pub(super) api_file: Span,
    pub(super) codes: Option<Table>,
    pub(super) statuses: Option<Table>,
    pub(super) endpoints: Option<Table>,
    pub(super) messages: Vec<MessageFile>,
}

/// The rows of an API before their cells are parsed, inherited rows included.
#[derive(Clone, Default)]
pub(super) struct RawRows<'a> {
    pub(super) codes: Vec<RawRow<'a>>,
    pub(super) statuses: Vec<RawRow<'a>>,
}

/// A record by column. A blank cell is absent.
#[derive(Clone, Debug)]
pub(super) struct RawRow<'a> {
    pub(super) span: Span,
    pub(super) origin: Origin,
    pub(super) cells: BTreeMap<&'a str, &'a Spanned<String>>,
}

impl<'a> RawRow<'a> {
    /// The cell of a column, if it is not blank.
    pub(super) fn cell(&self, column: &str) -> Option<&'a Spanned<String>> {
        self.cells.get(column).copied()
    }
}

/// Checks the header and returns the rows, each of which has a cell in the column `key`. `known` are the built-in columns, `declared`
/// those of `api.toml`.
pub(super) fn read_rows<'a>(
    table: &'a Table,
    key: &str,
    known: &[&str],
    declared: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<RawRow<'a>> {
    if table.header.is_empty() && table.broken {
        return Vec::new();
    }
    let all: Vec<&str> = known.iter().chain(declared).copied().collect();
    let columns: Vec<&str> = table
        .header
        .iter()
        .map(|head| head.value.as_str())
        .collect();
    check_column_names(table, &all, diagnostics);
    if !columns.contains(&key) {
        let at = table.header.first().map_or(table.span, |head| head.span);
        // A column that is spelled in another way was reported.
        let reported = columns.iter().copied().filter(|name| !all.contains(name));
        if find_similar(key, reported).is_none() {
            diagnostics.add(
                DiagnosticKind::ColumnMissing,
                at,
                format!("there is no column `{key}`"),
                format!(
                    "name the columns in the first line: `{key}` and the other documented ones"
                ),
            );
        }
        return Vec::new();
    }
    let filled = |row: &'a crate::table::Row| {
        let cells = columns
            .iter()
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.value.is_empty());
        cells.map(|(column, cell)| (*column, cell)).collect()
    };
    let mut rows = Vec::new();
    for row in &table.rows {
        let made = RawRow {
            span: row.span,
            origin: Origin::Own,
            cells: filled(row),
        };
        if made.cell(key).is_none() {
            let help = match key {
                "code" => "write the code as the API sends it",
                _ => "write the name of a row of codes.csv",
            };
            let message = format!("a row without a {key}");
            diagnostics.add(DiagnosticKind::ValueInvalid, row.span, message, help);
        } else {
            rows.push(made);
        }
    }
    rows
}

/// Reports the columns of a table that have no name, one that is not in `all`, or one that another has too.
fn check_column_names(table: &Table, all: &[&str], diagnostics: &mut Diagnostics) {
    let is_empty = |at: usize| table.rows.iter().all(|row| row.cells[at].value.is_empty());
    let mut unnamed = Vec::new();
    for (at, head) in table.header.iter().enumerate() {
        let name = head.value.as_str();
        if name.is_empty() {
            unnamed.push((at, head));
        } else if table.header[..at].iter().any(|other| other.value == name) {
            diagnostics.add(
                DiagnosticKind::ColumnDuplicate,
                head.span,
                format!("the column `{name}` is in the header twice"),
                "remove one of them",
            );
        } else if !all.contains(&name) {
            let help = match find_similar(name, all.iter().copied()) {
                Some(near) if near.eq_ignore_ascii_case(name) => format!("write `{near}`"),
                Some(near) => {
                    format!("write `{near}`, or declare `{name}` under [columns] in api.toml")
                }
                None => format!(
                    "{}; or declare it under [columns] in api.toml",
                    suggest_similar(name, all, "column")
                ),
            };
            diagnostics.add(
                DiagnosticKind::ColumnUnknown,
                head.span,
                format!("unknown column `{name}`"),
                help,
            );
        }
    }
    let Some((_, first)) = unnamed.first() else {
        return;
    };
    let message = match unnamed.len() {
        1 => "a column without a name".to_string(),
        count => format!("{count} columns without a name"),
    };
    let help = if unnamed.iter().all(|(at, _)| is_empty(*at)) {
        "remove these empty cells from every line; spreadsheets add them"
    } else {
        "name the column"
    };
    diagnostics.add(DiagnosticKind::ColumnUnknown, first.span, message, help);
}

/// Reads the cells of a row of `codes.csv`; `None` if its code or its name is wrong.
pub(super) fn parse_code_row(
    row: &RawRow,
    api: &Api,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Code> {
    let text = |column: &str| row.cell(column).cloned();
    let wire = parse_code_or_range(row.cell("code")?, api.code_type, diagnostics);
    let status = row
        .cell("status")
        .and_then(|cell| parse_status_cell(cell, diagnostics));
    let message = row
        .cell("message")
        .and_then(|cell| parse_message(cell, api.placeholders, sources, diagnostics));
    let retry = row
        .cell("retry")
        .and_then(|cell| cell::parse_retry(cell, diagnostics));
    let aliases = row
        .cell("aliases")
        .map_or_else(Vec::new, |cell| parse_aliases(cell, api, diagnostics));
    let synonyms = row
        .cell("synonyms")
        .map_or_else(Vec::new, |cell| parse_synonyms(cell, diagnostics));
    let extra = api
        .columns
        .iter()
        .map(|column| {
            row.cell(&column.name.value)
                .and_then(|cell| column::parse_value(cell, column, diagnostics))
        })
        .collect();
    let subcode = match api.key.as_ref() {
        Some(key) => row
            .cell(&key.name.value)
            .map(|cell| parse_wire_code(cell, key.kind, diagnostics)),
        None => None,
    };
    let wire = wire?;
    // Without its subcode, the row would be another.
    let subcode = match subcode {
        Some(subcode) => Some(subcode?),
        None => None,
    };
    let name = code_name(row, &wire, subcode.as_ref(), diagnostics)?;
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
        subcode,
        wire,
    })
}

/// An HTTP status.
pub(super) fn parse_status_cell(
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

/// Parses a message, and reports an error at its place in the cell.
pub(super) fn parse_message(
    cell: &Spanned<String>,
    style: PlaceholderStyle,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Template>> {
    match Template::parse(&cell.value, style) {
        Ok(template) => Some(Spanned::new(template, cell.span)),
        Err((at, message, help)) => {
            let brace = cell.span.start + offset(raw_offset(sources.text(cell.span), at));
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

/// Parses former codes, separated by semicolons.
fn parse_aliases(
    cell: &Spanned<String>,
    api: &Api,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<WireCode>> {
    let mut found = Vec::new();
    for word in cell.value.split(';').map(str::trim) {
        if word.is_empty() {
            let help = "write codes with a `;` between them";
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                "an empty alias",
                help,
            );
            continue;
        }
        let word = Spanned::new(word.to_string(), cell.span);
        found.extend(parse_wire_code(&word, api.code_type, diagnostics));
    }
    found
}

/// Parses further names of the row, separated by semicolons.
fn parse_synonyms(cell: &Spanned<String>, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    let mut names = Vec::new();
    for word in cell.value.split(';').map(str::trim) {
        if let Err(refusal) = name::check_constant(word)
            && name::check_variant(word).is_err()
        {
            let message = format!("`{word}` cannot be a constant: {}", refusal.reason());
            let help = "write names like `UNDEFINED_CURSOR`, or former names of the variant like `UndefinedCursor`, with a `;` between them";
            diagnostics.add(DiagnosticKind::NameInvalid, cell.span, message, help);
        }
        names.push(Spanned::new(word.to_string(), cell.span));
    }
    names
}

/// The name that the row gives, else the one that its code makes.
fn code_name(
    row: &RawRow,
    wire: &Spanned<WireCode>,
    subcode: Option<&Spanned<WireCode>>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    if let Some(cell) = row.cell("name") {
        if let Err(refusal) = name::check_variant(&cell.value) {
            let message = format!(
                "`{}` cannot be a Rust variant: {}",
                cell.value,
                refusal.reason()
            );
            diagnostics.add(
                DiagnosticKind::NameInvalid,
                cell.span,
                message,
                "write a name like `NotFound`",
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
            "add a `name` column: a variant cannot be named after a number",
        );
        return None;
    };
    let word = match subcode.map(|subcode| &subcode.value) {
        None => word.clone(),
        Some(subcode) => format!("{word}.{subcode}"),
    };
    match name::variant_name(&word) {
        Ok(name) => Some(Spanned::new(name, wire.span)),
        Err(refusal) => {
            let message = format!(
                "the code `{word}` does not make a Rust variant: {}",
                refusal.reason()
            );
            let help = match (refusal, cell::join_thousands(&word)) {
                (_, Some(number)) => format!(
                    "write {number}, name it in a `name` column, and set [codes] type in api.toml"
                ),
                (Refusal::NotAscii | Refusal::Empty, None) => {
                    "add a `name` column and name the variant".into()
                }
                _ => "add a `name` column and choose another name".into(),
            };
            diagnostics.add(DiagnosticKind::NameInvalid, wire.span, message, help);
            None
        }
    }
}

/// Reads the cells of a row of `statuses.csv`; `None` if its number or its name is wrong.
pub(super) fn parse_status_row(row: &RawRow, diagnostics: &mut Diagnostics) -> Option<Status> {
    let status = parse_status_cell(row.cell("code")?, diagnostics);
    let body = row
        .cell("body")
        .and_then(|cell| cell::parse_bool(cell, diagnostics));
    let retry = row
        .cell("retry")
        .and_then(|cell| cell::parse_retry(cell, diagnostics));
    let status = status?;
    Some(Status {
        phrase: row.cell("phrase").cloned(),
        name: status_name(row, &status, diagnostics)?,
        meaning: row.cell("meaning").cloned(),
        body,
        remedy: row.cell("remedy").cloned(),
        retry,
        origin: row.origin,
        span: row.span,
        code: status,
    })
}

/// The name that the row gives, else the one that its phrase makes, else `Status499`.
fn status_name(
    row: &RawRow,
    status: &Spanned<u16>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    let (cell, made) = match (row.cell("name"), row.cell("phrase")) {
        (Some(cell), _) => (
            cell,
            name::check_variant(&cell.value).map(|()| cell.value.clone()),
        ),
        (None, Some(cell)) => (cell, name::variant_name(&cell.value)),
        (None, None) => return Some(Spanned::new(format!("Status{}", status.value), status.span)),
    };
    make_name(cell, made, "write a `name` like `NotFound`", diagnostics)
}

/// The variant that a cell makes; reports a refusal.
pub(super) fn make_name(
    cell: &Spanned<String>,
    made: Result<String, Refusal>,
    help: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    match made {
        Ok(name) => Some(Spanned::new(name, cell.span)),
        Err(refusal) => {
            let message = format!(
                "`{}` does not make a Rust variant: {}",
                cell.value,
                refusal.reason()
            );
            diagnostics.add(DiagnosticKind::NameInvalid, cell.span, message, help);
            None
        }
    }
}
