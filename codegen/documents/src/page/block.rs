//! What every reader makes of a page, whatever it was written in: blocks in the order they stand, each text with its line.

use std::borrow::Cow;

/// A piece of clean text: markup is gone, entities and escapes are resolved.
///
/// A `\n` inside stands for a hard break (`<br>`, a paragraph or a bullet within a table cell); other white space is
/// collapsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_field_names)] // a text has a text, and what is known of it
pub struct Text {
    /// The text.
    pub text: String,
    /// The line it starts on, counted from 1.
    pub line: u32,
    /// How many bytes at its start were set in code or bold: the term that a list item begins with.
    pub lead: usize,
    /// The stretches that the page sets as code, in order.
    pub spans: Vec<String>,
}

impl Text {
    /// Text without any markup.
    pub fn plain(text: impl Into<String>, line: u32) -> Self {
        Self {
            text: text.into(),
            line,
            ..Self::default()
        }
    }

    /// The text on one line.
    pub fn flat(&self) -> Cow<'_, str> {
        flat(&self.text)
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// One line of text: every run of white space becomes one space.
pub fn flat(text: &str) -> Cow<'_, str> {
    if level(text) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    Cow::Owned(line)
}

/// Whether a text is one line already.
fn level(text: &str) -> bool {
    let mut gap = true;
    for byte in text.bytes() {
        match byte {
            b' ' if gap => return false,
            b'\t'..=b'\r' => return false,
            // These begin the spaces outside ASCII, among others.
            0xC2 | 0xE1..=0xE3 => {
                return text
                    .split(' ')
                    .all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
            }
            _ => gap = byte == b' ',
        }
    }
    !gap || text.is_empty()
}

/// A table as the page shows it.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The line of its first row.
    pub line: u32,
    /// The rows, and whether the page marks each as a header.
    pub rows: Vec<(bool, Vec<Text>)>,
}

/// A block of the page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading and its level.
    Heading(u8, Text),
    /// A paragraph.
    Para(Text),
    /// A block of code or a sample, as it stands.
    Code(Text),
    /// A table.
    Table(Table),
    /// A list, bulleted or numbered.
    List(Vec<Vec<Block>>),
    /// Terms and what is said about each.
    Terms(Vec<(Text, Vec<Block>)>),
}

/// How the page lays a grid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A table with columns.
    Table,
    /// A bulleted or numbered list, an item a row.
    List,
    /// A definition list, a term a row.
    Terms,
    /// A heading a row.
    Headings,
    /// Lines of plain text.
    Lines,
    /// Records of a data file.
    Records,
}

impl Shape {
    /// The word a report uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Terms => "definition list",
            Self::Headings => "headings",
            Self::Lines => "lines",
            Self::Records => "records",
        }
    }
}

/// One row of a grid.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The line it starts on.
    pub line: u32,
    /// The row that heads this part of the grid, such as `Class 08` or `404 Not Found`; empty without one.
    pub section: String,
    /// The cells, as many as the row has.
    pub cells: Vec<Text>,
    /// Other ways to divide a row whose cells ran together: every first cell that is possible.
    pub splits: Vec<String>,
}

/// Rows and columns: what the finder judges.
#[derive(Clone, Debug)]
pub struct Grid {
    /// How the page shows it.
    pub shape: Shape,
    /// The headings it stands under, the nearest last.
    pub path: Vec<String>,
    /// The line of its first row or of its header.
    pub line: u32,
    /// The column names, as the page words them.
    pub columns: Vec<String>,
    /// The rows without headers.
    pub rows: Vec<Row>,
}

impl Grid {
    /// The nearest heading, or nothing.
    pub fn heading(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }
}

/// A page, read.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Everything that may be a table, in the order of the page.
    pub grids: Vec<Grid>,
    /// Running text, for what the page says about its codes outside the tables.
    pub prose: Vec<Text>,
    /// Blocks of code, for samples and interfaces.
    pub code: Vec<Text>,
}
