//! Codes and sentences as words, so that `NOT_FOUND`, `notFound` and `Not found.` can be compared.

use error_tables_codegen::tools::model::{Code, WireCode};
use heck::ToSnakeCase;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// The words of a code, in lower case; none of a number.
pub(crate) fn split_code(wire: &WireCode) -> Vec<String> {
    let WireCode::Word(word) = wire else {
        return Vec::new();
    };
    let mixed = word.bytes().any(|b| b.is_ascii_lowercase())
        && word.bytes().any(|b| b.is_ascii_uppercase());
    let snake = if mixed || !word.is_ascii() {
        word.to_snake_case()
    } else {
        word.to_ascii_lowercase()
    };
    snake
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

/// The words that name the error of a row, with blanks between them: those of its code, or of its name if the code is a number.
pub(crate) fn identity_text(code: &Code) -> String {
    match &code.wire.value {
        WireCode::Word(_) => split_code(&code.wire.value).join(" "),
        WireCode::Number(_) | WireCode::Range(_) => {
            code.name.value.to_snake_case().replace('_', " ")
        }
    }
}

/// The words of a sentence, in lower case and with a blank before and behind each, so that ` not found ` is found in it.
pub(crate) fn normalize_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    if text.is_ascii() {
        let mut is_blank = true;
        for c in text.bytes().map(|b| char::from(b.to_ascii_lowercase())) {
            let is_letter = c.is_ascii_alphanumeric();
            if is_letter || c != '\'' && !is_blank {
                out.push(if is_letter { c } else { ' ' });
                is_blank = !is_letter;
            }
        }
        if !is_blank {
            out.push(' ');
        }
        return out;
    }
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if c != '\'' && c != '’' && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Whether the words of a code hold others, next to each other.
pub(crate) fn contains_words(words: &[String], wanted: &[&str]) -> bool {
    words
        .windows(wanted.len())
        .any(|window| window.iter().zip(wanted).all(|(has, wants)| has == wants))
}

/// A number for a sequence of words without one of them, equal for equal sequences.
pub(crate) fn hash_without(words: &[String], hole: usize) -> u64 {
    let others = words.iter().enumerate().filter(|(at, _)| *at != hole);
    let bytes = others.flat_map(|(_, word)| word.bytes().chain([0]));
    hash_bytes(bytes.chain([u8::try_from(hole % 251).unwrap_or(0)]))
}

/// FNV-1a. Texts with equal hashes are compared before they are reported.
pub(crate) fn hash_bytes(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(WordHasher::default().0, hash_byte)
}

const fn hash_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// FNV-1a for maps of words, which are too short for the hasher of the standard library to be fast.
pub(crate) struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        WordHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, byte| hash_byte(hash, *byte));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A map from words.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(crate) type WordSet<K> = HashSet<K, BuildHasherDefault<WordHasher>>;

/// Numbers for a text without each of its letters from a to z, and for the whole text: equal for equal texts.
pub(crate) fn hash_without_letters(text: &str) -> impl Iterator<Item = u64> {
    const BASE: u64 = 0x0100_0000_01b3;
    let bytes = text.bytes();
    let step = |hash: u64, byte: u8| hash.wrapping_mul(BASE).wrapping_add(u64::from(byte) + 1);
    let starts = bytes.clone().scan(0, move |hash, byte| {
        let before = *hash;
        *hash = step(before, byte);
        Some(before)
    });
    let starts: Vec<u64> = starts.collect();
    let whole = bytes.clone().fold(0, step);
    // The hash of what follows, and what that of the start is multiplied by.
    let (mut rest, mut factor) = (0_u64, 1_u64);
    let holes = bytes.rev().zip(starts.into_iter().rev());
    let holes = holes.filter_map(move |(byte, start)| {
        let without = start.wrapping_mul(factor).wrapping_add(rest);
        rest = rest.wrapping_add(factor.wrapping_mul(u64::from(byte) + 1));
        factor = factor.wrapping_mul(BASE);
        byte.is_ascii_lowercase().then_some(without)
    });
    holes.chain([whole])
}

/// The places that have one number, for every number that several have; sorted.
pub(crate) fn group_equal(mut numbers: Vec<(u64, usize)>) -> Vec<Vec<usize>> {
    numbers.sort_unstable();
    numbers.dedup();
    let mut groups: Vec<Vec<usize>> = numbers
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|chunk| chunk.len() > 1)
        .map(|chunk| chunk.iter().map(|(_, place)| *place).collect())
        .collect();
    groups.sort_unstable();
    groups
}

/// One word for those that mean the same in a code, without a plural's s.
pub(crate) fn synonym_class(word: &str) -> &str {
    let one = match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one,
        _ => word,
    };
    first_synonym(one)
        .or_else(|| first_synonym(word))
        .unwrap_or(one)
}

/// The word that stands for a word and its synonyms.
fn first_synonym(word: &str) -> Option<&'static str> {
    Some(match word {
        "user" | "client" | "account" => "user",
        "query" | "request" => "query",
        "missing" | "required" | "absent" => "missing",
        "bad" | "malformed" | "illegal" | "wrong" => "bad",
        "denied" | "forbidden" | "refused" => "denied",
        "unsupported" | "unknown" | "unrecognized" => "unsupported",
        "delete" | "remove" => "delete",
        "limit" | "quota" => "limit",
        "exceeded" | "reached" => "exceeded",
        "duplicate" | "exists" => "duplicate",
        "param" | "parameter" | "argument" => "param",
        _ => return None,
    })
}

/// Whether a word of one code is a word of the other with one letter before it, as in `synchronous` and `asynchronous`.
pub(crate) fn differ_by_prefix(a: &str, b: &str) -> bool {
    let words =
        |text: &str| -> Vec<String> { text.split([' ', '_']).map(str::to_string).collect() };
    let (a, b) = (words(a), words(b));
    a.iter().zip(&b).any(|(a, b)| {
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        long.len() == short.len() + 1 && long.ends_with(short.as_str())
    })
}
