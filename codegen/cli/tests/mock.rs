//! `error-tables mock`: it hands over to the server, and says what to do where there is none.
#![cfg(unix)]

use error_tables_test_support::assert_success;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs a shell script. What is to be run later is written by another process: one that this process had open for writing could not
/// be run while another thread starts a process.
fn shell(script: &str, arguments: &[&Path]) {
    let mut command = Command::new("sh");
    command.args(["-ec", script, "sh"]).args(arguments);
    assert_success(&command.output().expect("runs"));
}

/// A folder that holds this program alone, as `cargo install` of it alone leaves it.
fn install_program(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let program = Path::new(env!("CARGO_BIN_EXE_error-tables"));
    shell("cp \"$1\" \"$2\"", &[program, &folder]);
    folder
}

fn install_server(folder: &Path) {
    let script = r#"printf '#!/bin/sh\necho "$#" "$@"\nexit 7\n' > "$1"; chmod 755 "$1""#;
    shell(script, &[&folder.join("error-tables-mock")]);
}

fn run_mock(folder: &Path, path: &Path) -> Output {
    let mut command = Command::new(folder.join("error-tables"));
    command.args(["mock", "amove-click", "--port", "29123", "--ok-body", "a b"]);
    command.env("PATH", path).output().expect("run")
}

#[test]
fn without_a_server_the_error_says_how_to_get_one() {
    let folder = install_program("mock-alone");
    let out = run_mock(&folder, Path::new("/nowhere"));
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&out.stderr),
        "error: error-tables-mock is not installed\nhelp: run `cargo install error-tables-mock`\n"
    );
    assert!(out.stdout.is_empty());
}

#[test]
fn a_server_beside_the_program_or_on_the_path_is_run() {
    let beside = install_program("mock-beside");
    install_server(&beside);
    let alone = install_program("mock-elsewhere");
    let elsewhere = install_program("mock-path");
    install_server(&elsewhere);
    for (folder, path) in [(&beside, Path::new("/nowhere")), (&alone, &elsewhere)] {
        let out = run_mock(folder, path);
        assert_eq!(out.status.code(), Some(7), "{out:?}");
        assert_eq!(
            String::from_utf8_lossy(&out.stdout),
            "5 amove-click --port 29123 --ok-body a b\n"
        );
    }
}
