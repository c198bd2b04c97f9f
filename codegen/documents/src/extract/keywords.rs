//! Words that indicate errors, and words that indicate other things.

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
/// Words in headings in other languages. They are found within words, since not all languages separate words by spaces.
pub(crate) const FOREIGN_ERROR_WORDS: [&str; 8] = [
    "错误",
    "エラー",
    "fehler",
    "erreur",
    "errores",
    "erros",
    "ошиб",
    "código",
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
