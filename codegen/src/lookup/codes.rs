//! The codes of a table, the rows of each code, and what a lookup returns.

use super::packed::{DataItems, TextPool, Width, number_literal};
use crate::model::CodeType;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashMap;
use std::hash::Hash;

/// Rows beyond which slots hold numbers. They cost a lookup more instructions than variants, but rustc checks each variant in a
/// `static` against all others, which takes seconds from here on.
const NUMBERED: usize = 10_000;

/// The codes of the rows, then the former codes.
pub(crate) enum Codes<'a> {
    /// Words.
    Words(Vec<&'a str>),
    /// Integers of a declared type.
    Integers(CodeType, Vec<i128>),
}

/// The distinct codes of a table.
pub(super) struct DistinctCodes<'a> {
    pub(super) codes: Codes<'a>,
    /// The number of rows.
    pub(super) count: usize,
    /// The first position of each distinct code.
    pub(super) ids: Vec<usize>,
    /// The rows of each position that is the first of its code; empty for the others.
    pub(super) rows: Vec<Vec<usize>>,
    /// Whether the code at each position is that of the row with the same number.
    in_row_order: bool,
}

impl Codes<'_> {
    pub(super) fn are_words(&self) -> bool {
        matches!(self, Self::Words(_))
    }

    /// The texts of all words.
    pub(super) fn text_pool(&self) -> TextPool {
        match self {
            Self::Words(words) => TextPool::new(words.iter().copied()),
            Self::Integers(..) => TextPool::new(std::iter::empty()),
        }
    }

    /// The type in which a code is looked up: the bytes of a word, which need not be UTF-8.
    pub(super) fn parameter_type(&self) -> TokenStream {
        match self {
            Self::Words(_) => quote!(&[u8]),
            Self::Integers(kind, _) => {
                let kind = format_ident!("{}", kind.name());
                quote!(#kind)
            }
        }
    }
}

impl<'a> DistinctCodes<'a> {
    /// `count` is the number of rows, and `owners` are the rows of the codes.
    pub(super) fn new(codes: Codes<'a>, count: usize, owners: &[usize]) -> Self {
        let in_row_order = owners.iter().copied().eq(0..count);
        let owners = owners.iter().copied();
        let (ids, rows) = match &codes {
            Codes::Words(words) => group_rows(words, owners),
            Codes::Integers(_, integers) => group_rows(integers, owners),
        };
        Self {
            codes,
            count,
            ids,
            rows,
            in_row_order,
        }
    }

    /// Whether every row has one code that no other row has.
    pub(super) fn has_one_row_each(&self) -> bool {
        self.in_row_order && self.ids.len() == self.count
    }

    /// What a lookup returns.
    pub(super) fn answer(&self) -> Answer {
        match self.has_one_row_each() {
            true if self.count > NUMBERED => Answer::RowNumber,
            true => Answer::Row,
            false => Answer::Position,
        }
    }

    /// The first row and the number of rows for each position, and the rows of codes whose rows are not adjacent: those are
    /// numbered beyond the last row.
    pub(super) fn row_ranges(&self) -> (Vec<u64>, Vec<u64>, Vec<usize>) {
        let mut scattered = Vec::new();
        let starts = self.rows.iter().map(|rows| {
            let adjacent = rows
                .iter()
                .zip(rows.iter().skip(1))
                .all(|(row, next)| row + 1 == *next);
            if adjacent {
                return rows.first().copied().unwrap_or(0) as u64;
            }
            scattered.extend(rows);
            (self.count + scattered.len() - rows.len()) as u64
        });
        let starts = starts.collect();
        (
            starts,
            self.rows.iter().map(|rows| rows.len() as u64).collect(),
            scattered,
        )
    }
}

fn group_rows<T: Hash + Eq + Copy>(
    codes: &[T],
    owners: impl Iterator<Item = usize>,
) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut first = HashMap::with_capacity(codes.len());
    let (mut ids, mut rows) = (Vec::new(), vec![Vec::new(); codes.len()]);
    for (id, (code, row)) in codes.iter().zip(owners).enumerate() {
        let first = *first.entry(*code).or_insert(id);
        if first == id {
            ids.push(id);
        }
        rows.get_mut(first)
            .into_iter()
            .for_each(|rows| rows.push(row));
    }
    for rows in &mut rows {
        rows.sort_unstable();
        rows.dedup();
    }
    (ids, rows)
}

/// What the generated `find` returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The row, from a table of variants: rustc then knows that its number is in bounds where it is an index.
    Row,
    /// The row, from a table of numbers, which costs rustc less.
    RowNumber,
    /// The position of the code, by which its rows are found.
    Position,
}

impl Answer {
    /// The type inside the `Option`.
    pub(super) fn type_tokens(self) -> TokenStream {
        match self {
            Self::Row | Self::RowNumber => quote!(ErrorCode),
            Self::Position => quote!(usize),
        }
    }

    /// The expression for the code at `id`.
    pub(super) fn literal(self, id: usize) -> TokenStream {
        let id = Literal::usize_unsuffixed(id);
        match self {
            Self::Row | Self::RowNumber => quote!(ALL[#id]),
            Self::Position => quote!(#id),
        }
    }

    /// The expression for the answer that is `found` in a slot.
    pub(super) fn result(self) -> TokenStream {
        match self {
            Self::Row | Self::Position => quote!(Some(found)),
            Self::RowNumber => quote!(ALL.get(found).copied()),
        }
    }

    /// Adds the table of answers by slot. Returns the statement that binds `found` where `slot` is bound.
    pub(super) fn slot_statement(self, ids: &[u64], items: &mut DataItems) -> TokenStream {
        let name = format_ident!("SLOTS");
        if self != Self::Row {
            let read = items
                .add_numbers(&name, Width::of(ids), ids)
                .read(&quote!(slot));
            return quote!(let found = #read;);
        }
        let width = Width::of(ids);
        let bytes = number_literal(width, ids);
        let count = Literal::usize_unsuffixed(ids.len());
        let size = Literal::usize_unsuffixed(width.bytes());
        let shifts = (1..width.bytes()).map(|byte| {
            let (byte, bits) = (
                Literal::usize_unsuffixed(byte),
                Literal::usize_unsuffixed(8 * byte),
            );
            quote!(| (bytes[at + #byte] as usize) << #bits)
        });
        // Without calls: to the interpreter of constants, a call costs as much as ten lines.
        items.push(quote! {
            #[allow(long_running_const_eval)]
            static SLOTS: [ErrorCode; #count] = {
                let (all, bytes) = (&ALL, #bytes);
                let mut slots = [all[0]; #count];
                let (mut slot, mut at) = (0, 0);
                while slot < #count {
                    slots[slot] = all[bytes[at] as usize #(#shifts)*];
                    slot += 1;
                    at += #size;
                }
                slots
            };
        });
        quote!(let found = *SLOTS.get(slot)?;)
    }
}
