//! What happens if the standard output is full or closed.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// A report of every format, every other command that prints, and the help.
const COMMANDS: [&[&str]; 14] = [
    &["--help"],
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
];

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
            err.starts_with("error: cannot write to the standard output: ")
                && err.lines().count() == 1,
            "{arguments:?}: {err}"
        );
    }
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
