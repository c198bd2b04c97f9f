//! The lookup of integers, and of words short enough to be read as one: hashed, and compared in one instruction.

use super::codes::{Answer, Codes};
use super::packed::{DataItems, Width};
use super::perfect_hash::PerfectHash;
use crate::model::CodeType;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) struct IntegerLookup {
    pub(super) hash: PerfectHash,
    width: Width,
    /// The key in each slot.
    keys: Vec<u64>,
    /// The position among all codes of the code in each slot.
    pub(super) ids: Vec<u64>,
}

impl IntegerLookup {
    /// `keys` are those of the codes at `ids`.
    pub(super) fn solve(keys: &[u64], width: Width, ids: &[usize]) -> Option<Self> {
        let hash = PerfectHash::solve(keys)?;
        let by_slot = hash
            .slots
            .iter()
            .filter_map(|at| Some((*keys.get(*at)?, *ids.get(*at)? as u64)));
        let (keys, ids) = by_slot.unzip();
        Some(Self {
            hash,
            width,
            keys,
            ids,
        })
    }

    /// What the generated `find` returns for a key.
    pub(super) fn find(&self, key: u64) -> Option<usize> {
        let slot = self.hash.slot(key);
        let id = *self.ids.get(slot)?;
        usize::try_from(id)
            .ok()
            .filter(|_| self.keys.get(slot) == Some(&key))
    }

    /// The slot of an integer.
    pub(super) fn slot_of(&self, integer: i128, kind: CodeType) -> usize {
        self.hash.slot(integer_key(integer, code_width(kind)))
    }

    /// The generated `fn find`.
    pub(super) fn find_function(
        &self,
        codes: &Codes,
        answer: Answer,
        items: &mut DataItems,
    ) -> TokenStream {
        let (code, key, slot) = (
            codes.parameter_type(),
            key_statements(codes),
            self.hash.slot_statements(items),
        );
        let there = items
            .add_numbers(&format_ident!("KEYS"), self.width, &self.keys)
            .read(&quote!(slot));
        let (kind, found) = (
            answer.type_tokens(),
            answer.slot_statement(&self.ids, items),
        );
        let result = answer.result();
        let there = if self.width == Width::Eight {
            there
        } else {
            quote!(#there as u64)
        };
        quote! {
            fn find(code: #code) -> Option<#kind> {
                #key
                #slot
                #found
                if #there == key { #result } else { None }
            }
        }
    }
}

/// The width of the codes of a type.
pub(super) fn code_width(kind: CodeType) -> Width {
    match kind {
        CodeType::U16 => Width::Two,
        CodeType::U32 | CodeType::I32 => Width::Four,
        CodeType::I64 | CodeType::U64 | CodeType::String => Width::Eight,
    }
}

/// The key of an integer: its bits.
pub(super) fn integer_key(code: i128, width: Width) -> u64 {
    let mask = u64::MAX >> (64 - 8 * width.bytes());
    u64::try_from(code & i128::from(mask)).unwrap_or_default()
}

/// The key of a word of at most eight bytes: its bytes, the first lowest.
pub(super) fn word_as_integer(code: &str) -> u64 {
    code.bytes()
        .rev()
        .fold(0, |key, byte| key << 8 | u64::from(byte))
}

/// The statements that bind `key` where `code` is bound.
fn key_statements(codes: &Codes) -> TokenStream {
    match codes {
        Codes::Integers(CodeType::I64 | CodeType::U64, _) => {
            quote!(let key = u64::from_ne_bytes(code.to_ne_bytes());)
        }
        Codes::Integers(kind, _) => {
            let unsigned = format_ident!("u{}", 8 * code_width(*kind).bytes());
            quote!(let key = u64::from(#unsigned::from_ne_bytes(code.to_ne_bytes()));)
        }
        Codes::Words(words) => {
            let length = words.first().map_or(0, |word| word.len());
            let size = Literal::usize_unsuffixed(length);
            let names: Vec<_> = (0..length).map(|at| format_ident!("b{}", at)).collect();
            let zeros = (length..8).map(|_| quote!(0));
            quote! {
                let [#(#names),*] = <[u8; #size]>::try_from(code).ok()?;
                let key = u64::from_le_bytes([#(#names,)* #(#zeros),*]);
            }
        }
    }
}

/// The accessor `fn code(index: usize)` of a table of integers.
pub(super) fn code_accessor(kind: CodeType, codes: &[i128], items: &mut DataItems) -> TokenStream {
    let keys: Vec<u64> = codes
        .iter()
        .map(|code| integer_key(*code, code_width(kind)))
        .collect();
    let code = items
        .add_numbers(&format_ident!("CODE"), code_width(kind), &keys)
        .read(&quote!(index));
    let name = format_ident!("{}", kind.name());
    quote! {
        pub(crate) const fn code(index: usize) -> #name {
            #code as #name
        }
    }
}
