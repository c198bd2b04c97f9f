//! CSV and TSV.

use crate::document::{Document, Layout, Row, Table, Text};
use crate::readers::source::LineIndex;
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::is_known_header;

/// Detects the delimiter of a text by its first line, which must name at least two known columns.
pub(crate) fn detect_delimiter(source: &str) -> Option<u8> {
    let first = source
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let names = |mark: char| {
        first
            .split(mark)
            .filter(|name| is_known_header(name.trim().trim_matches('"')))
            .count()
    };
    ['\t', ',', ';']
        .into_iter()
        .find(|mark| first.contains(*mark) && names(*mark) >= 2)
        .and_then(|mark| u8::try_from(mark).ok())
}

/// Reads a whole file.
pub(crate) fn read_delimited(source: &str, delimiter: u8) -> Document {
    let lines = LineIndex::new(source);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .comment(Some(b'#'))
        .from_reader(source.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    for record in reader.records().map_while(Result::ok) {
        let at = record
            .position()
            .map_or(0, |place| usize::try_from(place.byte()).unwrap_or(0));
        let blank = source.get(at..).map_or(0, |rest| {
            rest.len() - rest.trim_start_matches(['\r', '\n']).len()
        });
        let line = lines.line_of(at + blank);
        rows.push(Row {
            line,
            cells: record
                .iter()
                .map(|cell| Text::plain(cell.trim(), line))
                .collect(),
            ..Row::default()
        });
    }
    let headed = rows.first().is_some_and(|row| {
        row.cells.iter().any(|cell| is_known_header(&cell.text))
            && !row
                .cells
                .iter()
                .any(|cell| classify_code(&cell.text) == Some(CodeStyle::Number))
    });
    let columns = if headed {
        rows.remove(0)
            .cells
            .into_iter()
            .map(|cell| cell.text)
            .collect()
    } else {
        vec![String::new(); rows.first().map_or(0, |row| row.cells.len())]
    };
    let line = rows.first().map_or(1, |row| row.line);
    Document {
        tables: vec![Table {
            layout: Layout::Records,
            path: Vec::new(),
            line,
            columns,
            rows,
            leftovers: Vec::new(),
        }],
        ..Document::default()
    }
}
