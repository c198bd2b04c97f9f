//! `DokuWiki`: headings, tables, lists and code.

use super::source::{Line, indent_columns, split_at_mark, split_lines};
use super::tree_builder::{Tag, TreeBuilder};
use crate::document::Block;

/// The greatest depth of nested lists.
const DEPTH: usize = 12;

/// Whether a text looks like `DokuWiki`, judging by a row of headers or a heading.
pub(crate) fn is_dokuwiki(source: &str) -> bool {
    let is_header = |line: &str| {
        let line = line.trim_end();
        line.starts_with('^') && line.ends_with('^') && line.matches('^').count() > 2
    };
    source
        .lines()
        .any(|line| is_header(line) || split_heading(line).is_some_and(|(level, _)| level <= 2))
}

/// Reads a whole document.
pub(crate) fn read_dokuwiki(source: &str) -> Vec<Block> {
    let lines = split_lines(source, 1);
    let mut reader = Reader {
        tree: TreeBuilder::new(),
        lists: Vec::new(),
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.read_next(rest).max(1);
    }
    reader.close_lists(0);
    reader.tree.finish()
}

/// The state while a document is read.
struct Reader {
    tree: TreeBuilder,
    /// The indentation of the open lists.
    lists: Vec<usize>,
}

impl Reader {
    /// Reads what starts on the first line; returns how many lines it takes.
    fn read_next(&mut self, rest: &[Line<'_>]) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        if let Some(item) = split_item(text) {
            self.open_item(indent_columns(text), line);
            push_inline(&mut self.tree, item, line);
            return 1;
        }
        self.close_lists(0);
        if let Some((level, title)) = split_heading(text) {
            self.tree.open_tag(Tag::Heading(level), line);
            push_inline(&mut self.tree, title, line);
            self.tree.close_tag(Tag::Heading(level));
            return 1;
        }
        let is_row = |(text, _): &&Line<'_>| text.starts_with(['^', '|']);
        let rows = rest.iter().take_while(is_row).count();
        if rows > 0 {
            self.read_table(rest.get(..rows).unwrap_or(rest), line);
            return rows;
        }
        if text.starts_with("<code") || text.starts_with("<file") {
            return self.read_code(rest, line);
        }
        let is_text = |(text, _): &&Line<'_>| {
            !text.is_empty()
                && !text.starts_with(['^', '|', '<'])
                && split_item(text).is_none()
                && split_heading(text).is_none()
        };
        let used = rest.iter().take_while(is_text).count().max(1);
        self.tree.open_tag(Tag::Paragraph, line);
        for (text, at) in rest.iter().take(used) {
            push_inline(&mut self.tree, text, *at);
            self.tree.push_text(" ", *at);
        }
        self.tree.close_tag(Tag::Paragraph);
        used
    }

    /// Opens an item of the list with an indentation.
    fn open_item(&mut self, indent: usize, line: u32) {
        let depth = self
            .lists
            .iter()
            .take_while(|open| **open <= indent)
            .count();
        self.close_lists(depth);
        if self.lists.last() != Some(&indent) && self.lists.len() < DEPTH {
            self.tree.open_tag(Tag::List, line);
            self.lists.push(indent);
        }
        self.tree.open_tag(Tag::Item, line);
    }

    /// Closes the lists below a depth.
    fn close_lists(&mut self, depth: usize) {
        while self.lists.len() > depth {
            self.lists.pop();
            self.tree.close_tag(Tag::List);
        }
    }

    fn read_table(&mut self, rows: &[Line<'_>], line: u32) {
        self.tree.open_tag(Tag::Table, line);
        // A cell `:::` continues the cell above it.
        let mut above: Vec<String> = Vec::new();
        for (text, line) in rows {
            self.tree.open_tag(Tag::Row, *line);
            let mut cells = split_cells(text);
            for (at, (_, cell)) in cells.iter_mut().enumerate() {
                if cell == ":::" {
                    cell.clone_from(above.get(at).unwrap_or(&String::new()));
                }
            }
            for (is_header, cell) in &cells {
                self.tree.open_tag(Tag::Cell(*is_header, 1, 1), *line);
                push_inline(&mut self.tree, cell, *line);
                self.tree.close_tag(Tag::Cell(*is_header, 1, 1));
            }
            self.tree.close_tag(Tag::Row);
            above = cells.into_iter().map(|(_, cell)| cell).collect();
        }
        self.tree.close_tag(Tag::Table);
    }

    fn read_code(&mut self, rest: &[Line<'_>], line: u32) -> usize {
        let is_end = |(text, _): &Line<'_>| text.contains("</code>") || text.contains("</file>");
        let used = rest
            .iter()
            .position(is_end)
            .map_or(rest.len(), |end| end + 1);
        self.tree.open_tag(Tag::Code, line);
        for (text, at) in rest.iter().take(used).skip(1).filter(|line| !is_end(line)) {
            self.tree.push_text(text, *at);
            self.tree.push_text("\n", *at);
        }
        self.tree.close_tag(Tag::Code);
        used
    }
}

/// Splits `===== Title =====` into its level and its title: six marks are the first level.
fn split_heading(text: &str) -> Option<(u8, &str)> {
    let text = text.trim();
    let marks = text.bytes().take_while(|b| *b == b'=').count();
    let title = text.trim_matches('=');
    ((2..=6).contains(&marks)
        && text.ends_with("==")
        && title.starts_with(' ')
        && title.ends_with(' ')
        && !title.trim().is_empty())
    .then(|| (u8::try_from(7 - marks).unwrap_or(1), title.trim()))
}

/// The text of a list item: at least two spaces, and `* ` or `- `.
fn split_item(text: &str) -> Option<&str> {
    let bare = text.trim_start();
    let item = bare
        .strip_prefix("* ")
        .or_else(|| bare.strip_prefix("- "))?;
    (indent_columns(text) >= 2).then_some(item)
}

/// Splits a row into its cells, and whether each is a header: the mark before a cell tells.
fn split_cells(row: &str) -> Vec<(bool, String)> {
    let mut cells: Vec<(bool, String)> = Vec::new();
    let mut rest = row;
    while let Some(mark) = rest.chars().next().filter(|c| matches!(c, '^' | '|')) {
        rest = rest.get(1..).unwrap_or_default();
        if rest.trim().is_empty() {
            break;
        }
        let end = find_cell_end(rest);
        let (cell, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        cells.push((mark == '^', cell.trim().to_owned()));
        rest = after;
    }
    cells
}

/// Where a cell ends: at the next mark outside of links and of text that is written as it is.
fn find_cell_end(cell: &str) -> usize {
    let mut at = 0;
    while let Some(rest) = cell.get(at..) {
        let Some(next) = rest.find(['^', '|', '[', '%', '{', '<']) else {
            break;
        };
        at += next;
        let rest = rest.get(next..).unwrap_or_default();
        if rest.starts_with(['^', '|']) {
            return at;
        }
        let marks = [
            ("[[", "]]"),
            ("%%", "%%"),
            ("{{", "}}"),
            ("<nowiki>", "</nowiki>"),
        ];
        let inside = marks.iter().find_map(|(open, close)| {
            let (text, _) = split_at_mark(rest.strip_prefix(open)?, close)?;
            Some(open.len() + text.len() + close.len())
        });
        at += inside.unwrap_or(1);
    }
    cell.len()
}

/// Adds text without its markup.
fn push_inline(tree: &mut TreeBuilder, source: &str, line: u32) {
    let mut rest = source;
    while let Some(at) = rest.find(['\'', '*', '/', '_', '[', '{', '%', '<', '\\']) {
        let (before, from) = rest.split_at(at);
        tree.push_text(before, line);
        if let Some(after) = from.strip_prefix("\\\\") {
            tree.push_line_break();
            rest = after.trim_start();
            continue;
        }
        let Some((text, after, mark)) = split_mark(from, before) else {
            let (kept, after) = from.split_at(1);
            tree.push_text(kept, line);
            rest = after;
            continue;
        };
        if let Some(is_code) = mark {
            tree.start_mark(is_code);
        }
        tree.push_text(text, line);
        if mark.is_some() {
            tree.end_mark();
        }
        rest = after;
    }
    tree.push_text(rest, line);
}

/// Splits marked text: the text between the marks, what follows, and for code and bold whether it is code.
fn split_mark<'a>(from: &'a str, before: &str) -> Option<(&'a str, &'a str, Option<bool>)> {
    let within = |open: &str, close: &str| split_at_mark(from.strip_prefix(open)?, close);
    if let Some((target, after)) = within("[[", "]]") {
        let shown = target.split_once('|').map_or(target, |(_, shown)| shown);
        return Some((shown, after, None));
    }
    if let Some((_, after)) = within("{{", "}}") {
        return Some(("", after, None));
    }
    let marks = [
        ("''", "''", Some(true)),
        ("**", "**", Some(false)),
        ("__", "__", None),
        ("%%", "%%", None),
        ("<nowiki>", "</nowiki>", None),
        ("//", "//", None),
    ];
    marks.into_iter().find_map(|(open, close, mark)| {
        // The slashes of an address are no emphasis.
        let (text, after) =
            within(open, close).filter(|_| open != "//" || !before.ends_with(':'))?;
        let text = text
            .strip_prefix("%%")
            .map_or(text, |text| text.trim_end_matches("%%"));
        Some((text, after, mark))
    })
}
