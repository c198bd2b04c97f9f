//! `ErrorCode`: the enum, its accessors and its lookups.

use super::code_types::CodeTypes;
use super::columns::Accessors;
use super::{code_range, doc, keys, message};
use crate::model::{self, Api, CodeType, Model, WireCode};
use crate::print::Part;
use crate::style::Style;
use crate::syntax;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(super) fn code_items<'a>(model: &'a Model, api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let mut items = vec![enum_definition(model, api, style)];
    let rest = [
        syntax::usual_name_alias(&style.error_type, "ErrorCode"),
        synonym_constants(api),
        accessor_impl(api),
        lookup_impl(api),
        keys::key_impl(api),
        formatting_impls(api, style),
        conversion_impls(api),
        documented_error_impl(api),
    ];
    items.extend(rest.map(Part::from));
    if let Some(parent) = model.parent(api).filter(|parent| !parent.codes.is_empty()) {
        let parent = format_ident!("{}", parent.module);
        items.push(Part::from(quote! {
            impl From<super::#parent::ErrorCode> for ErrorCode {
                fn from(code: super::#parent::ErrorCode) -> Self {
                    Self::ALL[code as usize]
                }
            }
        }));
    }
    items
}

fn enum_definition<'a>(model: &'a Model, api: &'a Api, style: &'a Style) -> Part<'a> {
    let links = doc::code_links(model, api, &style.links);
    let variants = api.codes.iter().zip(links).map(|(code, link)| {
        let (docs, deprecated) = (
            doc::code_docs(code, link.as_deref()),
            doc::deprecation_note(code),
        );
        syntax::unit_variant(&code.name.value, &docs, deprecated.as_deref())
    });
    let title = format!(" An error code of the {}.", doc::escape_prose(&api.label()));
    let (error_type, derives) = (&style.error_type, &style.derives);
    let frame = quote! {
        #[doc = #title]
        #[doc = ""]
        #[doc = " Declaration order, `Ord` and `as` carry no meaning and may change with the table."]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash #(, #derives)*)]
        #[non_exhaustive]
        pub enum #error_type {}
    };
    Part::variants(frame, variants)
}

/// Synonyms: associated constants, which can be used as patterns like variants.
fn synonym_constants(api: &Api) -> TokenStream {
    let constants = api.codes.iter().flat_map(|code| {
        let variant = format_ident!("{}", code.name.value);
        code.synonyms.iter().map(move |name| {
            let is_former_name = name.value.bytes().any(|b| b.is_ascii_lowercase());
            let name = format_ident!("{}", name.value);
            if is_former_name {
                let docs = format!(" The former name of [`{variant}`](Self::{variant}).");
                let note = format!("renamed to `{variant}`");
                return quote! {
                    #[doc = #docs]
                    #[deprecated(note = #note)]
                    #[allow(non_upper_case_globals)]
                    pub const #name: Self = Self::#variant;
                };
            }
            let docs = format!(" Another name of [`{variant}`](Self::{variant}).");
            quote! {
                #[doc = #docs]
                pub const #name: Self = Self::#variant;
            }
        })
    });
    if api.codes.iter().all(|code| code.synonyms.is_empty()) {
        return quote! {};
    }
    quote! { impl ErrorCode { #(#constants)* } }
}

fn accessor_impl(api: &Api) -> TokenStream {
    let wire_type = CodeTypes::of(api).returned;
    let accessors = Accessors::of_codes(api);
    let (history, declared) = (accessors.history(), accessors.declared(api));
    let all = accessors.all();
    let [name, code, status, message, meaning, remedy, retry] = [
        "name", "code", "status", "message", "meaning", "remedy", "retry",
    ]
    .map(|column| accessors.body(column));
    let (code, code_docs) = if api.has_ranges() {
        let docs = " The code on the wire, or the range of codes that the error has.";
        (code_range::code_body(api), docs)
    } else {
        (code, " The code on the wire.")
    };
    let skip = accessors.skip_rustfmt();
    quote! {
        #skip
        impl ErrorCode {
            /// Every code, in table order.
            pub const ALL: &'static [Self] = #all;

            /// The variant's name.
            #[must_use]
            pub const fn name(self) -> &'static str { #name }

            #[doc = #code_docs]
            #[must_use]
            pub const fn code(self) -> #wire_type { #code }

            /// The HTTP status; `None` where none is documented.
            #[must_use]
            pub const fn status(self) -> Option<u16> { #status }

            /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
            #[must_use]
            pub const fn message(self) -> Option<&'static str> { #message }

            /// What the documentation says the code means.
            #[must_use]
            pub const fn meaning(self) -> Option<&'static str> { #meaning }

            /// What the documentation says to do about it.
            #[must_use]
            pub const fn remedy(self) -> Option<&'static str> { #remedy }

            /// Whether to try again, where the documentation says so.
            #[must_use]
            pub const fn retry(self) -> Option<Retry> { #retry }

            #(#history)*

            #(#declared)*
        }
    }
}

fn lookup_impl(api: &Api) -> TokenStream {
    let CodeTypes { parameter, key, .. } = CodeTypes::of(api);
    let (mut from_code, mut candidates, mut range_docs, mut skip) = (
        quote! { lookup::codes::from_code(#key) },
        quote! { lookup::codes::candidates(#key) },
        None,
        None,
    );
    if api.has_ranges() {
        let arms = code_range::range_arms(api);
        from_code = quote! {
            lookup::codes::from_code(code).or_else(|| match Self::candidates(code) {
                [only] => Some(*only),
                _ => None,
            })
        };
        candidates = quote! {
            match lookup::codes::candidates(code) {
                [] => match code {
                    #(#arms)*
                    _ => &[],
                },
                rows => rows,
            }
        };
        skip = Some(quote! { #[rustfmt::skip] });
        range_docs = Some(quote! {
            ///
            /// A number that has no row of its own is looked up in the ranges.
        });
    }
    quote! {
        #skip
        impl ErrorCode {
            /// The one row with this code; `None` if there is none, or more than one.
            #range_docs
            #[must_use]
            pub fn from_code(code: #parameter) -> Option<Self> {
                #from_code
            }

            /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
            /// documented.
            #[must_use]
            pub fn from_code_and_status(code: #parameter, status: u16) -> Option<Self> {
                let rows = Self::candidates(code);
                let known = rows.iter().any(|row| row.status() == Some(status));
                let wanted = known.then_some(status);
                let mut rows = rows.iter().filter(|row| row.status() == wanted);
                match (rows.next(), rows.next()) {
                    (Some(only), None) => Some(*only),
                    _ => None,
                }
            }

            /// Every row with this code, in table order.
            #range_docs
            #[must_use]
            pub fn candidates(code: #parameter) -> &'static [Self] {
                #candidates
            }
        }
    }
}

fn formatting_impls(api: &Api, style: &Style) -> TokenStream {
    let complete = message::complete_message(api, style);
    let is_number = api.code_type != CodeType::String;
    let mut fallback = quote! { fmt::Display::fmt(&self.code(), f) };
    let docs = if message::has_templates(api) {
        let last = if is_number {
            fallback = quote! { write!(f, "{} {}", self.code(), self.name()) };
            "the code and the name"
        } else {
            "the code"
        };
        let shown = format!(
            " The message, if it has no placeholders; else the meaning; else {last}. For people: it is not the inverse of parsing."
        );
        quote! {
            #[doc = #shown]
            ///
            /// A message with placeholders is not shown, since it would reach a log or a response unfilled.
            /// [`ErrorCode::message`] returns it, and an [`ErrorMessage`] shows it with its values.
        }
    } else {
        quote! {
            /// The message with its placeholders as written; else the meaning; else the code. For people: it is not the inverse
            /// of parsing.
        }
    };
    // Braces that are escaped are not shown as they are written either.
    let message = if complete.is_some() {
        quote! { self.complete_message() }
    } else {
        quote! { self.message() }
    };
    quote! {
        #complete

        impl fmt::Debug for ErrorCode {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        #docs
        impl fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match #message.or(self.meaning()) {
                    Some(text) => f.pad(text),
                    None => #fallback,
                }
            }
        }

        impl core::error::Error for ErrorCode {}
    }
}

fn conversion_impls(api: &Api) -> TokenStream {
    let body = quote! {
        match Self::candidates(code) {
            [only] => Ok(*only),
            [] => Err(CodeError::Unknown(code)),
            _ => Err(CodeError::Ambiguous(code)),
        }
    };
    let mut codes = api.codes.iter().flat_map(model::Code::wire_codes);
    let hexadecimal = codes.any(WireCode::is_hexadecimal);
    let title = if hexadecimal {
        " Reads a code as it is on the wire, or in hexadecimal: `0x2a`."
    } else {
        " Reads a code as it is on the wire."
    };
    let parsed = if api.code_type == CodeType::String {
        quote! { Self::from_code(text).ok_or(ParseCodeError) }
    } else if hexadecimal {
        let (code, bits) = (
            format_ident!("{}", api.code_type.name()),
            format_ident!("{}", api.code_type.name().replace('i', "u")),
        );
        let read = quote! { #bits::from_str_radix(digits, 16).map_err(|_| ParseCodeError)? };
        let number = if code == bits {
            read
        } else {
            quote! {
                let bits = #read;
                #code::from_ne_bytes(bits.to_ne_bytes())
            }
        };
        quote! {
            let digits = text.strip_prefix("0x").or(text.strip_prefix("0X"));
            let code = if let Some(digits) = digits {
                #number
            } else {
                text.parse().map_err(|_| ParseCodeError)?
            };
            Self::from_code(code).ok_or(ParseCodeError)
        }
    } else {
        quote! {
            let code = text.parse().map_err(|_| ParseCodeError)?;
            Self::from_code(code).ok_or(ParseCodeError)
        }
    };
    let parameter = CodeTypes::of(api).parameter;
    let try_from = if api.code_type == CodeType::String {
        quote! {
            impl<'a> TryFrom<&'a str> for ErrorCode {
                type Error = CodeError<&'a str>;
                fn try_from(code: &'a str) -> Result<Self, CodeError<&'a str>> { #body }
            }
        }
    } else {
        quote! {
            impl TryFrom<#parameter> for ErrorCode {
                type Error = CodeError<#parameter>;
                fn try_from(code: #parameter) -> Result<Self, CodeError<#parameter>> { #body }
            }
        }
    };
    quote! {
        #try_from

        #[doc = #title]
        impl core::str::FromStr for ErrorCode {
            type Err = ParseCodeError;
            fn from_str(text: &str) -> Result<Self, ParseCodeError> { #parsed }
        }
    }
}

fn documented_error_impl(api: &Api) -> TokenStream {
    let wire_type = CodeTypes::of(api).returned;
    let name = &api.name;
    quote! {
        impl DocumentedError for ErrorCode {
            type Code = #wire_type;

            const API: &'static str = #name;
            const ALL: &'static [Self] = ErrorCode::ALL;

            fn name(self) -> &'static str { self.name() }
            fn code(self) -> #wire_type { self.code() }
            fn status(self) -> Option<u16> { self.status() }
            fn message(self) -> Option<&'static str> { self.message() }
            fn meaning(self) -> Option<&'static str> { self.meaning() }
            fn remedy(self) -> Option<&'static str> { self.remedy() }
            fn retry(self) -> Option<Retry> { self.retry() }
        }
    }
}
