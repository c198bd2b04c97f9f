//! Pipe tables in plain text. Their header and their rows may continue over several lines.

use crate::document::{Layout, Row, Text, collapse_whitespace};
use crate::readers::markdown::is_delimiter_row;
use crate::readers::source::{Line, LineTable};
use crate::vocabulary::code::is_clear_code;
use crate::vocabulary::code_cell::parse_code_cell;
use crate::vocabulary::column_role::is_known_header;

/// How many lines a row may take.
const MAX_ROW_LINES: u32 = 40;

/// Reads a pipe table, with or without a delimiter row. Header and rows may continue over several lines.
pub(crate) fn read_pipe_table(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    if !first.contains('|') {
        return None;
    }
    let Some((columns, mut used)) = read_header(rest) else {
        return read_headless_rows(rest);
    };
    let width = columns.len();
    let mut rows = Vec::new();
    let mut open: Option<(String, u32)> = None;
    let ahead = rest
        .iter()
        .skip(used + 1)
        .map(|(text, _)| text.trim_start());
    let ahead = ahead.chain(std::iter::once(""));
    for (&(text, at), next) in rest.iter().skip(used).zip(ahead) {
        let has_no_bar = !text.contains('|');
        if text.trim().is_empty()
            || open
                .as_ref()
                .map_or(has_no_bar, |(_, from)| at > from + MAX_ROW_LINES)
        {
            break;
        }
        let (so_far, from) = open.take().map_or_else(
            || (text.to_owned(), at),
            |(before, from)| (format!("{before} {text}"), from),
        );
        let parts = split_cells(&so_far);
        let closed = so_far.trim_end().ends_with('|');
        // A row with too few cells is complete if the next line begins another row.
        let whole = next.is_empty() || next.starts_with('|') || !next.contains('|');
        let short = text.trim_start().starts_with('|') && text.trim().len() > 1 && closed && whole;
        if so_far.trim() == "|"
            || !((parts.len() >= width && (closed || !first.trim_end().ends_with('|'))) || short)
        {
            open = Some((so_far, from));
        } else {
            rows.push(build_row(parts, from));
            used = usize::try_from(at - line).unwrap_or(0) + 1;
        }
    }
    // The last row of a document may have lost its bar.
    if let Some((text, from)) = open.filter(|(text, _)| split_cells(text).len() == width) {
        rows.push(build_row(split_cells(&text), from));
        used = usize::try_from(from - line).unwrap_or(0) + 1;
    }
    if rows.is_empty() {
        return None;
    }
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns,
        rows,
        lines_used: used,
    })
}

/// Builds a row of text cells.
fn build_row(parts: Vec<String>, line: u32) -> Row {
    Row {
        line,
        cells: parts
            .into_iter()
            .map(|part| Text::plain(part, line))
            .collect(),
        ..Row::default()
    }
}

/// Reads rows without a header: `32 | noSuchObject |`.
fn read_headless_rows(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    let lead = split_cells(first);
    let width = lead.len();
    let coded = |text: &String| {
        parse_code_cell(text)
            .is_some_and(|found| found.codes.iter().all(|code| is_clear_code(code)))
    };
    if width < 2 || is_delimiter_row(first) || !lead.iter().take(2).any(coded) {
        return None;
    }
    let rows: Vec<Row> = rest
        .iter()
        .map_while(|(text, at)| {
            let parts = split_cells(text);
            (text.contains('|')
                && (width..=width + 1).contains(&parts.len())
                && !is_delimiter_row(text))
            .then(|| build_row(parts, *at))
        })
        .collect();
    (rows.len() >= 3).then(|| LineTable {
        layout: Layout::Table,
        line,
        columns: vec![String::new(); width],
        lines_used: rows.len(),
        rows,
    })
}

/// Reads the header of a pipe table; returns its names and how many lines it takes with the delimiter row. Without a
/// delimiter row, its names must be known.
fn read_header(rest: &[Line<'_>]) -> Option<(Vec<String>, usize)> {
    let ruled = rest
        .iter()
        .take(40)
        .take_while(|(text, _)| !text.trim().is_empty())
        .any(|(text, _)| is_delimiter_row(text));
    let mut head = String::new();
    for (at, (text, _)) in rest.iter().take(if ruled { 40 } else { 0 }).enumerate() {
        if text.trim().is_empty() || head.len() > 2000 {
            break;
        }
        if is_delimiter_row(text) {
            let columns = split_cells(&head);
            return (at > 0 && columns.len() == split_cells(text).len())
                .then_some((columns, at + 1));
        }
        if !text.contains('|') && !head.trim_end().ends_with('|') {
            break;
        }
        head.push_str(text);
        head.push(' ');
    }
    let lines = rest
        .iter()
        .take(12)
        .take_while(|(text, _)| has_known_cells(text))
        .count();
    let head = rest
        .iter()
        .take(lines)
        .map(|(text, _)| *text)
        .collect::<Vec<_>>()
        .join(" ");
    let mut columns = split_cells(&head);
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    (columns.len() >= 2 && columns.iter().all(|name| is_known_header(name)))
        .then_some((columns, lines))
}

/// Whether every cell of a line is a known column name.
fn has_known_cells(text: &str) -> bool {
    text.contains('|')
        && split_cells(text)
            .iter()
            .all(|cell| cell.is_empty() || is_known_header(cell))
}

/// Splits a row at its bars.
fn split_cells(row: &str) -> Vec<String> {
    let bare = row.trim();
    let bare = bare.strip_prefix('|').unwrap_or(bare);
    let bare = bare.strip_suffix('|').unwrap_or(bare);
    bare.split('|')
        .map(|part| collapse_whitespace(part).into_owned())
        .collect()
}
