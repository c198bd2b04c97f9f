//! `ErrorCode` as its wire code, for serde.

use crate::model::{Api, CodeType};
use crate::style::Gate;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::HashSet;

/// The visitors that every API uses: path and text.
pub(super) const RUNTIME: (&str, &str) = ("coding.rs", include_str!("../../runtime/coding.rs"));

/// What is added to it if the codes of an API are of 64 bits without a sign.
const UNSIGNED: &str = include_str!("../../runtime/coding_unsigned.rs");

/// The text of the file.
pub(super) fn runtime(apis: &[Api]) -> String {
    let mut text = RUNTIME.1.to_string();
    if apis.iter().any(|api| api.code_type == CodeType::U64) {
        text.push_str(UNSIGNED);
    }
    text
}

/// Whether a code stands for one row at most.
fn has_distinct_codes(api: &Api) -> bool {
    let mut seen = HashSet::new();
    api.codes
        .iter()
        .flat_map(crate::model::Code::wire_codes)
        .all(|wire| seen.insert(wire))
}

pub(super) fn coding_items(api: &Api, gate: Gate) -> Vec<TokenStream> {
    let (write, (read, known)) = match api.code_type {
        CodeType::String => (
            quote! { serialize_str },
            (
                quote! { deserialize_str },
                quote! { super::coding::Word(Self::from_code) },
            ),
        ),
        CodeType::I64 => (
            quote! { serialize_i64 },
            (
                quote! { deserialize_i64 },
                quote! { super::coding::Number(Self::from_code) },
            ),
        ),
        CodeType::U64 => (
            quote! { serialize_u64 },
            (
                quote! { deserialize_u64 },
                quote! { super::coding::Unsigned(Self::from_code) },
            ),
        ),
        other => {
            let (write, read) = (
                format_ident!("serialize_{}", other.name()),
                format_ident!("deserialize_{}", other.name()),
            );
            let known =
                quote! { super::coding::Number(|code| Self::from_code(code.try_into().ok()?)) };
            (quote! { #write }, (quote! { #read }, known))
        }
    };
    let coded = if api.code_type == CodeType::String {
        quote! {
            fn of_text(text: &str) -> Option<Self> {
                Self::from_code(text)
            }
        }
    } else {
        quote! {
            fn of_number(number: i128) -> Option<Self> {
                Self::from_code(number.try_into().ok()?)
            }
        }
    };
    let coded = gate.guard(|cfg| {
        quote! {
            #cfg
            impl super::coding::Coded for ErrorCode { #coded }
        }
    });
    let ambiguous = (!has_distinct_codes(api)).then(|| {
        quote! {
            ///
            /// A code alone may be that of several rows, so that there is no `Deserialize`. `Known<ErrorCode>` has it: it keeps such a
            /// code, and `from_code_and_status` finds the row if the status is known.
        }
    });
    // A row with a range has no number to write.
    let serialize = (!api.has_ranges()).then(|| {
        gate.guard(|cfg| quote! {
        /// The code on the wire.
        #ambiguous
        #cfg
        impl serde::Serialize for ErrorCode {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.#write(self.code())
            }
        }
    })
    });
    let deserialize =
        has_distinct_codes(api).then(|| {
            gate.guard(|cfg| quote! {
            /// From the code on the wire.
            #cfg
            impl<'de> serde::Deserialize<'de> for ErrorCode {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    let known = #known;
                    from.#read(known)
                }
            }
        })
        });
    let coded = std::iter::once(coded);
    serialize
        .into_iter()
        .chain(deserialize)
        .chain(coded)
        .collect()
}
