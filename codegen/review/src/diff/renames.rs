//! Guesses which removed row became which added one: the texts, the words of the codes and the place in the table decide together.

use super::pairs::{How, has_default_status};
use crate::wording::{
    are_related_words, content_words, has_opposites, plain_words, unrelated_words,
};
use crate::words::{differ_by_prefix, identity_text};
use error_tables_codegen::tools::model::{Api, Code};
use std::collections::{BTreeSet, HashMap};

/// Texts are about one error from this similarity on.
const MIN_SIMILARITY: f64 = 0.8;

/// A guess needs this score.
const MIN_SCORE: f64 = 0.65;

/// How much of the score each of the text, the words of the code and the place can give.
const WEIGHTS: [f64; 3] = [0.55, 0.3, 0.15];

/// A word that occurs in more rows than this does not identify any of them.
const COMMON: usize = 64;

/// Only so many rows are compared letter by letter with one.
const CANDIDATES: usize = 16;

/// The text of a row as lower-case words, so that punctuation and white space make no difference: its message, or else its meaning.
pub(super) fn comparable_text(code: &Code) -> Option<String> {
    let message = code.message.as_ref().map(|message| message.value.as_str());
    let text = message.or_else(|| code.meaning.as_ref().map(|meaning| meaning.value.as_str()))?;
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    Some(words.join(" ")).filter(|text| !text.is_empty())
}

/// From 0 to 1.
fn text_similarity(a: &str, b: &str) -> f64 {
    // Quadratic in the length, and the first letters decide as well as all of them.
    let cut = |text: &str| text.chars().take(400).collect::<String>();
    strsim::normalized_levenshtein(&cut(a), &cut(b))
}

/// A status, and whether it is a default that changes, so that it does not tell rows apart.
type StatusKey = (Option<u16>, bool);

/// A row without a partner.
struct OpenRow {
    at: usize,
    status: StatusKey,
    text: Option<String>,
    /// The words of its code, or of its name if the code is a number.
    identity: String,
    code_words: BTreeSet<String>,
}

impl OpenRow {
    fn new(api: &Api, default_changes: bool, at: usize) -> Option<Self> {
        let code = api.codes.get(at)?;
        let is_default = default_changes && has_default_status(api, code);
        let status = code.status.as_ref().filter(|_| !is_default);
        let identity = identity_text(code);
        Some(OpenRow {
            at,
            status: (status.map(|status| status.value), is_default),
            text: comparable_text(code),
            code_words: plain_words(&identity),
            identity,
        })
    }
}

/// Pairs of removed and added rows that are probably one, the most probable first; each row once.
pub(super) fn find_renames(
    old: &Api,
    removed: &[usize],
    new: &Api,
    added: &[usize],
    paired: &[(usize, usize, How)],
) -> Vec<(usize, usize, How)> {
    if removed.is_empty() || added.is_empty() {
        return Vec::new();
    }
    let default = |api: &Api| api.default_status.as_ref().map(|status| status.value);
    let default_changes = default(old) != default(new);
    let open_rows = |api: &Api, rows: &[usize]| -> Vec<OpenRow> {
        rows.iter()
            .filter_map(|&at| OpenRow::new(api, default_changes, at))
            .collect()
    };
    let (from, to) = (open_rows(old, removed), open_rows(new, added));
    let places = Places::new(old.codes.len(), new.codes.len(), paired);
    let mut found: Vec<(f64, usize, usize, How)> = Vec::new();
    for (a, b) in find_similar_codes(&from, &to) {
        if let (Some(was), Some(is)) = (from.get(a), to.get(b)) {
            found.push((1.0, was.at, is.at, How::SimilarCodes));
        }
    }
    for (a, b) in find_similar_texts(&from, &to) {
        let (Some(was), Some(is)) = (from.get(a), to.get(b)) else {
            continue;
        };
        let (Some(old_text), Some(new_text)) = (&was.text, &is.text) else {
            continue;
        };
        let text = text_similarity(old_text, new_text);
        let difference = TextDifference::new(old_text, new_text);
        if text < MIN_SIMILARITY || difference.is_that_of_codes(was, is) {
            continue;
        }
        let codes = share_of_common_words(&was.code_words, &is.code_words);
        let words = if difference.is_empty() { 1.0 } else { text };
        let parts = [words, codes, places.agreement(was.at, is.at)];
        let score: f64 = parts
            .iter()
            .zip(WEIGHTS)
            .map(|(part, weight)| part * weight)
            .sum();
        if score >= MIN_SCORE {
            found.push((score, was.at, is.at, How::SimilarTexts(text)));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut left, mut right) = (vec![true; old.codes.len()], vec![true; new.codes.len()]);
    let take = |open: Option<&mut bool>| open.is_some_and(std::mem::take);
    let mut pairs = Vec::new();
    for (_, from, to, how) in found {
        let is_open = left.get(from) == Some(&true) && right.get(to) == Some(&true);
        if is_open && take(left.get_mut(from)) && take(right.get_mut(to)) {
            pairs.push((from, to, how));
        }
    }
    pairs
}

/// Rows with one status whose codes differ by a misspelling, or only in words such as `error` that say nothing.
fn find_similar_codes(from: &[OpenRow], to: &[OpenRow]) -> Vec<(usize, usize)> {
    let mut by_content: HashMap<(StatusKey, BTreeSet<String>), Vec<usize>> = HashMap::new();
    let mut by_letters: HashMap<(StatusKey, String), Vec<usize>> = HashMap::new();
    for (slot, row) in to.iter().enumerate() {
        let content = content_words(&row.identity);
        by_content
            .entry((row.status, content))
            .or_default()
            .push(slot);
        for shorter in without_one_letter(&row.identity) {
            by_letters
                .entry((row.status, shorter))
                .or_default()
                .push(slot);
        }
    }
    let mut found = Vec::new();
    for (slot, row) in from.iter().enumerate() {
        let content = content_words(&row.identity);
        let negation = |words: &BTreeSet<String>| words.contains("not") || words.contains("no");
        if content.len() >= 2
            && let Some([only]) = by_content.get(&(row.status, content)).map(Vec::as_slice)
            && let Some(other) = to.get(*only)
            && negation(&row.code_words) == negation(&other.code_words)
            && !has_opposites(&row.identity, &other.identity)
        {
            found.push((slot, *only));
        }
        let near = without_one_letter(&row.identity).into_iter();
        let near = near.filter_map(|shorter| by_letters.get(&(row.status, shorter)));
        for other in near.flatten().filter(|_| row.identity.len() >= 8) {
            let is_misspelling = to.get(*other).is_some_and(|other| {
                let digits =
                    |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
                strsim::damerau_levenshtein(&row.identity, &other.identity) == 1
                    && digits(&row.identity) == digits(&other.identity)
                    && !has_opposites(&row.identity, &other.identity)
                    && !differ_by_prefix(&row.identity, &other.identity)
            });
            if is_misspelling {
                found.push((slot, *other));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A text, and the text without each of its letters: two texts of which one letter differs have one of these in common.
fn without_one_letter(text: &str) -> Vec<String> {
    if text.len() > 80 {
        return Vec::new();
    }
    let holes = text.char_indices().map(|(at, c)| {
        let rest = text.get(at + c.len_utf8()..).unwrap_or("");
        format!("{}{rest}", text.get(..at).unwrap_or(""))
    });
    holes.chain([text.to_string()]).collect()
}

/// Rows with one status and words of their texts in common.
fn find_similar_texts(from: &[OpenRow], to: &[OpenRow]) -> Vec<(usize, usize)> {
    let mut by_text: HashMap<(StatusKey, &str), Vec<usize>> = HashMap::new();
    let mut by_word: HashMap<(StatusKey, &str), Vec<usize>> = HashMap::new();
    for (slot, row) in to.iter().enumerate() {
        let Some(text) = &row.text else { continue };
        by_text.entry((row.status, text)).or_default().push(slot);
        let words: BTreeSet<&str> = text.split(' ').collect();
        for word in words {
            by_word.entry((row.status, word)).or_default().push(slot);
        }
    }
    let mut found = Vec::new();
    for (slot, row) in from.iter().enumerate() {
        let Some(text) = &row.text else { continue };
        if let Some(same) = by_text.get(&(row.status, text.as_str())) {
            // The same text many times over: each row is compared with the one of its own rank first.
            let ranked = same.iter().cycle().skip(slot % same.len());
            let ranked = ranked.take(same.len().min(CANDIDATES));
            found.extend(ranked.map(|other| (slot, *other)));
            continue;
        }
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for word in text.split(' ') {
            let rows = by_word.get(&(row.status, word));
            for &other in rows
                .filter(|rows| rows.len() <= COMMON)
                .into_iter()
                .flatten()
            {
                *shared.entry(other).or_default() += 1;
            }
        }
        let mut best: Vec<(usize, usize)> = shared.into_iter().collect();
        best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        found.extend(
            best.into_iter()
                .take(CANDIDATES)
                .map(|(other, _)| (slot, other)),
        );
    }
    found
}

/// The words that only one of two texts has.
struct TextDifference {
    lost: Vec<String>,
    gained: Vec<String>,
}

impl TextDifference {
    fn new(old_text: &str, new_text: &str) -> Self {
        let (old, new) = (plain_words(old_text), plain_words(new_text));
        let owned = |words: Vec<&String>| words.into_iter().cloned().collect();
        TextDifference {
            lost: owned(unrelated_words(&old, &new)),
            gained: owned(unrelated_words(&new, &old)),
        }
    }

    fn is_empty(&self) -> bool {
        self.lost.is_empty() && self.gained.is_empty()
    }

    /// Whether the texts differ in just the words in which the codes differ: then they are two errors, described alike.
    fn is_that_of_codes(&self, was: &OpenRow, is: &OpenRow) -> bool {
        let lost = unrelated_words(&was.code_words, &is.code_words);
        let gained = unrelated_words(&is.code_words, &was.code_words);
        let within = |words: &[String], codes: &[&String]| {
            words
                .iter()
                .all(|word| codes.iter().any(|code| are_related_words(word, code)))
        };
        !self.is_empty() && within(&self.lost, &lost) && within(&self.gained, &gained)
    }
}

/// The words that two codes share among all of their words, from 0 to 1.
fn share_of_common_words(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let only_a = unrelated_words(a, b).len();
    let all = only_a + b.len();
    let common = a.len() - only_a;
    if all == 0 {
        return 0.0;
    }
    // Codes have few words.
    f64::from(u32::try_from(common).unwrap_or(0)) / f64::from(u32::try_from(all).unwrap_or(1))
}

/// Where the rows that have a partner are.
struct Places {
    /// For each old row, the last paired row at or before it, and the next at or after it, as indices of both sides.
    before: Vec<Option<(usize, usize)>>,
    after: Vec<Option<(usize, usize)>>,
    lengths: (usize, usize),
}

impl Places {
    fn new(old: usize, new: usize, paired: &[(usize, usize, How)]) -> Self {
        let mut partner: Vec<Option<usize>> = vec![None; old];
        for &(from, to, _) in paired {
            if let Some(slot) = partner.get_mut(from) {
                *slot = Some(to);
            }
        }
        let anchors = |rows: &mut dyn Iterator<Item = usize>| {
            let mut last = None;
            let mut found = vec![None; old];
            for at in rows {
                let to = partner.get(at).copied().flatten();
                last = to.map(|to| (at, to)).or(last);
                if let Some(slot) = found.get_mut(at) {
                    *slot = last;
                }
            }
            found
        };
        Places {
            before: anchors(&mut (0..old)),
            after: anchors(&mut (0..old).rev()),
            lengths: (old, new),
        }
    }

    /// 1 if the new row is as far from the rows before and after it as the old row was, one half if only from one of them.
    fn agreement(&self, from: usize, to: usize) -> f64 {
        let at = |anchors: &[Option<(usize, usize)>]| anchors.get(from).copied().flatten();
        let before = match at(&self.before) {
            Some((a, b)) => to > b && from - a == to - b,
            None => from == to,
        };
        let after = match at(&self.after) {
            Some((a, b)) => b > to && a - from == b - to,
            None => self.lengths.0 - from == self.lengths.1.saturating_sub(to),
        };
        f64::from(u8::from(before)) / 2.0 + f64::from(u8::from(after)) / 2.0
    }
}
