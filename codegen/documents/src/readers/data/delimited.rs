//! CSV and TSV.

use crate::document::{Document, Layout, Row, Table, Text};
use crate::readers::source::LineIndex;
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::is_known_header;

/// How many lines may be above the header.
const LINES_ABOVE: usize = 5;

/// Detects the delimiter of a text by its header, which must name at least two known columns, or by the line `sep=;` of a spreadsheet.
pub(crate) fn detect_delimiter(source: &str) -> Option<u8> {
    let is_text = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
    let mut lines = source.lines().filter(is_text).take(LINES_ABOVE);
    lines.find_map(find_delimiter)
}

fn find_delimiter(first: &str) -> Option<u8> {
    if let Some(mark) = first.strip_prefix("sep=") {
        return mark.bytes().next();
    }
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
    let above = count_title_rows(&rows);
    let path = rows
        .drain(..above)
        .flat_map(|row| row.cells)
        .map(|cell| cell.text)
        .filter(|text| !text.is_empty() && !text.starts_with("sep="))
        .collect();
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
            path,
            line,
            columns,
            rows,
            leftovers: Vec::new(),
        }],
        ..Document::default()
    }
}

/// How many rows are above the header: each has one cell of text at most, and the header has two that are known.
fn count_title_rows(rows: &[Row]) -> usize {
    let filled = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| !cell.text.is_empty())
            .count()
    };
    let known = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| is_known_header(&cell.text))
            .count()
    };
    let above = rows
        .iter()
        .take(LINES_ABOVE)
        .take_while(|row| filled(row) <= 1)
        .count();
    match rows.get(above) {
        Some(header) if known(header) >= 2 => above,
        _ => 0,
    }
}
