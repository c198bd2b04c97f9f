//! HTTP statuses in the forms that documents use.

use std::sync::LazyLock;

use regex::Regex;

use super::code::strip_emoji;
use error_tables_codegen::tools::http_status::{FORMER, REGISTERED};

/// The content of a cell with HTTP statuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusCell {
    /// The statuses, in order.
    pub codes: Vec<u16>,
    /// The words next to them: `Not Found`.
    pub phrase: String,
    /// A range as written: `4xx`, `500-599`.
    pub range: Option<String>,
}

/// One status, perhaps with a label before it and a phrase after it.
static LEADING_STATUS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?i:(?:https?(?:/\d(?:\.\d)?)?|status|code|error|response)[\s:]*)*([1-5]\d\d)\b[\s:.\-\u{2010}-\u{2015}]*\(?([^()]*)\)?$").ok()
});
/// A phrase with a status after it.
static TRAILING_STATUS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([^()\d]+?)[\s:\-]*\(?(?i:https?\s*)?([1-5]\d\d)\)?$").ok());
/// A range of statuses.
static STATUS_RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?i:https?\s*)?(?:[1-5](?:xx|XX|\*\*|nn)|[1-5]\d\d\s*(?:-|\u{2013}|\u{2026}|\.\.\.?|to)\s*[1-5]\d\d)(?:\s.*)?$").ok()
});

/// Parses a cell with HTTP statuses or reason phrases.
pub fn parse_status_cell(text: &str) -> Option<StatusCell> {
    let text = strip_emoji(text.trim())
        .trim_matches(['`', '"', '\'', '*'])
        .trim();
    if text.is_empty() || text.len() > 120 {
        return None;
    }
    if let Some(code) = parse_status(text) {
        return Some(StatusCell {
            codes: vec![code],
            ..StatusCell::default()
        });
    }
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    if !digits {
        let first = text.bytes().find(u8::is_ascii_alphanumeric)?;
        let begins = |phrase: &str| phrase.as_bytes().first().map(u8::to_ascii_uppercase);
        let code = known_phrases()
            .filter(|(_, phrase)| begins(phrase) == Some(first.to_ascii_uppercase()))
            .find(|(_, phrase)| text.len() <= 40 && is_same_phrase(phrase, text))
            .map(|(code, _)| *code)?;
        return Some(StatusCell {
            codes: vec![code],
            phrase: text.to_owned(),
            range: None,
        });
    }
    if let Some(found) = LEADING_STATUS.as_ref()?.captures(text) {
        let phrase = found.get(2).map_or("", |m| m.as_str()).trim();
        if let Some(code) = found.get(1).and_then(|m| m.as_str().parse().ok())
            && !phrase
                .starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '/' | '|' | ';'))
            && !phrase.starts_with("or ")
            && !phrase.starts_with("and ")
        {
            return Some(StatusCell {
                codes: vec![code],
                phrase: phrase.to_owned(),
                range: None,
            });
        }
    }
    if STATUS_RANGE.as_ref()?.is_match(text) {
        return Some(StatusCell {
            range: Some(text.to_owned()),
            ..StatusCell::default()
        });
    }
    let pieces: Vec<&str> = text
        .split([',', '/', ';', '|', '\n', ' '])
        .map(str::trim)
        .filter(|piece| !matches!(*piece, "" | "or" | "and" | "&"))
        .collect();
    let numbers: Vec<u16> = pieces
        .iter()
        .filter_map(|piece| parse_status(piece))
        .collect();
    if numbers.len() > 1 && numbers.len() == pieces.len() {
        return Some(StatusCell {
            codes: numbers,
            ..StatusCell::default()
        });
    }
    let found = TRAILING_STATUS.as_ref()?.captures(text)?;
    let number = found.get(2)?;
    if is_part_of_word(text.get(..number.start())?) {
        return None;
    }
    let code = number.as_str().parse().ok()?;
    Some(StatusCell {
        codes: vec![code],
        phrase: found.get(1).map_or("", |m| m.as_str()).trim().to_owned(),
        range: None,
    })
}

/// Whether a number after this text is part of a word, as in `G300` and `ERR-404`.
fn is_part_of_word(before: &str) -> bool {
    let joint = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let word = before.strip_suffix('-').unwrap_or(before);
    word.ends_with(joint) && !word.to_ascii_lowercase().ends_with("http")
}

/// Finds the registered statuses in a short text: `if signed in 403, else 401`.
pub(crate) fn find_statuses(text: &str) -> Vec<u16> {
    if text.len() > 80 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for piece in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        match parse_known_status(piece) {
            Some(code) => found.push(code),
            None if !piece.bytes().any(|b| b.is_ascii_digit()) => {}
            None => return Vec::new(),
        }
    }
    found
}

/// Parses a status: a number from 100 to 599.
pub(crate) fn parse_status(text: &str) -> Option<u16> {
    (text.len() == 3)
        .then(|| text.parse::<u16>().ok())
        .flatten()
        .filter(|code| (100..600).contains(code))
}

/// Parses a status that has a phrase.
pub(crate) fn parse_known_status(text: &str) -> Option<u16> {
    parse_status(text).filter(|code| status_phrase(*code).is_some())
}

/// The registered reason phrase of a status.
pub(crate) fn status_phrase(code: u16) -> Option<&'static str> {
    known_phrases()
        .find(|(known, _)| *known == code)
        .map(|(_, phrase)| *phrase)
}

/// Whether a text is a phrase of a status: the registered one, a former one, or a common one.
pub(crate) fn is_phrase_of(code: u16, text: &str) -> bool {
    known_phrases().any(|(known, phrase)| *known == code && is_same_phrase(phrase, text))
}

/// Whether two phrases are equal except for case, spaces and punctuation: `NotFound`, `not_found`, `Not Found`.
pub(crate) fn is_same_phrase(left: &str, right: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = u8> {
        text.bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| b.to_ascii_lowercase())
    }
    !left.is_empty() && letters(left).eq(letters(right))
}

/// Phrases that documents use besides those that are or were registered.
const OTHER_PHRASES: [(u16, &str); 2] = [(414, "Request-URI Too Large"), (500, "Server Error")];

/// All phrases and their statuses; a registered phrase comes before others of the same status.
fn known_phrases() -> impl Iterator<Item = &'static (u16, &'static str)> {
    REGISTERED.iter().chain(&FORMER).chain(&OTHER_PHRASES)
}
