//! The columns that `api.toml` declares, and what is in them.

use crate::source::Spanned;

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
