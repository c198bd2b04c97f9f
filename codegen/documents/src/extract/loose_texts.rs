//! Texts outside of the tables that may be rows or parts of rows, and what the account of an extraction needs to report texts.

use std::cell::OnceCell;
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
            } else if !rows
                .above(text.line)
                .is_none_or(|row| row.contain(&without_labels(&text.text)))
            {
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

/// The texts of the rows of each table, by their lines.
struct RowsByLine<'a>(Vec<BTreeMap<u32, RowTexts<'a>>>);

impl<'a> RowsByLine<'a> {
    fn of(extraction: &'a Extraction) -> Self {
        let mut tables: BTreeMap<usize, BTreeMap<u32, RowTexts<'_>>> = BTreeMap::new();
        for row in extraction.codes.iter().chain(&extraction.statuses) {
            // A table in the markup has no lines between its rows.
            let table = extraction.document.tables.get(row.table);
            if table.is_none_or(|table| matches!(table.layout, Layout::Records)) {
                continue;
            }
            let rows = tables.entry(row.table).or_default();
            rows.entry(row.line).or_default().rows.push(row);
        }
        Self(tables.into_values().collect())
    }

    /// The nearest row above a line that has another row of the same table below it.
    fn above(&self, line: u32) -> Option<&RowTexts<'a>> {
        self.0.iter().find_map(|rows| {
            rows.range(line + 1..).next()?;
            rows.range(..=line).next_back().map(|(_, texts)| texts)
        })
    }
}

/// The texts of the rows that were made of one place.
#[derive(Default)]
pub(super) struct RowTexts<'a> {
    rows: Vec<&'a ErrorRow>,
    /// All of them in lower case, once they are needed.
    folded: OnceCell<String>,
}

impl<'a> RowTexts<'a> {
    pub(super) fn of(rows: &[&'a ErrorRow]) -> Self {
        Self {
            rows: rows.to_vec(),
            folded: OnceCell::new(),
        }
    }

    /// Whether they contain every word of a text.
    pub(super) fn contain(&self, text: &str) -> bool {
        let line = collapse_whitespace(text.trim());
        self.rows.iter().any(|row| has_text(row, &line))
            || contains_words(self.folded.get_or_init(|| fold_texts(&self.rows)), &line)
    }
}

/// Whether a text is a cell of a row.
fn has_text(row: &ErrorRow, line: &str) -> bool {
    let mut texts = Role::ALL.into_iter().filter(|role| *role != Role::Status);
    texts.any(|role| row.get(role) == line)
        || row.status.is_some_and(|status| line.parse() == Ok(status))
        || row.others.iter().any(|(_, text)| text == line)
}

/// Every text of some rows in lower case.
fn fold_texts(rows: &[&ErrorRow]) -> String {
    let mut folded = String::new();
    let mut push = |text: &str| {
        if !text.is_empty() {
            folded.push_str(&text.to_lowercase());
            folded.push('\n');
        }
    };
    for row in rows {
        for role in Role::ALL {
            push(&row.get(role));
        }
        for (_, text) in &row.others {
            push(text);
        }
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

/// Whether a text in lower case contains every word of another text. Most are in the same order, so that one walk finds them.
fn contains_words(whole: &str, line: &str) -> bool {
    let line = line.to_lowercase();
    let mut rest = split_words(whole);
    split_words(&line).all(|word| {
        rest.any(|other| other == word) || {
            rest = split_words(whole);
            whole.contains(word)
        }
    })
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
