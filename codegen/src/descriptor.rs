//! The contents of `api.toml`.

use crate::body::{self, Body, Sample};
use crate::cell;
use crate::code_url;
use crate::column::{self, Column};
use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::key::{self, Key};
use crate::model::{CodeType, Listing, PlaceholderStyle, Suppression};
use crate::number_policy;
use crate::source::{Sources, Span, Spanned};
use crate::spanned_toml::{TomlTable, parse_toml};
use crate::template::Template;

/// The contents of `api.toml`.
#[derive(Debug, Default)]
pub struct Descriptor {
    /// Whether the file is TOML. If not, that was reported.
    pub sound: bool,
    /// `title`.
    pub title: Option<Spanned<String>>,
    /// `page`: the URL of the documentation.
    pub page: Option<Spanned<String>>,
    /// `url`: the URL of the documentation of each code.
    pub url: Option<Spanned<Template>>,
    /// `extends`: the folder of the parent.
    pub extends: Option<Spanned<String>>,
    /// `type` in `[codes]`.
    pub code_type: Option<CodeType>,
    /// `placeholders` in `[codes]`.
    pub placeholders: Option<Spanned<PlaceholderStyle>>,
    /// `default-status` in `[codes]`.
    pub default_status: Option<Spanned<u16>>,
    /// `[overrides.codes]`: the code and the reason.
    pub code_overrides: Vec<(Spanned<String>, Spanned<String>)>,
    /// `[overrides.statuses]`: the status and the reason.
    pub status_overrides: Vec<(Spanned<String>, Spanned<String>)>,
    /// `[keys]`.
    pub key: Option<Key>,
    /// `[columns]`.
    pub columns: Vec<Column>,
    /// `[body]`.
    pub body: Option<Body>,
    /// `[[sample]]`.
    pub samples: Vec<Sample>,
    /// `codes` in `[reserved]`.
    pub reserved: Vec<Spanned<String>>,
    /// `[ranges]`: the owner, and its ranges.
    pub ranges: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    /// `range-column` in `[codes]`.
    pub range_column: Option<Spanned<String>>,
    /// `distinct-from` in `[codes]`.
    pub distinct_from: Vec<Spanned<String>>,
    /// `[[allow]]`.
    pub suppressions: Vec<Suppression>,
    /// `[[source]]`.
    pub listings: Vec<Listing>,
}

impl Descriptor {
    /// Reads an `api.toml`.
    pub fn read(span: Span, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        parse_toml(span, sources, diagnostics, read_descriptor).unwrap_or_default()
    }
}

fn read_descriptor(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Descriptor {
    let mut api = Descriptor {
        title: keys.string("title", diagnostics),
        page: keys
            .string("page", diagnostics)
            .and_then(|page| code_url::parse_page(page, diagnostics)),
        url: keys
            .string("url", diagnostics)
            .and_then(|text| code_url::parse_url(&text, diagnostics)),
        extends: keys.string("extends", diagnostics),
        sound: true,
        ..Descriptor::default()
    };
    if let Some(mut codes) = keys.table("codes", diagnostics) {
        api.code_type = codes
            .string("type", diagnostics)
            .and_then(|text| crate::wire_code::parse_code_type(&text, diagnostics));
        api.default_status = codes
            .integer("default-status", diagnostics)
            .and_then(|number| parse_default_status(&number, diagnostics));
        api.placeholders = codes
            .string("placeholders", diagnostics)
            .and_then(|text| parse_placeholder_style(&text, diagnostics));
        api.range_column = codes.string("range-column", diagnostics);
        api.distinct_from = codes.strings("distinct-from", diagnostics);
        codes.finish(diagnostics);
    }
    if let Some(mut overrides) = keys.table("overrides", diagnostics) {
        api.code_overrides = overrides
            .table("codes", diagnostics)
            .map_or_else(Vec::new, |table| read_reasons(table, diagnostics));
        api.status_overrides = overrides
            .table("statuses", diagnostics)
            .map_or_else(Vec::new, |table| read_reasons(table, diagnostics));
        overrides.finish(diagnostics);
    }
    api.key = keys
        .table("keys", diagnostics)
        .and_then(|table| key::read_key(table, diagnostics));
    api.columns = keys
        .table("columns", diagnostics)
        .map_or_else(Vec::new, |table| column::read_columns(table, diagnostics));
    api.body = keys
        .table("body", diagnostics)
        .map(|table| body::read_body(table, diagnostics));
    api.samples = keys
        .tables("sample", diagnostics)
        .into_iter()
        .filter_map(|table| body::read_sample(table, diagnostics))
        .collect();
    api.ranges = keys
        .table("ranges", diagnostics)
        .map_or_else(Vec::new, |table| {
            number_policy::read_ranges(table, diagnostics)
        });
    if let Some(mut reserved) = keys.table("reserved", diagnostics) {
        api.reserved = reserved.strings("codes", diagnostics);
        reserved.finish(diagnostics);
    }
    api.suppressions = keys
        .tables("allow", diagnostics)
        .into_iter()
        .filter_map(|table| read_suppression(table, diagnostics))
        .collect();
    api.listings = keys
        .tables("source", diagnostics)
        .into_iter()
        .filter_map(|table| read_listing(table, diagnostics))
        .collect();
    keys.finish(diagnostics);
    api
}

fn parse_placeholder_style(
    text: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<PlaceholderStyle>> {
    let found = PlaceholderStyle::ALL
        .into_iter()
        .find(|style| style.name() == text.value);
    if found.is_none() {
        let names = PlaceholderStyle::ALL.map(PlaceholderStyle::name);
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            text.span,
            format!("`{}` is not a style of placeholders", text.value),
            suggest_similar(&text.value, &names, "style"),
        );
    }
    found.map(|style| Spanned::new(style, text.span))
}

fn parse_default_status(
    number: &Spanned<i64>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<u16>> {
    if let Ok(status) = cell::parse_status(&number.value.to_string()) {
        Some(Spanned::new(status, number.span))
    } else {
        let message = format!("{} is not an HTTP status", number.value);
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            number.span,
            message,
            "write a number from 100 to 999",
        );
        None
    }
}

fn read_reasons(
    table: TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Spanned<String>, Spanned<String>)> {
    let entries = table.entries().into_iter();
    entries
        .filter_map(|(key, entry)| Some((key.clone(), entry.string(&key.value, diagnostics)?)))
        .collect()
}

fn read_suppression(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Suppression> {
    let span = keys.span;
    let (rule, at, why) = (
        keys.string("rule", diagnostics),
        keys.strings("where", diagnostics),
        keys.string("why", diagnostics),
    );
    keys.finish(diagnostics);
    if rule.is_none() || why.is_none() {
        let help = "write rule = \"…\" and why = \"…\"; where = [\"CODE\"] limits it to some rows";
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

fn read_listing(mut keys: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Option<Listing> {
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
