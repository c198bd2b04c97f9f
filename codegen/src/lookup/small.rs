//! The lookup of a small table, in plain arrays: what a reviewer can read of a perfect hash.

use super::codes::{Codes, DistinctCodes};
use super::integers::IntegerLookup;
use super::packed::DataItems;
use super::plan::Plan;
use super::words::WordLookup;
use crate::print::Part;
use crate::syntax::integer_literal;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Generates `candidates` and `from_code` for rows whose variants are called `names`.
pub(super) fn lookup_items(keys: &DistinctCodes, names: &[&str]) -> Vec<Part<'static>> {
    let plan = Plan::prove(keys, &keys.codes.text_pool(), true);
    let items = match (&plan, &keys.codes) {
        (Plan::Words(plan), Codes::Words(words)) => word_items(plan, words, keys, names),
        (Plan::Integers(plan), Codes::Integers(..)) => integer_items(plan, keys, names),
        _ => match_items(keys, names),
    };
    items.into_iter().map(Part::from).collect()
}

/// A `match` over a few codes.
fn match_items(keys: &DistinctCodes, names: &[&str]) -> Vec<TokenStream> {
    let code = keys.codes.parameter_type();
    let arms = keys.ids.iter().filter_map(|id| {
        let pattern = match &keys.codes {
            Codes::Words(words) => {
                let bytes = Literal::byte_string(words.get(*id)?.as_bytes());
                quote!(#bytes)
            }
            Codes::Integers(_, integers) => integer_literal(*integers.get(*id)?),
        };
        let rows = rows_of_code(keys, *id, names);
        Some(quote!(#pattern => &[#(ErrorCode::#rows),*],))
    });
    let candidates = quote! {
        /// The rows with this code, in table order.
        pub(crate) fn candidates(code: #code) -> &'static [ErrorCode] {
            match code {
                #(#arms)*
                _ => &[],
            }
        }
    };
    vec![candidates, from_candidates(&code)]
}

fn word_items(
    plan: &WordLookup,
    words: &[&str],
    keys: &DistinctCodes,
    names: &[&str],
) -> Vec<TokenStream> {
    // The hash of a small table has one level, and so no data of its own.
    let slot = plan.hash.slot_statements(&mut DataItems::default());
    let key = plan.word_key.statements();
    let codes: Vec<&str> = keys
        .ids
        .iter()
        .filter_map(|id| words.get(*id).copied())
        .collect();
    let count = Literal::usize_unsuffixed(codes.len());
    // The position of the code in `CODES`, for each slot.
    let positions = plan.ids.iter().map(|id| {
        let position = keys
            .ids
            .iter()
            .position(|known| known == &usize::try_from(*id).unwrap_or(usize::MAX));
        position.unwrap_or(0)
    });
    let positions: Vec<usize> = positions.collect();
    let slots = Literal::usize_unsuffixed(positions.len());
    let unique = keys.has_one_row_each();
    let (bind, found, found_type, slot_table) = if unique {
        let rows = positions
            .iter()
            .filter_map(|at| names.get(*at))
            .map(|name| format_ident!("{name}"));
        let table = quote! {
            /// The row in each slot. A free slot holds the first row.
            static SLOTS: [ErrorCode; #slots] = {
                use super::super::ErrorCode::*;
                [#(#rows),*]
            };
        };
        (
            quote! {
                let row = *SLOTS.get(slot)?;
                let index = row as usize;
            },
            quote!(row),
            quote!(ErrorCode),
            table,
        )
    } else {
        let positions = positions.iter().map(|at| Literal::usize_unsuffixed(*at));
        let table = quote! {
            /// The position of the code in each slot. A free slot holds the first code.
            static SLOTS: [u8; #slots] = [#(#positions),*];
        };
        (
            quote!(let index = usize::from(*SLOTS.get(slot)?);),
            quote!(index),
            quote!(usize),
            table,
        )
    };
    let mut items = if unique {
        unique_items(&quote!(&[u8]))
    } else {
        let rows = keys.ids.iter().map(|id| {
            let rows = rows_of_code(keys, *id, names);
            quote!(&[#(#rows),*])
        });
        vec![
            quote! {
                /// The rows with this code, in table order.
                pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
                    find(code).and_then(|position| ROWS.get(position)).copied().unwrap_or(&[])
                }
            },
            from_candidates(&quote!(&[u8])),
            quote! {
                /// The rows of each code.
                static ROWS: [&[ErrorCode]; #count] = {
                    use super::super::ErrorCode::*;
                    [#(#rows),*]
                };
            },
        ]
    };
    let find = quote! {
        /// Computes the slot of the only code that this can be, and compares the two.
        fn find(code: &[u8]) -> Option<#found_type> {
            #key
            #slot
            #bind
            if *LENGTHS.get(index)? as usize != code.len() {
                return None;
            }
            let start = *STARTS.get(index)? as usize;
            let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
            if code == text { Some(#found) } else { None }
        }
    };
    items.extend([find, slot_table]);
    items.extend(text_items(&codes));
    items
}

/// The text of the codes, and where each code is in it.
fn text_items(codes: &[&str]) -> [TokenStream; 3] {
    let mut start = 0;
    let starts = codes.iter().map(|code| {
        start += code.len();
        Literal::usize_unsuffixed(start - code.len())
    });
    let starts: Vec<_> = starts.collect();
    let lengths = codes
        .iter()
        .map(|code| Literal::usize_unsuffixed(code.len()));
    let count = Literal::usize_unsuffixed(codes.len());
    let offset = integer_type(start);
    let length = integer_type(codes.iter().map(|code| code.len()).max().unwrap_or(0));
    [
        quote! {
            /// The codes, one after the other.
            static CODES: &str = concat!(#(#codes),*);
        },
        quote! {
            /// Where each code begins in `CODES`.
            static STARTS: [#offset; #count] = [#(#starts),*];
        },
        quote! {
            /// The length of each code.
            static LENGTHS: [#length; #count] = [#(#lengths),*];
        },
    ]
}

fn integer_items(plan: &IntegerLookup, keys: &DistinctCodes, names: &[&str]) -> Vec<TokenStream> {
    let Codes::Integers(kind, integers) = &keys.codes else {
        return Vec::new();
    };
    let code = format_ident!("{}", kind.name());
    let slot = plan.hash.slot_statements(&mut DataItems::default());
    let slots = Literal::usize_unsuffixed(plan.ids.len());
    let in_slots = plan.ids.iter().enumerate().map(|(slot, id)| {
        let id = usize::try_from(*id).unwrap_or(0);
        let integer = integers.get(id).copied().unwrap_or(0);
        // A free slot holds the first code, which belongs in another slot.
        let is_free = plan.slot_of(integer, *kind) != slot;
        (integer_literal(integer), id, is_free)
    });
    if keys.has_one_row_each() {
        let entries = in_slots.map(|(integer, id, _)| {
            let rows = rows_of_code(keys, id, names);
            quote!((#integer, #(#rows),*))
        });
        let mut items = unique_items(&quote!(#code));
        items.push(quote! {
            /// Computes the slot of the only code that this can be, and compares the two.
            fn find(code: #code) -> Option<ErrorCode> {
                let key = code as u64;
                #slot
                let (known, row) = *SLOTS.get(slot)?;
                if known == code { Some(row) } else { None }
            }
        });
        items.push(quote! {
            /// The code in each slot and its row. A free slot holds the first code.
            static SLOTS: [(#code, ErrorCode); #slots] = {
                use super::super::ErrorCode::*;
                [#(#entries),*]
            };
        });
        return items;
    }
    let entries = in_slots.map(|(integer, id, is_free)| {
        let rows = if is_free {
            Vec::new()
        } else {
            rows_of_code(keys, id, names)
        };
        quote!((#integer, &[#(#rows),*]))
    });
    vec![
        quote! {
            /// The rows with this code, in table order: computes the slot of the only code that this can be, and compares the two.
            pub(crate) fn candidates(code: #code) -> &'static [ErrorCode] {
                let key = code as u64;
                #slot
                match SLOTS.get(slot) {
                    Some((known, rows)) if *known == code => rows,
                    _ => &[],
                }
            }
        },
        from_candidates(&quote!(#code)),
        quote! {
            /// The code in each slot and its rows. A free slot has no rows.
            static SLOTS: [(#code, &[ErrorCode]); #slots] = {
                use super::super::ErrorCode::*;
                [#(#entries),*]
            };
        },
    ]
}

/// `candidates` and `from_code` over a `find` that returns the row.
fn unique_items(code: &TokenStream) -> Vec<TokenStream> {
    vec![
        quote! {
            /// The row with this code, as a slice of the list of all rows.
            pub(crate) fn candidates(code: #code) -> &'static [ErrorCode] {
                let rows = find(code).and_then(|row| ErrorCode::ALL.get(row as usize..));
                rows.and_then(|rows| rows.get(..1)).unwrap_or(&[])
            }
        },
        quote! {
            /// The row with this code.
            pub(crate) fn from_code(code: #code) -> Option<ErrorCode> {
                find(code)
            }
        },
    ]
}

/// `from_code` over `candidates`.
fn from_candidates(code: &TokenStream) -> TokenStream {
    quote! {
        /// The only row with this code.
        pub(crate) fn from_code(code: #code) -> Option<ErrorCode> {
            match candidates(code) {
                [row] => Some(*row),
                _ => None,
            }
        }
    }
}

/// The variants that the code at `id` stands for.
fn rows_of_code(keys: &DistinctCodes, id: usize, names: &[&str]) -> Vec<proc_macro2::Ident> {
    let rows = keys.rows.get(id).into_iter().flatten();
    rows.filter_map(|row| names.get(*row))
        .map(|name| format_ident!("{name}"))
        .collect()
}

/// The smallest unsigned type that holds a number.
fn integer_type(greatest: usize) -> TokenStream {
    match greatest {
        0..=0xff => quote!(u8),
        0x100..=0xffff => quote!(u16),
        _ => quote!(u32),
    }
}
