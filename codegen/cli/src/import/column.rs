//! Which of our columns a text of the page belongs to, and what is written there.

use super::known::Book;
use error_tables_documents::ErrorRow;
use error_tables_documents::Role;

/// The column of ours that a text of the page belongs to. A page calls meaning what a table may have as the message.
pub(crate) fn target(role: Role, entries: &[ErrorRow], known: &Book) -> &'static str {
    if !matches!(role, Role::Meaning | Role::Message) {
        return role.column();
    }
    let agree = |column: &str| {
        let same = |entry: &&ErrorRow| {
            known.find(entry).is_some_and(|(_, row)| {
                row.cells
                    .get(column)
                    .is_some_and(|text| *text == entry.get(role))
            })
        };
        entries
            .iter()
            .filter(|entry| !entry.get(role).is_empty())
            .filter(same)
            .count()
    };
    let (own, other) = if role == Role::Meaning {
        ("meaning", "message")
    } else {
        ("message", "meaning")
    };
    let templates = || {
        entries
            .iter()
            .all(|entry| role != Role::Message || is_template(&entry.message))
    };
    if agree(other) > agree(own) || (known.rows().is_empty() && !templates()) {
        other
    } else {
        own
    }
}

fn is_template(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let Some((inside, after)) = rest
            .get(at..)
            .and_then(|t| t.strip_prefix('{'))
            .and_then(|t| t.split_once('}'))
        else {
            return false;
        };
        if inside.is_empty()
            || !inside
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_')
            || inside.starts_with(|c: char| c.is_ascii_digit())
        {
            return false;
        }
        rest = after;
    }
    true
}

/// What a page says about trying again, where it is one of our four words.
pub(crate) fn retry(text: &str) -> &'static str {
    let lower = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match lower.trim() {
        "no" | "false" | "never" | "not retriable" | "not retryable" | "n" | "\u{2717}" => "no",
        "now" | "immediately" => "now",
        "later" => "later",
        _ if says(&["back off", "backoff", "back-off", "later", "wait"]) => "later",
        _ if says(&["retry-after", "retry after header"]) => "after",
        _ => "",
    }
}
