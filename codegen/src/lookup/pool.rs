//! Texts in one string: one literal to print and to compile, without a pointer for each text.

use super::table::{Table, Tables, Width};
use crate::print::Part;
use crate::syntax;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// All texts in one string; `starts` has one more entry than there are texts.
pub(super) struct Pool {
    text: String,
    starts: Vec<u64>,
}

/// How the generated code finds a text in a pool, where `index` is bound.
pub(super) struct Place {
    pub(super) pool: Ident,
    starts: Starts,
}

enum Starts {
    /// All texts have this length.
    Every(usize),
    /// Where each begins, and how long it is.
    Tables(Table, Table),
    /// Where each begins; it ends where the next begins.
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

    /// A pool whose lengths are asked for more often than its texts.
    pub(super) fn measured(&self, column: &str, tables: &mut Tables) -> Place {
        self.place(column, tables, |pool, starts, tables| {
            let lengths: Vec<u64> = starts
                .iter()
                .zip(starts.iter().skip(1))
                .map(|(start, end)| end - start)
                .collect();
            let starts = starts.get(..lengths.len()).unwrap_or_default();
            Starts::Tables(
                tables.add(&format_ident!("{}_STARTS", pool), Width::of(starts), starts),
                tables.add(
                    &format_ident!("{}_LENGTHS", pool),
                    Width::of(&lengths),
                    &lengths,
                ),
            )
        })
    }

    /// The smallest form.
    pub(super) fn packed(&self, column: &str, tables: &mut Tables) -> Place {
        self.place(column, tables, |pool, starts, tables| {
            Starts::Table(tables.add(&format_ident!("{}_STARTS", pool), Width::of(starts), starts))
        })
    }

    fn place(
        &self,
        column: &str,
        tables: &mut Tables,
        add: impl FnOnce(&Ident, &[u64], &mut Tables) -> Starts,
    ) -> Place {
        let pool = format_ident!("{}", column.to_uppercase());
        let item = quote!(static #pool: &str = "";);
        tables.push(Part::literal(item, syntax::string(&self.text)));
        let length = self.starts.get(1).copied().unwrap_or(0);
        let mut regular = self.starts.iter().zip(0..);
        let starts = if regular.all(|(start, index)| *start == length * index) {
            Starts::Every(usize::try_from(length).unwrap_or(0))
        } else {
            add(&pool, &self.starts, tables)
        };
        Place { pool, starts }
    }
}

impl Place {
    /// The expression for where the text begins.
    pub(super) fn start(&self) -> TokenStream {
        match &self.starts {
            Starts::Every(length) => {
                let length = Literal::usize_unsuffixed(*length);
                quote!(index.wrapping_mul(#length))
            }
            Starts::Tables(starts, _) | Starts::Table(starts) => starts.read(&quote!(index)),
        }
    }

    /// The expression for its length.
    pub(super) fn length(&self) -> TokenStream {
        match &self.starts {
            Starts::Every(length) => {
                let length = Literal::usize_unsuffixed(*length);
                quote!(#length)
            }
            Starts::Tables(_, lengths) => lengths.read(&quote!(index)),
            Starts::Table(starts) => {
                let (start, end) = (self.start(), starts.read(&quote!(index.wrapping_add(1))));
                quote!(#end.wrapping_sub(#start))
            }
        }
    }

    /// The expression for where it ends, where `start` is bound.
    pub(super) fn end(&self) -> TokenStream {
        match &self.starts {
            Starts::Table(starts) => starts.read(&quote!(index.wrapping_add(1))),
            Starts::Every(_) | Starts::Tables(..) => {
                let length = self.length();
                quote!(start.wrapping_add(#length))
            }
        }
    }
}
