//! Tables of numbers, each written as one byte-string literal: a token to print and to parse, whatever the number of rows.

use crate::print::Part;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use std::collections::BTreeSet;

/// Bytes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Width {
    One,
    Two,
    Four,
    Eight,
}

impl Width {
    /// The narrowest that holds every value.
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

    /// The reader's name and what it returns; positions and offsets come as `usize`.
    fn reader(self) -> (TokenStream, TokenStream, TokenStream) {
        match self {
            Self::One => (quote!(byte), quote!(u8), quote!(usize)),
            Self::Two => (quote!(two), quote!(u16), quote!(usize)),
            Self::Four => (quote!(four), quote!(u32), quote!(usize)),
            Self::Eight => (quote!(eight), quote!(u64), quote!(u64)),
        }
    }
}

/// A table that was added, to be read in the generated code.
#[derive(Clone)]
pub(super) struct Table {
    place: TokenStream,
    width: Width,
}

impl Table {
    /// The expression for the number at `at`; 0 beyond the end.
    pub(super) fn read(&self, at: &TokenStream) -> TokenStream {
        let (place, (reader, ..)) = (&self.place, self.width.reader());
        quote!(#reader(#place, #at))
    }
}

/// The tables of one module, and the functions that read them.
#[derive(Default)]
pub(super) struct Tables {
    items: Vec<Part<'static>>,
    widths: BTreeSet<Width>,
}

impl Tables {
    /// A table that exists once, however many functions read it.
    pub(super) fn add(&mut self, name: &Ident, width: Width, values: &[u64]) -> Table {
        let (literal, length) = self.written(width, values);
        let item = quote!(static #name: [u8; #length] = *b"";);
        self.items.push(Part::literal(item, literal));
        Table {
            place: quote!(&#name),
            width,
        }
    }

    /// A table that a `const fn` reads: before Rust 1.83 it may not name a `static`.
    pub(super) fn add_const(&mut self, name: &Ident, width: Width, values: &[u64]) -> Table {
        let (literal, length) = self.written(width, values);
        let item = quote!(const #name: &[u8; #length] = b"";);
        self.items.push(Part::literal(item, literal));
        Table {
            place: quote!(#name),
            width,
        }
    }

    fn written(&mut self, width: Width, values: &[u64]) -> (Literal, Literal) {
        self.widths.insert(width);
        let length = values.len() * width.bytes();
        (literal(width, values), Literal::usize_unsuffixed(length))
    }

    /// Any other item that stands among the tables.
    pub(super) fn push(&mut self, item: impl Into<Part<'static>>) {
        self.items.push(item.into());
    }

    /// Readers first, then the tables in the order they were added.
    pub(super) fn finish(self) -> Vec<Part<'static>> {
        let readers = self.widths.iter().map(|width| reader(*width));
        let mut items: Vec<Part> = readers.map(Part::from).collect();
        items.extend(self.items);
        items
    }
}

/// Numbers as bytes, the lowest first.
pub(super) fn literal(width: Width, values: &[u64]) -> Literal {
    let bytes = values
        .iter()
        .flat_map(|value| value.to_le_bytes().into_iter().take(width.bytes()));
    Literal::byte_string(&bytes.collect::<Vec<u8>>())
}

fn reader(width: Width) -> TokenStream {
    let (name, integer, output) = width.reader();
    let bytes = Literal::usize_unsuffixed(width.bytes());
    let value = if integer.to_string() == output.to_string() {
        quote!(#integer::from_le_bytes(*bytes))
    } else {
        quote!(#integer::from_le_bytes(*bytes) as usize)
    };
    quote! {
        const fn #name(table: &[u8], at: usize) -> #output {
            match table.split_at_checked(at.wrapping_mul(#bytes)) {
                Some((_, rest)) => match rest.first_chunk() {
                    Some(bytes) => #value,
                    None => 0,
                },
                None => 0,
            }
        }
    }
}
