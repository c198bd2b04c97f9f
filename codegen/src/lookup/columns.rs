//! The columns of a table, and the accessors that they become: a `match` for a small table, packed data for a large one.

use super::integers::integer_key;
use super::packed::{DataItems, PooledText, TextPool, Width};
use crate::syntax::integer_literal;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashMap;

/// Rows up to which a table is plain code that a reviewer reads. Above, `match`es cost rustc and the binary too much.
const SMALL: usize = 64;
/// Rows beyond which a table is read by a call, so that the code that reads it is not copied to every caller.
const LARGE: usize = 1024;
/// Distinct values beyond which the values are a table of their own, and not a `match`.
const MANY_VALUES: usize = 64;

/// Whether a table of so many rows is generated as plain code.
pub(crate) fn is_small(rows: usize) -> bool {
    rows <= SMALL
}

/// A column, and the function that it becomes.
pub(crate) struct Column<'a> {
    /// The name of the function.
    pub(crate) name: String,
    /// The type of a value.
    pub(crate) output: TokenStream,
    /// Whether a cell may be blank: the function then returns an `Option`.
    pub(crate) optional: bool,
    /// One cell a row.
    pub(crate) cells: Cells<'a>,
}

/// The cells of a column, by row.
pub(crate) enum Cells<'a> {
    /// Texts; a blank cell is `""`.
    Texts(Vec<&'a str>),
    /// Other values; a blank cell is `None`.
    Values(Vec<Option<Value>>),
}

/// A value that is not a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(i128),
    /// A variant of the type that is returned.
    Variant(&'static str),
    /// The variant of a row, given by its number.
    Row(usize),
}

impl Column<'_> {
    /// Whether no row has a value.
    pub(crate) fn is_blank(&self) -> bool {
        match &self.cells {
            Cells::Texts(texts) => texts.iter().all(|text| text.is_empty()),
            Cells::Values(values) => values.iter().all(Option::is_none),
        }
    }

    /// The type that the accessor returns.
    pub(crate) fn return_type(&self) -> TokenStream {
        let output = &self.output;
        if self.optional {
            quote!(Option<#output>)
        } else {
            quote!(#output)
        }
    }

    /// The body of the accessor of a small table, where `self` is one of the variants called `names`.
    pub(crate) fn match_body(&self, names: &[&str]) -> TokenStream {
        let cells: Vec<Option<TokenStream>> = match &self.cells {
            Cells::Texts(texts) => texts
                .iter()
                .map(|text| {
                    (!text.is_empty() || !self.optional).then(|| self.present(quote!(#text)))
                })
                .collect(),
            Cells::Values(values) => values
                .iter()
                .map(|value| match value {
                    Some(Value::Row(row)) => {
                        let name = format_ident!("{}", names.get(*row)?);
                        Some(self.present(quote!(Self::#name)))
                    }
                    value => value.map(|value| self.value(Some(value))),
                })
                .collect(),
        };
        let mut filled = cells.iter().flatten();
        let Some(first) = filled.next() else {
            return quote!(None);
        };
        let complete = cells.iter().all(Option::is_some);
        if complete && filled.all(|cell| cell.to_string() == first.to_string()) {
            return first.clone();
        }
        let arms = names.iter().zip(&cells).filter_map(|(name, cell)| {
            let (name, cell) = (format_ident!("{name}"), cell.as_ref()?);
            Some(quote!(Self::#name => #cell,))
        });
        let blank = (!complete).then(|| quote!(_ => None,));
        quote!(match self { #(#arms)* #blank })
    }

    /// The accessor of a large table, which takes the number of the row.
    pub(super) fn packed_accessor(&self, items: &mut DataItems) -> TokenStream {
        match &self.cells {
            Cells::Texts(texts) => self.packed_texts(texts, items),
            Cells::Values(values) => self.packed_values(values, items),
        }
    }

    fn packed_texts(&self, texts: &[&str], items: &mut DataItems) -> TokenStream {
        let name = format_ident!("{}", self.name);
        if self.optional && self.is_blank() {
            return quote! {
                pub(crate) const fn #name(_: usize) -> Option<&'static str> {
                    None
                }
            };
        }
        let (distinct, ids) = distinct_values(texts);
        if distinct.len() * 2 > texts.len() {
            let text = TextPool::new(texts.iter().copied()).add_compact(&self.name, items);
            return pooled_accessor(&self.name, self.optional, texts.len(), &text, None);
        }
        let table = format_ident!("{}_IDS", self.name.to_uppercase());
        let id = items
            .add_numbers(&table, Width::of(&ids), &ids)
            .read(&quote!(index));
        let text = TextPool::new(distinct.into_iter()).add_compact(&self.name, items);
        let prelude = quote!(let index = #id;);
        pooled_accessor(
            &self.name,
            self.optional,
            texts.len(),
            &text,
            Some(&prelude),
        )
    }

    fn packed_values(&self, cells: &[Option<Value>], items: &mut DataItems) -> TokenStream {
        let (name, output) = (format_ident!("{}", self.name), self.return_type());
        let (values, ids) = distinct_values(cells);
        if let [] | [_] = values.as_slice() {
            let value = self.value(values.first().copied().flatten());
            return quote! {
                pub(crate) const fn #name(_: usize) -> #output {
                    #value
                }
            };
        }
        let table = format_ident!("{}", self.name.to_uppercase());
        let id = items
            .add_numbers(&table, Width::of(&ids), &ids)
            .read(&quote!(index));
        let inline = inline_attribute(cells.len());
        let body = if values.len() > MANY_VALUES {
            self.packed_numbers(&values, &id, items)
        } else {
            let arms = values.iter().enumerate().skip(1).map(|(id, value)| {
                let (id, value) = (Literal::usize_unsuffixed(id), self.value(*value));
                quote!(#id => #value,)
            });
            let first = self.value(values.first().copied().flatten());
            quote!(match #id { #(#arms)* _ => #first, })
        };
        quote! {
            #inline
            pub(crate) const fn #name(index: usize) -> #output {
                #body
            }
        }
    }

    /// Numbers of which there are too many to list in code.
    fn packed_numbers(
        &self,
        values: &[Option<Value>],
        id: &TokenStream,
        items: &mut DataItems,
    ) -> TokenStream {
        let numbers: Vec<u64> = values
            .iter()
            .map(|value| match value {
                Some(Value::Number(number)) => integer_key(*number, Width::Eight),
                Some(Value::Row(row)) => *row as u64,
                _ => 0,
            })
            .collect();
        let name = format_ident!("{}_VALUES", self.name.to_uppercase());
        let number = items
            .add_numbers(&name, Width::Eight, &numbers)
            .read(&quote!(id));
        let output = &self.output;
        let are_rows = values
            .iter()
            .any(|value| matches!(value, Some(Value::Row(_))));
        let value = self.present(if are_rows {
            quote!(ALL[#number as usize])
        } else {
            quote!(#number as #output)
        });
        let blank = values.iter().position(Option::is_none).map(|blank| {
            let (blank, none) = (Literal::usize_unsuffixed(blank), self.value(None));
            quote!(if id == #blank { return #none; })
        });
        quote! {
            let id = #id;
            #blank
            #value
        }
    }

    /// The expression for a value.
    fn value(&self, value: Option<Value>) -> TokenStream {
        let output = &self.output;
        self.present(match value {
            None if self.optional => return quote!(None),
            None => quote!(0),
            Some(Value::Bool(value)) => quote!(#value),
            Some(Value::Number(value)) => integer_literal(value),
            Some(Value::Variant(name)) => {
                let name = format_ident!("{}", name);
                quote!(#output::#name)
            }
            Some(Value::Row(row)) => {
                let row = Literal::usize_unsuffixed(row);
                quote!(ALL[#row])
            }
        })
    }

    fn present(&self, value: TokenStream) -> TokenStream {
        if self.optional {
            quote!(Some(#value))
        } else {
            value
        }
    }
}

/// The attribute of an accessor of a table of so many rows.
fn inline_attribute(rows: usize) -> Option<TokenStream> {
    (rows > LARGE).then(|| quote!(#[inline(never)]))
}

/// The accessor of a column of so many rows, whose texts are in a pool. `prelude` is what comes first in its body.
pub(super) fn pooled_accessor(
    name: &str,
    optional: bool,
    rows: usize,
    text: &PooledText,
    prelude: Option<&TokenStream>,
) -> TokenStream {
    let inline = inline_attribute(rows);
    let name = format_ident!("{}", name);
    let (pool, start, end) = (&text.pool, text.start(), text.end());
    let (output, found) = if optional {
        let found = quote! {
            match text(#pool, start, end) {
                found if found.is_empty() => None,
                found => Some(found),
            }
        };
        (quote!(Option<&'static str>), found)
    } else {
        (quote!(&'static str), quote!(text(#pool, start, end)))
    };
    quote! {
        #inline
        pub(crate) const fn #name(index: usize) -> #output {
            #prelude
            let start = #start;
            let end = #end;
            #found
        }
    }
}

/// The distinct values in order of first appearance, and which of them each row has.
fn distinct_values<T: Copy + Eq + std::hash::Hash>(cells: &[T]) -> (Vec<T>, Vec<u64>) {
    let mut seen = HashMap::new();
    let mut distinct = Vec::new();
    let ids = cells.iter().map(|cell| {
        *seen.entry(*cell).or_insert_with(|| {
            distinct.push(*cell);
            distinct.len() as u64 - 1
        })
    });
    let ids = ids.collect();
    (distinct, ids)
}
