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

/// How findings are reported.
#[derive(Debug, clap::Args)]
pub(crate) struct Reporting {
    /// How the findings are printed.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,

    /// Writes a further report to a file, as often as wanted: `sarif=out.sarif`.
    #[arg(long, value_name = "FORMAT=PATH")]
    pub(crate) output: Vec<Output>,

    /// The least level that makes the exit status 1.
    #[arg(long, value_enum, default_value_t, value_name = "LEVEL")]
    pub(crate) fail_on: FailOn,
}

/// A form of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For programs; `error-tables schema` describes it.
    Json,
    /// For a comment in a review.
    Markdown,
    /// For GitHub Actions: annotations, step summary, step outputs.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// What makes the exit status 1.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum FailOn {
    /// A finding of level error.
    #[default]
    Error,
    /// A finding of level warn or above.
    Warn,
    /// Any finding.
    Info,
    /// Nothing.
    Never,
}

/// `FORMAT=PATH`.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub(crate) format: Format,
    pub(crate) path: PathBuf,
}

impl std::str::FromStr for Output {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((format, path)) = text.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            return Err("write FORMAT=PATH, such as sarif=out.sarif".to_string());
        };
        let format = Format::from_str(format, false)
            .map_err(|_| format!("`{format}` is no format: text, json, markdown, github, sarif"))?;
        let path = PathBuf::from(path);
        Ok(Output { format, path })
    }
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
