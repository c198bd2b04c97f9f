//! `diff` as its users run it. Every edit of `diff/edits.txt` on the tables of `diff/base.txt` gives exactly the findings, the bump
//! and the exit status that stand below it; `BLESS=1 cargo test -p error-tables-cli --test diff` rewrites them, for review.

use error_tables_codegen::Builder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

type Files = BTreeMap<String, String>;

const EDITS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/edits.txt");

fn base() -> Files {
    let mut files = Files::new();
    let mut name = String::new();
    for line in include_str!("diff/base.txt").split_inclusive('\n') {
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
fn edited(case: &str) -> Files {
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
                None => *text += &format!("{}\n", escaped(new)),
            }
        } else {
            name = line.to_string();
        }
    }
    files
}

fn write(root: &Path, files: &Files) {
    let _ = fs::remove_dir_all(root);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    command
        .arg("-C")
        .arg(root)
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("runs")
}

/// What a comparison says, a line a finding, and how it exits.
fn compared(root: &Path, from: &str, to: &str) -> String {
    let output = run(root, &["diff", from, to, "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let mut said = String::new();
    for finding in report["findings"].as_array().expect("findings") {
        let text = |key: &str| finding[key].as_str().unwrap_or("").to_string();
        let audiences = finding["audiences"].as_array().expect("audiences");
        let verdicts: Vec<String> = audiences
            .iter()
            .map(|one| {
                format!(
                    "{} {}",
                    one["audience"].as_str().unwrap_or(""),
                    one["level"].as_str().unwrap_or("")
                )
            })
            .collect();
        let at = format!("{}:{}:{}", text("file"), finding["line"], finding["column"]);
        let _ = writeln!(
            said,
            "> {}[{}] {}: {}",
            text("level"),
            text("rule"),
            text("api"),
            text("message")
        );
        let _ = writeln!(
            said,
            ">     {at}; {}; {}",
            verdicts.join(", "),
            text("bump")
        );
    }
    let bump = report["required_bump"].as_str().unwrap_or("");
    let _ = writeln!(
        said,
        "> {bump}, exit {}",
        output.status.code().unwrap_or(-1)
    );
    said
}

/// Everything that is generated from the tables of `root/new`.
fn generated(root: &Path) -> Vec<String> {
    let out = root.join("out");
    let run = Builder::new(root.join("new"))
        .sources(out.join("src"))
        .docs(out.join("docs"))
        .check()
        .expect("sound tables");
    run.plan
        .stale
        .into_iter()
        .filter_map(|change| change.new)
        .collect()
}

#[test]
fn every_edit_gives_its_findings_and_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let text = fs::read_to_string(EDITS).expect("the edits");
    write(&root.join("new"), &base());
    let before = generated(root);
    write(&root.join("old"), &base());
    let (mut blessed, mut failures) = (String::new(), Vec::new());
    for case in text.split("== ").skip(1) {
        let title = case.lines().next().unwrap_or("");
        write(&root.join("new"), &edited(case));
        let said = compared(root, "old", "new");
        let expected: String = case
            .split_inclusive('\n')
            .filter(|line| line.starts_with('>'))
            .collect();
        if expected != said {
            failures.push(format!("{title}: expected\n{expected}but got\n{said}"));
        }
        let edit: String = case
            .split_inclusive('\n')
            .filter(|line| !line.starts_with('>'))
            .collect();
        let _ = write!(blessed, "== {}\n{said}\n", edit.trim_end());
        if generated(root) != before && said.contains("> none,") {
            failures.push(format!(
                "{title}: what is generated differs, and no version is asked for"
            ));
        }
        let same = compared(root, "new", "new");
        if same != "> none, exit 0\n" {
            failures.push(format!("{title}: compared with itself it gives\n{same}"));
        }
        let undone = compared(root, "new", "old");
        if undone == "> none, exit 0\n" {
            failures.push(format!("{title}: taken back, it gives no finding"));
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(EDITS, format!("{}\n", blessed.trim_end())).expect("written");
        failures.retain(|failure| !failure.contains("expected\n"));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
