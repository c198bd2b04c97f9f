//! The module `message`: a type for each message with placeholders, whose fields take any value that can be displayed.

use super::message::{Row, templated_codes};
use crate::escape::{Renderer, escape_code};
use crate::model::Api;
use crate::template::{Parameter, ParameterType, Part};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(super) fn items(api: &Api) -> Vec<TokenStream> {
    let rows: Vec<Row<'_>> = templated_codes(api).map(Row::new).collect();
    let prefix = parameter_prefix(api);
    let head = quote! {
        //! The messages that have placeholders, each as a type of its own.
        //!
        //! A field takes any value that can be displayed, or what borrows as the documented type.
    };
    let types = rows.iter().map(|row| message_type(row, &prefix));
    std::iter::once(head).chain(types).collect()
}

/// What the generic parameters are called, before their number: no type has such a name.
fn parameter_prefix(api: &Api) -> String {
    let mut prefix = "T".to_string();
    let is_taken = |prefix: &str| {
        let names = api.codes.iter().map(|code| code.name.value.as_str());
        let mut numbers = names.filter_map(|name| name.strip_prefix(prefix));
        numbers.any(|number| number.parse::<usize>().is_ok())
    };
    while is_taken(&prefix) {
        prefix.push('T');
    }
    prefix
}

fn message_type(row: &Row, prefix: &str) -> TokenStream {
    let name = row.ident();
    let docs = format!(" {}", escape_code(row.template.as_str(), Renderer::Rustdoc));
    let parameters: Vec<Ident> = (1..=row.fields.len())
        .map(|number| format_ident!("{prefix}{number}"))
        .collect();
    let fields = row.parameters().zip(&parameters);
    let fields = fields.map(|((parameter, field), kind)| {
        let placeholder = escape_code(&format!("{{{}}}", parameter.name), Renderer::Rustdoc);
        let docs = match parameter.kind {
            ParameterType::Text => format!(" The value of {placeholder}."),
            typed => format!(" The value of {placeholder}, a `{}`.", typed.name()),
        };
        quote! { #[doc = #docs] pub #field: #kind, }
    });
    let bounds: Vec<TokenStream> = row
        .parameters()
        .map(|(parameter, _)| match parameter.kind {
            ParameterType::Text => quote! { core::fmt::Display },
            typed => {
                let typed = format_ident!("{}", typed.name());
                quote! { core::borrow::Borrow<#typed> }
            }
        })
        .collect();
    let reads = row
        .parameters()
        .map(|(parameter, field)| match parameter.kind {
            ParameterType::Text => quote! { let #field = &self.#field; },
            typed => {
                let typed = format_ident!("{}", typed.name());
                quote! { let #field: &#typed = self.#field.borrow(); }
            }
        });
    let is_typed = |(parameter, _): (&Parameter, &Ident)| parameter.kind != ParameterType::Text;
    let borrow = row
        .parameters()
        .any(is_typed)
        .then(|| quote! { use core::borrow::Borrow; });
    let mut out = "f".to_string();
    while row.fields.iter().any(|field| *field == out) {
        out.push('_');
    }
    let out = format_ident!("{out}");
    let format = format_string(row);
    quote! {
        #[doc = #docs]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct #name<#(#parameters),*> { #(#fields)* }

        impl<#(#parameters),*> #name<#(#parameters),*> {
            /// The error it is the message of.
            #[must_use]
            pub const fn code(&self) -> super::ErrorCode {
                super::ErrorCode::#name
            }
        }

        impl<#(#parameters: #bounds),*> core::fmt::Display for #name<#(#parameters),*> {
            fn fmt(&self, #out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                #borrow
                #(#reads)*
                write!(#out, #format)
            }
        }

        impl<#(#parameters: #bounds + core::fmt::Debug),*> core::error::Error for #name<#(#parameters),*> {}
    }
}

/// The message as `write!` takes it, with fields for placeholders.
fn format_string(row: &Row) -> String {
    let mut fields = row.field_of_placeholders();
    let parts = row.template.parts().iter().map(|part| match part {
        Part::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Part::Placeholder(_) => fields
            .next()
            .map_or_else(String::new, |field| format!("{{{field}}}")),
    });
    parts.collect()
}
