//! No command opens a connection. `strace` watches the system calls; without it, nothing is tested.
#![cfg(target_os = "linux")]

use crate::support::REPOSITORY;
use std::path::Path;
use std::process::Command;

const OLD_TABLES: &str = "codegen/cli/tests/old_formats/1/error-tables";

const COMMANDS: [&[&str]; 11] = [
    &["audit"],
    &["diff", "HEAD"],
    &["fmt", "--check"],
    &["generate", "--check"],
    &["list"],
    &["explain", "NOT_FOUND"],
    &["export", "openapi", "--api", "pluralkit"],
    &[
        "check",
        "--tables",
        OLD_TABLES,
        "--pages",
        "codegen/cli/tests/old_formats/1",
    ],
    &[
        "import",
        "codegen/cli/tests/old_formats/1/page.md",
        "--api",
        "probe",
        "--stdout",
    ],
    &["changelog", "HEAD"],
    &["init", "--dry-run"],
];

#[test]
fn no_command_uses_the_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("calls");
    let watch = |program: &str, arguments: &[&str]| {
        let mut strace = Command::new("strace");
        strace.args(["--follow-forks", "--quiet=all", "--trace=%network"]);
        strace.arg("--output").arg(&log);
        strace
            .arg(program)
            .args(arguments)
            .current_dir(Path::new(REPOSITORY));
        strace
            .output()
            .ok()
            .filter(|output| !output.stdout.is_empty())
    };
    if watch("echo", &["x"]).is_none() {
        println!("SKIPPED: strace is not installed, or may not run here");
        return;
    }
    for arguments in COMMANDS {
        watch(env!("CARGO_BIN_EXE_error-tables"), arguments);
        let calls = std::fs::read_to_string(&log).expect("a log");
        let calls: Vec<&str> = calls.lines().filter(|line| line.contains('(')).collect();
        // `socketpair` is how processes on one machine talk.
        let outside = calls.iter().find(|call| !call.contains("socketpair("));
        assert_eq!(outside, None, "{arguments:?}");
    }
    println!("figure: {} commands without a network call", COMMANDS.len());
}
