//! Which row became which: by name, by code and status, by code, by a declared alias, and last by a guess.

use error_tables_codegen::tools::model::{Api, Code, WireCode};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

/// How two rows were found to be one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum How {
    /// They share a name or a code.
    Same,
    /// The new row lists the old code as an alias.
    Declared,
    /// They share the status, and this much of the text.
    Guess(f64),
}

/// The rows of two tables, by index.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// Sorted by the old row.
    pub(crate) both: Vec<(usize, usize, How)>,
    /// Old codes that several new rows list as an alias.
    pub(crate) split: Vec<(usize, Vec<usize>)>,
    /// New rows that list several old codes as aliases.
    pub(crate) merged: Vec<(Vec<usize>, usize)>,
    pub(crate) removed: Vec<usize>,
    pub(crate) added: Vec<usize>,
}

/// Pairs the rows of a table with those it had.
pub(super) fn pair_rows(from: &Api, to: &Api) -> Pairs {
    let (old, new) = (from.codes.as_slice(), to.codes.as_slice());
    let mut open = Open {
        old: vec![true; old.len()],
        new: vec![true; new.len()],
        both: Vec::new(),
    };
    open.by(old, new, |code| code.name.value.as_str());
    open.by(old, new, |code| {
        (
            code.wire.value.to_sent(),
            code.status.as_ref().map(|status| status.value),
        )
    });
    open.by(old, new, |code| code.wire.value.to_sent());
    let mut pairs = Pairs::default();
    open.aliases(old, new, &mut pairs);
    let left = |open: &[bool]| -> Vec<usize> {
        open.iter()
            .enumerate()
            .filter(|(_, open)| **open)
            .map(|(at, _)| at)
            .collect()
    };
    for (from, to, score) in pair_similar_rows((from, &left(&open.old)), (to, &left(&open.new))) {
        open.take(from, to, How::Guess(score));
    }
    (pairs.removed, pairs.added) = (left(&open.old), left(&open.new));
    pairs.both = open.both;
    pairs.both.sort_by_key(|(from, ..)| *from);
    pairs
}

/// The rows that have no partner yet.
struct Open {
    old: Vec<bool>,
    new: Vec<bool>,
    both: Vec<(usize, usize, How)>,
}

impl Open {
    fn take(&mut self, from: usize, to: usize, how: How) {
        if let (Some(old), Some(new)) = (self.old.get_mut(from), self.new.get_mut(to)) {
            (*old, *new) = (false, false);
            self.both.push((from, to, how));
        }
    }

    /// Pairs what has the same key; where a key repeats, in order.
    fn by<'a, K: Eq + Hash>(
        &mut self,
        old: &'a [Code],
        new: &'a [Code],
        key: impl Fn(&'a Code) -> K,
    ) {
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, code) in new.iter().enumerate().rev() {
            if self.new.get(at) == Some(&true) {
                waiting.entry(key(code)).or_default().push(at);
            }
        }
        for (from, code) in old.iter().enumerate() {
            if self.old.get(from) == Some(&true)
                && let Some(to) = waiting.get_mut(&key(code)).and_then(Vec::pop)
            {
                self.take(from, to, How::Same);
            }
        }
    }

    fn aliases(&mut self, old: &[Code], new: &[Code], pairs: &mut Pairs) {
        let mut named: HashMap<&WireCode, Vec<usize>> = HashMap::new();
        for (at, code) in new.iter().enumerate() {
            for alias in &code.aliases {
                named.entry(&alias.value).or_default().push(at);
            }
        }
        let mut to_one: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (from, code) in old.iter().enumerate() {
            if self.old.get(from) != Some(&true) {
                continue;
            }
            match named.get(&code.wire.value).map(Vec::as_slice) {
                None | Some([]) => {}
                Some([only]) => to_one.entry(*only).or_default().push(from),
                Some(several) => pairs.split.push((from, several.to_vec())),
            }
        }
        for (to, from) in to_one {
            match from[..] {
                [only] if self.new.get(to) == Some(&true) => self.take(only, to, How::Declared),
                _ => pairs.merged.push((from, to)),
            }
        }
        let gone: HashSet<usize> = pairs
            .split
            .iter()
            .map(|(from, _)| *from)
            .chain(
                pairs
                    .merged
                    .iter()
                    .flat_map(|(from, _)| from.iter().copied()),
            )
            .collect();
        let made: HashSet<usize> = pairs
            .split
            .iter()
            .flat_map(|(_, to)| to.iter().copied())
            .chain(pairs.merged.iter().map(|(_, to)| *to))
            .collect();
        for (at, open) in self.old.iter_mut().enumerate() {
            *open &= !gone.contains(&at);
        }
        for (at, open) in self.new.iter_mut().enumerate() {
            *open &= !made.contains(&at);
        }
    }
}

/// Texts are taken for one from here on.
pub(super) const MIN_SIMILARITY: f64 = 0.8;

/// A word that occurs in more rows than this does not identify any of them.
const COMMON: usize = 64;

/// Only so many rows are compared letter by letter with one.
const CANDIDATES: usize = 16;

/// The text of a row: its message, or else its meaning.
pub(super) fn comparable_text(code: &Code) -> Option<String> {
    let message = code.message.as_ref().map(|message| message.value.as_str());
    let text = message.or_else(|| code.meaning.as_ref().map(|meaning| meaning.value.as_str()))?;
    let words: Vec<String> = split_words(text).collect();
    Some(words.join(" ")).filter(|text| !text.is_empty())
}

/// Lower-case words, so that punctuation and white space make no difference.
fn split_words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// From 0 to 1.
pub(super) fn text_similarity(a: &str, b: &str) -> f64 {
    // Quadratic in the length, and the first letters decide as well as all of them.
    let cut = |text: &str| text.chars().take(400).collect::<String>();
    strsim::normalized_levenshtein(&cut(a), &cut(b))
}

/// Pairs of rows with one status and alike texts, the most alike first; each row once.
fn pair_similar_rows(
    (was, from): (&Api, &[usize]),
    (is, to): (&Api, &[usize]),
) -> Vec<(usize, usize, f64)> {
    // Where the default changes, rows that take it have no status of their own to tell them apart.
    type Key = (Option<u16>, bool, String);
    let value = |api: &Api| api.default_status.as_ref().map(|status| status.value);
    let moved = value(was) != value(is);
    let key = |api: &Api, code: &Code, word: &str| -> Key {
        let default = moved && has_default_status(api, code);
        let status = code.status.as_ref().filter(|_| !default);
        (status.map(|status| status.value), default, word.to_string())
    };
    let (old, new) = (&was.codes, &is.codes);
    let texts: Vec<Option<String>> = to
        .iter()
        .map(|&at| new.get(at).and_then(comparable_text))
        .collect();
    let mut index: HashMap<Key, Vec<usize>> = HashMap::new();
    let mut whole: HashMap<Key, Vec<usize>> = HashMap::new();
    for (slot, &at) in to.iter().enumerate() {
        let (Some(code), Some(Some(text))) = (new.get(at), texts.get(slot)) else {
            continue;
        };
        whole.entry(key(is, code, text)).or_default().push(slot);
        let mut seen: Vec<&str> = text.split(' ').collect();
        seen.sort_unstable();
        seen.dedup();
        for word in seen {
            index.entry(key(is, code, word)).or_default().push(slot);
        }
    }
    let mut found: Vec<(usize, usize, f64)> = Vec::new();
    for (nth, &at) in from.iter().enumerate() {
        let Some((code, said)) = old
            .get(at)
            .and_then(|code| Some((code, comparable_text(code)?)))
        else {
            continue;
        };
        // The same text many times over: each old row is offered the new one of its own rank first.
        let same = whole
            .get(&key(was, code, &said))
            .map_or(&[][..], Vec::as_slice);
        let turned = same
            .iter()
            .cycle()
            .skip(nth % same.len().max(1))
            .take(same.len().min(CANDIDATES));
        found.extend(turned.filter_map(|&slot| Some((at, *to.get(slot)?, 1.0))));
        if !same.is_empty() {
            continue;
        }
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for word in said.split(' ') {
            for &slot in index
                .get(&key(was, code, word))
                .filter(|rows| rows.len() <= COMMON)
                .into_iter()
                .flatten()
            {
                *shared.entry(slot).or_default() += 1;
            }
        }
        let mut best: Vec<(usize, usize)> = shared.into_iter().collect();
        best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        for (slot, _) in best.into_iter().take(CANDIDATES) {
            if let (Some(Some(other)), Some(&to)) = (texts.get(slot), to.get(slot)) {
                let score = text_similarity(&said, other);
                if score >= MIN_SIMILARITY {
                    found.push((at, to, score));
                }
            }
        }
    }
    found.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let (mut left, mut right) = (vec![false; old.len()], vec![false; new.len()]);
    found.retain(
        |(from, to, _)| match (left.get_mut(*from), right.get_mut(*to)) {
            (Some(a), Some(b)) if !*a && !*b => {
                (*a, *b) = (true, true);
                true
            }
            _ => false,
        },
    );
    found
}

/// Whether a row takes its status from the default.
pub(super) fn has_default_status(api: &Api, code: &Code) -> bool {
    match (&code.status, &api.default_status) {
        (None, None) => true,
        (Some(own), Some(default)) => own.span == default.span,
        _ => false,
    }
}
