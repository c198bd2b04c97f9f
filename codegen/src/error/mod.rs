//! Errors: those in the tables, which point at a cell and are all reported at once, and those that end a run.

mod diagnostic;

pub use diagnostic::{Diagnostic, DiagnosticKind, Diagnostics};

use crate::escape::escape_log_text;
use crate::source::{Position, Sources, show};
use std::fmt;
use std::path::{Path, PathBuf};

/// Why a run failed.
///
/// `Debug` is the same as `Display`, since it is what `fn main() -> Result<(), Error>` prints.
#[non_exhaustive]
pub enum Error {
    /// The tables have errors; nothing was written.
    Tables {
        /// The files, for showing the positions.
        sources: Sources,
        /// All errors, sorted by file, line and column.
        diagnostics: Vec<Diagnostic>,
    },
    /// A file or folder could not be read or written.
    Io {
        /// What was tried, with the path: `cannot read error-tables/x/codes.csv`.
        what: String,
        /// Why it failed.
        why: std::io::Error,
    },
    /// An option of the [`Builder`](crate::Builder) that makes invalid Rust or contradicts another option.
    Option {
        /// Which, and what is wrong with it.
        what: String,
        /// What to do about it.
        help: String,
    },
    /// Files that would have to be overwritten, and are not ours to overwrite; nothing was written.
    Refused {
        /// All of them.
        files: Vec<RefusedFile>,
    },
    /// Documents whose blocks cannot be generated; nothing was written.
    Documents {
        /// All problems, by document and position.
        problems: Vec<DocumentProblem>,
    },
    /// With [`Builder::check_only`](crate::Builder::check_only): files that are not what the tables make.
    Stale {
        /// Their paths.
        files: Vec<String>,
    },
}

impl Error {
    /// A failed read or write. `what` says what was tried.
    pub fn io(what: impl Into<String>, why: std::io::Error) -> Self {
        Error::Io {
            what: what.into(),
            why,
        }
    }

    /// An option that cannot be used.
    pub fn option(what: impl Into<String>, help: impl Into<String>) -> Self {
        Error::Option {
            what: what.into(),
            help: help.into(),
        }
    }

    /// One line for each error: `path:line:column: message; help`. Control characters are escaped, so that a cell cannot forge a
    /// line.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match self {
            Error::Io { what, why } => vec![escape_log_text(&format!("{what}: {why}"))],
            Error::Option { what, help } => vec![escape_log_text(&format!("{what}; help: {help}"))],
            Error::Refused { files } => files
                .iter()
                .map(|file| escape_log_text(&file.line()))
                .collect(),
            Error::Documents { problems } => problems
                .iter()
                .map(|problem| escape_log_text(&problem.line()))
                .collect(),
            Error::Stale { files } => files
                .iter()
                .map(|file| {
                    escape_log_text(&format!(
                        "{file} is out of date; help: build without check_only and commit the changes"
                    ))
                })
                .collect(),
            Error::Tables { sources, diagnostics } => diagnostics
                .iter()
                .map(|m| {
                    let at = sources.position(m.span);
                    escape_log_text(&format!(
                        "{at}: {} [{}]; help: {}",
                        m.message,
                        m.kind.id(),
                        m.help
                    ))
                })
                .collect(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().join("\n"))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { why, .. } => Some(why),
            _ => None,
        }
    }
}

/// A problem with a block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DocumentProblem {
    /// Where it is.
    pub position: Position,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Whether the block is as it should be but for what somebody has edited.
    pub is_edited: bool,
}

impl DocumentProblem {
    /// `path:line:column: message; help: …`.
    #[must_use]
    pub fn line(&self) -> String {
        let DocumentProblem {
            position,
            message,
            help,
            ..
        } = self;
        format!("{position}: {message}; help: {help}")
    }
}

/// A file that a run refused to overwrite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    path: PathBuf,
    reason: &'static str,
    help: &'static str,
}

impl RefusedFile {
    /// A file without the mark of generated files.
    pub(crate) fn not_generated(path: &Path) -> Self {
        RefusedFile {
            path: path.to_path_buf(),
            reason: "was not generated by error-tables, so it is not overwritten",
            help: "generate into another folder, or remove the file",
        }
    }

    /// An output below the folder of outputs that is a link.
    pub(crate) fn linked(path: &Path) -> Self {
        RefusedFile {
            path: path.to_path_buf(),
            reason: "is a symbolic link, and its files are out of date",
            help: "generate in the folder that it leads to, or remove the link",
        }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn line(&self) -> String {
        let RefusedFile { path, reason, help } = self;
        format!("{} {reason}; help: {help}", show(path))
    }
}

/// The number of known words up to which a help lists them.
const LISTED: usize = 40;

/// The known word that is most similar to an unknown one, in any case; `None` if none is similar enough to be meant.
pub fn find_similar<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let score = |known: &str| strsim::jaro_winkler(&word, &known.to_lowercase());
    let near = known.into_iter().map(|known| (score(known), known));
    let near = near.filter(|(score, _)| *score > 0.8);
    near.max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// The help for an unknown word: the known word most similar to it, or the list of all known words.
#[must_use]
pub fn suggest_similar(word: &str, known: &[&str], what: &str) -> String {
    match find_similar(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("there is no {what}"),
        None if known.len() > LISTED => format!("correct the spelling of the {what}"),
        None => {
            let list: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            format!("the {} are {}", plural(what), list.join(", "))
        }
    }
}

/// `1 error`, `2 errors`.
#[must_use]
pub fn format_count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {}", plural(what))
    }
}

fn plural(what: &str) -> String {
    let ending = if what.ends_with('s') { "es" } else { "s" };
    format!("{what}{ending}")
}
