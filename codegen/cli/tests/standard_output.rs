//! What happens if the standard output is full or closed.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// A report of every format, every other command that prints, and the help.
const COMMANDS: [&[&str]; 31] = [
    &["--help"],
    &["--version"],
    &["audit", "--help"],
    &["rules"],
    &["schema"],
    &["explain", "status-missing"],
    &["audit"],
    &["generate", "--check"],
    &["fmt", "--check"],
    &["audit", "--format", "json"],
    &["audit", "--format", "github"],
    &["audit", "--format", "sarif"],
    &["diff", "error-tables"],
    &["changelog", "error-tables", "error-tables"],
    &["git-diff-driver"],
    &["audit", "--format", "markdown"],
    &["audit", "--format", "junit"],
    &["audit", "--format", "gitlab"],
    &["check", "--tables", OLD_TABLES, "--pages", OLD],
    &["import", OLD_PAGE, "--api", "probe", "--stdout"],
    &[
        "render",
        "--inject",
        DOCUMENT,
        "--tables",
        "codegen/examples/error-tables",
        "--check",
    ],
    &["init", "--dry-run"],
    &["add", "NEW", "--api", "amove-web", "--dry-run"],
    &["next", "1..30000", "--api", "pluralkit"],
    &["list"],
    &["list", "--format", "json"],
    &["explain", "NOT_FOUND"],
    &["export", "json"],
    &["export", "openapi", "--api", "pluralkit"],
    &["completions", "bash"],
    &["man"],
];
const OLD: &str = "codegen/cli/tests/old_formats/1";
const OLD_TABLES: &str = "codegen/cli/tests/old_formats/1/error-tables";
const OLD_PAGE: &str = "codegen/cli/tests/old_formats/1/page.md";
const DOCUMENT: &str = "codegen/examples/errors.mdx";

/// `mock` runs another program.
#[test]
fn every_command_is_among_them() {
    let help = command(&["--help"]).output().expect("runs").stdout;
    let help = String::from_utf8(help).expect("text");
    let names = help.split("Commands:").nth(1).expect("a list of commands");
    let names = names.split("\n\n").next().unwrap_or_default().lines();
    for name in names.filter_map(|line| line.split_whitespace().next()) {
        let is_tried = COMMANDS.iter().any(|command| command.contains(&name));
        assert!(is_tried || ["mock", "help"].contains(&name), "{name}");
    }
}

fn command(arguments: &[&str]) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    command.arg("-C").arg(root).args(arguments);
    command
}

#[test]
fn a_full_standard_output_is_an_error() {
    for arguments in COMMANDS {
        let full = File::options().write(true).open("/dev/full");
        let output = command(arguments)
            .stdout(full.expect("a device"))
            .output()
            .expect("runs");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {err}");
        assert!(
            err.lines()
                .filter(|line| !line.starts_with("note: "))
                .count()
                == 1
                && err.contains("error: cannot write to the standard output: "),
            "{arguments:?}: {err}"
        );
    }
    println!(
        "figure: {} commands with a full standard output",
        COMMANDS.len()
    );
}

#[test]
fn a_closed_standard_output_is_not_an_error() {
    for arguments in COMMANDS {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_ne!(output.status.code(), Some(2), "{arguments:?}: {err}");
        assert!(!err.contains("cannot write"), "{arguments:?}: {err}");
    }
}
