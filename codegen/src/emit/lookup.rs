//! `lookup.rs`: what only the machine reads. Arrays with a cell a row, and the way from a code to its rows.

use super::code::{CodeTypes, types};
use crate::model::{Api, Code, CodeType, ColumnType, Retry, Value, Wire};
use crate::source::Spanned;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeMap;

pub(super) fn items(api: &Api) -> Vec<TokenStream> {
    let mut items = Vec::new();
    if !api.codes.is_empty() {
        items.push(codes(api));
    }
    if !api.statuses.is_empty() {
        items.push(statuses(api));
    }
    items
}

fn codes(api: &Api) -> TokenStream {
    let rows = &api.codes;
    let count = Literal::usize_unsuffixed(rows.len());
    let variants = rows.iter().map(|row| format_ident!("{}", row.name.value));
    let name = texts(
        "name",
        rows.iter().map(|row| Some(row.name.value.as_str())),
        false,
    );
    let message = texts(
        "message",
        rows.iter()
            .map(|row| row.message.as_ref().map(|m| m.value.as_str())),
        true,
    );
    let meaning = texts(
        "meaning",
        rows.iter()
            .map(|row| row.meaning.as_ref().map(|m| m.value.as_str())),
        true,
    );
    let remedy = texts(
        "remedy",
        rows.iter()
            .map(|row| row.remedy.as_ref().map(|m| m.value.as_str())),
        true,
    );
    let status = numbers(rows);
    let retry = retries(rows.iter().map(|row| row.retry.as_ref()));
    let (code, candidates) = (wire(api), candidates(api));
    let declared = api.columns.iter().enumerate().map(|(at, column)| {
        let name = format_ident!("{}", column.name.value);
        let cells = rows.iter().map(|row| {
            row.extra
                .get(at)
                .and_then(Option::as_ref)
                .map(|cell| &cell.value)
        });
        let (kind, cells): (TokenStream, Vec<TokenStream>) = match column.kind {
            ColumnType::String => (quote! { &'static str }, cells.map(option).collect()),
            ColumnType::Bool => (quote! { bool }, cells.map(option).collect()),
            ColumnType::Integer => (quote! { i64 }, cells.map(option).collect()),
        };
        quote! {
            pub(crate) fn #name(index: usize) -> Option<#kind> {
                static CELLS: [Option<#kind>; #count] = [#(#cells),*];
                CELLS[index]
            }
        }
    });
    quote! {
        pub(crate) mod codes {
            use super::super::ErrorCode;
            use super::super::super::Retry;
            pub(crate) const ALL: [ErrorCode; #count] = [#(ErrorCode::#variants),*];
            #name #code #status #message #meaning #remedy #retry
            #(#declared)*
            #candidates
        }
    }
}

fn option(value: Option<&Value>) -> TokenStream {
    match value {
        None => quote! { None },
        Some(Value::Text(text)) => quote! { Some(#text) },
        Some(Value::Bool(bool)) => quote! { Some(#bool) },
        Some(Value::Integer(number)) => quote! { Some(#number) },
    }
}

fn statuses(api: &Api) -> TokenStream {
    let rows = &api.statuses;
    let count = Literal::usize_unsuffixed(rows.len());
    let variants = rows.iter().map(|row| format_ident!("{}", row.name.value));
    let codes = rows
        .iter()
        .map(|row| Literal::u16_unsuffixed(row.code.value));
    let text = |cell: &'_ Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
    let cells = |of: fn(&crate::model::Status) -> &Option<Spanned<String>>| {
        rows.iter().map(|row| text(of(row))).collect::<Vec<_>>()
    };
    let name = texts(
        "name",
        rows.iter().map(|row| Some(row.name.value.as_str())),
        false,
    );
    let (phrases, meanings, remedies) = (
        cells(|row| &row.phrase),
        cells(|row| &row.meaning),
        cells(|row| &row.remedy),
    );
    let phrase = texts("phrase", phrases.iter().map(Option::as_deref), true);
    let meaning = texts("meaning", meanings.iter().map(Option::as_deref), true);
    let remedy = texts("remedy", remedies.iter().map(Option::as_deref), true);
    let retry = retries(rows.iter().map(|row| row.retry.as_ref()));
    let bodies = rows.iter().map(|row| match &row.body {
        None => quote! { None },
        Some(body) => {
            let body = body.value;
            quote! { Some(#body) }
        }
    });
    quote! {
        pub(crate) mod statuses {
            use super::super::Status;
            use super::super::super::Retry;
            pub(crate) const ALL: [Status; #count] = [#(Status::#variants),*];
            pub(crate) const fn code(index: usize) -> u16 {
                const CELLS: [u16; #count] = [#(#codes),*];
                CELLS[index]
            }
            #name #phrase #meaning #remedy #retry
            pub(crate) const fn has_body(index: usize) -> Option<bool> {
                const CELLS: [Option<bool>; #count] = [#(#bodies),*];
                CELLS[index]
            }
        }
    }
}

/// A column of texts; a blank cell is `""`, which no filled one can be.
fn texts<'a>(
    column: &str,
    cells: impl Iterator<Item = Option<&'a str>>,
    optional: bool,
) -> TokenStream {
    let name = format_ident!("{column}");
    let cells: Vec<&str> = cells.map(Option::unwrap_or_default).collect();
    let count = Literal::usize_unsuffixed(cells.len());
    if cells.iter().all(|cell| cell.is_empty()) {
        return quote! { pub(crate) fn #name(_: usize) -> Option<&'static str> { None } };
    }
    let table = quote! { static CELLS: [&str; #count] = [#(#cells),*]; };
    if optional {
        quote! {
            pub(crate) fn #name(index: usize) -> Option<&'static str> {
                #table
                Some(CELLS[index]).filter(|cell| !cell.is_empty())
            }
        }
    } else {
        quote! { pub(crate) fn #name(index: usize) -> &'static str { #table CELLS[index] } }
    }
}

fn numbers(rows: &[Code]) -> TokenStream {
    let cells: Vec<u16> = rows
        .iter()
        .map(|row| row.status.as_ref().map_or(0, |status| status.value))
        .collect();
    let count = Literal::usize_unsuffixed(cells.len());
    let literals = cells.iter().map(|&cell| Literal::u16_unsuffixed(cell));
    quote! {
        pub(crate) const fn status(index: usize) -> Option<u16> {
            const CELLS: [u16; #count] = [#(#literals),*];
            match CELLS[index] {
                0 => None,
                status => Some(status),
            }
        }
    }
}

fn retries<'a>(cells: impl Iterator<Item = Option<&'a Spanned<Retry>>>) -> TokenStream {
    let cells: Vec<TokenStream> = cells
        .map(|cell| match cell.map(|cell| cell.value) {
            None => quote! { None },
            Some(Retry::No) => quote! { Some(Retry::No) },
            Some(Retry::Now) => quote! { Some(Retry::Now) },
            Some(Retry::Later) => quote! { Some(Retry::Later) },
            Some(Retry::After) => quote! { Some(Retry::After) },
        })
        .collect();
    let count = Literal::usize_unsuffixed(cells.len());
    quote! {
        pub(crate) const fn retry(index: usize) -> Option<Retry> {
            const CELLS: [Option<Retry>; #count] = [#(#cells),*];
            CELLS[index]
        }
    }
}

fn wire(api: &Api) -> TokenStream {
    let CodeTypes { given, asked: kind } = types(api.code_type);
    let count = Literal::usize_unsuffixed(api.codes.len());
    let cells = api.codes.iter().map(|row| literal(&row.wire.value));
    quote! {
        pub(crate) fn code(index: usize) -> #given {
            static CELLS: [#kind; #count] = [#(#cells),*];
            CELLS[index]
        }
    }
}

fn literal(wire: &Wire) -> TokenStream {
    match wire {
        Wire::Word(word) => quote! { #word },
        Wire::Number(number) => {
            let sign = (*number < 0).then(|| quote! { - });
            let digits = Literal::u64_unsuffixed(number.unsigned_abs());
            quote! { #sign #digits }
        }
    }
}

fn candidates(api: &Api) -> TokenStream {
    let mut rows: BTreeMap<&Wire, Vec<usize>> = BTreeMap::new();
    for (at, code) in api.codes.iter().enumerate() {
        for wire in code.wires() {
            rows.entry(wire).or_default().push(at);
        }
    }
    let arms = rows.iter().map(|(wire, rows)| {
        let wire = literal(wire);
        let rows = rows.iter().map(|at| Literal::usize_unsuffixed(*at));
        quote! { #wire => const { &[#(ALL[#rows]),*] }, }
    });
    let asked = if api.code_type == CodeType::String {
        quote! { &str }
    } else {
        types(api.code_type).asked
    };
    quote! {
        pub(crate) fn candidates(code: #asked) -> &'static [ErrorCode] {
            match code { #(#arms)* _ => &[], }
        }
    }
}
