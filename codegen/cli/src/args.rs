//! The words of the command line.

use clap::{Parser, Subcommand, ValueEnum};
use error_tables_codegen::audit::Profile;
use error_tables_codegen::finding::Level;
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
    Import(Import),
    /// Compares pages, tables and source code.
    Check(Check),
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

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// The page, as a file; `-` reads it from the standard input. Nothing is fetched.
    #[arg(value_name = "PAGE")]
    pub(crate) page: PathBuf,

    /// The API that the table is of: a folder among the tables.
    #[arg(long, value_name = "NAME", required_unless_present = "list")]
    pub(crate) api: Option<String>,

    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    #[command(flatten)]
    pub(crate) choice: Choice,

    /// Lists every table of the page with its heading, line, columns, rows and confidence, and why; writes nothing.
    #[arg(long, conflicts_with_all = ["stdout", "dry_run"])]
    pub(crate) list: bool,

    /// Writes nothing; prints what would change.
    #[arg(long, conflicts_with = "stdout")]
    pub(crate) dry_run: bool,

    /// Writes nothing; prints the imported table as CSV.
    #[arg(long)]
    pub(crate) stdout: bool,
}

/// What a person says about a page where the finder cannot decide.
#[derive(Clone, Debug, Default, clap::Args, PartialEq, Eq)]
pub(crate) struct Choice {
    /// How the page is written; else its name and its text say.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) from: Option<crate::page::Format>,

    /// Only tables under a heading with these words.
    #[arg(long, value_name = "WORDS")]
    pub(crate) heading: Option<String>,

    /// Only this table, by its number in `--list`.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) index: Option<usize>,

    /// A column of the page and the column of ours that it is, as often as wanted: `"Error Code=code"`.
    #[arg(long, value_name = "THEIRS=OURS", value_parser = mapped)]
    pub(crate) map: Vec<(String, String)>,
}

fn mapped(text: &str) -> Result<(String, String), String> {
    let (theirs, ours) = text
        .rsplit_once('=')
        .ok_or("write THEIRS=OURS, such as \"Error Code=code\"")?;
    Ok((theirs.trim().to_string(), ours.trim().to_string()))
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Pages to compare; else those that the lock files name. A page belongs to the API that was imported from a file of its
    /// name, or that has its name.
    #[arg(value_name = "PAGE")]
    pub(crate) pages: Vec<PathBuf>,

    /// Only this API.
    #[arg(long, value_name = "NAME")]
    pub(crate) api: Option<String>,

    /// Where the pages are that the lock files name.
    #[arg(long = "pages", value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,

    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// Reports what is allowed or accepted, too.
    #[arg(long)]
    pub(crate) all: bool,

    /// Writes what differs into audit.toml, so that only new differences are reported.
    #[arg(long, conflicts_with_all = ["all", "api"])]
    pub(crate) write_baseline: bool,

    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Audit {
    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// Where levels come from that audit.toml does not set: minimal, default or strict.
    #[arg(long, value_name = "PROFILE", value_parser = profile)]
    pub(crate) profile: Option<Profile>,

    /// Sets a rule's level for this run, as often as wanted: `text-case=warn`.
    #[arg(long, value_name = "RULE=LEVEL", value_parser = rule)]
    pub(crate) rule: Vec<(String, Level)>,

    /// Reports what is allowed, overridden, accepted or in the baseline, too.
    #[arg(long)]
    pub(crate) all: bool,

    /// Makes the changes that need no person's judgement, and reports the rest.
    #[arg(long, conflicts_with_all = ["all", "write_baseline"])]
    pub(crate) fix: bool,

    /// Writes the findings into audit.toml, so that only new ones are reported.
    #[arg(long, conflicts_with = "all")]
    pub(crate) write_baseline: bool,

    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

fn profile(text: &str) -> Result<Profile, String> {
    let found = Profile::ALL.into_iter().find(|p| p.name() == text);
    found.ok_or_else(|| "the profiles are minimal, default and strict".to_string())
}

fn rule(text: &str) -> Result<(String, Level), String> {
    let (rule, level) = text
        .split_once('=')
        .ok_or_else(|| "write RULE=LEVEL, such as text-case=warn".to_string())?;
    let levels = [Level::Off, Level::Info, Level::Warn, Level::Error];
    let level = levels.into_iter().find(|l| l.name() == level);
    let level = level.ok_or_else(|| "the levels are off, info, warn and error".to_string())?;
    Ok((rule.to_string(), level))
}

#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    /// How the list is printed.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Listing,
}

/// A form of the list of rules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Listing {
    /// One line a rule.
    #[default]
    Text,
    /// Everything, for programs.
    Json,
    /// Everything, as a page.
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// A rule's id, an error code or a variant's name.
    #[arg(value_name = "RULE|CODE")]
    pub(crate) what: String,

    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// Only the code of this API.
    #[arg(long, value_name = "API")]
    pub(crate) api: Option<String>,
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
