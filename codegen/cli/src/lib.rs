#![doc = include_str!("../README.md")]
//!
//! The library is the command line over [`error_tables_codegen`]: [`run`] is all of it.
//!
//! # Where things are
//!
//! - `commands`: one file per command, with its arguments. A command returns an exit status or a `CliError`, which [`run`] prints.
//! - `options`: the options that several commands share.
//! - `report`: findings in every format.
//! - `comparison`: the two sides of a `diff`, from folders or from git.
//! - `import`: from a document to a table.
//! - `init`: what a project lacks to have its errors in tables.
//! - `check`: documents, tables and source code against each other.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod baseline;
mod check;
mod commands;
mod comparison;
mod date;
mod document_lines;
mod error;
mod file_patterns;
mod git;
mod import;
mod init;
mod input;
mod options;
mod output;
mod report;
mod shell;
mod tables;

use clap::{CommandFactory, FromArgMatches, Parser};
use commands::Command;
use commands::examples::after_help;
use error::CliError;
use error_tables_codegen::tools::escape::escape_log_text;
use options::ColorChoice;
use report::{format_count, render_findings};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use tables::{DEFAULT_FOLDER, find_tables_above};

const EXIT_STATUS: &str = "\
Exit status:
  0  Success, and nothing was found
  1  The tables have findings, or `--check` would change something
  2  The command could not run";

/// Keeps Rust code and documentation in step with tables of errors
#[derive(Debug, Parser)]
#[command(name = "error-tables", version, after_help = EXIT_STATUS)]
struct Cli {
    /// Run as if started in this folder
    #[arg(
        short = 'C',
        long = "directory",
        value_name = "DIR",
        global = true,
        help_heading = "Global options"
    )]
    directory: Option<PathBuf>,

    /// When to color the output; `NO_COLOR` is respected
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        global = true,
        help_heading = "Global options"
    )]
    color: ColorChoice,

    /// Print no notes and no progress
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "verbose",
        help_heading = "Global options"
    )]
    quiet: bool,

    /// Print which folder is read, and what is in it
    #[arg(short, long, global = true, help_heading = "Global options")]
    verbose: bool,

    #[command(subcommand)]
    command: Command,
}

/// The command line, with examples in the help of each command. The global options are in the help of the program alone.
fn build_command() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    let globals: Vec<clap::Id> = command
        .get_arguments()
        .filter(|argument| argument.is_global_set())
        .map(|argument| argument.get_id().clone())
        .collect();
    command.mut_subcommands(|sub| {
        let examples = after_help(sub.get_name());
        let sub = hide_arguments(sub, &globals);
        match examples {
            Some(examples) => sub.after_help(examples),
            None => sub,
        }
    })
}

/// Leaves arguments out of the help of a command and of the commands below it.
fn hide_arguments(command: clap::Command, ids: &[clap::Id]) -> clap::Command {
    let hide = |argument: clap::Arg| {
        let is_hidden = argument.is_hide_set() || ids.contains(argument.get_id());
        argument.hide(is_hidden)
    };
    let command = command.mut_args(hide);
    command.mut_subcommands(|sub| hide_arguments(sub, ids))
}

fn parse_arguments(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let mut command = build_command();
    let matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// Runs the command line and returns its exit status: 0 for success, 1 if the tables have findings or `--check` would change
/// something, 2 if the command could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut outputs = Vec::new();
    let result = match parse_arguments(arguments) {
        Ok(mut cli) => {
            outputs.extend_from_slice(cli.command.report_outputs());
            run_command(&mut cli)
        }
        // The help and the version are errors of clap that belong on the standard output.
        Err(error) if error.use_stderr() => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        Err(help) => {
            output::print_text(&help.render().ansi().to_string()).map(|()| ExitCode::SUCCESS)
        }
    };
    match result {
        Ok(status) => status,
        Err(error) => {
            let status = print_error(error);
            for output in outputs.iter().filter(|output| output.path.is_file()) {
                let path = output.path.display();
                print_message(
                    "note",
                    &format!("{path} may be the report of an earlier run"),
                );
            }
            status
        }
    }
}

fn run_command(cli: &mut Cli) -> Result<ExitCode, CliError> {
    cli.color.write_global();
    output::set_verbosity(cli.quiet, cli.verbose);
    if let Some(folder) = &cli.directory {
        std::env::set_current_dir(folder).map_err(|source| CliError::Io {
            action: format!("cannot enter {}", folder.display()),
            source,
        })?;
    }
    if let Some(tables) = cli.command.tables_mut()
        && tables.as_os_str() == DEFAULT_FOLDER
        && !tables.exists()
        && let Some(found) = find_tables_above()
    {
        *tables = found;
    }
    cli.command.run()
}

/// Prints an error and returns its exit status: 1 if the command ran and found something, 2 if it could not run.
fn print_error(error: CliError) -> ExitCode {
    match error {
        CliError::Usage { message, help } => {
            print_message("error", &message);
            if let Some(help) = help {
                print_message("help", &help);
            }
            ExitCode::from(2)
        }
        CliError::Git { message, help } => {
            print_message("error", &message);
            print_message("help", &help);
            ExitCode::from(2)
        }
        CliError::Io { action, source } => {
            print_message("error", &format!("{action}: {source}"));
            ExitCode::from(2)
        }
        CliError::Refused(messages) => {
            for message in messages {
                print_message("error", &message);
            }
            ExitCode::from(2)
        }
        CliError::InvalidInput {
            findings,
            location,
            consequence,
        } => {
            output::print_progress(&render_findings(&findings));
            let errors = format_count(findings.len(), "error");
            print_message("error", &format!("{errors} in {location}; {consequence}"));
            ExitCode::from(2)
        }
        CliError::InvalidTables(findings) => {
            if let Err(error) = output::print_text(&render_findings(&findings)) {
                return print_error(error);
            }
            let errors = format_count(findings.len(), "error");
            print_message(
                "error",
                &format!("{errors} in the tables; nothing was written"),
            );
            ExitCode::FAILURE
        }
        CliError::Negative {
            message,
            notes,
            help,
        } => {
            print_message("error", &message);
            for note in notes {
                print_message("note", &note);
            }
            print_message("help", &help);
            ExitCode::FAILURE
        }
    }
}

fn print_message(kind: &str, text: &str) {
    output::print_progress(&format!("{kind}: {}\n", escape_log_text(text)));
}
