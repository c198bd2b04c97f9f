//! Builds blocks from a stream of tags and text, however badly the tags nest.

use super::block::{Block, Text};
use super::open::Open;
use super::run::Run;
use super::tag::Tag;

/// Cells that `rowspan` may repeat, over a whole page.
const REPEATS: usize = 200_000;

/// The builder: feed it, then take the blocks.
pub(super) struct Tree {
    stack: Open,
    run: Run,
    repeats: usize,
}

impl Tree {
    /// An empty tree.
    pub(super) fn new() -> Self {
        Self {
            stack: Open::new(),
            run: Run::default(),
            repeats: REPEATS,
        }
    }

    /// Adds text that starts on `line`.
    pub(super) fn text(&mut self, text: &str, line: u32) {
        self.run.text(text, line);
    }

    /// A hard break within a text.
    pub(super) fn line_break(&mut self) {
        self.run.line_break();
    }

    /// Code or bold begins.
    pub(super) fn mark(&mut self, code: bool) {
        self.run.mark(code);
    }

    /// Code or bold ends.
    pub(super) fn unmark(&mut self) {
        self.run.unmark();
    }

    /// A tag opens.
    pub(super) fn open(&mut self, tag: Tag, line: u32) {
        if self.stack.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..))
        {
            self.line_break();
            return;
        }
        match tag {
            Tag::Para | Tag::Heading(6) if self.titling() => self.text(" ", line),
            Tag::Para => self.flush(),
            Tag::Heading(_) | Tag::Code => {
                self.flush();
                self.stack.push(tag, line);
                self.run.raw = matches!(tag, Tag::Code);
            }
            Tag::List | Tag::Terms | Tag::Table => {
                self.flush();
                self.stack.push(tag, line);
            }
            Tag::Item => {
                self.leave(Tag::Item, Tag::List);
                if self.stack.tag() == Some(Tag::List) {
                    self.stack.push(tag, line);
                }
            }
            Tag::Term | Tag::Def => {
                self.leave(Tag::Term, Tag::Terms);
                self.leave(Tag::Def, Tag::Terms);
                if self.stack.tag() == Some(Tag::Terms) {
                    self.stack.push(tag, line);
                }
            }
            Tag::Head => {
                if let Some(rows) = self.stack.rows() {
                    rows.in_head = true;
                }
            }
            Tag::Row => {
                self.leave(Tag::Cell(false, 1, 1), Tag::Table);
                self.leave(Tag::Row, Tag::Table);
                if self.stack.tag() == Some(Tag::Table) {
                    self.run = Run::default();
                    self.stack.push(tag, line);
                    if let Some(rows) = self.stack.rows() {
                        rows.row_line = line;
                        rows.all_headers = true;
                    }
                }
            }
            Tag::Cell(..) => {
                self.leave(Tag::Cell(false, 1, 1), Tag::Table);
                if self.stack.tag() == Some(Tag::Table) {
                    self.open(Tag::Row, line);
                }
                if self.stack.tag() == Some(Tag::Row) {
                    self.run = Run::default();
                    self.stack.push(tag, line);
                }
            }
        }
    }

    /// A tag closes; one that is not open is passed over.
    pub(super) fn close(&mut self, tag: Tag) {
        if self.stack.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..))
        {
            self.line_break();
            return;
        }
        match tag {
            Tag::Para => match self.stack.tag() {
                Some(tag @ Tag::Heading(6)) => self.leave(tag, tag),
                Some(Tag::Heading(_)) => {}
                _ => self.flush(),
            },
            Tag::Head => {
                self.leave(Tag::Row, Tag::Table);
                if let Some(rows) = self.stack.rows() {
                    rows.in_head = false;
                }
            }
            Tag::Cell(..) | Tag::Row => self.leave(tag, Tag::Table),
            Tag::Item => self.leave(tag, Tag::List),
            Tag::Term | Tag::Def => self.leave(tag, Tag::Terms),
            _ => self.leave(tag, tag),
        }
    }

    /// Everything that was built.
    pub(super) fn finish(mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            self.pop();
        }
        self.flush();
        self.stack
            .pop()
            .map(|frame| frame.blocks)
            .unwrap_or_default()
    }

    /// Closes down to and with the innermost `tag`, but never past the structure `within`.
    fn leave(&mut self, tag: Tag, within: Tag) {
        if let Some(at) = self.stack.innermost(tag, within) {
            while self.stack.len() > at.max(1) {
                self.pop();
            }
        }
    }

    /// Whether a heading has begun, and its text not yet: a block within it is only its layout. After its text, a block ends a
    /// heading that was left open.
    fn titling(&mut self) -> bool {
        let open = matches!(self.stack.tag(), Some(Tag::Heading(_)));
        if open && !self.run.is_empty() {
            self.pop();
        }
        open && matches!(self.stack.tag(), Some(Tag::Heading(_)))
    }

    fn take(&mut self) -> Text {
        std::mem::take(&mut self.run).finish()
    }

    fn flush(&mut self) {
        let marks = self.run.marks;
        let text = self.take();
        self.run.marks = marks;
        if !text.is_empty() {
            self.stack.put(Block::Para(text));
        }
    }

    fn pop(&mut self) {
        let Some(top) = self.stack.top() else { return };
        let (tag, line) = (top.tag, top.line);
        if !matches!(tag, Tag::Cell(..) | Tag::Heading(_) | Tag::Term | Tag::Code) {
            self.flush();
        }
        let text = if matches!(tag, Tag::Cell(..) | Tag::Heading(_) | Tag::Term | Tag::Code) {
            self.take()
        } else {
            Text::default()
        };
        let Some(frame) = self.stack.pop() else {
            return;
        };
        match tag {
            Tag::Heading(level) if !text.is_empty() => self.stack.put(Block::Heading(level, text)),
            Tag::Code if !text.is_empty() => self.stack.put(Block::Code(text)),
            Tag::List if !frame.items.is_empty() => self.stack.put(Block::List(frame.items)),
            Tag::Terms if !frame.terms.is_empty() => self.stack.put(Block::Terms(frame.terms)),
            Tag::Item => {
                if let Some(list) = self.stack.top_mut() {
                    list.items.push(frame.blocks);
                }
            }
            Tag::Term => {
                if let Some(list) = self.stack.top_mut() {
                    list.terms.push((text, Vec::new()));
                }
            }
            Tag::Def => {
                if let Some((_, blocks)) =
                    self.stack.top_mut().and_then(|list| list.terms.last_mut())
                {
                    blocks.extend(frame.blocks);
                }
            }
            Tag::Cell(header, wide, high) => {
                if let Some(rows) = self.stack.rows() {
                    rows.cell(text, line, (header, wide, high), &mut self.repeats);
                }
            }
            Tag::Row => {
                if let Some(rows) = self.stack.rows() {
                    rows.end(&mut self.repeats);
                }
            }
            Tag::Table => {
                if let Some(rows) = frame.rows {
                    let (table, hoisted) = rows.finish(line);
                    if !table.rows.is_empty() {
                        self.stack.put(Block::Table(table));
                    }
                    for block in hoisted {
                        self.stack.put(block);
                    }
                }
            }
            _ => {}
        }
    }
}
