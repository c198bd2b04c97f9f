//! reStructuredText: sections, lists, definitions and directives.

mod inline;
mod line;
mod tables;

use super::source::{Line, bullet_width, split_lines};
use super::tree_builder::{Tag, TreeBuilder};
use crate::document::Block;
use inline::push_inline;
use line::{
    adornment_char, count_element_lines, count_literal_lines, described_object, indent_width,
    split_field, strip_bullet_column,
};
use tables::{
    is_simple_border, read_csv_table, read_grid_table, read_list_table, read_simple_table,
    tighten_quotes,
};

/// The greatest depth of nested elements.
const MAX_DEPTH: u32 = 24;

/// Reads a whole document.
pub(crate) fn read_rst(source: &str) -> Vec<Block> {
    let lines = split_lines(source, 1);
    let mut reader = Reader {
        tree: TreeBuilder::new(),
        levels: Vec::new(),
    };
    reader.read_blocks(&lines, 0);
    reader.tree.finish()
}

/// The state while a document is read.
pub(crate) struct Reader {
    /// The tree that is being built.
    tree: TreeBuilder,
    /// The styles of headings, outermost first: their character, and whether it is above the title too.
    levels: Vec<(char, bool)>,
}

/// The indentation that all lines have.
fn common_indent(lines: &[Line<'_>]) -> usize {
    let filled = lines.iter().filter(|(text, _)| !text.is_empty());
    filled
        .map(|(text, _)| indent_width(text))
        .min()
        .unwrap_or(0)
}

impl Reader {
    /// Reads the elements of lines with a common indentation.
    pub(crate) fn read_blocks(&mut self, lines: &[Line<'_>], depth: u32) {
        let margin = common_indent(lines);
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
            let item = bullet_width(text);
            let term = depth < MAX_DEPTH
                && item.is_none()
                && indent_width(text) == 0
                && !text.starts_with("..")
                && indent_width(next) > 0
                && !text.ends_with("::");
            let (kind, used) = if item.is_some() && depth < MAX_DEPTH {
                (Some(Tag::List), count_element_lines(rest, 1))
            } else if text.starts_with(".. ") || text == ".." {
                let used = count_element_lines(rest, 1);
                (described_object(text).map(|_| Tag::DefinitionList), used)
            } else if term || split_field(text).is_some() {
                (Some(Tag::DefinitionList), count_element_lines(rest, 1))
            } else {
                (None, 1)
            };
            let silent =
                kind.is_none() && text.starts_with("..") && text.split_once("::").is_none();
            if open != kind && !silent {
                if let Some(tag) = open {
                    self.tree.close_tag(tag);
                }
                if let Some(tag) = kind {
                    self.tree.open_tag(tag, line);
                }
                open = kind;
            }
            let taken = rest.get(..used).unwrap_or(rest);
            match kind {
                Some(Tag::List) => {
                    self.tree.open_tag(Tag::Item, line);
                    self.read_blocks(&strip_bullet_column(taken, item.unwrap_or(0)), depth + 1);
                    self.tree.close_tag(Tag::Item);
                }
                Some(_) => self.read_term(taken, depth),
                None if text.starts_with("..") => self.read_directive(taken, depth),
                None => {
                    at += self.read_body(rest, depth, &mut simple);
                    continue;
                }
            }
            at += used;
        }
        if let Some(tag) = open {
            self.tree.close_tag(tag);
        }
    }

    /// Reads a term and its definition.
    fn read_term(&mut self, lines: &[Line<'_>], depth: u32) {
        let Some(&(text, line)) = lines.first() else {
            return;
        };
        let (term, first) = described_object(text)
            .map(|term| (term, ""))
            .or_else(|| split_field(text))
            .unwrap_or((text, ""));
        self.tree.open_tag(Tag::Term, line);
        push_inline(&mut self.tree, term, line);
        self.tree.close_tag(Tag::Term);
        self.tree.open_tag(Tag::Definition, line);
        if !first.is_empty() {
            push_inline(&mut self.tree, first, line);
            self.tree.push_text(" ", line);
        }
        self.read_blocks(lines.get(1..).unwrap_or_default(), depth + 1);
        self.tree.close_tag(Tag::Definition);
    }

    /// Reads a directive.
    fn read_directive(&mut self, lines: &[Line<'_>], depth: u32) {
        let Some(&(text, line)) = lines.first() else {
            return;
        };
        let Some((name, argument)) = text.trim_start_matches(['.', ' ']).split_once("::") else {
            return;
        };
        let inside = lines.get(1..).unwrap_or_default();
        match name.trim() {
            "list-table" | "flat-table" => read_list_table(self, inside, line, depth),
            "csv-table" => {
                let tight = tighten_quotes(inside);
                let lines: Vec<Line<'_>> = tight
                    .iter()
                    .map(|(text, at)| (text.as_str(), *at))
                    .collect();
                read_csv_table(&mut self.tree, &lines, line);
            }
            "code-block" | "sourcecode" | "code" | "parsed-literal" | "highlight"
            | "literalinclude" | "prompt" => self.read_code(inside),
            "image" | "figure" | "toctree" | "contents" | "include" | "raw" | "index" | "meta"
            | "only"
                if name.trim() != "only" => {}
            "rubric" => {
                self.tree.open_tag(Tag::Heading(6), line);
                push_inline(&mut self.tree, argument.trim(), line);
                self.tree.close_tag(Tag::Heading(6));
            }
            // These insert the documentation of code, which is not in the text.
            name if name.starts_with("auto") || name.ends_with("currentmodule") => {}
            _ if depth < MAX_DEPTH => {
                if !argument.trim().is_empty() {
                    self.tree.open_tag(Tag::Paragraph, line);
                    push_inline(&mut self.tree, argument.trim(), line);
                    self.tree.close_tag(Tag::Paragraph);
                }
                let options = inside
                    .iter()
                    .take_while(|(text, _)| split_field(text.trim_start()).is_some())
                    .count();
                self.read_blocks(inside.get(options..).unwrap_or_default(), depth + 1);
            }
            _ => {}
        }
    }

    /// Reads a literal block.
    fn read_code(&mut self, lines: &[Line<'_>]) {
        let start = lines
            .iter()
            .position(|(text, _)| !text.is_empty() && split_field(text.trim_start()).is_none())
            .unwrap_or(lines.len());
        let lines = lines.get(start..).unwrap_or_default();
        let Some(&(_, line)) = lines.first() else {
            return;
        };
        let margin = common_indent(lines);
        self.tree.open_tag(Tag::Code, line);
        for (text, at) in lines {
            self.tree.push_text(text.get(margin..).unwrap_or(""), *at);
            self.tree.push_text("\n", *at);
        }
        self.tree.close_tag(Tag::Code);
    }

    /// Reads a heading, a table or a paragraph; returns how many lines it takes.
    fn read_body(&mut self, rest: &[Line<'_>], depth: u32, simple: &mut bool) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        let line_at = |at: usize| rest.get(at).map_or("", |(text, _)| *text);
        if let Some(c) = adornment_char(text) {
            let title = line_at(1);
            if !title.is_empty()
                && adornment_char(line_at(2)) == Some(c)
                && line_at(2).len() >= 3
                && !text.contains(' ')
            {
                self.read_heading(title, line + 1, (c, true));
                return 3;
            }
        }
        if text.starts_with("+-") || text.starts_with("+=") {
            let used = rest
                .iter()
                .take_while(|(text, _)| text.starts_with(['+', '|']))
                .count();
            read_grid_table(self, rest.get(..used).unwrap_or(rest), depth);
            return used.max(1);
        }
        if *simple && is_simple_border(text) {
            let end = (1..rest.len())
                .find(|at| is_simple_border(line_at(*at)) && line_at(at + 1).is_empty());
            if let Some(end) = end {
                read_simple_table(self, rest.get(..=end).unwrap_or(rest), depth);
                return end + 1;
            }
            *simple = false;
        }
        if let Some(c) = adornment_char(line_at(1))
            && line_at(1).len() >= 3
            && line_at(1).len() + 2 >= text.chars().count().min(40)
            && adornment_char(text).is_none()
        {
            self.read_heading(text, line, (c, false));
            return 2;
        }
        if text == "::" {
            let after = rest.get(1..).unwrap_or_default();
            let literal = count_literal_lines(after);
            self.read_code(after.get(..literal).unwrap_or(after));
            return 1 + literal;
        }
        if adornment_char(text).is_some() {
            return 1;
        }
        if indent_width(text) > 0 {
            let used = rest
                .iter()
                .take_while(|(text, _)| text.is_empty() || indent_width(text) > 0)
                .count();
            if depth < MAX_DEPTH {
                self.read_blocks(rest.get(..used).unwrap_or(rest), depth + 1);
            }
            return used.max(1);
        }
        let used = rest
            .iter()
            .take_while(|(text, _)| !text.is_empty())
            .count()
            .max(1);
        self.tree.open_tag(Tag::Paragraph, line);
        for (text, at) in rest.iter().take(used) {
            let (line_block, text) = text
                .strip_prefix("| ")
                .map_or((false, *text), |text| (true, text));
            push_inline(
                &mut self.tree,
                text.strip_suffix("::").map_or(text, |text| text),
                *at,
            );
            if line_block {
                self.tree.push_line_break();
            }
            self.tree.push_text(" ", *at);
        }
        self.tree.close_tag(Tag::Paragraph);
        if line_at(used - 1).ends_with("::") {
            let after = rest.get(used..).unwrap_or_default();
            let literal = count_literal_lines(after);
            self.read_code(after.get(..literal).unwrap_or(after));
            return used + literal;
        }
        used
    }

    /// Reads a heading. The level of a new style is below all known ones.
    fn read_heading(&mut self, title: &str, line: u32, style: (char, bool)) {
        let level = self
            .levels
            .iter()
            .position(|known| *known == style)
            .unwrap_or_else(|| {
                self.levels.push(style);
                self.levels.len() - 1
            });
        let tag = Tag::Heading(u8::try_from(level + 1).unwrap_or(9).min(9));
        self.tree.open_tag(tag, line);
        push_inline(&mut self.tree, title.trim(), line);
        self.tree.close_tag(tag);
    }
}
