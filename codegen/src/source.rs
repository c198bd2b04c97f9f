//! Source files: their text, and positions in it.

use std::fmt;
use std::path::Path;
use std::sync::OnceLock;

/// A range of bytes in one of the [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which file.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A value and its position in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a position.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The file's path, as it is shown.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// How files begin that are saved by a spreadsheet and are not text.
const ARCHIVES: [(&[u8], &str); 2] = [
    (
        b"PK\x03\x04",
        "this is a spreadsheet (.xlsx or .ods) or another archive",
    ),
    (
        &[0xd0, 0xcf, 0x11, 0xe0],
        "this is an Excel workbook (.xls)",
    ),
];
/// What to do about such a file.
pub const SAVE_AS_CSV: &str = "save the sheet as CSV: UTF-8, with commas between the cells";

/// What a file is that a spreadsheet saved and that is not text.
#[must_use]
pub fn describe_archive(bytes: &[u8]) -> Option<&'static str> {
    let mut archives = ARCHIVES.iter();
    let found = archives.find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, message)| *message)
}

/// What to do about a table in a dialect of spreadsheets: what to change, or else the command that reads it as it is.
pub(crate) fn suggest_import(change: &str, path: &str) -> String {
    let folder = path
        .strip_suffix(".csv")
        .and_then(|path| path.rsplit_once('/'));
    let Some((folder, _)) = folder else {
        return change.to_string();
    };
    let api = folder.rsplit('/').next().unwrap_or(folder);
    format!("{change}; or move it, and read it with `error-tables import FILE --api {api}`")
}

/// One file's path and text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as it is shown, with `/` on every system.
    pub path: String,
    /// The text, with the byte order mark if it had one.
    pub text: String,
    /// Where each line begins.
    lines: Vec<u32>,
    /// The number of characters before each block of [`BLOCK`] bytes, once a column is asked for.
    characters: OnceLock<Vec<u32>>,
    /// Why the file cannot be parsed, if it cannot.
    pub defect: Option<SourceDefect>,
}

/// Why a file cannot be parsed: its encoding, or a merge conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDefect {
    /// Where the defect is.
    pub span: Span,
    /// What is wrong.
    pub message: &'static str,
    /// What to do about it.
    pub help: String,
}

/// The files of a run. A [`Span`] points into one of them.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file and returns the span of its whole text. Bytes that are not UTF-8 read as `U+FFFD`; they and an unresolved merge
    /// conflict are the [`Source::defect`] of the file.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Span {
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let encoded = |(at, message)| (at, message, suggest_import("save the file as UTF-8", path));
        let archive = describe_archive(&bytes);
        let archive = archive.map(|message| (0, message, SAVE_AS_CSV.to_string()));
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let (text, invalid) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = offset(error.utf8_error().valid_up_to());
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let message = if is_utf16 {
                    "this is UTF-16"
                } else {
                    "this is not UTF-8"
                };
                (text, Some((at, message)))
            }
        };
        let starts = |(at, _): (usize, u8)| offset(at + 1);
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n');
        let lines: Vec<u32> = std::iter::once(0).chain(ends.map(starts)).collect();
        let foreign = archive.or(invalid.map(encoded));
        let foreign = foreign.map(|(start, message, help)| SourceDefect {
            span: Span {
                file,
                start,
                end: start + 3,
            },
            message,
            help,
        });
        let conflict = || {
            find_conflict(&text).map(|at| SourceDefect {
                span: Span {
                    file,
                    start: offset(at),
                    end: offset(at + 7),
                },
                message: "an unresolved merge conflict",
                help: "keep one side, and remove the lines that begin with `<`, `=` and `>`"
                    .to_string(),
            })
        };
        let defect = foreign.or_else(conflict);
        let end = offset(text.len());
        self.files.push(Source {
            path: path.to_string(),
            text,
            lines,
            characters: OnceLock::new(),
            defect,
        });
        Span {
            file,
            start: 0,
            end,
        }
    }

    /// The file a span points into.
    #[must_use]
    pub fn file(&self, span: Span) -> Option<&Source> {
        self.files.get(span.file as usize)
    }

    /// Whether a file can be parsed.
    #[must_use]
    pub fn is_sound(&self, span: Span) -> bool {
        self.file(span)
            .is_some_and(|source| source.defect.is_none())
    }

    /// Every file, in the order it was read.
    #[must_use]
    pub fn files(&self) -> &[Source] {
        &self.files
    }

    /// The path of a span's file.
    #[must_use]
    pub fn path(&self, span: Span) -> &str {
        self.file(span).map_or("", |source| &source.path)
    }

    /// The text a span covers.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.file(span)
            .and_then(|source| source.text.get(span.start as usize..span.end as usize))
            .unwrap_or("")
    }

    /// The line and column at which a span begins.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let Some(source) = self.file(span) else {
            return Position {
                path: String::new(),
                line: 1,
                column: 1,
            };
        };
        let (number, line) = source.find_line(span.start);
        // A byte order mark takes no column.
        let text = source.text.get(line.start as usize..).unwrap_or("");
        let marks = text.len() - text.trim_start_matches('\u{feff}').len();
        let first = (line.start + offset(marks)).min(span.start);
        let before = source.count_characters(span.start) - source.count_characters(first);
        Position {
            path: source.path.clone(),
            line: number,
            column: before as usize + 1,
        }
    }

    /// The line on which a span begins, without its line end.
    #[must_use]
    pub fn line(&self, span: Span) -> Span {
        let Some(source) = self.file(span) else {
            return span;
        };
        let (_, line) = source.find_line(span.start);
        Span {
            file: span.file,
            ..line
        }
    }
}

/// The number of bytes between two counts of characters, so that a column in a long line is found without counting from its start.
const BLOCK: usize = 1024;

impl Source {
    /// The number of the line that has a byte, from 1, and the line without its line end.
    fn find_line(&self, at: u32) -> (usize, Span) {
        let number = self.lines.partition_point(|&start| start <= at).max(1);
        let start = self.lines.get(number - 1).copied().unwrap_or(0);
        let next = self.lines.get(number).map(|next| *next as usize - 1);
        let end = next.unwrap_or(self.text.len());
        let text = self.text.get(start as usize..end).unwrap_or("");
        let text = text
            .strip_suffix('\r')
            .filter(|_| next.is_some())
            .unwrap_or(text);
        let line = Span {
            file: 0,
            start,
            end: start + offset(text.len()),
        };
        (number, line)
    }

    /// The number of characters before a byte.
    fn count_characters(&self, at: u32) -> u32 {
        let count = |bytes: &[u8]| {
            let starts = bytes.iter().filter(|byte| **byte & 0xc0 != 0x80);
            offset(starts.count())
        };
        let blocks = self.characters.get_or_init(|| {
            let mut before = 0;
            let blocks = self.text.as_bytes().chunks(BLOCK);
            let counts = blocks.map(|block| {
                let here = before;
                before += count(block);
                here
            });
            counts.collect()
        });
        let at = (at as usize).min(self.text.len());
        // The end of the text may be just behind the last block.
        let block = (at / BLOCK).min(blocks.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(block * BLOCK..at).unwrap_or(&[]);
        blocks.get(block).copied().unwrap_or(0) + count(rest)
    }
}

/// Where an unresolved merge conflict begins.
fn find_conflict(text: &str) -> Option<usize> {
    let line = |mark: &str| {
        let behind = || text.find(&format!("\n{mark}")).map(|at| at + 1);
        if text.starts_with(mark) {
            Some(0)
        } else {
            behind()
        }
    };
    line("<<<<<<< ").filter(|_| line(">>>>>>> ").is_some())
}

/// A byte offset as a span stores it. Larger files than 4 GiB are refused when they are read.
#[must_use]
pub fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A path with `/` on every system, for messages.
pub fn show(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `position`, by counting from the start of the line.
    fn count_column(text: &str, at: usize) -> (usize, usize) {
        let before = &text[..at];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = before.matches('\n').count() + 1;
        let column = before[start..]
            .trim_start_matches('\u{feff}')
            .chars()
            .count()
            + 1;
        (line, column)
    }

    #[test]
    fn columns_are_counted_in_characters_wherever_a_block_begins() {
        let texts = [
            String::new(),
            "a,b\r\nä,ß\n".to_string(),
            format!("\u{feff}{}", "code,näme\n".repeat(400)),
            "ä€x\u{1f600}".repeat(900),
            "x".repeat(2 * BLOCK),
        ];
        for text in texts {
            let mut sources = Sources::default();
            let file = sources.add("codes.csv", text.clone().into_bytes());
            let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for at in starts {
                let span = Span {
                    start: offset(at),
                    end: offset(at),
                    ..file
                };
                let position = sources.position(span);
                let expected = count_column(&text, at);
                assert_eq!((position.line, position.column), expected, "{at}");
                let line = sources.text(sources.line(span));
                let expected = text[..at].rfind('\n').map_or(0, |end| end + 1);
                assert_eq!(line, text[expected..].lines().next().unwrap_or(""), "{at}");
            }
        }
    }
}
