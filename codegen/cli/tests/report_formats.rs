//! Reports of changes: for a terminal, line by line, for CI systems, and inside git.

use crate::support::{command, outcome, run, write_file};
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// Two states with 25 changed rows, of which most change a text, some a status or a name, and some are new.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut old, mut new) = (
        "code,status,meaning\n".to_string(),
        "code,status,meaning\n".to_string(),
    );
    for number in 0..25 {
        let code = format!("CODE_{number}");
        let text = format!(
            "The item number {number} cannot be sold at this time because somebody has put it into a cart"
        );
        let _ = match number {
            0..=4 => writeln!(new, "{code},409,{text}."),
            5..=9 => {
                let _ = writeln!(old, "{code},409,{text}.");
                writeln!(new, "{code},500,{text}.")
            }
            10..=12 => writeln!(old, "{code},409,{text}."),
            _ => {
                let _ = writeln!(old, "{code},409,{text}.");
                writeln!(new, "{code},409,{text} of another user.")
            }
        };
    }
    for (side, codes) in [("old", old), ("new", new)] {
        write_file(
            folder.path(),
            format!("{side}/shop/api.toml"),
            "title = \"Shop\"\n",
        );
        write_file(folder.path(), format!("{side}/shop/codes.csv"), codes);
    }
    folder
}

fn compare(format: &str) -> String {
    let folder = project();
    run(folder.path(), &["diff", "old", "new", "--format", format]).1
}

#[test]
fn the_text_of_25_changes_is_short() {
    let out = compare("text");
    assert!(out.lines().count() <= 90, "{out}");
    assert!(
        out.contains("changes: … put it into a [-cart.-] {+cart of another user.+}"),
        "{out}"
    );
    // What a rule means is told once.
    assert_eq!(out.matches("clients: generic software").count(), 1, "{out}");
}

#[test]
fn each_finding_is_one_line() {
    let out = compare("line");
    let expected = "new/shop/codes.csv:7:8: error: the status of `CODE_5` changes from 409 to 500 [status-class-changed]";
    assert!(out.lines().any(|line| line == expected), "{out}");
    let json = compare("json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["findings"].as_array().expect("findings");
    assert_eq!(out.lines().count(), findings.len());
}

#[test]
fn ci_systems_get_their_formats() {
    let junit = compare("junit");
    assert!(junit.starts_with("<?xml version=\"1.0\""), "{junit}");
    assert!(
        junit.contains("classname=\"shop.status-class-changed\""),
        "{junit}"
    );
    assert_eq!(
        junit.matches("<testcase").count(),
        junit.matches("</testcase>").count()
    );
    let gitlab: serde_json::Value = serde_json::from_str(&compare("gitlab")).expect("JSON");
    let issues = gitlab.as_array().expect("a list");
    assert!(
        issues
            .iter()
            .all(|issue| issue["location"]["lines"]["begin"].is_u64())
    );
    let mut prints: Vec<&str> = issues
        .iter()
        .filter_map(|issue| issue["fingerprint"].as_str())
        .collect();
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), issues.len());
}

#[test]
fn github_tells_how_many_findings_it_leaves_out() {
    let out = compare("github");
    assert_eq!(
        out.lines()
            .filter(|line| line.starts_with("::notice"))
            .count(),
        10
    );
    assert!(out.contains("more, which GitHub would not show"), "{out}");
}

#[test]
fn codes_and_tabs_are_shown_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    for (side, status) in [("old", "410"), ("new", "500")] {
        write_file(
            folder.path(),
            format!("{side}/shop/api.toml"),
            "title = \"Shop\"\n[codes]\ntype = \"u32\"\n",
        );
        let codes = format!("code,name,status,meaning\n20009,Gone,{status},A\tB.\n");
        write_file(folder.path(), format!("{side}/shop/codes.csv"), codes);
    }
    let (_, out, _) = run(folder.path(), &["diff", "old", "new", "--all"]);
    assert!(out.contains("`Gone` (20009)"), "{out}");
    let (_, out, _) = run(
        folder.path(),
        &["audit", "--tables", "new", "--profile", "strict"],
    );
    assert!(!out.contains("\\u{9}") && !out.contains("20_009"), "{out}");
}

fn git(root: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(root)
        .args(["-c", "user.name=A", "-c", "user.email=a@shop.example"])
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn git_shows_changes_of_a_table_as_findings() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let (exit, setup, _) = run(root, &["git-diff-driver"]);
    assert_eq!(exit, Some(0));
    assert!(
        setup.contains("git config diff.error-tables.command"),
        "{setup}"
    );
    write_file(root, "error-tables/shop/api.toml", "title = \"Shop\"\n");
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "code,status\nGONE,410\n",
    );
    write_file(root, ".gitattributes", "codes.csv diff=error-tables\n");
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "One"]);
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "code,status\nGONE,500\n",
    );
    git(root, &["commit", "-qam", "Two"]);
    let driver = format!(
        "diff.error-tables.command=\"{}\" git-diff-driver",
        env!("CARGO_BIN_EXE_error-tables").replace('\\', "/")
    );
    let log = git(root, &["-c", &driver, "log", "-p", "--ext-diff", "-1"]);
    assert!(
        log.contains("the status of `GONE` changes from 410 to 500"),
        "{log}"
    );
    // A table that cannot be read is shown line by line, and git goes on.
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "code,status\nGONE,gone\n",
    );
    let diff = git(root, &["-c", &driver, "diff"]);
    assert!(diff.contains("+GONE,gone"), "{diff}");
    let output = command(
        root,
        &["git-diff-driver", "a", "b", "c", "d", "e", "f", "g"],
    )
    .output();
    assert_eq!(outcome(&output.expect("runs")).0, Some(0));
}
