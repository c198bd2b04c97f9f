//! `Error` and `ErrorKind`: an API's errors with the values of their messages and what caused them.

use super::doc;
use super::message::{self, Lifetime, Row, templated_codes};
use crate::model::{Api, Code, Model};
use crate::print::Part;
use crate::style::Style;
use crate::syntax;
use crate::template::ParameterType;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(super) fn items<'a>(model: &'a Model, api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let rows: Vec<Row<'_>> = templated_codes(api).map(Row::new).collect();
    let names: Vec<Ident> = api.codes.iter().map(variant).collect();
    let units: Vec<Ident> = api
        .codes
        .iter()
        .filter(|code| rows.iter().all(|row| row.name != code.name.value))
        .map(variant)
        .collect();
    let has_text = message::has_type(&rows, |kind| kind == ParameterType::Text);
    let string = has_text.then(|| quote! { use alloc::string::String; });
    let messages = (!rows.is_empty()).then(|| quote! { ErrorMessage, });
    let head = quote! {
        //! The errors as values that own what their messages say and what caused them.

        extern crate alloc;

        use super::{ErrorCode, #messages};
        use alloc::boxed::Box;
        #string
        use core::fmt;
    };
    let patterns = api.codes.iter().map(|code| {
        let name = variant(code);
        let is_unit = units.contains(&name);
        if is_unit {
            quote! { Self::#name }
        } else {
            quote! { Self::#name { .. } }
        }
    });
    let message = message_method(&rows, units.is_empty());
    let shown = if rows.is_empty() {
        quote! { fmt::Display::fmt(&self.code(), f) }
    } else {
        quote! {
            match self.message() {
                Some(message) => fmt::Display::fmt(&message, f),
                None => fmt::Display::fmt(&self.code(), f),
            }
        }
    };
    let kind = quote! {
        impl ErrorKind {
            /// The code.
            #[must_use]
            pub const fn code(&self) -> ErrorCode {
                match self { #(#patterns => ErrorCode::#names,)* }
            }

            #message
        }

        /// The message with its values; without one, what the code displays.
        impl fmt::Display for ErrorKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { #shown }
        }

        impl core::error::Error for ErrorKind {}
    };
    let conversions = conversions(&rows, &units);
    vec![
        head.into(),
        kind_definition(model, api, style, &rows),
        kind.into(),
        conversions.into(),
        error_type(api, rows.is_empty()).into(),
    ]
}

fn variant(code: &Code) -> Ident {
    format_ident!("{}", code.name.value)
}

fn kind_definition<'a>(
    model: &'a Model,
    api: &'a Api,
    style: &'a Style,
    rows: &[Row<'a>],
) -> Part<'a> {
    let title = format!(
        " An error of the {}, with the values of its message.",
        doc::escape_prose(&api.label())
    );
    let frame = quote! {
        #[doc = #title]
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ErrorKind {}
    };
    let links = doc::code_links(model, api, &style.links);
    let variants: Vec<_> = api
        .codes
        .iter()
        .zip(links)
        .map(|(code, link)| {
            let docs = doc::code_docs(code, link.as_deref());
            let note = doc::deprecation_note(code);
            let mut variant = syntax::unit_variant(&code.name.value, &docs, note.as_deref());
            if let Some(row) = rows.iter().find(|row| row.name == code.name.value) {
                variant.fields = syntax::named_fields(row.documented_fields(|kind| match kind {
                    ParameterType::Text => syn::parse_quote!(String),
                    typed => message::rust_type(typed),
                }));
            }
            variant
        })
        .collect();
    Part::variants(frame, variants.into_iter())
}

/// The method that borrows the values.
fn message_method(rows: &[Row], is_whole: bool) -> Option<TokenStream> {
    if rows.is_empty() {
        return None;
    }
    let elided = Lifetime::of_rows(rows).elided;
    let others = (!is_whole).then(|| quote! { _ => return None, });
    let arms = rows.iter().map(|row| {
        let (name, fields) = (row.ident(), &row.fields);
        let values = row.parameters().map(|(parameter, field)| {
            if parameter.kind == ParameterType::Text {
                quote! { #field }
            } else {
                quote! { #field: *#field }
            }
        });
        quote! { Self::#name { #(#fields),* } => ErrorMessage::#name { #(#values),* }, }
    });
    Some(quote! {
        /// The message; `None` if it has no placeholders.
        #[must_use]
        pub fn message(&self) -> Option<ErrorMessage #elided> {
            Some(match self { #(#arms)* #others })
        }
    })
}

fn conversions(rows: &[Row], units: &[Ident]) -> TokenStream {
    if rows.is_empty() {
        return quote! {
            impl From<ErrorCode> for ErrorKind {
                fn from(code: ErrorCode) -> Self {
                    match code { #(ErrorCode::#units => Self::#units,)* }
                }
            }
        };
    }
    let elided = Lifetime::of_rows(rows).elided;
    let arms = rows.iter().map(|row| {
        let (name, fields) = (row.ident(), &row.fields);
        let values = row.parameters().map(|(parameter, field)| {
            if parameter.kind == ParameterType::Text {
                quote! { #field: #field.into() }
            } else {
                quote! { #field }
            }
        });
        quote! { ErrorMessage::#name { #(#fields),* } => Self::#name { #(#values),* }, }
    });
    quote! {
        impl From<ErrorMessage #elided> for ErrorKind {
            fn from(message: ErrorMessage #elided) -> Self {
                match message { #(#arms)* }
            }
        }

        /// Fails with the code if its message has placeholders, whose values a code does not have.
        impl TryFrom<ErrorCode> for ErrorKind {
            type Error = ErrorCode;

            fn try_from(code: ErrorCode) -> Result<Self, ErrorCode> {
                match code {
                    #(ErrorCode::#units => Ok(Self::#units),)*
                    other => Err(other),
                }
            }
        }
    }
}

fn error_type(api: &Api, is_from_code: bool) -> TokenStream {
    let title = format!(
        " An error of the {}, and what caused it.",
        doc::escape_prose(&api.label())
    );
    let from_code = is_from_code.then(|| {
        quote! {
            impl From<ErrorCode> for Error {
                fn from(code: ErrorCode) -> Self {
                    ErrorKind::from(code).into()
                }
            }
        }
    });
    quote! {
        #[doc = #title]
        ///
        /// It displays as its kind. What caused it is its [`source`](core::error::Error::source).
        #[derive(Debug)]
        pub struct Error {
            kind: ErrorKind,
            source: Option<Box<dyn core::error::Error + Send + Sync>>,
        }

        impl Error {
            /// An error that another one caused. Without a cause, it is made with `from`.
            #[must_use]
            pub fn new(
                kind: impl Into<ErrorKind>,
                source: impl Into<Box<dyn core::error::Error + Send + Sync>>,
            ) -> Self {
                Self {
                    kind: kind.into(),
                    source: Some(source.into()),
                }
            }

            /// Which error it is.
            #[must_use]
            pub const fn kind(&self) -> &ErrorKind {
                &self.kind
            }

            /// Which error it is, without what caused it.
            #[must_use]
            pub fn into_kind(self) -> ErrorKind {
                self.kind
            }

            /// The code.
            #[must_use]
            pub const fn code(&self) -> ErrorCode {
                self.kind.code()
            }
        }

        impl From<ErrorKind> for Error {
            fn from(kind: ErrorKind) -> Self {
                Self { kind, source: None }
            }
        }

        #from_code

        impl fmt::Display for Error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.kind, f)
            }
        }

        impl core::error::Error for Error {
            fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
                match &self.source {
                    Some(source) => Some(&**source),
                    None => None,
                }
            }
        }
    }
}
