//! What the tests share: projects in temporary folders, and the edits of `diff/edits.txt`.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

pub(crate) type Files = BTreeMap<String, String>;

pub(crate) const EDITS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/edits.txt");

pub(crate) fn base() -> Files {
    let mut files = Files::new();
    let mut name = String::new();
    for line in include_str!("../diff/base.txt").split_inclusive('\n') {
        match line
            .strip_prefix("-- ")
            .and_then(|line| line.strip_suffix(" --\n"))
        {
            Some(path) => name = path.to_string(),
            None => files.entry(name.clone()).or_default().push_str(line),
        }
    }
    files
}

/// The tables after the edit that the lines of a case describe.
pub(crate) fn edited(case: &str) -> Files {
    let (mut files, mut name, mut old) = (base(), String::new(), None);
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

/// Makes a folder of tables anew.
pub(crate) fn tables(root: &Path, files: &Files) {
    let _ = fs::remove_dir_all(root);
    for (path, text) in files {
        write(root, path, text);
    }
}

/// Writes one file.
pub(crate) fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

pub(crate) fn run(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    command
        .arg("-C")
        .arg(root)
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("runs")
}
