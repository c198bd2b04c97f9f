//! Why a run could not do what it was asked: exit status 2, so that it never looks like one that found nothing.

use error_tables_codegen::tools::escape::escape_invisible;
use std::process::ExitCode;

/// What went wrong, and what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    help: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Failure {
            what: what.into(),
            help: help.into(),
        }
    }

    /// Prints it and gives the exit status.
    pub(crate) fn exit(&self) -> ExitCode {
        anstream::eprintln!("error: {}", escape_invisible(&self.what));
        anstream::eprintln!("help: {}", escape_invisible(&self.help));
        ExitCode::from(2)
    }
}
