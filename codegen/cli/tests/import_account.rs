//! `import` accounts for everything: columns are kept, choices are saved, and what is left out is reported.

use crate::support::{read_file, run, write_file};
use std::path::Path;

const PAGE: &str = "# Shop errors\n\n| Code | Value | Meaning | Can retry |\n|---|---|---|---|\n| NO_ITEM | 17 | The item was not found. | no |\n| NO_CART | 18 | The cart was not found. | yes |\n";

fn project(page: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "errors.md", page);
    root
}

fn import(root: &Path, flags: &[&str]) -> (Option<i32>, String, String) {
    run(
        root,
        &[&["import", "errors.md", "--api", "shop"], flags].concat(),
    )
}

fn read(root: &Path, file: &str) -> String {
    read_file(&root.join("error-tables/shop"), file)
}

#[test]
fn a_column_without_a_role_is_declared_and_follows_the_document() {
    let root = project(PAGE);
    let (exit, out, err) = import(root.path(), &[]);
    assert_eq!(exit, Some(0), "{out}{err}");
    assert!(
        err.contains("`Code` is read as the code on the wire (1.97 points), but `Value`"),
        "{err}"
    );
    assert!(err.contains("--map \"Value=code\" turns it round"), "{err}");
    assert_eq!(
        read(root.path(), "codes.csv"),
        "code,meaning,retry,value\nNO_ITEM,The item was not found.,no,17\nNO_CART,The cart was not found.,,18\n"
    );
    assert!(read(root.path(), "api.toml").contains("[columns]\nvalue = \"string\"\n"));
    assert_eq!(run(root.path(), &["generate"]).0, Some(0));

    write_file(root.path(), "errors.md", PAGE.replace("17", "19"));
    let (_, out, _) = import(root.path(), &[]);
    assert!(
        out.contains("changed: NO_ITEM, value: `17` is now `19`"),
        "{out}"
    );
}

#[test]
fn the_choice_between_two_codes_can_be_turned_round() {
    let root = project(PAGE);
    let (exit, out, _) = import(root.path(), &["--map", "Value=code", "--stdout"]);
    assert_eq!(exit, Some(0));
    assert!(out.contains("17,NoItem,"), "{out}");
}

#[test]
fn a_table_that_does_not_declare_a_column_is_not_given_one() {
    let root = project(PAGE);
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,meaning\nNO_ITEM,The item was not found.\n",
    );
    let (_, _, err) = import(root.path(), &[]);
    let note = "left out: the document has texts for a column `value`";
    assert!(err.contains(note), "{err}");
    assert!(!read(root.path(), "codes.csv").contains("value"));
    let (exit, _, err) = import(root.path(), &["--map", "Value=value"]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(read(root.path(), "codes.csv").contains("NO_CART,The cart was not found.,,18"));
}

#[test]
fn a_retry_that_the_document_takes_back_is_cleared() {
    let root = project(PAGE);
    import(root.path(), &[]);
    write_file(root.path(), "errors.md", PAGE.replace("| no |", "| yes |"));
    let (_, out, _) = import(root.path(), &[]);
    assert!(
        out.contains("changed: NO_ITEM, retry: `no` is now nothing"),
        "{out}"
    );
}

#[test]
fn numbers_that_outgrow_their_type_widen_it() {
    let page = |code: &str| {
        format!(
            "# Errors\n\n| Code | Meaning |\n|---|---|\n| 1001 | Not found |\n| {code} | Invalid |\n"
        )
    };
    let root = project(&page("1002"));
    import(root.path(), &[]);
    assert!(read(root.path(), "api.toml").contains("type = \"u16\""));
    write_file(root.path(), "errors.md", page("70001"));
    let (exit, _, err) = import(root.path(), &[]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(read(root.path(), "api.toml").contains("type = \"u32\""));
}

#[test]
fn several_tables_can_be_chosen_and_are_remembered() {
    let table = "| Code | Meaning |\n|---|---|\n";
    let page = format!(
        "# One\n\n{table}| A_1 | Not found |\n| A_2 | Invalid |\n\n# Two\n\n{table}| b-one | Not found |\n| b-two | Invalid |\n\n# Three\n\n{table}| C_1 | Not found |\n| C_2 | Invalid |\n"
    );
    let root = project(&page);
    let (exit, _, err) = import(root.path(), &["--index", "1,2"]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(read(root.path(), "codes.csv").contains("b-one"));
    assert!(!read(root.path(), "codes.csv").contains("C_1"));
    assert!(err.contains("left out: table 3"), "{err}");
    assert!(read(root.path(), "import.lock").contains("index = [1, 2]\n"));
    let (_, out, _) = import(root.path(), &[]);
    assert!(out.ends_with("is up to date\n"), "{out}");
    let headings = ["--heading", "one", "--heading", "three", "--stdout"];
    let flags = [&["import", "errors.md", "--api", "other"], &headings[..]].concat();
    let (_, out, _) = run(root.path(), &flags);
    assert!(
        out.contains("A_1") && out.contains("C_1") && !out.contains("b-one"),
        "{out}"
    );
}

#[test]
fn source_code_is_read_by_a_pattern() {
    let root = project("");
    let source =
        "enum Codes {\n  // The item was not found.\n  NO_ITEM = 17;\n  NO_CART = 18;\n}\n";
    write_file(root.path(), "codes.proto", source);
    let (exit, _, err) = run(root.path(), &["import", "codes.proto", "--api", "shop"]);
    assert_eq!(exit, Some(1));
    assert!(
        err.contains("is source code") && err.contains("[[source]]"),
        "{err}"
    );
    let pattern = "(?:// (?<meaning>.*)\\n\\s*)?(?<name>\\w+) = (?<code>\\d+);";
    let flags = [
        "import",
        "codes.proto",
        "--api",
        "shop",
        "--pattern",
        pattern,
    ];
    let (exit, _, err) = run(root.path(), &flags);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    assert_eq!(
        read(root.path(), "codes.csv"),
        "code,name,meaning\n17,NoItem,The item was not found.\n18,NoCart,\n"
    );
    let (_, out, _) = run(root.path(), &["import", "codes.proto", "--api", "shop"]);
    assert!(out.ends_with("is up to date\n"), "{out}");
}
