//! What a column is for, judged by its header and by what it holds.

use std::collections::HashSet;

use super::code::{self, Style};
use super::status;
use crate::page::block::{Grid, flat};

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

const CODE: [(&str, u32); 49] = [
    ("错误码", 30),
    ("错误代码", 30),
    ("返回码", 28),
    ("エラーコード", 30),
    ("fehlercode", 30),
    ("code d erreur", 30),
    ("código de error", 30),
    ("codigo de error", 30),
    ("код ошибки", 30),
    ("error code", 30),
    ("errorcode", 30),
    ("error codes", 28),
    ("code", 26),
    ("codes", 24),
    ("err code", 28),
    ("sqlstate", 30),
    ("result code", 28),
    ("return code", 28),
    ("error id", 24),
    ("error number", 24),
    ("errno", 26),
    ("fault code", 26),
    ("reason code", 26),
    ("close code", 24),
    ("exit code", 24),
    ("response code", 16),
    ("numeric code", 26),
    ("code value", 24),
    ("error type", 20),
    ("error key", 24),
    ("error name", 18),
    ("error", 18),
    ("errors", 16),
    ("exception", 18),
    ("type", 8),
    ("name", 8),
    ("value", 12),
    ("id", 12),
    ("key", 16),
    ("identifier", 16),
    ("constant", 14),
    ("symbol", 14),
    ("reason", 14),
    ("number", 12),
    ("no", 10),
    ("string", 8),
    ("status code", 14),
    ("error constant", 18),
    ("error string", 16),
];
const STATUS: [(&str, u32); 15] = [
    ("status", 20),
    ("http status", 30),
    ("http status code", 30),
    ("status code", 26),
    ("http code", 30),
    ("http", 26),
    ("http response code", 30),
    ("response code", 20),
    ("http error code", 26),
    ("http response", 24),
    ("response status", 24),
    ("http response status code", 30),
    ("http statuses", 28),
    ("http codes", 28),
    ("response status code", 28),
];
const NAME: [(&str, u32); 15] = [
    ("name", 20),
    ("title", 16),
    ("constant", 20),
    ("symbol", 20),
    ("error name", 22),
    ("error", 10),
    ("type", 8),
    ("identifier", 12),
    ("condition name", 22),
    ("enum", 18),
    ("error type", 10),
    ("key", 8),
    ("phrase", 14),
    ("id", 8),
    ("label", 14),
];
const MESSAGE: [(&str, u32); 14] = [
    ("message", 24),
    ("error message", 26),
    ("messages", 22),
    ("text", 16),
    ("error text", 22),
    ("detail", 14),
    ("response message", 24),
    ("message text", 26),
    ("error string", 16),
    ("string", 10),
    ("message template", 26),
    ("response body", 10),
    ("msg", 20),
    ("default message", 22),
];
const MEANING: [(&str, u32); 33] = [
    ("说明", 24),
    ("描述", 24),
    ("含义", 24),
    ("説明", 24),
    ("beschreibung", 24),
    ("descripción", 24),
    ("descripcion", 24),
    ("descrição", 24),
    ("описание", 24),
    ("meaning", 26),
    ("description", 26),
    ("descriptions", 24),
    ("what it means", 26),
    ("explanation", 22),
    ("details", 16),
    ("cause", 18),
    ("reason", 12),
    ("summary", 18),
    ("overview", 18),
    ("notes", 10),
    ("comment", 10),
    ("comments", 10),
    ("definition", 20),
    ("when", 14),
    ("condition", 14),
    ("error description", 26),
    ("possible cause", 18),
    ("causes", 16),
    ("possible causes", 18),
    ("note", 8),
    ("desc", 20),
    ("information", 12),
    ("error", 6),
];
const REMEDY: [(&str, u32); 26] = [
    ("remedy", 26),
    ("resolution", 26),
    ("solution", 26),
    ("how to fix", 26),
    ("how to troubleshoot", 26),
    ("action", 18),
    ("recommended action", 26),
    ("what to do", 26),
    ("fix", 22),
    ("troubleshooting", 24),
    ("suggestion", 20),
    ("handling", 18),
    ("possible solution", 26),
    ("user action", 24),
    ("next steps", 20),
    ("workaround", 18),
    ("suggested action", 26),
    ("recommendation", 22),
    ("how to resolve", 26),
    ("how to handle", 24),
    ("recommended solution", 26),
    ("solutions", 24),
    ("what you can do", 24),
    ("client action", 22),
    ("corrective action", 26),
    ("actions", 16),
];
const RETRY: [(&str, u32); 9] = [
    ("retry", 24),
    ("retriable", 26),
    ("retryable", 26),
    ("can retry", 24),
    ("should retry", 24),
    ("retry?", 24),
    ("safe to retry", 26),
    ("is retriable", 26),
    ("retryable?", 26),
];
const SINCE: [(&str, u32); 5] = [
    ("since", 24),
    ("added in", 22),
    ("introduced", 18),
    ("introduced in", 22),
    ("since version", 22),
];
const FOREIGN: [&str; 42] = [
    "type",
    "required",
    "default",
    "parameter",
    "parameters",
    "field",
    "fields",
    "property",
    "attribute",
    "method",
    "path",
    "endpoint",
    "url",
    "option",
    "permission",
    "header",
    "param",
    "argument",
    "data type",
    "example",
    "optional",
    "format",
    "size",
    "length",
    "bits",
    "unit",
    "schema",
    "subject",
    "payload",
    "event",
    "opcode",
    "sent by",
    "allowed values",
    "mandatory",
    "request",
    "flag",
    "client action",
    "api endpoint",
    "api",
    "version",
    "date",
    "author",
];

/// A header in lower case, without punctuation.
pub(crate) fn plain(header: &str) -> String {
    let words: String = header
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '?' {
                c.to_ascii_lowercase()
            } else {
                ' '
            }
        })
        .collect();
    flat(&words)
}

fn look(list: &[(&str, u32)], header: &str) -> u32 {
    list.iter()
        .find(|(word, _)| *word == header)
        .map_or(0, |(_, score)| *score)
}

/// How well a header is one of the known names of a role, 0 to 30.
pub(crate) fn exact(role: Role, text: &str) -> u32 {
    let text = plain(text);
    let text = text.trim_end_matches('?').trim();
    match role {
        Role::Code => look(&CODE, text),
        Role::Status => look(&STATUS, text),
        Role::Name => look(&NAME, text),
        Role::Message => look(&MESSAGE, text),
        Role::Meaning => look(&MEANING, text),
        Role::Remedy => look(&REMEDY, text),
        Role::Retry => look(&RETRY, text),
        Role::Since => look(&SINCE, text),
    }
}

/// How well a header names a role, 0 to 30: its known names, or the words that it holds.
pub(crate) fn header(role: Role, text: &str) -> u32 {
    let found = exact(role, text);
    let text = plain(text);
    if found > 0 || text.split(' ').count() > 6 {
        return found;
    }
    let has = |word: &str| {
        text.split(' ')
            .any(|w| w == word || w.strip_suffix('s') == Some(word))
    };
    match role {
        Role::Status if has("http") && (has("status") || has("code")) => 24,
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

/// Whether any role knows the header.
pub(crate) fn known(text: &str) -> bool {
    Role::ALL.into_iter().any(|role| header(role, text) > 0) || foreign(text)
}

/// What a column holds, as shares of its cells that are not empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// Cells that are not empty.
    pub(crate) filled: usize,
    /// Cells that hold numbers.
    pub(crate) numbers: f64,
    /// Cells that hold words written for machines.
    pub(crate) machine: f64,
    /// Cells that hold one plain word.
    pub(crate) words: f64,
    /// Cells that hold HTTP statuses or ranges.
    pub(crate) statuses: f64,
    /// Cells that hold statuses of the registry.
    pub(crate) registered: f64,
    /// Cells that hold statuses below 200, which are seldom meant as such.
    pub(crate) early: f64,
    /// Different cells.
    pub(crate) distinct: f64,
    /// Cells that hold `string`, `integer` and the like.
    pub(crate) types: f64,
    /// Cells that hold a yes or a no.
    pub(crate) flags: f64,
    /// Cells with paths, methods, versions or dates.
    pub(crate) foreign: f64,
    /// Words a cell.
    pub(crate) length: f64,
}

/// How many rows a profile looks at.
const SAMPLE: usize = 2000;

impl Profile {
    /// The profile of a column.
    pub(crate) fn of(grid: &Grid, column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        let mut words = 0;
        for row in grid.rows.iter().take(SAMPLE) {
            let Some(cell) = row.cells.get(column).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            profile.filled += 1;
            let text = flat(&cell.text);
            words += text.split(' ').count();
            if let Some(found) = code::cell(cell) {
                let first = found.codes.first().map_or("", String::as_str);
                match code::style(first) {
                    Some(Style::Number) => profile.numbers += 1.0,
                    Some(Style::Machine) if found.rest.split(' ').count() <= 6 => {
                        profile.machine += 1.0
                    }
                    Some(Style::Word) => profile.words += 1.0,
                    _ => {}
                }
            } else if code::range(&text) {
                profile.numbers += 1.0;
            }
            let statuses = status::cell(&cell.text);
            if let Some(found) = statuses.filter(|found| found.phrase.split(' ').count() <= 12) {
                profile.early += f64::from(u8::from(found.codes.iter().any(|code| *code < 200)));
                profile.statuses += 1.0;
                if found.range.is_some()
                    || found
                        .codes
                        .iter()
                        .all(|code| status::phrase(*code).is_some())
                {
                    profile.registered += 1.0;
                }
            }
            let lower = text.to_ascii_lowercase();
            let kind = lower.trim_matches(['?', '*', '[', ']', '_']);
            profile.types += f64::from(u8::from(TYPES.contains(&kind)));
            profile.flags += f64::from(u8::from(matches!(
                kind,
                "true" | "false" | "yes" | "no" | "y" | "n" | "\u{2713}" | "\u{2717}"
            )));
            let path = text.starts_with('/')
                || text.starts_with('$')
                || text.starts_with("--")
                || text.starts_with("http")
                || matches!(text.as_str(), "GET" | "POST" | "PUT" | "DELETE" | "PATCH");
            profile.foreign += f64::from(u8::from(path));
            seen.insert(lower);
        }
        let all = f64::from(u32::try_from(profile.filled.max(1)).unwrap_or(u32::MAX));
        for share in [
            &mut profile.numbers,
            &mut profile.machine,
            &mut profile.words,
            &mut profile.statuses,
            &mut profile.registered,
            &mut profile.types,
            &mut profile.flags,
            &mut profile.foreign,
            &mut profile.early,
        ] {
            *share /= all;
        }
        profile.distinct = f64::from(u32::try_from(seen.len()).unwrap_or(u32::MAX)) / all;
        profile.length = f64::from(u32::try_from(words).unwrap_or(u32::MAX)) / all;
        profile
    }

    /// Whether there are enough different cells for codes.
    pub(crate) fn varied(&self) -> bool {
        let filled = f64::from(u32::try_from(self.filled).unwrap_or(u32::MAX));
        self.distinct > 0.3 || self.distinct * filled >= 20.0
    }

    /// The share of cells that can be codes.
    pub(crate) fn codes(&self) -> f64 {
        self.numbers + self.machine + self.words
    }
}

const TYPES: [&str; 22] = [
    "string",
    "int",
    "integer",
    "number",
    "boolean",
    "bool",
    "object",
    "array",
    "float",
    "double",
    "snowflake",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "int32",
    "int64",
    "timestamp",
    "map",
    "list",
    "str",
    "byte",
];
