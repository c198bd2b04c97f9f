//! Tables whose columns are separated by tabs or wide gaps, in plain text and in literal blocks.

use super::source::{Line, LineTable, indent_columns, split_lines};
use crate::document::{Layout, Row, Table, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code, is_clear_code};
use crate::vocabulary::column_role::is_known_header;

/// The longest literal block that is searched for tables.
const MAX_LITERAL: usize = 100_000;

/// Reads rows whose cells are separated by tabs or by at least three spaces. Lines with more indentation continue the row
/// above.
pub(crate) fn read_whitespace_table(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    // Justified text has wide gaps within a cell too.
    let joined = |mut cells: Vec<String>, width: usize| {
        if cells.len() > width {
            let rest = cells.split_off(width - 1).join(" ");
            cells.push(rest);
        }
        cells
    };
    let trimmed = first.trim();
    let gap = |three: &[u8]| three == b"   ";
    if !trimmed.contains('\t') && !trimmed.as_bytes().windows(3).any(gap) {
        return None;
    }
    let width = split_at_gaps(first).len();
    if width < 2 {
        return None;
    }
    let margin = indent_columns(first);
    // Where the second column begins.
    let second = first.trim_start().find("   ").map_or(0, |gap| {
        let gap = first.len() - first.trim_start().len() + gap;
        let after = first.get(gap..).unwrap_or_default();
        gap + after.len() - after.trim_start().len()
    });
    let mut rows: Vec<Row> = Vec::new();
    let (mut used, mut gap) = (0, false);
    for (at, (text, line)) in rest.iter().enumerate() {
        if text.trim().is_empty() {
            if margin == 0 || gap {
                break;
            }
            gap = true;
            continue;
        }
        let mut cells = joined(split_first_cell(split_at_gaps(text), width), width.max(2));
        // A long first cell leaves only one space before the second column.
        if width == 2
            && cells.len() == 1
            && let Some((left, right)) = text
                .split_at_checked(second)
                .filter(|(left, _)| left.ends_with(' '))
            && classify_code(left.trim()).is_some()
        {
            cells = vec![left.trim().to_owned(), right.trim().to_owned()];
        }
        if indent_columns(text) > margin
            && let Some(last) = rows.last_mut().and_then(|row| row.cells.last_mut())
        {
            if last.text.len() < 4000 {
                last.text = collapse_whitespace(&format!("{} {text}", last.text)).into_owned();
            }
        } else if indent_columns(text) == margin
            && (width.saturating_sub(1)..=width + 1).contains(&cells.len())
            && cells.len() > 1
        {
            rows.push(Row {
                line: *line,
                cells: cells
                    .into_iter()
                    .map(|cell| Text::plain(cell, *line))
                    .collect(),
                ..Row::default()
            });
        } else {
            break;
        }
        gap = false;
        used = at + 1;
    }
    if rows.len() < 3 {
        return None;
    }
    let head: Vec<String> = rows
        .first()?
        .cells
        .iter()
        .map(|cell| cell.to_line().into_owned())
        .collect();
    let headed = head.iter().filter(|cell| is_known_header(cell)).count() * 2 >= head.len();
    let columns = if headed {
        head
    } else {
        vec![String::new(); width]
    };
    let rows = rows.into_iter().skip(usize::from(headed)).collect();
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns,
        rows,
        lines_used: used,
    })
}

/// The cells of a line: between tabs, and within those between wide gaps.
fn split_at_gaps(text: &str) -> Vec<String> {
    let split_at_spaces = |text: &str| -> Vec<String> {
        text.split("   ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    if !text.trim().contains('\t') {
        return split_at_spaces(text);
    }
    let parts: Vec<String> = text
        .split('\t')
        .map(|part| part.trim().to_owned())
        .collect();
    if parts.iter().any(|part| part.contains("   ")) {
        parts
            .iter()
            .flat_map(|part| split_at_spaces(part))
            .collect()
    } else {
        parts
    }
}

/// Reads a glossary: lines with a code, a wide gap and a text, each with an indented description below.
pub(crate) fn read_glossary(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    let loose = rest
        .get(1)
        .is_some_and(|(text, _)| text.is_empty() || indent_columns(text) > 0);
    if !loose || split_glossary_entry(first).is_none() {
        return None;
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut used = 0;
    for (at, (text, line)) in rest.iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        if indent_columns(text) > 0 {
            used = at + 1;
            continue;
        }
        let alone = classify_code(text) == Some(CodeStyle::Machine) && text.contains('_');
        let Some((code, words)) = split_glossary_entry(text).or(alone.then_some((*text, "")))
        else {
            break;
        };
        used = at + 1;
        rows.push(Row {
            line: *line,
            cells: vec![Text::plain(code, *line), Text::plain(words, *line)],
            ..Row::default()
        });
    }
    if rows.len() < 4 {
        return None;
    }
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns: vec![String::new(); 2],
        rows,
        lines_used: used,
    })
}

/// Splits `NO_HOST    There is no such host` into code and text.
fn split_glossary_entry(text: &str) -> Option<(&str, &str)> {
    let end = text.find([' ', '\t'])?;
    let (code, words) = text.split_at(end);
    let has_gap = words.starts_with("  ") || words.starts_with('\t');
    let words = words.trim();
    (has_gap
        && classify_code(code) == Some(CodeStyle::Machine)
        && !words.is_empty()
        && !words.contains("   "))
    .then_some((code, words))
}

/// Splits the first cell of a row if two codes in it have only one space between them, since the first one is long.
fn split_first_cell(mut cells: Vec<String>, width: usize) -> Vec<String> {
    if cells.len() + 1 == width
        && let Some((left, right)) = cells
            .first()
            .and_then(|first| first.split_once(' '))
            .filter(|(left, right)| is_clear_code(left) && is_clear_code(right))
            .map(|(left, right)| (left.to_owned(), right.to_owned()))
    {
        cells.splice(..1, [left, right]);
    }
    cells
}

/// Reads the tables of a literal block that have a header with named columns.
pub(crate) fn read_literal_block(text: &Text) -> Vec<Table> {
    if text.text.len() > MAX_LITERAL || !text.text.contains(['\t', ' ']) {
        return Vec::new();
    }
    let lines = split_lines(&text.text, text.line);
    let mut tables = Vec::new();
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(table) = read_whitespace_table(rest) else {
            at += 1;
            continue;
        };
        at += table.lines_used.max(1);
        if table.columns.iter().any(|name| !name.is_empty()) {
            tables.push(Table {
                layout: table.layout,
                path: Vec::new(),
                line: table.line,
                columns: table.columns,
                rows: table.rows,
                leftovers: Vec::new(),
            });
        }
    }
    tables
}
