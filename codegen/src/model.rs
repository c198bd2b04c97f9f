//! The tables, valid by construction: inheritance and defaults are applied, names are Rust names, nothing is doubled.

use crate::body::{Body, Sample};
use crate::source::{Sources, Span, Spanned};
use crate::template::Template;
use std::fmt;

/// Every API of a folder, sorted by name.
#[derive(Debug, Default)]
pub struct Model {
    /// The files the facts were read from.
    pub sources: Sources,
    /// The APIs. [`Api::parent`] is an index into this list.
    pub apis: Vec<Api>,
}

impl Model {
    /// The API whose table wrote a row: where the row is inherited unchanged, that is a parent.
    #[must_use]
    pub fn declaring_api<'a>(&'a self, api: &'a Api, row: usize) -> &'a Api {
        // A parent's rows come first in its child, so that a row keeps its place.
        let inherited = |api: &Api| {
            api.codes
                .get(row)
                .is_some_and(|code| code.origin == Origin::Inherited)
        };
        let parent = api
            .parent
            .filter(|_| inherited(api))
            .and_then(|at| self.apis.get(at));
        parent.map_or(api, |parent| self.declaring_api(parent, row))
    }
}

/// One API: a folder of tables, a module of Rust.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Api {
    /// The folder's name, `amove-web`.
    pub name: String,
    /// The module's name, `amove_web`.
    pub module: String,
    /// What a reader calls it.
    pub title: String,
    /// Where the facts were read.
    pub page: Option<Spanned<String>>,
    /// The API it extends, as an index into [`Model::apis`]. The parent's rows come first, in the parent's order.
    pub parent: Option<usize>,
    /// What a code is on the wire.
    pub code_type: CodeType,
    /// The status of rows that have none of their own.
    pub default_status: Option<Spanned<u16>>,
    /// The rows of `codes.csv`. Empty where the API documents statuses only.
    pub codes: Vec<Code>,
    /// The rows of `statuses.csv`.
    pub statuses: Vec<Status>,
    /// The columns that `api.toml` declares.
    pub columns: Vec<Column>,
    /// Where a response carries what.
    pub body: Option<Body>,
    /// Bodies printed on the page.
    pub samples: Vec<Sample>,
    /// Codes that may not be used again.
    pub reserved: Vec<Spanned<WireCode>>,
    /// The differences from the parent that are meant, with the reason: `(code or status, reason)`.
    pub overrides: Vec<(Spanned<String>, Spanned<String>)>,
    /// Findings that are allowed.
    pub suppressions: Vec<Suppression>,
    /// Source code that the table is checked against.
    pub listings: Vec<Listing>,
    /// `api.toml`.
    pub span: Span,
    /// `codes.csv`, where there is one.
    pub codes_file: Option<Span>,
    /// `statuses.csv`, where there is one.
    pub statuses_file: Option<Span>,
}

impl Api {
    /// The rows that a wire code stands for, aliases included, in table order.
    pub fn rows_with_code<'a>(&'a self, wire: &'a WireCode) -> impl Iterator<Item = &'a Code> {
        self.codes
            .iter()
            .filter(move |code| code.wire_codes().any(|w| w == wire))
    }
}

/// `[[allow]]`: a finding that is accepted.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The rule's id.
    pub rule: Spanned<String>,
    /// The codes or statuses it is allowed for; empty is all of them.
    pub at: Vec<Spanned<String>>,
    /// Why.
    pub why: Spanned<String>,
    /// Where it stands.
    pub span: Span,
}

/// `[[source]]`: files of source code and a pattern that reads error codes out of them.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Paths, which may hold `*`, from the folder the tables are in.
    pub files: Vec<Spanned<String>>,
    /// A regular expression whose named groups are columns.
    pub pattern: Spanned<String>,
    /// The least share of codes that must be documented, as a count.
    pub documented: Option<Spanned<i64>>,
    /// Where it stands.
    pub span: Span,
}

/// One row of `codes.csv`, with everything inherited and defaulted.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Code {
    /// The code on the wire.
    pub wire: Spanned<WireCode>,
    /// The Rust variant, and where it comes from: its cell, or the code's.
    pub name: Spanned<String>,
    /// Whether the name has a cell of its own, here or in the parent.
    pub named: bool,
    /// HTTP status; `None` is undocumented. The place is the default's where it comes from there.
    pub status: Option<Spanned<u16>>,
    /// What the API says on the wire.
    pub message: Option<Spanned<Template>>,
    /// What the page says the code means.
    pub meaning: Option<Spanned<String>>,
    /// What the reader should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// The version that brought it.
    pub since: Option<Spanned<String>>,
    /// The version that deprecated it.
    pub deprecated: Option<Spanned<String>>,
    /// The version that removed it.
    pub removed: Option<Spanned<String>>,
    /// The code to use instead.
    pub replaced_by: Option<Spanned<String>>,
    /// Former wire codes.
    pub aliases: Vec<Spanned<WireCode>>,
    /// Further names, each a constant of the type.
    pub synonyms: Vec<Spanned<String>>,
    /// The declared columns, in the order of [`Api::columns`](super::Api::columns).
    pub extra: Vec<Option<Spanned<Value>>>,
    /// Where it was written.
    pub origin: Origin,
    /// The row: this table's where it has one, else the parent's.
    pub span: Span,
}

impl Code {
    /// The wire code and its aliases.
    pub fn wire_codes(&self) -> impl Iterator<Item = &WireCode> {
        std::iter::once(&self.wire.value).chain(self.aliases.iter().map(|alias| &alias.value))
    }

    /// Whether using the variant earns a warning.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.deprecated.is_some() || self.removed.is_some()
    }
}

/// Where an effective row was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In this API's table alone.
    Own,
    /// In the parent's table alone.
    Inherited,
    /// In both: this API's cells go before the parent's.
    Overridden,
}

/// One row of `statuses.csv`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Status {
    /// The HTTP status.
    pub code: Spanned<u16>,
    /// As documented: `Unauthorized`, `ClientError`.
    pub phrase: Option<Spanned<String>>,
    /// The Rust variant.
    pub name: Spanned<String>,
    /// What the page says it means.
    pub meaning: Option<Spanned<String>>,
    /// Whether the response has a body; `None` where the page does not say.
    pub body: Option<Spanned<bool>>,
    /// What the reader should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// Where it was written.
    pub origin: Origin,
    /// The row.
    pub span: Span,
}

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retry {
    /// Not without a change.
    No,
    /// At once.
    Now,
    /// After backing off.
    Later,
    /// When the response says.
    After,
}

impl Retry {
    pub(crate) const ALL: [Retry; 4] = [Retry::No, Retry::Now, Retry::Later, Retry::After];

    /// As the table writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Retry::No => "no",
            Retry::Now => "now",
            Retry::Later => "later",
            Retry::After => "after",
        }
    }
}

/// The type of a code on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeType {
    /// A word.
    #[default]
    String,
    /// An unsigned integer of 16 bits.
    U16,
    /// An unsigned integer of 32 bits.
    U32,
    /// A signed integer of 32 bits.
    I32,
    /// A signed integer of 64 bits.
    I64,
}

impl CodeType {
    /// As `api.toml` writes it, which is the Rust type for integers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CodeType::String => "string",
            CodeType::U16 => "u16",
            CodeType::U32 => "u32",
            CodeType::I32 => "i32",
            CodeType::I64 => "i64",
        }
    }

    pub(crate) const ALL: [CodeType; 5] = [
        CodeType::String,
        CodeType::U16,
        CodeType::U32,
        CodeType::I32,
        CodeType::I64,
    ];

    /// The least and greatest number; `None` for words.
    #[must_use]
    pub fn range(self) -> Option<(i64, i64)> {
        match self {
            CodeType::String => None,
            CodeType::U16 => Some((0, i64::from(u16::MAX))),
            CodeType::U32 => Some((0, i64::from(u32::MAX))),
            CodeType::I32 => Some((i64::from(i32::MIN), i64::from(i32::MAX))),
            CodeType::I64 => Some((i64::MIN, i64::MAX)),
        }
    }
}

/// A code as it is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WireCode {
    /// A word.
    Word(String),
    /// An integer.
    Number(i64),
}

impl fmt::Display for WireCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WireCode::Word(word) => f.write_str(word),
            WireCode::Number(number) => number.fmt(f),
        }
    }
}

/// A column that `api.toml` declares; it becomes an accessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The column's and the accessor's name.
    pub name: Spanned<String>,
    /// The type of its cells.
    pub kind: ColumnType,
}

/// The type of a declared column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Any text.
    String,
    /// `yes` or `no`, `true` or `false`.
    Bool,
    /// An integer of 64 bits.
    Integer,
}

impl ColumnType {
    /// As `api.toml` writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ColumnType::String => "string",
            ColumnType::Bool => "bool",
            ColumnType::Integer => "integer",
        }
    }
}

/// A cell of a declared column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Of a `string` column.
    Text(String),
    /// Of a `bool` column.
    Bool(bool),
    /// Of an `integer` column.
    Integer(i64),
}
