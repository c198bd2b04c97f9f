//! Tables from nested data: arrays of records, maps from codes to records or texts, and arrays of codes.

use std::collections::HashSet;

use crate::document::{Document, Layout, Row, Table, Text};
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::score_header;
use crate::vocabulary::role::Role;

/// The greatest depth of nested values. Deeper values are not read.
const MAX_DEPTH: usize = 64;

/// A key, its text and its line.
type Field = (String, String, u32);

/// A record: its key, if it is in a map, its fields and its line.
type Record = (String, Vec<Field>, u32);

/// An open map or sequence.
#[derive(Default)]
struct Level {
    is_map: bool,
    line: u32,
    key: Option<String>,
    key_line: u32,
    fields: Vec<Field>,
    records: Vec<Record>,
}

/// Builds tables while a file is read.
#[derive(Default)]
pub(crate) struct LevelReader {
    document: Document,
    stack: Vec<Level>,
    /// How many levels are open that are too deep to be read.
    too_deep: usize,
}

impl LevelReader {
    /// A reader for values that follow each other, such as the documents of a YAML stream.
    pub(crate) fn new() -> Self {
        let mut reader = Self::default();
        reader.open(false, 1);
        reader
    }

    /// Opens a map or a sequence.
    pub(crate) fn open(&mut self, is_map: bool, line: u32) {
        if self.stack.len() >= MAX_DEPTH {
            if self.too_deep == 0 {
                let text = "values are nested too deeply".to_owned();
                self.report_unread(text, line);
            }
            self.too_deep += 1;
            return;
        }
        self.stack.push(Level {
            is_map,
            line,
            ..Level::default()
        });
    }

    /// Reports that the rest of the file is not read.
    pub(crate) fn report_unread(&mut self, why: String, line: u32) {
        self.document.unread.push(Text::plain(why, line));
    }

    /// Closes all levels and returns the tables.
    pub(crate) fn finish(mut self) -> Document {
        self.too_deep = 0;
        while !self.stack.is_empty() {
            self.close();
        }
        self.document.tables.sort_by_key(|table| table.line);
        self.document
    }

    /// Adds a scalar: a key, if the innermost level is a map without one.
    pub(crate) fn push_scalar(&mut self, text: String, line: u32) {
        let Some(level) = self.stack.last_mut().filter(|_| self.too_deep == 0) else {
            return;
        };
        if level.is_map && level.key.is_none() {
            level.key = Some(text);
            level.key_line = line;
        } else {
            let key = level.key.take().unwrap_or_default();
            level.fields.push((key, text, line));
        }
    }

    /// Closes the innermost level. Several records become a table; what is left belongs to the level above.
    pub(crate) fn close(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(mut level) = self.stack.pop() else {
            return;
        };
        let path: Vec<String> = self
            .stack
            .iter()
            .filter_map(|level| level.key.clone())
            .collect();
        let is_catalogue = level.records.iter().any(|(key, fields, _)| {
            if level.is_map {
                is_capital_code(key) && !fields.is_empty()
            } else {
                fields.len() > 1 && fields.iter().any(is_code_field)
            }
        });
        if holds_groups(&level) {
            self.push_groups(&level, &path);
        } else if level.records.len() > 1 || (level.records.len() == 1 && is_catalogue) {
            self.push_records(&level, path);
        } else if level.is_map {
            // A single record is a part of the record that contains it.
            for (key, fields, _) in std::mem::take(&mut level.records) {
                let nested = fields.into_iter().map(|(name, text, line)| {
                    let name = if name == "value" || name.is_empty() {
                        key.clone()
                    } else {
                        format!("{key} {name}")
                    };
                    (name, text, line)
                });
                level.fields.extend(nested);
            }
            let is_outermost = self.stack.iter().all(|level| level.records.is_empty());
            if is_outermost && level.fields.len() >= 3 {
                self.push_fields(&level, path);
            }
        } else {
            let codes = level.fields.iter().filter(|(_, text, _)| is_code(text));
            if codes.count() * 10 >= level.fields.len() * 8 && level.fields.len() >= 3 {
                self.push_codes(&level, path);
            }
        }
        let Some(above) = self.stack.last_mut() else {
            return;
        };
        let key_line = above.key_line;
        let key = above.key.take();
        if level.is_map {
            let line = if above.is_map { key_line } else { level.line };
            above
                .records
                .push((key.unwrap_or_default(), level.fields, line));
        } else if !level.fields.is_empty() {
            let texts: Vec<String> = level.fields.into_iter().map(|(_, text, _)| text).collect();
            above
                .fields
                .push((key.unwrap_or_default(), texts.join(" "), level.line));
        }
    }

    /// The code that the keys of a map belong to: `LOCKED.` for the classes within `LOCKED`.
    fn qualifier(&self) -> String {
        let keys = self.stack.iter().filter_map(|level| level.key.as_ref());
        keys.filter(|key| is_capital_code(key))
            .flat_map(|key| [key.as_str(), "."])
            .collect()
    }

    fn push_table(&mut self, path: Vec<String>, line: u32, columns: Vec<String>, rows: Vec<Row>) {
        self.document.tables.push(Table {
            layout: Layout::Records,
            path,
            line,
            columns,
            rows,
            leftovers: Vec::new(),
        });
    }

    /// Adds a table of the fields of each record.
    fn push_groups(&mut self, level: &Level, path: &[String]) {
        self.document
            .tables
            .retain(|table| table.columns != ["key", "value"] || table.line < level.line);
        for (key, fields, line) in &level.records {
            let group = Level {
                line: *line,
                fields: fields.clone(),
                ..Level::default()
            };
            let path = path.iter().chain([key]).cloned().collect();
            self.push_fields(&group, path);
        }
    }

    /// Adds the table of the fields of a map.
    fn push_fields(&mut self, level: &Level, path: Vec<String>) {
        let row = |(key, text, line): &Field| Row {
            line: *line,
            cells: vec![
                Text::plain(key.clone(), *line),
                Text::plain(text.clone(), *line),
            ],
            ..Row::default()
        };
        let rows = level.fields.iter().map(row).collect();
        let columns = vec!["key".to_owned(), "value".to_owned()];
        self.push_table(path, level.line, columns, rows);
    }

    /// Adds the table of the codes of a sequence.
    fn push_codes(&mut self, level: &Level, path: Vec<String>) {
        let row = |(_, text, line): &Field| Row {
            line: *line,
            cells: vec![Text::plain(text.clone(), *line)],
            ..Row::default()
        };
        let rows = level.fields.iter().map(row).collect();
        let column = path.last().cloned().unwrap_or_default();
        self.push_table(path, level.line, vec![column], rows);
    }

    /// Adds the table of the records of a level.
    fn push_records(&mut self, level: &Level, path: Vec<String>) {
        // The maps within the records are parts of this table.
        self.document
            .tables
            .retain(|table| table.columns != ["key", "value"] || table.line < level.line);
        let has_keys = level.is_map;
        let mut columns: Vec<String> = if has_keys {
            vec!["key".to_owned()]
        } else {
            Vec::new()
        };
        for (name, _, _) in level.records.iter().flat_map(|(_, fields, _)| fields) {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
        let outer = self.qualifier();
        let row = |(key, fields, line): &Record| {
            let cell = |(at, column): (usize, &String)| {
                if has_keys && at == 0 {
                    return Text::plain(format!("{outer}{key}"), *line);
                }
                let mut fields = fields.iter();
                fields
                    .find(|(name, _, _)| name == column)
                    .map_or_else(Text::default, |(_, text, line)| {
                        Text::plain(text.clone(), *line)
                    })
            };
            Row {
                line: *line,
                cells: columns.iter().enumerate().map(cell).collect(),
                ..Row::default()
            }
        };
        let rows = level.records.iter().map(row).collect();
        self.push_table(path, level.line, columns, rows);
    }
}

/// Whether the records of a map are maps from codes to texts: most of their fields are named by numbers, or by codes that no
/// other record has.
fn holds_groups(level: &Level) -> bool {
    let fields = || level.records.iter().flat_map(|(_, fields, _)| fields);
    let names: HashSet<&str> = fields().map(|(name, _, _)| name.as_str()).collect();
    let of_style = |style: CodeStyle| {
        let mut styles = names.iter().map(|name| classify_code(name));
        styles
            .by_ref()
            .filter(|found| *found == Some(style))
            .count()
    };
    let numbers = of_style(CodeStyle::Number);
    let codes = numbers + of_style(CodeStyle::Machine);
    let number = fields().count();
    level.is_map
        && level.records.len() > 1
        && level.records.iter().all(|(_, fields, _)| fields.len() > 1)
        && (numbers * 2 >= names.len() || names.len() == number)
        && codes * 10 >= names.len() * 8
}

/// Whether a field is a code, by its name and its text.
fn is_code_field((name, text, _): &Field) -> bool {
    classify_code(text).is_some() && score_header(Role::Code, name) >= 20
}

fn is_code(text: &str) -> bool {
    classify_code(text) == Some(CodeStyle::Machine)
}

fn is_capital_code(text: &str) -> bool {
    is_code(text) && !text.bytes().any(|b| b.is_ascii_lowercase() || b == b'/')
}
