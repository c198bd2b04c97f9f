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
    /// That compile 50,000 codes in minutes.
    pub const LARGE: [Form; 3] = [Form::Nothing, Form::Own, Form::FxMap];

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

    /// The library's source; not for [`Form::Own`], which the generator writes.
    pub fn words(self, table: &Table) -> TokenStream {
        let codes = &table.codes;
        let rows = (0..codes.len()).map(Literal::usize_unsuffixed);
        let variants: Vec<_> = (0..codes.len())
            .map(|row| format_ident!("V{row}"))
            .collect();
        let body = match self {
            Form::Strum | Form::StrumPhf => {
                let phf = (self == Form::StrumPhf).then(|| quote!(#[strum(use_phf)]));
                return quote! {
                    #[derive(Clone, Copy, strum::EnumString)]
                    #phf
                    pub enum Code { #(#[strum(serialize = #codes)] #variants),* }
                    #[inline(never)]
                    pub fn find(code: &str) -> u32 {
                        <Code as core::str::FromStr>::from_str(code).map_or(u32::MAX, |code| code as u32)
                    }
                };
            }
            Form::Serde => {
                return quote! {
                    #[derive(Clone, Copy, serde::Deserialize)]
                    pub enum Code { #(#[serde(rename = #codes)] #variants),* }
                    #[inline(never)]
                    pub fn find(code: &str) -> u32 {
                        let code = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(code);
                        <Code as serde::Deserialize>::deserialize(code).map_or(u32::MAX, |code| code as u32)
                    }
                };
            }
            Form::Phf => {
                return quote! {
                    #[derive(Clone, Copy)]
                    pub enum Code { #(#variants),* }
                    static CODES: phf::Map<&'static str, Code> = phf::phf_map! { #(#codes => Code::#variants),* };
                    #[inline(never)]
                    pub fn find(code: &str) -> u32 { CODES.get(code).map_or(u32::MAX, |code| *code as u32) }
                };
            }
            Form::FxMap => {
                return quote! {
                    static CODES: &[&str] = &[#(#codes),*];
                    static MAP: std::sync::LazyLock<std::collections::HashMap<&'static str, u32, rustc_hash::FxBuildHasher>> =
                        std::sync::LazyLock::new(|| CODES.iter().copied().zip(0..).collect());
                    #[inline(never)]
                    pub fn find(code: &str) -> u32 { MAP.get(code).copied().unwrap_or(u32::MAX) }
                };
            }
            Form::Frozen => {
                return quote! {
                    use frozen_collections::{MapQuery, fz_string_map};
                    fz_string_map!(static MAP: Codes<&'static str, u32>, { #(#codes: #rows),* });
                    #[inline(never)]
                    pub fn find(code: &str) -> u32 { MAP.get(code).copied().unwrap_or(u32::MAX) }
                };
            }
            _ => quote!(code.len() as u32),
        };
        quote! {
            #[inline(never)]
            pub fn find(code: &str) -> u32 { #body }
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
        let (derive, body) = match self {
            Form::Match => (
                quote!(),
                quote!(match code { #(#codes => Code::#variants as u32,)* _ => u32::MAX }),
            ),
            Form::NumEnum => (
                quote!(#[derive(num_enum::TryFromPrimitive)]),
                quote!(Code::try_from(code).map_or(u32::MAX, |code| code as u32)),
            ),
            Form::BinarySearch => (
                quote!(),
                quote! {
                    static CODES: &[u32] = &[#(#codes),*];
                    CODES.binary_search(&code).map_or(u32::MAX, |row| CODES[row])
                },
            ),
            _ => (quote!(), quote!(code)),
        };
        quote! {
            #derive
            #[derive(Clone, Copy)]
            #[repr(u32)]
            pub enum Code { #(#variants = #codes),* }
            #[inline(never)]
            pub fn find(code: u32) -> u32 { #body }
        }
    }
}
