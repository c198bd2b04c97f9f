//! A table of the page that was read: what it was judged to be, and its rows.

use super::candidate::Candidate;
use super::entry::Entry;
use crate::word::code::{self, Style};
use std::collections::HashSet;

/// A candidate with its rows.
#[derive(Clone, Debug)]
pub struct Read {
    /// The judgement.
    pub candidate: Candidate,
    /// The rows.
    pub entries: Vec<Entry>,
}

impl Read {
    /// How good a choice a candidate is: confidence, and a little for size.
    pub(super) fn rank(&self) -> f64 {
        let rows = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.candidate.confidence + 0.05 * f64::from(rows + 1).log2()
    }

    /// Its codes, each once.
    pub(super) fn codes(&self) -> HashSet<&str> {
        self.entries
            .iter()
            .map(|entry| entry.code.as_str())
            .collect()
    }

    /// Whether its codes are numbers.
    pub(super) fn numeric(&self) -> bool {
        self.entries
            .first()
            .is_some_and(|entry| code::style(&entry.code) == Some(Style::Number))
    }

    /// Whether most codes are written in capitals.
    pub(super) fn loud(&self) -> bool {
        let capital = |entry: &&Entry| !entry.code.bytes().any(|b| b.is_ascii_lowercase());
        self.entries.iter().filter(capital).count() * 2 > self.entries.len()
    }
}
