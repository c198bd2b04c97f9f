//! Markdown and MDX, through pulldown-cmark; HTML inside goes the way of the HTML reader.

use std::cell::Cell;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag as Mark, TagEnd};

use super::block::{Block, Text};
use super::holder::Closed;
use super::tag::Tag;
use super::tree::Tree;
use super::{front, html, mend};

/// Reads a whole page of Markdown.
pub(super) fn read(source: &str) -> Vec<Block> {
    let (body, title) = front::front(source);
    let body = mend::tables(&body);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader {
        tree: Tree::new(),
        lines: Lines::new(&body),
        fragment: None,
        closed: Closed::new(&body),
    };
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        reader.event(event, &range);
    }
    let mut blocks = reader.tree.finish();
    if !title.is_empty() {
        blocks.insert(0, Block::Heading(1, Text::plain(title, 1)));
    }
    blocks
}

/// Line numbers of byte offsets, for offsets that mostly rise.
pub(super) struct Lines {
    starts: Vec<usize>,
    /// The line that was asked for last.
    last: Cell<usize>,
}

impl Lines {
    /// Where the lines of a text start.
    pub(super) fn new(source: &str) -> Self {
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
    pub(super) fn of(&self, offset: usize) -> u32 {
        let last = self.last.get();
        let (before, after) = self.starts.split_at_checked(last).unwrap_or_default();
        let near = before.last().is_some_and(|start| *start <= offset)
            && after.get(8).is_none_or(|start| *start > offset);
        let line = if near {
            last + after.iter().take_while(|start| **start <= offset).count()
        } else {
            self.starts.partition_point(|start| *start <= offset)
        };
        self.last.set(line);
        u32::try_from(line).unwrap_or(u32::MAX)
    }
}

struct Reader<'a> {
    tree: Tree,
    lines: Lines,
    fragment: Option<(String, u32)>,
    closed: Closed<'a>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        let line = self.lines.of(range.start);
        match event {
            Event::Start(Mark::HtmlBlock) => self.fragment = Some((String::new(), line)),
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((text, line)) = self.fragment.take() {
                    html::feed(&mut self.tree, &text, line);
                }
            }
            Event::Start(mark) => self.start(&mark, line),
            Event::End(mark) => self.end(mark),
            Event::Html(text) => match &mut self.fragment {
                Some((fragment, _)) => fragment.push_str(&text),
                None => html::feed(&mut self.tree, &text, line),
            },
            Event::InlineHtml(text) if self.closed.placeholder(&text) => {
                self.tree.text(&text, line);
            }
            Event::InlineHtml(text) => html::feed(&mut self.tree, &text, line),
            Event::Code(text) => {
                self.tree.mark(true);
                self.tree.text(&text, line);
                self.tree.unmark();
            }
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.tree.text(&text, line);
            }
            Event::SoftBreak => self.tree.text(" ", line),
            Event::HardBreak => self.tree.line_break(),
            Event::Rule => {
                self.tree.open(Tag::Para, line);
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, mark: &Mark<'_>, line: u32) {
        match mark {
            Mark::Strong => self.tree.mark(false),
            Mark::Table(_) => self.tree.open(Tag::Table, line),
            Mark::TableHead => {
                self.tree.open(Tag::Head, line);
                self.tree.open(Tag::Row, line);
            }
            Mark::TableRow => self.tree.open(Tag::Row, line),
            Mark::TableCell => self.tree.open(Tag::Cell(false, 1, 1), line),
            Mark::Heading { level, .. } => self.tree.open(Tag::Heading(*level as u8), line),
            Mark::List(_) => self.tree.open(Tag::List, line),
            Mark::Item => self.tree.open(Tag::Item, line),
            Mark::CodeBlock(_) => self.tree.open(Tag::Code, line),
            Mark::DefinitionList => self.tree.open(Tag::Terms, line),
            Mark::DefinitionListTitle => self.tree.open(Tag::Term, line),
            Mark::DefinitionListDefinition => self.tree.open(Tag::Def, line),
            Mark::Paragraph | Mark::BlockQuote(_) | Mark::FootnoteDefinition(_) => {
                self.tree.open(Tag::Para, line);
            }
            _ => {}
        }
    }

    fn end(&mut self, mark: TagEnd) {
        match mark {
            TagEnd::Strong => self.tree.unmark(),
            TagEnd::Table => self.tree.close(Tag::Table),
            TagEnd::TableHead => {
                self.tree.close(Tag::Row);
                self.tree.close(Tag::Head);
            }
            TagEnd::TableRow => self.tree.close(Tag::Row),
            TagEnd::TableCell => self.tree.close(Tag::Cell(false, 1, 1)),
            TagEnd::Heading(level) => self.tree.close(Tag::Heading(level as u8)),
            TagEnd::List(_) => self.tree.close(Tag::List),
            TagEnd::Item => self.tree.close(Tag::Item),
            TagEnd::CodeBlock => self.tree.close(Tag::Code),
            TagEnd::DefinitionList => self.tree.close(Tag::Terms),
            TagEnd::DefinitionListTitle => self.tree.close(Tag::Term),
            TagEnd::DefinitionListDefinition => self.tree.close(Tag::Def),
            TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.tree.close(Tag::Para);
            }
            _ => {}
        }
    }
}
