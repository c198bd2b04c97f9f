//! Options that several commands share.

use clap::ValueEnum;
use error_tables_review::rule::Level;
use std::path::PathBuf;

/// When to color the output.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// If the output is a terminal
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl ColorChoice {
    pub(crate) fn write_global(self) {
        let choice = match self {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// The format of what is printed for people and programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DataFormat {
    /// For a terminal
    #[default]
    Text,
    /// For programs; `error-tables schema errors` prints its JSON Schema
    Json,
}

/// Where the tables are.
#[derive(Debug, clap::Args)]
pub(crate) struct TablesOption {
    /// The folder of tables, with one folder per API; looked for in the folders above too
    #[arg(long = "tables", value_name = "DIR", default_value = "error-tables")]
    pub(crate) folder: PathBuf,
}

/// How findings are reported, and which of them make the command fail.
#[derive(Debug, clap::Args)]
pub(crate) struct ReportOptions {
    /// The format of the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ReportFormat,

    /// Write another report to a file, such as `sarif=out.sarif`; can be repeated
    #[arg(long, value_name = "FORMAT=PATH")]
    pub(crate) output: Vec<ReportOutput>,

    /// Exit with status 1 if a finding has this level or a higher one [default: `fail-on` of audit.toml, or error]
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailOn>,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For a terminal
    #[default]
    Text,
    /// One line per finding, as editors read it
    Line,
    /// For programs; `error-tables schema` prints its JSON Schema
    Json,
    /// For a comment on a pull request
    Markdown,
    /// For GitHub Actions: annotations, step summary and step outputs
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// XML of `JUnit`, for CI systems that show test results
    Junit,
    /// Code Quality report of GitLab
    Gitlab,
}

/// Which findings make the command exit with status 1.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors
    #[default]
    Error,
    /// Errors and warnings
    Warn,
    /// All findings
    Info,
    /// None
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

/// A report that is written to a file: `FORMAT=PATH`.
#[derive(Clone, Debug)]
pub(crate) struct ReportOutput {
    pub(crate) format: ReportFormat,
    pub(crate) path: PathBuf,
}

impl std::str::FromStr for ReportOutput {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((format, path)) = text.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            return Err("write FORMAT=PATH, such as sarif=out.sarif".to_string());
        };
        let format = ReportFormat::from_str(format, false).map_err(|_| {
            let names: Vec<String> = ReportFormat::value_variants()
                .iter()
                .filter_map(|format| Some(format.to_possible_value()?.get_name().to_string()))
                .collect();
            format!(
                "`{format}` is not a format; use one of {}",
                names.join(", ")
            )
        })?;
        let path = PathBuf::from(path);
        Ok(ReportOutput { format, path })
    }
}
