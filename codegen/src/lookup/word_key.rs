//! The key of a word: the number made of some of its bytes, which is then hashed.
//!
//! The table decides which bytes: the first and the last piece, then pieces from between them, and the whole word only if nothing
//! less tells all codes apart.

use super::perfect_hash::{hex_literal, random_odd};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;

/// The bytes of a code that make its key.
pub(super) struct WordKey {
    /// The bytes of a piece, 4 or 8.
    piece: usize,
    /// Whether some codes are shorter than a piece; those are read byte by byte.
    short: bool,
    /// The length of the shortest other code: what lies within it needs no bounds check.
    least: usize,
    /// Whether pieces of four bytes are added instead of concatenated.
    narrow: bool,
    between: Between,
    /// Whether the length is needed too.
    length: bool,
}

/// What is read besides the first and the last piece.
#[derive(Clone, Copy)]
enum Between {
    /// This many of: the piece that ends the shortest length counted from the front, and the one that begins it counted from the back.
    Near(usize),
    /// Pieces that begin at these eighths of the code.
    Eighths(&'static [usize]),
    /// Everything. Each piece is added after a multiplication: two pieces that change together would cancel out otherwise.
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

impl WordKey {
    /// The smallest key that tells all codes apart, and the keys of the codes.
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
        let candidates = narrow.into_iter().chain(wide);
        candidates
            .filter(|word_key| least > piece || !matches!(word_key.between, Between::Near(1..)))
            .find_map(|word_key| {
                let mut seen = HashSet::with_capacity(codes.len());
                let keys = codes
                    .iter()
                    .map(|code| word_key.compute(code).filter(|key| seen.insert(*key)));
                let keys = keys.collect::<Option<Vec<u64>>>()?;
                Some((word_key, keys))
            })
    }

    /// The key of a code, as the generated code computes it.
    pub(super) fn compute(&self, code: &[u8]) -> Option<u64> {
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
            last.wrapping_mul(random_odd(0)).wrapping_add(first)
        };
        let near = self.least - self.piece;
        match self.between {
            Between::Near(count) => {
                for (number, at) in (1..).zip([near, room - near]).take(count) {
                    key = key.wrapping_add(piece(at)?.wrapping_mul(random_odd(number)));
                }
            }
            Between::Eighths(eighths) => {
                for (number, eighths) in (1..).zip(eighths) {
                    key = key
                        .wrapping_add(piece(room * eighths / 8)?.wrapping_mul(random_odd(number)));
                }
            }
            Between::All => {
                for at in (0..=room).step_by(self.piece).skip(1) {
                    key = key.wrapping_mul(random_odd(1)).rotate_left(23) ^ piece(at)?;
                }
            }
        }
        Some(key.wrapping_add(length))
    }

    /// The statements that bind `key` where `code`, the bytes, is bound.
    pub(super) fn statements(&self) -> TokenStream {
        // `first` and `last` are as long as the shortest code.
        let (first_piece, last_piece) = if self.least == self.piece {
            (quote!(first), quote!(last))
        } else {
            (quote!(first.first_chunk()?), quote!(last.last_chunk()?))
        };
        let (first, last) = (
            self.piece_value(&first_piece),
            self.piece_value(&last_piece),
        );
        let ends = if self.narrow {
            quote!(u64::from(
                u32::from_le_bytes(*#first_piece).wrapping_add(u32::from_le_bytes(*#last_piece))
            ))
        } else if self.piece == 4 {
            quote!(#first | #last << 32)
        } else {
            let factor = hex_literal(random_odd(0));
            quote!(#last.wrapping_mul(#factor).wrapping_add(#first))
        };
        let between = self.between_statements();
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

    fn between_statements(&self) -> TokenStream {
        let added = |number: u64, piece: TokenStream| {
            let (value, factor) = (self.piece_value(&piece), hex_literal(random_odd(number)));
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
                let (piece, factor) = (
                    Literal::usize_unsuffixed(self.piece),
                    hex_literal(random_odd(1)),
                );
                let value = self.piece_value(&quote!(piece.first_chunk()?));
                quote! {
                    let mut key = key;
                    for piece in code.chunks_exact(#piece).skip(1) {
                        key = key.wrapping_mul(#factor).rotate_left(23) ^ #value;
                    }
                }
            }
        }
    }

    /// The expression for a piece as a number.
    fn piece_value(&self, bytes: &TokenStream) -> TokenStream {
        if self.piece == 8 {
            return quote!(u64::from_le_bytes(*#bytes));
        }
        let integer = format_ident!("u{}", 8 * self.piece);
        quote!(u64::from(#integer::from_le_bytes(*#bytes)))
    }
}

/// Small enough to be an immediate operand.
fn length_factor() -> u64 {
    random_odd(9) >> 34 | 1
}
