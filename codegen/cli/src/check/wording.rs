//! Whether two texts say the same, as far as their words tell.

use std::collections::BTreeSet;

const EMPTY: [&str; 44] = [
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "this",
    "that", "it", "its", "of", "to", "in", "on", "for", "by", "with", "and", "or", "as", "at",
    "from", "your", "you", "will", "would", "can", "could", "may", "there", "which", "when", "if",
    "does", "do", "also", "any", "etc",
];
const NO: [&str; 10] = [
    "not", "no", "never", "cannot", "without", "none", "isn't", "doesn't", "can't", "unable",
];

/// The words that carry a text: small, without endings.
pub(crate) fn stems(text: &str) -> BTreeSet<String> {
    words(text)
        .into_iter()
        .filter(|word| !EMPTY.contains(&word.as_str()) && !NO.contains(&word.as_str()))
        .map(|word| stem(&word))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    lower
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

fn stem(word: &str) -> String {
    let endings = [
        "ications", "ication", "ations", "ation", "ures", "ure", "ings", "ing", "ions", "ion",
        "ied", "ies", "ed", "es", "s", "e",
    ];
    let cut = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 3));
    cut.unwrap_or(word).to_string()
}

/// What two texts have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// Letter for letter, but for white space.
    Same,
    /// Other words for the same, as far as can be told.
    Reworded,
    /// Another condition, another number, a negation more or less.
    Shifted,
}

/// Compares two texts.
pub(crate) fn compare(left: &str, right: &str) -> Relation {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat(left) == flat(right) {
        return Relation::Same;
    }
    let negations = |text: &str| {
        words(text)
            .iter()
            .filter(|word| NO.contains(&word.as_str()))
            .count()
            % 2
    };
    let numbers = |text: &str| {
        words(text)
            .into_iter()
            .filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
            .collect::<BTreeSet<_>>()
    };
    let (a, b) = (stems(left), stems(right));
    let common = a.intersection(&b).count();
    let alike = common * 2 >= a.union(&b).count();
    if alike && negations(left) == negations(right) && numbers(left) == numbers(right) {
        Relation::Reworded
    } else {
        Relation::Shifted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_is_told_from_meaning() {
        let cases = [
            ("Session is invalid", "Session  is invalid", Relation::Same),
            (
                "The item is sold out.",
                "the items are sold out",
                Relation::Reworded,
            ),
            (
                "Authentication failed",
                "Authentication failure",
                Relation::Reworded,
            ),
            (
                "The item is sold out.",
                "The item is not sold out.",
                Relation::Shifted,
            ),
            ("At most 10 items", "At most 20 items", Relation::Shifted),
            (
                "System not found",
                "Card refused by the bank",
                Relation::Shifted,
            ),
        ];
        for (left, right, relation) in cases {
            assert_eq!(compare(left, right), relation, "{left} / {right}");
        }
    }
}
