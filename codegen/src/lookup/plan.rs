//! Which lookup a table gets: its shape in, the plan out. This is the only place where that is decided.
//!
//! | shape | plan |
//! |---|---|
//! | fewer than five codes | [`few`]: a `match` |
//! | integers; words of one length, of at most eight bytes | [`integer`]: hashed, and compared as one number |
//! | other words | [`word`](super::word): a [`sample`](super::sample) of the bytes is hashed, one comparison decides |
//!
//! No plan is written that is not proven. Should one fail, which no table is known to bring about, a `match` stands in for it.

use super::codes::{Codes, Keys};
use super::integer::{self, Integer};
use super::pool::{Place, Pool};
use super::table::{Tables, Width};
use super::word::Word;
use super::{few, prove};
use proc_macro2::TokenStream;

/// Below, a `match` is smaller and as fast.
const FEW: usize = 5;
/// Bytes that one number holds.
const SHORT: usize = 8;

pub(super) enum Plan {
    Few,
    Integer(Integer),
    Word(Word),
}

impl Plan {
    /// The plan for these codes, proven.
    pub(super) fn proven(keys: &Keys, pool: &Pool) -> Self {
        let plan = Self::choose(keys);
        plan.filter(|plan| prove::holds(plan, keys, pool))
            .unwrap_or(Self::Few)
    }

    fn choose(keys: &Keys) -> Option<Self> {
        if keys.ids.len() < FEW {
            return Some(Self::Few);
        }
        let (width, numbers) = match &keys.codes {
            Codes::Integers(kind, codes) => {
                let width = integer::width(*kind);
                let codes = keys.ids.iter().filter_map(|id| codes.get(*id));
                (
                    width,
                    codes
                        .map(|code| integer::of_integer(*code, width))
                        .collect::<Vec<u64>>(),
                )
            }
            Codes::Words(words) if one_length(words).is_some_and(|length| length <= SHORT) => {
                let words = keys.ids.iter().filter_map(|id| words.get(*id));
                let numbers: Vec<u64> = words.map(|word| integer::of_word(word)).collect();
                (Width::of(&numbers), numbers)
            }
            Codes::Words(words) => return Word::solve(words, &keys.ids).map(Self::Word),
        };
        Integer::solve(&numbers, width, &keys.ids).map(Self::Integer)
    }

    /// What the generated `find` answers for a word, computed over the very tables that are written.
    pub(super) fn find_word(&self, keys: &Keys, pool: &Pool, word: &str) -> Option<usize> {
        let Codes::Words(words) = &keys.codes else {
            return None;
        };
        match self {
            Self::Few => keys
                .ids
                .iter()
                .copied()
                .find(|id| words.get(*id) == Some(&word)),
            Self::Integer(plan) if words.first().map(|first| first.len()) == Some(word.len()) => {
                plan.find(integer::of_word(word))
            }
            Self::Integer(_) => None,
            Self::Word(plan) => plan.find(word, pool),
        }
    }

    /// The same for an integer.
    pub(super) fn find_integer(&self, keys: &Keys, integer: i64) -> Option<usize> {
        let Codes::Integers(kind, integers) = &keys.codes else {
            return None;
        };
        match self {
            Self::Few => keys
                .ids
                .iter()
                .copied()
                .find(|id| integers.get(*id) == Some(&integer)),
            Self::Integer(plan) => plan.find(integer::of_integer(integer, integer::width(*kind))),
            Self::Word(_) => None,
        }
    }

    /// The generated `fn find`, from a code to its [`Answer`](super::answer::Answer); its tables go to `tables`.
    pub(super) fn tokens(
        &self,
        keys: &Keys,
        place: Option<&Place>,
        tables: &mut Tables,
    ) -> TokenStream {
        let answer = keys.answer();
        match (self, place) {
            (Self::Integer(plan), _) => plan.tokens(&keys.codes, answer, tables),
            (Self::Word(plan), Some(place)) => plan.tokens(place, answer, tables),
            _ => few::tokens(&keys.codes, &keys.ids, answer),
        }
    }
}

fn one_length(words: &[&str]) -> Option<usize> {
    let length = words.first()?.len();
    words
        .iter()
        .all(|word| word.len() == length)
        .then_some(length)
}
