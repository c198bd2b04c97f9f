//! Which column of the table each text of a document belongs in.

use super::existing_rows::ExistingRows;
use error_tables_documents::ErrorRow;
use error_tables_documents::Role;

/// The column for the texts of a role. What a document calls the meaning can be the message of the table, and the other way round.
pub(crate) fn choose_column(
    role: Role,
    entries: &[ErrorRow],
    known: &ExistingRows,
) -> &'static str {
    if !matches!(role, Role::Meaning | Role::Message) {
        return role.column();
    }
    let count_equal = |column: &str| {
        let same = |entry: &&ErrorRow| {
            known.find_entry(entry).is_some_and(|(_, row)| {
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
    let (own, other) = match role {
        Role::Meaning => ("meaning", "message"),
        _ => ("message", "meaning"),
    };
    if count_equal(other) > count_equal(own) {
        other
    } else {
        own
    }
}

/// Reads what a document says about retrying as one of the four values of the `retry` column; empty if it is none of them.
pub(crate) fn parse_retry(text: &str) -> &'static str {
    let lower = text.to_lowercase();
    let contains = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match lower.trim() {
        "no" | "false" | "never" | "not retriable" | "not retryable" | "n" | "\u{2717}" => "no",
        "now" | "immediately" => "now",
        "later" => "later",
        _ if contains(&["back off", "backoff", "back-off", "later", "wait"]) => "later",
        _ if contains(&["retry-after", "retry after header"]) => "after",
        _ => "",
    }
}

/// Whether a document says that the same request may succeed later, without saying when.
pub(crate) fn is_yes(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "yes",
        "true",
        "y",
        "retriable",
        "retryable",
        "always",
        "\u{2713}",
        "\u{2714}",
    ];
    WORDS.contains(&text.trim().to_lowercase().as_str())
}
