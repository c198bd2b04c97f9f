#![doc = include_str!("../README.md")]
//!
//! The library is the command line over [`error_tables_codegen`]: [`run`] is all of it.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod args;
mod audit;
mod baseline;
mod changelog;
mod check;
mod commands;
mod diff;
mod document_lines;
mod error;
mod explain;
mod failure;
mod fmt;
mod generate;
mod git;
mod import;
mod input;
mod mock;
mod output;
mod report;
mod rules;
mod side;
mod state;
mod version;

use args::{Args, Verb};
use clap::Parser;
use error::CliError;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command line and gives its exit status: 0 clean, 1 the tables have findings or `--check` would change something,
/// 2 it could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(arguments) {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    args.color.write_global();
    if let Some(folder) = &args.directory
        && let Err(why) = std::env::set_current_dir(folder)
    {
        anstream::eprintln!("error: cannot enter {}: {why}", folder.display());
        return ExitCode::from(2);
    }
    match args.verb {
        Verb::Generate(verb) => generate::run(&verb),
        Verb::Diff(verb) => diff::run(&verb),
        Verb::Changelog(what) => changelog::run(&what),
        Verb::Fmt(verb) => fmt::run(&verb),
        Verb::Import(args) => finish(commands::import::run(&args)),
        Verb::Check(args) => finish(commands::check::run(&args)),
        Verb::Audit(verb) => audit::run(&verb),
        Verb::Rules(verb) => rules::run(&verb),
        Verb::Explain(verb) => explain::run(&verb),
        Verb::Mock(verb) => mock::run(&verb),
        Verb::Schema => {
            anstream::print!("{}", report::SCHEMA);
            ExitCode::SUCCESS
        }
    }
}

/// Prints the error of a command that failed.
fn finish(result: Result<ExitCode, CliError>) -> ExitCode {
    result.unwrap_or_else(CliError::report)
}
