//! `mock`: hands over to `error-tables-mock`, which lies beside this program or on the path.

use crate::args::Mock;
use std::io::ErrorKind;
use std::process::{Command, ExitCode};

const NAME: &str = "error-tables-mock";

pub(crate) fn run(verb: &Mock) -> ExitCode {
    let beside = std::env::current_exe().ok().and_then(|own| {
        let file = format!("{NAME}{}", std::env::consts::EXE_SUFFIX);
        Some(own.parent()?.join(file)).filter(|path| path.is_file())
    });
    let program = beside.unwrap_or_else(|| NAME.into());
    let mut command = Command::new(program);
    command.args(&verb.arguments);
    let why = start(command);
    match why {
        Ok(code) => return code,
        Err(why) if why.kind() == ErrorKind::NotFound => {
            anstream::eprintln!(
                "error: {NAME} is not installed; run: cargo install {NAME} (in this repository: cargo run -p {NAME} -- …)"
            );
        }
        Err(why) => anstream::eprintln!("error: cannot run {NAME}: {why}"),
    }
    ExitCode::from(2)
}

/// The server takes this process's place, and with it the signals that stop it.
#[cfg(unix)]
fn start(mut command: Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn start(mut command: Command) -> std::io::Result<ExitCode> {
    let status = command.status()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(2)))
}
