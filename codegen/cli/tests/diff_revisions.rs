//! The sides of `diff`: revisions, folders and ranges; and the errors if it cannot run.

use crate::support::{command, outcome, write_file};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn git(root: &Path, arguments: &[&str]) {
    let config = [
        "-c",
        "user.name=n",
        "-c",
        "user.email=e@example.org",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "commit.gpgsign=false",
    ];
    let output = Command::new("git")
        .current_dir(root)
        .args(config)
        .args(arguments)
        .output()
        .expect("git");
    assert!(
        output.status.success(),
        "git {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn tables(root: &Path, status: u16) {
    write_file(root, "error-tables/shop/api.toml", "title = \"Shop\"\n");
    write_file(
        root,
        "error-tables/shop/codes.csv",
        format!("code,status\nGONE,{status}\n"),
    );
    write_file(
        root,
        "generated/Cargo.toml",
        "[package]\nname = \"errors\"\nversion = \"0.1.3\"\n",
    );
}

/// Three commits on `main`, tagged `one`, `two` and `three`, with the statuses 410, 404 and 500; `side` forked at `two`.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    git(root, &["init", "-q"]);
    for (tag, status) in [("one", 410), ("two", 404), ("three", 500)] {
        tables(root, status);
        git(root, &["add", "-A"]);
        git(root, &["commit", "-qm", tag]);
        git(root, &["tag", tag]);
    }
    git(root, &["checkout", "-qb", "side", "two"]);
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "code,status\nGONE,404\nSOLD,409\n",
    );
    git(root, &["commit", "-qam", "side"]);
    git(root, &["checkout", "-q", "main"]);
    folder
}

/// The titles of the findings and the last line.
fn findings(root: &Path, arguments: &[&str]) -> Vec<String> {
    let (_, out, err) = outcome(
        &command(root, &[&["diff"], arguments].concat())
            .output()
            .expect("runs"),
    );
    let titles = out
        .lines()
        .filter(|line| line.contains("]: ") || line.starts_with("diff: "));
    let titles = titles.map(|line| line.trim().split(", fingerprint").next().unwrap_or(line));
    titles.chain(err.lines()).map(str::to_string).collect()
}

#[track_caller]
fn refused(output: &Output, said_in_error: &[&str]) {
    let (exit, out, err) = outcome(output);
    assert_eq!((exit, out.as_str()), (Some(2), ""), "{err}");
    for part in said_in_error {
        assert!(err.contains(part), "{part} is not in\n{err}");
    }
}

const TO_500: &str = "error[status-class-changed]: the status of `GONE` changes from 404 to 500";
const TO_404: &str = "error[status-changed]: the status of `GONE` changes from 410 to 404";
const SMALL: &str =
    "info[version-bump-too-small]: the version is still 0.1.3, but the changes need patch: 0.1.4";

#[test]
fn revisions_ranges_and_folders_are_compared() {
    let folder = repository();
    let root = folder.path();
    let count = |from: &str, to: &str| {
        format!("diff: 1 error, 1 info in 1 API, 1 code, from {from} to {to}")
    };
    assert_eq!(
        findings(root, &["two"]),
        [TO_500, SMALL, &count("two", "error-tables")]
    );
    assert_eq!(
        findings(root, &["one", "two"]),
        [TO_404, SMALL, &count("one", "two")]
    );
    assert_eq!(
        findings(root, &["one..two"]),
        [TO_404, SMALL, &count("one", "two")]
    );
    assert_eq!(
        findings(root, &["two.."]),
        [TO_500, SMALL, &count("two", "HEAD")]
    );
    assert_eq!(
        findings(root, &["two:error-tables", "error-tables"]),
        [TO_500, SMALL, &count("two:error-tables", "error-tables")]
    );
    let forked = findings(root, &["main...side"]);
    assert_eq!(
        forked[0], "info[code-added]: `SOLD` (`Sold`) is new, with status 409",
        "what main did since the fork is not side's"
    );
    assert_eq!(
        forked.last().map(String::as_str),
        Some("diff: 2 infos in 1 API, 2 codes, from the fork of main and side to side")
    );
    fs::rename(root.join("error-tables"), root.join("tables")).expect("renamed");
    write_file(root, "tables/shop/codes.csv", "code,status\nGONE,404\n");
    assert_eq!(
        findings(root, &["two", "tables"]),
        ["diff: no findings in 1 API, 1 code, from two to tables"]
    );
    assert_eq!(
        findings(root, &["two:error-tables", "--tables", "tables"]),
        ["diff: no findings in 1 API, 1 code, from two:error-tables to tables"]
    );
}

#[test]
fn a_folder_is_relative_to_the_current_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    git(root, &["init", "-q"]);
    tables(&root.join("api"), 404);
    git(root, &["add", "-A"]);
    git(root, &["commit", "-qm", "one"]);
    tables(&root.join("api"), 500);
    assert_eq!(findings(&root.join("api"), &["HEAD"])[0], TO_500);
    assert_eq!(
        findings(root, &["HEAD:api/error-tables", "api/error-tables"])[..2],
        [TO_500, SMALL]
    );
}

#[test]
fn an_unknown_revision_is_an_error() {
    let folder = repository();
    let run = |arguments: &[&str]| command(folder.path(), arguments).output().expect("runs");
    refused(
        &run(&["diff", "four"]),
        &["git does not know the revision `four`", "git branch --all"],
    );
    refused(
        &run(&["diff", "one..four"]),
        &["git does not know the revision `four`"],
    );
    refused(
        &run(&["changelog", "four"]),
        &["git does not know the revision `four`"],
    );
    refused(
        &run(&["diff", "--", "--help"]),
        &["git does not know the revision `--help`"],
    );
    refused(
        &run(&["diff", "one:nowhere"]),
        &["one:nowhere has no folder nowhere", "REVISION:FOLDER"],
    );
    refused(
        &run(&["diff", "one", "./nowhere"]),
        &["there is no folder ./nowhere"],
    );
    refused(
        &run(&["diff", "one", "--tables", "nowhere"]),
        &["one has no folder nowhere"],
    );
    refused(
        &run(&["diff", "generated", "error-tables"]),
        &[
            "cannot read generated",
            "name the folder that has one folder per API",
        ],
    );
}

#[test]
fn a_name_of_a_folder_and_a_revision_is_ambiguous() {
    let folder = repository();
    tables(&folder.path().join("x"), 404);
    fs::rename(
        folder.path().join("x/error-tables"),
        folder.path().join("one"),
    )
    .expect("renamed");
    let run = |arguments: &[&str]| command(folder.path(), arguments).output().expect("runs");
    refused(
        &run(&["diff", "one"]),
        &[
            "`one` is both a folder and a revision",
            "write ./one for the folder, one:error-tables for the revision",
        ],
    );
    assert_eq!(findings(folder.path(), &["./one"])[0], TO_500);
}

#[test]
fn a_shallow_clone_is_reported_with_the_command_that_helps() {
    let folder = repository();
    let clone = tempfile::tempdir().expect("a folder");
    let url = format!("file://{}", folder.path().display());
    git(
        clone.path(),
        &["clone", "-q", "--depth=1", "--no-tags", &url, "shallow"],
    );
    let shallow = clone.path().join("shallow");
    let run = |arguments: &[&str]| command(&shallow, arguments).output().expect("runs");
    refused(
        &run(&["diff", "one"]),
        &[
            "git does not know the revision `one`",
            "git fetch --unshallow",
            "fetch-depth: 0",
        ],
    );
    refused(&run(&["diff", "HEAD~1"]), &["git fetch --unshallow"]);
}

#[test]
fn a_commit_can_be_found_by_its_message() {
    let folder = repository();
    let root = folder.path();
    assert_eq!(findings(root, &[":/two"])[0], TO_500);
    let run = |arguments: &[&str]| command(root, arguments).output().expect("runs");
    refused(
        &run(&["diff", ":/nothing like this"]),
        &["git does not know the revision `:/nothing like this`"],
    );
    refused(
        &run(&["diff", ":error-tables"]),
        &["`:error-tables` is in the index of git, which cannot be compared"],
    );
}

#[test]
fn a_bare_repository_has_revisions_and_no_files() {
    let folder = repository();
    let bare = folder.path().join("bare.git");
    git(folder.path(), &["clone", "-q", "--bare", ".", "bare.git"]);
    assert_eq!(findings(&bare, &["two..main"])[0], TO_500);
    let run = |arguments: &[&str]| command(&bare, arguments).output().expect("runs");
    refused(&run(&["diff", "two"]), &["there is no folder error-tables"]);
    refused(
        &run(&["diff", "two..main", "--tables", "nowhere"]),
        &["two has no folder nowhere"],
    );
}

#[test]
fn a_partial_clone_that_cannot_fetch_says_so() {
    let folder = repository();
    git(folder.path(), &["config", "uploadpack.allowFilter", "true"]);
    let clone = tempfile::tempdir().expect("a folder");
    let url = format!("file://{}", folder.path().display());
    git(
        clone.path(),
        &[
            "clone",
            "-q",
            "--filter=blob:none",
            "--no-checkout",
            &url,
            "partial",
        ],
    );
    fs::rename(folder.path().join(".git"), folder.path().join("away")).expect("renamed");
    let partial = clone.path().join("partial");
    let output = command(&partial, &["diff", "one..two"]).output();
    refused(
        &output.expect("runs"),
        &[
            "this clone is partial, and git cannot fetch",
            "git fetch --refetch",
        ],
    );
}

#[test]
fn folders_are_compared_without_git_and_without_a_repository() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    tables(&root.join("old"), 404);
    tables(&root.join("new"), 500);
    refused(
        &command(root, &["diff", "main"]).output().expect("runs"),
        &["not in a git repository", "compare two folders"],
    );
    let empty = root.join("empty");
    fs::create_dir(&empty).expect("made");
    let without = |arguments: &[&str]| {
        command(root, arguments)
            .env("PATH", &empty)
            .output()
            .expect("runs")
    };
    refused(
        &without(&["diff", "main"]),
        &["git is not installed", "compare two folders"],
    );
    let (exit, out, _) = outcome(&without(&["diff", "old/error-tables", "new/error-tables"]));
    assert_eq!(exit, Some(1));
    assert!(out.contains(TO_500), "{out}");
}

#[test]
fn tables_that_cannot_be_read_are_not_compared() {
    let folder = repository();
    let root = folder.path();
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "code,status\nGONE,404\nGONE,404\n",
    );
    let broken = [
        "code-duplicate",
        "1 error in the tables of error-tables; nothing was compared",
    ];
    refused(
        &command(root, &["diff", "one", "--format", "json"])
            .output()
            .expect("runs"),
        &broken,
    );
    refused(
        &command(root, &["changelog", "one"]).output().expect("runs"),
        &broken,
    );
    git(root, &["commit", "-qam", "broken"]);
    git(root, &["tag", "broken"]);
    tables(root, 404);
    refused(
        &command(root, &["diff", "broken"]).output().expect("runs"),
        &["1 error in the tables of broken; nothing was compared"],
    );
    write_file(root, "error-tables/audit.toml", "levels = 7\n");
    refused(
        &command(root, &["diff", "one"]).output().expect("runs"),
        &["audit.toml"],
    );
}

#[test]
fn the_files_of_a_revision_have_the_limits_of_those_on_the_disk() {
    let folder = repository();
    let root = folder.path();
    let long = format!("# {}\ntitle = \"Shop\"\n", "x".repeat(4 << 20));
    write_file(root, "error-tables/shop/api.toml", long);
    git(root, &["commit", "-qam", "long"]);
    let output = command(root, &["diff", "one", "main"]).output();
    let said = ["shop/api.toml", "the file is larger than 4 MiB"];
    refused(&output.expect("runs"), &said);
}
