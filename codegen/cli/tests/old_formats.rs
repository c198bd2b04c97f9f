//! Files that earlier versions wrote, one folder for each version, are read as they were meant; files of later versions are refused.
//! A change that fails here breaks users: it needs a new version of the format, or must be undone. Never edit these files.

use crate::support::{list_files, read_file, run, write_file};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/old_formats");

/// A copy of each folder, with its name.
fn copies() -> Vec<(String, tempfile::TempDir)> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(FOLDER).expect("a folder") {
        let folder = entry.expect("an entry").path();
        let copy = tempfile::tempdir().expect("a folder");
        for file in list_files(&folder) {
            write_file(
                copy.path(),
                &file,
                fs::read(folder.join(&file)).expect("read"),
            );
        }
        let name = folder
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        copies.push((name, copy));
    }
    assert!(!copies.is_empty());
    copies
}

/// Tables and settings, and the lock of a document that has not changed. New rules may find more, but what was accepted stays so.
#[test]
fn tables_settings_and_locks_keep_their_meaning() {
    let mut files = 0;
    for (name, copy) in copies() {
        let root = copy.path();
        files += list_files(root).len();
        for arguments in [
            &["generate", "--out", "made"][..],
            &["generate", "--out", "made", "--check"],
            &["fmt", "--check"],
        ] {
            let (exit, out, err) = run(root, arguments);
            assert_eq!(exit, Some(0), "version {name}, {arguments:?}: {out}{err}");
        }
        let (_, out, err) = run(root, &["import", "page.md", "--api", "shop", "--dry-run"]);
        assert!(out.contains("is up to date"), "version {name}: {out}{err}");
        let settings = read_file(root, "error-tables/audit.toml");
        let accepted: Vec<&str> = settings.split('"').skip(1).step_by(2).collect();
        assert!(accepted.len() > 10, "{settings}");
        for arguments in [&["audit"], &["check"]] {
            let (_, out, err) = run(root, arguments);
            assert!(!out.is_empty(), "version {name}: {err}");
            let reported = accepted
                .iter()
                .find(|fingerprint| out.contains(*fingerprint));
            assert_eq!(reported, None, "version {name}, {arguments:?}: {out}");
            assert!(!out.contains("suppression-unused"), "version {name}: {out}");
            assert!(
                !out.contains("the document has changed"),
                "version {name}: {out}"
            );
        }
    }
    println!("figure: {files} files of earlier versions are read");
}

/// What an export has, today's program reads and writes again: nothing that it says is lost.
#[test]
fn exports_give_the_tables_back() {
    for (name, copy) in copies() {
        let root = copy.path();
        let back = ["import", "export.json", "--tables", "back"];
        let (exit, out, err) = run(root, &back);
        assert_eq!(exit, Some(0), "version {name}: {out}{err}");
        let (exit, out, err) = run(root, &["diff", "error-tables", "back", "--fail-on", "info"]);
        assert_eq!(exit, Some(0), "version {name}: {out}{err}");
    }
}

/// What programs found in reports and exports, they still find: a newer program may add members, but none goes or changes.
#[test]
fn reports_keep_their_members() {
    for (name, copy) in copies() {
        let mut compared = 0;
        for (file, arguments) in [
            ("export.json", &["export", "json"][..]),
            ("list.json", &["list", "--format", "json"]),
            (
                "explain.json",
                &["explain", "OUT_OF_STOCK", "--format", "json"],
            ),
            (
                "audit.json",
                &["audit", "--profile", "strict", "--format", "json"],
            ),
            (
                "diff.json",
                &["diff", "error-tables", "changed", "--format", "json"],
            ),
        ] {
            let old: Value = serde_json::from_str(&read_file(copy.path(), file)).expect("JSON");
            let (_, out, err) = run(copy.path(), arguments);
            let new: Value =
                serde_json::from_str(&out).unwrap_or_else(|why| panic!("{why}: {err}"));
            let lost = find_lost(&old, &new, "");
            assert!(lost.is_empty(), "version {name}: {file} has lost {lost:?}");
            compared += 1;
        }
        println!("figure: {compared} reports of version {name} have all of their members");
    }
}

/// The pointers to what one value has and another has not.
fn find_lost(old: &Value, new: &Value, at: &str) -> Vec<String> {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let lost = old.iter().map(|(key, value)| {
                let at = format!("{at}/{key}");
                match new.get(key) {
                    Some(found) => find_lost(value, found, &at),
                    None => vec![at],
                }
            });
            lost.flatten().collect()
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            let lost = old
                .iter()
                .zip(new)
                .enumerate()
                .map(|(number, (old, new))| find_lost(old, new, &format!("{at}/{number}")));
            lost.flatten().collect()
        }
        (old, new) if old == new => Vec::new(),
        _ => vec![at.to_string()],
    }
}

/// A file of a later version says so, and is not read as if it were of this one.
#[test]
fn later_versions_are_refused() {
    let newer = |path: PathBuf, from: &str, to: &str| {
        let text = fs::read_to_string(&path).expect("read");
        assert!(text.contains(from), "{from} in {text}");
        fs::write(&path, text.replacen(from, to, 1)).expect("written");
    };
    let check = |edit: &dyn Fn(&Path), arguments: &[&str], exit: i32, words: &str| {
        for (_, copy) in copies() {
            edit(copy.path());
            let (status, out, err) = run(copy.path(), arguments);
            assert_eq!(status, Some(exit), "{words}: {out}{err}");
            assert!((out.clone() + &err).contains(words), "{words}: {out}{err}");
        }
    };
    let lock = "error-tables/shop/import.lock";
    check(
        &|root| newer(root.join(lock), "page =", "version = 2\npage ="),
        &["check"],
        2,
        "import.lock is of version 2, and this program reads version 1",
    );
    check(
        &|root| newer(root.join(lock), "page =", "version = 2\nlater = {}\npage ="),
        &["import", "page.md", "--api", "shop"],
        2,
        "import.lock is of version 2, and this program reads version 1",
    );
    check(
        &|root| newer(root.join(lock), "page =", "later = {}\npage ="),
        &["check"],
        2,
        "unknown key `later`",
    );
    check(
        &|root| newer(root.join("export.json"), "\"version\": 1", "\"version\": 2"),
        &["import", "export.json", "--tables", "back"],
        2,
        "is an export of version 2, and this program reads version 1",
    );
    check(
        &|root| newer(root.join("error-tables/shop/codes.csv"), "code,", "later,"),
        &["audit"],
        1,
        "unknown column `later`",
    );
    check(
        &|root| newer(root.join("error-tables/shop/api.toml"), "title", "later"),
        &["audit"],
        1,
        "unknown key `later`",
    );
    check(
        &|root| {
            newer(
                root.join("error-tables/audit.toml"),
                "[baseline]",
                "later = 1\n[baseline]",
            );
        },
        &["audit"],
        2,
        "unknown key `later`",
    );
}
