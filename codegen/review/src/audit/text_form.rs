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

/// The row that a text belongs to, by its code and by all that it is called.
pub(super) fn text_draft(text: &Text<'_>, message: String, help: &str) -> Draft {
    let mut draft = Draft::new(text.key.clone(), text.span, message, help);
    let code = text.key.split(' ').next().unwrap_or("").to_string();
    draft.rows = vec![vec![text.key.clone(), code]];
    draft.about(text.column)
}

fn find_untrimmed_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts() {
        let trimmed = text.value.trim();
        if trimmed != text.value && !trimmed.is_empty() {
            let message = format!(
                "the {} of `{}` begins or ends with white space",
                text.column, text.key
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
        if text.value.trim().contains(['\n', '\r']) {
            let message = format!("the {} of `{}` has a line break", text.column, text.key);
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

/// What a suspicious character is, and what to write for it if that is certain.
fn describe_character(c: char) -> Option<(&'static str, Option<&'static str>)> {
    Some(match c {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => ("a no-break space", Some(" ")),
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => ("a zero-width character", Some("")),
        '\u{ad}' => ("a soft hyphen", Some("")),
        '\u{2002}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{3000}' => {
            ("a wide or thin space", Some(" "))
        }
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            ("a text direction mark", None)
        }
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' => ("a typographic quote", None),
        '\u{2022}' | '\u{b7}' => ("a bullet", None),
        '\u{2013}' | '\u{2014}' => ("a typographic dash", None),
        '\u{fffd}' => ("a replacement character", None),
        _ => return None,
    })
}

fn find_suspicious_characters(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts().iter().filter(|text| !text.value.is_ascii()) {
        let mut found = text
            .value
            .chars()
            .filter_map(|c| Some((c, describe_character(c)?)));
        let Some((c, (what, _))) = found.next() else {
            continue;
        };
        let message = format!(
            "the {} of `{}` contains {what}, U+{:04X}",
            text.column,
            text.key,
            u32::from(c)
        );
        let help = "use the plain character; if the documentation uses this one on purpose, allow it with that reason";
        let mut draft = text_draft(text, message, help).plural(format!("texts contain {what}"));
        let plain: String = text
            .value
            .chars()
            .map(|c| match describe_character(c) {
                Some((_, Some(plain))) => plain.to_string(),
                _ => c.to_string(),
            })
            .collect();
        if plain != text.value && text.column != "message" {
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

fn find_residue(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts() {
        let phrase = PHRASES.iter().find(|part| text.value.contains(*part));
        let markup = || {
            let lower = text.value.to_ascii_lowercase();
            MARKUP.iter().find(|part| lower.contains(*part))
        };
        let marked = text.value.contains(['<', '&', '\\', ']']);
        if let Some(found) = phrase.or_else(|| if marked { markup() } else { None }) {
            let message = format!("the {} of `{}` contains `{found}`", text.column, text.key);
            let help = "remove what was copied along with the text";
            drafts.add(text_draft(text, message, help).plural(format!("texts contain `{found}`")));
        }
    }
}

/// The texts of each column that are not as most are; none where most is less than two thirds or three.
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

fn find_odd_punctuation(scope: &Scope<'_>, drafts: &mut Drafts) {
    for (most_do, all, few) in find_minority(scope, |text| Some(text.value.ends_with('.'))) {
        for text in few {
            // What ends in another mark is not improved by a period.
            if !most_do && text.value.ends_with("..")
                || most_do && text.value.ends_with(['!', '?', ':', '…'])
            {
                continue;
            }
            let (has, wants) = if most_do {
                ("no final period", format!("{}.", text.value))
            } else {
                (
                    "a final period",
                    text.value.trim_end_matches('.').to_string(),
                )
            };
            let message = format!("the {} of `{}` has {has}", text.column, text.key);
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) have {has}", text.column);
            let mut draft = Draft::new(text.key.clone(), text.span, message, help).plural(many);
            draft.rows = vec![vec![text.key.clone(), first_word(&text.key)]];
            // A message is what the API sends: changing it would not change the API.
            if text.column != "message" {
                draft = draft.fix(text.span, quote_cell(&wants));
            }
            drafts.add(draft.about(text.column));
        }
    }
}

/// The code of a row that is called by code and name.
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
            let message = format!("the {} of `{}` begins with {begins}", text.column, text.key);
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) begin with {begins}", text.column);
            let mut draft = Draft::new(text.key.clone(), text.span, message, help).plural(many);
            draft.rows = vec![vec![text.key.clone(), first_word(&text.key)]];
            drafts.add(draft.about(text.column));
        }
    }
}
