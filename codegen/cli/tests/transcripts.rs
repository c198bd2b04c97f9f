//! What the commands that show tables print. Each file of `transcripts` is a list of commands with everything that they print; `BLESS=1
//! cargo test -p error-tables-cli transcripts::` writes it, for review. All of them work on the tables in `transcripts/tables.txt`.
//!
//! A line `$ error-tables …` is a command, and lines after it that begin with `< ` are its standard input. The standard output
//! follows, then `--` and the standard error, then the exit status if it is not 0.

use crate::support::{command, outcome};
use error_tables_test_support::{
    assert_no_failures, compare_text, list_cases, parse_archive, write_files,
};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/transcripts");

/// A folder with the tables.
pub(crate) fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let tables = include_str!("transcripts/tables.txt");
    write_files(folder.path(), &parse_archive(tables));
    folder
}

/// Splits a command at spaces outside of single quotes.
pub(crate) fn split_words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut is_quoted) = (Vec::new(), None::<String>, false);
    for c in line.chars() {
        match c {
            '\'' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            ' ' if !is_quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Runs a command in the project, or in the folder of its `-C`.
fn run_case(root: &Path, line: &str, input: &str) -> String {
    let words = split_words(line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (folder, words) = match &words[..] {
        ["-C", folder, rest @ ..] => (root.join(folder), rest),
        all => (root.to_path_buf(), all),
    };
    let mut child = command(&folder, words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("runs");
    let mut stdin = child.stdin.take().expect("an input");
    // A command that fails early may not read it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let (exit, stdout, stderr) = outcome(&child.wait_with_output().expect("ends"));
    let mut out = stdout;
    if !stderr.is_empty() {
        let _ = write!(out, "--\n{stderr}");
    }
    if exit != Some(0) {
        let _ = writeln!(out, "exit {}", exit.unwrap_or(-1));
    }
    out
}

#[test]
fn every_command_prints_what_was_reviewed() {
    let mut failures = Vec::new();
    for path in list_cases(FOLDER) {
        if path.file_name().is_some_and(|name| name == "tables.txt") {
            continue;
        }
        let folder = project();
        let text = fs::read_to_string(&path).expect("a transcript");
        let mut actual = String::new();
        for case in format!("\n{text}").split("\n$ ").skip(1) {
            let line = case.lines().next().unwrap_or("");
            let words = line.strip_prefix("error-tables ").expect("a command");
            let input = case
                .lines()
                .skip(1)
                .map_while(|line| line.strip_prefix("< "));
            let input: Vec<&str> = input.collect();
            let _ = writeln!(actual, "$ {line}");
            for line in &input {
                let _ = writeln!(actual, "< {line}");
            }
            let _ = writeln!(
                actual,
                "{}",
                run_case(folder.path(), words, &input.join("\n"))
            );
        }
        compare_text(&actual, &path, &mut failures);
    }
    assert_no_failures(&failures);
}
