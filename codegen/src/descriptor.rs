//! `api.toml` as written.

use crate::body::{self, Body, Sample};
use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{CodeType, Column, ColumnType, Listing, Suppression};
use crate::name;
use crate::source::{Sources, Span, Spanned};
use crate::spanned_toml::{TomlTable, parse_toml};

/// Everything that `api.toml` says.
#[derive(Debug, Default)]
pub struct Descriptor {
    /// Whether the file was TOML; if not, that was reported.
    pub sound: bool,
    pub title: Option<Spanned<String>>,
    pub page: Option<Spanned<String>>,
    pub extends: Option<Spanned<String>>,
    pub code_type: Option<CodeType>,
    pub default_status: Option<Spanned<u16>>,
    pub code_overrides: Vec<(Spanned<String>, Spanned<String>)>,
    pub status_overrides: Vec<(Spanned<String>, Spanned<String>)>,
    pub columns: Vec<Column>,
    pub body: Option<Body>,
    pub samples: Vec<Sample>,
    pub reserved: Vec<Spanned<String>>,
    pub suppressions: Vec<Suppression>,
    pub listings: Vec<Listing>,
}

impl Descriptor {
    /// Reads an `api.toml`.
    pub fn read(span: Span, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        parse_toml(span, sources, diagnostics, root).unwrap_or_default()
    }
}

fn root(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Descriptor {
    let mut api = Descriptor {
        title: keys.string("title", diagnostics),
        page: keys.string("page", diagnostics),
        extends: keys.string("extends", diagnostics),
        sound: true,
        ..Descriptor::default()
    };
    if let Some(mut codes) = keys.table("codes", diagnostics) {
        api.code_type = codes
            .string("type", diagnostics)
            .and_then(|text| code_type(&text, diagnostics));
        api.default_status = codes
            .integer("default-status", diagnostics)
            .and_then(|number| default_status(&number, diagnostics));
        codes.finish(diagnostics);
    }
    if let Some(mut overrides) = keys.table("overrides", diagnostics) {
        api.code_overrides = overrides
            .table("codes", diagnostics)
            .map_or_else(Vec::new, |table| reasons(table, diagnostics));
        api.status_overrides = overrides
            .table("statuses", diagnostics)
            .map_or_else(Vec::new, |table| reasons(table, diagnostics));
        overrides.finish(diagnostics);
    }
    api.columns = keys
        .table("columns", diagnostics)
        .map_or_else(Vec::new, |table| columns(table, diagnostics));
    api.body = keys
        .table("body", diagnostics)
        .map(|table| body::read(table, diagnostics));
    api.samples = keys
        .tables("sample", diagnostics)
        .into_iter()
        .filter_map(|table| body::sample(table, diagnostics))
        .collect();
    if let Some(mut reserved) = keys.table("reserved", diagnostics) {
        api.reserved = reserved.strings("codes", diagnostics);
        reserved.finish(diagnostics);
    }
    api.suppressions = keys
        .tables("allow", diagnostics)
        .into_iter()
        .filter_map(|table| allow(table, diagnostics))
        .collect();
    api.listings = keys
        .tables("source", diagnostics)
        .into_iter()
        .filter_map(|table| listing(table, diagnostics))
        .collect();
    keys.finish(diagnostics);
    api
}

fn code_type(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<CodeType> {
    let found = CodeType::ALL
        .into_iter()
        .find(|kind| kind.name() == text.value);
    if found.is_none() {
        let help = suggest_similar(&text.value, &CodeType::ALL.map(CodeType::name), "type");
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            text.span,
            format!("`{}` is no type of a code", text.value),
            help,
        );
    }
    found
}

fn default_status(number: &Spanned<i64>, diagnostics: &mut Diagnostics) -> Option<Spanned<u16>> {
    if let Ok(status) = crate::cell::parse_status(&number.value.to_string()) {
        Some(Spanned::new(status, number.span))
    } else {
        let message = format!("{} is no HTTP status", number.value);
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            number.span,
            message,
            "write a number from 100 to 599",
        );
        None
    }
}

fn reasons(
    table: TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Spanned<String>, Spanned<String>)> {
    let entries = table.entries().into_iter();
    entries
        .filter_map(|(key, entry)| Some((key.clone(), entry.string(&key.value, diagnostics)?)))
        .collect()
}

fn columns(table: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Vec<Column> {
    let mut columns = Vec::new();
    for (name, entry) in table.entries() {
        let Some(kind) = entry.string(&name.value, diagnostics) else {
            continue;
        };
        if name::RESERVED_ACCESSORS.contains(&name.value.as_str())
            || !name::is_accessor(&name.value)
        {
            let message = format!("`{}` cannot be a column of its own", name.value);
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                name.span,
                message,
                "write a lower-case Rust name that the generated type does not have yet",
            );
        }
        let kind = match kind.value.as_str() {
            "string" => ColumnType::String,
            "bool" => ColumnType::Bool,
            "integer" => ColumnType::Integer,
            other => {
                let help = suggest_similar(other, &["string", "bool", "integer"], "type");
                diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    kind.span,
                    format!("`{other}` is no type of a column"),
                    help,
                );
                continue;
            }
        };
        columns.push(Column { name, kind });
    }
    columns
}

fn allow(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Suppression> {
    let span = keys.span;
    let (rule, at, why) = (
        keys.string("rule", diagnostics),
        keys.strings("where", diagnostics),
        keys.string("why", diagnostics),
    );
    keys.finish(diagnostics);
    if rule.is_none() || why.is_none() {
        let help = "write rule = \"…\" and why = \"…\"; where = [\"CODE\"] limits it to rows";
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            "an [[allow]] needs a rule and a reason",
            help,
        );
    }
    Some(Suppression {
        rule: rule?,
        at,
        why: why?,
        span,
    })
}

fn listing(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Listing> {
    let span = keys.span;
    let (files, pattern) = (
        keys.strings("files", diagnostics),
        keys.string("pattern", diagnostics),
    );
    let documented = keys.integer("documented", diagnostics);
    keys.finish(diagnostics);
    if files.is_empty() || pattern.is_none() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            "a [[source]] needs files and a pattern",
            "write files = [\"…\"] and pattern = '…(?<code>…)…'",
        );
    }
    Some(Listing {
        files,
        pattern: pattern?,
        documented,
        span,
    })
}
