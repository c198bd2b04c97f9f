//! The tables in `tests/known`: the commands of their README write the committed files, and change nothing when they are run again.
#![cfg(unix)]

use crate::support::{REPOSITORY, list_files, outcome, read_file, run_merged, write_file};
use error_tables_test_support::{assert_no_failures, compare_text};
use std::path::{Path, PathBuf};
use std::process::Command;

fn known_folder() -> PathBuf {
    Path::new(REPOSITORY).join("tests/known")
}

/// The commands of the README.
fn read_commands() -> Vec<String> {
    let readme = read_file(&known_folder(), "README.md");
    let lines = readme
        .lines()
        .filter(|line| line.starts_with("error-tables import "));
    lines.map(str::to_string).collect()
}

fn run_line(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let arguments = line.strip_prefix("error-tables ").expect("our command");
    let script = format!("'{}' {arguments}", env!("CARGO_BIN_EXE_error-tables"));
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).current_dir(folder);
    shell
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1795305600");
    outcome(&shell.output().expect("a shell"))
}

#[test]
fn the_commands_of_the_readme_write_the_known_tables() {
    let known = known_folder();
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir(root.join("error-tables")).expect("created");
    for file in list_files(&known.join("documents")) {
        let file = Path::new("documents").join(file);
        write_file(root, &file, read_file(&known, &file));
    }
    let commands = read_commands();
    assert_eq!(commands.len(), 5);
    for line in &commands {
        let (exit, _, stderr) = run_line(root, line);
        assert_eq!(exit, Some(0), "{line}: {stderr}");
    }
    let written = list_files(&root.join("error-tables"));
    let mut failures = Vec::new();
    for file in &written {
        let file = Path::new("error-tables").join(file);
        compare_text(&read_file(root, &file), &known.join(&file), &mut failures);
    }
    assert_no_failures(&failures);
    assert_eq!(written, list_files(&known.join("error-tables")));
    for line in &commands {
        let (exit, stdout, stderr) = run_line(root, line);
        assert_eq!(exit, Some(0), "{line}: {stderr}");
        assert!(!stdout.contains("wrote"), "{line}: {stdout}");
    }
    for file in &written {
        let file = Path::new("error-tables").join(file);
        assert_eq!(read_file(root, &file), read_file(&known, &file));
    }
}

#[test]
fn the_known_tables_agree_with_their_documents_and_have_no_error() {
    for verb in ["audit", "check", "fmt"] {
        let arguments: &[&str] = match verb {
            "fmt" => &["fmt", "--check"],
            verb => &[verb],
        };
        let (exit, printed) = run_merged(&known_folder(), arguments);
        assert_eq!(exit, Some(0), "{verb}: {printed}");
        assert!(!printed.contains("error["), "{printed}");
    }
}
