//! The lookup of any set of codes, for the fuzz targets.

use super::codes::{Codes, DistinctCodes};
use super::is_small;
use super::packed::TextPool;
use super::plan::Plan;
use crate::model::CodeType;

/// The lookup of a table with one code a row.
pub struct Lookup<'a> {
    keys: DistinctCodes<'a>,
    pool: TextPool,
    plan: Plan,
}

impl<'a> Lookup<'a> {
    /// The lookup of words.
    #[must_use]
    pub fn of_words(words: &[&'a str]) -> Self {
        Self::new(Codes::Words(words.to_vec()), words.len())
    }

    /// The lookup of integers of a type.
    #[must_use]
    pub fn of_integers(kind: CodeType, integers: &[i128]) -> Self {
        Self::new(Codes::Integers(kind, integers.to_vec()), integers.len())
    }

    fn new(codes: Codes<'a>, count: usize) -> Self {
        let owners: Vec<usize> = (0..count).collect();
        let keys = DistinctCodes::new(codes, count, &owners);
        let pool = keys.codes.text_pool();
        let plan = Plan::prove(&keys, &pool, is_small(count));
        Self { keys, pool, plan }
    }

    /// The row that the generated code finds for a word.
    #[must_use]
    pub fn find_word(&self, word: &str) -> Option<usize> {
        self.plan.find_word(&self.keys, &self.pool, word)
    }

    /// The row that the generated code finds for an integer of the type.
    #[must_use]
    pub fn find_integer(&self, integer: i128) -> Option<usize> {
        self.plan.find_integer(&self.keys, integer)
    }

    /// Whether the lookup is a `match`: for few codes, or because the proof of another plan failed.
    #[must_use]
    pub fn is_match(&self) -> bool {
        matches!(self.plan, Plan::Match)
    }
}
