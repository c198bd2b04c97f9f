//! Rows that say nearly the same under another code: a guess at a rename.

use super::status::is_default;
use error_tables_codegen::tools::model::{Api, Code};
use std::collections::HashMap;

/// Texts are taken for one from here on.
pub(crate) const ALIKE: f64 = 0.8;

/// A word of more rows than this says nothing about any of them.
const COMMON: usize = 64;

/// Only so many rows are compared letter by letter with one.
const CANDIDATES: usize = 16;

/// What a row says: its message, else its meaning.
pub(crate) fn text(code: &Code) -> Option<String> {
    let message = code.message.as_ref().map(|message| message.value.as_str());
    let text = message.or_else(|| code.meaning.as_ref().map(|meaning| meaning.value.as_str()))?;
    let words: Vec<String> = words(text).collect();
    Some(words.join(" ")).filter(|text| !text.is_empty())
}

/// Lower-case words, so that punctuation and white space make no difference.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// From 0 to 1.
pub(crate) fn similarity(a: &str, b: &str) -> f64 {
    // Quadratic in the length, and the first letters decide as well as all of them.
    let cut = |text: &str| text.chars().take(400).collect::<String>();
    strsim::normalized_levenshtein(&cut(a), &cut(b))
}

/// Pairs of rows with one status and alike texts, the most alike first; each row once.
pub(crate) fn pair(
    (was, from): (&Api, &[usize]),
    (is, to): (&Api, &[usize]),
) -> Vec<(usize, usize, f64)> {
    // Where the default changes, rows that take it have no status of their own to tell them apart.
    type Key = (Option<u16>, bool, String);
    let value = |api: &Api| api.default_status.as_ref().map(|status| status.value);
    let moved = value(was) != value(is);
    let key = |api: &Api, code: &Code, word: &str| -> Key {
        let default = moved && is_default(api, code);
        let status = code.status.as_ref().filter(|_| !default);
        (status.map(|status| status.value), default, word.to_string())
    };
    let (old, new) = (&was.codes, &is.codes);
    let texts: Vec<Option<String>> = to.iter().map(|&at| new.get(at).and_then(text)).collect();
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
        let Some((code, said)) = old.get(at).and_then(|code| Some((code, text(code)?))) else {
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
                let score = similarity(&said, other);
                if score >= ALIKE {
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
