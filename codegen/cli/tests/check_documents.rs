//! `check` with documents: rows that only one side has, positions on both sides, and which document belongs to which API.

use crate::support::{run, run_merged, write_file};
use std::path::Path;

const PAGE: &str = "# Errors\n\n| Code | HTTP | Message |\n|---|---|---|\n| 10 | 400 | Bad thing |\n| 11 | 409 | Locked |\n| 13 | 404 | Not found |\n| 13 | 410 | Gone now |\n";

/// A project whose table was imported from `PAGE`, with the page then replaced.
fn imported(page: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "shop.md", PAGE);
    let outcome = run(root.path(), &["import", "shop.md", "--api", "shop"]);
    assert_eq!(outcome.0, Some(0), "{outcome:?}");
    write_file(root.path(), "shop.md", page);
    root
}

fn check(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let all: Vec<&str> = ["check"].iter().chain(arguments).copied().collect();
    run_merged(root, &all)
}

#[test]
fn a_removed_row_is_missing_even_if_its_number_is_mentioned() {
    let page = PAGE.replace("| 13 | 410 | Gone now |\n", "\nSee section 11.\n");
    let root = imported(&page.replace("| 11 | 409 | Locked |\n", ""));
    let (exit, out) = check(root.path(), &[]);
    assert_eq!(exit, Some(1), "{out}");
    for part in [
        "error[doc-code-missing]: 2 codes of the table are not in the document\n --> error-tables/shop/codes.csv:3:1",
        " ::: error-tables/shop/codes.csv:5:1",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
}

#[test]
fn a_difference_has_a_line_on_both_sides() {
    let page = PAGE
        .replace("| 10 | 400 | Bad thing |", "| 10 | 422 |  |")
        .replace(
            "| 11 | 409 | Locked |",
            "| 11 | 409 | Not locked |\n| 12 | 409 | New |",
        );
    let root = imported(&page);
    let (exit, out) = check(root.path(), &["--format", "json"]);
    assert_eq!(exit, Some(1), "{out}");
    let report: serde_json::Value = serde_json::from_str(out.trim()).expect("JSON");
    let mut seen: Vec<String> = Vec::new();
    for finding in report["findings"].as_array().expect("findings") {
        let at = |place: &serde_json::Value| {
            format!(
                " {}:{}",
                place["file"].as_str().expect("a file"),
                place["line"]
            )
        };
        let places = finding["places"].as_array().expect("places").iter().map(at);
        let rule = finding["rule"].as_str().expect("a rule");
        seen.push(rule.to_string() + &places.collect::<String>());
    }
    seen.sort();
    assert_eq!(
        seen,
        [
            "doc-code-extra shop.md:7 error-tables/shop/codes.csv:3",
            "doc-meaning-shifts shop.md:6 error-tables/shop/codes.csv:3",
            "doc-status-differs shop.md:5 error-tables/shop/codes.csv:2",
            "doc-text-differs shop.md:5 error-tables/shop/codes.csv:2",
            "source-stale shop.md:1",
        ],
        "{out}"
    );
}

#[test]
fn a_page_is_compared_with_every_api_that_it_was_imported_into() {
    let root = imported(PAGE);
    let root = root.path();
    for (page, api) in [("v2/shop.md", "late"), ("v2/shop.md", "later")] {
        write_file(root, page, PAGE.replace("Locked", "Closed"));
        run(root, &["import", page, "--api", api]);
    }
    for (pages, exit, part) in [
        (
            vec!["v2/shop.md"],
            0,
            "no findings in 2 documents of 3 APIs",
        ),
        (vec!["./shop.md"], 0, "no findings in 1 document of 3 APIs"),
        (
            vec!["shop.md", "v2/shop.md"],
            0,
            "no findings in 3 documents of 3 APIs",
        ),
        (
            vec!["v2/shop.md", "--api", "late"],
            0,
            "no findings in 1 document of 1 API",
        ),
        (vec![], 0, "no findings in 3 documents of 3 APIs"),
        (
            vec!["--pages", "v2"],
            1,
            "[doc-meaning-shifts]: the message of `11`",
        ),
        (
            vec!["v2/shop.md", "v1/shop.md"],
            2,
            "belong to `late`; give only one of them",
        ),
        (
            vec!["other.md"],
            2,
            "no API was imported from other.md; name the API with --api",
        ),
    ] {
        let arguments: Vec<&str> = ["--fail-on", "warn"].into_iter().chain(pages).collect();
        let (status, out) = check(root, &arguments);
        assert_eq!(status, Some(exit), "{arguments:?} {out}");
        assert!(out.contains(part), "{part}: {out}");
    }
}

#[test]
fn a_lock_does_not_lead_out_of_the_project() {
    let root = imported(PAGE);
    let lock = "error-tables/shop/import.lock";
    let text = std::fs::read_to_string(root.path().join(lock)).expect("a lock");
    let outside = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(outside.path(), "a secret of this machine\n").expect("written");
    let far = outside.path().to_string_lossy().into_owned();
    for page in [far.clone(), format!("../../../../../../..{far}")] {
        let text = text.replace("page = \"shop.md\"", &format!("page = {page:?}"));
        write_file(root.path(), lock, &text);
        let (exit, out) = check(root.path(), &[]);
        assert_eq!(exit, Some(2), "{out}");
        assert!(!out.contains("a secret"), "{out}");
    }
}

#[test]
fn an_unused_allow_is_reported_if_its_rule_was_checked() {
    let allow = |rule: &str| format!("[[allow]]\nrule = \"{rule}\"\nwhy = \"was so\"\n");
    let source = "[[source]]\nfiles = [\"x.c\"]\npattern = 'E\\((?<code>\\w+)'\n";
    for (rule, listed, paged, stale) in [
        ("code-unimplemented", true, false, true),
        ("code-unimplemented", true, true, true),
        ("code-unimplemented", false, true, true),
        ("doc-code-missing", true, false, false),
        ("doc-code-missing", true, true, true),
    ] {
        let root = imported(PAGE);
        write_file(root.path(), "x.c", "E(10) E(11) E(13)");
        let text = format!(
            "title = \"Shop\"\n[codes]\ntype = \"u16\"\n{}{}",
            if listed { source } else { "" },
            allow(rule)
        );
        write_file(root.path(), "error-tables/shop/api.toml", &text);
        if !paged {
            std::fs::remove_file(root.path().join("shop.md")).expect("removed");
        }
        let (_, out) = check(root.path(), &[]);
        assert_eq!(
            out.contains("[suppression-unused]"),
            stale,
            "{rule} {listed} {paged}: {out}"
        );
    }
}

#[test]
fn a_sample_is_compared_with_the_declared_body() {
    let body = "title = \"Shop\"\n[codes]\ntype = \"u16\"\n[body]\ncode = \"/error/code\"\nmessage = \"/error/text\"\n[body.members.after]\nat = \"/after\"\ntype = \"integer\"\n[body.members.fields]\nat = \"/fields\"\ntype = \"list of string\"\nrequired = true\n";
    for (sample, parts) in [
        (
            r#"{"error": {"code": 10, "text": "x"}, "fields": [], "after": 1}"#,
            vec![],
        ),
        (
            r#"{"error": {"code": 10, "text": "x"}}"#,
            vec!["has no `/fields`, which every body has"],
        ),
        (
            r#"{"error": {"code": 10, "text": 5, "why": 1}, "fields": [1], "after": "x"}"#,
            vec![
                "has a number at `/error/text`, but [body] declares a string",
                "has `/error/why`, which [body] does not declare",
                "has a number at `/fields`, but [body] declares a string",
                "has a string at `/after`, but [body] declares an integer",
            ],
        ),
        (r#"{"error": {"code": 99}}"#, vec![]),
        (r#"{"weather": "fine"}"#, vec![]),
    ] {
        let root = imported(&format!("{PAGE}\n```json\n{sample}\n```\n"));
        write_file(root.path(), "error-tables/shop/api.toml", body);
        let (_, out) = check(root.path(), &[]);
        let found = out.matches("[sample-envelope-mismatch]").count();
        assert_eq!(
            found,
            if parts.len() < 4 { parts.len() } else { 4 },
            "{sample}: {out}"
        );
        for part in parts {
            assert!(out.contains(part), "{part}: {out}");
        }
    }
}

#[test]
fn a_baseline_hides_old_differences_but_not_new_ones() {
    let page = "# Errors\n\n| Code | Message |\n|---|---|\n| A_ONE | One. |\n| A_TWO | Two. |\n";
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "shop.md", page);
    run(root.path(), &["import", "shop.md", "--api", "shop"]);
    write_file(
        root.path(),
        "error-tables/audit.toml",
        "# ours\n[baseline]\nremedy-missing = [\n    \"0123456789ab\",\n]\n",
    );
    write_file(
        root.path(),
        "shop.md",
        format!("{page}| B_ONE | x |\n| B_TWO | y |\n| B_SIX | z |\n"),
    );
    let (exit, out) = check(root.path(), &["--write-baseline"]);
    assert_eq!(exit, Some(0), "{out}");
    let text =
        std::fs::read_to_string(root.path().join("error-tables/audit.toml")).expect("written");
    assert!(
        text.starts_with("# ours\n") && text.contains("\"0123456789ab\""),
        "{text}"
    );
    let (exit, out) = check(root.path(), &[]);
    assert_eq!(exit, Some(0), "{out}");
    assert!(
        out.contains("check: no findings in 1 document of 1 API; 4 accepted"),
        "{out}"
    );
    write_file(
        root.path(),
        "shop.md",
        format!("{page}| B_ONE | x |\n| B_NEW | y |\n| B_SIX | z |\n"),
    );
    let (exit, out) = check(root.path(), &[]);
    assert_eq!(exit, Some(1), "{out}");
    assert!(
        out.contains(
            "error[doc-code-extra]: the document has the code `B_NEW`, but the table does not"
        ),
        "{out}"
    );
    assert!(
        out.contains("check --write-baseline") && out.contains("1 error, 1 warning"),
        "{out}"
    );
    std::fs::remove_file(root.path().join("shop.md")).expect("removed");
    let (exit, out) = check(root.path(), &["--write-baseline"]);
    assert_eq!(exit, Some(2), "{out}");
    assert_eq!(
        std::fs::read_to_string(root.path().join("error-tables/audit.toml")).expect("there"),
        text
    );
}

#[test]
fn names_and_retry_advice_that_changed_are_reported_and_advice_follows_the_page() {
    let page = |last: &str, name: &str| {
        let rows =
            (1..6).map(|n| format!("| {n} | CART_{n}_FULL | False | The cart {n} is full. |\n"));
        let rows = rows.collect::<Vec<_>>().concat();
        format!(
            "# Error codes\n\n| Code | Name | Retriable | Meaning |\n|---|---|---|---|\n{rows}| 7 | {name} | {last} | The lane is shut. |\n"
        )
    };
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "a.md", page("False", "LANE_SHUT"));
    run(root.path(), &["import", "a.md", "--api", "shop"]);
    let table = || crate::support::read_file(root.path(), "error-tables/shop/codes.csv");
    assert!(
        table().contains("7,LaneShut,The lane is shut.,no"),
        "{}",
        table()
    );
    write_file(root.path(), "a.md", page("True", "LANE_CLOSED"));
    let (_, out) = run_merged(root.path(), &["check"]);
    for part in [
        "`7` has the name `LANE_CLOSED` in the document, but `LaneShut` in the table",
        "whether to retry after `7`: the document says `True`, but the table `no`",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
    run(root.path(), &["import", "a.md", "--api", "shop"]);
    assert!(
        table().contains("7,LaneShut,The lane is shut.,\n"),
        "{}",
        table()
    );
    assert!(
        table().contains("1,Cart1Full,The cart 1 is full.,no"),
        "{}",
        table()
    );
}

#[test]
fn a_check_after_its_baseline_is_clean() {
    let root = tempfile::tempdir().expect("a folder");
    let page = "# Error codes\n\nAll error codes.\n\n| Code | Status | Meaning |\n|---|---|---|\n| CART_FULL | 409 | The cart is full. |\n| CART_SHUT | 429 | Slow down. |\n\n`CART_LOST` is sent as well.\n\n```json\n{\"error\": \"CART_GONE\", \"status\": 410}\n```\n";
    write_file(root.path(), "a.md", page);
    run(root.path(), &["import", "a.md", "--api", "shop"]);
    let changed = page.replace("| 409 |", "| 410 |");
    write_file(root.path(), "a.md", changed);
    let arguments = ["check", "--fail-on", "info"];
    assert_eq!(run(root.path(), &arguments).0, Some(1));
    let (exit, out) = run_merged(root.path(), &["check", "--write-baseline"]);
    assert_eq!(exit, Some(0), "{out}");
    let (exit, out) = run_merged(root.path(), &arguments);
    assert_eq!(exit, Some(0), "{out}");
    // `audit` neither reports these findings as unused nor removes them.
    run(root.path(), &["audit", "--write-baseline"]);
    let (exit, out) = run_merged(root.path(), &["audit", "--fail-on", "info"]);
    assert_eq!(exit, Some(0), "{out}");
    let (exit, out) = run_merged(root.path(), &arguments);
    assert_eq!(exit, Some(0), "{out}");
}
