//! Mistakes in the tables: each points at a cell, says what is wrong and what to do, and all of them are reported at once.

mod mistake;

pub use mistake::Mistakes;
pub use mistake::{Mistake, Rule};

use crate::source::Sources;
use std::fmt;

/// Why a run did not get to the end.
///
/// `Debug` is what `Display` says, since that is what `fn main() -> Result<(), Error>` prints.
#[non_exhaustive]
pub enum Error {
    /// The tables have mistakes; nothing was written.
    Tables {
        /// The files, for showing the places.
        sources: Sources,
        /// All mistakes, sorted by file, line and column.
        mistakes: Vec<Mistake>,
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

    /// One line a mistake: `path:line:column: message; help`. Control characters are shown by number, so that a cell cannot
    /// forge a line.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match self {
            Error::Io { what, why } => vec![plain(&format!("{what}: {why}"))],
            Error::Option { what, help } => vec![plain(&format!("{what}; help: {help}"))],
            Error::Stale { files } => files
                .iter()
                .map(|file| {
                    plain(&format!(
                        "{file} is not what the tables make; help: build without check_only and commit what changes"
                    ))
                })
                .collect(),
            Error::Tables { sources, mistakes } => mistakes
                .iter()
                .map(|m| {
                    let at = sources.position(m.span);
                    plain(&format!(
                        "{at}: {} [{}]; help: {}",
                        m.message,
                        m.rule.id(),
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

/// Text that stays on its line and in its direction: control and formatting characters are shown as `\u{…}`.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if crate::escape::is_invisible(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}
