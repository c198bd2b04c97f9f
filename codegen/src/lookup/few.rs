//! A handful of codes: a `match`.

use super::codes::Codes;
use super::integer::literal;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The generated `fn find`.
pub(super) fn tokens(codes: &Codes, ids: &[usize]) -> TokenStream {
    let patterns = ids.iter().filter_map(|id| match codes {
        Codes::Words(words) => words.get(*id).map(|word| quote!(#word)),
        Codes::Integers(_, integers) => integers.get(*id).map(|integer| literal(*integer)),
    });
    let numbers = ids.iter().map(|id| Literal::usize_unsuffixed(*id));
    let code = codes.parameter();
    quote! {
        #[inline]
        fn find(code: #code) -> Option<usize> {
            match code {
                #(#patterns => Some(#numbers),)*
                _ => None,
            }
        }
    }
}
