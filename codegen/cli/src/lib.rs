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
//! - `check`: documents, tables and source code against each other.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod baseline;
mod check;
mod commands;
mod comparison;
mod date;
mod document_lines;
mod error;
mod git;
mod import;
mod input;
mod options;
mod output;
mod report;

use clap::Parser;
use commands::Command;
use error::CliError;
use error_tables_codegen::tools::escape::escape_log_text;
use options::ColorChoice;
use report::{format_count, render_findings};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

const EXIT_STATUS: &str = "\
Exit status:
  0  Success, and nothing was found
  1  The tables have findings, or `--check` would change something
  2  The command could not run";

/// Keeps Rust code and documentation in step with tables of errors
#[derive(Debug, Parser)]
#[command(name = "error-tables", version, propagate_version = true, after_help = EXIT_STATUS)]
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

    #[command(subcommand)]
    command: Command,
}

/// Runs the command line and returns its exit status: 0 for success, 1 if the tables have findings or `--check` would change
/// something, 2 if the command could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut outputs = Vec::new();
    let result = match Cli::try_parse_from(arguments) {
        Ok(cli) => {
            outputs.extend_from_slice(cli.command.report_outputs());
            run_command(&cli)
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

fn run_command(cli: &Cli) -> Result<ExitCode, CliError> {
    cli.color.write_global();
    if let Some(folder) = &cli.directory {
        std::env::set_current_dir(folder).map_err(|source| CliError::Io {
            action: format!("cannot enter {}", folder.display()),
            source,
        })?;
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
