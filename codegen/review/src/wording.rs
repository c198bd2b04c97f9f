//! Distinguishes reworded texts from texts whose meaning may have changed. `check` and `diff` use it alike.

use crate::words::synonym_class;
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

/// Words that the text of any error may contain, so that two errors with one of them need have nothing in common.
const GENERIC_WORDS: [&str; 35] = [
    "error",
    "errors",
    "err",
    "failed",
    "failure",
    "fail",
    "fails",
    "failing",
    "operation",
    "operations",
    "occurred",
    "problem",
    "something",
    "wrong",
    "went",
    "please",
    "try",
    "again",
    "request",
    "requests",
    "requested",
    "valid",
    "invalid",
    "unexpected",
    "unknown",
    "than",
    "must",
    "should",
    "because",
    "while",
    "s",
    "t",
    "one",
    "code",
    "status",
];

/// The meaningful words of a text, in lower case and without endings.
#[must_use]
pub fn stem_words(text: &str) -> BTreeSet<String> {
    split_words(text)
        .into_iter()
        .filter(|word| !STOP_WORDS.contains(&word.as_str()) && !NEGATIONS.contains(&word.as_str()))
        .map(|word| strip_ending(&word))
        .collect()
}

/// The words of a text in lower case. In scripts without spaces, each character counts as a word.
fn split_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    let mut words = Vec::new();
    for part in lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')) {
        let word = part.trim_matches('\'');
        if word.chars().any(|c| c >= '\u{2e80}') {
            words.extend(word.chars().map(|c| c.to_string()));
        } else if !word.is_empty() {
            words.push(word.to_string());
        }
    }
    words
}

/// Whether a text, in lower case, only tells that a code has no meaning yet, or no meaning any more.
pub(crate) fn says_unassigned(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "deprecated",
        "obsolete",
        "removed",
        "reserved",
        "unused",
        "unassigned",
        "retired",
        "tbd",
    ];
    let words = split_words(text);
    words.len() <= 12 && words.iter().any(|word| WORDS.contains(&word.as_str()))
        || text.contains("no longer")
        || text.contains("not used")
}

/// Every word of a text or a name, without endings and stop words, but with negations.
pub(crate) fn plain_words(text: &str) -> BTreeSet<String> {
    let words = split_words(text).into_iter();
    words
        .filter(|word| !STOP_WORDS.contains(&word.as_str()))
        .map(|word| strip_ending(&word))
        .collect()
}

/// The words of one set that are not related to any of the other.
pub(crate) fn unrelated_words<'a>(
    words: &'a BTreeSet<String>,
    others: &BTreeSet<String>,
) -> Vec<&'a String> {
    let is_unrelated = |word: &&String| !others.iter().any(|other| are_related_words(word, other));
    words.iter().filter(is_unrelated).collect()
}

/// The words that tell which error a text or a name is about: without generic words and endings, and synonyms as one.
pub(crate) fn content_words(text: &str) -> BTreeSet<String> {
    let words = split_words(text).into_iter();
    words
        .filter(|word| {
            let word = word.as_str();
            !STOP_WORDS.contains(&word)
                && !NEGATIONS.contains(&word)
                && !GENERIC_WORDS.contains(&word)
        })
        .map(|word| strip_ending(synonym_class(&word)))
        .collect()
}

/// Whether two sets of content words share one, or have two of one family such as `encode` and `encoding`.
pub(crate) fn share_content(left: &BTreeSet<String>, right: &BTreeSet<String>) -> bool {
    left.iter()
        .any(|a| right.iter().any(|b| are_related_words(a, b)))
}

/// Whether two words are the same but for their endings, a negative prefix or a misspelling.
pub(crate) fn are_related_words(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let negates = |a: &str, b: &str| {
        let mut prefixes = NEGATIVE_PREFIXES.iter();
        b.len() >= 4 && prefixes.any(|prefix| a.strip_prefix(prefix) == Some(b))
    };
    are_similar_words(a, b) || negates(a, b) || negates(b, a)
}

/// Whether two words are of one family, such as `encode` and `encoding`, or one is a misspelling of the other.
fn are_similar_words(a: &str, b: &str) -> bool {
    let shorter = a.chars().count().min(b.chars().count());
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let same_start = a.chars().next() == b.chars().next();
    common >= 5 && common + 2 >= shorter
        || common >= 4 && common == shorter
        || shorter >= 5 && same_start && strsim::damerau_levenshtein(a, b) == 1
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
pub enum TextRelation {
    /// Equal, except for white space.
    Same,
    /// Other words with the same meaning, as far as can be told.
    Reworded,
    /// Another meaning: a different condition or number, or one negation more or less.
    Shifted,
    /// Nothing in common: no word that tells what it is about.
    Replaced,
}

/// Whether a word of one text is the opposite of a word of the other.
pub(crate) fn has_opposites(left: &str, right: &str) -> bool {
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

/// Whether a word that one text negates is in the other without a negation, which negates something else if anything. "No user was
/// found" and "The user was not found" say the same.
fn loses_negation(left: &str, right: &str) -> bool {
    let negated = |text: &str| -> BTreeSet<String> {
        let mut words = split_words(text).into_iter();
        let mut found = BTreeSet::new();
        while let Some(word) = words.next() {
            if NEGATIONS.contains(&word.as_str()) {
                let next = words.by_ref();
                found.extend(next.find(|word| !STOP_WORDS.contains(&word.as_str())));
            }
        }
        found
    };
    let (mine, theirs) = (negated(left), negated(right));
    let (left, right) = (split_words(left), split_words(right));
    mine.iter()
        .any(|word| !theirs.contains(word) && right.contains(word))
        && !theirs.iter().any(|word| left.contains(word))
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

/// What a request contains: if a text names another one, it is about another error.
const FIELDS: [&str; 18] = [
    "address",
    "amount",
    "body",
    "card",
    "currency",
    "date",
    "email",
    "file",
    "header",
    "id",
    "key",
    "name",
    "password",
    "phone",
    "signature",
    "token",
    "url",
    "username",
];

/// Whether each text names a field that the other does not.
fn names_other_field(left: &str, right: &str) -> bool {
    let fields = |text: &str| -> BTreeSet<String> {
        let words = split_words(text).into_iter();
        words
            .filter(|word| FIELDS.contains(&word.as_str()))
            .collect()
    };
    let (left, right) = (fields(left), fields(right));
    !left.is_subset(&right) && !right.is_subset(&left)
}

/// Compares two texts.
#[must_use]
pub fn compare_texts(left: &str, right: &str) -> TextRelation {
    if left == right || left.split_whitespace().eq(right.split_whitespace()) {
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
    let is_in_b =
        |word: &&String| b.contains(*word) || b.iter().any(|b| are_similar_words(word, b));
    let common = a.iter().filter(is_in_b).count();
    // A text that only says more, or less, is about the same error.
    let contained = common > 0 && common * 5 >= a.len().min(b.len()) * 4;
    let alike = common * 2 >= a.len() + b.len() - common.min(b.len()) || contained;
    let contradicts = has_opposites(left, right)
        || names_other_field(left, right)
        || loses_negation(left, right)
        || loses_negation(right, left)
        || names_other_identifier(left, right)
        || names_other_identifier(right, left);
    if alike
        && !contradicts
        && negations(left) == negations(right)
        && numbers(left) == numbers(right)
    {
        TextRelation::Reworded
    } else if have_nothing_in_common(left, right) {
        TextRelation::Replaced
    } else {
        TextRelation::Shifted
    }
}

/// Whether a text differs in one word only, which the name of its row has in common with the old text, and not with the new one.
pub(crate) fn replaces_named_word(left: &str, right: &str, name: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let words = split_words(text).into_iter();
        words
            .filter(|word| !STOP_WORDS.contains(&word.as_str()))
            .collect()
    };
    let (left, right, name) = (words(left), words(right), words(name));
    let is_named = |word: &str| name.iter().any(|other| are_related_words(word, other));
    match (
        &unrelated_words(&left, &right)[..],
        &unrelated_words(&right, &left)[..],
    ) {
        ([lost], [gained]) => {
            is_named(lost) && !is_named(gained) && synonym_class(lost) != synonym_class(gained)
        }
        _ => false,
    }
}

/// Whether a text in the letters of English says in part what a name says, and the other text is in another script, so that one is
/// probably the translation of the other.
pub(crate) fn is_translation(left: &str, right: &str, name: &str) -> bool {
    let is_foreign = |text: &str| {
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        // A character of these scripts is about a word.
        let weight = |c: char| 1 + 3 * usize::from(c >= '\u{2e80}');
        let foreign: usize = letters().filter(|c| *c >= '\u{370}').map(weight).sum();
        foreign * 2 > letters().count()
    };
    let english = match (is_foreign(left), is_foreign(right)) {
        (true, false) => right,
        (false, true) => left,
        _ => return false,
    };
    share_content(&content_words(name), &content_words(english))
}

/// Whether both texts tell what they are about, and nothing is in both. A single word is too little to tell.
fn have_nothing_in_common(left: &str, right: &str) -> bool {
    let (a, b) = (content_words(left), content_words(right));
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).take(200);
        letters.flat_map(char::to_lowercase).collect()
    };
    a.len() >= 2
        && b.len() >= 2
        && !share_content(&a, &b)
        && strsim::normalized_levenshtein(&letters(left), &letters(right)) < 0.6
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
                "Guests are not allowed in this room.",
                "Guests are allowed in this room, so members cannot join.",
                TextRelation::Shifted,
            ),
            (
                "No user was found.",
                "The user was not found.",
                TextRelation::Reworded,
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
            ("Recieve failed", "Receive failed", TextRelation::Reworded),
            (
                "Not found",
                "The requested user was not found",
                TextRelation::Reworded,
            ),
            ("Forbidden", "You lack permissions", TextRelation::Shifted),
            (
                "System not found",
                "Card refused by the bank",
                TextRelation::Replaced,
            ),
            (
                "State operation required",
                "no objects found matching operation path",
                TextRelation::Replaced,
            ),
            (
                "\u{7528}\u{6237}\u{4e0d}\u{5b58}\u{5728}",
                "\u{7528}\u{6237}\u{672a}\u{627e}\u{5230}",
                TextRelation::Shifted,
            ),
        ];
        for (left, right, relation) in cases {
            assert_eq!(compare_texts(left, right), relation, "{left} / {right}");
        }
    }

    #[test]
    fn another_field_is_another_error() {
        let relation = compare_texts(
            "A user with that email already exists.",
            "A user with that phone number already exists.",
        );
        assert_eq!(relation, TextRelation::Shifted);
        let relation = compare_texts("The email is invalid.", "The email address is invalid.");
        assert_eq!(relation, TextRelation::Reworded);
    }
}
