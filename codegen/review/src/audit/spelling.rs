//! Misspelt words in codes and names, which are hard to change once they are released.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use crate::words::{self, WordMap, WordSet};
use error_tables_codegen::tools::model::{Code, Origin, WireCode};
use heck::ToSnakeCase;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::SPELLING,
    run: find_misspellings,
}];

/// The word lists.
struct WordLists {
    /// Misspellings, and what was meant.
    misspellings: WordMap<&'static str, &'static str>,
    /// The first words of those of two words.
    openings: WordSet<&'static str>,
    known: WordSet<&'static str>,
}

static WORD_LISTS: LazyLock<WordLists> = LazyLock::new(|| {
    let (mut misspellings, mut known) = (WordMap::default(), WordSet::default());
    let mut openings = WordSet::default();
    let lines = include_str!("spelling.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        if let Some(words) = line.strip_prefix("= ") {
            known.extend(words.split(' '));
        } else if let Some((wrong, right)) = line.split_once(' ') {
            misspellings.insert(wrong, right);
            openings.extend(wrong.split_once('_').map(|(first, _)| first));
            known.extend(right.split('_'));
        }
    }
    WordLists {
        misspellings,
        openings,
        known,
    }
});

/// Whether a word is right, although it is similar to another one.
pub(super) fn is_known_word(word: &str) -> bool {
    WORD_LISTS.known.contains(word)
}

/// The shortest word that is compared with the other words of a table.
const MIN_LENGTH: usize = 5;

/// Shorter words are a misspelling of another one only if two letters changed places.
const MIN_DIFFERENT_LENGTH: usize = 6;

/// The words that occur in the rows of a table.
struct TableWords<'a> {
    /// In how many rows each word occurs, in the code, the name or a text, and the last of these rows.
    rows: WordMap<&'a str, (usize, usize)>,
    /// The words by themselves without each of their letters.
    shortened: WordMap<String, Vec<&'a str>>,
}

impl<'a> TableWords<'a> {
    /// The words of all rows. `identities` are those of their codes and names.
    fn new(scope: &'a Scope<'_>, identities: &'a [Cow<'_, [String]>]) -> Self {
        let mut rows: WordMap<&str, (usize, usize)> = WordMap::default();
        for (at, (identity, texts)) in identities.iter().zip(scope.prose()).enumerate() {
            let texts = texts.iter().flat_map(|text| text.split(' '));
            let all = identity.iter().map(String::as_str).chain(texts);
            for word in all.filter(|word| is_plain(word)) {
                let (count, last) = rows.entry(word).or_insert((0, usize::MAX));
                *count += usize::from(std::mem::replace(last, at) != at);
            }
        }
        let mut shortened: WordMap<String, Vec<&str>> = WordMap::default();
        for (word, (count, _)) in &rows {
            if *count > 1 {
                for short in without_one_letter(word) {
                    shortened.entry(short).or_default().push(word);
                }
            }
        }
        TableWords { rows, shortened }
    }

    /// Whether a word occurs in one row only and is not known to be right.
    fn is_rare(&self, word: &str) -> bool {
        self.rows.get(word).is_some_and(|(count, _)| *count == 1) && !is_known_word(word)
    }

    /// The word that was probably meant: the only one in several rows of the table that differs by one letter.
    fn find_meant(&self, word: &str) -> Option<&str> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        for short in without_one_letter(word) {
            let others = self.shortened.get(&short).into_iter().flatten();
            let near = others.copied().filter(|other| {
                *other != word
                    && strsim::damerau_levenshtein(word, other) == 1
                    && (word.len().min(other.len()) >= MIN_DIFFERENT_LENGTH
                        || have_same_letters(word, other))
                    && !is_other_form(word, other)
            });
            found.extend(near);
        }
        match found.into_iter().collect::<Vec<_>>()[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Whether a word may be compared with others: letters of ASCII, and enough of them.
fn is_plain(word: &str) -> bool {
    word.len() >= MIN_LENGTH && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// The words of the code and the name of a row. `words` are those of the code.
fn words_of_row<'a>(code: &Code, words: &'a [String]) -> Cow<'a, [String]> {
    if !code.named && matches!(code.wire.value, WireCode::Word(_)) {
        return Cow::Borrowed(words);
    }
    let name = code.name.value.to_snake_case();
    let name = name.split('_').map(str::to_string);
    words.iter().cloned().chain(name).collect()
}

/// A word, and the word without each of its letters: two words of which one letter differs have one of these in common.
fn without_one_letter(word: &str) -> Vec<String> {
    let holes = (0..word.len()).filter_map(|at| {
        let (before, after) = (word.get(..at)?, word.get(at + 1..)?);
        Some(format!("{before}{after}"))
    });
    holes.chain([word.to_string()]).collect()
}

fn have_same_letters(a: &str, b: &str) -> bool {
    let sort = |word: &str| {
        let mut letters: Vec<u8> = word.bytes().collect();
        letters.sort_unstable();
        letters
    };
    sort(a) == sort(b)
}

/// Whether two words are forms of one, such as `users` and `user`, or differ by their first letter, as in `asynchronous`.
fn is_other_form(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let same_stem = |ending: &str, other: &str| {
        a.strip_suffix(ending).is_some() && a.strip_suffix(ending) == b.strip_suffix(other)
    };
    let endings = ["s", "d", "r", "e", "y", "n", "t"];
    long.starts_with(short)
        || a.get(..1) != b.get(..1)
        || endings.iter().any(|x| endings.iter().any(|y| same_stem(x, y)))
        // British and American spelling.
        || a.replace("is", "iz") == b.replace("is", "iz")
        || a.replace("our", "or") == b.replace("our", "or")
        || a.replace("ll", "l") == b.replace("ll", "l")
}

fn find_misspellings(scope: &Scope<'_>, drafts: &mut Drafts) {
    let lists = &*WORD_LISTS;
    let rows = scope.api.codes.iter().zip(scope.words());
    let identities: Vec<Cow<'_, [String]>> = rows
        .map(|(code, words)| words_of_row(code, words))
        .collect();
    let table = TableWords::new(scope, &identities);
    let rows = scope.api.codes.iter().zip(&identities).zip(scope.prose());
    for ((code, words), prose) in rows {
        if code.origin != Origin::Own {
            continue;
        }
        let listed = |word: &String| {
            Some((
                word.clone(),
                (*lists.misspellings.get(word.as_str())?).to_string(),
            ))
        };
        let pair = |pair: &[String]| {
            let first = pair.first()?.as_str();
            let found = listed(&lists.openings.get(first).map(|_| pair.join("_"))?)?;
            // "Cannot convert to long" is no misspelling.
            let phrase = format!(" {} ", pair.join(" "));
            (!prose.iter().any(|text| text.contains(&phrase))).then_some(found)
        };
        let from_list = words
            .iter()
            .find_map(listed)
            .or_else(|| words.windows(2).find_map(pair));
        let from_table = || {
            let mut rare = words.iter().filter(|word| table.is_rare(word));
            rare.find_map(|word| Some((word.clone(), table.find_meant(word)?.to_string())))
        };
        let Some((wrong, right)) = from_list.or_else(from_table) else {
            continue;
        };
        let spaced = |words: &str| words.replace('_', " ");
        let message = format!(
            "`{}` has `{}`, which looks like a misspelling of `{}`",
            describe_row(code, &wrong),
            spaced(&wrong),
            spaced(&right)
        );
        let help = "correct it before it is released; if the API already sends it, or the name is in use, allow it with that reason";
        drafts.add(Draft::on_row(code, code.wire.span, message, help).about(&wrong));
    }
}

/// The code with a misspelling, or the name if the code has none.
fn describe_row(code: &Code, wrong: &str) -> String {
    let in_code = words::split_code(&code.wire.value)
        .join("_")
        .contains(wrong);
    if in_code {
        code.wire.value.to_string()
    } else {
        code.name.value.clone()
    }
}
