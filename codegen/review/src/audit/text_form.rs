//! The form of texts: white space, characters, remains of web pages, punctuation and capitals.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, Text};
use crate::rules::audit as rules;
use std::collections::BTreeMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::MESSAGE_UNTRIMMED,
        run: find_untrimmed_texts,
    },
    Check {
        rule: &rules::MESSAGE_MULTILINE,
        run: find_line_breaks,
    },
    Check {
        rule: &rules::UNICODE_SUSPICIOUS,
        run: find_suspicious_characters,
    },
    Check {
        rule: &rules::SCRAPE_RESIDUE,
        run: find_residue,
    },
    Check {
        rule: &rules::TEXT_PUNCTUATION,
        run: find_odd_punctuation,
    },
    Check {
        rule: &rules::TEXT_CASE,
        run: find_odd_case,
    },
];

/// The text of a cell, quoted only if necessary.
pub(super) fn quote_cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_string()
    }
}

/// A draft on a text, which may be allowed by the code of its row and by the label of the row.
pub(super) fn text_draft(text: &Text<'_>, message: String, help: &str) -> Draft {
    let key = text.key();
    let mut draft = Draft::new(key.clone(), text.span, message, help);
    draft.rows = vec![vec![first_word(&key), key]];
    draft.about(text.column)
}

fn find_untrimmed_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts() {
        let trimmed = text.value.trim();
        if trimmed != text.value && !trimmed.is_empty() {
            let message = format!(
                "the {} of `{}` begins or ends with white space",
                text.column,
                text.key()
            );
            let mut draft = text_draft(text, message, "remove it")
                .plural("texts begin or end with white space");
            if text.column != "message" {
                draft = draft.fix(text.span, quote_cell(trimmed));
            }
            drafts.add(draft);
        }
    }
}

fn find_line_breaks(scope: &Scope<'_>, drafts: &mut Drafts) {
    let lines = scope.texts().iter();
    for text in lines.filter(|text| text.column == "message" || text.column == "phrase") {
        let has_break = |text: &str| text.bytes().any(|b| b == b'\n' || b == b'\r');
        if has_break(text.value) && has_break(text.value.trim()) {
            let message = format!("the {} of `{}` has a line break", text.column, text.key());
            let mut draft =
                text_draft(text, message, "write it on one line").plural("texts have a line break");
            if text.column != "message" {
                let words: Vec<&str> = text.value.split_whitespace().collect();
                draft = draft.fix(text.span, quote_cell(&words.join(" ")));
            }
            drafts.add(draft);
        }
    }
}

/// A character that was probably not meant: what it is, and what to write for it if that is certain.
fn describe_character(c: char, text: &str) -> Option<(&'static str, Option<&'static str>)> {
    let is_beyond_latin = || text.chars().any(|c| c > '\u{58f}' && c.is_alphabetic());
    Some(match c {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => ("a no-break space", Some(" ")),
        '\u{200b}' | '\u{2060}' | '\u{feff}' => ("a zero-width character", Some("")),
        // These join letters of scripts such as Persian or Hindi, and the parts of pictures.
        '\u{200c}' | '\u{200d}'
            if text
                .chars()
                .all(|c| c < '\u{590}' || c > '\u{2000}' && c < '\u{2070}') =>
        {
            ("a zero-width character", Some(""))
        }
        '\u{ad}' => ("a soft hyphen", Some("")),
        '\u{2002}'..='\u{2006}' | '\u{2008}'..='\u{200a}' => ("a wide or thin space", Some(" ")),
        '\u{3000}' if !is_beyond_latin() => ("a wide or thin space", Some(" ")),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            if !is_beyond_latin() =>
        {
            ("a text direction mark", None)
        }
        '\u{2022}' if text.starts_with(c) => ("a bullet", None),
        '\u{fffd}' => ("a replacement character", None),
        '\u{80}'..='\u{9f}' => ("a control character", None),
        _ => return None,
    })
}

/// The byte above 127 that encodes a character in Windows-1252. A byte without a character is the control character of its value.
fn encode_windows_1252(c: char) -> Option<u8> {
    const SPECIAL: &str = "\u{20ac}\u{81}\u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152}\u{8d}\u{17d}\u{8f}\u{90}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153}\u{9d}\u{17e}\u{178}";
    if let Some(at) = SPECIAL.chars().position(|special| special == c) {
        return u8::try_from(0x80 + at).ok();
    }
    u8::try_from(u32::from(c)).ok().filter(|byte| *byte > 0x7f)
}

/// The text that was meant, if a text is UTF-8 that was read as Windows-1252 or Latin-1, such as `CafÃ©`; with what was read for the
/// first character.
fn repair_encoding(text: &str) -> Option<(String, String)> {
    let mut out = String::with_capacity(text.len());
    let mut first = None;
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let bytes = letters.get(at..).unwrap_or_default().iter();
        let bytes: Vec<u8> = bytes
            .take(4)
            .map_while(|c| encode_windows_1252(*c))
            .collect();
        let length = match bytes.first() {
            Some(0xc2..=0xdf) => 2,
            Some(0xe0..=0xef) => 3,
            Some(0xf0..=0xf4) => 4,
            _ => 0,
        };
        let decoded = bytes.get(..length).filter(|_| length > 0);
        if let Some(meant) = decoded.and_then(|bytes| std::str::from_utf8(bytes).ok()) {
            let read = || letters.iter().skip(at).take(length).collect();
            first.get_or_insert_with(read);
            out.push_str(meant);
            at += length;
        } else {
            out.push(c);
            at += 1;
        }
    }
    first.map(|first| (out, first))
}

fn find_suspicious_characters(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts().iter().filter(|text| !text.value.is_ascii()) {
        let (column, key) = (text.column, text.key());
        if let Some((meant, read)) = repair_encoding(text.value) {
            let message = format!(
                "the {column} of `{key}` contains `{read}`, UTF-8 that was read as another encoding"
            );
            let help = format!("write what was meant: {meant}");
            let mut draft = text_draft(text, message, &help)
                .plural("texts contain UTF-8 that was read as another encoding");
            if column != "message" {
                draft = draft.fix(text.span, quote_cell(meant.trim()));
            }
            drafts.add(draft);
            continue;
        }
        let describe = |c: char| describe_character(c, text.value);
        let mut found = text.value.chars().filter_map(|c| Some((c, describe(c)?)));
        let Some((c, (what, _))) = found.next() else {
            continue;
        };
        let message = format!(
            "the {column} of `{key}` contains {what}, U+{:04X}",
            u32::from(c)
        );
        let help = "use the plain character; if the documentation uses this one on purpose, allow it with that reason";
        let mut draft = text_draft(text, message, help).plural(format!("texts contain {what}"));
        let plain: String = text
            .value
            .chars()
            .map(|c| match describe(c) {
                Some((_, Some(plain))) => plain.to_string(),
                _ => c.to_string(),
            })
            .collect();
        if plain != text.value && column != "message" {
            draft = draft.fix(text.span, quote_cell(plain.trim()));
        }
        drafts.add(draft);
    }
}

const PHRASES: [&str; 6] = [
    "Skip to main content",
    "ermalink",
    "Direct link to",
    "Copy to clipboard",
    "Edit this page",
    "¶",
];

const MARKUP: [&str; 14] = [
    "\\|", "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "<br", "<p>", "</", "<code>", "<span",
    "<a href", "<div", "](http",
];

/// The first of [`PHRASES`] in a text.
fn find_phrase(text: &str) -> Option<&'static &'static str> {
    let bytes = text.as_bytes();
    let first_bytes = PHRASES.map(|phrase| phrase.bytes().next());
    let starts = bytes.iter().enumerate();
    let mut starts = starts.filter(|(_, byte)| first_bytes.contains(&Some(**byte)));
    starts.find_map(|(at, _)| {
        let rest = bytes.get(at..)?;
        PHRASES
            .iter()
            .find(|phrase| rest.starts_with(phrase.as_bytes()))
    })
}

fn find_residue(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts() {
        let phrase = find_phrase(text.value);
        let markup = || {
            let lower = text.value.to_ascii_lowercase();
            MARKUP.iter().find(|part| lower.contains(*part))
        };
        let marked = text.value.contains(['<', '&', '\\', ']']);
        if let Some(found) = phrase.or_else(|| if marked { markup() } else { None }) {
            let message = format!("the {} of `{}` contains `{found}`", text.column, text.key());
            let help = "remove what was copied along with the text";
            drafts.add(text_draft(text, message, help).plural(format!("texts contain `{found}`")));
        }
    }
}

/// The texts of each column that differ from most; none unless at least two thirds and three of them are alike.
fn find_minority<'s, 'a>(
    scope: &'s Scope<'a>,
    is: impl Fn(&Text<'_>) -> Option<bool>,
) -> Vec<(bool, usize, Vec<&'s Text<'a>>)> {
    let mut columns: BTreeMap<&str, [Vec<&Text<'_>>; 2]> = BTreeMap::new();
    for text in scope.texts() {
        if let Some(kind) = is(text).filter(|_| text.column != "phrase") {
            let [no, yes] = columns.entry(text.column).or_default();
            if kind { yes } else { no }.push(text);
        }
    }
    let judged = columns.into_values().filter_map(|[no, yes]| {
        let (all, most_do) = (no.len() + yes.len(), yes.len() > no.len());
        let few = if most_do { no } else { yes };
        let odd = !few.is_empty() && few.len() * 3 <= all && all - few.len() >= 3;
        odd.then_some((most_do, all, few))
    });
    judged.collect()
}

/// A text without the quotes and brackets that a period may be in.
fn trim_closing_marks(text: &str) -> &str {
    text.trim_end_matches(['"', '\'', '`', ')', ']', '\u{201d}', '\u{2019}'])
}

/// Whether a final period belongs to the text, although others have none: that of an abbreviation, or of the last of several
/// sentences.
fn needs_period(text: &str) -> bool {
    let rest = text.trim_end_matches('.');
    let is_abbreviation = [" etc", " e.g", " i.e"]
        .iter()
        .any(|end| rest.ends_with(end));
    is_abbreviation || text.ends_with("..") || rest.contains(". ")
}

/// Whether the last sentence of a text, as in "Choose one of: start stop", ends with a list.
fn ends_with_list(text: &str) -> bool {
    let last = text.rsplit(". ").next().unwrap_or(text);
    last.contains(": ")
}

fn find_odd_punctuation(scope: &Scope<'_>, drafts: &mut Drafts) {
    let has_period = |text: &Text<'_>| Some(trim_closing_marks(text.value).ends_with('.'));
    for (most_do, all, few) in find_minority(scope, has_period) {
        for text in few {
            // A text that ends with another punctuation mark, or with a list, needs no period.
            if !most_do && needs_period(trim_closing_marks(text.value))
                || most_do
                    && (text.value.ends_with(['!', '?', ':', '…']) || ends_with_list(text.value))
            {
                continue;
            }
            let (has, wants) = if most_do {
                ("no final period", format!("{}.", text.value))
            } else {
                let body = trim_closing_marks(text.value);
                let marks = text.value.get(body.len()..).unwrap_or_default();
                let plain = format!("{}{marks}", body.trim_end_matches('.'));
                ("a final period", plain)
            };
            let message = format!("the {} of `{}` has {has}", text.column, text.key());
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) have {has}", text.column);
            let mut draft = text_draft(text, message, help).plural(many);
            // A message is what the API sends: changing it would not change the API.
            if text.column != "message" {
                draft = draft.fix(text.span, quote_cell(&wants));
            }
            drafts.add(draft);
        }
    }
}

/// The code of a row, from a label that may also have the name.
fn first_word(key: &str) -> String {
    key.split(' ').next().unwrap_or("").to_string()
}

fn find_odd_case(scope: &Scope<'_>, drafts: &mut Drafts) {
    let is = |text: &Text<'_>| {
        let first = text.value.chars().next().filter(|c| c.is_alphabetic());
        first.map(char::is_uppercase)
    };
    for (most_do, all, few) in find_minority(scope, is) {
        let begins = if most_do {
            "a lower-case letter"
        } else {
            "a capital"
        };
        for text in few {
            let message = format!(
                "the {} of `{}` begins with {begins}",
                text.column,
                text.key()
            );
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) begin with {begins}", text.column);
            drafts.add(text_draft(text, message, help).plural(many));
        }
    }
}
