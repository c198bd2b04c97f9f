//! Tables that were saved with a cell a line and no header: a number begins each row, and every row takes as many lines.

use super::block::{Row, Shape, Text, flat};
use super::line::Line;
use super::plain::Plain;
use crate::word::code::{self, Style};

/// The widest row.
const WIDEST: usize = 6;
/// Rows that must agree before the rest is read.
const LEAST: usize = 4;

impl Plain<'_> {
    /// A number, and as many lines below each: `400`, `API_ERROR`, `not_found`, `There is none`.
    pub(super) fn period(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        if !numbered(first) {
            return None;
        }
        let filled = || {
            rest.iter()
                .enumerate()
                .filter(|(_, (text, _))| !text.trim().is_empty())
        };
        if filled()
            .skip(1)
            .take(2)
            .all(|(_, (text, _))| numbered(text))
        {
            return None;
        }
        let ahead: Vec<&str> = filled()
            .take(WIDEST * LEAST)
            .map(|(_, (text, _))| *text)
            .collect();
        let wide = (2..=WIDEST).find(|wide| {
            let mut rows = ahead.chunks(*wide);
            rows.len() >= LEAST
                && rows.by_ref().take(LEAST).all(|row| {
                    row.len() == *wide
                        && row.first().is_some_and(|text| numbered(text))
                        && row.iter().skip(1).any(|text| !numbered(text))
                        && row.iter().all(|text| text.len() <= 400)
                })
        })?;
        // Where a word ends every row, and one stands above the first, the words begin the rows.
        let ends = ahead
            .chunks(wide)
            .take(LEAST - 1)
            .all(|row| row.last().is_some_and(|text| worded(text)));
        let above = self.loose.last().filter(|(text, _)| ends && worded(text));
        let place = usize::from(above.is_some());
        let mut rows = Vec::new();
        let mut used = 0;
        let above = above.map(|(text, at)| (0, (text.as_str(), *at)));
        let mut lines = above
            .into_iter()
            .chain(filled().map(|(at, line)| (at + 1, *line)));
        loop {
            let row: Vec<_> = lines.by_ref().take(wide).collect();
            let starts = row.get(place).is_some_and(|(_, (text, _))| numbered(text));
            if row.len() < wide || !starts {
                break;
            }
            used = row.last().map_or(used, |(at, _)| *at);
            rows.push(Row {
                line: row.first().map_or(line, |(_, (_, at))| *at),
                cells: row
                    .iter()
                    .map(|(_, (text, at))| Text::plain(flat(bare(text)), *at))
                    .collect(),
                ..Row::default()
            });
        }
        self.push(Shape::Table, line, vec![String::new(); wide], rows);
        Some(used)
    }
}

/// A line without the bar that closes its cell.
fn bare(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix('|').unwrap_or(text).trim_end()
}

/// Whether a line is one word and no number.
fn worded(text: &str) -> bool {
    let style = code::style(bare(text));
    text.len() <= 80 && style.is_some_and(|style| style != Style::Number)
}

/// Whether a line is a number and nothing else.
fn numbered(text: &str) -> bool {
    text.len() <= 24 && code::style(bare(text)) == Some(Style::Number)
}
