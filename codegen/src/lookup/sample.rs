//! Which bytes of a word are hashed is decided by the table: the first and the last piece, then pieces from between them, and the whole code where
//! nothing less tells all codes apart.

use super::perfect::hex;
use super::random;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;

/// What of a code is read.
pub(super) struct Sample {
    /// Bytes a piece, 4 or 8.
    piece: usize,
    /// Whether codes shorter than a piece exist; they are read byte by byte.
    short: bool,
    /// The length of the shortest code that is not: what is within it needs no check of its own.
    least: usize,
    /// Whether pieces of four bytes are added, rather than put side by side.
    narrow: bool,
    between: Between,
    /// Whether the length is needed too.
    length: bool,
}

/// What is read beside the first and the last piece.
#[derive(Clone, Copy)]
enum Between {
    /// So many pieces: that which ends the shortest length from the front, and that which begins it from the back.
    Near(usize),
    /// Pieces that begin at so many eighths of the way.
    Eighths(&'static [usize]),
    /// Everything.
    All,
}

const BETWEEN: [Between; 7] = [
    Between::Near(0),
    Between::Near(1),
    Between::Near(2),
    Between::Eighths(&[4]),
    Between::Eighths(&[2, 4, 6]),
    Between::Eighths(&[1, 2, 3, 4, 5, 6, 7]),
    Between::All,
];

impl Sample {
    /// The least that tells all codes apart, and the keys it gives.
    pub(super) fn choose(codes: &[&[u8]]) -> Option<(Self, Vec<u64>)> {
        let under = |length| codes.iter().filter(|code| code.len() < length).count();
        let piece = if under(8) * 8 > codes.len() { 4 } else { 8 };
        let long = codes
            .iter()
            .map(|code| code.len())
            .filter(|length| *length >= piece);
        let (short, least) = (under(piece) > 0, long.min().unwrap_or(piece));
        let wide = BETWEEN.into_iter().flat_map(|between| {
            [false, true].map(|length| Self {
                piece,
                short,
                least,
                narrow: false,
                between,
                length,
            })
        });
        let narrow = (piece == 4).then_some(Self {
            piece,
            short,
            least,
            narrow: true,
            between: Between::Near(0),
            length: false,
        });
        let samples = narrow.into_iter().chain(wide);
        samples
            .filter(|sample| least > piece || !matches!(sample.between, Between::Near(1..)))
            .find_map(|sample| {
                let mut seen = HashSet::with_capacity(codes.len());
                let keys = codes
                    .iter()
                    .map(|code| sample.key(code).filter(|key| seen.insert(*key)));
                let keys = keys.collect::<Option<Vec<u64>>>()?;
                Some((sample, keys))
            })
    }

    /// The key of a code, as the generated code computes it.
    pub(super) fn key(&self, code: &[u8]) -> Option<u64> {
        let length = if self.length {
            (code.len() as u64).wrapping_mul(length_factor())
        } else {
            0
        };
        if code.len() < self.least {
            let word = code
                .iter()
                .fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
            return self.short.then(|| word.wrapping_add(length));
        }
        let piece = |at: usize| {
            let bytes = code.get(at..at + self.piece)?;
            Some(
                bytes
                    .iter()
                    .rev()
                    .fold(0, |word, byte| word << 8 | u64::from(*byte)),
            )
        };
        let room = code.len() - self.piece;
        let (first, last) = (piece(0)?, piece(room)?);
        let mut key = if self.narrow {
            first.wrapping_add(last) & u64::from(u32::MAX)
        } else if self.piece == 4 {
            first | last << 32
        } else {
            last.wrapping_mul(random(0)).wrapping_add(first)
        };
        let near = self.least - self.piece;
        match self.between {
            Between::Near(count) => {
                for (number, at) in (1..).zip([near, room - near]).take(count) {
                    key = key.wrapping_add(piece(at)?.wrapping_mul(random(number)));
                }
            }
            Between::Eighths(eighths) => {
                for (number, eighths) in (1..).zip(eighths) {
                    key = key.wrapping_add(piece(room * eighths / 8)?.wrapping_mul(random(number)));
                }
            }
            Between::All => {
                for at in (0..=room).step_by(self.piece) {
                    key = (key ^ piece(at)?).wrapping_mul(random(1)).rotate_left(23);
                }
            }
        }
        Some(key.wrapping_add(length))
    }

    /// The statements that bind `key` where `code`, the bytes, is bound.
    pub(super) fn tokens(&self) -> TokenStream {
        let (first, last) = (
            self.value(&quote!(first.first_chunk()?)),
            self.value(&quote!(last.last_chunk()?)),
        );
        let ends = if self.narrow {
            quote!(u64::from(
                u32::from_le_bytes(*first.first_chunk()?)
                    .wrapping_add(u32::from_le_bytes(*last.last_chunk()?))
            ))
        } else if self.piece == 4 {
            quote!(#first | #last << 32)
        } else {
            let factor = hex(random(0));
            quote!(#last.wrapping_mul(#factor).wrapping_add(#first))
        };
        let between = self.between();
        let room = Literal::usize_unsuffixed(self.least);
        let key = if self.short {
            quote! {
                let key = if let (Some(first), Some(last)) = (code.first_chunk::<#room>(), code.last_chunk::<#room>()) {
                    let key = #ends;
                    #between
                    key
                } else {
                    code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
                };
            }
        } else {
            quote! {
                let (first, last) = (code.first_chunk::<#room>()?, code.last_chunk::<#room>()?);
                let key = #ends;
                #between
            }
        };
        let length = self.length.then(|| {
            let factor = Literal::u64_unsuffixed(length_factor());
            quote!(let key = key.wrapping_add((code.len() as u64).wrapping_mul(#factor));)
        });
        quote!(#key #length)
    }

    fn between(&self) -> TokenStream {
        let added = |number: u64, piece: TokenStream| {
            let (value, factor) = (self.value(&piece), hex(random(number)));
            quote!(let key = key.wrapping_add(#value.wrapping_mul(#factor));)
        };
        match self.between {
            Between::Near(count) => {
                let pieces = [quote!(first.last_chunk()?), quote!(last.first_chunk()?)];
                (1..)
                    .zip(pieces)
                    .take(count)
                    .map(|(number, piece)| added(number, piece))
                    .collect()
            }
            Between::Eighths(eighths) => {
                let piece = Literal::usize_unsuffixed(self.piece);
                let pieces = (1..).zip(eighths).map(|(number, eighths)| {
                    let eighths = Literal::usize_unsuffixed(*eighths);
                    added(
                        number,
                        quote!(code.get(room * #eighths / 8..)?.first_chunk()?),
                    )
                });
                quote!(let room = code.len().wrapping_sub(#piece); #(#pieces)*)
            }
            Between::All => {
                let (piece, factor) = (Literal::usize_unsuffixed(self.piece), hex(random(1)));
                let value = self.value(&quote!(piece.first_chunk()?));
                quote! {
                    let mut key = key;
                    for piece in code.chunks_exact(#piece) {
                        key = (key ^ #value).wrapping_mul(#factor).rotate_left(23);
                    }
                }
            }
        }
    }

    /// A piece as a number.
    fn value(&self, bytes: &TokenStream) -> TokenStream {
        if self.piece == 8 {
            return quote!(u64::from_le_bytes(*#bytes));
        }
        let integer = format_ident!("u{}", 8 * self.piece);
        quote!(u64::from(#integer::from_le_bytes(*#bytes)))
    }
}

/// Small enough to be part of an instruction.
fn length_factor() -> u64 {
    random(9) >> 34 | 1
}
