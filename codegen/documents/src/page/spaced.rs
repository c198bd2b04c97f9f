//! Rows with single spaces between the cells.

use super::block::{Row, Shape, Text};
use super::line::Line;
use super::names;
use super::plain::Plain;
use crate::word::code::{self, Style};
use crate::word::role::{self, Role};
use crate::word::status;

impl Plain<'_> {
    /// `code HTTP response code meaning`, and rows with single spaces between the cells.
    pub(super) fn spaced(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(head, line) = rest.first()?;
        let columns = names::spaced_header(head)?;
        let first = rest
            .get(1)
            .map_or("", |(text, _)| code::unlabelled(text.trim()));
        let token = first.split(' ').next().unwrap_or("");
        let numeric = code::style(token) == Some(Style::Number);
        let rows: Vec<Row> = rest
            .iter()
            .skip(1)
            .map_while(|(text, at)| spaced_row(text, *at, &columns, numeric))
            .collect();
        if rows.len() < 2 {
            return None;
        }
        let used = rows.len() + 1;
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }
}

/// How much of a text is a phrase and its status: `Not Found (404)`.
fn said(rest: &str) -> usize {
    let Some((phrase, after)) = rest.split_once(" (") else {
        return 0;
    };
    let number = after.get(..3).and_then(status::number);
    if phrase.split(' ').count() <= 5 && number.is_some() && after.get(3..4) == Some(")") {
        phrase.len() + " (404)".len()
    } else {
        0
    }
}

/// A row with single spaces: a code, what can be told apart after it, and the rest.
fn spaced_row(text: &str, line: u32, columns: &[String], numeric: bool) -> Option<Row> {
    let mut text = code::unlabelled(text.trim());
    let number = |text: &str| {
        let token = text.split(' ').next().unwrap_or("");
        code::style(token) == Some(Style::Number)
    };
    // `FAILED 209 …` among `ERROR 101 …`.
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
        code::style(first),
        Some(Style::Number | Style::Machine | Style::Word)
    )
    .then_some(())?;
    let mut cells = vec![first];
    for name in columns.iter().take(columns.len() - 1).skip(1) {
        let token = rest.split(' ').next().unwrap_or("");
        let phrase = status::number(first)
            .and_then(status::phrase)
            .filter(|phrase| {
                rest.get(..phrase.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(phrase))
            });
        let numbered = role::header(Role::Status, name) > 0 && status::number(token).is_some();
        let wide = match phrase {
            _ if numbered => token.len(),
            _ if role::header(Role::Status, name) > 0 => said(rest),
            Some(phrase) => phrase.len(),
            None if matches!(code::style(token), Some(Style::Machine | Style::Number))
                || role::foreign(name) =>
            {
                token.len()
            }
            None => 0,
        };
        let (cell, after) = rest.split_at_checked(wide)?;
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
