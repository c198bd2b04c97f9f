//! `audit`, `rules`, `explain` and `schema` as their users run them.

use crate::support::{REPOSITORY, command, outcome, read_file, run, write_file};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn project(codes: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let page = "page = \"https://shop.example/errors\"\n";
    write_file(root.path(), "error-tables/shop/api.toml", page);
    write_file(root.path(), "error-tables/shop/codes.csv", codes);
    root
}

const ODD: &str = "code,status,meaning\nSOLD_OUT,601,The item was bought by somebody else.\nNO_CART,404,There is none.\n";

const CLEAN: &str = "code,status,meaning\nSOLD_OUT,410,The item was bought by somebody else.\nNO_CART,404,There is none.\n";

/// The repository's own tables.
fn own() -> &'static Path {
    Path::new(REPOSITORY)
}

#[test]
fn our_own_tables_are_clean() {
    let (exit, out, err) = run(own(), &["audit", "--fail-on", "info"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""), "{out}");
    assert!(out.starts_with("audit: no findings in "), "{out}");
}

/// Every oddity of our own tables, whatever is allowed. `BLESS=1` rewrites the expected report.
#[test]
fn all_findings_in_our_own_tables_are_expected() {
    let (exit, out, _) = run(own(), &["audit", "--all"]);
    let expected = own().join("tests/expected/audit.txt");
    if error_tables_test_support::is_blessing() {
        fs::create_dir_all(expected.parent().expect("a folder")).expect("made");
        fs::write(&expected, &out).expect("written");
    }
    assert_eq!(fs::read_to_string(expected).unwrap_or_default(), out);
    assert_eq!(exit, Some(1));
    for must in [
        "2 codes are not in the documentation's own list of codes",
        "the status of `AUTH` is not the same as in amove-web",
        "4 codes have different texts than in amove-web",
        "the code `0` has 4 statuses: 500, 400, 401, 403",
        "`20002 MemberNotFound` is that of `20003 MemberRefNotFound`",
        "`20004 GroupNotFound` is that of `20005 GroupRefNotFound`",
        "8 of 29 texts (message) have no final period",
        "499 is not a registered HTTP status",
    ] {
        assert!(out.contains(must), "{must}");
    }
}

/// The guide shows a finding of that report, and the summary of a plain run.
#[test]
fn the_guide_shows_a_run_of_our_own_tables() {
    let guide = fs::read_to_string(own().join("codegen/AUDIT.md")).expect("the guide");
    let report = fs::read_to_string(own().join("tests/expected/audit.txt")).expect("a report");
    let (_, rest) = guide.split_once("```text\n").expect("a finding");
    let (shown, _) = rest.split_once("```").expect("a finding");
    assert!(report.contains(shown), "{shown}");
    let (_, out, _) = run(own(), &["audit"]);
    assert!(guide.contains(&format!("# {}", out.trim_end())), "{out}");
}

#[test]
fn the_exit_status_depends_on_the_level() {
    let root = project(ODD);
    let exit = |arguments: &[&str]| run(root.path(), arguments).0;
    assert_eq!(exit(&["audit"]), Some(0), "a warning does not fail");
    assert_eq!(exit(&["audit", "--fail-on", "warn"]), Some(1));
    assert_eq!(
        exit(&["audit", "--rule", "status-undefined=error"]),
        Some(1)
    );
    assert_eq!(
        exit(&[
            "audit",
            "--rule",
            "status-undefined=off",
            "--fail-on",
            "info"
        ]),
        Some(0)
    );
    write_file(
        root.path(),
        "error-tables/audit.toml",
        "fail-on = \"warn\"\n",
    );
    assert_eq!(exit(&["audit"]), Some(1), "the file's gate");
    assert_eq!(exit(&["audit", "--fail-on", "never"]), Some(0));
    assert_eq!(exit(&["audit", "--all", "--fail-on", "never"]), Some(0));
}

#[test]
fn a_run_that_failed_exits_with_2() {
    let root = project(CLEAN);
    let report = root.path().join("out.json");
    let output = "json=out.json";
    assert_eq!(run(root.path(), &["audit", "--output", output]).0, Some(0));
    let former = read_file(root.path(), "out.json");
    let fails = |arguments: &[&str], says: &str| {
        let mut all = vec!["audit", "--output", output];
        all.extend(arguments);
        let (exit, out, err) = run(root.path(), &all);
        assert_eq!((exit, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(says) && !err.contains("no findings"), "{err}");
        assert_eq!(read_file(root.path(), "out.json"), former, "it was touched");
    };
    fails(&["--tables", "nowhere"], "cannot read nowhere");
    fails(
        &["--rule", "status-mising=off"],
        "did you mean `status-missing`?",
    );
    fails(&["--rule", "code-duplicate=off"], "cannot be set");
    for (text, says) in [
        ("profil = \"strict\"\n", "did you mean `profile`?"),
        (
            "[levels]\nstatus-missing = \"wran\"\n",
            "did you mean `warn`?",
        ),
        ("[levels]\ncode-duplicate = \"off\"\n", "cannot be set"),
        (
            "[[accept]]\nrule = \"status-missing\"\nfingerprint = \"0\"\n",
            "a reason",
        ),
        (
            "[[accept]]\nrule = \"status-missing\"\nfingerprint = \"0\"\nwhy = \"x\"\nuntil = \"soon\"\n",
            "not a date",
        ),
        ("levels = 3\n", "must be a table"),
        ("[levels\n", "not TOML"),
    ] {
        write_file(root.path(), "error-tables/audit.toml", text);
        fails(&[], says);
    }
    write_file(root.path(), "error-tables/audit.toml", "");
    fs::remove_file(&report).expect("removed");
    // Usage errors are clap's; they come before anything is touched.
    assert_eq!(run(root.path(), &["audit", "--output", "xml=x"]).0, Some(2));
    assert_eq!(
        run(root.path(), &["audit", "--profile", "harsh"]).0,
        Some(2)
    );
    let (exit, out, _) = run(root.path(), &["audit", "--output", "json=no/such/folder"]);
    assert_eq!((exit, out.as_str()), (Some(2), ""));
}

#[test]
fn tables_that_cannot_be_read_are_findings_in_every_format() {
    let root = project("code,status\nSOLD_OUT,41O\n");
    for format in [
        "text", "line", "json", "markdown", "github", "sarif", "junit", "gitlab",
    ] {
        let (exit, out, _) = run(root.path(), &["audit", "--format", format]);
        assert_eq!(exit, Some(1), "{format}");
        assert!(out.contains("value-invalid"), "{format}: {out}");
    }
}

#[test]
fn several_reports_come_from_one_run() {
    let root = project(ODD);
    let arguments = [
        "audit",
        "--output",
        "json=a.json",
        "--output",
        "sarif=a.sarif",
        "--output",
        "markdown=a.md",
    ];
    let (_, out, _) = run(root.path(), &arguments);
    assert!(out.contains("warning[status-undefined]"), "{out}");
    for (format, file) in [
        ("json", "a.json"),
        ("sarif", "a.sarif"),
        ("markdown", "a.md"),
    ] {
        let (_, alone, _) = run(root.path(), &["audit", "--format", format]);
        assert_eq!(read_file(root.path(), file), alone, "{format}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&read_file(root.path(), "a.json")).expect("JSON");
    let finding = &json["findings"][0];
    assert_eq!(json["version"], 1);
    assert_eq!(json["summary"]["warn"], 1);
    assert!(json.get("required_bump").is_none(), "only `diff` has one");
    assert_eq!(finding["rule"], "status-undefined");
    assert_eq!(
        (&finding["line"], &finding["column"]),
        (&2.into(), &10.into())
    );
    assert_eq!(finding["file"], "error-tables/shop/codes.csv");
    assert_eq!(finding["fingerprint"].as_str().map(str::len), Some(12));
    assert!(
        finding["help"]
            .as_str()
            .is_some_and(|help| !help.is_empty())
    );
}

#[test]
fn github_gets_annotations_a_summary_and_outputs() {
    let rows: Vec<String> = (0..30)
        .map(|n| format!("CODE_{n},410,Same {n}.\nCODE_{n}_B,410,Same {n}.\n"))
        .collect();
    let root = project(&format!("code,status,meaning\n{}", rows.concat()));
    let (summary, outputs) = (root.path().join("summary.md"), root.path().join("outputs"));
    let warn = "message-duplicate=warn";
    let output = command(
        root.path(),
        &["audit", "--rule", warn, "--format", "github"],
    )
    .env("GITHUB_STEP_SUMMARY", &summary)
    .env("GITHUB_OUTPUT", &outputs)
    .output()
    .expect("runs");
    let (exit, out, _) = outcome(&output);
    assert_eq!(exit, Some(0));
    let annotations: Vec<&str> = out.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(annotations.len(), 10, "{out}");
    assert!(annotations[0].starts_with("::warning file=error-tables/shop/codes.csv,line=2,col="));
    assert!(out.contains("30 warnings"), "{out}");
    let outputs = fs::read_to_string(outputs).expect("outputs");
    assert!(
        outputs.contains("error_count=0\nwarning_count=30\n"),
        "{outputs}"
    );
    let summary = fs::read_to_string(summary).expect("a summary");
    assert_eq!(summary.matches("| `message-duplicate` |").count(), 30);
}

#[test]
fn cells_are_escaped_in_every_format() {
    let evil = "\u{1b}[31m<img src=x>|`x` %0A::error::\u{202e}[a](http://b)";
    let root = project(&format!(
        "code,status,meaning\nA_ONE,410,\"{evil}\"\nB_TWO,410,\"{evil}\"\n"
    ));
    for format in ["text", "line", "markdown", "github", "junit"] {
        let (_, out, _) = run(root.path(), &["audit", "--format", format]);
        assert!(out.contains("message-duplicate"), "{out}");
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{format}: {out:?}");
        if format == "markdown" {
            // A backslash before a mark makes it a character.
            let bare = out.replace("\\<", "").replace("\\[", "").replace("\\]", "");
            assert!(!bare.contains("<img") && !bare.contains("[a]("), "{out}");
        }
        if format == "github" {
            assert!(
                !out.lines().any(|line| line.starts_with("::error")),
                "{out}"
            );
            assert!(!out.contains("%0A"), "{out}");
        }
    }
    for format in ["json", "sarif"] {
        let (_, out, _) = run(root.path(), &["audit", "--format", format]);
        assert!(!out.contains('\u{1b}'), "{format}");
        serde_json::from_str::<serde_json::Value>(&out).expect(format);
    }
}

#[test]
fn fix_makes_the_safe_changes_and_no_others() {
    let codes = "code,status,message,meaning\n\
                 A_ONE,400,\" Sent like that \",\" Trimmed, and quoted. \"\n\
                 B_TWO,400,,It\u{a0}ends here.\n\
                 C_THREE,400,,No period at the end\n\
                 D_FOUR,400,,\"It has a \"\"quote\"\" in it.\"\n";
    let root = project(codes);
    let (exit, out, err) = run(root.path(), &["audit", "--fix"]);
    let fixed = read_file(root.path(), "error-tables/shop/codes.csv");
    assert_eq!(
        fixed,
        "code,status,message,meaning\n\
         A_ONE,400, Sent like that ,\"Trimmed, and quoted.\"\n\
         B_TWO,400,,It ends here.\n\
         C_THREE,400,,No period at the end.\n\
         D_FOUR,400,,\"It has a \"\"quote\"\" in it.\"\n"
    );
    assert_eq!(err, "fixed 4 places in 1 file\n");
    // What is left is reported: a message is what the API sends.
    assert_eq!(exit, Some(1));
    assert!(
        out.contains("the message of `A_ONE` begins or ends with white space"),
        "{out}"
    );
    let (_, again, err) = run(root.path(), &["audit", "--fix"]);
    assert_eq!(err, "fixed 0 places in 0 files\n");
    assert_eq!(again, out);
    assert_eq!(read_file(root.path(), "error-tables/shop/codes.csv"), fixed);
}

/// A baseline that would make the file too large to be read is not written.
#[test]
fn a_baseline_is_as_small_as_the_file_may_be() {
    let root = project(ODD);
    let full = format!("# {}\n", "-".repeat((4 << 20) - 20));
    write_file(root.path(), "error-tables/audit.toml", &full);
    let (exit, _, err) = run(root.path(), &["audit", "--write-baseline"]);
    assert_eq!(exit, Some(2), "{err}");
    assert!(
        err.contains("a baseline of 1 finding would make it larger than audit.toml may be"),
        "{err}"
    );
    assert!(read_file(root.path(), "error-tables/audit.toml") == full);
}

#[test]
fn a_baseline_hides_old_findings_but_not_new_ones() {
    let root = project(ODD);
    let toml = "# ours\nfail-on = \"warn\" # strict\n";
    write_file(root.path(), "error-tables/audit.toml", toml);
    assert_eq!(run(root.path(), &["audit"]).0, Some(1));
    let (exit, _, err) = run(root.path(), &["audit", "--write-baseline"]);
    assert_eq!(exit, Some(0));
    assert!(err.contains("a baseline of 1 finding"), "{err}");
    let written = read_file(root.path(), "error-tables/audit.toml");
    assert!(written.starts_with(toml) && written.contains("[baseline]\nstatus-undefined = [\n"));
    assert_eq!(run(root.path(), &["audit"]).0, Some(0));
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        format!("{ODD}NO_STOCK,602,The warehouse is empty.\nNO_ITEM,404,The item is unknown.\n"),
    );
    let (exit, out, _) = run(root.path(), &["audit"]);
    assert_eq!(exit, Some(1));
    assert!(out.contains("602 is in no class of HTTP statuses"), "{out}");
    write_file(root.path(), "error-tables/shop/codes.csv", CLEAN);
    let (_, out, _) = run(root.path(), &["audit"]);
    assert!(out.contains("suppression-unused"), "{out}");
    assert_eq!(run(root.path(), &["audit", "--write-baseline"]).0, Some(0));
    assert_eq!(read_file(root.path(), "error-tables/audit.toml"), toml);
}

#[test]
fn ten_thousand_findings_stay_readable() {
    let rows: Vec<String> = (0..10_000)
        .map(|n| format!("A_{n},410,Same {n}.\nB_{n},410,Same {n}.\n"))
        .collect();
    let root = project(&format!("code,status,meaning\n{}", rows.concat()));
    let outputs = ["--output", "markdown=a.md", "--output", "json=a.json"];
    let audit = ["audit", "--rule", "message-duplicate=warn"];
    let (_, out, _) = run(root.path(), &[&audit[..], &outputs].concat());
    assert!(out.lines().count() < 2_000, "{}", out.lines().count());
    assert!(out.contains("    9900 warning[message-duplicate]"));
    let summary = "audit: 10000 warnings in 1 API, 20000 codes\n";
    assert!(
        out.ends_with(summary),
        "{}",
        out.lines().last().unwrap_or("")
    );
    let markdown = read_file(root.path(), "a.md");
    assert!(
        markdown.len() < 65_536 && markdown.contains("and 9950 more"),
        "a comment on GitHub holds no more: {}",
        markdown.len()
    );
    let json = read_file(root.path(), "a.json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(10_000));
}

#[test]
fn the_rules_are_listed_and_explained() {
    let root = project(CLEAN);
    let (exit, list, _) = run(root.path(), &["rules"]);
    assert_eq!(exit, Some(0));
    let (_, json, _) = run(root.path(), &["rules", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    for rule in json["rules"].as_array().expect("rules") {
        let id = rule["id"].as_str().expect("an id");
        assert!(list.contains(id), "{id}");
        let (exit, page, _) = run(root.path(), &["explain", id]);
        assert_eq!(exit, Some(0), "{id}");
        for part in [
            "Why it matters:",
            "What to do:",
            rule["catches"].as_str().expect("text"),
        ] {
            assert!(page.contains(part), "{id}: {page}");
        }
    }
    let (exit, page, _) = run(own(), &["explain", "DUPLICATE"]);
    assert_eq!(exit, Some(0));
    assert!(
        page.contains("amove_web::ErrorCode::Duplicate") && page.contains("amove_click::"),
        "{page}"
    );
    let (exit, page, _) = run(own(), &["explain", "0", "--api", "pluralkit"]);
    assert_eq!(
        (exit, page.matches("pluralkit::ErrorCode::").count()),
        (Some(0), 4)
    );
    let (exit, out, err) = run(root.path(), &["explain", "status-mising"]);
    assert_eq!((exit, out.as_str()), (Some(2), ""));
    assert!(err.contains("did you mean `status-missing`?"), "{err}");
}

#[test]
fn the_documentation_of_the_rules_is_written_to_a_folder() {
    let root = project(CLEAN);
    let (exit, out, _) = run(root.path(), &["rules", "--output", "pages"]);
    assert_eq!((exit, out.as_str()), (Some(0), ""));
    let (index, page) = (
        read_file(root.path(), "pages/README.md"),
        read_file(root.path(), "pages/status-missing.md"),
    );
    assert!(index.contains("](status-missing.md)"), "{index}");
    assert!(page.contains("\n# status-missing\n"), "{page}");
    let (_, printed, _) = run(root.path(), &["rules", "--format", "markdown"]);
    assert_eq!(printed, index);
}

#[test]
fn only_a_day_of_the_calendar_ends_an_acceptance() {
    let folder = tempfile::tempdir().expect("a folder");
    write_file(
        folder.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(folder.path(), "error-tables/shop/codes.csv", "code\nGONE\n");
    for (until, exit) in [("2027-02-28", Some(0)), ("2027-02-30", Some(2))] {
        let accept = format!(
            "[[accept]]\nrule = \"code-removed\"\nfingerprint = \"0123456789ab\"\nwhy = \"x\"\nuntil = \"{until}\"\n"
        );
        write_file(folder.path(), "error-tables/audit.toml", accept);
        let (status, _, err) = run(folder.path(), &["audit"]);
        assert_eq!(status, exit, "{err}");
        assert_eq!(err.contains("`2027-02-30` is not a date"), exit == Some(2));
    }
}

#[test]
fn very_many_errors_of_one_kind_are_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    write_file(
        folder.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    let mut codes = "code,status\n".to_string();
    for number in 0..1000 {
        let _ = writeln!(codes, "A_{number},none");
    }
    write_file(folder.path(), "error-tables/shop/codes.csv", codes);
    let (status, out, err) = run(folder.path(), &["generate", "--check"]);
    assert_eq!(status, Some(1), "{err}");
    assert_eq!(out.matches("error[value-invalid]").count(), 300);
    assert!(
        out.contains("; and 700 more errors like it in this file"),
        "{out}"
    );
}
