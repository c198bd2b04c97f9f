//! Builds blocks from a stream of tags and text, however badly the tags are nested.

use super::text_buffer::TextBuffer;
use crate::document::{Block, TableBlock, Text};

/// Cells that `rowspan` may repeat, over a whole page.
const REPEATS: usize = 200_000;

/// The builder: feed it, then take the blocks.
pub(crate) struct TreeBuilder {
    stack: OpenElements,
    buffer: TextBuffer,
    repeats: usize,
}

impl TreeBuilder {
    /// An empty tree.
    pub(crate) fn new() -> Self {
        Self {
            stack: OpenElements::new(),
            buffer: TextBuffer::default(),
            repeats: REPEATS,
        }
    }

    /// Adds text that starts on `line`.
    pub(crate) fn push_text(&mut self, text: &str, line: u32) {
        self.buffer.push_text(text, line);
    }

    /// A hard break within a text.
    pub(crate) fn push_line_break(&mut self) {
        self.buffer.push_line_break();
    }

    /// Code or bold begins.
    pub(crate) fn start_mark(&mut self, code: bool) {
        self.buffer.start_mark(code);
    }

    /// Code or bold ends.
    pub(crate) fn end_mark(&mut self) {
        self.buffer.end_mark();
    }

    /// A tag opens.
    pub(crate) fn open_tag(&mut self, tag: Tag, line: u32) {
        if self.stack.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..))
        {
            self.push_line_break();
            return;
        }
        match tag {
            Tag::Paragraph | Tag::Heading(6) if self.is_in_empty_heading() => {
                self.push_text(" ", line)
            }
            Tag::Paragraph => self.flush_paragraph(),
            Tag::Heading(_) | Tag::Code => {
                self.flush_paragraph();
                self.stack.push(tag, line);
                self.buffer.raw = matches!(tag, Tag::Code);
            }
            Tag::List | Tag::DefinitionList | Tag::Table => {
                self.flush_paragraph();
                self.stack.push(tag, line);
            }
            Tag::Item => {
                self.close_through(Tag::Item, Tag::List);
                if self.stack.tag() == Some(Tag::List) {
                    self.stack.push(tag, line);
                }
            }
            Tag::Term | Tag::Definition => {
                self.close_through(Tag::Term, Tag::DefinitionList);
                self.close_through(Tag::Definition, Tag::DefinitionList);
                if self.stack.tag() == Some(Tag::DefinitionList) {
                    self.stack.push(tag, line);
                }
            }
            Tag::Head => {
                if let Some(rows) = self.stack.open_table_rows() {
                    rows.in_head = true;
                }
            }
            Tag::Row => {
                self.close_through(Tag::Cell(false, 1, 1), Tag::Table);
                self.close_through(Tag::Row, Tag::Table);
                if self.stack.tag() == Some(Tag::Table) {
                    self.buffer = TextBuffer::default();
                    self.stack.push(tag, line);
                    if let Some(rows) = self.stack.open_table_rows() {
                        rows.row_line = line;
                        rows.all_headers = true;
                    }
                }
            }
            Tag::Cell(..) => {
                self.close_through(Tag::Cell(false, 1, 1), Tag::Table);
                if self.stack.tag() == Some(Tag::Table) {
                    self.open_tag(Tag::Row, line);
                }
                if self.stack.tag() == Some(Tag::Row) {
                    self.buffer = TextBuffer::default();
                    self.stack.push(tag, line);
                }
            }
        }
    }

    /// A tag closes; one that is not open is passed over.
    pub(crate) fn close_tag(&mut self, tag: Tag) {
        if self.stack.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..))
        {
            self.push_line_break();
            return;
        }
        match tag {
            Tag::Paragraph => match self.stack.tag() {
                Some(tag @ Tag::Heading(6)) => self.close_through(tag, tag),
                Some(Tag::Heading(_)) => {}
                _ => self.flush_paragraph(),
            },
            Tag::Head => {
                self.close_through(Tag::Row, Tag::Table);
                if let Some(rows) = self.stack.open_table_rows() {
                    rows.in_head = false;
                }
            }
            Tag::Cell(..) | Tag::Row => self.close_through(tag, Tag::Table),
            Tag::Item => self.close_through(tag, Tag::List),
            Tag::Term | Tag::Definition => self.close_through(tag, Tag::DefinitionList),
            _ => self.close_through(tag, tag),
        }
    }

    /// Everything that was built.
    pub(crate) fn finish(mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            self.close_innermost();
        }
        self.flush_paragraph();
        self.stack
            .pop()
            .map(|frame| frame.blocks)
            .unwrap_or_default()
    }

    /// Closes down to and with the innermost `tag`, but never past the structure `within`.
    fn close_through(&mut self, tag: Tag, within: Tag) {
        if let Some(at) = self.stack.innermost(tag, within) {
            while self.stack.len() > at.max(1) {
                self.close_innermost();
            }
        }
    }

    /// Whether a heading has begun, and its text not yet: a block within it is only its layout. After its text, a block ends a
    /// heading that was left open.
    fn is_in_empty_heading(&mut self) -> bool {
        let open = matches!(self.stack.tag(), Some(Tag::Heading(_)));
        if open && !self.buffer.is_empty() {
            self.close_innermost();
        }
        open && matches!(self.stack.tag(), Some(Tag::Heading(_)))
    }

    fn take_text(&mut self) -> Text {
        std::mem::take(&mut self.buffer).finish()
    }

    fn flush_paragraph(&mut self) {
        let marks = self.buffer.marks;
        let text = self.take_text();
        self.buffer.marks = marks;
        if !text.is_empty() {
            self.stack.insert_block(Block::Paragraph(text));
        }
    }

    fn close_innermost(&mut self) {
        let Some(top) = self.stack.top() else { return };
        let (tag, line) = (top.tag, top.line);
        if !matches!(tag, Tag::Cell(..) | Tag::Heading(_) | Tag::Term | Tag::Code) {
            self.flush_paragraph();
        }
        let text = if matches!(tag, Tag::Cell(..) | Tag::Heading(_) | Tag::Term | Tag::Code) {
            self.take_text()
        } else {
            Text::default()
        };
        let Some(frame) = self.stack.pop() else {
            return;
        };
        match tag {
            Tag::Heading(level) if !text.is_empty() => {
                self.stack.insert_block(Block::Heading(level, text))
            }
            Tag::Code if !text.is_empty() => self.stack.insert_block(Block::Code(text)),
            Tag::List if !frame.items.is_empty() => {
                self.stack.insert_block(Block::List(frame.items))
            }
            Tag::DefinitionList if !frame.terms.is_empty() => {
                self.stack.insert_block(Block::DefinitionList(frame.terms))
            }
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
            Tag::Definition => {
                if let Some((_, blocks)) =
                    self.stack.top_mut().and_then(|list| list.terms.last_mut())
                {
                    blocks.extend(frame.blocks);
                }
            }
            Tag::Cell(header, wide, high) => {
                if let Some(rows) = self.stack.open_table_rows() {
                    rows.push_cell(text, line, (header, wide, high), &mut self.repeats);
                }
            }
            Tag::Row => {
                if let Some(rows) = self.stack.open_table_rows() {
                    rows.end_row(&mut self.repeats);
                }
            }
            Tag::Table => {
                if let Some(rows) = frame.rows {
                    let (table, hoisted) = rows.finish(line);
                    if !table.rows.is_empty() {
                        self.stack.insert_block(Block::Table(table));
                    }
                    for block in hoisted {
                        self.stack.insert_block(block);
                    }
                }
            }
            _ => {}
        }
    }
}

/// What opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A paragraph, or anything that breaks the flow of text like one.
    Paragraph,
    /// A heading of a level.
    Heading(u8),
    /// A bulleted or numbered list.
    List,
    /// An item of it.
    Item,
    /// A definition list.
    DefinitionList,
    /// A term of it.
    Term,
    /// What is said of a term.
    Definition,
    /// A table.
    Table,
    /// Its head.
    Head,
    /// A row.
    Row,
    /// A cell: whether it is a header, how many columns and rows it spans.
    Cell(bool, u16, u16),
    /// A block of code.
    Code,
}

impl Tag {
    /// Whether both are of one kind.
    pub(crate) fn is_same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// Deeper structures are read as if they were flat.
const DEPTH: usize = 48;

/// A tag that is open, and what stands in it so far.
pub(crate) struct OpenElement {
    pub(crate) tag: Tag,
    pub(crate) line: u32,
    pub(crate) blocks: Vec<Block>,
    pub(crate) items: Vec<Vec<Block>>,
    pub(crate) terms: Vec<(Text, Vec<Block>)>,
    pub(crate) rows: Option<Box<TableRows>>,
}

impl OpenElement {
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

    /// Takes a block in where one may stand; else gives it back.
    fn insert_block(&mut self, block: Block) -> Option<Block> {
        match self.tag {
            Tag::Paragraph | Tag::Item | Tag::Definition => push_block(&mut self.blocks, block),
            Tag::List => self.items.push(vec![block]),
            Tag::DefinitionList => match self.terms.last_mut() {
                Some((_, blocks)) => blocks.push(block),
                None => return Some(block),
            },
            Tag::Table => match self.rows.as_deref_mut() {
                Some(rows) => rows.hoisted.push(block),
                None => return Some(block),
            },
            _ => return Some(block),
        }
        None
    }
}

/// The tags that are open, the outermost first.
pub(crate) struct OpenElements(Vec<OpenElement>);

impl OpenElements {
    /// Nothing is open but the page.
    pub(crate) fn new() -> Self {
        Self(vec![OpenElement::new(Tag::Paragraph, 1)])
    }

    /// How many are open.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The innermost.
    pub(crate) fn top(&self) -> Option<&OpenElement> {
        self.0.last()
    }

    /// The innermost, to put something into.
    pub(crate) fn top_mut(&mut self) -> Option<&mut OpenElement> {
        self.0.last_mut()
    }

    /// The innermost tag.
    pub(crate) fn tag(&self) -> Option<Tag> {
        self.top().map(|frame| frame.tag)
    }

    /// Whether the innermost is a cell.
    pub(crate) fn in_cell(&self) -> bool {
        matches!(self.tag(), Some(Tag::Cell(..)))
    }

    /// The rows of the innermost table.
    pub(crate) fn open_table_rows(&mut self) -> Option<&mut TableRows> {
        let mut frames = self.0.iter_mut().rev();
        frames.find_map(|frame| frame.rows.as_deref_mut())
    }

    /// Where the innermost `tag` is, unless the structure `within` is further in.
    pub(crate) fn innermost(&self, tag: Tag, within: Tag) -> Option<usize> {
        let at = self.0.iter().rposition(|frame| {
            frame.tag.is_same_kind(tag)
                || (!tag.is_same_kind(within) && frame.tag.is_same_kind(within))
        })?;
        let found = self.0.get(at)?;
        found.tag.is_same_kind(tag).then_some(at)
    }

    /// Opens a tag.
    pub(crate) fn push(&mut self, tag: Tag, line: u32) {
        if self.0.len() < DEPTH {
            self.0.push(OpenElement::new(tag, line));
        }
    }

    /// Closes the innermost.
    pub(crate) fn pop(&mut self) -> Option<OpenElement> {
        self.0.pop()
    }

    /// Puts a block into the innermost where one may stand.
    pub(crate) fn insert_block(&mut self, block: Block) {
        let mut left = Some(block);
        for frame in self.0.iter_mut().rev() {
            let Some(block) = left else { return };
            left = frame.insert_block(block);
        }
    }
}

/// Adds a block; a definition list that follows another goes on with it, since some pages make one of every term.
fn push_block(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::DefinitionList(open)), Block::DefinitionList(more)) => open.extend(more),
        (_, block) => blocks.push(block),
    }
}

/// Longer cells are not repeated by `rowspan`.
const CARRIED: usize = 400;

/// What is known of a table while it is open.
#[derive(Default)]
pub(crate) struct TableRows {
    pub(crate) table: TableBlock,
    pub(crate) row: Vec<Text>,
    pub(crate) row_line: u32,
    pub(crate) all_headers: bool,
    pub(crate) in_head: bool,
    pub(crate) carried: Vec<(u16, Text)>,
    pub(crate) hoisted: Vec<Block>,
}

impl TableRows {
    /// Puts in the cells that reach down from rows above.
    pub(crate) fn insert_carried_cells(&mut self) {
        while let Some((left, text)) = self.carried.get_mut(self.row.len()) {
            if *left == 0 {
                break;
            }
            *left -= 1;
            let mut again = text.clone();
            again.line = self.row_line;
            self.row.push(again);
        }
    }

    /// A cell ends, of which is known whether it is a header, and how many columns and rows it spans. `repeats` is how many
    /// cells a page may still have for spans.
    pub(crate) fn push_cell(
        &mut self,
        mut text: Text,
        line: u32,
        (header, wide, high): (bool, u16, u16),
        repeats: &mut usize,
    ) {
        if text.line == 0 {
            text.line = line;
        }
        self.insert_carried_cells();
        self.all_headers &= header;
        let column = self.row.len();
        if high > 1 && column < 64 {
            self.carried
                .resize_with(self.carried.len().max(column + 1), Default::default);
            if let Some(slot) = self.carried.get_mut(column) {
                let again = if text.text.len() > CARRIED {
                    Text::default()
                } else {
                    text.clone()
                };
                *slot = (high - 1, again);
            }
        }
        self.row.push(text);
        for _ in 1..wide.min(32) {
            if *repeats > 0 {
                *repeats -= 1;
                self.row.push(Text::plain("", line));
            }
        }
    }

    /// The row ends. A blank one is none.
    pub(crate) fn end_row(&mut self, repeats: &mut usize) {
        self.insert_carried_cells();
        *repeats = repeats.saturating_sub(self.carried.len());
        if *repeats == 0 {
            self.carried.clear();
        }
        let row = std::mem::take(&mut self.row);
        if row.iter().all(Text::is_empty) {
            return;
        }
        let header = self.in_head || (self.all_headers && row.len() > 1);
        self.table.rows.push((header, row));
    }

    /// The table, which opened on `line`, and the blocks that stood in it outside its rows.
    pub(crate) fn finish(self, line: u32) -> (TableBlock, Vec<Block>) {
        let mut table = self.table;
        table.line = table
            .rows
            .first()
            .and_then(|(_, row)| row.first())
            .map_or(line, |cell| cell.line.max(1));
        (table, self.hoisted)
    }
}
