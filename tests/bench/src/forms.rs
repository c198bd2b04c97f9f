//! Every way to get from a code to a variant that is compared: a crate each, with the same `find`.

use crate::tables::{Numbers, Table};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// A way of looking codes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Returns without looking: what the harness itself costs.
    Nothing,
    /// Ours.
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

impl Form {
    /// For words.
    pub const WORDS: [Form; 8] = [
        Form::Nothing,
        Form::Own,
        Form::Strum,
        Form::StrumPhf,
        Form::Phf,
        Form::Serde,
        Form::FxMap,
        Form::Frozen,
    ];
    /// For integers.
    pub const NUMBERS: [Form; 5] = [
        Form::Nothing,
        Form::Own,
        Form::Match,
        Form::NumEnum,
        Form::BinarySearch,
    ];
    pub fn name(self) -> &'static str {
        match self {
            Form::Nothing => "nothing",
            Form::Own => "own",
            Form::Strum => "strum",
            Form::StrumPhf => "strum_phf",
            Form::Phf => "phf",
            Form::Serde => "serde",
            Form::FxMap => "fxmap",
            Form::Frozen => "frozen",
            Form::Match => "match",
            Form::NumEnum => "num_enum",
            Form::BinarySearch => "binary_search",
        }
    }

    /// Its line under `[dependencies]`.
    pub fn dependency(self) -> &'static str {
        match self {
            Form::Strum => "strum = { version = \"0.28\", features = [\"derive\"] }\n",
            Form::StrumPhf => "strum = { version = \"0.28\", features = [\"derive\", \"phf\"] }\n",
            Form::Phf => "phf = { version = \"0.14\", features = [\"macros\"] }\n",
            Form::Serde => "serde = { version = \"1\", features = [\"derive\"] }\n",
            Form::FxMap => "rustc-hash = \"2.1\"\n",
            Form::Frozen => "frozen-collections = \"0.9\"\n",
            Form::NumEnum => "num_enum = \"0.7\"\n",
            Form::Nothing | Form::Own | Form::Match | Form::BinarySearch => "",
        }
    }

    /// The source of a library with `find`; not for [`Form::Own`], which the generator writes.
    pub fn words(self, table: &Table) -> TokenStream {
        let codes = &table.codes;
        let rows = (0_u32..).take(codes.len()).map(Literal::u32_unsuffixed);
        let variants: Vec<_> = (0..codes.len())
            .map(|row| format_ident!("V{row}"))
            .collect();
        let (items, found, body) = match self {
            Form::Strum | Form::StrumPhf => {
                let phf = (self == Form::StrumPhf).then(|| quote!(#[strum(use_phf)]));
                let items = quote! {
                    #[derive(Clone, Copy, strum::EnumString)]
                    #phf
                    pub enum Code { #(#[strum(serialize = #codes)] #variants),* }
                };
                (items, quote!(Code), quote!(code.parse().ok()))
            }
            Form::Serde => {
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
            Form::Phf => {
                let items = quote! {
                    #[derive(Clone, Copy)]
                    pub enum Code { #(#variants),* }
                    static CODES: phf::Map<&'static str, Code> = phf::phf_map! { #(#codes => Code::#variants),* };
                };
                (items, quote!(Code), quote!(CODES.get(code).copied()))
            }
            Form::FxMap => {
                let items = quote! {
                    type Map = std::collections::HashMap<&'static str, u32, rustc_hash::FxBuildHasher>;
                    static CODES: &[&str] = &[#(#codes),*];
                    static MAP: std::sync::LazyLock<Map> = std::sync::LazyLock::new(|| CODES.iter().copied().zip(0..).collect());
                };
                (items, quote!(u32), quote!(MAP.get(code).copied()))
            }
            Form::Frozen => {
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

    /// The same for integers.
    pub fn numbers(self, table: &Numbers) -> TokenStream {
        let codes: Vec<_> = table
            .codes
            .iter()
            .map(|code| Literal::u32_unsuffixed(*code))
            .collect();
        let variants: Vec<_> = (0..codes.len())
            .map(|row| format_ident!("V{row}"))
            .collect();
        let derive = (self == Form::NumEnum).then(|| quote!(#[derive(num_enum::TryFromPrimitive)]));
        let (found, body) = match self {
            Form::Match => (
                quote!(Code),
                quote!(match code { #(#codes => Some(Code::#variants),)* _ => None }),
            ),
            Form::NumEnum => (quote!(Code), quote!(Code::try_from(code).ok())),
            Form::BinarySearch => {
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
