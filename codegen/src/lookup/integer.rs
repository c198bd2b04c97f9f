//! Codes that are integers, or words short enough to be read as one: a slot holds the code and its row in one number, so that a single comparison
//! of what is left after the exclusive or decides, and finds the row.

use super::codes::Codes;
use super::perfect::Perfect;
use super::table::{Tables, Width};
use crate::model::CodeType;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) struct Integer {
    perfect: Perfect,
    /// By slot: the key above the row.
    entries: Vec<u128>,
    /// Bits of an entry that are the row's.
    low: u32,
    wide: bool,
    rows: usize,
}

impl Integer {
    /// Keys of so many bits.
    pub(super) fn solve(keys: &[u64], bits: u32, ids: &[usize], rows: usize) -> Option<Self> {
        let perfect = Perfect::solve(keys)?;
        let low = rows.next_power_of_two().trailing_zeros();
        let entries = perfect
            .slots
            .iter()
            .filter_map(|at| Some(u128::from(*keys.get(*at)?) << low | *ids.get(*at)? as u128))
            .collect();
        Some(Self {
            entries,
            low,
            wide: bits + low > 64,
            rows,
            perfect,
        })
    }

    /// What the generated `find` answers for a key.
    pub(super) fn find(&self, key: u64) -> Option<usize> {
        let id = self.entries.get(self.perfect.slot(key))? ^ (u128::from(key) << self.low);
        usize::try_from(id).ok().filter(|id| *id < self.rows)
    }

    /// The generated `fn find`.
    pub(super) fn tokens(&self, codes: &Codes, tables: &mut Tables) -> TokenStream {
        let (code, key, slot) = (codes.parameter(), key(codes), self.perfect.tokens(tables));
        let (low, rows) = (
            Literal::u32_unsuffixed(self.low),
            Literal::usize_unsuffixed(self.rows),
        );
        let width = if self.wide {
            Width::Sixteen
        } else {
            Width::Eight
        };
        let entry = tables
            .add_wide(
                &format_ident!("ENTRIES"),
                width,
                self.entries.iter().copied(),
            )
            .read(&quote!(slot));
        let shifted = if self.wide {
            quote!((u128::from(key) << #low))
        } else {
            quote!((key << #low))
        };
        quote! {
            #[inline]
            fn find(code: #code) -> Option<usize> {
                #key
                #slot
                let row = #entry ^ #shifted;
                if row < #rows { Some(row as usize) } else { None }
            }
        }
    }
}

/// Bits of a code.
pub(super) fn bits(kind: CodeType) -> u32 {
    match kind {
        CodeType::U16 => 16,
        CodeType::U32 | CodeType::I32 => 32,
        CodeType::I64 | CodeType::String => 64,
    }
}

/// The key of an integer of so many bits: its bits, as they are.
pub(super) fn of_integer(code: i64, bits: u32) -> u64 {
    u64::from_ne_bytes(code.to_ne_bytes()) & (u64::MAX >> (64 - bits))
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
        Codes::Integers(kind, _) => {
            let unsigned = format_ident!("u{}", bits(*kind));
            match kind {
                CodeType::I64 => quote!(let key = u64::from_ne_bytes(code.to_ne_bytes());),
                _ => quote!(let key = u64::from(#unsigned::from_ne_bytes(code.to_ne_bytes()));),
            }
        }
        Codes::Words(words) => {
            let length = words.first().map_or(0, |word| word.len());
            let size = Literal::usize_unsuffixed(length);
            let names: Vec<_> = (0..length).map(|at| format_ident!("b{}", at)).collect();
            let zeros = (length..8).map(|_| quote!(0));
            quote! {
                let [#(#names),*] = <[u8; #size]>::try_from(code.as_bytes()).ok()?;
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
    let width = match bits(kind) {
        16 => Width::Two,
        32 => Width::Four,
        _ => Width::Eight,
    };
    let keys: Vec<u64> = codes
        .iter()
        .map(|code| of_integer(*code, bits(kind)))
        .collect();
    let code = tables
        .add(&format_ident!("CODES"), width, &keys)
        .read(&quote!(index));
    let name = format_ident!("{}", kind.name());
    quote! {
        pub(crate) fn code(index: usize) -> #name {
            #code as #name
        }
    }
}
