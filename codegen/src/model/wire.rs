//! A code as it is on the wire, and its type.

use std::fmt;

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
