//! The policy of `diff`: audiences, versions and what `audit.toml` accepts; and release notes.

use crate::support::{REPOSITORY, run_merged, write_file};
use std::fs;
use std::path::Path;

/// Two states in the folders `old` and `new`: a status of another class, and a new row.
fn project(version: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (side, codes, version) in [
        ("old", "GONE,410\n", "0.1.3"),
        ("new", "GONE,500\nSOLD,409\n", version),
    ] {
        let at = |file: &str| format!("{side}/{file}");
        write_file(
            folder.path(),
            at("error-tables/shop/api.toml"),
            "title = \"Shop\"\n",
        );
        write_file(
            folder.path(),
            at("error-tables/shop/codes.csv"),
            format!("code,status\n{codes}"),
        );
        write_file(
            folder.path(),
            at("generated/Cargo.toml"),
            format!("[package]\nname = \"errors\"\nversion = \"{version}\"\n"),
        );
    }
    folder
}

/// Runs a command on the two states; gives its exit status and everything it printed.
fn compare(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let states = ["old/error-tables", "new/error-tables"];
    run_merged(root, &[arguments, &states].concat())
}

/// The rules that are reported, with their levels, and the exit status.
fn rules(root: &Path, arguments: &[&str]) -> (Option<i32>, Vec<String>) {
    let (exit, out) = compare(root, &[&["diff"], arguments].concat());
    let titles = out
        .lines()
        .filter(|line| line.contains("]: "))
        .filter_map(|line| line.trim().split(": ").next());
    (exit, titles.map(str::to_string).collect())
}

fn accept(root: &Path, rule: &str, until: &str) {
    let (_, out) = compare(root, &["diff", "--all"]);
    let line = out.lines().find(|line| line.contains(&format!("[{rule}]")));
    let print = line
        .expect("the finding")
        .split("fingerprint ")
        .nth(1)
        .and_then(|rest| rest.get(..12))
        .expect("a fingerprint");
    let text = format!(
        "[[accept]]\nrule = \"{rule}\"\nfingerprint = \"{print}\"\nwhy = \"the API has answered so since spring\"\nuntil = \"{until}\"\n"
    );
    write_file(root, "new/error-tables/audit.toml", &text);
}

#[test]
fn the_headline_has_the_version_and_the_rules_that_require_it() {
    let folder = project("0.1.3");
    let (_, out) = compare(folder.path(), &["diff"]);
    let header = out.lines().find(|line| line.starts_with("required bump"));
    assert_eq!(
        header,
        Some("required bump: minor: 0.1.3 -> 0.1.4, because of code-added")
    );
    write_file(
        folder.path(),
        "new/error-tables/shop/codes.csv",
        "code,status\nSOLD,409\n",
    );
    let (_, out) = compare(folder.path(), &["diff"]);
    let header = out.lines().find(|line| line.starts_with("required bump"));
    assert_eq!(
        header,
        Some("required bump: major: 0.1.3 -> 0.2.0, because of code-removed")
    );
}

#[test]
fn the_version_is_enforced_when_asked() {
    let small = "version-bump-too-small";
    for (version, enforced) in [
        ("0.1.3", Some("error")),
        ("0.1.2", Some("error")),
        ("0.1.4", None),
        ("0.2.0", None),
        ("0.1.4-rc.1", None),
    ] {
        let folder = project(version);
        write_file(
            folder.path(),
            "new/error-tables/shop/codes.csv",
            "code,status\nGONE,410\nSOLD,409\n",
        );
        let added = "info[code-added]".to_string();
        let with = |level: &str| vec![format!("{level}[{small}]"), added.clone()];
        let (exit, plain) = rules(folder.path(), &[]);
        let (strict, told) = rules(folder.path(), &["--enforce-version"]);
        assert_eq!(exit, Some(0), "{version}");
        assert_eq!(strict, Some(i32::from(enforced.is_some())), "{version}");
        assert_eq!(
            told,
            enforced.map_or(vec![added.clone()], with),
            "{version}"
        );
        assert_eq!(
            plain.len(),
            told.len(),
            "{version}: without the flag it is information"
        );
    }
    let folder = project("0.1.3");
    fs::remove_file(folder.path().join("old/generated/Cargo.toml")).expect("removed");
    let (exit, out) = compare(folder.path(), &["diff", "--enforce-version"]);
    assert_eq!(exit, Some(2), "{out}");
    assert!(
        out.contains("the version cannot be enforced") && out.contains("--manifest"),
        "{out}"
    );
}

#[test]
fn each_audience_has_its_own_view() {
    let folder = project("0.1.4");
    let status = |level: &str| format!("{level}[status-class-changed]");
    let added = "info[code-added]".to_string();
    for (view, exit, expected) in [
        ("all", 1, vec![status("error"), added.clone()]),
        ("wire", 1, vec![status("error"), added.clone()]),
        ("client", 1, vec![status("error"), added.clone()]),
        ("server", 1, vec![status("error")]),
        ("rust", 0, vec![status("warning"), added.clone()]),
        ("docs", 0, vec![status("info"), added.clone()]),
    ] {
        assert_eq!(
            rules(folder.path(), &["--view", view]),
            (Some(exit), expected),
            "{view}"
        );
    }
    assert_eq!(
        rules(folder.path(), &["--view", "rust", "--fail-on", "warn"]).0,
        Some(1)
    );
    assert_eq!(rules(folder.path(), &["--fail-on", "never"]).0, Some(0));
}

#[test]
fn an_acceptance_holds_until_its_date_and_for_one_change() {
    let folder = project("0.1.4");
    let root = folder.path();
    accept(root, "status-class-changed", "2026-11-22");
    let (exit, out) = compare(root, &["diff"]);
    assert_eq!(exit, Some(0), "{out}");
    assert!(
        out.contains(
            "1 info in 1 API, 2 codes, from old/error-tables to new/error-tables; 1 accepted"
        ),
        "{out}"
    );
    assert!(
        out.contains("required bump: minor"),
        "an accepted change asks for its version all the same\n{out}"
    );
    assert_eq!(rules(root, &["--all"]).0, Some(1));

    accept(root, "status-class-changed", "2026-11-21");
    let over = [
        "error[status-class-changed]",
        "warning[suppression-expired]",
        "info[code-added]",
    ];
    assert_eq!(
        rules(root, &[]),
        (Some(1), over.map(str::to_string).to_vec())
    );

    accept(root, "status-class-changed", "2027-01-01");
    write_file(
        root,
        "new/error-tables/shop/codes.csv",
        "code,status\nGONE,501\nSOLD,409\n",
    );
    let other = [
        "error[status-class-changed]",
        "warning[suppression-unused]",
        "info[code-added]",
    ];
    assert_eq!(
        rules(root, &[]),
        (Some(1), other.map(str::to_string).to_vec())
    );
}

#[test]
fn audit_toml_sets_the_level_of_a_change() {
    let folder = project("0.1.4");
    write_file(
        folder.path(),
        "new/error-tables/audit.toml",
        "fail-on = \"warn\"\n[levels]\nstatus-class-changed = \"info\"\ncode-added = \"warn\"\n",
    );
    let expected = ["warning[code-added]", "info[status-class-changed]"];
    assert_eq!(
        rules(folder.path(), &[]),
        (Some(1), expected.map(str::to_string).to_vec())
    );
}

#[test]
fn release_notes_contain_what_users_notice() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let head = "code,status,meaning,deprecated,removed\n";
    for (side, rows) in [
        (
            "old",
            "GONE,410,It is gone.,,\nLOST,404,It was lost.,,\nOLD,400,It is old.,,\nSOLD,409,It was sold.,,\n",
        ),
        (
            "new",
            "NEW,402,It is new.,,\nSOLD,409,It was `sold` <here>.,,\nGONE,500,It is gone.,,\nOLD,400,It is old.,2.0,\n",
        ),
    ] {
        write_file(
            root,
            format!("{side}/error-tables/shop-front/api.toml"),
            "title = \"Shop\"\n",
        );
        write_file(
            root,
            format!("{side}/error-tables/shop-front/codes.csv"),
            format!("{head}{rows}"),
        );
        write_file(
            root,
            format!("{side}/generated/Cargo.toml"),
            "[package]\nversion = \"1.2.3\"\n",
        );
    }
    let expected = include_str!("diff/changelog.md");
    let (exit, out) = compare(root, &["changelog"]);
    if error_tables_test_support::is_blessing() {
        fs::write(
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/changelog.md"),
            &out,
        )
        .expect("written");
    } else {
        assert_eq!((exit, out.as_str()), (Some(0), expected));
    }
    fs::remove_dir_all(root.join("new")).expect("removed");
    fs::create_dir(root.join("new")).expect("made");
    write_file(
        root,
        "new/generated/Cargo.toml",
        "[package]\nversion = \"1.2.3\"\n",
    );
    write_file(
        root,
        "new/error-tables/shop-front/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(
        root,
        "new/error-tables/shop-front/codes.csv",
        fs::read_to_string(root.join("old/error-tables/shop-front/codes.csv")).expect("read"),
    );
    assert_eq!(
        compare(root, &["changelog"]).1,
        "## [Unreleased]\n\nNothing that users notice.\n"
    );
}

/// The guide's example: our own tables, with one status changed.
#[test]
fn the_guide_shows_what_diff_prints() {
    let root = Path::new(REPOSITORY);
    let guide = fs::read_to_string(root.join("codegen/DIFF.md")).expect("the guide");
    let shown = guide
        .split("$ cargo run -- diff origin/main --view wire\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the run");
    let folder = tempfile::tempdir().expect("a folder");
    for side in ["old", "new"] {
        write_file(
            folder.path(),
            format!("{side}/generated/Cargo.toml"),
            fs::read_to_string(root.join("generated/Cargo.toml")).expect("the manifest"),
        );
        for api in ["amove-web", "amove-click"] {
            for file in ["api.toml", "codes.csv", "statuses.csv"] {
                let text = fs::read_to_string(root.join("error-tables").join(api).join(file));
                let path = format!("{side}/error-tables/{api}/{file}");
                write_file(folder.path(), &path, text.expect("our own table"));
            }
        }
    }
    let path = "new/error-tables/amove-web/codes.csv";
    let text = fs::read_to_string(folder.path().join(path)).expect("read");
    let rows: Vec<String> = text
        .lines()
        .map(|row| {
            let (code, rest) = row.split_once(',').expect("two cells");
            let status = match code {
                "code" => "status",
                "NOT_FOUND" => "500",
                _ => "",
            };
            format!("{code},{status},{rest}\n")
        })
        .collect();
    write_file(folder.path(), path, rows.concat());
    let (_, report_text) = compare(folder.path(), &["diff", "--view", "wire"]);
    let report_text = report_text.replace("new/error-tables", "error-tables");
    let finding = |text: &str| text.split("\n\n").next().map(str::to_string);
    assert_eq!(finding(&report_text), finding(shown));
    let header = |text: &str| {
        text.lines()
            .find(|line| line.starts_with("required"))
            .map(str::to_string)
    };
    assert_eq!(header(&report_text), header(shown));
}
