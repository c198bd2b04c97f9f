//! `ErrorMessage`: the messages with placeholders, and their values.

use crate::escape::{self, Renderer};
use crate::model::{Api, Code};
use crate::template::{Part, Template};
use heck::ToSnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// Whether a message of the API has a placeholder.
pub(super) fn has(api: &Api) -> bool {
    templates(api).next().is_some()
}

/// The rows whose message has a placeholder.
pub(super) fn templates(api: &Api) -> impl Iterator<Item = (&Code, &Template)> {
    api.codes.iter().filter_map(|code| {
        let message = &code.message.as_ref()?.value;
        message.placeholders().next()?;
        Some((code, message))
    })
}

/// The Rust names of the placeholders.
fn field_names(template: &Template) -> Vec<Ident> {
    let mut used = BTreeSet::new();
    let names = template.placeholders().map(|placeholder| {
        let mut name = placeholder.to_snake_case();
        let free = |name: &str| {
            !name.is_empty()
                && !name.starts_with(|c: char| c.is_ascii_digit())
                && syn::parse_str::<Ident>(name).is_ok()
        };
        if !free(&name) {
            name = format!("value_{name}");
        }
        while !used.insert(name.clone()) {
            name.push('_');
        }
        format_ident!("{name}")
    });
    names.collect()
}

pub(super) fn message_items(api: &Api) -> Vec<TokenStream> {
    let rows: Vec<_> = templates(api)
        .map(|(code, template)| {
            (
                format_ident!("{}", code.name.value),
                template,
                field_names(template),
            )
        })
        .collect();
    let variants = rows.iter().map(|(name, template, fields)| {
        let docs = format!(
            " {}",
            escape::escape_code(template.as_str(), Renderer::Rustdoc)
        );
        let fields = template
            .placeholders()
            .zip(fields)
            .map(|(placeholder, field)| {
                let docs = format!(
                    " The value of {}.",
                    escape::escape_code(&format!("{{{placeholder}}}"), Renderer::Rustdoc)
                );
                quote! { #[doc = #docs] #field: &'a str, }
            });
        quote! { #[doc = #docs] #name { #(#fields)* }, }
    });
    let codes = rows
        .iter()
        .map(|(name, ..)| quote! { Self::#name { .. } => ErrorCode::#name, });
    let reads = rows.iter().map(|(name, template, fields)| {
        let texts = literal_texts(template);
        quote! {
            ErrorCode::#name => {
                let [#(#fields),*] = values(message, &[#(#texts),*])?;
                Some(Self::#name { #(#fields),* })
            }
        }
    });
    let writes = rows.iter().map(|(name, template, fields)| {
        let mut fields_left = fields.iter();
        let parts = template.parts().iter().filter_map(|part| match part {
            Part::Text(text) => Some(quote! { #text }),
            Part::Placeholder(_) => fields_left.next().map(|field| quote! { #field }),
        });
        quote! { Self::#name { #(#fields),* } => &[#(#parts),*], }
    });
    let others = (rows.len() < api.codes.len()).then(|| quote! { _ => None, });
    vec![
        quote! {
            //! The messages that have placeholders.

            use super::super::template::values;
            use super::ErrorCode;
            use core::fmt;
        },
        quote! {
            /// A message with the values of its placeholders. Displays as the text that is sent.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ErrorMessage<'a> { #(#variants)* }
        },
        quote! {
            impl<'a> ErrorMessage<'a> {
                /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
                /// the text does not fit it.
                #[must_use]
                pub fn read(code: ErrorCode, message: &'a str) -> Option<Self> {
                    match code { #(#reads)* #others }
                }

                /// The error it is the message of.
                #[must_use]
                pub const fn code(self) -> ErrorCode {
                    match self { #(#codes)* }
                }
            }
        },
        quote! {
            impl fmt::Display for ErrorMessage<'_> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    let parts: &[&str] = match self { #(#writes)* };
                    parts.iter().try_for_each(|part| f.write_str(part))
                }
            }
        },
    ]
}

/// A message without placeholders as it is sent: its doubled braces are single.
pub(super) fn plain(template: &Template) -> String {
    literal_texts(template).concat()
}

/// The texts around the placeholders: one more than there are placeholders.
fn literal_texts(template: &Template) -> Vec<String> {
    let mut texts = vec![String::new()];
    for part in template.parts() {
        match (part, texts.last_mut()) {
            (Part::Text(text), Some(last)) => last.push_str(text),
            _ => texts.push(String::new()),
        }
    }
    texts
}
