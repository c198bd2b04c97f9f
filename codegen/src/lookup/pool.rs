//! Texts in one string: one literal to print and to compile, without a pointer for each text.

use super::table::{Table, Tables, Width};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// All texts in one string; `starts` has one more entry than there are texts.
pub(super) struct Pool {
    text: String,
    starts: Vec<u64>,
}

/// How the generated code finds a text in a pool.
pub(super) struct Place {
    pub(super) pool: Ident,
    starts: Starts,
}

enum Starts {
    /// All texts have this length.
    Every(usize),
    Table(Table),
}

impl Pool {
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

    /// The text at `index`, as the generated code finds it.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = usize::try_from(*self.starts.get(index)?).ok()?;
        let end = usize::try_from(*self.starts.get(index + 1)?).ok()?;
        self.text.get(start..end)
    }

    pub(super) fn place(&self, column: &str, tables: &mut Tables) -> Place {
        let pool = format_ident!("{}", column.to_uppercase());
        let text = &self.text;
        tables.push(quote!(static #pool: &str = #text;));
        let length = self.starts.get(1).copied().unwrap_or(0);
        let mut regular = self.starts.iter().zip(0..);
        let starts = if regular.all(|(start, index)| *start == length * index) {
            Starts::Every(usize::try_from(length).unwrap_or(0))
        } else {
            let name = format_ident!("{}_STARTS", pool);
            Starts::Table(tables.add(&name, Width::of(&self.starts), &self.starts))
        };
        Place { pool, starts }
    }
}

impl Place {
    /// The statements that bind `start` and `end` where `index` is bound.
    pub(super) fn bounds(&self) -> TokenStream {
        match &self.starts {
            Starts::Every(length) => {
                let length = Literal::usize_unsuffixed(*length);
                quote! {
                    let start = index.wrapping_mul(#length);
                    let end = start.wrapping_add(#length);
                }
            }
            Starts::Table(table) => {
                let start = table.read(&quote!(index));
                let end = table.read(&quote!(index.wrapping_add(1)));
                quote! {
                    let start = #start;
                    let end = #end;
                }
            }
        }
    }
}
