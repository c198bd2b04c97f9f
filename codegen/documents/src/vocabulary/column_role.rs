//! The role of a column, judged by its header.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use error_tables_codegen::tools::name::is_column_name as is_column_name_free;

use super::column_names::{CODE, FOREIGN, MEANING, MESSAGE, NAME, REMEDY, RETRY, SINCE, STATUS};
use super::languages::{LANGUAGES, SMALL_WORDS, role_points};

pub use super::role::Role;

/// Normalizes a column header: lower case without accents, words separated by single spaces, no punctuation but question marks.
#[must_use]
pub fn normalize_header(header: &str) -> String {
    let mut words = String::with_capacity(header.len() + 4);
    let (mut low, mut gap) = (false, false);
    for c in header.chars() {
        gap |= low && c.is_uppercase();
        low = c.is_lowercase();
        if c.is_alphanumeric() || c == '?' {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            gap = false;
            push_folded(&mut words, c);
        } else {
            gap = true;
        }
    }
    words
}

/// Adds a character in lower case; a Latin letter without its accent.
fn push_folded(text: &mut String, c: char) {
    match c {
        c if c.is_ascii() => text.push(c.to_ascii_lowercase()),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            text.push_str(
                &deunicode::deunicode_char(c)
                    .unwrap_or_default()
                    .to_ascii_lowercase(),
            );
        }
        c => text.extend(c.to_lowercase()),
    }
}

/// Writes a text in ASCII letters by its sound: `Straße` is `Strasse`, `не найдена` is `ne naidena`. `None` for Chinese
/// characters, which have no one sound.
#[must_use]
pub fn transliterate(text: &str) -> Option<Cow<'_, str>> {
    if text.is_ascii() {
        Some(Cow::Borrowed(text))
    } else if text
        .contains(|c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'))
    {
        None
    } else {
        Some(Cow::Owned(deunicode::deunicode(text)))
    }
}

/// Folds a text like [`normalize_header`], but keeps its punctuation.
pub(crate) fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(&mut folded, c));
    folded
}

/// Whether a character belongs to a script that is written without spaces between words.
pub(crate) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// The name under which the column of a header is kept: `retry_advice` for `Retry advice`. `position` counts from 1.
pub(crate) fn declared_name(header: &str, position: usize) -> String {
    let header = transliterate(header).unwrap_or_default();
    let words: Vec<String> = normalize_header(&header)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let name = words.join("_");
    let name = match name.bytes().next() {
        None => format!("column_{position}"),
        Some(b'0'..=b'9') => format!("column_{name}"),
        Some(_) => name,
    };
    // These two have a meaning of their own.
    if is_column_name_free(&name) && !matches!(name.as_str(), "grpc" | "exit") {
        name
    } else {
        format!("{name}_text")
    }
}

/// How clearly each known name denotes each role.
static NAMES: LazyLock<HashMap<&'static str, [u32; 8]>> = LazyLock::new(|| {
    let lists: [(Role, &[(&'static str, u32)]); 8] = [
        (Role::Code, &CODE),
        (Role::Name, &NAME),
        (Role::Status, &STATUS),
        (Role::Message, &MESSAGE),
        (Role::Meaning, &MEANING),
        (Role::Remedy, &REMEDY),
        (Role::Retry, &RETRY),
        (Role::Since, &SINCE),
    ];
    let mut names: HashMap<&'static str, [u32; 8]> = HashMap::new();
    for (role, list) in lists {
        for (name, score) in list {
            if let Some(slot) = names.entry(name).or_default().get_mut(role as usize) {
                *slot = (*slot).max(*score);
            }
        }
    }
    for language in &LANGUAGES {
        for (role, words) in &language.headers {
            for name in words.split('|') {
                if let Some(slot) = names.entry(name).or_default().get_mut(*role as usize) {
                    *slot = (*slot).max(role_points(*role));
                }
            }
        }
    }
    names
});
/// The names in scripts without spaces, which are found within a header too. Longer ones come first.
static IDEOGRAPHIC_NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut names: Vec<_> = NAMES.keys().copied().collect();
    names.retain(|name| name.chars().all(|c| is_ideographic(c) || c == ' '));
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    names
});
/// The longest text that can be a header.
const MAX_HEADER: usize = 120;

/// The scores of a known name.
fn lookup_name(plain: &str) -> Option<&'static [u32; 8]> {
    let plain = plain.trim_end_matches('?').trim();
    let found = NAMES.get(plain).or_else(|| {
        let is_small = |word: &&str| SMALL_WORDS.contains(word);
        plain.split(' ').find(is_small)?;
        let words = plain.split(' ').filter(|word| !is_small(word));
        let words: Vec<&str> = words.collect();
        NAMES.get(words.join(" ").as_str())
    });
    if found.is_some() || !plain.contains(is_ideographic) || plain.chars().count() > 12 {
        return found;
    }
    let mut within = IDEOGRAPHIC_NAMES.iter();
    within
        .find(|name| plain.contains(**name))
        .and_then(|name| NAMES.get(name))
}

/// How well a header denotes a role, from 0 to 30: as a known name, or by the words in it.
pub(crate) fn score_header(role: Role, text: &str) -> u32 {
    score_header_roles(text)
        .get(role as usize)
        .copied()
        .unwrap_or(0)
}

/// How well a header denotes codes or statuses.
pub(crate) fn score_key_header(text: &str) -> u32 {
    score_header(Role::Code, text).max(score_header(Role::Status, text))
}

/// How well a header denotes each role, indexed by `Role as usize`.
pub(crate) fn score_header_roles(text: &str) -> [u32; 8] {
    if text.len() > MAX_HEADER {
        return [0; 8];
    }
    // In `message（建议）` the brackets hold a remark.
    let plain = text.split('\u{ff08}').next().map(normalize_header);
    let plain = plain.filter(|plain| !plain.is_empty() && lookup_name(plain).is_some());
    score_roles(&plain.unwrap_or_else(|| normalize_header(text)))
}

/// Scores a normalized header for each role.
fn score_roles(text: &str) -> [u32; 8] {
    let mut scores = [0; 8];
    let known = lookup_name(text);
    let (words, number) = find_indicative_words(text);
    for role in Role::ALL {
        let found = known.map_or(0, |known| known.get(role as usize).copied().unwrap_or(0));
        let score = if known.is_some() || number > 6 {
            found
        } else {
            score_words(role, words)
        };
        if let Some(slot) = scores.get_mut(role as usize) {
            *slot = score;
        }
    }
    scores
}

/// Words that indicate a role anywhere in a header, each as a bit.
const INDICATIVE_WORDS: [(&str, u32); 33] = [
    ("http", HTTP_WORD),
    ("status", STATUS_WORD),
    ("code", CODE_WORD),
    ("error", ERROR_WORD),
    ("id", ID_WORD),
    ("message", MESSAGE_WORD),
    ("description", MEANING_WORD),
    ("meaning", MEANING_WORD),
    ("explanation", MEANING_WORD),
    ("cause", MEANING_WORD),
    ("reason", MEANING_WORD),
    ("detail", MEANING_WORD),
    ("comment", MEANING_WORD),
    ("condition", MEANING_WORD),
    ("definition", MEANING_WORD),
    ("remediation", REMEDY_WORD),
    ("remedy", REMEDY_WORD),
    ("mitigation", REMEDY_WORD),
    ("workaround", REMEDY_WORD),
    ("recommendation", REMEDY_WORD),
    ("recommended", REMEDY_WORD),
    ("suggestion", REMEDY_WORD),
    ("suggested", REMEDY_WORD),
    ("handling", REMEDY_WORD),
    ("solution", REMEDY_WORD),
    ("resolution", REMEDY_WORD),
    ("action", REMEDY_WORD),
    ("fix", REMEDY_WORD),
    ("resolve", REMEDY_WORD),
    ("troubleshoot", REMEDY_WORD),
    ("retry", RETRY_WORD),
    ("retriable", RETRY_WORD),
    ("retryable", RETRY_WORD),
];
const HTTP_WORD: u32 = 1;
const STATUS_WORD: u32 = 2;
const CODE_WORD: u32 = 4;
const ERROR_WORD: u32 = 8;
const ID_WORD: u32 = 16;
const MESSAGE_WORD: u32 = 32;
const MEANING_WORD: u32 = 64;
const REMEDY_WORD: u32 = 128;
const RETRY_WORD: u32 = 256;

/// The bits of the indicative words in a normalized header, and its number of words.
fn find_indicative_words(plain: &str) -> (u32, usize) {
    let (mut has, mut number) = (0, 0);
    for word in plain.split(' ') {
        number += 1;
        let one = word.strip_suffix('s').unwrap_or(word);
        let mut all = INDICATIVE_WORDS.iter();
        let known = all.find(|(known, _)| *known == word || *known == one);
        has |= known.map_or(0, |(_, bit)| *bit);
    }
    (has, number)
}

/// How well the indicative words of a header denote a role.
fn score_words(role: Role, words: u32) -> u32 {
    let has = |word: u32| words & word != 0;
    match role {
        Role::Status if has(HTTP_WORD) && (has(STATUS_WORD) || has(CODE_WORD)) => 24,
        Role::Status if has(STATUS_WORD) && has(CODE_WORD) => 20,
        Role::Code if has(ERROR_WORD) && (has(CODE_WORD) || has(ID_WORD)) && !has(HTTP_WORD) => 24,
        Role::Code if has(CODE_WORD) && !has(HTTP_WORD) && !has(STATUS_WORD) => 16,
        Role::Message if has(MESSAGE_WORD) => 16,
        Role::Remedy if has(REMEDY_WORD) => 16,
        Role::Retry if has(RETRY_WORD) => 16,
        Role::Meaning if has(MEANING_WORD) => 14,
        _ => 0,
    }
}

/// Whether a header is one of a language other than English.
pub(crate) fn is_foreign_name(text: &str) -> bool {
    let plain = normalize_header(text);
    let words: Vec<&str> = plain
        .split(' ')
        .filter(|word| !SMALL_WORDS.contains(word))
        .collect();
    let plain = words.join(" ");
    LANGUAGES.iter().any(|language| {
        let mut headers = language.headers.iter();
        headers.any(|(_, names)| names.split('|').any(|name| name == plain))
    })
}

/// Whether a header denotes something other than errors: parameters, fields, endpoints.
pub(crate) fn is_foreign_header(text: &str) -> bool {
    let text = normalize_header(text);
    FOREIGN.contains(&text.as_str())
}

/// Whether a text is exactly a known column name.
pub(crate) fn is_column_name(text: &str) -> bool {
    if text.len() > MAX_HEADER || text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let text = normalize_header(text);
    lookup_name(&text).is_some() || FOREIGN.contains(&text.as_str())
}

/// Whether a header denotes any role, or something other than errors.
pub(crate) fn is_known_header(text: &str) -> bool {
    if text.len() > MAX_HEADER {
        return false;
    }
    let text = normalize_header(text);
    FOREIGN.contains(&text.as_str()) || score_roles(&text).iter().any(|score| *score > 0)
}
