//! Lines of a source text: their numbers, their indentation, and what they begin with.

use std::cell::Cell;

use crate::document::{Layout, Row};
use crate::vocabulary::column_role::is_column_name;

/// A line without its line ending, and its number.
pub(crate) type Line<'a> = (&'a str, u32);

/// A table that was read from lines, and how many lines it takes.
pub(crate) struct LineTable {
    pub(crate) layout: Layout,
    pub(crate) line: u32,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) lines_used: usize,
}

/// The greatest distance in bytes between two marks of inline markup.
pub(crate) const MARK_DISTANCE: usize = 2000;

/// Splits a text into lines; `first` is the number of its first line.
pub(crate) fn split_lines(text: &str, first: u32) -> Vec<Line<'_>> {
    let numbered = text.lines().zip(first..);
    numbered.map(|(text, at)| (text.trim_end(), at)).collect()
}

/// Splits a text at the nearest mark; `None` if there is none within [`MARK_DISTANCE`].
pub(crate) fn split_at_mark<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut end = text.len().min(MARK_DISTANCE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let at = text.get(..end)?.find(mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The indentation of a line in columns. A tab reaches the next multiple of eight.
pub(crate) fn indent_columns(text: &str) -> usize {
    let mut wide = 0;
    for c in text.chars() {
        match c {
            '\t' => wide += 8 - wide % 8,
            c if c.is_whitespace() => wide += 1,
            _ => break,
        }
    }
    wide
}

/// Removes white space and the bullet at the start of a line.
pub(crate) fn strip_bullet(text: &str) -> &str {
    let bare = text.trim();
    bare.strip_prefix(['\u{2022}', '*', '\u{25e6}', '\u{b7}', '\u{25cf}'])
        .or_else(|| bare.strip_prefix("- "))
        .unwrap_or(bare)
        .trim()
}

/// The width of a bullet or enumerator with the white space after it.
pub(crate) fn bullet_width(text: &str) -> Option<usize> {
    let mark = text.split(' ').next()?;
    let number = mark.strip_suffix(['.', ')']).is_some_and(|n| {
        n == "#" || (!n.is_empty() && n.len() < 4 && n.bytes().all(|b| b.is_ascii_digit()))
    });
    let known = matches!(mark, "-" | "*" | "+" | "\u{2022}") || number;
    let after = text.get(mark.len()..)?;
    (known && (after.starts_with(' ') || after.is_empty()))
        .then(|| mark.len() + after.len() - after.trim_start().len())
}

/// Whether a line looks like a heading.
pub(crate) fn looks_like_title(text: &str) -> bool {
    let bare = text.trim();
    let words = bare.split_whitespace().count();
    (1..=8).contains(&words)
        && bare.len() <= 70
        && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !bare.ends_with(['.', ',', ';', ':', '{', '}', ')', '"'])
        && !bare.contains(['=', '"', '{', '|', '<'])
        && bare
            .split_once(": ")
            .is_none_or(|(label, _)| !is_column_name(label))
}

/// Finds the line of a byte offset. Fast for offsets that mostly increase.
pub(crate) struct LineIndex {
    starts: Vec<usize>,
    /// The line found last.
    last: Cell<usize>,
}

impl LineIndex {
    /// Indexes the lines of a text.
    pub(crate) fn new(source: &str) -> Self {
        let starts = std::iter::once(0)
            .chain(
                source
                    .bytes()
                    .enumerate()
                    .filter(|(_, b)| *b == b'\n')
                    .map(|(at, _)| at + 1),
            )
            .collect();
        Self {
            starts,
            last: Cell::new(1),
        }
    }

    /// The line of an offset, counted from 1.
    pub(crate) fn line_of(&self, offset: usize) -> u32 {
        let last = self.last.get();
        let (before, after) = self.starts.split_at_checked(last).unwrap_or_default();
        let is_near = before.last().is_some_and(|start| *start <= offset)
            && after.get(8).is_none_or(|start| *start > offset);
        let line = if is_near {
            last + after.iter().take_while(|start| **start <= offset).count()
        } else {
            self.starts.partition_point(|start| *start <= offset)
        };
        self.last.set(line);
        u32::try_from(line).unwrap_or(u32::MAX)
    }
}
