//! What is open while a tree is built, and the blocks that stand in it so far.

use super::block::{Block, Text};
use super::cells::Rows;
use super::tag::Tag;

/// Deeper structures are read as if they were flat.
const DEPTH: usize = 48;

/// A tag that is open, and what stands in it so far.
pub(super) struct Frame {
    pub(super) tag: Tag,
    pub(super) line: u32,
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Vec<Block>>,
    pub(super) terms: Vec<(Text, Vec<Block>)>,
    pub(super) rows: Option<Box<Rows>>,
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

    /// Takes a block in where one may stand; else gives it back.
    fn put(&mut self, block: Block) -> Option<Block> {
        match self.tag {
            Tag::Para | Tag::Item | Tag::Def => add(&mut self.blocks, block),
            Tag::List => self.items.push(vec![block]),
            Tag::Terms => match self.terms.last_mut() {
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
pub(super) struct Open(Vec<Frame>);

impl Open {
    /// Nothing is open but the page.
    pub(super) fn new() -> Self {
        Self(vec![Frame::new(Tag::Para, 1)])
    }

    /// How many are open.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The innermost.
    pub(super) fn top(&self) -> Option<&Frame> {
        self.0.last()
    }

    /// The innermost, to put something into.
    pub(super) fn top_mut(&mut self) -> Option<&mut Frame> {
        self.0.last_mut()
    }

    /// The innermost tag.
    pub(super) fn tag(&self) -> Option<Tag> {
        self.top().map(|frame| frame.tag)
    }

    /// Whether the innermost is a cell.
    pub(super) fn in_cell(&self) -> bool {
        matches!(self.tag(), Some(Tag::Cell(..)))
    }

    /// The rows of the innermost table.
    pub(super) fn rows(&mut self) -> Option<&mut Rows> {
        let mut frames = self.0.iter_mut().rev();
        frames.find_map(|frame| frame.rows.as_deref_mut())
    }

    /// Where the innermost `tag` is, unless the structure `within` is further in.
    pub(super) fn innermost(&self, tag: Tag, within: Tag) -> Option<usize> {
        let at = self.0.iter().rposition(|frame| {
            frame.tag.same(tag) || (!tag.same(within) && frame.tag.same(within))
        })?;
        let found = self.0.get(at)?;
        found.tag.same(tag).then_some(at)
    }

    /// Opens a tag.
    pub(super) fn push(&mut self, tag: Tag, line: u32) {
        if self.0.len() < DEPTH {
            self.0.push(Frame::new(tag, line));
        }
    }

    /// Closes the innermost.
    pub(super) fn pop(&mut self) -> Option<Frame> {
        self.0.pop()
    }

    /// Puts a block into the innermost where one may stand.
    pub(super) fn put(&mut self, block: Block) {
        let mut left = Some(block);
        for frame in self.0.iter_mut().rev() {
            let Some(block) = left else { return };
            left = frame.put(block);
        }
    }
}

/// Adds a block; a definition list that follows another goes on with it, since some pages make one of every term.
fn add(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::Terms(open)), Block::Terms(more)) => open.extend(more),
        (_, block) => blocks.push(block),
    }
}
