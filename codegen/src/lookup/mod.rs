//! What only a machine reads: from a code to its rows, and from a row to its facts.
//!
//! `plan` decides the lookup from the table's shape, `perfect` solves its hash, `prove` tries it on every code and on near misses before it is
//! written. The generated functions are the same whatever the plan; they need no `unsafe`, no allocation and cannot panic.

mod answer;
mod choice;
mod codes;
mod few;
mod integer;
mod perfect;
mod plan;
mod pool;
mod prove;
mod same;
mod sample;
mod table;
mod text;
mod word;

pub(crate) use choice::{Choice, Value};
pub(crate) use codes::Codes;
pub(crate) use text::Text;

use crate::print::Part;
use answer::Answer;
use codes::Keys;
use plan::Plan;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use table::{Tables, Width};

/// A column of facts.
pub(crate) enum Column<'a> {
    /// Words or sentences.
    Text(Text<'a>),
    /// Few values, or numbers.
    Choice(Choice<'a>),
}

/// `candidates`, `from_code`, `code` and an accessor for each column; the type of a row is `ErrorCode`.
pub(crate) fn codes(
    codes: Codes,
    rows: usize,
    owners: &[usize],
    columns: &[Column],
) -> Vec<Part<'static>> {
    let mut tables = Tables::default();
    let keys = Keys::new(codes, rows, owners);
    let pool = keys.codes.pool();
    let plan = Plan::proven(&keys, &pool);
    let place = keys
        .codes
        .are_words()
        .then(|| pool.measured("code", &mut tables));
    let find = plan.tokens(&keys, place.as_ref(), &mut tables);
    let mut items = lookups(&keys, &mut tables);
    items.push(find);
    items.push(match (&keys.codes, &place) {
        (Codes::Integers(kind, integers), _) => {
            integer::accessor(*kind, integers.get(..rows).unwrap_or(&[]), &mut tables)
        }
        (Codes::Words(_), Some(place)) => text::pooled("code", false, place, &TokenStream::new()),
        (Codes::Words(_), None) => TokenStream::new(),
    });
    items.extend(columns.iter().map(|column| column.accessor(&mut tables)));
    let items = items.into_iter().map(Part::from);
    items.chain(tables.finish()).collect()
}

/// An accessor for each column.
pub(crate) fn columns(columns: &[Column]) -> Vec<Part<'static>> {
    let mut tables = Tables::default();
    let accessors = columns.iter().map(|column| column.accessor(&mut tables));
    let mut items: Vec<Part> = accessors.map(Part::from).collect();
    items.extend(tables.finish());
    items
}

impl Column<'_> {
    fn accessor(&self, tables: &mut Tables) -> TokenStream {
        match self {
            Column::Text(text) => text.accessor(tables),
            Column::Choice(choice) => choice.accessor(tables),
        }
    }
}

/// `candidates` and `from_code`.
fn lookups(keys: &Keys, tables: &mut Tables) -> Vec<TokenStream> {
    let code = keys.codes.parameter();
    if keys.answer() == Answer::Row {
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
    let (starts, counts, scattered) = keys.slices();
    let start = tables
        .add(&format_ident!("FIRST_ROWS"), Width::of(&starts), &starts)
        .read(&quote!(index));
    let count = tables
        .add(&format_ident!("ROW_COUNTS"), Width::of(&counts), &counts)
        .read(&quote!(index));
    let mut slice = quote!(ALL.get(start..end).unwrap_or(&[]));
    if !scattered.is_empty() {
        let (length, rows) = (
            Literal::usize_unsuffixed(scattered.len()),
            Literal::usize_unsuffixed(keys.count),
        );
        let scattered = scattered.into_iter().map(Literal::usize_unsuffixed);
        tables.push(quote!(static SCATTERED: [ErrorCode; #length] = [#(ALL[#scattered]),*];));
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

/// An odd number that looks random and is always the same (`SplitMix64`).
fn random(seed: u64) -> u64 {
    let mut value = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    value = (value ^ value >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ value >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    (value ^ value >> 31) | 1
}
