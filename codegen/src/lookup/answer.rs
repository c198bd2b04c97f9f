//! What the generated `find` answers: the row itself where each code has one, else the code's number, by which its rows are found.

use super::table::{self, Tables, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Row,
    Number,
}

impl Answer {
    /// The type inside the `Option`.
    pub(super) fn kind(self) -> TokenStream {
        match self {
            Self::Row => quote!(ErrorCode),
            Self::Number => quote!(usize),
        }
    }

    /// The answer for the code at `id`.
    pub(super) fn literal(self, id: usize) -> TokenStream {
        let id = Literal::usize_unsuffixed(id);
        match self {
            Self::Row => quote!(ALL[#id]),
            Self::Number => quote!(#id),
        }
    }

    /// Adds the table of answers by slot, and gives the statement that binds `found` where `slot` is bound.
    ///
    /// Rows stand in it as what they are: rustc then knows that the number of one is in bounds, wherever it is used as an index.
    pub(super) fn slots(self, ids: &[u64], tables: &mut Tables) -> TokenStream {
        let name = format_ident!("SLOTS");
        if self == Self::Number {
            let read = tables.add(&name, Width::of(ids), ids).read(&quote!(slot));
            return quote!(let found = #read;);
        }
        let width = Width::of(ids);
        let bytes = table::literal(width, ids);
        let count = Literal::usize_unsuffixed(ids.len());
        let size = Literal::usize_unsuffixed(width.bytes());
        let shifts = (1..width.bytes()).map(|byte| {
            let (byte, bits) = (
                Literal::usize_unsuffixed(byte),
                Literal::usize_unsuffixed(8 * byte),
            );
            quote!(| (bytes[at + #byte] as usize) << #bits)
        });
        // Without calls: the compiler's interpreter takes as long over one as over ten lines.
        tables.push(quote! {
            #[allow(long_running_const_eval)]
            static SLOTS: [ErrorCode; #count] = {
                let (all, bytes) = (ALL, #bytes);
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
