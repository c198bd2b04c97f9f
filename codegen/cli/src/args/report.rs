//! How findings are reported, and what makes the exit status 1.

use clap::ValueEnum;
use error_tables_review::rule::Level;
use std::path::PathBuf;

/// How findings are reported.
#[derive(Debug, clap::Args)]
pub(crate) struct Reporting {
    /// How the findings are printed.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,

    /// Writes a further report to a file, as often as wanted: `sarif=out.sarif`.
    #[arg(long, value_name = "FORMAT=PATH")]
    pub(crate) output: Vec<Output>,

    /// The least level that makes the exit status 1; else `fail-on` of audit.toml, else error.
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailOn>,
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

impl From<Level> for FailOn {
    fn from(level: Level) -> Self {
        match level {
            Level::Off => FailOn::Never,
            Level::Info => FailOn::Info,
            Level::Warn => FailOn::Warn,
            Level::Error => FailOn::Error,
        }
    }
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
