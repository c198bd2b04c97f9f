//! The lookup of words: a perfect hash of some of their bytes gives the only row it can be, and comparing the text decides.

use super::codes::Answer;
use super::packed::{DataItems, PooledText, TextPool};
use super::perfect_hash::PerfectHash;
use super::word_key::WordKey;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) struct WordLookup {
    pub(super) word_key: WordKey,
    pub(super) hash: PerfectHash,
    /// The position among all codes of the code in each slot.
    pub(super) ids: Vec<u64>,
    /// The expression that compares the text, and the function that it calls.
    comparison: (TokenStream, TokenStream),
}

impl WordLookup {
    pub(super) fn solve(words: &[&str], ids: &[usize]) -> Option<Self> {
        let codes = ids
            .iter()
            .filter_map(|id| words.get(*id).map(|word| word.as_bytes()));
        let codes: Vec<&[u8]> = codes.collect();
        let (word_key, keys) = WordKey::choose(&codes)?;
        let hash = PerfectHash::solve(&keys)?;
        let ids = hash
            .slots
            .iter()
            .filter_map(|at| ids.get(*at).map(|id| *id as u64));
        let ids = ids.collect();
        Some(Self {
            word_key,
            hash,
            ids,
            comparison: compare_texts(&codes),
        })
    }

    /// What the generated `find` returns for a code.
    pub(super) fn find(&self, code: &str, pool: &TextPool) -> Option<usize> {
        let key = self.word_key.compute(code.as_bytes())?;
        let id = usize::try_from(*self.ids.get(self.hash.slot(key))?).ok()?;
        (pool.get(id)? == code).then_some(id)
    }

    /// The generated `fn find`.
    pub(super) fn find_function(
        &self,
        text: &PooledText,
        answer: Answer,
        items: &mut DataItems,
    ) -> TokenStream {
        let (key, slot) = (self.word_key.statements(), self.hash.slot_statements(items));
        let (answer_type, found) = (
            answer.type_tokens(),
            answer.slot_statement(&self.ids, items),
        );
        let index = match answer {
            Answer::Row => quote!(let index = found as usize;),
            Answer::RowNumber | Answer::Position => quote!(let index = found;),
        };
        let result = answer.result();
        let (same, function) = &self.comparison;
        let (start, length, pool) = (text.start(), text.length(), &text.pool);
        quote! {
            fn find(code: &[u8]) -> Option<#answer_type> {
                #key
                #slot
                #found
                #index
                let (start, length) = (#start, #length);
                if length != code.len() {
                    return None;
                }
                let text = #pool.as_bytes().get(start..start.wrapping_add(code.len()))?;
                if #same { #result } else { None }
            }

            #function
        }
    }
}

/// The bytes of a block, the largest first: what a register holds.
const BLOCKS: [usize; 3] = [16, 8, 4];

/// The expression for whether `text` equals `code`, which has the same length, and the function that it calls, if any.
///
/// Calling `memcmp` costs more than everything else in a lookup, but it has no branch that depends on the length of a short text.
/// Where most codes take the same branch, blocks from both ends are compared in place; where lengths are mixed, a misprediction
/// would cost more than the call.
fn compare_texts(codes: &[&[u8]]) -> (TokenStream, TokenStream) {
    if are_lengths_mixed(codes) {
        return (quote!(code == text), TokenStream::new());
    }
    let lengths = || codes.iter().map(|code| code.len());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    let mut branches = TokenStream::new();
    let mut above = longest + 1;
    for block in BLOCKS.into_iter().filter(|block| *block <= longest) {
        if shortest >= above {
            break;
        }
        let size = Literal::usize_unsuffixed(block);
        let between = (above > 2 * block + 1).then(|| {
            let both = Literal::usize_unsuffixed(2 * block);
            quote! {
                && (code.len() <= #both
                    || text.chunks_exact(#size).zip(code.chunks_exact(#size)).all(|(text, code)| text.first_chunk::<#size>() == code.first_chunk()))
            }
        });
        branches.extend(quote! {
            if let (Some(first), Some(last)) = (code.first_chunk::<#size>(), code.last_chunk::<#size>()) {
                return text.starts_with(first) && text.ends_with(last) #between;
            }
        });
        above = block;
    }
    let function = quote! {
        fn same(text: &[u8], code: &[u8]) -> bool {
            #branches
            text.iter().eq(code)
        }
    };
    (quote!(same(text, code)), function)
}

/// Whether at least a quarter of the codes do not take the branch that most of them take.
fn are_lengths_mixed(codes: &[&[u8]]) -> bool {
    let mut counts = [0; BLOCKS.len() + 1];
    for code in codes {
        let branch = BLOCKS.iter().position(|block| *block <= code.len());
        if let Some(count) = counts.get_mut(branch.unwrap_or(BLOCKS.len())) {
            *count += 1;
        }
    }
    counts.into_iter().max().unwrap_or(0) * 4 <= codes.len() * 3
}
