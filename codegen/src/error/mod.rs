//! Diagnostics in the tables: each points at a cell, says what is wrong and what to do, and all of them are reported at once.

mod diagnostic;

pub use diagnostic::Diagnostics;
pub use diagnostic::{Diagnostic, DiagnosticKind};

use crate::escape::escape_invisible;
use crate::source::Sources;
use std::fmt;

/// Why a run did not get to the end.
///
/// `Debug` is what `Display` says, since that is what `fn main() -> Result<(), Error>` prints.
#[non_exhaustive]
pub enum Error {
    /// The tables have diagnostics; nothing was written.
    Tables {
        /// The files, for showing the places.
        sources: Sources,
        /// All diagnostics, sorted by file, line and column.
        diagnostics: Vec<Diagnostic>,
    },
    /// A file or folder could not be read or written.
    Io {
        /// What was tried, with the path: `cannot read error-tables/x/codes.csv`.
        what: String,
        /// Why it failed.
        why: std::io::Error,
    },
    /// An option of the [`Builder`](crate::Builder) that makes no Rust, or contradicts another.
    Option {
        /// Which, and what is wrong with it.
        what: String,
        /// What to do about it.
        help: String,
    },
    /// With [`Builder::check_only`](crate::Builder::check_only): files that are not what the tables make.
    Stale {
        /// Their paths.
        files: Vec<String>,
    },
}

impl Error {
    pub fn io(what: impl Into<String>, why: std::io::Error) -> Self {
        Error::Io {
            what: what.into(),
            why,
        }
    }

    pub fn option(what: impl Into<String>, help: impl Into<String>) -> Self {
        Error::Option {
            what: what.into(),
            help: help.into(),
        }
    }

    /// One line a diagnostic: `path:line:column: message; help`. Control characters are shown by number, so that a cell cannot
    /// forge a line.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match self {
            Error::Io { what, why } => vec![escape_invisible(&format!("{what}: {why}"))],
            Error::Option { what, help } => vec![escape_invisible(&format!("{what}; help: {help}"))],
            Error::Stale { files } => files
                .iter()
                .map(|file| {
                    escape_invisible(&format!(
                        "{file} is out of date; help: build without check_only and commit the changes"
                    ))
                })
                .collect(),
            Error::Tables { sources, diagnostics } => diagnostics
                .iter()
                .map(|m| {
                    let at = sources.position(m.span);
                    escape_invisible(&format!(
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

/// The help for an unknown word: the known word most similar to it, or the list of all known words.
#[must_use]
pub fn suggest_similar(word: &str, known: &[&str], what: &str) -> String {
    let near = known
        .iter()
        .map(|k| (strsim::jaro_winkler(&word.to_lowercase(), k), k))
        .filter(|(score, _)| *score > 0.8);
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("there is no {what}"),
        None => {
            let list: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            let plural = if what.ends_with('s') { "es" } else { "s" };
            format!("the {what}{plural} are {}", list.join(", "))
        }
    }
}
