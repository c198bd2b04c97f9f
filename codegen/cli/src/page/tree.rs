//! Builds blocks from a stream of tags and text, however badly the tags nest.

use super::block::{Block, Text};
use super::cells::Rows;
use super::run::Run;
use super::tag::Tag;

/// Deeper structures are read as if they were flat.
const DEPTH: usize = 48;
/// Cells that `rowspan` may repeat, over a whole page.
const REPEATS: usize = 200_000;

/// Longer cells are not repeated by `rowspan`.
const CARRIED: usize = 400;

struct Frame {
    tag: Tag,
    line: u32,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    terms: Vec<(Text, Vec<Block>)>,
    rows: Option<Box<Rows>>,
}

impl Frame {
    fn new(tag: Tag, line: u32) -> Self {
        let rows = matches!(tag, Tag::Table).then(Box::default);
        Self {
            tag,
            line,
            blocks: Vec::new(),
            items: Vec::new(),
            terms: Vec::new(),
            rows,
        }
    }
}

/// The builder: feed it, then take the blocks.
pub(crate) struct Tree {
    stack: Vec<Frame>,
    run: Run,
    repeats: usize,
}

impl Tree {
    /// An empty tree.
    pub(crate) fn new() -> Self {
        Self {
            stack: vec![Frame::new(Tag::Para, 1)],
            run: Run::default(),
            repeats: REPEATS,
        }
    }

    /// Adds text that starts on `line`.
    pub(crate) fn text(&mut self, text: &str, line: u32) {
        self.run.text(text, line);
    }

    /// A hard break within a text.
    pub(crate) fn line_break(&mut self) {
        self.run.line_break();
    }

    /// Code or bold begins.
    pub(crate) fn mark(&mut self, code: bool) {
        self.run.mark(code);
    }

    /// Code or bold ends.
    pub(crate) fn unmark(&mut self) {
        self.run.unmark();
    }

    /// A tag opens.
    pub(crate) fn open(&mut self, tag: Tag, line: u32) {
        if self.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..)) {
            self.line_break();
            return;
        }
        match tag {
            Tag::Para | Tag::Heading(6) if self.titling() => self.text(" ", line),
            Tag::Para => self.flush(),
            Tag::Heading(_) | Tag::Code => {
                self.flush();
                self.push(tag, line);
                self.run.raw = matches!(tag, Tag::Code);
            }
            Tag::List | Tag::Terms | Tag::Table => {
                self.flush();
                self.push(tag, line);
            }
            Tag::Item => {
                self.leave(Tag::Item, Tag::List);
                if self.top().is_some_and(|f| f.tag == Tag::List) {
                    self.push(tag, line);
                }
            }
            Tag::Term | Tag::Def => {
                self.leave(Tag::Term, Tag::Terms);
                self.leave(Tag::Def, Tag::Terms);
                if self.top().is_some_and(|f| f.tag == Tag::Terms) {
                    self.push(tag, line);
                }
            }
            Tag::Head => self.with_rows(|rows| rows.in_head = true),
            Tag::Row => {
                self.leave(Tag::Cell(false, 1, 1), Tag::Table);
                self.leave(Tag::Row, Tag::Table);
                if self.top().is_some_and(|f| f.tag == Tag::Table) {
                    self.run = Run::default();
                    self.push(tag, line);
                    self.with_rows(|rows| {
                        rows.row_line = line;
                        rows.all_headers = true;
                    });
                }
            }
            Tag::Cell(..) => {
                self.leave(Tag::Cell(false, 1, 1), Tag::Table);
                if self.top().is_some_and(|f| f.tag == Tag::Table) {
                    self.open(Tag::Row, line);
                }
                if self.top().is_some_and(|f| f.tag == Tag::Row) {
                    self.run = Run::default();
                    self.push(tag, line);
                }
            }
        }
    }

    /// A tag closes; one that is not open is passed over.
    pub(crate) fn close(&mut self, tag: Tag) {
        if self.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..)) {
            self.line_break();
            return;
        }
        match tag {
            Tag::Para => match self.top().map(|frame| frame.tag) {
                Some(tag @ Tag::Heading(6)) => self.leave(tag, tag),
                Some(Tag::Heading(_)) => {}
                _ => self.flush(),
            },
            Tag::Head => {
                self.leave(Tag::Row, Tag::Table);
                self.with_rows(|rows| rows.in_head = false);
            }
            Tag::Cell(..) | Tag::Row => self.leave(tag, Tag::Table),
            Tag::Item => self.leave(tag, Tag::List),
            Tag::Term | Tag::Def => self.leave(tag, Tag::Terms),
            _ => self.leave(tag, tag),
        }
    }

    /// Everything that was built.
    pub(crate) fn finish(mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            self.pop();
        }
        self.flush();
        self.stack
            .pop()
            .map(|frame| frame.blocks)
            .unwrap_or_default()
    }

    fn top(&self) -> Option<&Frame> {
        self.stack.last()
    }

    fn in_cell(&self) -> bool {
        self.top()
            .is_some_and(|frame| matches!(frame.tag, Tag::Cell(..)))
    }

    fn with_rows(&mut self, change: impl FnOnce(&mut Rows)) {
        if let Some(rows) = self
            .stack
            .iter_mut()
            .rev()
            .find_map(|frame| frame.rows.as_deref_mut())
        {
            change(rows);
        }
    }

    fn push(&mut self, tag: Tag, line: u32) {
        if self.stack.len() < DEPTH {
            self.stack.push(Frame::new(tag, line));
        }
    }

    /// Closes down to and with the innermost `tag`, but never past the structure `within`.
    fn leave(&mut self, tag: Tag, within: Tag) {
        let Some(at) = self.stack.iter().rposition(|frame| {
            frame.tag.same(tag) || (!tag.same(within) && frame.tag.same(within))
        }) else {
            return;
        };
        if self.stack.get(at).is_some_and(|frame| frame.tag.same(tag)) {
            while self.stack.len() > at.max(1) {
                self.pop();
            }
        }
    }

    /// Whether a heading has begun, and its text not yet: a block within it is only its layout. After its text, a block ends a
    /// heading that was left open.
    fn titling(&mut self) -> bool {
        let open = self
            .top()
            .is_some_and(|frame| matches!(frame.tag, Tag::Heading(_)));
        if open && !self.run.is_empty() {
            self.pop();
        }
        open && self
            .top()
            .is_some_and(|frame| matches!(frame.tag, Tag::Heading(_)))
    }

    fn take(&mut self) -> Text {
        std::mem::take(&mut self.run).finish()
    }

    fn flush(&mut self) {
        let marks = self.run.marks;
        let text = self.take();
        self.run.marks = marks;
        if !text.is_empty() {
            self.put(Block::Para(text));
        }
    }

    fn put(&mut self, block: Block) {
        for frame in self.stack.iter_mut().rev() {
            match frame.tag {
                Tag::Para | Tag::Item | Tag::Def => return add(&mut frame.blocks, block),
                Tag::List => return frame.items.push(vec![block]),
                Tag::Terms => {
                    if let Some((_, blocks)) = frame.terms.last_mut() {
                        return blocks.push(block);
                    }
                }
                Tag::Table => {
                    if let Some(rows) = frame.rows.as_deref_mut() {
                        return rows.hoisted.push(block);
                    }
                }
                _ => {}
            }
        }
    }

    fn pop(&mut self) {
        let Some(top) = self.stack.last() else { return };
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
            Tag::Heading(level) if !text.is_empty() => self.put(Block::Heading(level, text)),
            Tag::Code if !text.is_empty() => self.put(Block::Code(text)),
            Tag::List if !frame.items.is_empty() => self.put(Block::List(frame.items)),
            Tag::Terms if !frame.terms.is_empty() => self.put(Block::Terms(frame.terms)),
            Tag::Item => {
                if let Some(list) = self.stack.last_mut() {
                    list.items.push(frame.blocks);
                }
            }
            Tag::Term => {
                if let Some(list) = self.stack.last_mut() {
                    list.terms.push((text, Vec::new()));
                }
            }
            Tag::Def => {
                if let Some((_, blocks)) =
                    self.stack.last_mut().and_then(|list| list.terms.last_mut())
                {
                    blocks.extend(frame.blocks);
                }
            }
            Tag::Cell(header, wide, high) => self.cell(text, line, (header, wide, high)),
            Tag::Row => self.row(),
            Tag::Table => {
                if let Some(rows) = frame.rows {
                    let mut table = rows.table;
                    table.line = table
                        .rows
                        .first()
                        .and_then(|(_, row)| row.first())
                        .map_or(line, |cell| cell.line.max(1));
                    if !table.rows.is_empty() {
                        self.put(Block::Table(table));
                    }
                    for block in rows.hoisted {
                        self.put(block);
                    }
                }
            }
            _ => {}
        }
    }

    fn cell(&mut self, mut text: Text, line: u32, (header, wide, high): (bool, u16, u16)) {
        if text.line == 0 {
            text.line = line;
        }
        let mut repeats = self.repeats;
        self.with_rows(|rows| {
            rows.fill();
            rows.all_headers &= header;
            let column = rows.row.len();
            if high > 1 && column < 64 {
                rows.carried
                    .resize_with(rows.carried.len().max(column + 1), Default::default);
                if let Some(slot) = rows.carried.get_mut(column) {
                    let again = if text.text.len() > CARRIED {
                        Text::default()
                    } else {
                        text.clone()
                    };
                    *slot = (high - 1, again);
                }
            }
            rows.row.push(text);
            for _ in 1..wide.min(32) {
                if repeats > 0 {
                    repeats -= 1;
                    rows.row.push(Text::plain("", line));
                }
            }
        });
        self.repeats = repeats;
    }

    fn row(&mut self) {
        let mut repeats = self.repeats;
        self.with_rows(|rows| {
            rows.fill();
            repeats = repeats.saturating_sub(rows.carried.len());
            if repeats == 0 {
                rows.carried.clear();
            }
            let row = std::mem::take(&mut rows.row);
            if row.iter().all(Text::is_empty) {
                return;
            }
            let header = rows.in_head || (rows.all_headers && row.len() > 1);
            rows.table.rows.push((header, row));
        });
        self.repeats = repeats;
    }
}

/// Adds a block; a definition list that follows another goes on with it, since some pages make one of every term.
fn add(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::Terms(open)), Block::Terms(more)) => open.extend(more),
        (_, block) => blocks.push(block),
    }
}
