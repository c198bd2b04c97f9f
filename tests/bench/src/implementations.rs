//! The compared implementations of a look-up by code. Each becomes a crate with a function `find`.

use crate::tables::{Numbers, Table};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// An implementation of a look-up by code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Implementation {
    /// Returns at once. Measures the cost of the harness itself.
    Nothing,
    /// The generated crate.
    Own,
    Strum,
    StrumPhf,
    Phf,
    Serde,
    FxMap,
    Frozen,
    Match,
    NumEnum,
    BinarySearch,
}

impl Implementation {
    /// The implementations for string codes.
    pub const WORDS: [Implementation; 8] = [
        Implementation::Nothing,
        Implementation::Own,
        Implementation::Strum,
        Implementation::StrumPhf,
        Implementation::Phf,
        Implementation::Serde,
        Implementation::FxMap,
        Implementation::Frozen,
    ];
    /// The implementations for integer codes.
    pub const NUMBERS: [Implementation; 5] = [
        Implementation::Nothing,
        Implementation::Own,
        Implementation::Match,
        Implementation::NumEnum,
        Implementation::BinarySearch,
    ];
    pub fn name(self) -> &'static str {
        match self {
            Implementation::Nothing => "nothing",
            Implementation::Own => "own",
            Implementation::Strum => "strum",
            Implementation::StrumPhf => "strum_phf",
            Implementation::Phf => "phf",
            Implementation::Serde => "serde",
            Implementation::FxMap => "fxmap",
            Implementation::Frozen => "frozen",
            Implementation::Match => "match",
            Implementation::NumEnum => "num_enum",
            Implementation::BinarySearch => "binary_search",
        }
    }

    /// Its line under `[dependencies]`.
    pub fn dependency(self) -> &'static str {
        match self {
            Implementation::Strum => "strum = { version = \"0.28\", features = [\"derive\"] }\n",
            Implementation::StrumPhf => {
                "strum = { version = \"0.28\", features = [\"derive\", \"phf\"] }\n"
            }
            Implementation::Phf => "phf = { version = \"0.14\", features = [\"macros\"] }\n",
            Implementation::Serde => "serde = { version = \"1\", features = [\"derive\"] }\n",
            Implementation::FxMap => "rustc-hash = \"2.1\"\n",
            Implementation::Frozen => "frozen-collections = \"0.9\"\n",
            Implementation::NumEnum => "num_enum = \"0.7\"\n",
            Implementation::Nothing
            | Implementation::Own
            | Implementation::Match
            | Implementation::BinarySearch => "",
        }
    }

    /// Renders a library with `find` for string codes. Not for [`Implementation::Own`], which is generated.
    pub fn render_words(self, table: &Table) -> TokenStream {
        let codes = &table.codes;
        let rows = (0_u32..).take(codes.len()).map(Literal::u32_unsuffixed);
        let variants: Vec<_> = (0..codes.len())
            .map(|row| format_ident!("V{row}"))
            .collect();
        let (items, found, body) = match self {
            Implementation::Strum | Implementation::StrumPhf => {
                let phf = (self == Implementation::StrumPhf).then(|| quote!(#[strum(use_phf)]));
                let items = quote! {
                    #[derive(Clone, Copy, strum::EnumString)]
                    #phf
                    pub enum Code { #(#[strum(serialize = #codes)] #variants),* }
                };
                (items, quote!(Code), quote!(code.parse().ok()))
            }
            Implementation::Serde => {
                let items = quote! {
                    #[derive(Clone, Copy, serde::Deserialize)]
                    pub enum Code { #(#[serde(rename = #codes)] #variants),* }
                };
                let body = quote! {
                    let code = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(code);
                    serde::Deserialize::deserialize(code).ok()
                };
                (items, quote!(Code), body)
            }
            Implementation::Phf => {
                let items = quote! {
                    #[derive(Clone, Copy)]
                    pub enum Code { #(#variants),* }
                    static CODES: phf::Map<&'static str, Code> = phf::phf_map! { #(#codes => Code::#variants),* };
                };
                (items, quote!(Code), quote!(CODES.get(code).copied()))
            }
            Implementation::FxMap => {
                let items = quote! {
                    type Map = std::collections::HashMap<&'static str, u32, rustc_hash::FxBuildHasher>;
                    static CODES: &[&str] = &[#(#codes),*];
                    static MAP: std::sync::LazyLock<Map> = std::sync::LazyLock::new(|| CODES.iter().copied().zip(0..).collect());
                };
                (items, quote!(u32), quote!(MAP.get(code).copied()))
            }
            Implementation::Frozen => {
                let items = quote! {
                    use frozen_collections::{MapQuery, fz_string_map};
                    fz_string_map!(static MAP: Codes<&'static str, u32>, { #(#codes: #rows),* });
                };
                (items, quote!(u32), quote!(MAP.get(code).copied()))
            }
            _ => (quote!(), quote!(u32), quote!(Some(code.len() as u32))),
        };
        quote! {
            #items
            #[inline(never)]
            pub fn find(code: &str) -> Option<#found> { #body }
        }
    }

    /// Renders a library with `find` for integer codes.
    pub fn render_integers(self, table: &Numbers) -> TokenStream {
        let codes: Vec<_> = table
            .codes
            .iter()
            .map(|code| Literal::u32_unsuffixed(*code))
            .collect();
        let variants: Vec<_> = (0..codes.len())
            .map(|row| format_ident!("V{row}"))
            .collect();
        let derive = (self == Implementation::NumEnum)
            .then(|| quote!(#[derive(num_enum::TryFromPrimitive)]));
        let (found, body) = match self {
            Implementation::Match => (
                quote!(Code),
                quote!(match code { #(#codes => Some(Code::#variants),)* _ => None }),
            ),
            Implementation::NumEnum => (quote!(Code), quote!(Code::try_from(code).ok())),
            Implementation::BinarySearch => {
                let body = quote! {
                    static CODES: &[u32] = &[#(#codes),*];
                    CODES.binary_search(&code).ok().map(|row| row as u32)
                };
                (quote!(u32), body)
            }
            _ => (quote!(u32), quote!(Some(code))),
        };
        quote! {
            #derive
            #[derive(Clone, Copy)]
            #[repr(u32)]
            pub enum Code { #(#variants = #codes),* }
            #[inline(never)]
            pub fn find(code: u32) -> Option<#found> { #body }
        }
    }
}
