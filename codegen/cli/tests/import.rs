//! `import` as its users run it: merging, and what is not written.

use crate::support::{REPOSITORY, command, outcome, read_file, run, write_file};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

const PAGE: &str = "# Shop errors\n\n| Code | Status | Message |\n|---|---|---|\n| 1001 | 404 | Item not found. |\n| 1002 | 404 | Cart not found. |\n| 1003 | 409 | Cart in use. |\n";

fn project(page: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "errors.md", page);
    root
}

fn read(root: &Path, file: &str) -> String {
    read_file(&root.join("error-tables/shop"), file)
}

#[test]
fn a_new_table_has_names_a_type_and_a_lock() {
    let root = project(PAGE);
    let (exit, out, err) = run(root.path(), &["import", "errors.md", "--api", "shop"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""), "{out}");
    assert!(out.contains("new: 1001 (line 5 of the document)"), "{out}");
    assert_eq!(
        read(root.path(), "codes.csv"),
        "code,name,status,message\n1001,ItemNotFound,404,Item not found.\n1002,CartNotFound,404,Cart not found.\n1003,CartInUse,409,Cart in use.\n"
    );
    assert_eq!(
        read(root.path(), "api.toml"),
        "title = \"Shop\"\n\n[codes]\ntype = \"u16\"\n"
    );
    let lock = read(root.path(), "import.lock");
    for part in [
        "page = \"errors.md\"",
        "imported = \"2026-11-22\"",
        "{ code = \"1002\", status = 404, line = 6,",
    ] {
        assert!(lock.contains(part), "{part}: {lock}");
    }
    let (exit, out, _) = run(root.path(), &["generate"]);
    assert_eq!(exit, Some(0), "{out}");
}

#[test]
fn a_new_table_declares_how_its_messages_write_placeholders() {
    let cases = [
        ("{{}}", "No {{item}}."),
        ("${}", "No ${item}."),
        ("%", "No %s."),
        ("none", "Not valid: {\"item\": 1}."),
    ];
    for (style, message) in cases {
        let root = project(&PAGE.replace("Item not found.", message));
        let import = ["import", "errors.md", "--api", "shop"];
        let (exit, out, err) = run(root.path(), &import);
        let declared = format!("placeholders = \"{style}\"");
        assert_eq!(exit, Some(0), "{out}{err}");
        assert!(
            err.contains(&format!("note: api.toml: {declared}, since `")),
            "{err}"
        );
        let api = read(root.path(), "api.toml");
        assert!(api.contains(&declared), "{api}");
        let (exit, out, _) = run(root.path(), &["generate"]);
        assert_eq!(exit, Some(0), "{out}");
        let (exit, out, err) = run(root.path(), &import);
        assert_eq!((exit, err.as_str()), (Some(0), ""), "{out}");
        assert_eq!(read(root.path(), "api.toml"), api);
    }
}

#[test]
fn importing_again_keeps_what_people_wrote() {
    let root = project(PAGE);
    run(root.path(), &["import", "errors.md", "--api", "shop"]);
    let table = root.path().join("error-tables/shop/codes.csv");
    let edited = "code,name,status,message,remedy\n1001,NoItem,404,Item not found.,Look again.\n1002,CartNotFound,404,There is no such cart.,\n1003,CartInUse,409,Cart in use.,\n";
    fs::write(&table, edited).expect("written");
    let page = "# Shop errors\n\nNew here.\n\n| Code | Status | Message |\n|---|---|---|\n| 1001 | 410 | Item is gone. |\n| 1002 | 404 | Cart not found. |\n| 1004 | 402 | Pay first. |\n";
    fs::write(root.path().join("errors.md"), page).expect("written");

    let (exit, out, _) = run(
        root.path(),
        &["import", "errors.md", "--api", "shop", "--dry-run"],
    );
    assert_eq!(exit, Some(0));
    assert!(out.contains("+1004,PayFirst,402,Pay first.,"), "{out}");
    assert_eq!(
        fs::read_to_string(&table).expect("a table"),
        edited,
        "a dry run writes nothing"
    );

    let (exit, out, _) = run(root.path(), &["import", "errors.md", "--api", "shop"]);
    assert_eq!(exit, Some(0));
    let notes: Vec<&str> = out
        .lines()
        .filter(|line| !line.starts_with("wrote"))
        .collect();
    assert_eq!(
        notes,
        [
            "changed: 1001, message: `Item not found.` is now `Item is gone.`",
            "changed: 1001, status: `404` is now `410`",
            "new: 1004 (line 9 of the document)",
            "gone: 1003 is no longer in the document; marked in import.lock",
        ]
    );
    assert_eq!(
        read(root.path(), "codes.csv"),
        "code,name,status,message,remedy\n1001,NoItem,410,Item is gone.,Look again.\n1002,CartNotFound,404,There is no such cart.,\n1004,PayFirst,402,Pay first.,\n1003,CartInUse,409,Cart in use.,\n"
    );
    assert!(read(root.path(), "import.lock").contains("gone = \"2026-11-22\""));

    let (_, out, _) = run(root.path(), &["import", "errors.md", "--api", "shop"]);
    assert!(out.ends_with("error-tables/shop is up to date\n"), "{out}");
    assert!(!out.contains("gone"), "told once: {out}");
}

#[test]
fn a_page_without_an_error_table_leaves_no_file() {
    let root = project("# Parameters\n\n| Name | Type |\n|---|---|\n| size | int |\n");
    let (exit, out, err) = run(root.path(), &["import", "errors.md", "--api", "shop"]);
    assert_eq!((exit, out.as_str()), (Some(1), ""));
    assert!(err.contains("none found"), "{err}");
    assert!(!root.path().join("error-tables").exists());
}

#[test]
fn flags_choose_tables_that_are_not_found() {
    let page = "# Things\n\n| Sign | Sense |\n|---|---|\n| A1 | one |\n| B2 | two |\n\n# Others\n\n| Sign | Sense |\n|---|---|\n| C3 | three |\n";
    let root = project(page);
    let (exit, out, _) = run(root.path(), &["import", "errors.md", "--list"]);
    assert_eq!(exit, Some(1), "{out}");
    assert!(
        out.contains("2. 0.") && out.contains("table under `Others`, line 10, 1 rows"),
        "{out}"
    );
    let map = [
        "import",
        "errors.md",
        "--api",
        "shop",
        "--stdout",
        "--map",
        "Sign=code",
        "--map",
        "Sense=meaning",
        "--heading",
        "others",
    ];
    let (exit, out, _) = run(root.path(), &map);
    assert_eq!((exit, out.as_str()), (Some(0), "code,meaning\nC3,three\n"));
}

#[test]
fn a_page_can_be_read_from_the_standard_input() {
    let root = project(PAGE);
    let arguments = [
        "import", "-", "--api", "shop", "--stdout", "--from", "markdown",
    ];
    let mut child = command(root.path(), &arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("runs");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(PAGE.as_bytes())
        .expect("written");
    let (exit, out, _) = outcome(&child.wait_with_output().expect("ends"));
    assert_eq!(exit, Some(0));
    assert!(out.contains("1003,CartInUse,409,Cart in use."), "{out}");
}

/// Runs if the environment variable `PAGES` names a folder with the documentation that the tables of this repository were imported
/// from.
#[test]
fn the_original_documentation_imports_to_our_tables() {
    let root = Path::new(REPOSITORY);
    let Some(pages) = std::env::var_os("PAGES") else {
        return eprintln!("skipped: PAGES is not set");
    };
    let entries = fs::read_dir(pages).expect("the folder that PAGES names");
    let mut number = 0;
    for page in entries.map(|entry| entry.expect("a page").path()) {
        let api = page
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let path = page.to_string_lossy().into_owned();
        let (exit, out, err) = run(root, &["import", &path, "--api", &api, "--dry-run"]);
        assert_eq!(exit, Some(0), "{err}");
        assert_eq!(out, format!("error-tables/{api} is up to date\n"));
        assert_eq!(
            err.matches("import-ambiguous").count(),
            match api.as_str() {
                "amove-web" => 2,
                "amove-click" => 1,
                _ => 0,
            },
            "{err}"
        );
        number += 1;
    }
    assert_eq!(number, 5);
}

/// The finder looks at a part of a long table, and must not take the rest for empty.
#[test]
fn a_long_table_is_read_completely() {
    use std::fmt::Write as _;
    let mut page = "# Errors\n\n| Code | Status | Message |\n|---|---|---|\n".to_string();
    for number in 0..6000 {
        let _ = writeln!(
            page,
            "| `ERR_{number}` | 404 | Number {number} was not found. |"
        );
    }
    let root = project(&page);
    let (exit, out, err) = run(
        root.path(),
        &["import", "errors.md", "--api", "shop", "--stdout"],
    );
    assert_eq!((exit, out.lines().count()), (Some(0), 6001), "{err}");
}
