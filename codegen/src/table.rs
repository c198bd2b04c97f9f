//! CSV as it was written: rows of cells, with the place of every cell.
//!
//! `csv-core` says how many bytes each field took, which gives the places; the raw bytes of the field then say whether it
//! was quoted as RFC 4180 asks, since `csv-core` reads `"e"f` as `ef`.

use crate::error::{DiagnosticKind, Diagnostics};
use crate::source::{Sources, Span, Spanned, offset};
use csv_core::{ReadFieldResult, Reader};

/// A file of records. Every row has as many cells as the header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The whole file.
    pub span: Span,
    /// The first record.
    pub header: Vec<Spanned<String>>,
    /// The other records.
    pub rows: Vec<Row>,
    /// Whether a record was malformed and left out.
    pub broken: bool,
}

/// One record.
#[derive(Clone, Debug)]
pub struct Row {
    /// From its first cell to its last.
    pub span: Span,
    /// As many as the header has.
    pub cells: Vec<Spanned<String>>,
}

impl Table {
    /// Reads a file. What is malformed is reported, and its row left out.
    pub fn read(span: Span, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        if !sources.is_sound(span) {
            return Self {
                span,
                header: Vec::new(),
                rows: Vec::new(),
                broken: true,
            };
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
            .next(diagnostics)
            .map_or_else(Vec::new, |row| row.cells);
        if diagnostics.len() > before {
            // Without the names of the columns, what follows says nothing.
            return Self {
                span,
                header: Vec::new(),
                rows: Vec::new(),
                broken: true,
            };
        }
        let mut rows = Vec::new();
        while let Some(row) = records.next(diagnostics) {
            if row.cells.len() != header.len() {
                let (has, wants) = (row.cells.len(), header.len());
                let message = format!(
                    "this record has {has} {}, but the header has {wants}",
                    fields(has)
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
        }
        Self {
            span,
            header,
            rows,
            broken: diagnostics.len() > before,
        }
    }
}

fn fields(count: usize) -> &'static str {
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
    /// The next record that has all its quotes in order.
    fn next(&mut self, diagnostics: &mut Diagnostics) -> Option<Row> {
        loop {
            self.skip_line_ends();
            let mut cells = Vec::new();
            let mut sound = true;
            loop {
                let (cell, last) = self.field(diagnostics, &mut sound)?;
                cells.push(cell);
                if last {
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

    /// `csv-core` passes over blank lines inside the read of a field; passing over them here keeps the places right.
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

    fn field(
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
        // At the end of the file no delimiter follows, and a comma at its very end belongs to the next, empty field.
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
        if let Err((at, message, help)) = quoting(raw) {
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

/// RFC 4180: a field has no quote at all, or begins and ends with one and doubles those between.
fn quoting(raw: &str) -> Result<(), (usize, &'static str, &'static str)> {
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
        let behind = &rest[at + 1..];
        if behind.is_empty() {
            return Ok(());
        }
        let Some(after) = behind.strip_prefix('"') else {
            let at = raw.len() - behind.len();
            return Err((
                at,
                "text after the closing quote",
                "double the quotes that are part of the text",
            ));
        };
        rest = after;
    }
    Err((
        0,
        "a quote that is never closed",
        "close it, or quote the whole cell and double the quote",
    ))
}

/// Where a byte of a cell's value stands in the cell as written: quotes are doubled there, and lines may end in CRLF.
pub(crate) fn raw_offset(raw: &str, at: usize) -> usize {
    let Some(inner) = raw.strip_prefix('"') else {
        return at;
    };
    let (mut value, mut place) = (0, 1);
    let mut rest = inner;
    while value < at {
        let Some(c) = rest.chars().next() else { break };
        let wide = rest.starts_with("\"\"") || rest.starts_with("\r\n");
        let written = if wide { 2 } else { c.len_utf8() };
        value += if wide { 1 } else { written };
        place += written;
        rest = rest.get(written..).unwrap_or_default();
    }
    place
}
