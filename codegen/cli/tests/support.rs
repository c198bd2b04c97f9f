//! Helpers shared by these tests: running the program, and the edits of `diff/edits.txt`.

pub(crate) use error_tables_test_support::{list_files, read_file, to_text, write_file};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Tables by their path: `api/file`.
pub(crate) type Tables = BTreeMap<String, String>;

/// The file of edits, each with its expected findings.
pub(crate) const EDITS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/edits.txt");

/// The root of this repository.
pub(crate) const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The command with these arguments, run in a folder on 2026-11-22, without colors and away from any CI and repository.
pub(crate) fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    command
        .arg("-C")
        .arg(root)
        .args(arguments)
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1795305600")
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .env_remove("GITHUB_ACTIONS")
        .env_remove("GITLAB_CI")
        .env_remove("TEAMCITY_VERSION")
        .env_remove("TF_BUILD")
        .env_remove("GITHUB_OUTPUT")
        .env_remove("GITHUB_STEP_SUMMARY");
    command
}

/// The exit status, the standard output and the standard error of a run.
pub(crate) type Outcome = (Option<i32>, String, String);

/// Converts the output of a process.
pub(crate) fn outcome(output: &Output) -> Outcome {
    let (stdout, stderr) = (to_text(&output.stdout), to_text(&output.stderr));
    (output.status.code(), stdout, stderr)
}

/// Runs the command.
pub(crate) fn run(root: &Path, arguments: &[&str]) -> Outcome {
    outcome(&command(root, arguments).output().expect("runs"))
}

/// Runs the command; gives its exit status and everything it printed.
pub(crate) fn run_merged(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let (exit, stdout, stderr) = run(root, arguments);
    (exit, stdout + &stderr)
}

/// The tables of `diff/base.txt`.
pub(crate) fn base_tables() -> Tables {
    error_tables_test_support::parse_archive(include_str!("diff/base.txt"))
        .into_iter()
        .map(|(path, bytes)| (path, to_text(&bytes)))
        .collect()
}

/// The tables after the edit that the lines of a case describe.
pub(crate) fn edited_tables(case: &str) -> Tables {
    let (mut files, mut name, mut old) = (base_tables(), String::new(), None);
    let escaped = |text: &str| text.replace("\\n", "\n");
    for line in case
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty() && !line.starts_with('>'))
    {
        if let Some(api) = line.strip_prefix("gone: ") {
            files.retain(|path, _| !path.starts_with(&format!("{api}/")));
        } else if let Some((from, to)) = line
            .strip_prefix("moved: ")
            .and_then(|line| line.split_once(" -> "))
        {
            files = files
                .into_iter()
                .map(|(path, text)| (path.replace(&format!("{from}/"), &format!("{to}/")), text))
                .collect();
        } else if let Some(text) = line.strip_prefix('-') {
            old = Some(escaped(text));
        } else if let Some(new) = line.strip_prefix('+') {
            let text = files.entry(name.clone()).or_default();
            match old.take() {
                Some(old) => {
                    assert!(text.contains(&old), "{case}: no such text: {old}");
                    *text = text.replace(&old, &escaped(new));
                }
                None => text.extend([escaped(new).as_str(), "\n"]),
            }
        } else {
            name = line.to_string();
        }
    }
    files
}

/// Replaces a folder of tables.
pub(crate) fn replace_tables(root: &Path, tables: &Tables) {
    let _ = fs::remove_dir_all(root);
    for (path, text) in tables {
        write_file(root, path, text);
    }
}
