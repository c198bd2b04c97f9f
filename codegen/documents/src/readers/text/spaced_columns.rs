//! Rows whose cells are separated by single spaces.

use super::header_names::split_spaced_header;
use crate::document::{Layout, Row, Text};
use crate::readers::source::{Line, LineTable};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_label};
use crate::vocabulary::column_role::{Role, is_foreign_header, score_header};
use crate::vocabulary::status::{parse_status, status_phrase};

/// Reads a header such as `code HTTP response code meaning` and rows with single spaces between the cells.
pub(crate) fn read_spaced_table(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(head, line) = rest.first()?;
    let columns = split_spaced_header(head)?;
    let first = rest
        .get(1)
        .map_or("", |(text, _)| strip_code_label(text.trim()));
    let token = first.split(' ').next().unwrap_or("");
    let numeric = classify_code(token) == Some(CodeStyle::Number);
    let rows: Vec<Row> = rest
        .iter()
        .skip(1)
        .map_while(|(text, at)| split_spaced_row(text, *at, &columns, numeric))
        .collect();
    if rows.len() < 2 {
        return None;
    }
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns,
        lines_used: rows.len() + 1,
        rows,
    })
}

/// The length of a phrase with its status at the start of a text: `Not Found (404)`.
fn phrase_with_status_length(rest: &str) -> usize {
    let Some((phrase, after)) = rest.split_once(" (") else {
        return 0;
    };
    let number = after.get(..3).and_then(parse_status);
    if phrase.split(' ').count() <= 5 && number.is_some() && after.get(3..4) == Some(")") {
        phrase.len() + " (404)".len()
    } else {
        0
    }
}

/// Splits a row with single spaces: a code, then what can be recognized, then the rest.
fn split_spaced_row(text: &str, line: u32, columns: &[String], numeric: bool) -> Option<Row> {
    let mut text = strip_code_label(text.trim());
    let number = |text: &str| {
        let token = text.split(' ').next().unwrap_or("");
        classify_code(token) == Some(CodeStyle::Number)
    };
    // A label before the number, such as `FAILED 209 …` among `ERROR 101 …`.
    if numeric
        && !number(text)
        && let Some((_, after)) = text.split_once(' ').filter(|(_, after)| number(after))
    {
        text = after;
    }
    if text.contains('|') {
        return None;
    }
    let (first, mut rest) = text.split_once(' ')?;
    matches!(
        classify_code(first),
        Some(CodeStyle::Number | CodeStyle::Machine | CodeStyle::Word)
    )
    .then_some(())?;
    let mut cells = vec![first];
    for name in columns.iter().take(columns.len() - 1).skip(1) {
        let token = rest.split(' ').next().unwrap_or("");
        let phrase = parse_status(first)
            .and_then(status_phrase)
            .filter(|phrase| {
                rest.get(..phrase.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(phrase))
            });
        let numbered = score_header(Role::Status, name) > 0 && parse_status(token).is_some();
        let width = match phrase {
            _ if numbered => token.len(),
            _ if score_header(Role::Status, name) > 0 => phrase_with_status_length(rest),
            Some(phrase) => phrase.len(),
            None if matches!(
                classify_code(token),
                Some(CodeStyle::Machine | CodeStyle::Number)
            ) || is_foreign_header(name) =>
            {
                token.len()
            }
            None => 0,
        };
        let (cell, after) = rest.split_at_checked(width)?;
        cells.push(cell);
        rest = after.trim_start();
    }
    cells.push(rest);
    Some(Row {
        line,
        cells: cells
            .into_iter()
            .map(|cell| Text::plain(cell, line))
            .collect(),
        ..Row::default()
    })
}
