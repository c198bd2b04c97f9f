//! reStructuredText: sections, lists, definitions, directives; its tables are in [`frame`](super::frame).

use super::block::Block;
use super::frame;
use super::inline::inline;
use super::line::{Line, lines};
use super::listed;
use super::margin::{adornment, body, bullet, described, field, indent, literal, stripped};
use super::quoted;
use super::tag::Tag;
use super::tree::Tree;

const DEPTH: u32 = 24;

/// Reads a whole page.
pub(super) fn read(source: &str) -> Vec<Block> {
    let lines = lines(source, 1);
    let mut reader = Reader {
        tree: Tree::new(),
        levels: Vec::new(),
    };
    reader.blocks(&lines, 0);
    reader.tree.finish()
}

/// The state of the reading.
pub(super) struct Reader {
    /// What is built.
    pub tree: Tree,
    levels: Vec<(char, bool)>,
}

impl Reader {
    /// Reads lines of one indentation.
    pub(super) fn blocks(&mut self, lines: &[Line<'_>], depth: u32) {
        let margin = lines
            .iter()
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, _)| indent(text))
            .min()
            .unwrap_or(0);
        let lines: Vec<Line<'_>> = lines
            .iter()
            .map(|(text, at)| (text.get(margin..).unwrap_or(""), *at))
            .collect();
        let mut open: Option<Tag> = None;
        let mut simple = true;
        let mut at = 0;
        while let Some(&(text, line)) = lines.get(at) {
            let rest = lines.get(at..).unwrap_or_default();
            if text.is_empty() {
                at += 1;
                continue;
            }
            let next = lines.get(at + 1).map_or("", |(text, _)| text);
            let item = bullet(text);
            let term = depth < DEPTH
                && item.is_none()
                && indent(text) == 0
                && !text.starts_with("..")
                && indent(next) > 0
                && !text.ends_with("::");
            let (kind, used) = if item.is_some() && depth < DEPTH {
                (Some(Tag::List), body(rest, 1))
            } else if text.starts_with(".. ") || text == ".." {
                let used = body(rest, 1);
                (described(text).map(|_| Tag::Terms), used)
            } else if term || field(text).is_some() {
                (Some(Tag::Terms), body(rest, 1))
            } else {
                (None, 1)
            };
            let silent =
                kind.is_none() && text.starts_with("..") && text.split_once("::").is_none();
            if open != kind && !silent {
                if let Some(tag) = open {
                    self.tree.close(tag);
                }
                if let Some(tag) = kind {
                    self.tree.open(tag, line);
                }
                open = kind;
            }
            let taken = rest.get(..used).unwrap_or(rest);
            match kind {
                Some(Tag::List) => {
                    self.tree.open(Tag::Item, line);
                    self.blocks(&stripped(taken, item.unwrap_or(0)), depth + 1);
                    self.tree.close(Tag::Item);
                }
                Some(_) => self.term(taken, depth),
                None if text.starts_with("..") => self.directive(taken, depth),
                None => {
                    at += self.plain(rest, depth, &mut simple);
                    continue;
                }
            }
            at += used;
        }
        if let Some(tag) = open {
            self.tree.close(tag);
        }
    }

    fn term(&mut self, lines: &[Line<'_>], depth: u32) {
        let Some(&(text, line)) = lines.first() else {
            return;
        };
        let (term, first) = described(text)
            .map(|term| (term, ""))
            .or_else(|| field(text))
            .unwrap_or((text, ""));
        self.tree.open(Tag::Term, line);
        inline(&mut self.tree, term, line);
        self.tree.close(Tag::Term);
        self.tree.open(Tag::Def, line);
        if !first.is_empty() {
            inline(&mut self.tree, first, line);
            self.tree.text(" ", line);
        }
        self.blocks(lines.get(1..).unwrap_or_default(), depth + 1);
        self.tree.close(Tag::Def);
    }

    fn directive(&mut self, lines: &[Line<'_>], depth: u32) {
        let Some(&(text, line)) = lines.first() else {
            return;
        };
        let Some((name, argument)) = text.trim_start_matches(['.', ' ']).split_once("::") else {
            return;
        };
        let inside = lines.get(1..).unwrap_or_default();
        match name.trim() {
            "list-table" | "flat-table" => listed::list_table(self, inside, line, depth),
            "csv-table" => {
                let tight = quoted::tight(inside);
                let lines: Vec<Line<'_>> = tight
                    .iter()
                    .map(|(text, at)| (text.as_str(), *at))
                    .collect();
                listed::csv_table(&mut self.tree, &lines, line);
            }
            "code-block" | "sourcecode" | "code" | "parsed-literal" | "highlight"
            | "literalinclude" | "prompt" => self.code(inside),
            "image" | "figure" | "toctree" | "contents" | "include" | "raw" | "index" | "meta"
            | "only"
                if name.trim() != "only" => {}
            "rubric" => {
                self.tree.open(Tag::Heading(6), line);
                inline(&mut self.tree, argument.trim(), line);
                self.tree.close(Tag::Heading(6));
            }
            _ if depth < DEPTH => {
                if !argument.trim().is_empty() {
                    self.tree.open(Tag::Para, line);
                    inline(&mut self.tree, argument.trim(), line);
                    self.tree.close(Tag::Para);
                }
                let options = inside
                    .iter()
                    .take_while(|(text, _)| field(text.trim_start()).is_some())
                    .count();
                self.blocks(inside.get(options..).unwrap_or_default(), depth + 1);
            }
            _ => {}
        }
    }

    fn code(&mut self, lines: &[Line<'_>]) {
        let start = lines
            .iter()
            .position(|(text, _)| !text.is_empty() && field(text.trim_start()).is_none())
            .unwrap_or(lines.len());
        let lines = lines.get(start..).unwrap_or_default();
        let Some(&(_, line)) = lines.first() else {
            return;
        };
        let margin = lines
            .iter()
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, _)| indent(text))
            .min()
            .unwrap_or(0);
        self.tree.open(Tag::Code, line);
        for (text, at) in lines {
            self.tree.text(text.get(margin..).unwrap_or(""), *at);
            self.tree.text("\n", *at);
        }
        self.tree.close(Tag::Code);
    }

    /// A heading, a table or a paragraph; returns how many lines it took.
    fn plain(&mut self, rest: &[Line<'_>], depth: u32, simple: &mut bool) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        let line_at = |at: usize| rest.get(at).map_or("", |(text, _)| *text);
        if let Some(c) = adornment(text) {
            let title = line_at(1);
            if !title.is_empty()
                && adornment(line_at(2)) == Some(c)
                && line_at(2).len() >= 3
                && !text.contains(' ')
            {
                self.heading(title, line + 1, (c, true));
                return 3;
            }
        }
        if text.starts_with("+-") || text.starts_with("+=") {
            let used = rest
                .iter()
                .take_while(|(text, _)| text.starts_with(['+', '|']))
                .count();
            frame::grid_table(self, rest.get(..used).unwrap_or(rest), depth);
            return used.max(1);
        }
        if *simple && frame::border(text) {
            let end = (1..rest.len())
                .find(|at| frame::border(line_at(*at)) && line_at(at + 1).is_empty());
            if let Some(end) = end {
                frame::simple_table(self, rest.get(..=end).unwrap_or(rest), depth);
                return end + 1;
            }
            *simple = false;
        }
        if let Some(c) = adornment(line_at(1))
            && line_at(1).len() >= 3
            && line_at(1).len() + 2 >= text.chars().count().min(40)
            && adornment(text).is_none()
        {
            self.heading(text, line, (c, false));
            return 2;
        }
        if text == "::" {
            let after = rest.get(1..).unwrap_or_default();
            let literal = literal(after);
            self.code(after.get(..literal).unwrap_or(after));
            return 1 + literal;
        }
        if adornment(text).is_some() {
            return 1;
        }
        if indent(text) > 0 {
            let used = rest
                .iter()
                .take_while(|(text, _)| text.is_empty() || indent(text) > 0)
                .count();
            if depth < DEPTH {
                self.blocks(rest.get(..used).unwrap_or(rest), depth + 1);
            }
            return used.max(1);
        }
        let used = rest
            .iter()
            .take_while(|(text, _)| !text.is_empty())
            .count()
            .max(1);
        self.tree.open(Tag::Para, line);
        for (text, at) in rest.iter().take(used) {
            let (line_block, text) = text
                .strip_prefix("| ")
                .map_or((false, *text), |text| (true, text));
            inline(
                &mut self.tree,
                text.strip_suffix("::").map_or(text, |text| text),
                *at,
            );
            if line_block {
                self.tree.line_break();
            }
            self.tree.text(" ", *at);
        }
        self.tree.close(Tag::Para);
        if line_at(used - 1).ends_with("::") {
            let after = rest.get(used..).unwrap_or_default();
            let literal = literal(after);
            self.code(after.get(..literal).unwrap_or(after));
            return used + literal;
        }
        used
    }

    fn heading(&mut self, title: &str, line: u32, style: (char, bool)) {
        let level = self
            .levels
            .iter()
            .position(|known| *known == style)
            .unwrap_or_else(|| {
                self.levels.push(style);
                self.levels.len() - 1
            });
        let tag = Tag::Heading(u8::try_from(level + 1).unwrap_or(9).min(9));
        self.tree.open(tag, line);
        inline(&mut self.tree, title.trim(), line);
        self.tree.close(tag);
    }
}
