//! Blanks and line breaks that nobody sees.

use super::lint::{Check, Hit, Hits, Scope, Text};
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::MESSAGE_UNTRIMMED,
        run: untrimmed,
    },
    Check {
        rule: &rules::MESSAGE_MULTILINE,
        run: multiline,
    },
];

/// A cell's text as the file asks: in quotes only where it needs them.
pub(super) fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_string()
    }
}

/// The row that a text belongs to, by its code and by all that it is called.
pub(super) fn hit(text: &Text<'_>, message: String, help: &str) -> Hit {
    let mut hit = Hit::new(text.key.clone(), text.span, message, help);
    let code = text.key.split(' ').next().unwrap_or("").to_string();
    hit.keys = vec![vec![text.key.clone(), code]];
    hit.about(text.column)
}

fn untrimmed(scope: &Scope<'_>, hits: &mut Hits) {
    for text in scope.texts() {
        let trimmed = text.value.trim();
        if trimmed != text.value && !trimmed.is_empty() {
            let message = format!(
                "the {} of `{}` begins or ends with white space",
                text.column, text.key
            );
            let mut hit =
                hit(text, message, "remove it").many("texts begin or end with white space");
            if text.column != "message" {
                hit = hit.fix(text.span, quoted(trimmed));
            }
            hits.add(hit);
        }
    }
}

fn multiline(scope: &Scope<'_>, hits: &mut Hits) {
    let lines = scope.texts().iter();
    for text in lines.filter(|text| text.column == "message" || text.column == "phrase") {
        if text.value.trim().contains(['\n', '\r']) {
            let message = format!("the {} of `{}` has a line break", text.column, text.key);
            let mut hit =
                hit(text, message, "write it on one line").many("texts have a line break");
            if text.column != "message" {
                let words: Vec<&str> = text.value.split_whitespace().collect();
                hit = hit.fix(text.span, quoted(&words.join(" ")));
            }
            hits.add(hit);
        }
    }
}
