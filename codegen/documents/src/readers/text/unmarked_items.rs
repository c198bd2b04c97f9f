//! Lists and sections that lost their marks: lines that begin with a code, or with rising numbers.

use crate::document::{Block, Layout, Row, Table, Text, collapse_whitespace};
use crate::readers::blocks::{read_sections, read_tables};
use crate::readers::source::{
    Line, LineTable, bullet_width, indent_columns, looks_like_title, strip_bullet,
};
use crate::vocabulary::code::{CodeStyle, classify_code, is_clear_code};
use crate::vocabulary::code_cell::{parse_code_heading, parse_leading_code};

/// Reads sections that lost the marks of their headings: lines with a code and its name, each with its description below.
pub(crate) fn read_unmarked_sections(loose: Vec<(String, u32)>, title: &str) -> Vec<Table> {
    let is_code = |text: &str| {
        text.len() <= 80
            && text.starts_with(|c: char| {
                c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '(' | '`')
            })
            && text.contains(|c: char| c == '_' || c.is_ascii_digit())
            && strip_bullet(text) == text
            && text.split(' ').count() <= 8
            && !text.ends_with(['.', ':', ';', ','])
            && parse_code_heading(text, 0).is_some_and(|found| {
                let [only] = found.codes.as_slice() else {
                    return false;
                };
                let number = classify_code(only) == Some(CodeStyle::Number);
                // `NotBound (1123)`, `NotBound = 1123`.
                let valued = classify_code(only) == Some(CodeStyle::Machine)
                    && (text.ends_with(')') || text.contains(" = "))
                    && text
                        .trim_end_matches(')')
                        .ends_with(|c: char| c.is_ascii_digit())
                    && text.split(' ').count() <= 3;
                valued
                    || (number && only.len() > 2 && !found.name.is_empty())
                    || (classify_code(only) == Some(CodeStyle::Machine)
                        && only.contains('_')
                        && !only.bytes().any(|b| b.is_ascii_lowercase()))
            })
    };
    let marks: Vec<bool> = loose.iter().map(|(text, _)| is_code(text)).collect();
    if marks.iter().filter(|mark| **mark).count() < 3 {
        return Vec::new();
    }
    let begin = marks.iter().position(|mark| *mark).unwrap_or(0);
    let topmost = loose
        .get(..begin)
        .and_then(|before| before.iter().rposition(|(text, _)| looks_like_title(text)));
    let mut blocks = vec![Block::Heading(1, Text::plain(title, 1))];
    let bare = |text: &str| strip_bullet(text) == text && bullet_width(text).is_none();
    for (at, (text, line)) in loose.into_iter().enumerate() {
        let line = Text::plain(text, line);
        let mark = |at: usize| marks.get(at).copied().unwrap_or(false);
        // Words between two codes are the text of the first one.
        let between = at.checked_sub(1).is_some_and(mark) && line.text.contains(' ');
        let above = mark(at + 1) && !between;
        let top = Some(at) == topmost;
        blocks.push(if mark(at) {
            Block::Heading(3, line)
        } else if (above || top) && looks_like_title(&line.text) && bare(&line.text) {
            Block::Heading(2, line)
        } else {
            Block::Paragraph(Text::plain(strip_bullet(&line.text), line.line))
        });
    }
    read_sections(&blocks)
}

/// Reads lines or paragraphs that each begin with a code and a dash or colon. `tables` are those found so far. Returns how
/// many lines they take too.
pub(crate) fn read_leading_codes(
    rest: &[Line<'_>],
    tables: &[Table],
) -> Option<(Vec<Table>, usize)> {
    let lead = |text: &str| {
        parse_leading_code(strip_bullet(text), 0).filter(|lead| {
            let has_text = !lead.rest.is_empty() || !lead.name.is_empty();
            let is_code = |code: &String| is_clear_code(code) || !lead.name.is_empty();
            (has_text || strip_bullet(text) != text.trim()) && lead.codes.iter().all(is_code)
        })
    };
    let margin = rest.first().map_or(0, |(text, _)| indent_columns(text));
    rest.first().and_then(|(text, _)| lead(text))?;
    let mut items: Vec<Vec<Block>> = Vec::new();
    let mut used = 0;
    for (at, (text, line)) in rest.iter().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let deeper = indent_columns(text) > margin && strip_bullet(text) == text.trim();
        if deeper || lead(text).is_none() {
            if text.starts_with([' ', '\t'])
                && let Some(last) = items.last_mut()
            {
                last.push(Block::Paragraph(Text::plain(
                    collapse_whitespace(text),
                    *line,
                )));
                used = at + 1;
                continue;
            }
            break;
        }
        items.push(vec![Block::Paragraph(Text::plain(
            strip_bullet(text),
            *line,
        ))]);
        used = at + 1;
    }
    // Two items are enough if the document has another such list.
    let least = if tables.iter().any(|table| table.layout == Layout::List) {
        2
    } else {
        3
    };
    if items.len() < least {
        return None;
    }
    let found = read_tables(vec![Block::List(items)]).tables;
    (!found.is_empty()).then_some((found, used))
}

/// The smallest number of rows of a numbered list.
const MIN_ROWS: usize = 6;
/// How many lines a row may take after the first.
const MAX_ROW_LINES: usize = 8;

/// Reads a list that lost its marks and whose lines are broken: `110`, `Restart marker`, `125 Data`,
/// `connection already open`. Its numbers have the same count of digits and increase.
pub(crate) fn read_numbered_lines(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    let (number, _) = split_number(first)?;
    let mut rows: Vec<Row> = Vec::new();
    let (mut last, mut used, mut below) = (0, 0, 0);
    for (at, (text, line)) in rest.iter().enumerate() {
        let bare = text.trim();
        let next = split_number(text).filter(|(digits, _)| digits.len() == number.len());
        let value = next.and_then(|(digits, _)| digits.parse::<u32>().ok());
        match (value, next) {
            (Some(value), Some((digits, words))) if value > last || rows.is_empty() => {
                // If every row has one line, other readers are better.
                if rows.len() == MIN_ROWS && at < MIN_ROWS + 2 {
                    return None;
                }
                last = value;
                below = 0;
                rows.push(Row {
                    line: *line,
                    cells: vec![
                        Text::plain(digits, *line),
                        Text::plain(collapse_whitespace(words), *line),
                    ],
                    ..Row::default()
                });
            }
            (Some(_), _) => break,
            _ if bare.is_empty() || below >= MAX_ROW_LINES => break,
            _ => {
                below += 1;
                if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    if !cell.text.is_empty() {
                        cell.text.push(' ');
                    }
                    cell.text.push_str(&collapse_whitespace(bare));
                }
            }
        }
        used = at + 1;
    }
    if rows.len() < MIN_ROWS {
        return None;
    }
    Some(LineTable {
        layout: Layout::Lines,
        line,
        columns: vec!["code".to_owned(), "meaning".to_owned()],
        rows,
        lines_used: used,
    })
}

/// Splits a line into its number, of at least three digits, and what follows.
fn split_number(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let end = text.find(' ').unwrap_or(text.len());
    let (number, words) = text.split_at(end);
    (number.len() >= 3 && number.len() <= 6 && classify_code(number) == Some(CodeStyle::Number))
        .then_some((number, words.trim()))
}
