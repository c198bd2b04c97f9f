//! What meets an import: folders and pages in any state, flags that fit nothing, and files that cannot be written.

use crate::support::{run, run_merged, write_file};
use std::fs;
use std::path::Path;

const PAGE: &str = "# Shop errors\n\n| Code | Status | Message |\n|---|---|---|\n| `NO_ITEM` | 404 | Item not found – é. |\n| `CART_IN_USE` | 409 | Cart in use. |\n";

fn project(page: &[u8]) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    fs::write(root.path().join("errors.md"), page).expect("written");
    root
}

/// Runs `import errors.md`; gives the exit status and everything that was printed.
fn import(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let all: Vec<&str> = ["import", "errors.md"]
        .iter()
        .chain(arguments)
        .copied()
        .collect();
    run_merged(root, &all)
}

fn table(root: &Path) -> String {
    fs::read_to_string(root.join("error-tables/shop/codes.csv")).unwrap_or_default()
}

#[test]
fn an_invalid_api_name_is_refused_first() {
    let root = project(PAGE.as_bytes());
    for api in ["", "-", "1a", "Shop", "a_b", "../x", "a/b", "a b", "."] {
        let (exit, out) = import(root.path(), &[&format!("--api={api}")]);
        assert_eq!(exit, Some(2), "{api}: {out}");
        assert!(
            out.starts_with("error: `") && out.contains("is not a valid API name"),
            "{out}"
        );
    }
    let (exit, out) = import(root.path(), &["--api", "self"]);
    assert_eq!(exit, Some(1), "{out}");
    assert!(!root.path().join("error-tables").exists());
}

#[test]
fn a_page_in_any_encoding_is_read() {
    let text = PAGE.replace('–', "-");
    let units = || text.encode_utf16();
    let little = [0xff, 0xfe]
        .into_iter()
        .chain(units().flat_map(u16::to_le_bytes))
        .collect();
    let big = [0xfe, 0xff]
        .into_iter()
        .chain(units().flat_map(u16::to_be_bytes))
        .collect();
    let latin = text
        .chars()
        .map(|c| u8::try_from(c).expect("Latin-1"))
        .collect();
    let pages: [(Vec<u8>, bool); 5] = [
        (text.replace('\n', "\r\n").into_bytes(), false),
        (format!("\u{feff}{text}").into_bytes(), false),
        (little, false),
        (big, false),
        (latin, true),
    ];
    for (page, warned) in pages {
        let root = project(&page);
        let (exit, out) = import(root.path(), &["--api", "shop"]);
        assert_eq!(exit, Some(0), "{out}");
        let warning =
            "warning: errors.md:5: the file is not valid UTF-8 and was read as Windows-1252";
        assert_eq!(out.contains(warning), warned, "{out}");
        assert!(
            table(root.path()).contains("NO_ITEM,404,Item not found - é.\n"),
            "{out}"
        );
        assert_eq!(run(root.path(), &["check"]).0, Some(0));
    }
}

#[test]
fn a_flag_that_matches_nothing_is_an_error() {
    let root = project(PAGE.as_bytes());
    for (flags, exit, part) in [
        (
            ["--map", "Kode=code"],
            2,
            "--map: no table of the document has a column `Kode`; its columns are: Code, Message, Status",
        ),
        (
            ["--index", "3"],
            1,
            "--index 3: the document has 1 tables and lists",
        ),
        (
            ["--index", "0"],
            1,
            "--index 0: the document has 1 tables and lists",
        ),
        (
            ["--heading", "zzz"],
            1,
            "--heading: no table is under a heading that contains `zzz`",
        ),
        (
            ["--map", "Message=Note"],
            1,
            "`Note` cannot be the name of a column",
        ),
    ] {
        let (status, out) = import(root.path(), &[&["--api", "shop"], &flags[..]].concat());
        assert_eq!(status, Some(exit), "{out}");
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(!root.path().join("error-tables").exists());
}

#[test]
fn an_api_toml_may_be_there_before_the_table() {
    let root = project(PAGE.as_bytes());
    let own = "title = \"Ours\"\n\n[columns]\nnote = \"string\"\n";
    write_file(root.path(), "error-tables/shop/api.toml", own);
    let flags = ["--api", "shop", "--map", "Message=note"];
    let (exit, out) = import(root.path(), &flags);
    assert_eq!(exit, Some(0), "{out}");
    let kept = fs::read_to_string(root.path().join("error-tables/shop/api.toml"));
    assert_eq!(kept.expect("an api.toml"), own);
    assert_eq!(
        table(root.path()),
        "code,status,note\nNO_ITEM,404,Item not found – é.\nCART_IN_USE,409,Cart in use.\n"
    );
    write_file(
        root.path(),
        "error-tables/other/api.toml",
        "title = \"Other\"\n",
    );
    let (exit, out) = import(root.path(), &flags);
    assert_eq!(
        exit,
        Some(1),
        "another folder without a table is not passed over: {out}"
    );
}

#[test]
fn a_merge_conflict_in_the_lock_is_located() {
    let root = project(PAGE.as_bytes());
    import(root.path(), &["--api", "shop"]);
    let lock = root.path().join("error-tables/shop/import.lock");
    let text =
        fs::read_to_string(&lock)
            .expect("a lock")
            .replacen("sha256", "<<<<<<< ours\nsha256", 1);
    fs::write(&lock, text).expect("written");
    for verb in [&["import", "errors.md", "--api", "shop"][..], &["check"]] {
        let (exit, _, err) = run(root.path(), verb);
        assert_eq!(exit, Some(2));
        assert!(err.contains("error-tables/shop/import.lock:4: "), "{err}");
        assert!(
            err.contains("resolve it if it is a merge conflict") && err.lines().count() == 1,
            "{err}"
        );
    }
}

#[test]
fn a_lock_that_was_edited_is_refused_at_its_line() {
    let root = project(PAGE.as_bytes());
    import(root.path(), &["--api", "shop"]);
    let lock = root.path().join("error-tables/shop/import.lock");
    let text = fs::read_to_string(&lock).expect("a lock");
    for (from, to, place) in [
        (
            "imported = ",
            "imported = 7 # ",
            "3: this must be a string, and not of type integer",
        ),
        (
            "line = 5",
            "line = -5",
            "6: this must be a number in its range, and not of type integer",
        ),
        ("line = 5", "at = 5", "6: unknown key `at`"),
        (", line = 5", "", "6: the row has no `line`"),
        (
            "codes = [\n",
            "codes = [\n    7,\n",
            "6: this must be a table, and not of type integer",
        ),
    ] {
        fs::write(&lock, text.replacen(from, to, 1)).expect("written");
        let (exit, _, err) = run(root.path(), &["check"]);
        assert_eq!(exit, Some(2), "{err}");
        let place = format!("error-tables/shop/import.lock:{place}; resolve it if");
        assert!(err.contains(&place), "{place}\n{err}");
    }
}

#[test]
fn rows_that_a_page_no_longer_has_are_told_apart_by_status() {
    let page = "# Errors\n\n| Code | HTTP | Message |\n|---|---|---|\n| 1 | 400 | Bad thing |\n| 2 | 404 | Not found |\n| 2 | 410 | Gone now |\n";
    let root = project(page.as_bytes());
    import(root.path(), &["--api", "shop"]);
    let before = table(root.path());
    let page = page
        .replace("Bad thing", "")
        .replace("| 2 | 410 | Gone now |\n", "");
    fs::write(root.path().join("other.md"), page).expect("written");
    let (_, out, err) = run(root.path(), &["import", "other.md", "--api", "shop"]);
    for part in [
        "kept: 1, message: the table has `Bad thing`, the document has nothing",
        "gone: 2 with the status 410 is no longer in the document",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(
        err.contains("the last import of shop was from errors.md"),
        "{err}"
    );
    assert_eq!(table(root.path()), before);
}

#[test]
fn a_diff_escapes_control_characters() {
    let page = PAGE.replace("Cart in use", "Cart \u{202e}in\u{1b}[2J use");
    let root = project(page.as_bytes());
    let (exit, out) = import(root.path(), &["--api", "shop", "--dry-run"]);
    assert_eq!(exit, Some(0), "{out}");
    assert!(
        out.contains("+CART_IN_USE,409,") && out.contains("\\u{202e}"),
        "{out}"
    );
    assert!(!out.contains(['\u{202e}', '\u{1b}']), "{out:?}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_out_of_the_project_is_not_written_into() {
    let root = project(PAGE.as_bytes());
    let outside = tempfile::tempdir().expect("a folder");
    fs::create_dir(root.path().join("error-tables")).expect("made");
    let link = root.path().join("error-tables/shop");
    std::os::unix::fs::symlink(outside.path(), link).expect("a link");
    let (exit, out) = import(root.path(), &["--api", "shop"]);
    assert_eq!(exit, Some(2), "{out}");
    assert!(out.contains("leads out of the project"), "{out}");
    assert_eq!(fs::read_dir(outside.path()).expect("there").count(), 0);
}

#[cfg(unix)]
#[test]
fn a_full_disk_changes_no_file() {
    use std::fmt::Write as _;
    use std::process::Command;
    let mut page = PAGE.to_string();
    for row in 0..400 {
        let _ = writeln!(
            page,
            "| `ERR_{row}` | 400 | Row number {row} is not as it should be. |"
        );
    }
    let root = project(page.as_bytes());
    let full = |limit: &str, rest: &str| {
        let exe = env!("CARGO_BIN_EXE_error-tables");
        let script = format!("{limit}{exe} import errors.md --api shop {rest}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).current_dir(root.path());
        let output = command.output().expect("runs");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    // A file may have 4 blocks of 512 bytes or of 1024: too few for the table.
    let (exit, err) = full("trap '' XFSZ; ulimit -f 4; ", "");
    assert_eq!(exit, Some(2), "{err}");
    assert!(err.contains("cannot write"), "{err}");
    assert!(!root.path().join("error-tables").exists(), "{err}");
    if Path::new("/dev/full").exists() {
        for rest in ["--stdout", "--list", "--dry-run", ""] {
            let (exit, err) = full("", &format!("{rest} >/dev/full"));
            assert_eq!(exit, Some(2), "{err}");
            assert!(err.contains("cannot write to the standard output"), "{err}");
        }
        assert!(!root.path().join("error-tables").exists());
    }
}
