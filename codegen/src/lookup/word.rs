//! Words: a few of their bytes and the length, mixed into one key and perfectly hashed, name the only row it can be; comparing the text decides.
//!
//! Which bytes is decided by the table: the first and the last word-sized piece, then pieces from between them, and the whole code where nothing
//! less tells all codes apart.

use super::perfect::{Perfect, hex};
use super::pool::{Place, Pool};
use super::random;
use super::table::{Tables, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;

/// Beside the first and the last piece, pieces that begin at so many eighths of the way.
const BETWEEN: [&[usize]; 4] = [&[], &[4], &[2, 4, 6], &[1, 2, 3, 4, 5, 6, 7]];
/// Tried for each choice of bytes before more are read.
const SEEDS: u64 = 4;

pub(super) struct Word {
    sample: Sample,
    perfect: Perfect,
    /// By slot: the position among all codes.
    ids: Vec<u64>,
}

/// What of a code is read.
struct Sample {
    /// Bytes a piece, 4 or 8.
    piece: usize,
    /// Whether codes shorter than a piece exist; they are read byte by byte.
    short: bool,
    between: Option<&'static [usize]>,
    seed: u64,
}

impl Word {
    pub(super) fn solve(words: &[&str], ids: &[usize]) -> Option<Self> {
        let codes: Vec<&[u8]> = ids
            .iter()
            .filter_map(|id| words.get(*id).map(|word| word.as_bytes()))
            .collect();
        let (sample, keys) = Sample::choose(&codes)?;
        let perfect = Perfect::solve(&keys)?;
        let ids = perfect
            .slots
            .iter()
            .filter_map(|at| ids.get(*at).map(|id| *id as u64))
            .collect();
        Some(Self {
            sample,
            perfect,
            ids,
        })
    }

    /// What the generated `find` answers for a code.
    pub(super) fn find(&self, code: &str, pool: &Pool) -> Option<usize> {
        let key = self.sample.key(code.as_bytes())?;
        let id = usize::try_from(*self.ids.get(self.perfect.slot(key))?).ok()?;
        (pool.get(id)? == code).then_some(id)
    }

    /// The generated `fn find`.
    pub(super) fn tokens(&self, place: &Place, tables: &mut Tables) -> TokenStream {
        let (key, slot) = (self.sample.tokens(), self.perfect.tokens(tables));
        let index = tables
            .add(&format_ident!("SLOTS"), Width::of(&self.ids), &self.ids)
            .read(&quote!(slot));
        let (bounds, pool) = (place.bounds(), &place.pool);
        quote! {
            #[inline]
            fn find(code: &str) -> Option<usize> {
                let code = code.as_bytes();
                #key
                #slot
                let index = #index;
                #bounds
                if end.wrapping_sub(start) == code.len() && #pool.as_bytes().get(start..end)? == code { Some(index) } else { None }
            }
        }
    }
}

impl Sample {
    /// The least that tells all codes apart, and the keys it gives.
    fn choose(codes: &[&[u8]]) -> Option<(Self, Vec<u64>)> {
        let under = |length| codes.iter().filter(|code| code.len() < length).count();
        let piece = if under(8) * 8 > codes.len() { 4 } else { 8 };
        let short = under(piece) > 0;
        BETWEEN
            .iter()
            .map(|between| Some(*between))
            .chain([None])
            .flat_map(|between| (0..SEEDS).map(move |seed| (between, seed)))
            .find_map(|(between, seed)| {
                let sample = Self {
                    piece,
                    short,
                    between,
                    seed,
                };
                let keys: Vec<u64> = codes.iter().filter_map(|code| sample.key(code)).collect();
                let distinct: HashSet<u64> = keys.iter().copied().collect();
                (distinct.len() == codes.len()).then_some((sample, keys))
            })
    }

    /// Odd factors, so that no bit is lost.
    fn factor(&self, number: usize) -> u64 {
        random(self.seed << 8 | number as u64 | 1 << 32)
    }

    fn length_factor(&self) -> u64 {
        self.factor(0) >> 34 | 1
    }

    /// The key of a code, as the generated code computes it.
    fn key(&self, code: &[u8]) -> Option<u64> {
        let piece = |at: usize| {
            let bytes = code.get(at..at + self.piece)?;
            Some(
                bytes
                    .iter()
                    .rev()
                    .fold(0, |word, byte| word << 8 | u64::from(*byte)),
            )
        };
        let Some(room) = code.len().checked_sub(self.piece) else {
            let word = code
                .iter()
                .fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
            return self.short.then(|| {
                word.wrapping_add((code.len() as u64).wrapping_mul(self.length_factor()))
            });
        };
        let (first, last) = (piece(0)?, piece(room)?);
        let mut key = if self.piece == 4 {
            first | last << 32
        } else {
            last.wrapping_mul(self.factor(9)).wrapping_add(first)
        };
        match self.between {
            Some(between) => {
                for eighths in between {
                    key = key.wrapping_add(
                        piece(room * eighths / 8)?.wrapping_mul(self.factor(*eighths)),
                    );
                }
            }
            None => {
                for at in (0..=room).step_by(self.piece) {
                    key = (key ^ piece(at)?)
                        .wrapping_mul(self.factor(8))
                        .rotate_left(23);
                }
            }
        }
        Some(key.wrapping_add((code.len() as u64).wrapping_mul(self.length_factor())))
    }

    /// The statements that bind `key` where `code`, the bytes, is bound.
    fn tokens(&self) -> TokenStream {
        let size = Literal::usize_unsuffixed(self.piece);
        let integer = format_ident!("u{}", self.piece * 8);
        let ends = if self.piece == 4 {
            quote!(
                u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
            )
        } else {
            let factor = hex(self.factor(9));
            quote!(u64::from_le_bytes(*last).wrapping_mul(#factor).wrapping_add(u64::from_le_bytes(*first)))
        };
        let value = |bytes: TokenStream| {
            if self.piece == 4 {
                quote!(u64::from(#integer::from_le_bytes(#bytes)))
            } else {
                quote!(u64::from_le_bytes(#bytes))
            }
        };
        let rest = match self.between {
            Some(between) => {
                let pieces = between.iter().map(|eighths| {
                    let (factor, value) = (
                        hex(self.factor(*eighths)),
                        value(quote!(*code.get(at..)?.first_chunk()?)),
                    );
                    let at = match *eighths {
                        4 => quote!(room / 2),
                        2 => quote!(room / 4),
                        eighths => {
                            let eighths = Literal::usize_unsuffixed(eighths);
                            quote!(room * #eighths / 8)
                        }
                    };
                    quote! {
                        let at = #at;
                        let key = key.wrapping_add(#value.wrapping_mul(#factor));
                    }
                });
                let room = if between.is_empty() {
                    quote!()
                } else {
                    quote!(let room = code.len().wrapping_sub(#size);)
                };
                quote!(#room #(#pieces)*)
            }
            None => {
                let (factor, value) = (hex(self.factor(8)), value(quote!(*piece.first_chunk()?)));
                quote! {
                    let mut key = key;
                    for piece in code.chunks_exact(#size) {
                        key = (key ^ #value).wrapping_mul(#factor).rotate_left(23);
                    }
                }
            }
        };
        let long = quote! {
            let key = #ends;
            #rest
        };
        let bind = if self.short {
            quote! {
                let key = if let (Some(first), Some(last)) = (code.first_chunk(), code.last_chunk()) {
                    #long
                    key
                } else {
                    code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
                };
            }
        } else {
            quote! {
                let (first, last) = (code.first_chunk()?, code.last_chunk()?);
                #long
            }
        };
        let length = Literal::u64_unsuffixed(self.length_factor());
        quote! {
            #bind
            let key = key.wrapping_add((code.len() as u64).wrapping_mul(#length));
        }
    }
}
