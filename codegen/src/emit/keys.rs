//! The further key of the rows: its accessor, and the lookup by code and key.

use super::code_types::CodeTypes;
use super::columns::{Accessors, key_column_name};
use crate::model::{Api, Key};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(crate) fn key_ident(key: &Key) -> Ident {
    format_ident!("{}", key.name.value)
}

/// The accessor of the key, and the lookup by code and key.
pub(super) fn key_impl(api: &Api) -> TokenStream {
    let Some(key) = &api.key else {
        return quote! {};
    };
    let accessors = Accessors::of_codes(api);
    let body = accessors.body(&key_column_name(key));
    let skip = accessors.skip_rustfmt();
    let (name, text) = (key_ident(key), &key.name.value);
    let (code, kind) = (CodeTypes::of(api), CodeTypes::of_kind(key.kind));
    let (returned, parameter, code) = (kind.returned, kind.parameter, code.parameter);
    let title =
        format!(" The {text}; `None` for the row that stands for every other {text} of its code.");
    let lookup = format!(
        " The row with this code and {text}; if the table does not have the {text}, the row of the code"
    );
    quote! {
        #skip
        impl ErrorCode {
            #[doc = #title]
            #[must_use]
            pub fn #name(self) -> Option<#returned> { #body }
        }

        #[rustfmt::skip]
        impl ErrorCode {
            #[doc = #lookup]
            /// without one. Where there are several, the one with this status, or else the one whose status is not documented.
            #[must_use]
            pub fn from_keys(
                code: #code,
                #name: Option<#parameter>,
                status: Option<u16>,
            ) -> Option<Self> {
                Self::narrow(Self::candidates(code), #name, status)
            }

            /// The same among the rows of a code.
            fn narrow(rows: &[Self], #name: Option<#parameter>, status: Option<u16>) -> Option<Self> {
                let is_known = #name.is_some() && rows.iter().any(|row| row.#name() == #name);
                let wanted = if is_known { #name } else { None };
                let rows = || rows.iter().copied().filter(|row| row.#name() == wanted);
                if let (Some(only), None) = (rows().next(), rows().nth(1)) {
                    return Some(only);
                }
                let is_documented = status.is_some() && rows().any(|row| row.status() == status);
                let wanted = if is_documented { status } else { None };
                let mut rows = rows().filter(|row| row.status() == wanted);
                match (rows.next(), rows.next()) {
                    (Some(only), None) => Some(only),
                    _ => None,
                }
            }
        }
    }
}
