//! The commands, one file each: the arguments, and what the command does.

mod add;
mod audit;
mod changelog;
mod check;
mod code_options;
mod completions;
mod diff;
pub(crate) mod examples;
mod explain;
mod export;
mod fmt;
mod generate;
mod git_diff_driver;
mod import;
mod init;
mod list;
mod mock;
mod next;
mod render;
mod rules;
mod schema;

use crate::error::CliError;
use crate::options::ReportOutput;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Set up a project: write the tables, build script and settings that it lacks
    Init(init::InitArgs),
    /// Write the Rust sources and the documentation pages
    Generate(generate::GenerateArgs),
    /// Write documents from the tables: parts of your own documents, or a website
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
    /// Add an error to a table
    Add(add::AddArgs),
    /// List the rules of all commands
    Rules(rules::RulesArgs),
    /// List the errors of all tables, filtered
    List(list::ListArgs),
    /// Explain an error code, the error in a response, or a rule
    Explain(explain::ExplainArgs),
    /// Print the next free number of a range of codes
    Next(next::NextArgs),
    /// Serve the errors of an API over HTTP; needs error-tables-mock
    Mock(mock::MockArgs),
    /// Write the tables in the formats of other tools: JSON, `OpenAPI`, problem types and more
    Export(export::ExportArgs),
    /// Print the JSON Schemas of reports and of errors
    Schema(schema::SchemaArgs),
    /// Show changes of a table as findings in git; without arguments, print how to set git up
    GitDiffDriver(git_diff_driver::DriverArgs),
    /// Print the completions of a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual, for `man`
    Man,
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

    /// The folder of tables, for the commands that have one.
    pub(crate) fn tables_mut(&mut self) -> Option<&mut PathBuf> {
        Some(match self {
            Command::Generate(args) => &mut args.tables.folder,
            Command::Render(args) => args.tables_mut(),
            Command::Diff(args) => &mut args.compared.tables,
            Command::Changelog(args) => &mut args.compared.tables,
            Command::Fmt(args) => &mut args.tables.folder,
            Command::Import(args) => &mut args.tables.folder,
            Command::Check(args) => &mut args.tables.folder,
            Command::Audit(args) => &mut args.tables.folder,
            Command::Add(args) => &mut args.tables.folder,
            Command::List(args) => &mut args.tables.folder,
            Command::Explain(args) => &mut args.tables.folder,
            Command::Next(args) => &mut args.tables.folder,
            Command::Export(args) => &mut args.tables.folder,
            Command::Init(_)
            | Command::Rules(_)
            | Command::Mock(_)
            | Command::Schema(_)
            | Command::GitDiffDriver(_)
            | Command::Completions(_)
            | Command::Man => return None,
        })
    }

    pub(crate) fn run(&self) -> Result<ExitCode, CliError> {
        match self {
            Command::Init(args) => init::run(args),
            Command::Generate(args) => generate::run(args),
            Command::Render(args) => render::run(args),
            Command::Diff(args) => diff::run(args),
            Command::Changelog(args) => changelog::run(args),
            Command::Fmt(args) => fmt::run(args),
            Command::Import(args) => import::run(args),
            Command::Check(args) => check::run(args),
            Command::Audit(args) => audit::run(args),
            Command::Add(args) => add::run(args),
            Command::Rules(args) => rules::run(args),
            Command::List(args) => list::run(args),
            Command::Explain(args) => explain::run(args),
            Command::Next(args) => next::run(args),
            Command::Mock(args) => mock::run(args),
            Command::Export(args) => export::run(args),
            Command::Schema(args) => schema::run(args),
            Command::GitDiffDriver(args) => git_diff_driver::run(args),
            Command::Completions(args) => completions::run(args, crate::build_command()),
            Command::Man => completions::run_man(crate::build_command()),
        }
    }
}
