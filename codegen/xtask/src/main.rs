//! `cargo run -- COMMAND`: `generate` at once, `promises` for this repository, and every other command with the command line, which
//! cargo compiles first.

mod promises;

use error_tables_codegen::Builder;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::{Command, ExitCode};

/// The docs of the generated crate.
const CRATE_DOCS: &str = "../README.md";

fn main() -> ExitCode {
    let mut args: Vec<OsString> = std::env::args_os().skip(1).collect();
    if args == ["generate"] && generate().is_some() {
        return ExitCode::SUCCESS;
    }
    if args.first().is_some_and(|command| command == "promises") {
        return promises::check_promises(args.iter().any(|argument| argument == "--full"));
    }
    // Other arguments may be about another crate.
    if args == ["generate"] || args == ["generate", "--check"] {
        args.extend(["--crate-docs", CRATE_DOCS].map(OsString::from));
    }
    run_command_line(&args)
}

/// `None` if it failed: the command line does the same and explains the error.
fn generate() -> Option<()> {
    let builder = Builder::new("error-tables")
        .project_root(".")
        .sources("generated/src")
        .crate_docs(CRATE_DOCS)
        .docs("generated/docs");
    let run = builder.generate().ok()?;
    write!(io::stdout(), "{run}").ok()
}

fn run_command_line(args: &[OsString]) -> ExitCode {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../cli/Cargo.toml");
    let status = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--manifest-path", manifest, "--"])
        .args(args)
        .status();
    match status {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            ExitCode::from(2)
        }
    }
}
