//! What is asked of rules: to audit by them, to list them, and to explain one.

use super::report::Reporting;
use clap::ValueEnum;
use error_tables_review::config::Profile;
use error_tables_review::rule::Level;
use std::path::PathBuf;

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

    /// Writes an index and one Markdown page per rule to this folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

/// A form of the list of rules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Listing {
    /// One line per rule.
    #[default]
    Text,
    /// Everything, for programs.
    Json,
    /// The index of the rules; with `--output`, one page per rule as well.
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
