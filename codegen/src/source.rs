//! Source files: their text, and positions in it.

use std::fmt;
use std::path::Path;

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

/// One file's path and text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as it is shown, with `/` on every system.
    pub path: String,
    /// The text, with the byte order mark if it had one.
    pub text: String,
    /// Where each line begins.
    lines: Vec<u32>,
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
    pub help: &'static str,
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
        let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let (text, invalid) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = offset(error.utf8_error().valid_up_to());
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(at))
            }
        };
        let starts = |(at, _): (usize, u8)| offset(at + 1);
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n');
        let lines: Vec<u32> = std::iter::once(0).chain(ends.map(starts)).collect();
        let invalid = invalid.map(|start| SourceDefect {
            span: Span {
                file,
                start,
                end: start + 3,
            },
            message: if is_utf16 {
                "this is UTF-16"
            } else {
                "this is not UTF-8"
            },
            help: "save the file as UTF-8",
        });
        let conflict = || {
            find_conflict(&text).map(|at| SourceDefect {
                span: Span {
                    file,
                    start: offset(at),
                    end: offset(at + 7),
                },
                message: "an unresolved merge conflict",
                help: "keep one side, and remove the lines that begin with `<`, `=` and `>`",
            })
        };
        let defect = invalid.or_else(conflict);
        let end = offset(text.len());
        self.files.push(Source {
            path: path.to_string(),
            text,
            lines,
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
