//! `ErrorMessage`: the messages with placeholders, and their values.

use crate::escape::{self, Renderer};
use crate::model::{Api, Code};
use crate::template::{Parameter, ParameterType, Part, Template};
use heck::ToSnakeCase;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;
use syn::Lifetime;

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

/// The lifetime parameter of `ErrorMessage`, with this name; nothing if no value is a text.
pub(super) fn lifetime(api: &Api, name: &str) -> TokenStream {
    let mut parameters = templates(api).flat_map(|(_, template)| template.parameters());
    if parameters.any(|parameter| parameter.kind == ParameterType::Text) {
        let lifetime = Lifetime::new(&format!("'{name}"), Span::call_site());
        quote! { <#lifetime> }
    } else {
        quote! {}
    }
}

/// The Rust name of each parameter.
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
    let rows: Vec<Row<'_>> = templates(api).map(Row::new).collect();
    let variants = rows.iter().map(Row::variant);
    let codes = rows.iter().map(|Row { name, .. }| {
        quote! { Self::#name { .. } => ErrorCode::#name, }
    });
    let reads = rows.iter().map(Row::read);
    let (lifetime, anonymous) = (lifetime(api, "a"), lifetime(api, "_"));
    let message = if lifetime.is_empty() {
        quote! { &str }
    } else {
        quote! { &'a str }
    };
    let others = (rows.len() < api.codes.len()).then(|| quote! { _ => None, });
    let mut items = vec![
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
            pub enum ErrorMessage #lifetime { #(#variants)* }
        },
        quote! {
            impl #lifetime ErrorMessage #lifetime {
                /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
                /// the text does not fit it.
                #[must_use]
                pub fn read(code: ErrorCode, message: #message) -> Option<Self> {
                    match code { #(#reads)* #others }
                }

                /// The error it is the message of.
                #[must_use]
                pub const fn code(self) -> ErrorCode {
                    match self { #(#codes)* }
                }
            }
        },
        display_impl(&rows, &anonymous),
    ];
    items.extend(integer_function(&rows));
    items
}

/// A row whose message has placeholders.
struct Row<'a> {
    name: Ident,
    template: &'a Template,
    /// The field of each parameter.
    fields: Vec<Ident>,
}

impl<'a> Row<'a> {
    fn new((code, template): (&Code, &'a Template)) -> Self {
        Row {
            name: format_ident!("{}", code.name.value),
            fields: field_names(template),
            template,
        }
    }

    fn parameters(&self) -> impl Iterator<Item = (&'a Parameter, &Ident)> {
        self.template.parameters().iter().zip(&self.fields)
    }

    /// The field that each placeholder stands for, in the order of the message.
    fn field_of_placeholders(&self) -> impl Iterator<Item = &Ident> {
        self.template.parts().iter().filter_map(|part| match part {
            Part::Text(_) => None,
            Part::Placeholder(name) => self
                .parameters()
                .find_map(|(parameter, field)| (parameter.name == *name).then_some(field)),
        })
    }

    /// The variant of `ErrorMessage`.
    fn variant(&self) -> TokenStream {
        let Row { name, template, .. } = self;
        let docs = format!(
            " {}",
            escape::escape_code(template.as_str(), Renderer::Rustdoc)
        );
        let fields = self.parameters().map(|(parameter, field)| {
            let placeholder = format!("{{{}}}", parameter.name);
            let docs = format!(
                " The value of {}.",
                escape::escape_code(&placeholder, Renderer::Rustdoc)
            );
            let kind = match parameter.kind {
                ParameterType::Text => quote! { &'a str },
                other => {
                    let kind = format_ident!("{}", other.name());
                    quote! { #kind }
                }
            };
            quote! { #[doc = #docs] #field: #kind, }
        });
        quote! { #[doc = #docs] #name { #(#fields)* }, }
    }

    /// The arm of `ErrorMessage::read`.
    fn read(&self) -> TokenStream {
        let name = &self.name;
        let texts = literal_texts(self.template);
        let converted = self.parameters().map(|(parameter, field)| {
            let value = match parameter.kind {
                ParameterType::Text => return quote! { #field },
                ParameterType::Bool => quote! { #field.parse().ok()? },
                ParameterType::Integer(_) => quote! { integer(#field)? },
            };
            quote! { #field: #value }
        });
        let mut seen = Vec::new();
        let (mut bound, mut repeated) = (Vec::new(), Vec::new());
        for field in self.field_of_placeholders() {
            if seen.contains(&field) {
                let mut again = format_ident!("{field}_again");
                while bound.contains(&again) || self.fields.contains(&again) {
                    again = format_ident!("{again}_");
                }
                repeated.push(quote! { #again != #field });
                bound.push(again);
            } else {
                seen.push(field);
                bound.push(field.clone());
            }
        }
        let differ = (!repeated.is_empty()).then(|| {
            quote! { if #(#repeated)||* { return None; } }
        });
        quote! {
            ErrorCode::#name => {
                let [#(#bound),*] = values(message, &[#(#texts),*])?;
                #differ
                Some(Self::#name { #(#converted),* })
            }
        }
    }

    /// The parts of the text that is sent; a reference to each if the values have several types.
    fn parts(&self, typed: bool) -> TokenStream {
        let Row { name, fields, .. } = self;
        let mut fields_left = self.field_of_placeholders();
        let parts = self.template.parts().iter().filter_map(|part| match part {
            Part::Text(text) if typed => Some(quote! { &#text }),
            Part::Text(text) => Some(quote! { #text }),
            Part::Placeholder(_) => fields_left.next().map(|field| quote! { #field }),
        });
        quote! { Self::#name { #(#fields),* } => &[#(#parts),*], }
    }
}

fn has_type(rows: &[Row<'_>], is_wanted: impl Fn(ParameterType) -> bool) -> bool {
    let mut parameters = rows.iter().flat_map(|row| row.template.parameters());
    parameters.any(|parameter| is_wanted(parameter.kind))
}

fn display_impl(rows: &[Row<'_>], lifetime: &TokenStream) -> TokenStream {
    let typed = has_type(rows, |kind| kind != ParameterType::Text);
    let writes = rows.iter().map(|row| row.parts(typed));
    let body = if typed {
        quote! {
            let parts: &[&dyn fmt::Display] = match self { #(#writes)* };
            parts.iter().try_for_each(|part| write!(f, "{part}"))
        }
    } else {
        quote! {
            let parts: &[&str] = match self { #(#writes)* };
            parts.iter().try_for_each(|part| f.write_str(part))
        }
    };
    quote! {
        impl fmt::Display for ErrorMessage #lifetime {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { #body }
        }
    }
}

/// The function that reads an integer, if a value is one.
fn integer_function(rows: &[Row<'_>]) -> Option<TokenStream> {
    has_type(rows, |kind| matches!(kind, ParameterType::Integer(_))).then(|| {
        quote! {
            /// An integer that is written as it is displayed: without a plus sign or leading zeros.
            fn integer<T: core::str::FromStr>(text: &str) -> Option<T> {
                let digits = text.strip_prefix('-').unwrap_or(text);
                let usual = text == "0" || digits.starts_with(|c| matches!(c, '1'..='9'));
                if usual { text.parse().ok() } else { None }
            }
        }
    })
}

/// A message without placeholders as it is sent, which is not how the table writes it where a character is escaped.
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
