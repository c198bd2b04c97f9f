//! `ErrorMessage`: the messages with placeholders, and their values.

use crate::escape::{self, Renderer};
use crate::lookup::is_small;
use crate::model::{Api, Code};
use crate::print;
use crate::style::Style;
use crate::syntax;
use crate::template::{Parameter, ParameterType, Part, Template};
use heck::ToSnakeCase;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// Whether a message of the API has a placeholder.
pub(super) fn has_templates(api: &Api) -> bool {
    templated_codes(api).next().is_some()
}

/// The module of `ErrorMessage`: the one that is named after messages is that of their types, if they are generated.
pub(super) fn module_name(style: &Style) -> &'static str {
    if style.message_types {
        "error_message"
    } else {
        "message"
    }
}

/// The method that returns a message as it is sent. `None` if `ErrorCode::message` returns that of each code.
pub(super) fn complete_message(api: &Api, style: &Style) -> Option<TokenStream> {
    let templated: Vec<_> = templated_codes(api)
        .map(|(row, _, _)| Literal::usize_unsuffixed(row))
        .collect();
    let escaped: Vec<_> = api
        .codes
        .iter()
        .filter_map(|code| {
            let template = &code.message.as_ref()?.value;
            let text = plain_text(template);
            if template.placeholders().next().is_some() || text == template.as_str() {
                return None;
            }
            let name = format_ident!("{}", code.name.value);
            Some(quote! { Self::#name => Some(#text), })
        })
        .collect();
    if templated.is_empty() && escaped.is_empty() {
        return None;
    }
    let mut incomplete = None;
    let has_placeholders = match templated.len() {
        0 => None,
        count if is_small(count) => {
            let size = Literal::usize_unsuffixed(count);
            incomplete = Some(quote! {
                /// The rows whose messages have placeholders.
                const INCOMPLETE: [usize; #size] = [#(#templated),*];
            });
            Some(quote! {
                if INCOMPLETE.contains(&(self as usize)) {
                    return None;
                }
            })
        }
        _ => {
            let module = format_ident!("{}", module_name(style));
            Some(quote! {
                if #module::has_placeholders(self) {
                    return None;
                }
            })
        }
    };
    let others = (escaped.len() < api.codes.len()).then(|| quote! { _ => self.message(), });
    let message = if escaped.is_empty() {
        quote! { self.message() }
    } else {
        quote! { match self { #(#escaped)* #others } }
    };
    Some(quote! {
        #incomplete

        impl ErrorCode {
            /// The message as it is sent; `None` if none is documented, or if it has placeholders.
            fn complete_message(self) -> Option<&'static str> {
                #has_placeholders
                #message
            }
        }
    })
}

/// Whether the messages with placeholders are generated as plain code, which needs `template.rs`.
pub(super) fn has_plain_templates(api: &Api) -> bool {
    has_templates(api) && is_small(templated_codes(api).count())
}

/// The lifetime of the texts in a message, in the places where it is written; empty if no value is a text.
pub(super) struct Lifetime {
    /// Where it is declared, and where the declared one is used.
    pub(super) declared: TokenStream,
    /// Where it is elided.
    pub(super) elided: TokenStream,
    /// Of texts that the program contains.
    pub(super) unlimited: TokenStream,
    /// After another lifetime.
    pub(super) second: TokenStream,
    /// After another elided lifetime.
    pub(super) second_elided: TokenStream,
    /// The type of a text that values are read from.
    pub(super) text: TokenStream,
}

impl Lifetime {
    pub(super) fn of_rows(rows: &[Row]) -> Self {
        Self::new(has_type(rows, |kind| kind == ParameterType::Text))
    }

    pub(super) fn of_api(api: &Api) -> Self {
        let rows: Vec<Row<'_>> = templated_codes(api).map(Row::new).collect();
        Self::of_rows(&rows)
    }

    pub(super) fn new(has_text: bool) -> Self {
        let when_text = |tokens| if has_text { tokens } else { TokenStream::new() };
        Lifetime {
            declared: when_text(quote!(<'a>)),
            elided: when_text(quote!(<'_>)),
            unlimited: when_text(quote!(<'static>)),
            second: when_text(quote!(, 'a)),
            second_elided: when_text(quote!(, '_)),
            text: if has_text {
                quote!(&'a str)
            } else {
                quote!(&str)
            },
        }
    }
}

/// The codes whose message has a placeholder, with the number of their row.
pub(super) fn templated_codes(api: &Api) -> impl Iterator<Item = (usize, &Code, &Template)> {
    api.codes.iter().enumerate().filter_map(|(number, code)| {
        let message = &code.message.as_ref()?.value;
        message.placeholders().next()?;
        Some((number, code, message))
    })
}

/// The Rust name of each parameter.
pub(super) fn field_names(template: &Template) -> Vec<Ident> {
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

/// Plain code: the texts of each message are in its arm of a `match`.
pub(super) fn plain_items(rows: Vec<Row<'_>>, count: usize) -> Vec<print::Part<'_>> {
    let names: Vec<Ident> = rows.iter().map(Row::ident).collect();
    let lifetime = Lifetime::of_rows(&rows);
    let Lifetime { declared, text, .. } = &lifetime;
    let reads = rows.iter().map(Row::read);
    let others = (rows.len() < count).then(|| quote! { _ => None, });
    let uses = quote! {
        //! The messages that have placeholders.

        use super::super::template::values;
        use super::ErrorCode;
        use core::fmt;
    };
    let definition = quote! {
        /// A message with the values of its placeholders. Displays as the text that is sent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorMessage #declared {}
    };
    let functions = quote! {
        impl #declared ErrorMessage #declared {
            /// Reads the values out of the message of an error. `None` if the code's message has no placeholder, or if
            /// the text does not fit it.
            #[must_use]
            pub fn read(code: ErrorCode, message: #text) -> Option<Self> {
                match code { #(#reads)* #others }
            }

            /// The error it is the message of.
            #[must_use]
            pub const fn code(self) -> ErrorCode {
                match self { #(Self::#names { .. } => ErrorCode::#names,)* }
            }
        }
    };
    let display = display_impl(&rows, &lifetime);
    let error = error_impl(&lifetime);
    let integers = has_type(&rows, |kind| matches!(kind, ParameterType::Integer(_)));
    let mut items = vec![
        uses.into(),
        enum_definition(definition, rows),
        functions.into(),
        display.into(),
        error.into(),
    ];
    items.extend(integers.then(|| integer_function().into()));
    items
}

/// The enum, whose tokens have no variants.
pub(super) fn enum_definition(tokens: TokenStream, rows: Vec<Row<'_>>) -> print::Part<'_> {
    print::Part::variants(tokens, rows.into_iter().map(|row| row.variant()))
}

/// A row whose message has placeholders.
pub(super) struct Row<'a> {
    /// The number of the row in the table.
    pub(super) number: usize,
    /// The variant, of `ErrorCode` and of `ErrorMessage`.
    pub(super) name: &'a str,
    pub(super) template: &'a Template,
    /// The field of each parameter.
    pub(super) fields: Vec<Ident>,
}

impl<'a> Row<'a> {
    pub(super) fn new((number, code, template): (usize, &'a Code, &'a Template)) -> Self {
        Row {
            number,
            name: &code.name.value,
            fields: field_names(template),
            template,
        }
    }

    pub(super) fn ident(&self) -> Ident {
        format_ident!("{}", self.name)
    }

    pub(super) fn parameters(&self) -> impl Iterator<Item = (&'a Parameter, &Ident)> {
        self.template.parameters().iter().zip(&self.fields)
    }

    /// The field that each placeholder stands for, in the order of the message.
    pub(super) fn field_of_placeholders(&self) -> impl Iterator<Item = &Ident> {
        self.template.parts().iter().filter_map(|part| match part {
            Part::Text(_) => None,
            Part::Placeholder(name) => self
                .parameters()
                .find_map(|(parameter, field)| (parameter.name == *name).then_some(field)),
        })
    }

    /// The variant of `ErrorMessage`.
    fn variant(&self) -> syn::Variant {
        let docs = escape::escape_code(self.template.as_str(), Renderer::Rustdoc);
        syntax::struct_variant(self.name, &docs, self.documented_fields(rust_type))
    }

    /// The fields with their docs and the types that `kind` gives them.
    pub(super) fn documented_fields(
        &self,
        kind: impl Fn(ParameterType) -> syn::Type,
    ) -> impl Iterator<Item = (&Ident, String, syn::Type)> {
        self.parameters().map(move |(parameter, field)| {
            let placeholder = format!("{{{}}}", parameter.name);
            let placeholder = escape::escape_code(&placeholder, Renderer::Rustdoc);
            let docs = format!("The value of {placeholder}.");
            (field, docs, kind(parameter.kind))
        })
    }

    /// The arm of `ErrorMessage::read`.
    fn read(&self) -> TokenStream {
        let name = self.ident();
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
        let (name, fields) = (self.ident(), &self.fields);
        let mut fields_left = self.field_of_placeholders();
        let parts = self.template.parts().iter().filter_map(|part| match part {
            Part::Text(text) if typed => Some(quote! { &#text }),
            Part::Text(text) => Some(quote! { #text }),
            Part::Placeholder(_) => fields_left.next().map(|field| quote! { #field }),
        });
        quote! { Self::#name { #(#fields),* } => &[#(#parts),*], }
    }
}

/// The type of a field.
pub(super) fn rust_type(kind: ParameterType) -> syn::Type {
    match kind {
        ParameterType::Text => syn::parse_quote!(&'a str),
        other => {
            let name = format_ident!("{}", other.name());
            syn::parse_quote!(#name)
        }
    }
}

pub(super) fn has_type(rows: &[Row<'_>], is_wanted: impl Fn(ParameterType) -> bool) -> bool {
    let mut parameters = rows.iter().flat_map(|row| row.template.parameters());
    parameters.any(|parameter| is_wanted(parameter.kind))
}

fn display_impl(rows: &[Row<'_>], lifetime: &Lifetime) -> TokenStream {
    let elided = &lifetime.elided;
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
        impl fmt::Display for ErrorMessage #elided {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { #body }
        }
    }
}

/// A message is an error, so that `?` takes it on.
pub(super) fn error_impl(lifetime: &Lifetime) -> TokenStream {
    let elided = &lifetime.elided;
    quote! { impl core::error::Error for ErrorMessage #elided {} }
}

/// The function that reads an integer.
pub(super) fn integer_function() -> TokenStream {
    quote! {
        /// An integer that is written as it is displayed: without a plus sign or leading zeros.
        fn integer<T: core::str::FromStr>(text: &str) -> Option<T> {
            let digits = text.strip_prefix('-').unwrap_or(text);
            let usual = text == "0" || digits.starts_with(|c| matches!(c, '1'..='9'));
            if usual { text.parse().ok() } else { None }
        }
    }
}

/// A message without placeholders as it is sent, which is not how the table writes it where a character is escaped.
pub(super) fn plain_text(template: &Template) -> String {
    literal_texts(template).concat()
}

/// The texts around the placeholders: one more than there are placeholders.
pub(super) fn literal_texts(template: &Template) -> Vec<String> {
    let mut texts = vec![String::new()];
    for part in template.parts() {
        match (part, texts.last_mut()) {
            (Part::Text(text), Some(last)) => last.push_str(text),
            _ => texts.push(String::new()),
        }
    }
    texts
}
