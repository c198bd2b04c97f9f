//! The Rust types of codes.

use crate::model::{Api, CodeType};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The types of a code in the generated functions.
pub(super) struct CodeTypes {
    /// What accessors return.
    pub(super) returned: TokenStream,
    /// What lookups take.
    pub(super) parameter: TokenStream,
    /// The expression that a lookup hands to `lookup.rs`.
    pub(super) key: TokenStream,
}

impl CodeTypes {
    /// Those of the codes of a table.
    pub(super) fn of(api: &Api) -> Self {
        let types = Self::of_kind(api.code_type);
        if api.has_ranges() {
            return Self {
                returned: quote! { CodeRange },
                ..types
            };
        }
        types
    }

    pub(super) fn of_kind(kind: CodeType) -> Self {
        if kind == CodeType::String {
            return Self {
                returned: quote! { &'static str },
                parameter: quote! { &str },
                key: quote! { code.as_bytes() },
            };
        }
        let number = format_ident!("{}", kind.name());
        Self {
            returned: quote! { #number },
            parameter: quote! { #number },
            key: quote! { code },
        }
    }
}
