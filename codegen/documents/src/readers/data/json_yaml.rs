//! JSON and YAML: arrays of records, and maps whose keys are codes. One reader serves both, since JSON is a subset of YAML.

use saphyr_parser::{Event, Parser};

use crate::document::{Document, Layout, Row, Table, Text};
use crate::vocabulary::code::{CodeStyle, classify_code};

/// The greatest depth of nested values.
const MAX_DEPTH: usize = 64;
/// The greatest number of columns.
const MAX_COLUMNS: usize = 48;

/// Reads a whole file, up to the first syntax error.
pub(crate) fn read_json_yaml(source: &str) -> Document {
    let clean = source.replace('\t', " ");
    let mut reader = DataReader {
        document: Document::default(),
        stack: Vec::new(),
    };
    let mut parser = Parser::new_from_str(&clean);
    while let Some(Ok((event, span))) = parser.next_event() {
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        match event {
            Event::Scalar(text, ..) => reader.push_value(Value::Scalar(text.into_owned()), line),
            Event::Alias(_) => reader.push_value(Value::Scalar(String::new()), line),
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if reader.stack.len() >= MAX_DEPTH {
                    break;
                }
                reader.stack.push(Level {
                    map: matches!(event, Event::MappingStart(..)),
                    line,
                    ..Level::default()
                });
            }
            Event::SequenceEnd | Event::MappingEnd => reader.close_level(),
            _ => {}
        }
    }
    while !reader.stack.is_empty() {
        reader.close_level();
    }
    reader.document.tables.sort_by_key(|table| table.line);
    reader.document
}

/// A key, its text and its line.
type Field = (String, String, u32);

/// An open map or sequence.
#[derive(Default)]
struct Level {
    map: bool,
    line: u32,
    key: Option<String>,
    key_line: u32,
    fields: Vec<Field>,
    records: Vec<(String, Vec<Field>, u32)>,
}

/// A value that has been read: a scalar, or a map of scalars.
enum Value {
    Scalar(String),
    Record(Vec<Field>),
}

/// The state while a file is read.
struct DataReader {
    document: Document,
    stack: Vec<Level>,
}

impl DataReader {
    /// Adds a value to the innermost level.
    fn push_value(&mut self, value: Value, line: u32) {
        let Some(level) = self.stack.last_mut() else {
            return;
        };
        match value {
            Value::Scalar(text) if level.map && level.key.is_none() => {
                level.key = Some(text);
                level.key_line = line;
            }
            Value::Scalar(text) => {
                let key = level.key.take().unwrap_or_default();
                level.fields.push((key, text, line));
            }
            Value::Record(fields) => {
                let at = if level.map { level.key_line } else { line };
                let key = level.key.take().unwrap_or_default();
                level.records.push((key, fields, at));
            }
        }
    }

    /// Closes the innermost level: a sequence or map of records becomes a table, and a map of scalars becomes a record.
    fn close_level(&mut self) {
        let Some(level) = self.stack.pop() else {
            return;
        };
        let path: Vec<String> = self
            .stack
            .iter()
            .filter_map(|level| level.key.clone())
            .collect();
        if level.records.len() >= 2 {
            self.push_table(&level, path.clone());
        } else if level.map && level.records.is_empty() && level.fields.len() >= 2 {
            let rows = level.fields.iter().map(|(key, text, line)| Row {
                line: *line,
                cells: vec![
                    Text::plain(key.clone(), *line),
                    Text::plain(text.clone(), *line),
                ],
                ..Row::default()
            });
            let rows: Vec<Row> = rows.collect();
            if self.stack.iter().all(|level| level.records.is_empty()) && rows.len() >= 3 {
                self.document.tables.push(Table {
                    layout: Layout::Records,
                    path,
                    line: level.line,
                    columns: vec!["key".to_owned(), "value".to_owned()],
                    rows,
                    leftovers: Vec::new(),
                });
            }
        }
        let line = level.line;
        if level.map {
            self.push_value(Value::Record(level.fields), line);
        } else {
            let text = level
                .fields
                .into_iter()
                .map(|(_, text, _)| text)
                .collect::<Vec<_>>()
                .join(" ");
            self.push_value(Value::Scalar(text), line);
        }
    }

    /// The code that the keys of a map belong to: `LOCKED.` for the classes within `LOCKED`.
    fn qualifier(&self) -> String {
        let is_code = |key: &&String| {
            classify_code(key) == Some(CodeStyle::Machine)
                && !key.bytes().any(|b| b.is_ascii_lowercase())
                && !key.contains('/')
        };
        let keys = self.stack.iter().filter_map(|level| level.key.as_ref());
        keys.filter(is_code)
            .flat_map(|key| [key.as_str(), "."])
            .collect()
    }

    /// Adds the table of the records of a level.
    fn push_table(&mut self, level: &Level, path: Vec<String>) {
        self.document
            .tables
            .retain(|table| table.columns != ["key", "value"] || table.line < level.line);
        let mut columns: Vec<String> = if level.map {
            vec!["key".to_owned()]
        } else {
            Vec::new()
        };
        for (_, fields, _) in &level.records {
            for (name, _, _) in fields {
                if columns.len() < MAX_COLUMNS && !columns.contains(name) {
                    columns.push(name.clone());
                }
            }
        }
        let outer = self.qualifier();
        let row = |(key, fields, line): &(String, Vec<Field>, u32)| {
            let cell = |column: &String| {
                if level.map && column == "key" {
                    return Text::plain(format!("{outer}{key}"), *line);
                }
                fields
                    .iter()
                    .take(200)
                    .find(|(name, _, _)| name == column)
                    .map_or_else(Text::default, |(_, text, line)| {
                        Text::plain(text.clone(), *line)
                    })
            };
            Row {
                line: *line,
                cells: columns.iter().map(cell).collect(),
                ..Row::default()
            }
        };
        let rows = level.records.iter().map(row).collect();
        self.document.tables.push(Table {
            layout: Layout::Records,
            path,
            line: level.line,
            columns: columns.clone(),
            rows,
            leftovers: Vec::new(),
        });
    }
}
