//! The model that every reader produces: blocks of markup, and tables with rows of text cells, each with its line.

use std::borrow::Cow;

use crate::vocabulary::column_role::normalize_header;

/// A document: what a reader found, in document order.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Everything that may be a table.
    pub tables: Vec<Table>,
    /// The paragraphs outside the tables.
    pub prose: Vec<Text>,
    /// The blocks of code, such as sample responses and interfaces.
    pub code: Vec<Text>,
    /// Why a part of the document could not be read, each with its line.
    pub unread: Vec<Text>,
    /// The operations of the API that have a section of their own.
    pub operations: Vec<OperationSection>,
}

/// An operation of an API, such as `POST /orders`, and the section about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationSection {
    /// The headings down to that of the section, outermost first.
    pub path: Vec<String>,
    /// The operation, as method and path.
    pub operation: String,
}

/// A table: rows and columns, however the document lays them out.
#[derive(Clone, Debug)]
pub struct Table {
    /// How the document lays the table out.
    pub layout: Layout,
    /// The headings above the table, outermost first.
    pub path: Vec<String>,
    /// The line of its header or first row.
    pub line: u32,
    /// The names of the columns as written; empty strings without a header.
    pub columns: Vec<String>,
    /// The rows without the header.
    pub rows: Vec<Row>,
    /// Items and sections among the rows that begin with no code, so that they are no rows.
    pub leftovers: Vec<Text>,
}

impl Table {
    /// The column with a header, or with a number such as `#2`.
    #[must_use]
    pub fn find_column(&self, header: &str) -> Option<usize> {
        let number = header
            .strip_prefix('#')
            .and_then(|number| number.parse::<usize>().ok());
        let by_number = number.and_then(|number| number.checked_sub(1));
        by_number.filter(|at| *at < self.columns.len()).or_else(|| {
            let header = normalize_header(header);
            self.columns
                .iter()
                .position(|name| normalize_header(name) == header)
        })
    }

    /// The nearest heading above the table, or an empty string.
    pub fn heading(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The line the row starts on.
    pub line: u32,
    /// The row that spans the table above this part of it, such as `Class 08` or `404 Not Found`; empty without one.
    pub section: String,
    /// The cells of the row.
    pub cells: Vec<Text>,
    /// Where the cells of the row ran together: every possible first cell.
    pub splits: Vec<String>,
}

/// How a document lays out a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A table with columns.
    Table,
    /// A bulleted or numbered list, one row per item.
    List,
    /// A definition list, one row per term.
    DefinitionList,
    /// Sections, one row per heading.
    Headings,
    /// Lines of plain text.
    Lines,
    /// Records of a data file.
    Records,
}

impl Layout {
    /// Whether it has columns with names, if the document gives any.
    pub(crate) fn is_tabular(self) -> bool {
        matches!(self, Self::Table | Self::Records)
    }

    /// The name of the layout in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::DefinitionList => "definition list",
            Self::Headings => "headings",
            Self::Lines => "lines",
            Self::Records => "records",
        }
    }
}

/// A piece of text without markup: entities and escapes are resolved.
///
/// A `\n` inside is a hard break (`<br>`, or a paragraph or bullet within a table cell). Other white space is collapsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// The line the text starts on, counted from 1.
    pub line: u32,
    /// How many bytes at the start are marked as code or bold: the term that a list item begins with.
    pub marked_len: usize,
    /// The spans that are marked as code, in order.
    pub code_spans: Vec<String>,
}

impl Text {
    /// Text without any marks.
    pub(crate) fn plain(text: impl Into<String>, line: u32) -> Self {
        Self {
            text: text.into(),
            line,
            ..Self::default()
        }
    }

    /// The text on one line.
    #[must_use]
    pub fn to_line(&self) -> Cow<'_, str> {
        collapse_whitespace(&self.text)
    }

    /// Whether the text is blank.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Replaces every run of white space with one space.
pub(crate) fn collapse_whitespace(text: &str) -> Cow<'_, str> {
    if is_single_line(text) {
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

/// Whether a text has no white space other than single spaces between words.
pub(crate) fn is_single_line(text: &str) -> bool {
    let mut gap = true;
    for byte in text.bytes() {
        match byte {
            b' ' if gap => return false,
            b'\t'..=b'\r' => return false,
            // Spaces outside ASCII begin with one of these bytes.
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

/// A block of markup.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// A heading and its level.
    Heading(u8, Text),
    /// A paragraph.
    Paragraph(Text),
    /// A block of code, verbatim.
    Code(Text),
    /// A table.
    Table(TableBlock),
    /// A bulleted or numbered list.
    List(Vec<Vec<Block>>),
    /// A list of terms, each with its definition.
    DefinitionList(Vec<(Text, Vec<Block>)>),
}

/// A table as marked up, before its header is interpreted.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableBlock {
    /// The line of its first row.
    pub(crate) line: u32,
    /// The rows, and whether each is marked as a header.
    pub(crate) rows: Vec<(bool, Vec<Text>)>,
}
