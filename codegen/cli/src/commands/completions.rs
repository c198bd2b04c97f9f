//! `completions` and `man`: what shells and `man` are told about this program.

use crate::error::CliError;
use crate::output;
use clap::Command;
use clap_complete::{Shell, generate};
use clap_mangen::Man;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

pub(crate) fn run(args: &CompletionsArgs, mut command: Command) -> Result<ExitCode, CliError> {
    let mut bytes = Vec::new();
    generate(args.shell, &mut command, "error-tables", &mut bytes);
    output::print_text(&String::from_utf8_lossy(&bytes))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the manual: the page of the program, and those of its commands one after the other.
pub(crate) fn run_man(mut command: Command) -> Result<ExitCode, CliError> {
    command.build();
    let mut bytes = Vec::new();
    let pages = std::iter::once(command.clone()).chain(command.get_subcommands().cloned());
    for page in pages.filter(|page| page.get_name() != "help") {
        Man::new(page)
            .render(&mut bytes)
            .map_err(|source| CliError::Io {
                action: "cannot write the manual".to_string(),
                source,
            })?;
    }
    output::print_text(&String::from_utf8_lossy(&bytes))?;
    Ok(ExitCode::SUCCESS)
}
