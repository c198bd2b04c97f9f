//! Distinguishes reworded texts from texts whose meaning may have changed.

use std::collections::BTreeSet;

/// Words without a meaning of their own.
const STOP_WORDS: [&str; 44] = [
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "this",
    "that", "it", "its", "of", "to", "in", "on", "for", "by", "with", "and", "or", "as", "at",
    "from", "your", "you", "will", "would", "can", "could", "may", "there", "which", "when", "if",
    "does", "do", "also", "any", "etc",
];
const NEGATIONS: [&str; 10] = [
    "not", "no", "never", "cannot", "without", "none", "isn't", "doesn't", "can't", "unable",
];

/// Pairs of words that turn a text into its opposite when one replaces the other.
const OPPOSITES: [(&str, &str); 44] = [
    ("before", "after"),
    ("more", "less"),
    ("more", "fewer"),
    ("greater", "less"),
    ("greater", "smaller"),
    ("larger", "smaller"),
    ("longer", "shorter"),
    ("long", "short"),
    ("large", "small"),
    ("big", "small"),
    ("high", "low"),
    ("higher", "lower"),
    ("upper", "lower"),
    ("above", "below"),
    ("over", "under"),
    ("exceeds", "below"),
    ("minimum", "maximum"),
    ("min", "max"),
    ("most", "least"),
    ("many", "few"),
    ("all", "some"),
    ("any", "all"),
    ("all", "none"),
    ("always", "never"),
    ("always", "sometimes"),
    ("must", "may"),
    ("must", "can"),
    ("must", "should"),
    ("required", "optional"),
    ("allowed", "forbidden"),
    ("allowed", "denied"),
    ("accepted", "rejected"),
    ("succeeded", "failed"),
    ("early", "late"),
    ("past", "future"),
    ("old", "new"),
    ("first", "last"),
    ("start", "end"),
    ("open", "closed"),
    ("inside", "outside"),
    ("public", "private"),
    ("client", "server"),
    ("read", "write"),
    ("missing", "present"),
];
/// Prefixes that turn a word into its opposite.
const NEGATIVE_PREFIXES: [&str; 9] = ["in", "un", "dis", "non", "im", "ir", "il", "de", "mis"];

/// The meaningful words of a text, in lower case and without endings.
pub(crate) fn stem_words(text: &str) -> BTreeSet<String> {
    split_words(text)
        .into_iter()
        .filter(|word| !STOP_WORDS.contains(&word.as_str()) && !NEGATIONS.contains(&word.as_str()))
        .map(|word| strip_ending(&word))
        .collect()
}

fn split_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    lower
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

fn strip_ending(word: &str) -> String {
    let endings = [
        "ications", "ication", "ations", "ation", "ures", "ure", "ings", "ing", "ions", "ion",
        "ied", "ies", "ed", "es", "s", "e",
    ];
    let cut = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 3));
    cut.unwrap_or(word).to_string()
}

/// How one text relates to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextRelation {
    /// Equal, except for white space.
    Same,
    /// Other words with the same meaning, as far as can be told.
    Reworded,
    /// Another meaning: a different condition or number, or one negation more or less.
    Shifted,
}

/// Whether a word of one text is the opposite of a word of the other.
fn has_opposites(left: &str, right: &str) -> bool {
    let set = |text: &str| split_words(text).into_iter().collect::<BTreeSet<_>>();
    let (left, right) = (set(left), set(right));
    let is_opposite = |a: &str, b: &str| {
        let negates = |prefix: &str| a.strip_prefix(prefix) == Some(b);
        OPPOSITES.contains(&(a, b))
            || b.len() >= 3 && NEGATIVE_PREFIXES.iter().any(|prefix| negates(prefix))
    };
    let mine = left.difference(&right);
    mine.into_iter().any(|a| {
        let mut theirs = right.difference(&left);
        theirs.any(|b| is_opposite(a, b) || is_opposite(b, a))
    })
}

/// Whether one text names a field or another identifier that the other does not.
fn names_other_identifier(left: &str, right: &str) -> bool {
    let marks = [
        '`', '\'', '"', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}',
    ];
    let contains = |text: &str, name: &str| {
        let mut parts = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        parts.any(|part| part == name)
    };
    let mut names = left.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(['.', ',', ';', ':', '(', ')', '!', '?']);
        let name = word.trim_matches(marks);
        let quoted = word.starts_with(marks) && word.ends_with(marks) && !name.is_empty();
        let plain = name.chars().all(|c| c.is_alphanumeric() || c == '_');
        ((quoted || name.contains('_')) && plain).then_some(name)
    });
    names.any(|name| !contains(right, name))
}

/// Compares two texts.
pub(crate) fn compare_texts(left: &str, right: &str) -> TextRelation {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat(left) == flat(right) {
        return TextRelation::Same;
    }
    let negations = |text: &str| {
        split_words(text)
            .iter()
            .filter(|word| NEGATIONS.contains(&word.as_str()))
            .count()
            % 2
    };
    let numbers = |text: &str| {
        split_words(text)
            .into_iter()
            .filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
            .collect::<BTreeSet<_>>()
    };
    let (a, b) = (stem_words(left), stem_words(right));
    let common = a.intersection(&b).count();
    let alike = common * 2 >= a.union(&b).count();
    let contradicts = has_opposites(left, right)
        || names_other_identifier(left, right)
        || names_other_identifier(right, left);
    if alike
        && !contradicts
        && negations(left) == negations(right)
        && numbers(left) == numbers(right)
    {
        TextRelation::Reworded
    } else {
        TextRelation::Shifted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewording_and_changes_of_meaning_are_distinguished() {
        let cases = [
            (
                "Session is invalid",
                "Session  is invalid",
                TextRelation::Same,
            ),
            (
                "The item is sold out.",
                "the items are sold out",
                TextRelation::Reworded,
            ),
            (
                "Authentication failed",
                "Authentication failure",
                TextRelation::Reworded,
            ),
            (
                "The item is sold out.",
                "The item is not sold out.",
                TextRelation::Shifted,
            ),
            (
                "At most 10 items",
                "At most 20 items",
                TextRelation::Shifted,
            ),
            (
                "The access token of this user account is valid.",
                "The access token of this user account is invalid.",
                TextRelation::Shifted,
            ),
            (
                "Send the request again after the first lock was released.",
                "Send the request again before the first lock was released.",
                TextRelation::Shifted,
            ),
            (
                "The field `name` is required here.",
                "The field `email` is required here.",
                TextRelation::Shifted,
            ),
            (
                "The field `name` of a cart is missing.",
                "The cart's field name is missing",
                TextRelation::Reworded,
            ),
            (
                "You must send the whole request again.",
                "You may send the whole request again.",
                TextRelation::Shifted,
            ),
            (
                "Unable to send the mail to the user.",
                "The mail to the user could not be sent.",
                TextRelation::Reworded,
            ),
            (
                "System not found",
                "Card refused by the bank",
                TextRelation::Shifted,
            ),
        ];
        for (left, right, relation) in cases {
            assert_eq!(compare_texts(left, right), relation, "{left} / {right}");
        }
    }
}
