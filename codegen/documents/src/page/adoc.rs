//! `AsciiDoc`: sections, lists, definitions and blocks of code; its tables are in [`sheet`](super::sheet).

use super::block::Block;
use super::line::{Line, lines};
use super::mark::inline;
use super::sheet;
use super::tag::Tag;
use super::tree::Tree;

/// Deeper lists are read as if they were flat.
const DEPTH: usize = 12;

/// Whether a text is `AsciiDoc`, by its tables and sections.
pub(super) fn fits(source: &str) -> bool {
    source.lines().any(|line| line == "|===")
        && source
            .lines()
            .any(|line| section(line).is_some() || line.starts_with("[cols"))
}

/// Reads a whole page.
pub(super) fn read(source: &str) -> Vec<Block> {
    let lines = lines(source, 1);
    let mut reader = Reader {
        tree: Tree::new(),
        lists: Vec::new(),
        joined: false,
        options: "",
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.step(rest).max(1);
    }
    reader.leave(0);
    reader.tree.finish()
}

struct Reader<'a> {
    tree: Tree,
    /// The marks of the lists that are open, and what they are.
    lists: Vec<(&'a str, Tag)>,
    /// Whether a `+` joins the next block to the item above.
    joined: bool,
    /// The attributes of the next block.
    options: &'a str,
}

impl<'a> Reader<'a> {
    /// Reads what starts here; says how many lines it took.
    fn step(&mut self, rest: &[Line<'a>]) -> usize {
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
        if let Some((level, title)) = section(text) {
            self.leave(0);
            self.titled(level, title, line);
            return 1;
        }
        if let Some(used) = fenced(rest) {
            return self.fence(rest.get(..used).unwrap_or(rest), options);
        }
        if text.starts_with('[') && text.ends_with(']') {
            self.options = text;
            return 1;
        }
        if silent(text) {
            return 1;
        }
        if let Some(title) = text.strip_prefix('.')
            && !title.starts_with([' ', '.'])
        {
            if !self.joined {
                self.leave(0);
            }
            self.options = options;
            self.titled(6, title, line);
            return 1;
        }
        if let Some((mark, after)) = item(text) {
            self.entry(mark, Tag::List, line);
            self.tree.open(Tag::Item, line);
            inline(&mut self.tree, after, line);
            return 1 + self.rest(rest);
        }
        if let Some((term, mark, after)) = term(text) {
            self.entry(mark, Tag::Terms, line);
            self.tree.open(Tag::Term, line);
            inline(&mut self.tree, term, line);
            self.tree.close(Tag::Term);
            self.tree.open(Tag::Def, line);
            inline(&mut self.tree, after, line);
            self.joined = after.is_empty();
            return 1 + self.rest(rest);
        }
        if !std::mem::take(&mut self.joined) {
            self.leave(0);
        }
        self.tree.open(Tag::Para, line);
        inline(&mut self.tree, text, line);
        let used = 1 + self.rest(rest);
        self.tree.close(Tag::Para);
        used
    }

    /// The lines of text that go on after the first; returns how many.
    fn rest(&mut self, rest: &[Line<'a>]) -> usize {
        let more = rest.iter().skip(1).take_while(|(text, _)| {
            !text.is_empty()
                && *text != "+"
                && item(text).is_none()
                && term(text).is_none()
                && section(text).is_none()
                && fence(text).is_none()
                && !(text.starts_with('[') && text.ends_with(']'))
        });
        let mut used = 0;
        for (text, line) in more {
            self.tree.text(" ", *line);
            if !text.starts_with("//") {
                inline(&mut self.tree, text, *line);
            }
            self.joined = false;
            used += 1;
        }
        used
    }

    /// Opens or goes on with the list of a mark.
    fn entry(&mut self, mark: &'a str, tag: Tag, line: u32) {
        let at = self.lists.iter().position(|(open, _)| *open == mark);
        match at {
            Some(at) => self.leave(at + 1),
            None if self.lists.len() < DEPTH => {
                self.tree.open(tag, line);
                self.lists.push((mark, tag));
            }
            None => {}
        }
        self.joined = false;
    }

    /// Closes the lists down to a depth.
    fn leave(&mut self, depth: usize) {
        while self.lists.len() > depth {
            if let Some((_, tag)) = self.lists.pop() {
                self.tree.close(tag);
            }
        }
    }

    fn titled(&mut self, level: u8, title: &str, line: u32) {
        self.tree.open(Tag::Heading(level), line);
        inline(&mut self.tree, title, line);
        self.tree.close(Tag::Heading(level));
    }

    /// A block between two fences: a table, code, or more of the page.
    fn fence(&mut self, lines: &[Line<'a>], options: &str) -> usize {
        let Some((&(mark, line), inside)) = lines.split_first() else {
            return 1;
        };
        if !std::mem::take(&mut self.joined) {
            self.leave(0);
        }
        let inside =
            inside.split_last().map_or(
                inside,
                |((text, _), before)| if *text == mark { before } else { inside },
            );
        match fence(mark) {
            Some(Fence::Table) => sheet::table(&mut self.tree, inside, options, line),
            Some(Fence::Code) => {
                self.tree.open(Tag::Code, line);
                for (text, at) in inside {
                    self.tree.text(text, *at);
                    self.tree.text("\n", *at);
                }
                self.tree.close(Tag::Code);
            }
            Some(Fence::Comment) => {}
            // The lines within are read as any other; only the fence goes.
            Some(Fence::Open) | None => return 1,
        }
        lines.len()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Table,
    Code,
    Comment,
    Open,
}

fn fence(text: &str) -> Option<Fence> {
    let all = |mark: u8| text.len() >= 4 && text.bytes().all(|b| b == mark);
    match text {
        "|===" => Some(Fence::Table),
        "--" => Some(Fence::Open),
        _ if text.starts_with("```") || all(b'-') || all(b'.') || all(b'+') => Some(Fence::Code),
        _ if all(b'/') => Some(Fence::Comment),
        _ if all(b'=') || all(b'*') || all(b'_') => Some(Fence::Open),
        _ => None,
    }
}

/// How many lines a fenced block takes, with its fences.
fn fenced(rest: &[Line<'_>]) -> Option<usize> {
    let &(mark, _) = rest.first()?;
    if fence(mark)? == Fence::Open {
        return Some(1);
    }
    let close = if mark.starts_with("```") { "```" } else { mark };
    let end = rest.iter().skip(1).position(|(text, _)| *text == close);
    Some(end.map_or(rest.len(), |end| end + 2))
}

/// `== Title`, as its level and text.
fn section(text: &str) -> Option<(u8, &str)> {
    let level = text.bytes().take_while(|b| *b == b'=').count();
    let title = text.get(level..)?.strip_prefix(' ')?;
    (1..=6)
        .contains(&level)
        .then(|| (u8::try_from(level).unwrap_or(6), title.trim()))
}

/// Attributes, conditions, includes and other lines that say nothing themselves.
fn silent(text: &str) -> bool {
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

/// The mark of a list, and the text of the item.
fn item(text: &str) -> Option<(&str, &str)> {
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

/// `term:: text`, as its term, its mark and its text.
fn term(text: &str) -> Option<(&str, &str, &str)> {
    let at = text.find("::")?;
    let (term, after) = text.split_at(at);
    let wide = after.bytes().take_while(|b| *b == b':').count();
    let (mark, after) = after.split_at(wide);
    (wide <= 4 && !term.trim().is_empty() && (after.is_empty() || after.starts_with(' ')))
        .then(|| (term.trim(), mark, after.trim()))
}
