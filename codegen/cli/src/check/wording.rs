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

/// Words that turn a text into its opposite, where one stands for the other.
const OPPOSITE: [(&str, &str); 44] = [
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
/// What a word begins with that is the opposite of the rest.
const AGAINST: [&str; 9] = ["in", "un", "dis", "non", "im", "ir", "il", "de", "mis"];

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

/// Whether one text has a word that the other has the opposite of.
fn opposed(left: &str, right: &str) -> bool {
    let set = |text: &str| words(text).into_iter().collect::<BTreeSet<_>>();
    let (left, right) = (set(left), set(right));
    let opposite = |a: &str, b: &str| {
        let against = |prefix: &str| a.strip_prefix(prefix) == Some(b);
        OPPOSITE.contains(&(a, b)) || b.len() >= 3 && AGAINST.iter().any(|prefix| against(prefix))
    };
    let mine = left.difference(&right);
    mine.into_iter().any(|a| {
        let mut theirs = right.difference(&left);
        theirs.any(|b| opposite(a, b) || opposite(b, a))
    })
}

/// Whether one text names a field or another thing of a program that the other does not.
fn named(left: &str, right: &str) -> bool {
    let marks = [
        '`', '\'', '"', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}',
    ];
    let has = |text: &str, name: &str| {
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
    names.any(|name| !has(right, name))
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
    let turned = opposed(left, right) || named(left, right) || named(right, left);
    if alike && !turned && negations(left) == negations(right) && numbers(left) == numbers(right) {
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
                "The access token of this user account is valid.",
                "The access token of this user account is invalid.",
                Relation::Shifted,
            ),
            (
                "Send the request again after the first lock was released.",
                "Send the request again before the first lock was released.",
                Relation::Shifted,
            ),
            (
                "The field `name` is required here.",
                "The field `email` is required here.",
                Relation::Shifted,
            ),
            (
                "The field `name` of a cart is missing.",
                "The cart's field name is missing",
                Relation::Reworded,
            ),
            (
                "You must send the whole request again.",
                "You may send the whole request again.",
                Relation::Shifted,
            ),
            (
                "Unable to send the mail to the user.",
                "The mail to the user could not be sent.",
                Relation::Reworded,
            ),
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
