//! The role of a column, judged by its header.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::column_names::{CODE, FOREIGN, MEANING, MESSAGE, NAME, REMEDY, RETRY, SINCE, STATUS};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The code.
    Code,
    /// The HTTP status.
    Status,
    /// A name beside the code.
    Name,
    /// What the API says on the wire.
    Message,
    /// What the page says the code means.
    Meaning,
    /// What the reader should do.
    Remedy,
    /// Whether to try again.
    Retry,
    /// The version that brought the code.
    Since,
}

impl Role {
    /// Every role, in the order of a table's columns.
    pub const ALL: [Self; 8] = [
        Self::Code,
        Self::Name,
        Self::Status,
        Self::Message,
        Self::Meaning,
        Self::Remedy,
        Self::Retry,
        Self::Since,
    ];

    /// The column of our tables.
    pub fn column(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Status => "status",
            Self::Name => "name",
            Self::Message => "message",
            Self::Meaning => "meaning",
            Self::Remedy => "remedy",
            Self::Retry => "retry",
            Self::Since => "since",
        }
    }

    /// The role of a column of our tables.
    pub fn from_column(column: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.column() == column)
    }
}

/// A header in lower case, without punctuation.
pub fn normalize_header(header: &str) -> String {
    let mut words = String::with_capacity(header.len() + 4);
    let (mut low, mut gap) = (false, false);
    for c in header.chars() {
        gap |= low && c.is_uppercase();
        low = c.is_lowercase();
        if c.is_alphanumeric() || c == '?' {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            gap = false;
            words.push(c.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    words
}

/// How clearly each known name names each role.
static NAMES: LazyLock<HashMap<&'static str, [u32; 8]>> = LazyLock::new(|| {
    let lists: [(Role, &[(&'static str, u32)]); 8] = [
        (Role::Code, &CODE),
        (Role::Name, &NAME),
        (Role::Status, &STATUS),
        (Role::Message, &MESSAGE),
        (Role::Meaning, &MEANING),
        (Role::Remedy, &REMEDY),
        (Role::Retry, &RETRY),
        (Role::Since, &SINCE),
    ];
    let mut names: HashMap<&'static str, [u32; 8]> = HashMap::new();
    for (role, list) in lists {
        for (name, score) in list {
            if let Some(slot) = names.entry(name).or_default().get_mut(role as usize) {
                *slot = (*slot).max(*score);
            }
        }
    }
    names
});
/// Longer texts are no headers.
const LONGEST: usize = 120;

fn lookup_name(plain: &str) -> Option<&'static [u32; 8]> {
    NAMES.get(plain.trim_end_matches('?').trim())
}

/// How well a header names a role, 0 to 30: its known names, or the words that it holds.
pub(crate) fn score_header(role: Role, text: &str) -> u32 {
    score_header_roles(text)
        .get(role as usize)
        .copied()
        .unwrap_or(0)
}

/// How well a header names codes or statuses.
pub(crate) fn score_key_header(text: &str) -> u32 {
    score_header(Role::Code, text).max(score_header(Role::Status, text))
}

/// How well a header names each role, at the place of the role.
pub(crate) fn score_header_roles(text: &str) -> [u32; 8] {
    if text.len() > LONGEST {
        return [0; 8];
    }
    score_roles(&normalize_header(text))
}

fn score_roles(text: &str) -> [u32; 8] {
    let mut scores = [0; 8];
    let known = lookup_name(text);
    let (words, number) = count_spoken_words(text);
    for role in Role::ALL {
        let found = known.map_or(0, |known| known.get(role as usize).copied().unwrap_or(0));
        let score = if found > 0 || number > 6 {
            found
        } else {
            score_words(role, words)
        };
        if let Some(slot) = scores.get_mut(role as usize) {
            *slot = score;
        }
    }
    scores
}

/// The words that name a column wherever they stand in its header, each a bit.
const SPOKEN: [(&str, u32); 19] = [
    ("http", HTTP),
    ("status", STATE),
    ("code", NUMBER),
    ("error", ERROR),
    ("id", ID),
    ("message", SAID),
    ("description", MEANT),
    ("meaning", MEANT),
    ("explanation", MEANT),
    ("cause", MEANT),
    ("solution", CURE),
    ("resolution", CURE),
    ("action", CURE),
    ("fix", CURE),
    ("resolve", CURE),
    ("troubleshoot", CURE),
    ("retry", AGAIN),
    ("retriable", AGAIN),
    ("retryable", AGAIN),
];
const HTTP: u32 = 1;
const STATE: u32 = 2;
const NUMBER: u32 = 4;
const ERROR: u32 = 8;
const ID: u32 = 16;
const SAID: u32 = 32;
const MEANT: u32 = 64;
const CURE: u32 = 128;
const AGAIN: u32 = 256;

/// Which of these words a header has, and how many words it has at all.
fn count_spoken_words(plain: &str) -> (u32, usize) {
    let (mut has, mut number) = (0, 0);
    for word in plain.split(' ') {
        number += 1;
        let one = word.strip_suffix('s').unwrap_or(word);
        let mut all = SPOKEN.iter();
        let known = all.find(|(known, _)| *known == word || *known == one);
        has |= known.map_or(0, |(_, bit)| *bit);
    }
    (has, number)
}

/// How well its words alone name a role.
fn score_words(role: Role, words: u32) -> u32 {
    let has = |word: u32| words & word != 0;
    match role {
        Role::Status if has(HTTP) && (has(STATE) || has(NUMBER)) => 24,
        Role::Status if has(STATE) && has(NUMBER) => 20,
        Role::Code if has(ERROR) && (has(NUMBER) || has(ID)) && !has(HTTP) => 24,
        Role::Code if has(NUMBER) && !has(HTTP) && !has(STATE) => 16,
        Role::Message if has(SAID) => 16,
        Role::Remedy if has(CURE) => 16,
        Role::Retry if has(AGAIN) => 16,
        Role::Meaning if has(MEANT) => 14,
        _ => 0,
    }
}

/// Whether a header speaks of something other than errors: parameters, fields, endpoints.
pub(crate) fn is_foreign_header(text: &str) -> bool {
    let text = normalize_header(text);
    FOREIGN.contains(&text.as_str())
}

/// Whether a word is the very name of a column.
pub(crate) fn is_column_name(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = normalize_header(text);
    lookup_name(&text).is_some() || FOREIGN.contains(&text.as_str())
}

/// Whether any role knows the header.
pub(crate) fn is_known_header(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = normalize_header(text);
    FOREIGN.contains(&text.as_str()) || score_roles(&text).iter().any(|score| *score > 0)
}
