//! Texts outside of the tables that may be rows or parts of rows, and what the account of an extraction needs to report texts.

use std::collections::{BTreeMap, HashSet};

use super::{ErrorRow, Extraction};
use crate::document::{Layout, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::column_role::Role;

/// How many examples a note gives.
const EXAMPLES: usize = 3;

/// Texts outside of the tables.
#[derive(Default)]
pub(super) struct LooseTexts {
    /// Those that begin with what may be a code of the same kind.
    pub(super) codes: Group,
    /// Those between the rows of a table that are in no row.
    pub(super) between: Group,
}

impl LooseTexts {
    pub(super) fn find(extraction: &Extraction) -> Self {
        let mut loose = Self::default();
        let kinds = CodeKinds::of(extraction);
        let rows = RowsByLine::of(extraction);
        for text in &extraction.document.prose {
            let first = text.text.split_whitespace().next();
            let first = first.map(strip_code_marks).unwrap_or_default();
            if kinds.is_like(first) {
                loose.codes.add(text.line, &text.to_line());
            } else if !rows.above(text.line).is_none_or(|row| {
                row.contain(&text.text) || row.contain(&without_labels(&text.text))
            }) {
                loose.between.add(text.line, &text.to_line());
            }
        }
        loose
    }
}

/// The codes that were read, and how they begin.
struct CodeKinds<'a> {
    codes: HashSet<&'a str>,
    prefixes: HashSet<&'a str>,
    lengths: HashSet<usize>,
}

impl<'a> CodeKinds<'a> {
    fn of(extraction: &'a Extraction) -> Self {
        let codes: HashSet<&str> = extraction
            .codes
            .iter()
            .chain(&extraction.statuses)
            .map(|row| row.code.as_str())
            .collect();
        let numbers = codes
            .iter()
            .filter(|code| classify_code(code) == Some(CodeStyle::Number));
        Self {
            prefixes: codes.iter().filter_map(|code| prefix(code)).collect(),
            lengths: numbers.map(|code| code.len()).collect(),
            codes,
        }
    }

    /// Whether a word may be another code of the same kind.
    fn is_like(&self, word: &str) -> bool {
        let is_like = match classify_code(word) {
            Some(CodeStyle::Number) => word.len() > 2 && self.lengths.contains(&word.len()),
            Some(CodeStyle::Machine) => {
                prefix(word).is_some_and(|prefix| self.prefixes.contains(prefix))
            }
            _ => false,
        };
        is_like && !self.codes.contains(word)
    }
}

/// The beginning of a code up to a joint.
fn prefix(code: &str) -> Option<&str> {
    code.get(..code.find(['_', '.', '-']).unwrap_or(3))
}

/// The rows of each table, by their lines.
struct RowsByLine<'a>(BTreeMap<usize, Vec<&'a ErrorRow>>);

impl<'a> RowsByLine<'a> {
    fn of(extraction: &'a Extraction) -> Self {
        let mut tables: BTreeMap<usize, Vec<&ErrorRow>> = BTreeMap::new();
        for row in extraction.codes.iter().chain(&extraction.statuses) {
            // A table in the markup has no lines between its rows.
            let table = extraction.document.tables.get(row.table);
            if table.is_some_and(|table| !matches!(table.layout, Layout::Records)) {
                tables.entry(row.table).or_default().push(row);
            }
        }
        for rows in tables.values_mut() {
            rows.sort_by_key(|row| row.line);
        }
        Self(tables)
    }

    /// The rows of the nearest line above a line that has another row of the same table below it.
    fn above(&self, line: u32) -> Option<RowTexts<'_, 'a>> {
        self.0.values().find_map(|rows| {
            let end = rows.partition_point(|row| row.line <= line);
            let (above, below) = rows.split_at_checked(end)?;
            below.first()?;
            let nearest = above.last()?.line;
            let start = above.partition_point(|row| row.line < nearest);
            above.get(start..).map(RowTexts)
        })
    }
}

/// The texts of the rows that were made of one place.
pub(super) struct RowTexts<'s, 'a>(pub(super) &'s [&'a ErrorRow]);

impl RowTexts<'_, '_> {
    /// Whether they contain every word of a text.
    pub(super) fn contain(&self, text: &str) -> bool {
        let line = collapse_whitespace(text.trim());
        self.0.iter().any(|row| has_text(row, &line))
            || has_words_in_order(self.0, &line)
            || contains_words(&fold_texts(self.0), &line)
    }
}

/// Whether a text is a cell of a row.
fn has_text(row: &ErrorRow, line: &str) -> bool {
    let mut texts = Role::ALL.into_iter().filter(|role| *role != Role::Status);
    texts.any(|role| row.get(role) == line)
        || row.status.is_some_and(|status| line.parse() == Ok(status))
        || row.others.iter().any(|(_, text)| text == line)
}

/// Whether the words of a text are words of some rows in the same order. Most are, and this costs no memory.
fn has_words_in_order(rows: &[&ErrorRow], line: &str) -> bool {
    let mut words = split_words(line).peekable();
    let mut skip = |text: &str| {
        for other in split_words(text) {
            words.next_if(|word| word.eq_ignore_ascii_case(other));
        }
    };
    for row in rows {
        for role in Role::ALL {
            skip(&row.get(role));
        }
        row.others.iter().for_each(|(_, text)| skip(text));
    }
    words.peek().is_none()
}

/// Every text of some rows in lower case.
fn fold_texts(rows: &[&ErrorRow]) -> String {
    let mut folded = String::new();
    let mut push = |text: &str| {
        folded.push_str(&text.to_lowercase());
        folded.push('\n');
    };
    for row in rows {
        for role in Role::ALL {
            push(&row.get(role));
        }
        row.others.iter().for_each(|(_, text)| push(text));
    }
    folded
}

/// How many words a label has at most.
const LABEL_WORDS: usize = 3;

/// A text without the words in front of its colons, and in front of its first dash.
fn without_labels(text: &str) -> String {
    let (label, value) = text.split_once(" - ").unwrap_or(("", text));
    let is_label = label.split_whitespace().count() <= LABEL_WORDS;
    let value = if is_label { value } else { text };
    let mut pieces: Vec<&str> = value.split([':', '\u{ff1a}']).collect();
    let last = pieces.pop().unwrap_or_default();
    let mut kept = String::new();
    for piece in pieces {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let end = words.len().saturating_sub(LABEL_WORDS);
        kept.push_str(&words.get(..end).unwrap_or_default().join(" "));
        kept.push(' ');
    }
    kept.push_str(last);
    kept
}

/// Parts of a document that are reported together.
#[derive(Default)]
pub(super) struct Group {
    line: u32,
    count: usize,
    examples: Vec<String>,
}

impl Group {
    pub(super) fn add(&mut self, line: u32, text: &str) {
        if self.count == 0 {
            self.line = line;
        }
        self.count += 1;
        if self.examples.len() < EXAMPLES {
            self.examples.push(format!("`{}`", shorten(text, 60)));
        }
    }

    /// The line of the first part; the number of parts with some examples. `None` without parts.
    pub(super) fn describe(&self, one: &str, many: &str) -> Option<(u32, String)> {
        let noun = if self.count == 1 { one } else { many };
        let more = if self.count > self.examples.len() {
            ", …"
        } else {
            ""
        };
        (self.count > 0).then(|| {
            (
                self.line,
                format!("{} {noun} ({}{more})", self.count, self.examples.join(", ")),
            )
        })
    }
}

/// Whether a text in lower case contains every word of another text.
fn contains_words(whole: &str, line: &str) -> bool {
    split_words(&line.to_lowercase()).all(|word| whole.contains(word))
}

fn split_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// The start of a text.
pub(super) fn shorten(text: &str, length: usize) -> String {
    let line = collapse_whitespace(text);
    match line.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    }
}
