//! Rows whose cells are parted by tabs or wide gaps, in saved text and in literal blocks.

use super::block::{Grid, Row, Shape, Text, flat};
use super::line::{Line, indent, lines};
use super::plain::Plain;
use crate::word::code::{self, Style};
use crate::word::role;

/// Longer literal blocks are samples.
const LITERAL: usize = 100_000;

impl Plain<'_> {
    /// Cells parted by tabs, or by three spaces and more; what is indented further goes on with the row above.
    pub(super) fn tabbed(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        let split = |text: &str| -> Vec<String> {
            let tabs = text.trim().contains('\t');
            let gaps = |part: &'static str| {
                move |text: &str| -> Vec<String> {
                    text.split(part)
                        .map(str::trim)
                        .filter(|part| !part.is_empty())
                        .map(str::to_owned)
                        .collect()
                }
            };
            let spaces = gaps("   ");
            if !tabs {
                return spaces(text);
            }
            let parts: Vec<String> = text
                .split('\t')
                .map(|part| part.trim().to_owned())
                .collect();
            if parts.iter().any(|part| part.contains("   ")) {
                parts.iter().flat_map(|part| spaces(part)).collect()
            } else {
                parts
            }
        };
        // Set in both margins, a text has wide gaps too.
        let joined = |mut cells: Vec<String>, wide: usize| {
            if cells.len() > wide {
                let rest = cells.split_off(wide - 1).join(" ");
                cells.push(rest);
            }
            cells
        };
        let apart = first.trim();
        let gap = |three: &[u8]| three == b"   ";
        if !apart.contains('\t') && !apart.as_bytes().windows(3).any(gap) {
            return None;
        }
        let wide = split(first).len();
        if wide < 2 {
            return None;
        }
        let margin = indent(first);
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
            let cells = joined(parted(split(text), wide), wide.max(2));
            if indent(text) > margin
                && let Some(last) = rows.last_mut().and_then(|row| row.cells.last_mut())
            {
                if last.text.len() < 4000 {
                    last.text = flat(&format!("{} {text}", last.text)).into_owned();
                }
            } else if indent(text) == margin
                && (wide.saturating_sub(1)..=wide + 1).contains(&cells.len())
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
            .map(|cell| cell.flat().into_owned())
            .collect();
        let headed = head.iter().filter(|cell| role::known(cell)).count() * 2 >= head.len();
        let columns = if headed {
            head
        } else {
            vec![String::new(); wide]
        };
        let rows = rows.into_iter().skip(usize::from(headed)).collect();
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }
}

impl Plain<'_> {
    /// A code and its words on a line with a wide gap between, and indented lines about it below.
    pub(super) fn glossary(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        let loose = rest
            .get(1)
            .is_some_and(|(text, _)| text.is_empty() || indent(text) > 0);
        if !loose || entry(first).is_none() {
            return None;
        }
        let mut rows: Vec<Row> = Vec::new();
        let mut used = 0;
        for (at, (text, line)) in rest.iter().enumerate() {
            if text.is_empty() {
                continue;
            }
            if indent(text) > 0 {
                used = at + 1;
                continue;
            }
            let alone = code::style(text) == Some(Style::Machine) && text.contains('_');
            let Some((code, words)) = entry(text).or(alone.then_some((*text, ""))) else {
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
        self.push(Shape::Table, line, vec![String::new(); 2], rows);
        Some(used)
    }
}

/// `NO_HOST    There is no such host`, as its two parts.
fn entry(text: &str) -> Option<(&str, &str)> {
    let end = text.find([' ', '\t'])?;
    let (code, words) = text.split_at(end);
    let wide = words.starts_with("  ") || words.starts_with('\t');
    let words = words.trim();
    (wide
        && code::style(code) == Some(Style::Machine)
        && !words.is_empty()
        && !words.contains("   "))
    .then_some((code, words))
}

/// A row whose first two cells have one space between them, since the first is long.
fn parted(mut cells: Vec<String>, wide: usize) -> Vec<String> {
    let coded = |text: &str| matches!(code::style(text), Some(Style::Number | Style::Machine));
    if cells.len() + 1 == wide
        && let Some((left, right)) = cells
            .first()
            .and_then(|first| first.split_once(' '))
            .filter(|(left, right)| coded(left) && coded(right))
            .map(|(left, right)| (left.to_owned(), right.to_owned()))
    {
        cells.splice(..1, [left, right]);
    }
    cells
}

/// The tables that a literal block lays out with gaps, where a header names their columns.
pub(super) fn laid(text: &Text) -> Vec<Grid> {
    if text.text.len() > LITERAL || !text.text.contains(['\t', ' ']) {
        return Vec::new();
    }
    let lines = lines(&text.text, text.line);
    let mut reader = Plain::default();
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.tabbed(rest).unwrap_or(1).max(1);
    }
    reader
        .page
        .grids
        .retain(|grid| grid.columns.iter().any(|name| !name.is_empty()));
    reader.page.grids
}
