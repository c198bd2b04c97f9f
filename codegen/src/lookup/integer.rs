//! Codes that are integers, or words short enough to be read as one: hashed, and compared in one instruction.

use super::answer::Answer;
use super::codes::Codes;
use super::perfect::Perfect;
use super::table::{Tables, Width};
use crate::model::CodeType;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) struct Integer {
    perfect: Perfect,
    width: Width,
    /// By slot.
    keys: Vec<u64>,
    /// By slot: the position among all codes.
    ids: Vec<u64>,
}

impl Integer {
    /// `keys` are those of the codes at `ids`.
    pub(super) fn solve(keys: &[u64], width: Width, ids: &[usize]) -> Option<Self> {
        let perfect = Perfect::solve(keys)?;
        let by_slot = perfect
            .slots
            .iter()
            .filter_map(|at| Some((*keys.get(*at)?, *ids.get(*at)? as u64)));
        let (keys, ids) = by_slot.unzip();
        Some(Self {
            perfect,
            width,
            keys,
            ids,
        })
    }

    /// What the generated `find` answers for a key.
    pub(super) fn find(&self, key: u64) -> Option<usize> {
        let slot = self.perfect.slot(key);
        let id = *self.ids.get(slot)?;
        usize::try_from(id)
            .ok()
            .filter(|_| self.keys.get(slot) == Some(&key))
    }

    /// The generated `fn find`.
    pub(super) fn tokens(&self, codes: &Codes, answer: Answer, tables: &mut Tables) -> TokenStream {
        let (code, key, slot) = (codes.parameter(), key(codes), self.perfect.tokens(tables));
        let there = tables
            .add(&format_ident!("KEYS"), self.width, &self.keys)
            .read(&quote!(slot));
        let (kind, found) = (answer.kind(), answer.slots(&self.ids, tables));
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
                if #there == key { Some(found) } else { None }
            }
        }
    }
}

/// The bytes of a code.
pub(super) fn width(kind: CodeType) -> Width {
    match kind {
        CodeType::U16 => Width::Two,
        CodeType::U32 | CodeType::I32 => Width::Four,
        CodeType::I64 | CodeType::String => Width::Eight,
    }
}

/// The key of an integer: its bits, as they are.
pub(super) fn of_integer(code: i64, width: Width) -> u64 {
    u64::from_ne_bytes(code.to_ne_bytes()) & (u64::MAX >> (64 - 8 * width.bytes()))
}

/// The key of a word of at most eight bytes: its bytes, the first lowest.
pub(super) fn of_word(code: &str) -> u64 {
    code.bytes()
        .rev()
        .fold(0, |key, byte| key << 8 | u64::from(byte))
}

/// The statements that bind `key` where `code` is bound.
fn key(codes: &Codes) -> TokenStream {
    match codes {
        Codes::Integers(CodeType::I64, _) => {
            quote!(let key = u64::from_ne_bytes(code.to_ne_bytes());)
        }
        Codes::Integers(kind, _) => {
            let unsigned = format_ident!("u{}", 8 * width(*kind).bytes());
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

/// A literal without a suffix; a negative one is two tokens, as in source.
pub(super) fn literal(value: i64) -> TokenStream {
    let magnitude = Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote!(-#magnitude)
    } else {
        quote!(#magnitude)
    }
}

/// The accessor `fn code(index: usize)` of a table of integers.
pub(super) fn accessor(kind: CodeType, codes: &[i64], tables: &mut Tables) -> TokenStream {
    let keys: Vec<u64> = codes
        .iter()
        .map(|code| of_integer(*code, width(kind)))
        .collect();
    let code = tables
        .add(&format_ident!("CODE"), width(kind), &keys)
        .read(&quote!(index));
    let name = format_ident!("{}", kind.name());
    quote! {
        pub(crate) fn code(index: usize) -> #name {
            #code as #name
        }
    }
}
