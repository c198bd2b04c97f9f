//! `mock`: runs `error-tables-mock`, which is installed next to this program or on the path.

use crate::error::CliError;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::process::{Command, ExitCode};

const PROGRAM: &str = "error-tables-mock";

#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct MockArgs {
    /// The arguments of `error-tables-mock`; `error-tables mock --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

pub(crate) fn run(args: &MockArgs) -> Result<ExitCode, CliError> {
    let beside = std::env::current_exe().ok().and_then(|own| {
        let file = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
        Some(own.parent()?.join(file)).filter(|path| path.is_file())
    });
    let program = beside.unwrap_or_else(|| PROGRAM.into());
    let mut command = Command::new(program);
    command.args(&args.arguments);
    execute(command).map_err(|source| match source.kind() {
        ErrorKind::NotFound => CliError::usage_with_help(
            format!("{PROGRAM} is not installed"),
            format!("run `cargo install {PROGRAM}`"),
        ),
        _ => CliError::Io {
            action: format!("cannot run {PROGRAM}"),
            source,
        },
    })
}

/// Replaces this process by the server, which then receives the signals that stop it.
#[cfg(unix)]
fn execute(mut command: Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn execute(mut command: Command) -> std::io::Result<ExitCode> {
    let status = command.status()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(2)))
}
