//! What a column is for, judged by its header.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::{CODE, FOREIGN, MEANING, MESSAGE, NAME, REMEDY, RETRY, SINCE, STATUS};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
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
    pub(crate) const ALL: [Self; 8] = [
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
    pub(crate) fn column(self) -> &'static str {
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
    pub(crate) fn named(column: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.column() == column)
    }
}

/// A header in lower case, without punctuation.
pub(crate) fn plain(header: &str) -> String {
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

fn look(plain: &str) -> Option<&'static [u32; 8]> {
    NAMES.get(plain.trim_end_matches('?').trim())
}

/// How well a header names a role, 0 to 30: its known names, or the words that it holds.
pub(crate) fn header(role: Role, text: &str) -> u32 {
    headers(text).get(role as usize).copied().unwrap_or(0)
}

/// How well a header names each role, at the place of the role.
pub(crate) fn headers(text: &str) -> [u32; 8] {
    let mut scores = [0; 8];
    if text.len() > LONGEST {
        return scores;
    }
    let text = plain(text);
    let known = look(&text);
    let words = Words::of(&text);
    for role in Role::ALL {
        let found = known.map_or(0, |known| known.get(role as usize).copied().unwrap_or(0));
        let score = if found > 0 || words.number > 6 {
            found
        } else {
            spoken(role, &words)
        };
        if let Some(slot) = scores.get_mut(role as usize) {
            *slot = score;
        }
    }
    scores
}

/// The words that name a column wherever they stand in its header; each bit is one of them.
const SPOKEN: [&str; 19] = [
    "http",
    "status",
    "code",
    "error",
    "id",
    "message",
    "description",
    "meaning",
    "explanation",
    "cause",
    "solution",
    "resolution",
    "action",
    "fix",
    "resolve",
    "troubleshoot",
    "retry",
    "retriable",
    "retryable",
];

/// Which of these words a header has, and how many words it has at all.
struct Words {
    number: usize,
    has: u32,
}

impl Words {
    fn of(plain: &str) -> Self {
        let (mut number, mut has) = (0, 0);
        for word in plain.split(' ') {
            number += 1;
            let one = word.strip_suffix('s').unwrap_or(word);
            let known = SPOKEN
                .iter()
                .position(|known| *known == word || *known == one);
            has |= known.map_or(0, |at| 1 << at);
        }
        Self { number, has }
    }

    fn has(&self, word: &str) -> bool {
        let at = SPOKEN.iter().position(|known| *known == word);
        at.is_some_and(|at| self.has & (1 << at) != 0)
    }
}

fn spoken(role: Role, words: &Words) -> u32 {
    if words.has == 0 {
        return 0;
    }
    let has = |word: &str| words.has(word);
    match role {
        Role::Status if has("http") && (has("status") || has("code")) => 24,
        Role::Status if has("status") && has("code") => 20,
        Role::Code if has("error") && (has("code") || has("id")) && !has("http") => 24,
        Role::Code if has("code") && !has("http") && !has("status") => 16,
        Role::Message if has("message") => 16,
        Role::Meaning
            if has("description") || has("meaning") || has("explanation") || has("cause") =>
        {
            14
        }
        Role::Remedy
            if has("solution")
                || has("resolution")
                || has("action")
                || has("fix")
                || has("resolve")
                || has("troubleshoot") =>
        {
            16
        }
        Role::Retry if has("retry") || has("retriable") || has("retryable") => 16,
        _ => 0,
    }
}

/// Whether a header speaks of something other than errors: parameters, fields, endpoints.
pub(crate) fn foreign(text: &str) -> bool {
    let text = plain(text);
    FOREIGN.contains(&text.as_str())
}

/// Whether a word is the very name of a column.
pub(crate) fn named(text: &str) -> bool {
    text.len() <= LONGEST && (look(&plain(text)).is_some() || foreign(text))
}

/// Whether any role knows the header.
pub(crate) fn known(text: &str) -> bool {
    text.len() <= LONGEST && (headers(text).iter().any(|score| *score > 0) || foreign(text))
}
