//! Words that indicate errors, and words that indicate other things.

use crate::document::Table;
use crate::vocabulary::column_role::{fold_text, is_foreign_name};
use crate::vocabulary::languages::{LANGUAGES, Language};

/// Words in rows that indicate errors.
pub(crate) const ERROR_WORDS: [&str; 52] = [
    "error",
    "errors",
    "invalid",
    "not",
    "fail",
    "failed",
    "fails",
    "failure",
    "denied",
    "missing",
    "unauthorized",
    "unauthorised",
    "forbidden",
    "unknown",
    "unsupported",
    "exceeded",
    "exceeds",
    "expired",
    "cannot",
    "could",
    "can't",
    "unable",
    "wrong",
    "bad",
    "illegal",
    "rejected",
    "conflict",
    "timeout",
    "timed",
    "unavailable",
    "too",
    "limit",
    "already",
    "malformed",
    "incorrect",
    "unexpected",
    "required",
    "duplicate",
    "no",
    "exception",
    "refused",
    "doesn't",
    "isn't",
    "never",
    "mismatch",
    "corrupt",
    "aborted",
    "blocked",
    "disabled",
    "revoked",
    "fault",
    "without",
];
/// Words in headings above error tables.
pub(crate) const ERROR_HEADINGS: [&str; 19] = [
    "error",
    "errors",
    "fault",
    "faults",
    "exception",
    "exceptions",
    "errno",
    "sqlstate",
    "troubleshooting",
    "failure",
    "failures",
    "problem",
    "problems",
    "rejection",
    "close",
    "errorcode",
    "errorcodes",
    "codes",
    "rejections",
];
/// Words in headings above other tables.
pub(crate) const OTHER_HEADINGS: [&str; 32] = [
    "parameter",
    "parameters",
    "field",
    "fields",
    "attribute",
    "attributes",
    "property",
    "properties",
    "object",
    "objects",
    "structure",
    "model",
    "opcode",
    "opcodes",
    "event",
    "events",
    "endpoint",
    "endpoints",
    "configuration",
    "option",
    "options",
    "changelog",
    "permissions",
    "intents",
    "headers",
    "types",
    "arguments",
    "methods",
    "settings",
    "flags",
    "history",
    "payload",
];

/// Whether a text contains one of some words, which are in lower case. A text is split into words at underscores and at
/// capitals in camel case too.
pub(crate) fn contains_keyword(text: &str, keywords: &[&str]) -> bool {
    let mut word = String::new();
    let mut low = false;
    for c in text.chars().chain([' ']) {
        let part = c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}');
        if !part || (low && c.is_uppercase()) {
            if !word.is_empty() && keywords.contains(&word.as_str()) {
                return true;
            }
            word.clear();
        }
        low = c.is_lowercase();
        if part {
            match c {
                '\u{2019}' => word.push('\''),
                c if c.is_ascii() => word.push(c.to_ascii_lowercase()),
                c => word.extend(c.to_lowercase()),
            }
        }
    }
    false
}

/// Whether a text contains a part that a language other than English has in headings above error tables.
pub(crate) fn is_foreign_error_heading(text: &str) -> bool {
    contains_part(text, |language| language.headings)
}

/// Whether a table has headings or headers in a language other than English.
pub(crate) fn is_foreign_table(table: &Table) -> bool {
    table.path.iter().any(|text| is_foreign_error_heading(text))
        || table.columns.iter().any(|name| is_foreign_name(name))
}

/// Whether a text contains a part that a language other than English has in texts about errors.
pub(crate) fn has_foreign_error_word(text: &str) -> bool {
    contains_part(text, |language| language.errors)
}

fn contains_part(text: &str, parts: impl Fn(&Language) -> &'static str) -> bool {
    let folded = format!(" {}", fold_text(text));
    LANGUAGES
        .iter()
        .any(|language| parts(language).split('|').any(|part| folded.contains(part)))
}
