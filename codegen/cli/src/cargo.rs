//! `cargo error-tables VERB`: cargo repeats the subcommand's name as the first argument.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().enumerate();
    let own = arguments.filter(|(at, argument)| *at != 1 || argument != "error-tables");
    error_tables_cli::run(own.map(|(_, argument)| argument))
}
