//! The codes of a table, and which rows each of them stands for.

use super::answer::Answer;
use super::pool::Pool;
use crate::model::CodeType;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::HashMap;
use std::hash::Hash;

/// One code a row, then the former codes.
pub(crate) enum Codes<'a> {
    /// Words.
    Words(Vec<&'a str>),
    /// Integers of a declared type.
    Integers(CodeType, Vec<i64>),
}

/// The distinct codes of a table.
pub(super) struct Keys<'a> {
    pub(super) codes: Codes<'a>,
    /// The number of rows.
    pub(super) count: usize,
    /// The first position of each distinct code.
    pub(super) ids: Vec<usize>,
    /// The rows of each position that is the first of its code; none for the others.
    rows: Vec<Vec<usize>>,
}

impl Codes<'_> {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Words(words) => words.len(),
            Self::Integers(_, integers) => integers.len(),
        }
    }

    pub(super) fn are_words(&self) -> bool {
        matches!(self, Self::Words(_))
    }

    /// The texts of all words.
    pub(super) fn pool(&self) -> Pool {
        match self {
            Self::Words(words) => Pool::new(words.iter().copied()),
            Self::Integers(..) => Pool::new(std::iter::empty()),
        }
    }

    /// The type in which a code is looked up: a word as its bytes, which need not be UTF-8.
    pub(super) fn parameter(&self) -> TokenStream {
        match self {
            Self::Words(_) => quote!(&[u8]),
            Self::Integers(kind, _) => {
                let kind = format_ident!("{}", kind.name());
                quote!(#kind)
            }
        }
    }
}

impl<'a> Keys<'a> {
    /// `owners` are the rows of the codes after the first `count`.
    pub(super) fn new(codes: Codes<'a>, count: usize, owners: &[usize]) -> Self {
        let owners = (0..count).chain(owners.iter().copied());
        let (ids, rows) = match &codes {
            Codes::Words(words) => group(words, owners),
            Codes::Integers(_, integers) => group(integers, owners),
        };
        Self {
            codes,
            count,
            ids,
            rows,
        }
    }

    /// What a lookup answers: the row, where every row has one code and no other row the same.
    pub(super) fn answer(&self) -> Answer {
        if self.codes.len() == self.count && self.ids.len() == self.count {
            Answer::Row
        } else {
            Answer::Number
        }
    }

    /// For each position the first row and the number of rows, and the rows of codes whose rows are not adjacent: those are numbered
    /// beyond the last row.
    pub(super) fn slices(&self) -> (Vec<u64>, Vec<u64>, Vec<usize>) {
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

fn group<T: Hash + Eq + Copy>(
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
