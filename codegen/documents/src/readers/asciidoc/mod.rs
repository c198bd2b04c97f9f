//! `AsciiDoc`: sections, lists, definitions and delimited blocks.

mod inline;
mod table;

use super::source::{Line, split_lines};
use super::tree_builder::{Tag, TreeBuilder};
use crate::document::Block;
use inline::push_inline;
use table::read_table;

/// The greatest depth of nested lists.
const DEPTH: usize = 12;

/// Whether a text looks like `AsciiDoc`, judging by its tables and sections.
pub(crate) fn is_asciidoc(source: &str) -> bool {
    source.lines().any(is_table_fence)
        && source
            .lines()
            .any(|line| split_section(line).is_some() || line.starts_with("[cols"))
}

/// Reads a whole document.
pub(crate) fn read_asciidoc(source: &str) -> Vec<Block> {
    let lines = split_lines(source, 1);
    let mut reader = Reader {
        tree: TreeBuilder::new(),
        lists: Vec::new(),
        joined: false,
        options: "",
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.read_next(rest).max(1);
    }
    reader.close_lists(0);
    reader.tree.finish()
}

/// The state while a document is read.
struct Reader<'a> {
    tree: TreeBuilder,
    /// The marks and tags of the open lists.
    lists: Vec<(&'a str, Tag)>,
    /// Whether a `+` attaches the next block to the item above.
    joined: bool,
    /// The attributes of the next block.
    options: &'a str,
}

impl<'a> Reader<'a> {
    /// Reads what starts on the first line; returns how many lines it takes.
    fn read_next(&mut self, rest: &[Line<'a>]) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        let options = std::mem::take(&mut self.options);
        if text == "+" {
            self.joined = true;
            return 1;
        }
        if text.is_empty() || text.starts_with("//") && !text.starts_with("////") {
            self.options = options;
            return 1;
        }
        if let Some((level, title)) = split_section(text) {
            self.close_lists(0);
            self.push_heading(level, title, line);
            return 1;
        }
        if let Some(used) = count_fenced_lines(rest) {
            return self.read_fenced_block(rest.get(..used).unwrap_or(rest), options);
        }
        if text.starts_with('[') && text.ends_with(']') {
            self.options = text;
            return 1;
        }
        if is_silent_line(text) {
            return 1;
        }
        if let Some(title) = text.strip_prefix('.')
            && !title.starts_with([' ', '.'])
        {
            if !self.joined {
                self.close_lists(0);
            }
            self.options = options;
            self.push_heading(6, title, line);
            return 1;
        }
        if let Some((mark, after)) = split_item(text) {
            self.open_list(mark, Tag::List, line);
            self.tree.open_tag(Tag::Item, line);
            push_inline(&mut self.tree, after, line);
            return 1 + self.read_continuation(rest);
        }
        if let Some((term, mark, after)) = split_term(text) {
            self.open_list(mark, Tag::DefinitionList, line);
            self.tree.open_tag(Tag::Term, line);
            push_inline(&mut self.tree, term, line);
            self.tree.close_tag(Tag::Term);
            self.tree.open_tag(Tag::Definition, line);
            push_inline(&mut self.tree, after, line);
            self.joined = after.is_empty();
            return 1 + self.read_continuation(rest);
        }
        if !std::mem::take(&mut self.joined) {
            self.close_lists(0);
        }
        self.tree.open_tag(Tag::Paragraph, line);
        push_inline(&mut self.tree, text, line);
        let used = 1 + self.read_continuation(rest);
        self.tree.close_tag(Tag::Paragraph);
        used
    }

    /// Reads the continuation lines of a paragraph or an item; returns how many there are.
    fn read_continuation(&mut self, rest: &[Line<'a>]) -> usize {
        let more = rest.iter().skip(1).take_while(|(text, _)| {
            !text.is_empty()
                && *text != "+"
                && split_item(text).is_none()
                && split_term(text).is_none()
                && split_section(text).is_none()
                && fence_kind(text).is_none()
                && !(text.starts_with('[') && text.ends_with(']'))
        });
        let mut used = 0;
        for (text, line) in more {
            self.tree.push_text(" ", *line);
            if !text.starts_with("//") {
                push_inline(&mut self.tree, text, *line);
            }
            self.joined = false;
            used += 1;
        }
        used
    }

    /// Opens the list of a mark, or continues it.
    fn open_list(&mut self, mark: &'a str, tag: Tag, line: u32) {
        let at = self.lists.iter().position(|(open, _)| *open == mark);
        match at {
            Some(at) => self.close_lists(at + 1),
            None if self.lists.len() < DEPTH => {
                self.tree.open_tag(tag, line);
                self.lists.push((mark, tag));
            }
            None => {}
        }
        self.joined = false;
    }

    /// Closes the lists below a depth.
    fn close_lists(&mut self, depth: usize) {
        while self.lists.len() > depth {
            if let Some((_, tag)) = self.lists.pop() {
                self.tree.close_tag(tag);
            }
        }
    }

    /// Adds a heading.
    fn push_heading(&mut self, level: u8, title: &str, line: u32) {
        self.tree.open_tag(Tag::Heading(level), line);
        push_inline(&mut self.tree, title, line);
        self.tree.close_tag(Tag::Heading(level));
    }

    /// Reads a delimited block: a table, code, or more of the document. Returns how many lines it takes.
    fn read_fenced_block(&mut self, lines: &[Line<'a>], options: &str) -> usize {
        let Some((&(mark, line), inside)) = lines.split_first() else {
            return 1;
        };
        if !std::mem::take(&mut self.joined) {
            self.close_lists(0);
        }
        let inside =
            inside.split_last().map_or(
                inside,
                |((text, _), before)| if *text == mark { before } else { inside },
            );
        match fence_kind(mark) {
            Some(Fence::Table) => read_table(&mut self.tree, inside, options, line),
            Some(Fence::Code) => {
                self.tree.open_tag(Tag::Code, line);
                for (text, at) in inside {
                    self.tree.push_text(text, *at);
                    self.tree.push_text("\n", *at);
                }
                self.tree.close_tag(Tag::Code);
            }
            Some(Fence::Comment) => {}
            // Only the delimiter is consumed; the lines inside are read like any other.
            Some(Fence::Open) | None => return 1,
        }
        lines.len()
    }
}

/// The kind of a delimited block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Table,
    Code,
    Comment,
    Open,
}

/// The kind of block that a line delimits.
fn fence_kind(text: &str) -> Option<Fence> {
    let all = |mark: u8| text.len() >= 4 && text.bytes().all(|b| b == mark);
    match text {
        _ if is_table_fence(text) => Some(Fence::Table),
        "--" => Some(Fence::Open),
        _ if text.starts_with("```") || all(b'-') || all(b'.') || all(b'+') => Some(Fence::Code),
        _ if all(b'/') => Some(Fence::Comment),
        _ if all(b'=') || all(b'*') || all(b'_') => Some(Fence::Open),
        _ => None,
    }
}

/// Whether a line delimits a table: `|===`, or with more marks.
fn is_table_fence(text: &str) -> bool {
    let marks = text.strip_prefix('|').unwrap_or_default();
    marks.len() >= 3 && marks.bytes().all(|b| b == b'=')
}

/// Counts the lines of a delimited block with its delimiters.
fn count_fenced_lines(rest: &[Line<'_>]) -> Option<usize> {
    let &(mark, _) = rest.first()?;
    if fence_kind(mark)? == Fence::Open {
        return Some(1);
    }
    let close = if mark.starts_with("```") { "```" } else { mark };
    let end = rest.iter().skip(1).position(|(text, _)| *text == close);
    Some(end.map_or(rest.len(), |end| end + 2))
}

/// Splits `== Title` into level and title.
fn split_section(text: &str) -> Option<(u8, &str)> {
    let level = text.bytes().take_while(|b| *b == b'=').count();
    let title = text.get(level..)?.strip_prefix(' ')?;
    (1..=6)
        .contains(&level)
        .then(|| (u8::try_from(level).unwrap_or(6), title.trim()))
}

/// Whether a line has no text of its own: attributes, conditions, includes.
fn is_silent_line(text: &str) -> bool {
    let attribute = text.strip_prefix(':').is_some_and(|name| {
        name.split_once(':')
            .is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '))
    });
    let directive = text.split_once("::").is_some_and(|(name, after)| {
        !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_lowercase())
            && !after.starts_with(' ')
            && after.ends_with(']')
    });
    attribute || directive || matches!(text, "'''" | "<<<")
}

/// Splits a list item into mark and text.
fn split_item(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_start();
    let (mark, after) = bare.split_once(' ')?;
    let stars =
        mark.len() <= 5 && (mark.bytes().all(|b| b == b'*') || mark.bytes().all(|b| b == b'.'));
    let number = mark
        .strip_suffix('.')
        .is_some_and(|n| (1..4).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    let callout = mark.starts_with('<') && mark.ends_with('>') && mark.len() <= 4;
    (!mark.is_empty() && (stars || mark == "-"))
        .then(|| (mark, after.trim()))
        .or_else(|| (number || callout).then(|| (if number { "1." } else { "<1>" }, after.trim())))
}

/// Splits `term:: text` into term, mark and text.
fn split_term(text: &str) -> Option<(&str, &str, &str)> {
    let at = text.find("::")?;
    let (term, after) = text.split_at(at);
    let wide = after.bytes().take_while(|b| *b == b':').count();
    let (mark, after) = after.split_at(wide);
    (wide <= 4 && !term.trim().is_empty() && (after.is_empty() || after.starts_with(' ')))
        .then(|| (term.trim(), mark, after.trim()))
}
