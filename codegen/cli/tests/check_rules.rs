//! `check` as its users run it: every rule on its example, and source code in several languages.

use crate::support::{run_merged, write_file};
use error_tables_review::rule::{Files, Kind};
use error_tables_review::rules;

/// Runs `check` in a folder whose tables and pages are these; gives the exit status and what was printed.
fn check(files: &[(&str, &str)], arguments: &[&str]) -> (Option<i32>, String) {
    let root = tempfile::tempdir().expect("a folder");
    let mut pages = Vec::new();
    for (path, text) in files {
        let ending = path.rsplit('.').next();
        if matches!(ending, Some("csv" | "toml" | "lock")) {
            write_file(root.path(), format!("error-tables/{path}"), text);
            continue;
        }
        write_file(root.path(), path, text);
        if matches!(ending, Some("md" | "txt")) {
            pages.push((*path).to_string());
        }
    }
    if !root.path().join("error-tables/shop/api.toml").exists() {
        write_file(
            root.path(),
            "error-tables/shop/api.toml",
            "title = \"Shop\"\n",
        );
    }
    if pages.is_empty() && !files.iter().any(|(_, text)| text.contains("[[source]]")) {
        // A rule about tables is looked for once a page is there.
        write_file(
            root.path(),
            "shop.md",
            "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out (check error key) |\n| OTHER_THING | Missing. |\n",
        );
        pages.push("shop.md".to_string());
    }
    let pages = pages.iter().map(String::as_str);
    let arguments: Vec<&str> = ["check"]
        .into_iter()
        .chain(pages)
        .chain(arguments.iter().copied())
        .collect();
    run_merged(root.path(), &arguments)
}

#[test]
fn every_rule_fires_and_is_silent_on_its_example() {
    let mut failures = Vec::new();
    for entry in rules::of_kind(Kind::Check) {
        let on = |files: Files| write_level(files, entry.id);
        let (_, fires) = on(entry.example.fires);
        let (_, silent) = on(entry.example.silent);
        if !fires.contains(&format!("[{}]", entry.id)) {
            failures.push(format!("{} does not fire:\n{fires}", entry.id));
        }
        if silent.contains(&format!("[{}]", entry.id)) {
            failures.push(format!("{} is not silent:\n{silent}", entry.id));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Rules that are off are looked for as well.
fn write_level(files: Files, rule: &str) -> (Option<i32>, String) {
    let level = format!("[levels]\n{rule} = \"error\"\n");
    let root: Vec<(&str, &str)> = files
        .iter()
        .copied()
        .chain([("audit.toml", level.as_str())])
        .collect();
    check(&root, &[])
}

const PATTERN: &str = "title = \"Shop\"\n[codes]\ntype = \"u32\"\n[[source]]\nfiles = [\"src/**/*.cs\", \"src/*.c\"]\npattern = '''new\\((?<status>\\d+), (?<code>\\d+), \"(?<message>[^\"]*)\"|ERROR\\( *(?<name>\\w+), '''\n";

#[test]
fn source_code_is_read_by_a_pattern() {
    let api = PATTERN.replace("|ERROR\\( *(?<name>\\w+), ", "");
    let files = [
        ("shop/api.toml", api.as_str()),
        (
            "shop/codes.csv",
            "code,name,status,message\n20001,NoItem,404,Item not found.\n20002,NoCart,404,Cart '{cart}' not found.\n20003,NoUser,404,User not found.\n",
        ),
        (
            "src/a/Errors.cs",
            "class E {\n  // new(404, 29999, \"only a comment\")\n  static E A = new(404, 20001, \"Item not found.\");\n  static E B = new(410, 20002, \"Cart '{0}' not found.\");\n  static E C = new(409, 20004, \"Cart in use.\");\n  string s = \"new(404, 28888, x\";\n}\n",
        ),
        ("src/none.c", "/* nothing */\n"),
    ];
    let (exit, out) = check(&files, &[]);
    assert_eq!(exit, Some(1), "{out}");
    for part in [
        "error[code-undocumented]: the source code has `20004`, but the table does not\n --> src/a/Errors.cs:5:25",
        "error[code-status-differs]: the source code answers `20002` with 410, but the table has 404\n --> src/a/Errors.cs:4:25",
        "warning[code-unimplemented]: the table has `20003`, but the source code does not\n --> error-tables/shop/codes.csv:4:1",
        "shop: 2 of 3 documented",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
    assert!(
        !out.contains("29999") && !out.contains("28888") && !out.contains("code-text-differs"),
        "{out}"
    );
}

#[test]
fn coverage_that_falls_is_reported() {
    let code = "ERROR(A_ONE)\nERROR(B_TWO)\nERROR(C_THREE)\n";
    let table = "code,meaning\nA_ONE,One.\nB_TWO,Two.\n";
    let api = |documented: u32| {
        format!(
            "title = \"Shop\"\n[[source]]\nfiles = [\"shop/x.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\ndocumented = {documented}\n"
        )
    };
    for (documented, exit, part) in [
        (1, 0, "write documented = 2"),
        (2, 0, "2 of 3 documented"),
        (3, 1, "error[coverage-fell]"),
    ] {
        let api = api(documented);
        let (status, out) = check(
            &[
                ("shop/api.toml", &api),
                ("shop/codes.csv", table),
                ("shop/x.c", code),
            ],
            &[],
        );
        assert_eq!(status, Some(exit), "{out}");
        assert!(out.contains(part), "{part}\n{out}");
        assert!(
            !out.contains("error[code-undocumented]"),
            "the ratchet says how many may be missing: {out}"
        );
    }
}

#[test]
fn an_allow_accepts_a_finding_and_an_unused_one_is_reported() {
    let page = "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n";
    let allow = |code: &str| {
        format!(
            "title = \"Shop\"\n[[allow]]\nrule = \"doc-code-extra\"\nwhere = [\"{code}\"]\nwhy = \"not ours\"\n"
        )
    };
    let table = ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\n");
    let (exit, out) = check(
        &[
            ("shop/api.toml", &allow("TOO_LATE")),
            table,
            ("shop/shop.md", page),
        ],
        &[],
    );
    assert_eq!(exit, Some(0), "{out}");
    assert!(out.contains("1 accepted"), "{out}");
    let (exit, out) = check(
        &[
            ("shop/api.toml", &allow("OTHER_ONE")),
            table,
            ("shop/shop.md", page),
        ],
        &[],
    );
    assert_eq!(exit, Some(1), "{out}");
    assert!(out.contains("suppression-unused"), "{out}");
    let (exit, out) = check(
        &[
            ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\n"),
            ("shop/api.toml", "title = \"Shop\"\n"),
            ("other.txt", "x"),
        ],
        &["--api", "shop"],
    );
    assert_eq!(
        exit,
        Some(1),
        "a page without its table is not clean: {out}"
    );
}

#[test]
fn a_run_that_compared_nothing_is_not_clean() {
    let root = tempfile::tempdir().expect("a folder");
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,meaning\nA_ONE,One.\n",
    );
    assert_eq!(run_merged(root.path(), &["check"]).0, Some(2));
}
