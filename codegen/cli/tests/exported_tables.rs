//! `export json` and `import` of it: the tables come back.

use crate::support::{REPOSITORY, read_file, run, write_file};
use crate::transcripts::project;
use error_tables_exports::collect::collect_facts;
use error_tables_test_support::api_keys::{KEY_CHANGES, assert_every_key_has_a_change, read_api};
use error_tables_test_support::{list_cases, parse_archive, write_files};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Exports the tables of a folder, imports the export into an empty folder, and gives both exports.
fn export_and_import(root: &Path) -> (Value, Value, tempfile::TempDir) {
    let (exit, first, err) = run(root, &["export", "json"]);
    assert_eq!(exit, Some(0), "{err}");
    let back = tempfile::tempdir().expect("a folder");
    write_file(back.path(), "tables.json", &first);
    let (exit, out, err) = run(back.path(), &["import", "tables.json"]);
    assert_eq!(exit, Some(0), "{out}{err}");
    let (exit, second, err) = run(back.path(), &["export", "json"]);
    assert_eq!(exit, Some(0), "{err}");
    let parse = |text: &str| serde_json::from_str(text).expect("JSON");
    (parse(&first), parse(&second), back)
}

/// Removes where rows are: a table that extends another may list its rows in another order.
fn without_places(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(name, _)| name != "source")
            .map(|(name, value)| (name, without_places(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_places).collect(),
        value => value,
    }
}

#[test]
fn the_tables_of_this_repository_come_back() {
    let root = Path::new(REPOSITORY);
    let (first, second, back) = export_and_import(root);
    assert_eq!(without_places(first), without_places(second));
    for api in fs::read_dir(root.join("error-tables"))
        .expect("tables")
        .flatten()
    {
        for name in ["codes.csv", "statuses.csv", "endpoints.csv"] {
            let path = format!("error-tables/{}/{name}", api.file_name().to_string_lossy());
            if root.join(&path).is_file() {
                assert_eq!(
                    read_file(back.path(), &path),
                    read_file(root, &path),
                    "{path}"
                );
            }
        }
    }
}

#[test]
fn the_tables_of_every_golden_come_back() {
    let folder = Path::new(REPOSITORY).join("tests/golden");
    for case in list_cases(&folder.to_string_lossy()) {
        let root = tempfile::tempdir().expect("a folder");
        let files = parse_archive(&read_file(&case, "tables.txt"));
        write_files(&root.path().join("error-tables"), &files);
        let (first, second, _) = export_and_import(root.path());
        assert_eq!(
            without_places(first),
            without_places(second),
            "{}",
            case.display()
        );
    }
}

#[test]
fn translations_come_back_in_files_of_their_own() {
    let case = Path::new(REPOSITORY).join("tests/golden/locales");
    let root = tempfile::tempdir().expect("a folder");
    let files = parse_archive(&read_file(&case, "tables.txt"));
    write_files(&root.path().join("error-tables"), &files);
    let (first, _, back) = export_and_import(root.path());
    let messages = files.iter().filter(|(path, _)| path.contains("/messages."));
    let mut count = 0;
    for (path, text) in messages {
        let path = format!("error-tables/{path}");
        assert_eq!(read_file(back.path(), &path).as_bytes(), text, "{path}");
        count += 1;
    }
    assert_eq!(count, 6);
    let error = first.pointer("/apis/3/codes/0/message").expect("a message");
    assert_eq!(
        error["translations"],
        serde_json::json!({
            "de": { "template": "{count}-mal kein {thing}", "source": "861743210249" },
        })
    );
    // An inherited translation is not written again, and a changed one is not inherited.
    let child = first.pointer("/apis/0/codes").expect("codes");
    assert!(child[0]["message"]["translations"]["de"].is_object());
    assert_eq!(child[1]["message"].get("translations"), None);
    // A translation whose language is not listed is not lost.
    let (_, text, _) = run(root.path(), &["export", "json", "--api", "shop"]);
    write_file(
        root.path(),
        "odd.json",
        text.replace("\"locales\"", "\"reserved\""),
    );
    let (exit, out, err) = run(root.path(), &["import", "odd.json", "--api", "odd"]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(out.contains("odd/messages.pt-BR.csv"), "{out}");
    // Without its parent, a table has the translations that it inherited.
    let alone = tempfile::tempdir().expect("a folder");
    let (_, text, _) = run(root.path(), &["export", "json", "--api", "child"]);
    write_file(alone.path(), "child.json", text);
    let (exit, _, err) = run(alone.path(), &["import", "child.json"]);
    assert_eq!(exit, Some(0), "{err}");
    let german = read_file(alone.path(), "error-tables/child/messages.de.csv");
    assert!(
        german.contains("\nNotFound,{count}-mal kein {thing}"),
        "{german}"
    );
}

#[test]
fn one_api_is_imported_under_another_name_and_never_over_another_table() {
    let root = project();
    let (_, text, _) = run(root.path(), &["export", "json", "--api", "shop"]);
    write_file(root.path(), "shop.json", &text);
    let import =
        |arguments: &[&str]| run(root.path(), &[&["import", "shop.json"], arguments].concat());
    let (exit, out, _) = import(&["--api", "store"]);
    assert_eq!(exit, Some(0));
    assert!(out.contains("wrote error-tables/store/codes.csv"), "{out}");
    let (exit, out, _) = import(&["--api", "store"]);
    assert_eq!(
        (exit, out.as_str()),
        (Some(0), "error-tables is up to date\n")
    );
    // The file is edited: its rows are not lost.
    write_file(root.path(), "error-tables/store/codes.csv", "code\nOTHER\n");
    let (exit, _, err) = import(&["--api", "store"]);
    assert_eq!(exit, Some(2));
    assert!(
        err.contains("store/codes.csv is there already and differs"),
        "{err}"
    );
    assert_eq!(
        read_file(root.path(), "error-tables/store/codes.csv"),
        "code\nOTHER\n"
    );
}

#[test]
fn a_document_that_only_looks_like_an_export_is_refused_with_its_place() {
    let root = project();
    let (_, text, _) = run(root.path(), &["export", "json", "--api", "shop"]);
    let cases = [
        (
            text.replace("\"version\": 1", "\"version\": 9"),
            "is an export of version 9",
        ),
        (
            text.replace("\"meaning\"", "\"meanings\""),
            "unknown field `meanings`",
        ),
        (
            text.replace("\"code\": \"NOT_FOUND\"", "\"code\": 7"),
            "invalid type: integer `7`",
        ),
        (
            text.replace("\"status\": 404", "\"status\": 44"),
            "`44` is not an HTTP status",
        ),
    ];
    for (text, wanted) in cases {
        write_file(root.path(), "odd.json", text);
        let (exit, out, err) = run(root.path(), &["import", "odd.json", "--api", "odd"]);
        assert!(exit != Some(0), "{wanted}");
        assert!(
            format!("{out}{err}").contains(wanted),
            "{wanted}: {out}{err}"
        );
        assert!(!root.path().join("error-tables/odd").exists(), "{wanted}");
    }
}

#[test]
fn every_format_is_the_same_each_time_and_written_to_a_file() {
    let root = project();
    for format in [
        "json",
        "openapi",
        "problem",
        "datapackage",
        "error-info",
        "openmetrics",
        "llms",
    ] {
        let export = |arguments: &[&str]| {
            run(
                root.path(),
                &[&["export", format, "--api", "shop"], arguments].concat(),
            )
        };
        let (exit, first, err) = export(&[]);
        assert_eq!((exit, err.as_str()), (Some(0), ""), "{format}");
        assert_eq!(export(&[]).1, first, "{format}");
        let (exit, out, err) = export(&["--out", "made.txt"]);
        assert_eq!(
            (exit, out.as_str(), err.as_str()),
            (Some(0), "", "note: wrote made.txt\n")
        );
        assert_eq!(read_file(root.path(), "made.txt"), first, "{format}");
    }
}

#[test]
fn the_version_of_an_export_is_that_of_a_release_or_of_its_contents() {
    let root = project();
    let version = |arguments: &[&str], pointer: &str| {
        let (exit, text, err) = run(root.path(), &[&["export"], arguments].concat());
        assert_eq!(exit, Some(0), "{err}");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        document
            .pointer(pointer)
            .and_then(Value::as_str)
            .map(str::to_string)
    };
    let openapi = ["openapi", "--api", "bank"];
    let released = [&openapi[..], &["--release", "1.4.0"]].concat();
    assert_eq!(
        version(&released, "/info/version").as_deref(),
        Some("1.4.0")
    );
    let package = ["datapackage", "--release", "1.4.0"];
    assert_eq!(version(&package, "/version").as_deref(), Some("1.4.0"));
    assert_eq!(version(&["datapackage"], "/version"), None);
    let before = version(&openapi, "/info/version").expect("a version");
    assert!(before.starts_with("0.0.0+"), "{before}");
    assert_eq!(version(&openapi, "/info/version").as_ref(), Some(&before));
    let path = "error-tables/bank/codes.csv";
    let changed = read_file(root.path(), path).replace("has expired", "is too old");
    write_file(root.path(), path, changed);
    assert_ne!(version(&openapi, "/info/version"), Some(before));
    let (exit, _, err) = run(root.path(), &["export", "json", "--release", "1"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("no place for the version"), "{err}");
}

/// Keys that say nothing about the tables of an API, and are not exported.
const UNEXPORTED: [&str; 0] = [];

#[test]
fn every_key_is_exported() {
    assert_every_key_has_a_change();
    let export = |api: &str| collect_facts(&read_api(api).expect(api), |_| true);
    for (key, before, after) in KEY_CHANGES {
        assert_eq!(
            export(before) == export(after),
            UNEXPORTED.contains(&key),
            "{key}"
        );
    }
}

#[test]
fn number_policy_accepted_findings_and_source_code_come_back() {
    let root = tempfile::tempdir().expect("a folder");
    let api = "[codes]\ntype = \"u32\"\nrange-column = \"team\"\ndistinct-from = [\"other\"]\n\n[ranges]\na = \"1..9\"\n\
               b = [\"20..29\", \"0x30..0x3f\"]\n\n[columns]\nteam = \"string\"\n\n[[allow]]\nrule = \"row-order\"\nwhere = [\"1\"]\n\
               why = \"'a' \\\"b\\\"\"\n\n[[source]]\nfiles = [\"src/*.rs\"]\npattern = '(?<code>\\d+) \"x\"'\ndocumented = 1\n";
    write_file(root.path(), "error-tables/shop/api.toml", api);
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,name,team\n1,A,a\n",
    );
    write_file(
        root.path(),
        "error-tables/other/api.toml",
        "[codes]\ntype = \"u32\"\n",
    );
    write_file(
        root.path(),
        "error-tables/other/codes.csv",
        "code,name\n100,B\n",
    );
    write_file(
        root.path(),
        "error-tables/child/api.toml",
        "extends = \"shop\"\n",
    );
    let (first, second, back) = export_and_import(root.path());
    assert_eq!(first, second);
    let shop = first.pointer("/apis/2").expect("the shop");
    assert_eq!(
        shop["ranges"][1],
        serde_json::json!({ "owner": "b", "ranges": ["20..29", "0x30..0x3f"] })
    );
    assert_eq!(shop["source_code"][0]["pattern"], "(?<code>\\d+) \"x\"");
    // What is inherited is not written again.
    let child = read_file(back.path(), "error-tables/child/api.toml");
    assert_eq!(child, "title = \"child\"\nextends = \"shop\"\n");
    // A table that is not there cannot be named.
    let alone = tempfile::tempdir().expect("a folder");
    let (_, text, _) = run(root.path(), &["export", "json", "--api", "shop"]);
    write_file(alone.path(), "shop.json", text);
    let (exit, _, err) = run(alone.path(), &["import", "shop.json"]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(
        err.contains("shop is no longer to be distinct from other"),
        "{err}"
    );
}
