//! The columns of the tables, and `lookup.rs`: the lookup of codes and, for large tables, the cells of each row.

use super::closed_set::{self, ListedValues};
use crate::lookup::{self, Cells, Codes, Column, Value, is_small};
use crate::model::{self, Api, Code, CodeType, ColumnType, Key, Locale, Retry, Status, WireCode};
use crate::print::Part;
use crate::source::Spanned;
use crate::syntax;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// The accessors of a generated enum that read a column.
pub(super) struct Accessors<'a> {
    columns: Vec<Column<'a>>,
    /// The variants.
    names: Vec<&'a str>,
    /// The module of `lookup.rs` that a large table is in.
    module: TokenStream,
}

impl<'a> Accessors<'a> {
    /// The columns of `codes.csv`.
    pub(super) fn of_codes(api: &'a Api) -> Self {
        let mut columns = code_columns(api);
        columns.extend((!api.has_ranges()).then(|| code_column(api)));
        Self {
            columns,
            names: variant_names(api.codes.iter().map(|code| &code.name)),
            module: quote!(codes),
        }
    }

    /// The columns of `statuses.csv`.
    pub(super) fn of_statuses(api: &'a Api) -> Self {
        Self {
            columns: status_columns(&api.statuses),
            names: variant_names(api.statuses.iter().map(|status| &status.name)),
            module: quote!(statuses),
        }
    }

    /// The value of the constant `ALL`.
    pub(super) fn all(&self) -> TokenStream {
        if !is_small(self.names.len()) {
            let module = &self.module;
            return quote!(&lookup::#module::ALL);
        }
        let names = self.names.iter().map(|name| format_ident!("{name}"));
        quote!(&[#(Self::#names),*])
    }

    /// The attribute for the accessors of a small table: rustfmt and prettyplease wrap `match` arms differently.
    pub(super) fn skip_rustfmt(&self) -> Option<TokenStream> {
        is_small(self.names.len()).then(|| quote!(#[rustfmt::skip]))
    }

    /// The body of the accessor called `name`.
    pub(super) fn body(&self, name: &str) -> TokenStream {
        if !is_small(self.names.len()) {
            let (module, name) = (&self.module, format_ident!("{name}"));
            return quote!(lookup::#module::#name(self as usize));
        }
        let column = self.columns.iter().find(|column| column.name == name);
        column.map_or_else(TokenStream::new, |column| column.match_body(&self.names))
    }

    /// The body of the accessor of a column whose values are listed.
    pub(super) fn listed_body(&self, column: &model::Column, values: &ListedValues) -> TokenStream {
        if is_small(self.names.len()) {
            return closed_set::match_rows(values, &self.names);
        }
        closed_set::match_ids(values, &self.body(&declared_name(column)))
    }

    /// The accessors of the columns that say when a code came and went, as far as the table uses them.
    pub(super) fn history(&self) -> Vec<TokenStream> {
        let texts = [
            (
                "since",
                " The version or date that introduced the code; `None` where the documentation gives none.",
            ),
            (
                "deprecated",
                " The version or date from which the code should no longer be used; `None` if it is not deprecated.",
            ),
            (
                "removed",
                " The version or date that removed the code; `None` if it is still sent.",
            ),
            ("replaced_by", " The code to use instead."),
        ];
        let used = texts
            .into_iter()
            .filter(|(name, _)| self.columns.iter().any(|column| column.name == *name));
        let accessors = used.map(|(name, docs)| {
            let (function, body) = (format_ident!("{name}"), self.body(name));
            let output = if name == "replaced_by" {
                quote!(Self)
            } else {
                quote!(&'static str)
            };
            quote! {
                #[doc = #docs]
                #[must_use]
                pub const fn #function(self) -> Option<#output> { #body }
            }
        });
        accessors.collect()
    }

    /// The accessors of the columns that `api.toml` declares.
    pub(super) fn declared(&self, api: &Api) -> Vec<TokenStream> {
        let declared = api.columns.iter().enumerate().map(|(at, column)| {
            if closed_set::is_listed(column) {
                let body = self.listed_body(column, &ListedValues::new(api, column, at));
                return closed_set::accessors(column, &body);
            }
            let name = format_ident!("{}", column.name.value);
            let body = self.body(&declared_name(column));
            let (output, content) = match column.kind {
                ColumnType::String => (quote! { &'static str }, "text"),
                ColumnType::Bool => (quote! { bool }, "yes or no"),
                _ => {
                    let output = integer_type(column);
                    (quote! { #output }, "number")
                }
            };
            if column.builtin {
                return quote! {
                    /// The exit status of a command line program that fails with the error; `None` where none is documented.
                    #[must_use]
                    pub const fn #name(self) -> Option<#output> { #body }
                };
            }
            let docs = format!(
                " The column `{}`: {content}; `None` where the cell is blank.",
                column.name.value
            );
            quote! {
                #[doc = #docs]
                #[must_use]
                pub const fn #name(self) -> Option<#output> { #body }
            }
        });
        declared.collect()
    }
}

/// The items of `lookup.rs`; empty if nothing is left for it.
pub(super) fn lookup_items(api: &Api) -> Vec<Part<'static>> {
    let mut items = Vec::new();
    if !api.codes.is_empty() {
        items.push(code_lookup(api));
    }
    if has_status_data(api) {
        items.push(status_data(&api.statuses));
    }
    items
}

/// Whether an API has a `lookup.rs`.
pub(super) fn has_lookup(api: &Api) -> bool {
    !api.codes.is_empty() || has_status_data(api)
}

fn has_status_data(api: &Api) -> bool {
    !is_small(api.statuses.len())
}

fn variant_names<'a>(names: impl Iterator<Item = &'a Spanned<String>>) -> Vec<&'a str> {
    names.map(|name| name.value.as_str()).collect()
}

fn code_columns(api: &Api) -> Vec<Column<'_>> {
    let rows = &api.codes;
    let mut columns = vec![
        text_column("name", false, rows, |row| Some(&row.name.value)),
        value_column("status", quote!(u16), true, rows, |row: &Code| {
            row.status
                .as_ref()
                .map(|status| Value::Number(status.value.into()))
        }),
        text_column("message", true, rows, |row| {
            row.message.as_ref().map(|message| message.value.as_str())
        }),
        text_column("meaning", true, rows, |row| cell_text(row.meaning.as_ref())),
        text_column("remedy", true, rows, |row| cell_text(row.remedy.as_ref())),
        value_column("retry", quote!(Retry), true, rows, |row: &Code| {
            row.retry.as_ref().map(retry_value)
        }),
    ];
    if api.has_ranges() {
        columns.extend(range_columns(api));
    }
    columns.extend(key_column(api));
    columns.extend(history_columns(rows));
    columns.extend(api.locales.iter().map(locale_column));
    let declared = api.columns.iter().enumerate();
    columns.extend(declared.map(|(at, column)| declared_column(api, column, at)));
    columns
}

/// The columns that say when a code came and went, as far as a row uses them.
fn history_columns(rows: &[Code]) -> Vec<Column<'_>> {
    let mut columns = vec![
        text_column("since", true, rows, |row| cell_text(row.since.as_ref())),
        text_column("deprecated", true, rows, |row| {
            cell_text(row.deprecated.as_ref())
        }),
        text_column("removed", true, rows, |row| cell_text(row.removed.as_ref())),
    ];
    columns.retain(|column| !column.is_blank());
    if rows.iter().any(|row| row.replaced_by.is_some()) {
        columns.push(value_column(
            "replaced_by",
            quote!(ErrorCode),
            true,
            rows,
            |row| {
                let replacement = &row.replaced_by.as_ref()?.value;
                replaced_row(rows, replacement).map(Value::Row)
            },
        ));
    }
    columns
}

/// The row that a cell of `replaced_by` names: by its variant, or else by its code.
fn replaced_row(rows: &[Code], replacement: &str) -> Option<usize> {
    let by_name = rows.iter().position(|row| row.name.value == replacement);
    let by_keys = || rows.iter().position(|row| row.qualified() == replacement);
    let by_code = || {
        let mut codes = rows.iter().map(|row| row.wire.value.to_string());
        codes.position(|code| code == replacement)
    };
    by_name.or_else(by_keys).or_else(by_code)
}

/// The column `code`, which a large table derives from its lookup.
fn code_column(api: &Api) -> Column<'_> {
    let rows = &api.codes;
    if api.code_type == CodeType::String {
        return text_column("code", false, rows, |row| word(&row.wire.value));
    }
    let output = format_ident!("{}", api.code_type.name());
    value_column("code", quote!(#output), false, rows, |row: &Code| {
        number(&row.wire.value).map(Value::Number)
    })
}

/// The ends of the codes.
fn range_columns(api: &Api) -> [Column<'_>; 2] {
    let number = format_ident!("{}", api.code_type.name());
    let end = |name: &str, end: fn((i128, i128)) -> i128| {
        value_column(name, quote!(#number), false, &api.codes, |row: &Code| {
            row.wire.value.bounds().map(end).map(Value::Number)
        })
    };
    [
        end("first_code", |(first, _)| first),
        end("last_code", |(_, last)| last),
    ]
}

fn status_columns(rows: &[Status]) -> Vec<Column<'_>> {
    vec![
        text_column("name", false, rows, |row| Some(&row.name.value)),
        value_column("code", quote!(u16), false, rows, |row: &Status| {
            Some(Value::Number(row.code.value.into()))
        }),
        text_column("phrase", true, rows, |row| cell_text(row.phrase.as_ref())),
        text_column("meaning", true, rows, |row| cell_text(row.meaning.as_ref())),
        text_column("remedy", true, rows, |row| cell_text(row.remedy.as_ref())),
        value_column("retry", quote!(Retry), true, rows, |row: &Status| {
            row.retry.as_ref().map(retry_value)
        }),
        value_column("has_body", quote!(bool), true, rows, |row: &Status| {
            row.body.as_ref().map(|body| Value::Bool(body.value))
        }),
    ]
}

/// The lookup of codes, and the cells of a large table.
fn code_lookup(api: &Api) -> Part<'static> {
    let rows = &api.codes;
    // A range is not looked up here, since it is no key.
    let own = rows.iter().map(|row| &row.wire.value).enumerate();
    let own = own.filter(|(_, wire)| !matches!(wire, WireCode::Range(_)));
    let aliases = rows.iter().enumerate();
    let aliases =
        aliases.flat_map(|(row, code)| code.aliases.iter().map(move |alias| (row, &alias.value)));
    let (owners, wire_codes): (Vec<usize>, Vec<&WireCode>) = own.chain(aliases).unzip();
    let wire_codes = wire_codes.into_iter();
    let codes = if api.code_type == CodeType::String {
        Codes::Words(wire_codes.map(|code| word(code).unwrap_or("")).collect())
    } else {
        let numbers = wire_codes.map(|code| number(code).unwrap_or(0));
        Codes::Integers(api.code_type, numbers.collect())
    };
    let names = variant_names(rows.iter().map(|row| &row.name));
    let mut parts = if is_small(rows.len()) {
        vec![quote! { use super::super::ErrorCode; }.into()]
    } else {
        let uses = quote! {
            use super::super::ErrorCode;
            use super::super::super::Retry;
        };
        vec![uses.into(), all_constant("ErrorCode", &names)]
    };
    let columns = code_columns(api);
    parts.extend(lookup::code_items(codes, &names, &owners, &columns));
    Part::module(quote! { pub(crate) mod codes {} }, parts)
}

/// The cells of a large table of statuses.
fn status_data(rows: &[Status]) -> Part<'static> {
    let names = variant_names(rows.iter().map(|row| &row.name));
    let uses = quote! {
        use super::super::Status;
        use super::super::super::Retry;
    };
    let mut parts = vec![uses.into(), all_constant("Status", &names)];
    parts.extend(lookup::column_items(&status_columns(rows)));
    Part::module(quote! { pub(crate) mod statuses {} }, parts)
}

/// The variants of a large table. This and the `enum` are the only places that name them: rustc takes time for each mention. It is a
/// `static`, since rustc looks up every value of a constant among all variants, for each constant that holds them.
fn all_constant(name: &str, names: &[&str]) -> Part<'static> {
    let kind = format_ident!("{name}");
    let rows = names
        .iter()
        .map(|row| syntax::variant_path(name, row))
        .collect();
    let count = Literal::usize_unsuffixed(names.len());
    let items = quote! { pub(crate) static ALL: [#kind; #count] = []; };
    Part::elements(items, rows)
}

fn text_column<'a, R>(
    name: &str,
    optional: bool,
    rows: &'a [R],
    cell: impl Fn(&'a R) -> Option<&'a str>,
) -> Column<'a> {
    let texts = rows.iter().map(|row| cell(row).unwrap_or_default());
    Column {
        name: name.into(),
        output: quote!(&'static str),
        optional,
        cells: Cells::Texts(texts.collect()),
    }
}

fn value_column<'a, R>(
    name: &str,
    output: TokenStream,
    optional: bool,
    rows: &'a [R],
    cell: impl Fn(&'a R) -> Option<Value>,
) -> Column<'a> {
    Column {
        name: name.into(),
        output,
        optional,
        cells: Cells::Values(rows.iter().map(cell).collect()),
    }
}

/// A column that `api.toml` declares.
fn declared_column<'a>(api: &'a Api, column: &model::Column, at: usize) -> Column<'a> {
    let (name, rows) = (declared_name(column), &api.codes[..]);
    if closed_set::is_listed(column) {
        let ids = ListedValues::new(api, column, at).ids.into_iter();
        let ids = ids.map(|id| Some(Value::Number(id as i128)));
        return Column {
            name,
            output: quote!(u32),
            optional: false,
            cells: Cells::Values(ids.collect()),
        };
    }
    let cell = move |row: &'a Code| {
        row.extra
            .get(at)
            .and_then(Option::as_ref)
            .map(|cell| &cell.value)
    };
    let value = move |row: &'a Code| match cell(row)? {
        model::Value::Bool(bool) => Some(Value::Bool(*bool)),
        model::Value::Integer(number) => Some(Value::Number((*number).into())),
        _ => None,
    };
    match column.kind {
        ColumnType::String => text_column(&name, true, rows, move |row| match cell(row)? {
            model::Value::Text(text) => Some(text),
            _ => None,
        }),
        ColumnType::Bool => value_column(&name, quote!(bool), true, rows, value),
        _ => {
            let output = integer_type(column);
            value_column(&name, quote!(#output), true, rows, value)
        }
    }
}

/// The type of the integers of a column.
fn integer_type(column: &model::Column) -> TokenStream {
    if column.builtin {
        quote!(u8)
    } else {
        quote!(i64)
    }
}

/// The prefix keeps a declared column apart from the generated functions of `lookup.rs`.
fn declared_name(column: &model::Column) -> String {
    format!("column_{}", column.name.value)
}

fn word(code: &WireCode) -> Option<&str> {
    match code {
        WireCode::Word(word) => Some(word),
        WireCode::Number(_) | WireCode::Range(_) => None,
    }
}

fn number(code: &WireCode) -> Option<i128> {
    match code {
        WireCode::Number(number) => Some(number.value()),
        WireCode::Word(_) | WireCode::Range(_) => None,
    }
}

fn cell_text(cell: Option<&Spanned<String>>) -> Option<&str> {
    cell.map(|cell| cell.value.as_str())
}

fn retry_value(retry: &Spanned<Retry>) -> Value {
    Value::Variant(match retry.value {
        Retry::No => "No",
        Retry::Now => "Now",
        Retry::Later => "Later",
        Retry::After => "After",
    })
}

/// The name of the column of a language.
pub(super) fn locale_column_name(locale: &Locale) -> String {
    format!("locale_{}", locale.tag.to_lowercase().replace('-', "_"))
}

/// The translations of a language.
fn locale_column(locale: &Locale) -> Column<'_> {
    let name = locale_column_name(locale);
    text_column(&name, true, &locale.messages, |translation| {
        translation.as_ref().map(|text| text.message.value.as_str())
    })
}

/// The column that the accessor reads. The prefix keeps it apart from the generated functions of `lookup.rs`.
pub(super) fn key_column_name(key: &Key) -> String {
    format!("key_{}", key.name.value)
}

/// The column of the key.
fn key_column(api: &Api) -> Option<Column<'_>> {
    let key = api.key.as_ref()?;
    let values = api
        .codes
        .iter()
        .map(|code| code.subcode.as_ref().map(|subcode| &subcode.value));
    let (output, cells) = if key.kind == CodeType::String {
        let texts = values.map(|value| match value {
            Some(WireCode::Word(word)) => word.as_str(),
            _ => "",
        });
        (quote!(&'static str), Cells::Texts(texts.collect()))
    } else {
        let kind = format_ident!("{}", key.kind.name());
        let numbers = values.map(|value| match value {
            Some(WireCode::Number(number)) => Some(Value::Number(number.value())),
            _ => None,
        });
        (quote!(#kind), Cells::Values(numbers.collect()))
    };
    Some(Column {
        name: key_column_name(key),
        output,
        optional: true,
        cells,
    })
}
