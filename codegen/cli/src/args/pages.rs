//! What is asked of documentation pages: to import one, and to compare them.

use super::report::Reporting;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use error_tables_documents::Format;
use std::path::PathBuf;

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
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub(crate) from: Option<Format>,

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

/// Parses a format by its name or an alias; lists the formats in the help.
fn format_parser() -> impl TypedValueParser<Value = Format> {
    let value = |format: Format| {
        PossibleValue::new(format.name())
            .aliases(format.aliases())
            .help(format.description())
    };
    PossibleValuesParser::new(Format::ALL.map(value)).try_map(|name| name.parse::<Format>())
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
