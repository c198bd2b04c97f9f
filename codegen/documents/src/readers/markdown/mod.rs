//! Markdown and MDX, with pulldown-cmark. HTML inside goes to the HTML reader.

mod repair;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag as MarkdownTag, TagEnd};

use super::html::feed_html;
use super::html::placeholder::ClosedNames;
use super::source::LineIndex;
use super::tree_builder::{Tag, TreeBuilder};
use crate::document::{Block, Text};
pub(crate) use repair::is_delimiter_row;
use repair::repair_tables;

/// Reads a whole Markdown document.
pub(crate) fn read_markdown(source: &str) -> Vec<Block> {
    let (body, title) = split_front_matter(source);
    let body = repair_tables(&body);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader {
        tree: TreeBuilder::new(),
        lines: LineIndex::new(&body),
        fragment: None,
        closed: ClosedNames::new(&body),
        is_at_soft_break: false,
        parameter: None,
    };
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        reader.handle_event(event, &range);
    }
    let mut blocks = reader.tree.finish();
    if !title.is_empty() {
        blocks.insert(0, Block::Heading(1, Text::plain(title, 1)));
    }
    blocks
}

/// The state while a document is read.
struct Reader<'a> {
    tree: TreeBuilder,
    lines: LineIndex,
    /// The block of HTML that is being collected, and its line.
    fragment: Option<(String, u32)>,
    closed: ClosedNames<'a>,
    is_at_soft_break: bool,
    /// The parameter that the open heading ends with, as in `GET /orders/{id}`. The parser takes it for an attribute.
    parameter: Option<String>,
}

impl Reader<'_> {
    fn handle_event(&mut self, event: Event<'_>, range: &Range<usize>) {
        let line = self.lines.line_of(range.start);
        // A line that begins with bold words has a label of its own.
        if std::mem::replace(&mut self.is_at_soft_break, event == Event::SoftBreak) {
            if matches!(event, Event::Start(MarkdownTag::Strong)) {
                self.tree.push_line_break();
            } else {
                self.tree.push_text(" ", line);
            }
        }
        match event {
            Event::Start(MarkdownTag::HtmlBlock) => self.fragment = Some((String::new(), line)),
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((text, line)) = self.fragment.take() {
                    feed_html(&mut self.tree, &text, line);
                }
            }
            Event::Start(mark) => self.start_element(&mark, line),
            Event::End(mark) => self.end_element(mark),
            Event::Html(text) => match &mut self.fragment {
                Some((fragment, _)) => fragment.push_str(&text),
                None => feed_html(&mut self.tree, &text, line),
            },
            Event::InlineHtml(text) if self.closed.is_placeholder(&text) => {
                self.tree.push_text(&text, line);
            }
            Event::InlineHtml(text) => feed_html(&mut self.tree, &text, line),
            Event::Code(text) => {
                self.tree.start_mark(true);
                self.tree.push_text(&text, line);
                self.tree.end_mark();
            }
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.tree.push_text(&text, line);
            }
            Event::HardBreak => self.tree.push_line_break(),
            Event::Rule => {
                self.tree.open_tag(Tag::Paragraph, line);
            }
            Event::SoftBreak | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start_element(&mut self, mark: &MarkdownTag<'_>, line: u32) {
        match mark {
            MarkdownTag::Strong => self.tree.start_mark(false),
            MarkdownTag::Table(_) => self.tree.open_tag(Tag::Table, line),
            MarkdownTag::TableHead => {
                self.tree.open_tag(Tag::Head, line);
                self.tree.open_tag(Tag::Row, line);
            }
            MarkdownTag::TableRow => self.tree.open_tag(Tag::Row, line),
            MarkdownTag::TableCell => self.tree.open_tag(Tag::Cell(false, 1, 1), line),
            MarkdownTag::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                if let ([(name, None)], None, []) = (attrs.as_slice(), id, classes.as_slice()) {
                    self.parameter = Some(format!("{{{name}}}"));
                }
                self.tree.open_tag(Tag::Heading(*level as u8), line);
            }
            MarkdownTag::List(_) => self.tree.open_tag(Tag::List, line),
            MarkdownTag::Item => self.tree.open_tag(Tag::Item, line),
            MarkdownTag::CodeBlock(_) => self.tree.open_tag(Tag::Code, line),
            MarkdownTag::DefinitionList => self.tree.open_tag(Tag::DefinitionList, line),
            MarkdownTag::DefinitionListTitle => self.tree.open_tag(Tag::Term, line),
            MarkdownTag::DefinitionListDefinition => self.tree.open_tag(Tag::Definition, line),
            MarkdownTag::Paragraph
            | MarkdownTag::BlockQuote(_)
            | MarkdownTag::FootnoteDefinition(_) => {
                self.tree.open_tag(Tag::Paragraph, line);
            }
            _ => {}
        }
    }

    fn end_element(&mut self, mark: TagEnd) {
        match mark {
            TagEnd::Strong => self.tree.end_mark(),
            TagEnd::Table => self.tree.close_tag(Tag::Table),
            TagEnd::TableHead => {
                self.tree.close_tag(Tag::Row);
                self.tree.close_tag(Tag::Head);
            }
            TagEnd::TableRow => self.tree.close_tag(Tag::Row),
            TagEnd::TableCell => self.tree.close_tag(Tag::Cell(false, 1, 1)),
            TagEnd::Heading(level) => {
                if let Some(parameter) = self.parameter.take() {
                    self.tree.push_text(&parameter, 0);
                }
                self.tree.close_tag(Tag::Heading(level as u8));
            }
            TagEnd::List(_) => self.tree.close_tag(Tag::List),
            TagEnd::Item => self.tree.close_tag(Tag::Item),
            TagEnd::CodeBlock => self.tree.close_tag(Tag::Code),
            TagEnd::DefinitionList => self.tree.close_tag(Tag::DefinitionList),
            TagEnd::DefinitionListTitle => self.tree.close_tag(Tag::Term),
            TagEnd::DefinitionListDefinition => self.tree.close_tag(Tag::Definition),
            TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.tree.close_tag(Tag::Paragraph);
            }
            _ => {}
        }
    }
}

/// Replaces front matter with blank lines; returns its `title` too.
pub(crate) fn split_front_matter(source: &str) -> (Cow<'_, str>, String) {
    let mut lines = source.split_inclusive('\n');
    let mark = lines.next().map(str::trim_end).unwrap_or_default();
    if mark != "---" && mark != "+++" {
        return (Cow::Borrowed(source), String::new());
    }
    let (mut count, mut title) = (0, String::new());
    for line in source.split_inclusive('\n').skip(1).take(400) {
        if line.trim_end() == mark {
            let body = source
                .split_inclusive('\n')
                .skip(count + 2)
                .collect::<String>();
            // Some sites keep the whole document in a field of the front matter.
            if body.trim().is_empty() {
                return (Cow::Owned(front_matter_text(source)), title);
            }
            return (Cow::Owned("\n".repeat(count + 2) + &body), title);
        }
        if let Some((key, value)) = line.split_once([':', '='])
            && key.trim() == "title"
        {
            value
                .trim()
                .trim_matches(['"', '\''])
                .clone_into(&mut title);
        }
        count += 1;
    }
    (Cow::Borrowed(source), String::new())
}

/// The values of the fields of front matter, without their names.
fn front_matter_text(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let bare = line.trim_end();
        let named = bare.starts_with("---")
            || bare.ends_with([':', '-'])
            || bare
                .split_once(": ")
                .is_some_and(|(name, _)| !name.contains([' ', '|']));
        out.push_str(if named { "\n" } else { line.trim_start() });
    }
    out
}
