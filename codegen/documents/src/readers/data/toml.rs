//! TOML catalogues.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::levels::LevelReader;
use crate::document::Document;
use crate::readers::source::LineIndex;

/// Reads a whole file.
pub(crate) fn read_toml(source: &str) -> Document {
    let mut reader = LevelReader::new();
    let lines = LineIndex::new(source);
    let (table, errors) = DeTable::parse_recoverable(source);
    if let Some(error) = errors.first() {
        let line = lines.line_of(error.span().map_or(0, |span| span.start));
        reader.report_unread(error.message().to_owned(), line);
    }
    read_table(table.get_ref(), 1, &lines, &mut reader);
    reader.finish()
}

fn read_table(table: &DeTable<'_>, line: u32, lines: &LineIndex, reader: &mut LevelReader) {
    reader.open(true, line);
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let line = lines.line_of(key.span().start);
        reader.push_scalar(key.get_ref().to_string(), line);
        read_value(value, line, lines, reader);
    }
    reader.close();
}

fn read_value(
    value: &Spanned<DeValue<'_>>,
    line: u32,
    lines: &LineIndex,
    reader: &mut LevelReader,
) {
    let text = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Table(table) => return read_table(table, line, lines, reader),
        DeValue::Array(values) => {
            reader.open(false, line);
            for value in values {
                let line = lines.line_of(value.span().start);
                read_value(value, line, lines, reader);
            }
            return reader.close();
        }
    };
    reader.push_scalar(text, line);
}
