//! The words of the command line.
//!
//! [`rules`] has what is asked of rules, [`report`] how findings are reported.

mod report;
mod rules;

use clap::{Parser, Subcommand, ValueEnum};
pub(crate) use report::{FailOn, Format, Output, Reporting};
pub(crate) use rules::{Audit, Explain, Listing, Rules};
use std::ffi::OsString;
use std::path::PathBuf;

/// Keeps Rust code and documentation in step with tables of errors.
#[derive(Debug, Parser)]
#[command(name = "error-tables", version, propagate_version = true)]
pub(crate) struct Args {
    /// Runs as if started in this folder.
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,

    /// When to colour the report. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t, value_name = "WHEN", global = true)]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Writes the Rust sources and the documentation pages.
    Generate(Generate),
    /// Says what changed between two states of the tables, what it breaks, for whom, and which version it asks for.
    Diff(crate::diff::Diff),
    /// Writes the same differences as release notes.
    Changelog(crate::side::Compared),
    /// Puts the tables into their canonical form; nothing that is generated changes.
    Fmt(crate::fmt::Fmt),
    /// Makes or renews a table from a documentation page.
    Import(crate::commands::import::ImportArgs),
    /// Compares pages, tables and source code.
    Check(crate::commands::check::CheckArgs),
    /// Reports what is odd in the tables.
    Audit(Audit),
    /// Lists everything that can be reported.
    Rules(Rules),
    /// Explains a rule, or an error code of the tables.
    Explain(Explain),
    /// Answers requests with the errors of an API, if error-tables-mock is installed.
    Mock(Mock),
    /// Prints the JSON Schema of the reports.
    Schema,
}

#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Mock {
    /// What `error-tables-mock` is given: see `error-tables mock --help`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) arguments: Vec<OsString>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Generate {
    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// The crate that is generated: Rust goes to `src` in it, pages to `docs`.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    pub(crate) out: PathBuf,

    /// Writes nothing; prints what would change and exits 1 if anything would.
    #[arg(long)]
    pub(crate) check: bool,
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    pub(crate) fn write_global(self) {
        let choice = match self {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}
