//! Data of tables with many rows, each table one literal: numbers as a byte string, texts in one string.
//!
//! A literal is one token to print and to parse, whatever the number of rows, and needs no pointer for each text.

use crate::print::Part;
use crate::syntax;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// The number of bytes that a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Width {
    One,
    Two,
    Four,
    Eight,
}

impl Width {
    /// The narrowest width that holds every value.
    pub(super) fn of(values: &[u64]) -> Self {
        match values.iter().max().copied().unwrap_or(0) {
            0..=0xff => Self::One,
            0x100..=0xffff => Self::Two,
            0x1_0000..=0xffff_ffff => Self::Four,
            _ => Self::Eight,
        }
    }

    pub(super) fn bytes(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Four => 4,
            Self::Eight => 8,
        }
    }

    /// The name of the generated function that reads a number of this width.
    fn reader_name(self) -> TokenStream {
        match self {
            Self::One => quote!(byte),
            Self::Two => quote!(two),
            Self::Four => quote!(four),
            Self::Eight => quote!(eight),
        }
    }

    /// The generated function that reads a number of this width. Positions and offsets are returned as `usize`.
    fn reader(self) -> TokenStream {
        let name = self.reader_name();
        let (integer, output, cast) = match self {
            Self::One => {
                return quote! {
                    const fn #name(table: &[u8], at: usize) -> usize {
                        if at < table.len() { table[at] as usize } else { 0 }
                    }
                };
            }
            Self::Two => (quote!(u16), quote!(usize), quote!(as usize)),
            Self::Four => (quote!(u32), quote!(usize), quote!(as usize)),
            Self::Eight => (quote!(u64), quote!(u64), quote!()),
        };
        let bytes = Literal::usize_unsuffixed(self.bytes());
        quote! {
            const fn #name(table: &[u8], at: usize) -> #output {
                match table.split_at_checked(at.wrapping_mul(#bytes)) {
                    Some((_, rest)) => match rest.first_chunk() {
                        Some(bytes) => #integer::from_le_bytes(*bytes) #cast,
                        None => 0,
                    },
                    None => 0,
                }
            }
        }
    }
}

/// Numbers as a byte-string literal, the lowest byte first.
pub(super) fn number_literal(width: Width, values: &[u64]) -> Literal {
    let bytes = values
        .iter()
        .flat_map(|value| value.to_le_bytes().into_iter().take(width.bytes()));
    Literal::byte_string(&bytes.collect::<Vec<u8>>())
}

/// A table of numbers in the generated code.
#[derive(Clone)]
pub(super) struct NumberTable {
    name: Ident,
    width: Width,
}

impl NumberTable {
    /// The expression for the number at `at`; 0 beyond the end.
    pub(super) fn read(&self, at: &TokenStream) -> TokenStream {
        let (name, reader) = (&self.name, self.width.reader_name());
        quote!(#reader(#name, #at))
    }
}

/// The data items of one generated module, and the functions that read them.
#[derive(Default)]
pub(super) struct DataItems {
    items: Vec<Part<'static>>,
    widths: BTreeSet<Width>,
    has_texts: bool,
}

impl DataItems {
    /// Adds a table of numbers. A `static` that a public `const fn` reads would be exported, and read through a pointer.
    pub(super) fn add_numbers(
        &mut self,
        name: &Ident,
        width: Width,
        values: &[u64],
    ) -> NumberTable {
        self.widths.insert(width);
        let length = Literal::usize_unsuffixed(values.len() * width.bytes());
        let item = quote!(const #name: &[u8; #length] = b"";);
        self.items
            .push(Part::literal(item, number_literal(width, values)));
        NumberTable {
            name: name.clone(),
            width,
        }
    }

    /// Adds any other item.
    pub(super) fn push(&mut self, item: impl Into<Part<'static>>) {
        self.items.push(item.into());
    }

    /// The readers, then the tables in the order in which they were added.
    pub(super) fn finish(self) -> Vec<Part<'static>> {
        let readers = self.widths.iter().map(|width| width.reader());
        let mut items: Vec<Part> = readers.map(Part::from).collect();
        items.extend(self.has_texts.then(|| text_reader().into()));
        items.extend(self.items);
        items
    }
}

/// The generated function that reads a text of a pool.
fn text_reader() -> TokenStream {
    quote! {
        const fn text(pool: &'static str, start: usize, end: usize) -> &'static str {
            match pool.split_at_checked(end) {
                Some((before, _)) => match before.split_at_checked(start) {
                    Some((_, text)) => text,
                    None => "",
                },
                None => "",
            }
        }
    }
}

/// Texts in one string. `starts` has one more entry than there are texts.
pub(super) struct TextPool {
    text: String,
    starts: Vec<u64>,
}

impl TextPool {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut pool = Self {
            text: String::new(),
            starts: vec![0],
        };
        for text in texts {
            pool.text.push_str(text);
            pool.starts.push(pool.text.len() as u64);
        }
        pool
    }

    /// The text at `index`, found as the generated code finds it.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = usize::try_from(*self.starts.get(index)?).ok()?;
        let end = usize::try_from(*self.starts.get(index + 1)?).ok()?;
        self.text.get(start..end)
    }

    /// Adds the pool with a table of lengths, for texts whose length is read more often than the text.
    pub(super) fn add_with_lengths(&self, column: &str, items: &mut DataItems) -> PooledText {
        self.add(column, items, |pool, starts, items| {
            let lengths: Vec<u64> = starts
                .iter()
                .zip(starts.iter().skip(1))
                .map(|(start, end)| end - start)
                .collect();
            let starts = starts.get(..lengths.len()).unwrap_or_default();
            let starts_name = format_ident!("{}_STARTS", pool);
            let lengths_name = format_ident!("{}_LENGTHS", pool);
            Starts::WithLengths(
                items.add_numbers(&starts_name, Width::of(starts), starts),
                items.add_numbers(&lengths_name, Width::of(&lengths), &lengths),
            )
        })
    }

    /// Adds the pool in its smallest form.
    pub(super) fn add_compact(&self, column: &str, items: &mut DataItems) -> PooledText {
        self.add(column, items, |pool, starts, items| {
            let name = format_ident!("{}_STARTS", pool);
            Starts::Contiguous(items.add_numbers(&name, Width::of(starts), starts))
        })
    }

    fn add(
        &self,
        column: &str,
        items: &mut DataItems,
        add_starts: impl FnOnce(&Ident, &[u64], &mut DataItems) -> Starts,
    ) -> PooledText {
        let pool = format_ident!("{}", column.to_uppercase());
        let item = quote!(const #pool: &str = "";);
        items.has_texts = true;
        items.push(Part::literal(item, syntax::string_literal(&self.text)));
        let length = self.starts.get(1).copied().unwrap_or(0);
        let mut multiples = self.starts.iter().zip(0..);
        let starts = if multiples.all(|(start, index)| *start == length * index) {
            Starts::OneLength(usize::try_from(length).unwrap_or(0))
        } else {
            add_starts(&pool, &self.starts, items)
        };
        PooledText { pool, starts }
    }
}

/// A pool in the generated code: the expressions that find a text where `index` is bound.
pub(super) struct PooledText {
    pub(super) pool: Ident,
    starts: Starts,
}

enum Starts {
    /// All texts have this length.
    OneLength(usize),
    /// Where each text begins, and how long it is.
    WithLengths(NumberTable, NumberTable),
    /// Where each text begins; it ends where the next begins.
    Contiguous(NumberTable),
}

impl PooledText {
    /// The expression for where the text begins.
    pub(super) fn start(&self) -> TokenStream {
        match &self.starts {
            Starts::OneLength(length) => {
                let length = Literal::usize_unsuffixed(*length);
                quote!(index.wrapping_mul(#length))
            }
            Starts::WithLengths(starts, _) | Starts::Contiguous(starts) => {
                starts.read(&quote!(index))
            }
        }
    }

    /// The expression for its length.
    pub(super) fn length(&self) -> TokenStream {
        match &self.starts {
            Starts::OneLength(length) => {
                let length = Literal::usize_unsuffixed(*length);
                quote!(#length)
            }
            Starts::WithLengths(_, lengths) => lengths.read(&quote!(index)),
            Starts::Contiguous(starts) => {
                let (start, end) = (self.start(), starts.read(&quote!(index.wrapping_add(1))));
                quote!(#end.wrapping_sub(#start))
            }
        }
    }

    /// The expression for where it ends, where `start` is bound.
    pub(super) fn end(&self) -> TokenStream {
        match &self.starts {
            Starts::Contiguous(starts) => starts.read(&quote!(index.wrapping_add(1))),
            Starts::OneLength(_) | Starts::WithLengths(..) => {
                let length = self.length();
                quote!(start.wrapping_add(#length))
            }
        }
    }
}
