//! `error-tables VERB`.

use std::process::ExitCode;

fn main() -> ExitCode {
    error_tables_cli::run(std::env::args_os())
}
