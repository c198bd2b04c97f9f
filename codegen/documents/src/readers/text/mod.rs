//! Plain text, as saved from a web page: cells run together, rows are broken over lines, lists have lost their marks.

mod fused_cells;
mod header_names;
mod pipe_table;
mod spaced_columns;
mod unmarked_items;

use std::cell::OnceCell;
use std::collections::HashSet;

use self::fused_cells::split_fused_rows;
use self::header_names::split_fused_header;
use self::pipe_table::read_pipe_table;
use self::spaced_columns::read_spaced_table;
use self::unmarked_items::{read_leading_codes, read_numbered_lines, read_unmarked_sections};
use super::source::{Line, LineTable, looks_like_title, split_lines, strip_bullet};
use super::whitespace_columns::{read_glossary, read_whitespace_table};
use crate::document::{Document, Layout, Row, Table, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::code_cell::parse_leading_code;

/// The longest block in braces that is read as code.
const CODE_LINES: usize = 150;

/// Reads a whole document.
pub(crate) fn read_text(source: &str) -> Document {
    let lines = split_lines(source, 1);
    let mut filled = lines.iter().filter(|(text, _)| !text.trim().is_empty());
    let (first, second) = (filled.next(), filled.next());
    let is_row = |line: Option<&Line<'_>>| {
        let code = line.and_then(|(text, _)| parse_leading_code(text, 0));
        code.is_some_and(|code| {
            code.codes
                .iter()
                .all(|code| classify_code(code) == Some(CodeStyle::Number))
        })
    };
    let title = first
        .filter(|_| !(is_row(first) && is_row(second)))
        .map(|(text, _)| collapse_whitespace(text))
        .filter(|text| text.len() <= 120)
        .unwrap_or_default();
    let mut reader = TextReader {
        document: Document::default(),
        unclosed_until: 0,
        path: vec![title.into_owned()],
        source,
        machine_words: OnceCell::new(),
        loose_lines: Vec::new(),
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.read_next(rest).max(1);
    }
    let title = reader.path.first().map_or("", String::as_str);
    let sections = read_unmarked_sections(reader.loose_lines, title);
    if !sections.is_empty() {
        reader.document.tables.extend(sections);
        reader.document.tables.sort_by_key(|table| table.line);
    }
    for table in &mut reader.document.tables {
        table.path.retain(|heading| !heading.is_empty());
    }
    reader.document
}

/// Words in machine style anywhere in the document. They help to split cells that ran together.
fn find_machine_words(source: &str) -> HashSet<&str> {
    source
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '(' | ')' | ';' | '|' | '`')
        })
        .filter(|word| {
            word.len() > 1
                && word.len() < 80
                && matches!(classify_code(word), Some(CodeStyle::Machine))
        })
        .collect()
}

/// The state while a document is read.
struct TextReader<'a> {
    document: Document,
    /// The line up to which an opening brace is known to have no closing one.
    unclosed_until: u32,
    /// The title of the document, and the nearest heading.
    path: Vec<String>,
    source: &'a str,
    machine_words: OnceCell<HashSet<&'a str>>,
    /// Lines that belong to no table: paragraphs, or sections that lost their marks.
    loose_lines: Vec<(String, u32)>,
}

impl TextReader<'_> {
    /// Reads what starts on the first line; returns how many lines it takes.
    fn read_next(&mut self, rest: &[Line<'_>]) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        if text.trim().is_empty() {
            return 1;
        }
        let table = read_pipe_table(rest)
            .or_else(|| read_glossary(rest))
            .or_else(|| read_whitespace_table(rest))
            .or_else(|| self.read_fused_table(rest))
            .or_else(|| read_spaced_table(rest))
            .or_else(|| read_numbered_lines(rest));
        if let Some(table) = table {
            return self.push_table(table);
        }
        if let Some(used) = self.read_code_block(rest) {
            return used;
        }
        if let Some(table) = read_bare_codes(rest) {
            return self.push_table(table);
        }
        if let Some((tables, used)) = read_leading_codes(rest, &self.document.tables) {
            self.document
                .tables
                .extend(tables.into_iter().map(|table| Table {
                    path: self.path.clone(),
                    ..table
                }));
            return used;
        }
        if looks_like_title(text) {
            self.path.truncate(1);
            self.path.push(collapse_whitespace(text).into_owned());
        }
        let text = collapse_whitespace(text);
        self.loose_lines.push((text.clone().into_owned(), line));
        self.document.prose.push(Text::plain(text, line));
        1
    }

    /// Adds a table; returns how many lines it takes.
    fn push_table(&mut self, table: LineTable) -> usize {
        self.document.tables.push(Table {
            layout: table.layout,
            path: self.path.clone(),
            line: table.line,
            columns: table.columns,
            rows: table.rows,
            leftovers: Vec::new(),
        });
        table.lines_used
    }

    /// Reads `CodeMeaning` and rows whose cells ran together.
    fn read_fused_table(&self, rest: &[Line<'_>]) -> Option<LineTable> {
        let &(header, line) = rest.first()?;
        let columns = split_fused_header(header)?;
        let lines: Vec<Line<'_>> = rest
            .iter()
            .skip(1)
            .take_while(|(text, _)| !text.trim().is_empty())
            .copied()
            .collect();
        if lines.is_empty() {
            return None;
        }
        let machine_words = self
            .machine_words
            .get_or_init(|| find_machine_words(self.source));
        Some(LineTable {
            layout: Layout::Table,
            line,
            rows: split_fused_rows(&columns, &lines, machine_words),
            columns,
            lines_used: lines.len() + 1,
        })
    }

    /// Reads a block in braces as code; returns how many lines it takes.
    fn read_code_block(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        if line < self.unclosed_until || !first.trim_end().ends_with(['{', '[']) {
            return None;
        }
        let (mut depth, mut used) = (0_i64, 0);
        for (text, _) in rest.iter().take(CODE_LINES) {
            used += 1;
            depth += text
                .bytes()
                .map(|b| i64::from(matches!(b, b'{' | b'[')) - i64::from(matches!(b, b'}' | b']')))
                .sum::<i64>();
            if depth <= 0 {
                break;
            }
        }
        if depth > 0 {
            self.unclosed_until = line + 20;
            return None;
        }
        let body = rest
            .iter()
            .take(used)
            .map(|(text, _)| *text)
            .collect::<Vec<_>>()
            .join("\n");
        self.document.code.push(Text::plain(body, line));
        Some(used)
    }
}

/// Reads lines that each hold one code and nothing else.
fn read_bare_codes(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(_, line) = rest.first()?;
    let is_code = |text: &str| classify_code(strip_bullet(text)) == Some(CodeStyle::Machine);
    let rows: Vec<Row> = rest
        .iter()
        .take_while(|(text, _)| is_code(text))
        .map(|(text, at)| Row {
            line: *at,
            cells: vec![Text::plain(strip_bullet(text), *at)],
            ..Row::default()
        })
        .collect();
    (rows.len() >= 3).then(|| LineTable {
        layout: Layout::Lines,
        line,
        columns: vec!["code".to_owned()],
        lines_used: rows.len(),
        rows,
    })
}
