//! A handful of codes: a `match`.

use super::answer::Answer;
use super::codes::Codes;
use super::integer::literal;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The generated `fn find`.
pub(super) fn tokens(codes: &Codes, ids: &[usize], answer: Answer) -> TokenStream {
    let patterns = ids.iter().filter_map(|id| match codes {
        Codes::Words(words) => words.get(*id).map(|word| {
            let bytes = Literal::byte_string(word.as_bytes());
            quote!(#bytes)
        }),
        Codes::Integers(_, integers) => integers.get(*id).map(|integer| literal(*integer)),
    });
    let answers = ids.iter().map(|id| answer.literal(*id));
    let kind = answer.kind();
    let code = codes.parameter();
    quote! {
        fn find(code: #code) -> Option<#kind> {
            match code {
                #(#patterns => Some(#answers),)*
                _ => None,
            }
        }
    }
}
