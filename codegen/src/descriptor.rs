//! `api.toml` as written.

use crate::body::{self, Body, Sample};
use crate::error::{Mistakes, Rule};
use crate::keys::{Keys, parse, suggest};
use crate::model::{Allow, CodeType, Column, ColumnType, Listing};
use crate::name;
use crate::source::{Sources, Span, Spanned};

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
    pub allows: Vec<Allow>,
    pub listings: Vec<Listing>,
}

/// Reads an `api.toml`.
pub fn read(span: Span, sources: &Sources, mistakes: &mut Mistakes) -> Descriptor {
    parse(span, sources, mistakes, root).unwrap_or_default()
}

fn root(mut keys: Keys<'_>, mistakes: &mut Mistakes) -> Descriptor {
    let mut api = Descriptor {
        title: keys.string("title", mistakes),
        page: keys.string("page", mistakes),
        extends: keys.string("extends", mistakes),
        sound: true,
        ..Descriptor::default()
    };
    if let Some(mut codes) = keys.table("codes", mistakes) {
        api.code_type = codes
            .string("type", mistakes)
            .and_then(|text| code_type(&text, mistakes));
        api.default_status = codes
            .integer("default-status", mistakes)
            .and_then(|number| default_status(&number, mistakes));
        codes.finish(mistakes);
    }
    if let Some(mut overrides) = keys.table("overrides", mistakes) {
        api.code_overrides = overrides
            .table("codes", mistakes)
            .map_or_else(Vec::new, |table| reasons(table, mistakes));
        api.status_overrides = overrides
            .table("statuses", mistakes)
            .map_or_else(Vec::new, |table| reasons(table, mistakes));
        overrides.finish(mistakes);
    }
    api.columns = keys
        .table("columns", mistakes)
        .map_or_else(Vec::new, |table| columns(table, mistakes));
    api.body = keys
        .table("body", mistakes)
        .map(|table| body::read(table, mistakes));
    api.samples = keys
        .tables("sample", mistakes)
        .into_iter()
        .filter_map(|table| body::sample(table, mistakes))
        .collect();
    if let Some(mut reserved) = keys.table("reserved", mistakes) {
        api.reserved = reserved.strings("codes", mistakes);
        reserved.finish(mistakes);
    }
    api.allows = keys
        .tables("allow", mistakes)
        .into_iter()
        .filter_map(|table| allow(table, mistakes))
        .collect();
    api.listings = keys
        .tables("source", mistakes)
        .into_iter()
        .filter_map(|table| listing(table, mistakes))
        .collect();
    keys.finish(mistakes);
    api
}

fn code_type(text: &Spanned<String>, mistakes: &mut Mistakes) -> Option<CodeType> {
    let found = CodeType::ALL
        .into_iter()
        .find(|kind| kind.name() == text.value);
    if found.is_none() {
        let help = suggest(&text.value, &CodeType::ALL.map(CodeType::name), "type");
        mistakes.add(
            Rule::ValueInvalid,
            text.span,
            format!("`{}` is no type of a code", text.value),
            help,
        );
    }
    found
}

fn default_status(number: &Spanned<i64>, mistakes: &mut Mistakes) -> Option<Spanned<u16>> {
    if let Ok(status) = crate::cell::status(&number.value.to_string()) {
        Some(Spanned::new(status, number.span))
    } else {
        let message = format!("{} is no HTTP status", number.value);
        mistakes.add(
            Rule::ValueInvalid,
            number.span,
            message,
            "write a number from 100 to 599",
        );
        None
    }
}

fn reasons(table: Keys<'_>, mistakes: &mut Mistakes) -> Vec<(Spanned<String>, Spanned<String>)> {
    let entries = table.entries().into_iter();
    entries
        .filter_map(|(key, entry)| Some((key.clone(), entry.string(&key.value, mistakes)?)))
        .collect()
}

fn columns(table: Keys<'_>, mistakes: &mut Mistakes) -> Vec<Column> {
    let mut columns = Vec::new();
    for (name, entry) in table.entries() {
        let Some(kind) = entry.string(&name.value, mistakes) else {
            continue;
        };
        if name::TAKEN.contains(&name.value.as_str()) || !name::is_accessor(&name.value) {
            let message = format!("`{}` cannot be a column of its own", name.value);
            mistakes.add(
                Rule::ValueInvalid,
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
                let help = suggest(other, &["string", "bool", "integer"], "type");
                mistakes.add(
                    Rule::ValueInvalid,
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

fn allow(mut keys: Keys<'_>, mistakes: &mut Mistakes) -> Option<Allow> {
    let span = keys.span;
    let (rule, at, why) = (
        keys.string("rule", mistakes),
        keys.strings("where", mistakes),
        keys.string("why", mistakes),
    );
    keys.finish(mistakes);
    if rule.is_none() || why.is_none() {
        let help = "write rule = \"…\" and why = \"…\"; where = [\"CODE\"] limits it to rows";
        mistakes.add(
            Rule::ValueInvalid,
            span,
            "an [[allow]] needs a rule and a reason",
            help,
        );
    }
    Some(Allow {
        rule: rule?,
        at,
        why: why?,
        span,
    })
}

fn listing(mut keys: Keys<'_>, mistakes: &mut Mistakes) -> Option<Listing> {
    let span = keys.span;
    let (files, pattern) = (
        keys.strings("files", mistakes),
        keys.string("pattern", mistakes),
    );
    let documented = keys.integer("documented", mistakes);
    keys.finish(mistakes);
    if files.is_empty() || pattern.is_none() {
        mistakes.add(
            Rule::ValueInvalid,
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
