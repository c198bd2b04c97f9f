//! What a column of a grid holds.

use super::cell::cell as read;
use super::code::{self, Style};
use super::status;
use crate::page::block::{Grid, flat};
use std::collections::HashSet;

/// What a column holds, as shares of its cells that are not empty.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Cells that are not empty.
    pub filled: usize,
    /// Cells that hold numbers.
    pub numbers: f64,
    /// Cells that hold words written for machines.
    pub machine: f64,
    /// Cells that hold one plain word.
    pub words: f64,
    /// Cells that hold HTTP statuses or ranges.
    pub statuses: f64,
    /// Cells that hold statuses of the registry.
    pub registered: f64,
    /// Cells that hold statuses below 200, which are seldom meant as such.
    pub early: f64,
    /// Different cells.
    pub distinct: f64,
    /// Cells that hold `string`, `integer` and the like.
    pub types: f64,
    /// Cells that hold a yes or a no.
    pub flags: f64,
    /// Cells with paths, methods, versions or dates.
    pub foreign: f64,
    /// Words a cell.
    pub length: f64,
}

/// How many rows a profile looks at.
pub const SAMPLE: usize = 2000;

impl Profile {
    /// The profile of a column.
    pub fn of(grid: &Grid, column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        let mut words = 0;
        for row in grid.rows.iter().take(SAMPLE) {
            let Some(cell) = row.cells.get(column).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            profile.filled += 1;
            let text = flat(&cell.text);
            let found = read(&cell.text);
            // A cell of many codes is no long text.
            words += match &found {
                Some(found) if found.codes.len() > 1 && found.rest.is_empty() => 1,
                _ => text.split(' ').count(),
            };
            if let Some(found) = found {
                let first = found.codes.first().map_or("", String::as_str);
                match code::style(first) {
                    Some(Style::Number) => profile.numbers += 1.0,
                    Some(Style::Machine) if found.rest.split(' ').count() <= 6 => {
                        profile.machine += 1.0;
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
            profile.types += f64::from(u8::from(TYPES.contains(&kind) || typed(&lower)));
            profile.flags += f64::from(u8::from(matches!(
                kind,
                "true" | "false" | "yes" | "no" | "y" | "n" | "\u{2713}" | "\u{2717}"
            )));
            let path = text.starts_with('/')
                || text.starts_with('$')
                || text.starts_with("--")
                || train(&text)
                || text.starts_with("http")
                || matches!(&*text, "GET" | "POST" | "PUT" | "DELETE" | "PATCH");
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
    pub fn varied(&self) -> bool {
        let filled = f64::from(u32::try_from(self.filled).unwrap_or(u32::MAX));
        self.distinct > 0.3 || self.distinct * filled >= 20.0
    }

    /// The share of cells that can be codes.
    pub fn codes(&self) -> f64 {
        self.numbers + self.machine + self.words
    }
}

/// Whether a text is written as HTTP writes the names of headers: `Retry-After`, `X-RateLimit-Limit`.
fn train(text: &str) -> bool {
    text.contains('-')
        && !text.contains([' ', '_'])
        && text.split('-').all(|part| {
            part.starts_with(|c: char| c.is_ascii_uppercase())
                && part.bytes().all(|b| b.is_ascii_alphabetic())
        })
        && text.bytes().any(|b| b.is_ascii_lowercase())
}

/// Whether a text begins with a type or a direction, as the text of a parameter does: `(boolean) Whether …`, `{integer}`, `[in] …`.
fn typed(lower: &str) -> bool {
    let bare = lower.trim_start_matches(['(', '{', '[', '<']);
    // A type is short: what stands further on is not looked at.
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

/// Whether a text is the name of a data type and nothing else.
pub fn is_type(text: &str) -> bool {
    TYPES.contains(&text.to_ascii_lowercase().as_str())
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
