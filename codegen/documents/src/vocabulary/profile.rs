//! Statistics about the cells of a column.

use std::collections::HashSet;

use super::code::{CodeStyle, classify_code, is_citation, is_code_range, strip_code_marks};
use super::code_cell::parse_code_cell;
use super::column_role::is_ideographic;
use super::status::{parse_status_cell, status_phrase};
use crate::document::{Table, collapse_whitespace};

/// The content of a column, as shares of its cells that are not blank.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnProfile {
    /// The number of cells that are not blank.
    pub filled: usize,
    /// Cells with numbers.
    pub numbers: f64,
    /// Cells with words in machine style.
    pub machine: f64,
    /// Cells with one plain word.
    pub words: f64,
    /// Cells with HTTP statuses or ranges of them.
    pub statuses: f64,
    /// Cells with the phrases of HTTP statuses, without a number.
    pub phrases: f64,
    /// Cells with registered HTTP statuses.
    pub registered: f64,
    /// Cells with numbers from 100 to 199, which are rarely meant as statuses.
    pub early: f64,
    /// Distinct cells.
    pub distinct: f64,
    /// Cells with data types such as `string`.
    pub types: f64,
    /// Cells with yes or no.
    pub flags: f64,
    /// Cells with paths, options, header names or HTTP methods.
    pub foreign: f64,
    /// Cells that cite a specification.
    pub citations: f64,
    /// Cells that are marked as code from end to end.
    pub marked: f64,
    /// The average number of words.
    pub length: f64,
}

/// How many rows of a column are examined.
pub(crate) const PROFILE_ROWS: usize = 2000;

impl ColumnProfile {
    /// Profiles a column.
    pub(crate) fn of(table: &Table, column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        let mut words = 0;
        for row in table.rows.iter().take(PROFILE_ROWS) {
            let Some(cell) = row.cells.get(column).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            profile.filled += 1;
            let text = collapse_whitespace(&cell.text);
            let found = parse_code_cell(&cell.text);
            // A cell with many codes is not a long text.
            words += match &found {
                Some(found) if found.codes.len() > 1 && found.rest.is_empty() => 1,
                // Two characters are about a word in scripts without spaces.
                _ => {
                    text.split(' ').count()
                        + text.chars().filter(|c| is_ideographic(*c)).count() / 2
                }
            };
            if let Some(found) = found {
                let first = found.codes.first().map_or("", String::as_str);
                match classify_code(first) {
                    Some(CodeStyle::Number) => profile.numbers += 1.0,
                    Some(CodeStyle::Machine) if found.rest.split(' ').count() <= 6 => {
                        profile.machine += 1.0;
                    }
                    Some(CodeStyle::Word) => profile.words += 1.0,
                    _ => {}
                }
            } else if is_code_range(&text) {
                profile.numbers += 1.0;
            }
            // `NOT_FOUND` is a code, unlike `Not Found`.
            let is_code_word =
                text.contains('_') && classify_code(strip_code_marks(&text)).is_some();
            let statuses = parse_status_cell(&cell.text).filter(|_| !is_code_word);
            if let Some(found) = statuses.filter(|found| found.phrase.split(' ').count() <= 12) {
                profile.early += f64::from(u8::from(found.codes.iter().any(|code| *code < 200)));
                profile.statuses += 1.0;
                let has_digits = text.bytes().any(|b| b.is_ascii_digit());
                profile.phrases += f64::from(u8::from(!has_digits));
                if found.range.is_some()
                    || found
                        .codes
                        .iter()
                        .all(|code| status_phrase(*code).is_some())
                {
                    profile.registered += 1.0;
                }
            }
            let lower = text.to_ascii_lowercase();
            let kind = lower.trim_matches(['?', '*', '[', ']', '_']);
            profile.types += f64::from(u8::from(TYPES.contains(&kind) || starts_with_type(&lower)));
            profile.flags += f64::from(u8::from(matches!(
                kind,
                "true" | "false" | "yes" | "no" | "y" | "n" | "\u{2713}" | "\u{2717}"
            )));
            let path = text.starts_with('/')
                || text.starts_with('$')
                || text.starts_with("--")
                || is_http_header_name(&text)
                || text.starts_with("http")
                || matches!(&*text, "GET" | "POST" | "PUT" | "DELETE" | "PATCH");
            profile.foreign += f64::from(u8::from(path));
            profile.citations += f64::from(u8::from(is_citation(&text)));
            let is_marked = matches!(cell.code_spans.as_slice(), [only] if *only == *text);
            profile.marked += f64::from(u8::from(is_marked));
            seen.insert(lower);
        }
        let all = f64::from(u32::try_from(profile.filled.max(1)).unwrap_or(u32::MAX));
        for share in [
            &mut profile.numbers,
            &mut profile.machine,
            &mut profile.words,
            &mut profile.statuses,
            &mut profile.phrases,
            &mut profile.registered,
            &mut profile.types,
            &mut profile.flags,
            &mut profile.foreign,
            &mut profile.early,
            &mut profile.citations,
            &mut profile.marked,
        ] {
            *share /= all;
        }
        profile.distinct = f64::from(u32::try_from(seen.len()).unwrap_or(u32::MAX)) / all;
        profile.length = f64::from(u32::try_from(words).unwrap_or(u32::MAX)) / all;
        profile
    }

    /// Whether there are enough distinct cells for codes.
    pub(crate) fn is_varied(&self) -> bool {
        let filled = f64::from(u32::try_from(self.filled).unwrap_or(u32::MAX));
        self.distinct > 0.3 || self.distinct * filled >= 20.0
    }

    /// The share of cells that can be codes.
    pub(crate) fn code_share(&self) -> f64 {
        self.numbers + self.machine + self.words
    }
}

/// Whether a text is written like the name of an HTTP header: `Retry-After`, `X-RateLimit-Limit`.
fn is_http_header_name(text: &str) -> bool {
    text.contains('-')
        && !text.contains([' ', '_'])
        && text.split('-').all(|part| {
            part.starts_with(|c: char| c.is_ascii_uppercase())
                && part.bytes().all(|b| b.is_ascii_alphabetic())
        })
        && text.bytes().any(|b| b.is_ascii_lowercase())
}

/// Whether a text begins with a type or direction, as the description of a parameter does: `(boolean) Whether …`,
/// `{integer}`, `[in] …`.
fn starts_with_type(lower: &str) -> bool {
    let bare = lower.trim_start_matches(['(', '{', '[', '<']);
    // Types are short, so only the start is searched.
    let close = |b: u8| matches!(b, b')' | b'}' | b']' | b'>');
    let end = bare.bytes().take(26).position(close).unwrap_or(0);
    let marked = bare.len() < lower.len();
    let after = bare.get(end + 1..).unwrap_or_default();
    match bare.get(..end) {
        Some(name) if name.len() <= 24 => {
            let word = name.trim_end_matches(['[', ']']);
            let braced = lower.starts_with('{') && word.bytes().all(|b| b.is_ascii_alphabetic());
            (TYPES.contains(&word) || matches!(word, "in" | "out" | "enum" | "function"))
                && (marked || after.starts_with(' ') || after.is_empty())
                || (braced && TYPES.contains(&word))
        }
        _ => false,
    }
}

/// Whether a text is the name of a data type.
pub(crate) fn is_data_type(text: &str) -> bool {
    TYPES.contains(&text.to_ascii_lowercase().as_str())
}

/// The names of data types.
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
