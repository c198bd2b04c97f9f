//! Tables of `AsciiDoc`: each cell begins with a bar, and a row may take any number of lines.

use super::inline::push_inline;
use crate::readers::source::Line;
use crate::readers::tree_builder::{Tag, TreeBuilder};

/// The greatest number of columns.
const MAX_COLUMNS: usize = 64;
/// The greatest length of a cell specifier, such as `2.3+^.^s` before a bar.
const MAX_SPEC: usize = 8;
/// How many cells the specifiers `3*|` of one table may add.
const MAX_REPEATS: u16 = 10_000;

/// A cell: how many columns and rows it spans, and its lines of text.
struct Cell<'a> {
    wide: u16,
    high: u16,
    pieces: Vec<Line<'a>>,
}

/// Reads the lines between two `|===`.
pub(crate) fn read_table(tree: &mut TreeBuilder, lines: &[Line<'_>], options: &str, line: u32) {
    let first = lines.iter().position(|(text, _)| !text.is_empty());
    let Some(first) = first else {
        return;
    };
    let cells = split_cells(lines);
    let ahead = lines
        .get(first)
        .map_or(1, |(text, _)| find_cell_starts(text).len())
        .max(1);
    let below = lines
        .get(first + 1)
        .is_some_and(|(text, _)| text.is_empty());
    let columns = count_columns(options)
        .unwrap_or(ahead)
        .clamp(1, MAX_COLUMNS);
    // A single row above a blank line is the header, unless the table has the option `noheader`.
    let first_is_header = options.contains("%header")
        || (options.contains("header") && !options.contains("noheader"))
        || (first == 0 && below && ahead == columns && !options.contains("noheader"));
    tree.open_tag(Tag::Table, line);
    let mut carried: Vec<u16> = vec![0; columns];
    let mut cells = cells.into_iter().peekable();
    let mut header = first_is_header;
    while let Some(next) = cells.peek() {
        let at = next.pieces.first().map_or(line, |(_, at)| *at);
        if header {
            tree.open_tag(Tag::Head, at);
        }
        tree.open_tag(Tag::Row, at);
        let mut column = 0;
        while column < columns {
            if let Some(left) = carried.get_mut(column).filter(|left| **left > 0) {
                *left -= 1;
                column += 1;
                continue;
            }
            let Some(cell) = cells.next() else { break };
            for slot in carried.iter_mut().skip(column).take(usize::from(cell.wide)) {
                *slot = cell.high - 1;
            }
            column += usize::from(cell.wide);
            push_cell(tree, &cell, header, at);
        }
        tree.close_tag(Tag::Row);
        if header {
            tree.close_tag(Tag::Head);
        }
        header = false;
    }
    tree.close_tag(Tag::Table);
}

/// Adds a cell to the table that is open in the tree.
fn push_cell(tree: &mut TreeBuilder, cell: &Cell<'_>, header: bool, line: u32) {
    let tag = Tag::Cell(header, cell.wide, cell.high);
    tree.open_tag(tag, cell.pieces.first().map_or(line, |(_, at)| *at));
    let mut gap = false;
    for (at, (text, line)) in cell.pieces.iter().enumerate() {
        let bare = text.trim();
        let bullet = bare.starts_with("* ") || bare.starts_with("- ") || bare.starts_with(". ");
        if at > 0 && (bare.is_empty() || bullet || bare == "+") {
            gap = true;
        }
        if bare.is_empty() || bare == "+" {
            continue;
        }
        if gap {
            tree.push_line_break();
        } else {
            tree.push_text(" ", *line);
        }
        gap = false;
        let bare = if bullet {
            bare.get(2..).unwrap_or("")
        } else {
            bare
        };
        push_inline(tree, bare.trim_end_matches(" +"), *line);
    }
    tree.close_tag(tag);
}

/// Counts the columns in the attributes of a table: `cols="1,3"`, `cols="3*"`, `cols=2*`.
fn count_columns(options: &str) -> Option<usize> {
    let (_, after) = options.split_once("cols")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let list = match after.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => after.split([',', ']']).next()?,
    };
    let wide = |part: &str| {
        part.split_once('*')
            .and_then(|(times, _)| times.trim().parse::<usize>().ok())
            .unwrap_or(1)
    };
    Some(list.split([',', ';']).map(wide).take(MAX_COLUMNS).sum())
}

/// Splits the lines of a table into cells.
fn split_cells<'a>(lines: &[Line<'a>]) -> Vec<Cell<'a>> {
    let mut cells: Vec<Cell<'a>> = Vec::new();
    let mut repeats = MAX_REPEATS;
    for &(text, line) in lines {
        let starts = find_cell_starts(text);
        let before = starts.first().map_or(text.len(), |(from, _)| *from);
        if let Some(last) = cells.last_mut() {
            last.pieces.push((text.get(..before).unwrap_or(""), line));
        }
        let ends = starts
            .iter()
            .skip(1)
            .map(|(from, _)| *from)
            .chain([text.len()]);
        for ((from, bar), end) in starts.iter().zip(ends) {
            let (times, wide, high) = parse_cell_spec(text.get(*from..*bar).unwrap_or(""));
            let times = times.min(repeats + 1);
            repeats -= times - 1;
            for _ in 0..times {
                cells.push(Cell {
                    wide,
                    high,
                    pieces: vec![(text.get(bar + 1..end).unwrap_or(""), line)],
                });
            }
        }
    }
    cells
}

/// Finds where the cells of a line start: the offsets of the cell specifier and of the bar.
fn find_cell_starts(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (bar, _) in text.match_indices('|') {
        if bar > 0 && bytes.get(bar - 1) == Some(&b'\\') {
            continue;
        }
        let near = bar.saturating_sub(MAX_SPEC + 1);
        let from = bytes
            .get(near..bar)
            .and_then(|near| near.iter().rposition(|b| *b == b' '))
            .map_or(near, |at| near + at + 1);
        let spec = text.get(from..bar).unwrap_or("");
        let known = spec.len() <= MAX_SPEC
            && spec
                .bytes()
                .all(|b| b.is_ascii_digit() || b"+.*<>^adehlmsv".contains(&b));
        found.push((if known { from } else { bar }, bar));
    }
    found
}

/// Parses a cell specifier: how often the cell is repeated, and how many columns and rows it spans. `3*`, `2+`, `.2+`, `2.3+`.
fn parse_cell_spec(spec: &str) -> (u16, u16, u16) {
    let (left, repeat) = match (spec.split_once('*'), spec.split_once('+')) {
        (Some((left, _)), _) => (left, true),
        (None, Some((left, _))) => (left, false),
        (None, None) => return (1, 1, 1),
    };
    let (wide, high) = left.split_once('.').unwrap_or((left, ""));
    let number = |text: &str| text.parse::<u16>().unwrap_or(1).clamp(1, 64);
    if repeat {
        (number(wide), 1, 1)
    } else {
        (1, number(wide), number(high))
    }
}
