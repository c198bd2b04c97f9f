//! The commands, one file each: the arguments, and what the command does.

mod audit;
mod changelog;
mod check;
mod diff;
mod explain;
mod fmt;
mod generate;
mod git_diff_driver;
mod import;
mod mock;
mod render;
mod rules;
mod schema;

use crate::error::CliError;
use crate::options::ReportOutput;
use std::process::ExitCode;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Write the Rust sources and the documentation pages
    Generate(generate::GenerateArgs),
    /// Write documents from the tables, such as a website
    Render(render::RenderArgs),
    /// Show what changed between two states of the tables, whom it breaks and which version it needs
    Diff(diff::DiffArgs),
    /// Write the differences between two states of the tables as release notes
    Changelog(changelog::ChangelogArgs),
    /// Format the tables; what is generated from them does not change
    Fmt(fmt::FmtArgs),
    /// Create or update a table from a documentation page
    Import(import::ImportArgs),
    /// Compare tables with the documents they were imported from and with source code
    Check(check::CheckArgs),
    /// Look for problems in the tables
    Audit(audit::AuditArgs),
    /// List the rules of all commands
    Rules(rules::RulesArgs),
    /// Explain a rule or an error code
    Explain(explain::ExplainArgs),
    /// Serve the errors of an API over HTTP; needs error-tables-mock
    Mock(mock::MockArgs),
    /// Print the JSON Schema of reports
    Schema,
    /// Show changes of a table as findings in git; without arguments, print how to set git up
    GitDiffDriver(git_diff_driver::DriverArgs),
}

impl Command {
    /// The reports that the command writes to files.
    pub(crate) fn report_outputs(&self) -> &[ReportOutput] {
        match self {
            Command::Diff(args) => &args.report.output,
            Command::Check(args) => &args.report.output,
            Command::Audit(args) => &args.report.output,
            _ => &[],
        }
    }

    pub(crate) fn run(&self) -> Result<ExitCode, CliError> {
        match self {
            Command::Generate(args) => generate::run(args),
            Command::Render(args) => render::run(args),
            Command::Diff(args) => diff::run(args),
            Command::Changelog(args) => changelog::run(args),
            Command::Fmt(args) => fmt::run(args),
            Command::Import(args) => import::run(args),
            Command::Check(args) => check::run(args),
            Command::Audit(args) => audit::run(args),
            Command::Rules(args) => rules::run(args),
            Command::Explain(args) => explain::run(args),
            Command::Mock(args) => mock::run(args),
            Command::Schema => schema::run(),
            Command::GitDiffDriver(args) => git_diff_driver::run(args),
        }
    }
}
