//! The columns that `api.toml` declares: their types, and their cells.

use crate::cell::parse_bool;
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::name;
use crate::source::Spanned;
use crate::spanned_toml::{TomlTable, TomlValue};
use heck::{ToSnakeCase, ToUpperCamelCase};

/// The built-in columns of `codes.csv`.
pub const CODE_COLUMNS: [&str; 13] = [
    "code",
    "name",
    "status",
    "message",
    "meaning",
    "remedy",
    "retry",
    "since",
    "deprecated",
    "removed",
    "replaced_by",
    "aliases",
    "synonyms",
];

/// The built-in columns of `statuses.csv`.
pub const STATUS_COLUMNS: [&str; 7] = [
    "code", "phrase", "name", "meaning", "body", "remedy", "retry",
];

/// The built-in columns of `endpoints.csv`.
pub const ENDPOINT_COLUMNS: [&str; 4] = ["operation", "code", "status", "name"];

/// The columns of `messages.<locale>.csv`.
pub const MESSAGE_COLUMNS: [&str; 3] = ["name", "message", "source"];

/// A column that `api.toml` declares; it becomes an accessor.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name of the column and of the accessor.
    pub name: Spanned<String>,
    /// The type of its values.
    pub kind: ColumnType,
    /// Whether a cell may hold several values, separated by semicolons.
    pub several: bool,
    /// The words of a column of the type [`ColumnType::Word`].
    pub words: Vec<Spanned<String>>,
    /// The Rust enum that the words become.
    pub type_name: Spanned<String>,
    /// The least and the greatest integer that is allowed.
    pub range: (Option<i64>, Option<i64>),
    /// Whether the column has a meaning of its own, and needs no declaration.
    pub builtin: bool,
}

/// The type of a declared column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Any text.
    String,
    /// `yes` or `no`.
    Bool,
    /// An integer of 64 bits.
    Integer,
    /// One of the words that `api.toml` lists.
    Word,
    /// A row of the table, by its code or its name.
    Code,
}

impl ColumnType {
    /// The types that `api.toml` calls by a name.
    const NAMED: [ColumnType; 4] = [
        ColumnType::String,
        ColumnType::Bool,
        ColumnType::Integer,
        ColumnType::Code,
    ];

    /// As `api.toml` writes it; a list of words has no name there.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ColumnType::String => "string",
            ColumnType::Bool => "bool",
            ColumnType::Integer => "integer",
            ColumnType::Word => "words",
            ColumnType::Code => "code",
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
    /// Of a column of words: the index of the word.
    Word(usize),
    /// Of a `code` column: the code or the name of a row.
    Code(String),
    /// Of a column whose cells hold several values.
    List(Vec<Value>),
}

impl Column {
    /// The type in words, for reports.
    #[must_use]
    pub fn describe_type(&self) -> String {
        if self.several {
            format!("several {}", self.kind.name())
        } else {
            self.kind.name().to_string()
        }
    }

    /// A value as the table writes it.
    #[must_use]
    pub fn display_value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) | Value::Code(text) => text.clone(),
            Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
            Value::Integer(number) => number.to_string(),
            Value::Word(at) => self
                .words
                .get(*at)
                .map_or_else(String::new, |word| word.value.clone()),
            Value::List(values) => {
                let values = values.iter().map(|value| self.display_value(value));
                values.collect::<Vec<_>>().join(";")
            }
        }
    }

    /// The methods of `ErrorCode` that say whether a row has a word, each with its word: only for several words.
    pub fn predicates(&self) -> impl Iterator<Item = (String, &Spanned<String>)> {
        let words = self.words.iter().filter(|_| self.several);
        words.map(|word| (format!("is_{}", word.value.to_snake_case()), word))
    }
}

/// Reads `[columns]`.
pub(crate) fn read_columns(table: TomlTable<'_>, diagnostics: &mut Diagnostics) -> Vec<Column> {
    let entries = table.entries().into_iter();
    let columns: Vec<Column> = entries
        .filter_map(|(name, entry)| read_column(name, &entry, diagnostics))
        .collect();
    check_names(&columns, diagnostics);
    columns
}

fn read_column(
    name: Spanned<String>,
    entry: &TomlValue<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Column> {
    if !name::is_column_name(&name.value) {
        let message = format!("`{}` cannot be the name of a column", name.value);
        let help = "write a lower-case Rust name that the generated type does not use itself";
        diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
    }
    let mut column = Column {
        type_name: Spanned::new(name.value.to_upper_camel_case(), name.span),
        kind: ColumnType::Word,
        several: false,
        words: Vec::new(),
        range: (None, None),
        builtin: false,
        name,
    };
    if entry.is_list() {
        column.words = entry.strings(&column.name.value, diagnostics);
    } else if entry.is_table() {
        let mut keys = entry.table(&column.name.value, diagnostics)?;
        read_keys(&mut column, &mut keys, diagnostics)?;
        keys.finish(diagnostics);
    } else {
        let kind = entry.string(&column.name.value, diagnostics)?;
        column.kind = parse_type(&kind, diagnostics)?;
        return Some(column);
    }
    if column.kind == ColumnType::Word {
        check_words(&column, entry, diagnostics);
    }
    Some(column)
}

/// Reads a column that is written as a table.
fn read_keys(
    column: &mut Column,
    keys: &mut TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let span = keys.span;
    let bad = |message: String, help: &str, diagnostics: &mut Diagnostics| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    let kind = keys.string("type", diagnostics);
    column.words = keys.strings("values", diagnostics);
    if let Some(several) = keys.boolean("several", diagnostics) {
        column.several = several.value;
    }
    let limit = |number: Option<Spanned<i64>>| number.map(|number| number.value);
    column.range = (
        limit(keys.integer("min", diagnostics)),
        limit(keys.integer("max", diagnostics)),
    );
    let enum_name = keys.string("enum", diagnostics);
    match &kind {
        Some(kind) => column.kind = parse_type(kind, diagnostics)?,
        None if column.words.is_empty() => {
            let message = format!("the column `{}` has no type", column.name.value);
            let help = "write type = \"…\", or list the words that are allowed: values = [\"…\"]";
            bad(message, help, diagnostics);
            return None;
        }
        None => {}
    }
    if kind.is_some() && !column.words.is_empty() {
        let message = format!("the column `{}` has a type and values", column.name.value);
        bad(message, "remove one of them", diagnostics);
    }
    if column.several && !matches!(column.kind, ColumnType::Word | ColumnType::Code) {
        let message = format!("a {} column holds one value", column.kind.name());
        let help = "remove `several`, or list the words that are allowed: values = [\"…\"]";
        bad(message, help, diagnostics);
    }
    match column.range {
        (None, None) => {}
        _ if column.kind != ColumnType::Integer => {
            let message = "only an integer has `min` and `max`".to_string();
            bad(message, "remove them", diagnostics);
        }
        (Some(least), Some(greatest)) if least > greatest => {
            let message = format!("`min` is {least}, which is greater than `max`, {greatest}");
            bad(message, "exchange them", diagnostics);
        }
        _ => {}
    }
    if let Some(name) = enum_name {
        if column.kind != ColumnType::Word {
            bad(
                "only words become an enum".into(),
                "remove `enum`",
                diagnostics,
            );
        }
        column.type_name = name;
    }
    Some(())
}

fn parse_type(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<ColumnType> {
    let found = ColumnType::NAMED
        .into_iter()
        .find(|kind| kind.name() == text.value);
    if found.is_none() {
        let help = suggest_similar(
            &text.value,
            &ColumnType::NAMED.map(ColumnType::name),
            "type",
        );
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            text.span,
            format!("`{}` is not a column type", text.value),
            help,
        );
    }
    found
}

/// Checks that the words of a column can be the variants of an enum.
fn check_words(column: &Column, entry: &TomlValue<'_>, diagnostics: &mut Diagnostics) {
    let mut bad = |span, message: String, help: &str| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    if column.words.is_empty() {
        bad(
            entry.span,
            format!("the column `{}` allows no word", column.name.value),
            "list the words",
        );
    }
    let type_name = &column.type_name;
    if !name::is_type_name(&type_name.value) {
        bad(
            type_name.span,
            format!(
                "the words of a column cannot become an enum `{}`",
                type_name.value
            ),
            "write enum = \"…\", a name in UpperCamelCase that the generated module does not use",
        );
    }
    let mut names: Vec<(String, &str)> = Vec::new();
    for word in &column.words {
        if word.value.contains(';') || word.value.trim() != word.value {
            bad(
                word.span,
                format!("`{}` cannot be a word of a column", word.value),
                "remove semicolons and surrounding spaces",
            );
        }
        match name::variant_name(&word.value) {
            Err(refusal) => bad(
                word.span,
                format!(
                    "`{}` does not make a Rust variant: {}",
                    word.value,
                    refusal.reason()
                ),
                "write a word that begins with a letter; or make the column a string",
            ),
            Ok(name) => match names.iter().find(|(other, _)| *other == name) {
                Some((_, other)) => bad(
                    word.span,
                    format!("`{other}` and `{}` both make `{name}`", word.value),
                    "remove one of them; or make the column a string",
                ),
                None => names.push((name, &word.value)),
            },
        }
    }
}

/// Checks that the enums and the methods of several columns have different names.
fn check_names(columns: &[Column], diagnostics: &mut Diagnostics) {
    let mut types: Vec<&str> = Vec::new();
    let mut methods: Vec<String> = columns
        .iter()
        .map(|column| column.name.value.clone())
        .collect();
    for column in columns
        .iter()
        .filter(|column| column.kind == ColumnType::Word)
    {
        let name = &column.type_name;
        if types.contains(&name.value.as_str()) {
            let message = format!("two columns become an enum `{}`", name.value);
            let help = "give one of them another name: enum = \"…\"";
            diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
        }
        types.push(&name.value);
        for (method, word) in column.predicates() {
            if methods.contains(&method) {
                let message = format!("`{}` makes a second method `{method}`", word.value);
                let help = "choose other words or another name for the column";
                diagnostics.add(DiagnosticKind::ValueInvalid, word.span, message, help);
            }
            methods.push(method);
        }
    }
}

/// Parses a cell.
pub(crate) fn parse_value(
    cell: &Spanned<String>,
    column: &Column,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Value>> {
    if !column.several {
        let value = parse_single_value(cell, column, diagnostics)?;
        return Some(Spanned::new(value, cell.span));
    }
    let mut values = Vec::new();
    for part in cell.value.split(';') {
        let part = Spanned::new(part.trim().to_string(), cell.span);
        if part.value.is_empty() {
            let help = "write values with a `;` between them";
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                "an empty value",
                help,
            );
            return None;
        }
        let value = parse_single_value(&part, column, diagnostics)?;
        if values.contains(&value) {
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                format!("`{}` is listed twice", part.value),
                "remove one of them",
            );
        }
        values.push(value);
    }
    Some(Spanned::new(Value::List(values), cell.span))
}

fn parse_single_value(
    cell: &Spanned<String>,
    column: &Column,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let mut bad = |message: String, help: String| {
        diagnostics.add(DiagnosticKind::ValueInvalid, cell.span, message, help);
        None
    };
    match column.kind {
        ColumnType::String => Some(Value::Text(cell.value.clone())),
        ColumnType::Bool => Some(Value::Bool(parse_bool(cell, diagnostics)?.value)),
        ColumnType::Code => Some(Value::Code(cell.value.clone())),
        ColumnType::Integer => {
            let Ok(number) = cell.value.parse::<i64>() else {
                return bad(
                    format!("`{}` is not an integer", cell.value),
                    "write a 64-bit integer".into(),
                );
            };
            let (least, greatest) = column.range;
            let is_allowed = least.is_none_or(|least| least <= number)
                && greatest.is_none_or(|greatest| number <= greatest);
            if is_allowed {
                return Some(Value::Integer(number));
            }
            let help = match (least, greatest) {
                (Some(least), Some(greatest)) => {
                    format!("write an integer from {least} to {greatest}")
                }
                (Some(least), None) => format!("write an integer from {least} up"),
                (None, greatest) => {
                    format!("write an integer up to {}", greatest.unwrap_or_default())
                }
            };
            let name = &column.name.value;
            bad(format!("{number} is out of the range of `{name}`"), help)
        }
        ColumnType::Word => {
            let mut words = column.words.iter();
            if let Some(at) = words.position(|word| word.value == cell.value) {
                return Some(Value::Word(at));
            }
            let known: Vec<&str> = column
                .words
                .iter()
                .map(|word| word.value.as_str())
                .collect();
            let message = format!(
                "`{}` is not one of the words of `{}`",
                cell.value, column.name.value
            );
            bad(message, suggest_similar(&cell.value, &known, "word"))
        }
    }
}
