//! Files as they were read: bytes, and positions in them.

use crate::error::{Error, Mistakes, Rule};
use std::fmt;
use std::path::Path;

/// A range of bytes in one of the [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which file.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

/// A value and the place it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// One file's path and text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as it is shown, with `/` on every system.
    pub path: String,
    /// The text, with the byte order mark if it had one.
    pub text: String,
    /// Where each line begins.
    lines: Vec<u32>,
}

/// Every file of a run. A [`Span`] points into it.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file and gives the span of all its text. Bytes that are not UTF-8 are a mistake and read as `U+FFFD`.
    pub(crate) fn add(&mut self, path: &str, bytes: Vec<u8>, mistakes: &mut Mistakes) -> Span {
        let file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        let (text, bad) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = offset(error.utf8_error().valid_up_to());
                (
                    String::from_utf8_lossy(error.as_bytes()).into_owned(),
                    Some(at),
                )
            }
        };
        let span = Span {
            file,
            start: 0,
            end: offset(text.len()),
        };
        let lines = std::iter::once(0).chain(
            text.bytes()
                .enumerate()
                .filter(|&(_, b)| b == b'\n')
                .map(|(at, _)| offset(at + 1)),
        );
        let lines = lines.collect();
        self.files.push(Source {
            path: path.to_string(),
            text,
            lines,
        });
        if let Some(at) = bad {
            let here = Span {
                file,
                start: at,
                end: at + 3,
            };
            mistakes.add(
                Rule::CsvMalformed,
                here,
                "this is not UTF-8",
                "save the file as UTF-8",
            );
        }
        span
    }

    /// The file a span points into.
    #[must_use]
    pub fn file(&self, span: Span) -> Option<&Source> {
        self.files.get(span.file as usize)
    }

    /// Every file, in the order it was read.
    pub fn iter(&self) -> std::slice::Iter<'_, Source> {
        self.files.iter()
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

    /// The line and column a span begins at.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let Some(source) = self.file(span) else {
            return Position {
                path: String::new(),
                line: 1,
                column: 1,
            };
        };
        let line = source
            .lines
            .partition_point(|&start| start <= span.start)
            .max(1);
        let start = source.lines.get(line - 1).copied().unwrap_or(0);
        let before = source
            .text
            .get(start as usize..span.start as usize)
            .unwrap_or("");
        let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
        Position {
            path: source.path.clone(),
            line,
            column,
        }
    }
}

/// A byte offset as spans keep it. Files beyond 4 GiB are refused where they are read.
pub(crate) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Reads a file of at most 1 GiB.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let fail = |why| Error::io(format!("cannot read {}", show(path)), why);
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > 1 << 30 {
        return Err(fail(std::io::Error::new(
            std::io::ErrorKind::FileTooLarge,
            "the file is larger than 1 GiB",
        )));
    }
    std::fs::read(path).map_err(fail)
}

/// A path with `/` on every system.
pub(crate) fn show(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_string)
}
