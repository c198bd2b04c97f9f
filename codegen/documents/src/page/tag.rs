//! What a page opens and closes, in whatever language it is written.

/// What opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// A paragraph, or anything that breaks the flow of text like one.
    Para,
    /// A heading of a level.
    Heading(u8),
    /// A bulleted or numbered list.
    List,
    /// An item of it.
    Item,
    /// A definition list.
    Terms,
    /// A term of it.
    Term,
    /// What is said of a term.
    Def,
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
    pub(super) fn same(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}
