//! Chooses the lookup of a table by its shape, and proves it before it is written. This is the only place where that is decided.
//!
//! | shape | plan |
//! |---|---|
//! | fewer than five codes | a `match` |
//! | integers; in a large table, words of one length of at most eight bytes | [`integers`]: hashed, and compared as one number |
//! | other words | [`words`](super::words): some of the bytes are hashed, one comparison decides |
//!
//! A plan is proven before it is used: it must find every code and refuse near misses. If the proof fails, which is not known to
//! happen for any table, a `match` is generated instead.

use super::codes::{Answer, Codes, DistinctCodes};
use super::integers::{self, IntegerLookup};
use super::packed::{DataItems, PooledText, TextPool, Width};
use super::words::WordLookup;
use crate::syntax::integer_literal;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::collections::HashSet;

/// Below this number of codes, a `match` is smaller and as fast.
const FEW: usize = 5;
/// The bytes that one number holds.
const WORD_BYTES: usize = 8;

pub(super) enum Plan {
    Match,
    Integers(IntegerLookup),
    Words(WordLookup),
}

impl Plan {
    /// The plan for these codes, proven.
    pub(super) fn prove(keys: &DistinctCodes, pool: &TextPool, is_small: bool) -> Self {
        let plan = Self::choose(keys, is_small);
        plan.filter(|plan| plan.holds(keys, pool))
            .unwrap_or(Self::Match)
    }

    fn choose(keys: &DistinctCodes, is_small: bool) -> Option<Self> {
        if keys.ids.len() < FEW {
            return Some(Self::Match);
        }
        let (width, numbers) = match &keys.codes {
            Codes::Integers(kind, codes) => {
                let width = integers::code_width(*kind);
                let codes = keys.ids.iter().filter_map(|id| codes.get(*id));
                (
                    width,
                    codes
                        .map(|code| integers::integer_key(*code, width))
                        .collect::<Vec<u64>>(),
                )
            }
            Codes::Words(words)
                if !is_small && common_length(words).is_some_and(|length| length <= WORD_BYTES) =>
            {
                let words = keys.ids.iter().filter_map(|id| words.get(*id));
                let numbers: Vec<u64> = words.map(|word| integers::word_as_integer(word)).collect();
                (Width::of(&numbers), numbers)
            }
            Codes::Words(words) => return WordLookup::solve(words, &keys.ids).map(Self::Words),
        };
        IntegerLookup::solve(&numbers, width, &keys.ids).map(Self::Integers)
    }

    /// What the generated `find` returns for a word, computed from the same data that is written.
    pub(super) fn find_word(
        &self,
        keys: &DistinctCodes,
        pool: &TextPool,
        word: &str,
    ) -> Option<usize> {
        let Codes::Words(words) = &keys.codes else {
            return None;
        };
        match self {
            Self::Match => keys
                .ids
                .iter()
                .copied()
                .find(|id| words.get(*id) == Some(&word)),
            Self::Integers(plan) if words.first().map(|first| first.len()) == Some(word.len()) => {
                plan.find(integers::word_as_integer(word))
            }
            Self::Integers(_) => None,
            Self::Words(plan) => plan.find(word, pool),
        }
    }

    /// What it returns for an integer.
    pub(super) fn find_integer(&self, keys: &DistinctCodes, integer: i128) -> Option<usize> {
        let Codes::Integers(kind, integers) = &keys.codes else {
            return None;
        };
        match self {
            Self::Match => keys
                .ids
                .iter()
                .copied()
                .find(|id| integers.get(*id) == Some(&integer)),
            Self::Integers(plan) => {
                plan.find(integers::integer_key(integer, integers::code_width(*kind)))
            }
            Self::Words(_) => None,
        }
    }

    /// Whether every code is found and every near miss refused.
    fn holds(&self, keys: &DistinctCodes, pool: &TextPool) -> bool {
        match &keys.codes {
            Codes::Words(words) => {
                let known: HashSet<&str> = words.iter().copied().collect();
                let mut near = String::new();
                keys.ids.iter().all(|id| {
                    words.get(*id).is_some_and(|word| {
                        let refused = |near: &str| {
                            self.find_word(keys, pool, near).is_none() || known.contains(near)
                        };
                        self.find_word(keys, pool, word) == Some(*id)
                            && refuses_near_words(word, &mut near, refused)
                    })
                })
            }
            Codes::Integers(kind, integers) => {
                let known: HashSet<i128> = integers.iter().copied().collect();
                let (least, most) = kind.range().unwrap_or((0, 0));
                keys.ids.iter().all(|id| {
                    integers.get(*id).is_some_and(|code| {
                        let near = [code + 1, code - 1, -code, code ^ 0x100, code ^ 0x8000];
                        let mut near = near
                            .iter()
                            .filter(|near| (least..=most).contains(near) && !known.contains(near));
                        self.find_integer(keys, *code) == Some(*id)
                            && near.all(|near| self.find_integer(keys, *near).is_none())
                    })
                })
            }
        }
    }

    /// The generated `fn find`, from a code to its [`Answer`]. Its data goes to `items`.
    pub(super) fn find_function(
        &self,
        keys: &DistinctCodes,
        text: Option<&PooledText>,
        items: &mut DataItems,
    ) -> TokenStream {
        let answer = keys.answer();
        match (self, text) {
            (Self::Integers(plan), _) => plan.find_function(&keys.codes, answer, items),
            (Self::Words(plan), Some(text)) => plan.find_function(text, answer, items),
            _ => match_function(&keys.codes, &keys.ids, answer),
        }
    }
}

fn common_length(words: &[&str]) -> Option<usize> {
    let length = words.first()?.len();
    words
        .iter()
        .all(|word| word.len() == length)
        .then_some(length)
}

/// The generated `fn find` of a few codes.
fn match_function(codes: &Codes, ids: &[usize], answer: Answer) -> TokenStream {
    let patterns = ids.iter().filter_map(|id| match codes {
        Codes::Words(words) => words.get(*id).map(|word| {
            let bytes = Literal::byte_string(word.as_bytes());
            quote!(#bytes)
        }),
        Codes::Integers(_, integers) => integers.get(*id).map(|integer| integer_literal(*integer)),
    });
    let answers = ids.iter().map(|id| answer.literal(*id));
    let kind = answer.type_tokens();
    let code = codes.parameter_type();
    quote! {
        fn find(code: #code) -> Option<#kind> {
            match code {
                #(#patterns => Some(#answers),)*
                _ => None,
            }
        }
    }
}

/// Whether `refused` holds for every near miss: one character changed at the front, in the middle and at the end; one more; one
/// less; the other case; doubled.
fn refuses_near_words(
    word: &str,
    near: &mut String,
    mut refused: impl FnMut(&str) -> bool,
) -> bool {
    let middle = (0..=word.len() / 2)
        .rev()
        .find(|at| word.is_char_boundary(*at));
    let last = word.char_indices().last().map(|(at, _)| at);
    for at in [Some(0), middle, last].into_iter().flatten() {
        let (before, after) = word.split_at(at);
        let mut after = after.chars();
        let other = if after.next() == Some('~') { '^' } else { '~' };
        near.clear();
        near.push_str(before);
        near.push(other);
        near.push_str(after.as_str());
        if !refused(near) {
            return false;
        }
    }
    near.clear();
    near.push_str(word);
    near.make_ascii_lowercase();
    let cases = near == word || refused(near);
    near.make_ascii_uppercase();
    let cases = cases && (near == word || refused(near));
    near.clear();
    near.push_str(word);
    near.push('_');
    let more = refused(near);
    near.pop();
    near.push_str(word);
    let twice = word.is_empty() || refused(near);
    cases && more && twice && last.is_none_or(|last| word.get(..last).is_some_and(refused))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CodeType;

    fn keys<'a>(words: &[&'a str]) -> DistinctCodes<'a> {
        let owners: Vec<usize> = (0..words.len()).collect();
        DistinctCodes::new(Codes::Words(words.to_vec()), words.len(), &owners)
    }

    /// A plan that was made for another table fails, whether it misses a code or finds one too many.
    #[test]
    fn a_plan_for_another_table_does_not_hold() {
        for (ours, theirs) in [
            (
                ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"],
                ["AAA", "BBB", "CCC", "DDD", "EEE", "GGG"],
            ),
            (
                ["A", "BBB", "CCCC", "DDDDD", "EEEEEE", "F"],
                ["A", "BBB", "CCCC", "DDDDD", "EEEEEE", "F_"],
            ),
        ] {
            let (ours, theirs) = (keys(&ours), keys(&theirs));
            let plan = Plan::prove(&ours, &ours.codes.text_pool(), false);
            assert!(
                !matches!(plan, Plan::Match),
                "not the `match` of a failed proof"
            );
            assert!(plan.holds(&ours, &ours.codes.text_pool()));
            assert!(!plan.holds(&theirs, &theirs.codes.text_pool()));
        }
    }

    /// Codes that differ in one place, wherever it is, with and without short codes beside them.
    #[test]
    fn one_byte_anywhere_tells_codes_apart() {
        let long = (0..41).map(|at| format!("{}B{}", "A".repeat(at), "A".repeat(40 - at)));
        let long: Vec<String> = long.collect();
        let short: Vec<String> = (1..8).map(|length| "C".repeat(length)).collect();
        for words in [long.clone(), [long, short].concat()] {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let keys = keys(&words);
            let plan = Plan::prove(&keys, &keys.codes.text_pool(), false);
            assert!(matches!(plan, Plan::Words(_)));
        }
    }

    /// Every kind of near miss is tried: a plan that finds one of them, made for a table that has it too, does not hold.
    #[test]
    fn a_plan_that_finds_a_near_miss_does_not_hold() {
        let ours = ["Code", "BBB", "CCCC", "~DDDD", "EEEEEE"];
        let near = [
            "~ode", "Co~e", "Cod~", "code", "CODE", "Code_", "CodeCode", "Cod", "^DDDD", "~DDD~",
        ];
        for near in near {
            let ours = keys(&ours);
            let both: Vec<&str> = ["Code", "BBB", "CCCC", "~DDDD", "EEEEEE", near].to_vec();
            let theirs = keys(&both);
            let pool = theirs.codes.text_pool();
            let plan = Plan::prove(&theirs, &pool, false);
            assert!(!matches!(plan, Plan::Match));
            assert_eq!(plan.find_word(&theirs, &pool, near), Some(5));
            assert!(!plan.holds(&ours, &pool), "{near} is tried");
        }
    }

    fn integers(kind: CodeType, integers: &[i128]) -> DistinctCodes<'static> {
        let owners: Vec<usize> = (0..integers.len()).collect();
        DistinctCodes::new(
            Codes::Integers(kind, integers.to_vec()),
            integers.len(),
            &owners,
        )
    }

    #[test]
    fn a_plan_that_finds_a_near_integer_does_not_hold() {
        let codes: [i128; 5] = [20_000, 30_000, 50_000, 70_000, 90_000];
        let near = [20_001, 19_999, -20_000, codes[0] ^ 0x100, codes[0] ^ 0x8000];
        let pool = TextPool::new(std::iter::empty());
        for near in near {
            let theirs = integers(CodeType::I32, &[&codes[..], &[near]].concat());
            let plan = Plan::prove(&theirs, &pool, false);
            assert!(matches!(plan, Plan::Integers(_)));
            assert_eq!(plan.find_integer(&theirs, near), Some(5));
            assert!(plan.holds(&theirs, &pool));
            assert!(
                !plan.holds(&integers(CodeType::I32, &codes), &pool),
                "{near} is tried"
            );
        }
        let few = integers(CodeType::I32, &codes[..4]);
        assert!(matches!(Plan::prove(&few, &pool, false), Plan::Match));
    }
}
