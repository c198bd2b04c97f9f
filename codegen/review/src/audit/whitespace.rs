//! Blanks and line breaks that nobody sees.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, Text};
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::MESSAGE_UNTRIMMED,
        run: find_untrimmed_texts,
    },
    Check {
        rule: &rules::MESSAGE_MULTILINE,
        run: find_line_breaks,
    },
];

/// A cell's text as the file asks: in quotes only where it needs them.
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
