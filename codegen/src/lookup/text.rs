//! Columns of text: an array of literals for a few rows, one pool and the offsets into it for many.

use super::pool::{Place, Pool};
use super::table::{Tables, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashMap;

/// Up to here an array of literals is as small, and can be read.
const FEW: usize = 32;

/// A column of text, and the function that it becomes.
pub(crate) struct Text<'a> {
    /// The function's name.
    pub(crate) name: &'a str,
    /// Whether a cell may be blank: the function then returns an `Option`.
    pub(crate) optional: bool,
    /// By row; a blank cell is `""`.
    pub(crate) cells: Vec<&'a str>,
}

impl Text<'_> {
    pub(super) fn accessor(&self, tables: &mut Tables) -> TokenStream {
        let (name, table) = (
            format_ident!("{}", self.name),
            format_ident!("{}", self.name.to_uppercase()),
        );
        if self.optional && self.cells.iter().all(|cell| cell.is_empty()) {
            return quote! {
                pub(crate) fn #name(_: usize) -> Option<&'static str> {
                    None
                }
            };
        }
        if self.cells.len() <= FEW {
            let (length, cells) = (
                Literal::usize_unsuffixed(self.cells.len()),
                self.cells.iter(),
            );
            tables.push(quote!(static #table: [&str; #length] = [#(#cells),*];));
            return returned(
                self.name,
                self.optional,
                &quote!(),
                &quote!(#table.get(index).copied()),
            );
        }
        let (distinct, ids) = distinct(&self.cells);
        if distinct.len() * 2 > self.cells.len() {
            let place = Pool::new(self.cells.iter().copied()).packed(self.name, tables);
            return pooled(self.name, self.optional, &place, &TokenStream::new());
        }
        let id = format_ident!("{}_IDS", table);
        let id = tables.add(&id, Width::of(&ids), &ids).read(&quote!(index));
        let place = Pool::new(distinct.into_iter()).packed(self.name, tables);
        pooled(self.name, self.optional, &place, &quote!(let index = #id;))
    }
}

/// The accessor of a column that stands in a pool.
pub(super) fn pooled(
    name: &str,
    optional: bool,
    place: &Place,
    index: &TokenStream,
) -> TokenStream {
    let (pool, start, end) = (&place.pool, place.start(), place.end());
    returned(
        name,
        optional,
        &quote!(#index let start = #start; let end = #end;),
        &quote!(#pool.get(start..end)),
    )
}

fn returned(name: &str, optional: bool, before: &TokenStream, text: &TokenStream) -> TokenStream {
    let name = format_ident!("{}", name);
    if optional {
        return quote! {
            pub(crate) fn #name(index: usize) -> Option<&'static str> {
                #before
                #text.filter(|text| !text.is_empty())
            }
        };
    }
    quote! {
        pub(crate) fn #name(index: usize) -> &'static str {
            #before
            #text.unwrap_or("")
        }
    }
}

/// The distinct values in order of first appearance, and which of them each row has.
pub(super) fn distinct<T: Copy + Eq + std::hash::Hash>(cells: &[T]) -> (Vec<T>, Vec<u64>) {
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
