//! What copying from a page leaves behind.

use super::draft::{Check, Drafts};
use super::scope::Scope;
use super::whitespace::{quote_cell, text_draft};
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::UNICODE_SUSPICIOUS,
        run: find_suspicious_characters,
    },
    Check {
        rule: &rules::SCRAPE_RESIDUE,
        run: find_residue,
    },
];

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
