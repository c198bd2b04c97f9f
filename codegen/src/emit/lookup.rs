//! `lookup.rs`: what only the machine reads. The facts of each row, and the way from a code to its rows.

use crate::lookup::{self, Choice, Codes, Column, Text, Value};
use crate::model::{self, Api, Code, CodeType, ColumnType, Retry, Status, WireCode};
use crate::print::Part;
use crate::source::Spanned;
use crate::syntax;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(super) fn items(api: &Api) -> Vec<Part<'static>> {
    let mut items = Vec::new();
    if !api.codes.is_empty() {
        items.push(codes(api));
    }
    if !api.statuses.is_empty() {
        items.push(statuses(api));
    }
    items
}

fn codes(api: &Api) -> Part<'static> {
    let rows = &api.codes;
    let mut columns = vec![
        text("name", false, rows, |row| Some(&row.name.value)),
        choice("status", quote!(u16), true, rows, |row: &Code| {
            row.status
                .as_ref()
                .map(|status| Value::Number(status.value.into()))
        }),
        text("message", true, rows, |row| {
            row.message.as_ref().map(|message| message.value.as_str())
        }),
        text("meaning", true, rows, |row| content(row.meaning.as_ref())),
        text("remedy", true, rows, |row| content(row.remedy.as_ref())),
        choice("retry", quote!(Retry), true, rows, |row: &Code| {
            row.retry.as_ref().map(retry)
        }),
    ];
    // The table names them: no function of ours may be called the same.
    let declared_names: Vec<String> = api
        .columns
        .iter()
        .map(|column| format!("column_{}", column.name.value))
        .collect();
    columns.extend(
        api.columns
            .iter()
            .zip(&declared_names)
            .enumerate()
            .map(|(at, (column, name))| declared(name, column, at, rows)),
    );
    let aliases = || {
        rows.iter()
            .enumerate()
            .flat_map(|(row, code)| code.aliases.iter().map(move |alias| (row, &alias.value)))
    };
    let owners: Vec<usize> = aliases().map(|(row, _)| row).collect();
    let wires = rows
        .iter()
        .map(|row| &row.wire.value)
        .chain(aliases().map(|(_, wire)| wire));
    let codes = if api.code_type == CodeType::String {
        Codes::Words(
            wires
                .map(|wire| {
                    if let WireCode::Word(word) = wire {
                        word.as_str()
                    } else {
                        ""
                    }
                })
                .collect(),
        )
    } else {
        Codes::Integers(
            api.code_type,
            wires
                .map(|wire| {
                    if let WireCode::Number(number) = wire {
                        *number
                    } else {
                        0
                    }
                })
                .collect(),
        )
    };
    let all = all("ErrorCode", rows.iter().map(|row| row.name.value.as_str()));
    let uses = quote! {
        use super::super::ErrorCode;
        use super::super::super::Retry;
    };
    let mut parts = vec![uses.into(), all];
    parts.extend(lookup::codes(codes, rows.len(), &owners, &columns));
    Part::module(quote! { pub(crate) mod codes {} }, parts)
}

fn statuses(api: &Api) -> Part<'static> {
    let rows = &api.statuses;
    let columns = lookup::columns(&[
        text("name", false, rows, |row| Some(&row.name.value)),
        choice("code", quote!(u16), false, rows, |row: &Status| {
            Some(Value::Number(row.code.value.into()))
        }),
        text("phrase", true, rows, |row| content(row.phrase.as_ref())),
        text("meaning", true, rows, |row| content(row.meaning.as_ref())),
        text("remedy", true, rows, |row| content(row.remedy.as_ref())),
        choice("retry", quote!(Retry), true, rows, |row: &Status| {
            row.retry.as_ref().map(retry)
        }),
        choice("has_body", quote!(bool), true, rows, |row: &Status| {
            row.body.as_ref().map(|body| Value::Bool(body.value))
        }),
    ]);
    let all = all("Status", rows.iter().map(|row| row.name.value.as_str()));
    let uses = quote! {
        use super::super::Status;
        use super::super::super::Retry;
    };
    let mut parts = vec![uses.into(), all];
    parts.extend(columns);
    Part::module(quote! { pub(crate) mod statuses {} }, parts)
}

/// Every variant in table order. This and the `enum` are the only places that name them: rustc pays for each mention, and for each constant that
/// holds them, since it looks every value up among all variants.
fn all<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Part<'static> {
    let kind = format_ident!("{name}");
    let rows = names.map(|row| syntax::path(name, row)).collect();
    let items = quote! { pub(crate) const ALL: &[#kind] = &[]; };
    Part::elements(items, rows)
}

fn text<'a, R>(
    name: &'a str,
    optional: bool,
    rows: &'a [R],
    cell: impl Fn(&'a R) -> Option<&'a str>,
) -> Column<'a> {
    let cells = rows
        .iter()
        .map(|row| cell(row).unwrap_or_default())
        .collect();
    Column::Text(Text {
        name,
        optional,
        cells,
    })
}

fn choice<'a, R>(
    name: &'a str,
    output: TokenStream,
    optional: bool,
    rows: &'a [R],
    cell: impl Fn(&'a R) -> Option<Value>,
) -> Column<'a> {
    let cells = rows.iter().map(cell).collect();
    Column::Choice(Choice {
        name,
        output,
        optional,
        cells,
    })
}

/// A column that `api.toml` declares.
fn declared<'a>(name: &'a str, column: &model::Column, at: usize, rows: &'a [Code]) -> Column<'a> {
    let cell = move |row: &'a Code| {
        row.extra
            .get(at)
            .and_then(Option::as_ref)
            .map(|cell| &cell.value)
    };
    let value = move |row: &'a Code| match cell(row)? {
        model::Value::Bool(bool) => Some(Value::Bool(*bool)),
        model::Value::Integer(number) => Some(Value::Number(*number)),
        model::Value::Text(_) => None,
    };
    match column.kind {
        ColumnType::String => text(name, true, rows, move |row| match cell(row)? {
            model::Value::Text(text) => Some(text),
            _ => None,
        }),
        ColumnType::Bool => choice(name, quote!(bool), true, rows, value),
        ColumnType::Integer => choice(name, quote!(i64), true, rows, value),
    }
}

fn content(cell: Option<&Spanned<String>>) -> Option<&str> {
    cell.map(|cell| cell.value.as_str())
}

fn retry(retry: &Spanned<Retry>) -> Value {
    Value::Variant(match retry.value {
        Retry::No => "No",
        Retry::Now => "Now",
        Retry::Later => "Later",
        Retry::After => "After",
    })
}
