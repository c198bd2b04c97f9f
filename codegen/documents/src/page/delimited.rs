//! CSV and TSV.

use super::block::{Grid, Page, Row, Shape, Text};
use super::markdown::Lines;
use crate::word::{code, role};

/// The delimiter of a text, if it is delimited at all.
pub(super) fn delimiter(source: &str) -> Option<u8> {
    let first = source
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let names = |mark: char| {
        first
            .split(mark)
            .filter(|name| role::known(name.trim().trim_matches('"')))
            .count()
    };
    ['\t', ',', ';']
        .into_iter()
        .find(|mark| first.contains(*mark) && names(*mark) >= 2)
        .and_then(|mark| u8::try_from(mark).ok())
}

/// Reads a whole file.
pub(super) fn read(source: &str, delimiter: u8) -> Page {
    let lines = Lines::new(source);
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
        let line = lines.of(at + blank);
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
        row.cells.iter().any(|cell| role::known(&cell.text))
            && !row
                .cells
                .iter()
                .any(|cell| code::style(&cell.text) == Some(code::Style::Number))
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
    Page {
        grids: vec![Grid {
            shape: Shape::Records,
            path: Vec::new(),
            line,
            columns,
            rows,
        }],
        ..Page::default()
    }
}
