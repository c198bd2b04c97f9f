//! CSV as it was written: rows of cells, with the place of every cell.
//!
//! `csv-core` says how many bytes each field took, which gives the places; the raw bytes of the field then say whether it
//! was quoted as RFC 4180 asks, since `csv-core` reads `"e"f` as `ef`.

use crate::error::{DiagnosticKind, Diagnostics};
use crate::header::check_header;
use crate::source::{Sources, Span, Spanned, offset};
use csv_core::{ReadFieldResult, Reader};

/// The most columns of a table.
const MAX_COLUMNS: usize = 1000;
/// The most rows of a table.
const MAX_ROWS: usize = 1_000_000;
/// The most cells of a table.
const MAX_CELLS: usize = 16_000_000;

/// A CSV file. Every row has as many cells as the header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The whole file.
    pub span: Span,
    /// The first record.
    pub header: Vec<Spanned<String>>,
    /// The other records.
    pub rows: Vec<Row>,
    /// Whether a malformed record was left out.
    pub broken: bool,
}

/// One record.
#[derive(Clone, Debug)]
pub struct Row {
    /// From its first cell to its last.
    pub span: Span,
    /// One for each column of the header.
    pub cells: Vec<Spanned<String>>,
}

impl Table {
    /// Reads a file. Malformed records are reported and left out.
    pub fn read(span: Span, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        if !sources.is_sound(span) {
            return Self::broken(span);
        }
        let before = diagnostics.len();
        let text = sources.text(span);
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut records = Records {
            text,
            at: start,
            file: span.file,
            reader: Reader::new(),
            buffer: Vec::new(),
        };
        let header = records
            .next_row(diagnostics)
            .map_or_else(Vec::new, |row| row.cells);
        if diagnostics.len() > before {
            // Without column names, the records have no meaning.
            return Self::broken(span);
        }
        if let Some(first) = header.get(MAX_COLUMNS) {
            let message = format!("more than {MAX_COLUMNS} columns");
            let help = "split the table";
            diagnostics.add(DiagnosticKind::CsvMalformed, first.span, message, help);
            return Self::broken(span);
        }
        let mut next = records.next_row(diagnostics);
        let path = sources.file(span).map_or("", |file| file.path.as_str());
        if let Err((at, message, help)) = check_header(&header, next.as_ref(), path) {
            diagnostics.add(DiagnosticKind::CsvMalformed, at, message, help);
            return Self::broken(span);
        }
        let (mut rows, mut number) = (Vec::new(), 0);
        while let Some(row) = next {
            number += 1;
            let limit = if number > MAX_ROWS {
                Some(format!("more than {MAX_ROWS} rows"))
            } else if number * header.len() > MAX_CELLS {
                Some(format!("more than {MAX_CELLS} cells"))
            } else if row.cells.len() > MAX_COLUMNS {
                Some(format!("a record with more than {MAX_COLUMNS} fields"))
            } else {
                None
            };
            if let Some(message) = limit {
                let help = "the table is not read further; split it, or correct the record";
                diagnostics.add(DiagnosticKind::CsvMalformed, row.span, message, help);
                break;
            }
            if row.cells.len() != header.len() {
                let (has, wants) = (row.cells.len(), header.len());
                let message = format!(
                    "this record has {has} {}, but the header has {wants}",
                    pluralize_fields(has)
                );
                let help = if has > wants {
                    "quote the cell that has a comma in it"
                } else {
                    "give every column a cell; it may be empty"
                };
                diagnostics.add(DiagnosticKind::CsvMalformed, row.span, message, help);
            } else if row.cells.iter().all(|cell| cell.value.is_empty()) {
                diagnostics.add(
                    DiagnosticKind::RowEmpty,
                    row.span,
                    "every cell of this record is empty",
                    "fill it in or remove it",
                );
            } else {
                rows.push(row);
            }
            next = records.next_row(diagnostics);
        }
        Self {
            span,
            header,
            rows,
            broken: diagnostics.len() > before,
        }
    }

    /// A table that could not be read.
    fn broken(span: Span) -> Self {
        Self {
            span,
            header: Vec::new(),
            rows: Vec::new(),
            broken: true,
        }
    }
}

fn pluralize_fields(count: usize) -> &'static str {
    if count == 1 { "field" } else { "fields" }
}

struct Records<'a> {
    text: &'a str,
    at: usize,
    file: u32,
    reader: Reader,
    buffer: Vec<u8>,
}

impl Records<'_> {
    /// The next record without a quoting error.
    fn next_row(&mut self, diagnostics: &mut Diagnostics) -> Option<Row> {
        loop {
            self.skip_line_ends();
            let mut cells = Vec::new();
            let mut sound = true;
            loop {
                let (cell, last) = self.read_field(diagnostics, &mut sound)?;
                cells.push(cell);
                // One more than there may be tells that there are too many.
                if last || cells.len() > MAX_COLUMNS {
                    break;
                }
            }
            let start = cells.first().map_or(0, |cell| cell.span.start);
            let end = cells.last().map_or(0, |cell| cell.span.end);
            if sound {
                return Some(Row {
                    span: self.span(start as usize, end as usize),
                    cells,
                });
            }
        }
    }

    /// Skips blank lines. `csv-core` would skip them while it reads a field, and the span of the field would be wrong.
    fn skip_line_ends(&mut self) {
        while matches!(self.text.as_bytes().get(self.at), Some(b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span {
            file: self.file,
            start: offset(start),
            end: offset(end),
        }
    }

    fn read_field(
        &mut self,
        diagnostics: &mut Diagnostics,
        sound: &mut bool,
    ) -> Option<(Spanned<String>, bool)> {
        let bytes = self.text.as_bytes();
        let (start, mut written) = (self.at, 0);
        let last = loop {
            if written == self.buffer.len() {
                self.buffer.resize((written * 2).max(256), 0);
            }
            let (result, read, wrote) = self
                .reader
                .read_field(&bytes[self.at..], &mut self.buffer[written..]);
            self.at += read;
            written += wrote;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::End => return None,
            }
        };
        let raw = &self.text[start..self.at];
        // At the end of the file no delimiter follows, and a trailing comma belongs to the next, empty field.
        let raw = if last {
            raw.trim_end_matches(['\n', '\r'])
        } else {
            raw.strip_suffix(',').unwrap_or(raw)
        };
        let span = self.span(start, start + raw.len());
        let value = String::from_utf8(self.buffer[..written].to_vec())
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        let value = if value.contains('\r') {
            value.replace("\r\n", "\n")
        } else {
            value
        };
        if let Err((at, message, help)) = check_quotes(raw) {
            diagnostics.add(
                DiagnosticKind::CsvMalformed,
                self.span(start + at, start + raw.len().min(at + 1)),
                message,
                help,
            );
            *sound = false;
        }
        if let Some(at) = raw.find('\0') {
            diagnostics.add(
                DiagnosticKind::CsvMalformed,
                self.span(start + at, start + at + 1),
                "a NUL byte",
                "remove it",
            );
            *sound = false;
        }
        Some((Spanned::new(value, span), last))
    }
}

/// Checks a field against RFC 4180: it has no quote, or it begins and ends with one and doubles those between.
fn check_quotes(raw: &str) -> Result<(), (usize, &'static str, &'static str)> {
    let Some(inner) = raw.strip_prefix('"') else {
        return match raw.find('"') {
            None => Ok(()),
            Some(at) => Err((
                at,
                "a quote inside an unquoted cell",
                "quote the whole cell and double the quotes inside it",
            )),
        };
    };
    let mut rest = inner;
    while let Some(at) = rest.find('"') {
        let after = &rest[at + 1..];
        if after.is_empty() {
            return Ok(());
        }
        let Some(next) = after.strip_prefix('"') else {
            let at = raw.len() - after.len();
            return Err((
                at,
                "text after the closing quote",
                "double the quotes that are part of the text",
            ));
        };
        rest = next;
    }
    Err((
        0,
        "a quote that is never closed",
        "close it, or quote the whole cell and double the quote",
    ))
}

/// The offset in the raw text of a cell for an offset in its value: the raw text has doubled quotes and may have CRLF line ends.
pub(crate) fn raw_offset(raw: &str, at: usize) -> usize {
    let Some(inner) = raw.strip_prefix('"') else {
        return at;
    };
    let (mut value, mut raw_at) = (0, 1);
    let mut rest = inner;
    while value < at {
        let Some(c) = rest.chars().next() else { break };
        let wide = rest.starts_with("\"\"") || rest.starts_with("\r\n");
        let written = if wide { 2 } else { c.len_utf8() };
        value += if wide { 1 } else { written };
        raw_at += written;
        rest = rest.get(written..).unwrap_or_default();
    }
    raw_at
}
