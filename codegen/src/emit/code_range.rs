//! `CodeRange`: what `code()` returns where a row has a range of codes.

use super::code_types::CodeTypes;
use crate::lookup::is_small;
use crate::model::{Api, WireCode};
use crate::syntax::integer_literal;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The type, if a row has a range.
pub(super) fn range_items(api: &Api) -> Option<TokenStream> {
    let number = api.has_ranges().then(|| CodeTypes::of(api).parameter)?;
    Some(quote! {
        /// The codes of an error: one number, or a range of numbers that the documentation reserves for the error.
        ///
        /// The table does not say which number of a range is sent, so none is made up: the number that arrived is in the response.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct CodeRange {
            first: #number,
            last: #number,
        }

        #[rustfmt::skip]
        impl CodeRange {
            /// The code; `None` for a range.
            #[must_use]
            pub const fn single(self) -> Option<#number> {
                if self.first == self.last { Some(self.first) } else { None }
            }

            /// The least number.
            #[must_use]
            pub const fn first(self) -> #number {
                self.first
            }

            /// The greatest number.
            #[must_use]
            pub const fn last(self) -> #number {
                self.last
            }

            /// Whether a number is the code, or in the range.
            #[must_use]
            pub const fn contains(self, code: #number) -> bool {
                self.first <= code && code <= self.last
            }
        }

        /// The number, or the range with both of its ends: `1..9`.
        impl fmt::Display for CodeRange {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.single() {
                    Some(code) => fmt::Display::fmt(&code, f),
                    None => write!(f, "{}..{}", self.first, self.last),
                }
            }
        }
    })
}

/// The body of `code()`.
pub(super) fn code_body(api: &Api) -> TokenStream {
    if !is_small(api.codes.len()) {
        return quote! {
            CodeRange {
                first: lookup::codes::first_code(self as usize),
                last: lookup::codes::last_code(self as usize),
            }
        };
    }
    let arms = api.codes.iter().map(|code| {
        let name = format_ident!("{}", code.name.value);
        let (first, last) = code.wire.value.bounds().unwrap_or_default();
        let (first, last) = (integer_literal(first), integer_literal(last));
        quote! { Self::#name => CodeRange { first: #first, last: #last }, }
    });
    quote! { match self { #(#arms)* } }
}

/// The arms of `candidates` for the numbers that have no row of their own.
pub(super) fn range_arms(api: &Api) -> Vec<TokenStream> {
    let mut arms: Vec<(&WireCode, Vec<&str>)> = Vec::new();
    for code in &api.codes {
        let (wire, name) = (&code.wire.value, code.name.value.as_str());
        match arms.iter_mut().find(|(known, _)| *known == wire) {
            Some((_, names)) => names.push(name),
            None if matches!(wire, WireCode::Range(_)) => arms.push((wire, vec![name])),
            None => {}
        }
    }
    let arms = arms.into_iter().map(|(wire, names)| {
        let (first, last) = wire.bounds().unwrap_or_default();
        let (first, last) = (integer_literal(first), integer_literal(last));
        let names = names.into_iter().map(|name| format_ident!("{name}"));
        quote! { #first..=#last => &[#(Self::#names),*], }
    });
    arms.collect()
}
