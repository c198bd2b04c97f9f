//! The words of the command line.

use clap::{Parser, Subcommand, ValueEnum};
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
