//! Errors of the command line. Commands return them as values; [`crate::run`] prints them.

use error_tables_codegen::Error;
use error_tables_review::finding::Finding;
use std::io;
use std::path::Path;

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
    /// Files that the command must not overwrite, one message per file.
    Refused(Vec<String>),
    /// The tables have errors, so that nothing was written.
    InvalidTables(Vec<Finding>),
    /// Other input has errors: the settings, or the tables of another revision.
    InvalidInput {
        findings: Vec<Finding>,
        /// What has the errors: `audit.toml`.
        location: String,
        /// What was not done because of them: `nothing was checked`.
        consequence: &'static str,
    },
    /// The command ran, and its answer is no: files are out of date, or a document has no error table.
    Negative {
        message: String,
        notes: Vec<String>,
        help: String,
    },
}

impl CliError {
    /// An error in the arguments or the project.
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

    /// An error of git, and how to fix it.
    pub(crate) fn git(message: impl Into<String>, help: impl Into<String>) -> Self {
        CliError::Git {
            message: message.into(),
            help: help.into(),
        }
    }

    /// The tables cannot be read, so that a word is not known to be a code.
    pub(crate) fn when_looking_for(self, word: &str) -> Self {
        match self {
            CliError::InvalidTables(findings) => CliError::InvalidInput {
                findings,
                location: "the tables".to_string(),
                consequence: "no code was looked for",
            },
            CliError::Usage { message, help } => CliError::Usage {
                message: format!("`{word}` is not a rule, and {message}"),
                help,
            },
            other => other,
        }
    }

    /// A file cannot be read.
    pub(crate) fn cannot_read(path: &Path, source: io::Error) -> Self {
        CliError::Io {
            action: format!("cannot read {}", path.display()),
            source,
        }
    }

    /// `audit.toml` cannot be used.
    pub(crate) fn settings(error: Error) -> Self {
        Self::from(error).for_input("audit.toml".to_string(), "nothing was checked")
    }

    /// `site.toml` or a template cannot be used.
    pub(crate) fn site(error: Error) -> Self {
        Self::from(error).for_input(
            "site.toml and the files that it names".to_string(),
            "nothing was written",
        )
    }

    /// The tables of one side of a comparison cannot be used.
    pub(crate) fn compared_tables(error: Error, shown: &str) -> Self {
        Self::from(error).for_input(format!("the tables of {shown}"), "nothing was compared")
    }

    /// No report may look as if nothing had been found, so that these errors have the exit status 2.
    fn for_input(self, location: String, consequence: &'static str) -> Self {
        match self {
            CliError::InvalidTables(findings) => CliError::InvalidInput {
                findings,
                location,
                consequence,
            },
            other => other,
        }
    }

    /// The errors of the tables as findings. Reports can show them like any others.
    pub(crate) fn into_findings(self) -> Result<Vec<Finding>, Self> {
        match self {
            CliError::InvalidTables(findings) => Ok(findings),
            other => Err(other),
        }
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
                    .map(|diagnostic| Finding::of_diagnostic(&sources, diagnostic))
                    .collect(),
            ),
            Error::Io { what, why } => CliError::Io {
                action: what,
                source: why,
            },
            Error::Option { what, help } => CliError::usage_with_help(what, help),
            error => CliError::Refused(error.lines()),
        }
    }
}
