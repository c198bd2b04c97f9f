//! What an import did, told.

use super::lock;
use error_tables_codegen::tools::escape::escape_invisible;
use std::fmt::Write;

/// What an import did, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// A row that the table did not have.
    New(String, u32),
    /// A cell that follows the page: column, old, new.
    Changed(String, String, String, String),
    /// A cell that a person wrote, which the page words otherwise: column, ours, theirs.
    Kept(String, String, String, String),
    /// A row that the page does not have any more.
    Gone(String),
}

/// All of it, a line each.
pub(super) fn told(notes: &[Note]) -> String {
    let short = |text: &str| match text {
        "" => "nothing".to_string(),
        text => format!(
            "`{}`",
            escape_invisible(&text.chars().take(80).collect::<String>())
        ),
    };
    let mut out = String::new();
    for note in notes {
        let _ = match note {
            Note::New(code, line) => {
                writeln!(
                    out,
                    "new: {} (line {line} of the page)",
                    escape_invisible(code)
                )
            }
            Note::Changed(code, column, old, new) => writeln!(
                out,
                "changed: {}, {column}: {} is now {}",
                escape_invisible(code),
                short(old),
                short(new)
            ),
            Note::Kept(code, column, ours, theirs) => writeln!(
                out,
                "kept: {}, {column}: ours is {}, the page says {}",
                escape_invisible(code),
                short(ours),
                short(theirs)
            ),
            Note::Gone(code) => writeln!(
                out,
                "gone: {} is not on the page any more; marked in {}",
                escape_invisible(code),
                lock::FILE
            ),
        };
    }
    out
}
