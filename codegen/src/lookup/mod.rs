//! From a code to its rows, and from a row to its cells.
//!
//! A table of up to 64 rows becomes code that a reviewer reads: each accessor is a `match`, and the lookup of a code is a perfect hash
//! over plain arrays. A larger table becomes packed data, since rustc would take too long over so many `match` arms.
//!
//! [`plan`] chooses the lookup by the shape of the table, [`perfect_hash`] computes its hash, and the plan is tried with every code
//! and with near misses before it is written. The generated functions have the same signatures whatever the plan. They need no
//! `unsafe` and no allocation, and cannot panic.

mod codes;
mod columns;
#[cfg(fuzzing)]
pub(crate) mod fuzzing;
mod integers;
mod packed;
mod perfect_hash;
mod plan;
mod small;
mod templates;
mod word_key;
mod words;

pub(crate) use codes::Codes;
pub(crate) use columns::{Cells, Column, Value, is_small};
pub(crate) use templates::{TemplateData, template_items};

use crate::print::Part;
use codes::DistinctCodes;
use packed::{DataItems, Width};
use plan::Plan;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Generates `candidates` and `from_code` for rows whose variants of `ErrorCode` are called `names`, and for a large table also
/// `code` and an accessor for each column. `owners` are the rows of the codes. If a row has none, there is no `code`.
pub(crate) fn code_items(
    codes: Codes,
    names: &[&str],
    owners: &[usize],
    columns: &[Column],
) -> Vec<Part<'static>> {
    let keys = DistinctCodes::new(codes, names.len(), owners);
    if is_small(names.len()) {
        return small::lookup_items(&keys, names);
    }
    let mut items = DataItems::default();
    let pool = keys.codes.text_pool();
    let plan = Plan::prove(&keys, &pool, false);
    let text = keys
        .codes
        .are_words()
        .then(|| pool.add_with_lengths("code", &mut items));
    let find = plan.find_function(&keys, text.as_ref(), &mut items);
    let mut functions = lookup_functions(&keys, &mut items);
    functions.push(find);
    let every_row = owners.iter().copied().take(names.len()).eq(0..names.len());
    functions.push(match (&keys.codes, &text) {
        (Codes::Integers(kind, integers), _) if every_row => {
            let integers = integers.get(..names.len()).unwrap_or(&[]);
            integers::code_accessor(*kind, integers, &mut items)
        }
        (Codes::Words(_), Some(text)) => {
            columns::pooled_accessor("code", false, names.len(), text, None)
        }
        (Codes::Words(_), None) | (Codes::Integers(..), _) => TokenStream::new(),
    });
    functions.extend(
        columns
            .iter()
            .map(|column| column.packed_accessor(&mut items)),
    );
    let functions = functions.into_iter().map(Part::from);
    functions.chain(items.finish()).collect()
}

/// Generates an accessor for each column of a large table.
pub(crate) fn column_items(columns: &[Column]) -> Vec<Part<'static>> {
    let mut data = DataItems::default();
    let accessors = columns
        .iter()
        .map(|column| column.packed_accessor(&mut data));
    let mut items: Vec<Part> = accessors.map(Part::from).collect();
    items.extend(data.finish());
    items
}

/// `candidates` and `from_code` of a large table.
fn lookup_functions(keys: &DistinctCodes, items: &mut DataItems) -> Vec<TokenStream> {
    let code = keys.codes.parameter_type();
    if keys.has_one_row_each() {
        return vec![quote! {
            pub(crate) fn candidates(code: #code) -> &'static [ErrorCode] {
                match find(code) {
                    Some(row) => ALL.get(row as usize..).and_then(|rest| rest.get(..1)).unwrap_or(&[]),
                    None => &[],
                }
            }

            pub(crate) fn from_code(code: #code) -> Option<ErrorCode> {
                find(code)
            }
        }];
    }
    let (starts, counts, scattered) = keys.row_ranges();
    let start = items
        .add_numbers(&format_ident!("FIRST_ROWS"), Width::of(&starts), &starts)
        .read(&quote!(index));
    let count = items
        .add_numbers(&format_ident!("ROW_COUNTS"), Width::of(&counts), &counts)
        .read(&quote!(index));
    let mut slice = quote!(ALL.get(start..end).unwrap_or(&[]));
    if !scattered.is_empty() {
        let (length, rows) = (
            Literal::usize_unsuffixed(scattered.len()),
            Literal::usize_unsuffixed(keys.count),
        );
        let scattered = scattered.into_iter().map(Literal::usize_unsuffixed);
        items.push(quote!(static SCATTERED: [ErrorCode; #length] = [#(ALL[#scattered]),*];));
        slice = quote! {
            match start.checked_sub(#rows) {
                Some(start) => SCATTERED.get(start..end.wrapping_sub(#rows)).unwrap_or(&[]),
                None => #slice,
            }
        };
    }
    vec![quote! {
        pub(crate) fn candidates(code: #code) -> &'static [ErrorCode] {
            let Some(index) = find(code) else { return &[] };
            let start = #start;
            let end = start.wrapping_add(#count);
            #slice
        }

        pub(crate) fn from_code(code: #code) -> Option<ErrorCode> {
            match candidates(code) {
                [one] => Some(*one),
                _ => None,
            }
        }
    }]
}
