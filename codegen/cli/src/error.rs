//! Errors of the command line. Commands return them as values; [`crate::run`] prints them.

use crate::output;
use crate::report::{self, count};
use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_review::finding::Finding;
use std::fmt::Display;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Why a command stopped before its work was done.
#[derive(Debug)]
pub(crate) enum CliError {
    /// The command cannot run with these arguments or in this project.
    Usage {
        message: String,
        help: Option<String>,
    },
    /// A file or a stream cannot be read or written.
    Io { action: String, source: io::Error },
    /// Git is missing, or does not have the revision or file.
    Git { message: String, help: String },
    /// The tables have errors.
    InvalidTables(Vec<Finding>),
    /// Something else that the command needs has errors: its settings, or the tables of another revision.
    InvalidInput {
        findings: Vec<Finding>,
        summary: String,
    },
    /// The command ran, and the answer is no: files are out of date, or a document has no error table.
    Negative {
        message: String,
        notes: Vec<String>,
        help: String,
    },
    /// The command cannot run for several reasons, such as each file that it must not overwrite.
    Several(Vec<String>),
    /// An error that was printed already.
    Reported(ExitCode),
}

impl From<ExitCode> for CliError {
    fn from(code: ExitCode) -> Self {
        CliError::Reported(code)
    }
}

impl CliError {
    /// An error in the arguments or the project whose message says it all.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        CliError::Usage {
            message: message.into(),
            help: None,
        }
    }

    /// An error in the arguments or the project, and how to fix it.
    pub(crate) fn usage_with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        CliError::Usage {
            message: message.into(),
            help: Some(help.into()),
        }
    }

    /// Git is missing, or does not have the revision or file.
    pub(crate) fn git(message: impl Into<String>, help: impl Into<String>) -> Self {
        CliError::Git {
            message: message.into(),
            help: help.into(),
        }
    }

    /// A file cannot be read.
    pub(crate) fn cannot_read(path: &Path, source: io::Error) -> Self {
        CliError::Io {
            action: format!("cannot read {}", path.display()),
            source,
        }
    }

    /// A file cannot be written.
    pub(crate) fn cannot_write(path: impl Display, source: io::Error) -> Self {
        CliError::Io {
            action: format!("cannot write {path}"),
            source,
        }
    }

    /// Why `audit.toml` cannot be used.
    pub(crate) fn settings(error: Error) -> Self {
        Self::invalid_input(error, |errors| {
            format!("{errors} in audit.toml; nothing was checked")
        })
    }

    /// Why the tables of one side of a comparison cannot be read.
    pub(crate) fn compared_tables(error: Error, shown: &str) -> Self {
        Self::invalid_input(error, |errors| {
            format!("{errors} in the tables of {shown}; nothing was compared")
        })
    }

    fn invalid_input(error: Error, summary: impl FnOnce(String) -> String) -> Self {
        match Self::from(error) {
            CliError::InvalidTables(findings) => CliError::InvalidInput {
                summary: summary(count(findings.len(), "error")),
                findings,
            },
            other => other,
        }
    }

    /// The findings, if the tables have errors. A report can show those like any others.
    pub(crate) fn into_findings(self) -> Result<Vec<Finding>, Self> {
        match self {
            CliError::InvalidTables(findings) => Ok(findings),
            other => Err(other),
        }
    }

    /// Prints the error and gives the exit status: 1 if the command ran and found something, 2 if it could not run.
    pub(crate) fn report(self) -> ExitCode {
        match self {
            CliError::Reported(code) => code,
            CliError::Usage { message, help } => {
                print_error(&message, help.as_deref());
                ExitCode::from(2)
            }
            CliError::Several(messages) => {
                for message in messages {
                    print_error(&message, None);
                }
                ExitCode::from(2)
            }
            CliError::Git { message, help } => {
                print_error(&message, Some(&help));
                ExitCode::from(2)
            }
            CliError::Io { action, source } => {
                print_error(&format!("{action}: {source}"), None);
                ExitCode::from(2)
            }
            CliError::InvalidInput { findings, summary } => {
                output::print_progress(&report::render_findings(&findings));
                print_error(&summary, None);
                ExitCode::from(2)
            }
            CliError::InvalidTables(findings) => {
                if let Err(error) = output::print(&report::render_findings(&findings)) {
                    return error.report();
                }
                let errors = count(findings.len(), "error");
                print_error(
                    &format!("{errors} in the tables; nothing was written"),
                    None,
                );
                ExitCode::FAILURE
            }
            CliError::Negative {
                message,
                notes,
                help,
            } => {
                print_error(&message, None);
                for note in notes {
                    output::print_note(&note);
                }
                output::print_progress(&format!("help: {}\n", escape_invisible(&help)));
                ExitCode::FAILURE
            }
        }
    }
}

fn print_error(message: &str, help: Option<&str>) {
    output::print_progress(&format!("error: {}\n", escape_invisible(message)));
    if let Some(help) = help {
        output::print_progress(&format!("help: {}\n", escape_invisible(help)));
    }
}

impl From<Error> for CliError {
    fn from(error: Error) -> Self {
        match error {
            Error::Tables {
                sources,
                diagnostics,
            } => CliError::InvalidTables(
                diagnostics
                    .iter()
                    .map(|diagnostic| Finding::mistake(&sources, diagnostic))
                    .collect(),
            ),
            Error::Io { what, why } => CliError::Io {
                action: what,
                source: why,
            },
            other => CliError::Several(other.lines()),
        }
    }
}
