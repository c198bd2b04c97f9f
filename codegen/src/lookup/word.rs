//! Words: a sample of their bytes, perfectly hashed, names the only row it can be; comparing the text decides.

use super::answer::Answer;
use super::perfect::Perfect;
use super::pool::{Place, Pool};
use super::same;
use super::sample::Sample;
use super::table::Tables;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) struct Word {
    sample: Sample,
    perfect: Perfect,
    /// By slot: the position among all codes.
    ids: Vec<u64>,
    /// How the text is compared.
    same: (TokenStream, TokenStream),
}

impl Word {
    pub(super) fn solve(words: &[&str], ids: &[usize]) -> Option<Self> {
        let codes = ids
            .iter()
            .filter_map(|id| words.get(*id).map(|word| word.as_bytes()));
        let codes: Vec<&[u8]> = codes.collect();
        let (sample, keys) = Sample::choose(&codes)?;
        let perfect = Perfect::solve(&keys)?;
        let ids = perfect
            .slots
            .iter()
            .filter_map(|at| ids.get(*at).map(|id| *id as u64));
        let ids = ids.collect();
        Some(Self {
            sample,
            perfect,
            ids,
            same: same::tokens(&codes),
        })
    }

    /// What the generated `find` answers for a code.
    pub(super) fn find(&self, code: &str, pool: &Pool) -> Option<usize> {
        let key = self.sample.key(code.as_bytes())?;
        let id = usize::try_from(*self.ids.get(self.perfect.slot(key))?).ok()?;
        (pool.get(id)? == code).then_some(id)
    }

    /// The generated `fn find`.
    pub(super) fn tokens(&self, place: &Place, answer: Answer, tables: &mut Tables) -> TokenStream {
        let (key, slot) = (self.sample.tokens(), self.perfect.tokens(tables));
        let (kind, found) = (answer.kind(), answer.slots(&self.ids, tables));
        let (same, function) = &self.same;
        let (start, length, pool) = (place.start(), place.length(), &place.pool);
        quote! {
            fn find(code: &[u8]) -> Option<#kind> {
                #key
                #slot
                #found
                let index = found as usize;
                let (start, length) = (#start, #length);
                if length != code.len() {
                    return None;
                }
                let text = #pool.as_bytes().get(start..start.wrapping_add(code.len()))?;
                if #same { Some(found) } else { None }
            }

            #function
        }
    }
}
