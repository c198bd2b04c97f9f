//! Codes and sentences as words, so that `NOT_FOUND`, `notFound` and `Not found.` can be compared.

use crate::model::Wire;
use heck::ToSnakeCase;

/// The words of a code, in lower case; none of a number.
pub(super) fn of_code(wire: &Wire) -> Vec<String> {
    match wire {
        Wire::Number(_) => Vec::new(),
        Wire::Word(word) => word
            .to_snake_case()
            .split('_')
            .filter(|word| !word.is_empty())
            .map(str::to_string)
            .collect(),
    }
}

/// The words of a sentence, in lower case and with a blank before and behind each, so that ` not found ` is found in it.
pub(super) fn of_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in text.chars() {
        if c.is_alphanumeric() {
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
pub(super) fn contain(words: &[String], wanted: &[&str]) -> bool {
    words
        .windows(wanted.len())
        .any(|window| window.iter().zip(wanted).all(|(has, wants)| has == wants))
}

/// One word for those that mean the same in a code, without a plural's s.
pub(super) fn class(word: &str) -> &str {
    const CLASSES: [&[&str]; 10] = [
        &["user", "client", "account"],
        &["query", "request"],
        &["missing", "required", "absent"],
        &["bad", "malformed", "illegal", "wrong"],
        &["denied", "forbidden", "refused"],
        &["unsupported", "unknown", "unrecognized"],
        &["delete", "remove"],
        &["limit", "quota"],
        &["duplicate", "exists"],
        &["param", "parameter", "argument"],
    ];
    let one = match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one,
        _ => word,
    };
    let class = CLASSES
        .iter()
        .find(|class| class.contains(&one) || class.contains(&word));
    class
        .and_then(|class| class.first())
        .copied()
        .unwrap_or(one)
}
