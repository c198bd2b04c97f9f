//! Builds blocks from a stream of tags and text, however badly the tags are nested.

use super::text_buffer::TextBuffer;
use crate::document::{Block, TableBlock, Text};

/// How many cells `rowspan` and `colspan` may add in a whole document.
const MAX_REPEATS: usize = 200_000;

/// Builds blocks from tags and text.
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
            repeats: MAX_REPEATS,
        }
    }

    /// Adds text that starts on `line`.
    pub(crate) fn push_text(&mut self, text: &str, line: u32) {
        self.buffer.push_text(text, line);
    }

    /// Adds a hard break.
    pub(crate) fn push_line_break(&mut self) {
        self.buffer.push_line_break();
    }

    /// Begins code or bold.
    pub(crate) fn start_mark(&mut self, code: bool) {
        self.buffer.start_mark(code);
    }

    /// Ends code or bold.
    pub(crate) fn end_mark(&mut self) {
        self.buffer.end_mark();
    }

    /// Opens a tag, and closes those that it ends implicitly.
    pub(crate) fn open_tag(&mut self, tag: Tag, line: u32) {
        if self.stack.in_cell() && !matches!(tag, Tag::Table | Tag::Head | Tag::Row | Tag::Cell(..))
        {
            self.push_line_break();
            return;
        }
        match tag {
            Tag::Paragraph | Tag::Heading(6) if self.is_in_empty_heading() => {
                self.push_text(" ", line);
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

    /// Closes a tag; does nothing if it is not open.
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

    /// Closes all tags and returns the blocks.
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

    /// Closes the innermost `tag` and everything in it, but nothing outside of the structure `within`.
    fn close_through(&mut self, tag: Tag, within: Tag) {
        if let Some(at) = self.stack.innermost(tag, within) {
            while self.stack.len() > at.max(1) {
                self.close_innermost();
            }
        }
    }

    /// Whether a heading is open and has no text yet: a block in it only lays it out. A heading that was not closed ends at the
    /// first block after its text.
    fn is_in_empty_heading(&mut self) -> bool {
        let open = matches!(self.stack.tag(), Some(Tag::Heading(_)));
        if open && !self.buffer.is_empty() {
            self.close_innermost();
        }
        open && matches!(self.stack.tag(), Some(Tag::Heading(_)))
    }

    /// Takes the collected text.
    fn take_text(&mut self) -> Text {
        std::mem::take(&mut self.buffer).finish()
    }

    /// Adds the collected text as a paragraph.
    fn flush_paragraph(&mut self) {
        let marks = self.buffer.marks;
        let text = self.take_text();
        self.buffer.marks = marks;
        if !text.is_empty() {
            self.stack.insert_block(Block::Paragraph(text));
        }
    }

    /// Closes the innermost tag and adds what it contains.
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
                self.stack.insert_block(Block::Heading(level, text));
            }
            Tag::Code if !text.is_empty() => self.stack.insert_block(Block::Code(text)),
            Tag::List if !frame.items.is_empty() => {
                self.stack.insert_block(Block::List(frame.items));
            }
            Tag::DefinitionList if !frame.terms.is_empty() => {
                self.stack.insert_block(Block::DefinitionList(frame.terms));
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
            Tag::Cell(header, columns, row_span) => {
                if let Some(rows) = self.stack.open_table_rows() {
                    let span = CellSpan {
                        header,
                        columns,
                        rows: row_span,
                    };
                    rows.push_cell(text, line, span, &mut self.repeats);
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

/// An element of markup that is opened and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A paragraph, or anything that separates text like one.
    Paragraph,
    /// A heading with its level.
    Heading(u8),
    /// A bulleted or numbered list.
    List,
    /// An item of a list.
    Item,
    /// A definition list.
    DefinitionList,
    /// A term of a definition list.
    Term,
    /// The definition of a term.
    Definition,
    /// A table.
    Table,
    /// The head of a table.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table: whether it is a header, and how many columns and rows it spans.
    Cell(bool, u16, u16),
    /// A block of code.
    Code,
}

impl Tag {
    /// Whether two tags are of the same kind.
    pub(crate) fn is_same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// The greatest depth of nested elements. Deeper elements are ignored.
const MAX_DEPTH: usize = 48;

/// An open element, and what it contains so far.
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

    /// Inserts a block; returns it if the element cannot contain blocks.
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

/// The open elements, outermost first.
pub(crate) struct OpenElements(Vec<OpenElement>);

impl OpenElements {
    /// Opens the document itself.
    pub(crate) fn new() -> Self {
        Self(vec![OpenElement::new(Tag::Paragraph, 1)])
    }

    /// How many elements are open.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The innermost element.
    pub(crate) fn top(&self) -> Option<&OpenElement> {
        self.0.last()
    }

    /// A mutable reference to the innermost element.
    pub(crate) fn top_mut(&mut self) -> Option<&mut OpenElement> {
        self.0.last_mut()
    }

    /// The tag of the innermost element.
    pub(crate) fn tag(&self) -> Option<Tag> {
        self.top().map(|frame| frame.tag)
    }

    /// Whether the innermost element is a cell.
    pub(crate) fn in_cell(&self) -> bool {
        matches!(self.tag(), Some(Tag::Cell(..)))
    }

    /// The rows of the innermost table.
    pub(crate) fn open_table_rows(&mut self) -> Option<&mut TableRows> {
        let mut frames = self.0.iter_mut().rev();
        frames.find_map(|frame| frame.rows.as_deref_mut())
    }

    /// The index of the innermost `tag`, unless the structure `within` is nested deeper.
    pub(crate) fn innermost(&self, tag: Tag, within: Tag) -> Option<usize> {
        let at = self.0.iter().rposition(|frame| {
            frame.tag.is_same_kind(tag)
                || (!tag.is_same_kind(within) && frame.tag.is_same_kind(within))
        })?;
        let found = self.0.get(at)?;
        found.tag.is_same_kind(tag).then_some(at)
    }

    /// Opens an element.
    pub(crate) fn push(&mut self, tag: Tag, line: u32) {
        if self.0.len() < MAX_DEPTH {
            self.0.push(OpenElement::new(tag, line));
        }
    }

    /// Closes the innermost element.
    pub(crate) fn pop(&mut self) -> Option<OpenElement> {
        self.0.pop()
    }

    /// Inserts a block into the innermost element that can contain it.
    pub(crate) fn insert_block(&mut self, block: Block) {
        let mut left = Some(block);
        for frame in self.0.iter_mut().rev() {
            let Some(block) = left else { return };
            left = frame.insert_block(block);
        }
    }
}

/// Adds a block. Consecutive definition lists are joined, since some documents make a list of each term.
fn push_block(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::DefinitionList(open)), Block::DefinitionList(more)) => open.extend(more),
        (_, block) => blocks.push(block),
    }
}

/// The longest cell that `rowspan` repeats.
const MAX_CARRIED: usize = 400;

/// Whether a cell is a header, and how many columns and rows it spans.
#[derive(Clone, Copy)]
pub(crate) struct CellSpan {
    header: bool,
    columns: u16,
    rows: u16,
}

/// The rows of an open table.
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
    /// Inserts the cells that span down from rows above.
    pub(crate) fn insert_carried_cells(&mut self) {
        while let Some((left, text)) = self.carried.get_mut(self.row.len()) {
            if *left == 0 {
                break;
            }
            *left -= 1;
            let mut carried = text.clone();
            carried.line = self.row_line;
            self.row.push(carried);
        }
    }

    /// Adds a cell. `repeats` is how many cells the document may still add for spans.
    pub(crate) fn push_cell(
        &mut self,
        mut text: Text,
        line: u32,
        span: CellSpan,
        repeats: &mut usize,
    ) {
        if text.line == 0 {
            text.line = line;
        }
        self.insert_carried_cells();
        self.all_headers &= span.header;
        let column = self.row.len();
        if span.rows > 1 && column < 64 {
            self.carried
                .resize_with(self.carried.len().max(column + 1), Default::default);
            if let Some(slot) = self.carried.get_mut(column) {
                let carried = if text.text.len() > MAX_CARRIED {
                    Text::default()
                } else {
                    text.clone()
                };
                *slot = (span.rows - 1, carried);
            }
        }
        self.row.push(text);
        for _ in 1..span.columns.min(32) {
            if *repeats > 0 {
                *repeats -= 1;
                self.row.push(Text::plain("", line));
            }
        }
    }

    /// Ends the row. Blank rows are dropped.
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

    /// The table, which was opened on `line`, and the blocks in it that are outside of its rows.
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
