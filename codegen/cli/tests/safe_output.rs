//! Texts of tables that a terminal, the log of a CI system or a code host would obey are shown, and not obeyed.

use crate::support::{command, outcome, run, write_file};
use std::fmt::Write;
use std::path::Path;

/// What a log, a terminal or a code host obeys.
const HOSTILE: [&str; 8] = [
    "::error::forged",
    "##[error]forged",
    "x ##vso[task.complete]forged",
    "\u{202e}txt.exe",
    "a\u{85}b\u{9b}31m",
    "a\u{2028}::error::forged",
    "a\u{1b}[31mb",
    "@team #1 www.evil.example",
];

const FORMATS: [&str; 8] = [
    "text", "line", "json", "markdown", "github", "sarif", "junit", "gitlab",
];

/// Two states of a table with such texts everywhere; they cause findings in `audit` and `diff`.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for side in ["old", "new"] {
        let mut codes = "code,status,message,meaning,remedy\n".to_string();
        for (number, text) in HOSTILE.iter().enumerate() {
            let status = if side == "old" { 404 } else { 410 };
            for code in ["A", "B"] {
                let _ = writeln!(
                    codes,
                    "{code}_{number},{status},{text} happened,{text} again,{text} {side}"
                );
            }
        }
        write_file(
            folder.path(),
            format!("{side}/shop/api.toml"),
            "title = \"##[error]x @team\"\n[codes]\nplaceholders = \"none\"\n",
        );
        write_file(folder.path(), format!("{side}/shop/codes.csv"), codes);
    }
    folder
}

/// Asserts that nothing in an output would be obeyed.
fn assert_harmless(out: &str, what: &str) {
    let odd = |c: char| {
        c.is_control() && !matches!(c, '\n' | '\t')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
    };
    for line in out.lines() {
        assert!(!line.contains(odd), "{what}: {line:?}");
        assert!(
            !line.contains("##[") && !line.contains("##vso["),
            "{what}: {line:?}"
        );
        let command = line.trim_start();
        let is_own = ["::error file=", "::warning file=", "::notice file="]
            .iter()
            .any(|own| line.starts_with(own));
        // The arrow of a snippet.
        let is_arrow = command.starts_with("::: ");
        assert!(
            !command.starts_with("::") || is_own || is_arrow,
            "{what}: {line:?}"
        );
    }
}

#[test]
fn reports_in_every_format_are_harmless() {
    let folder = project();
    for format in FORMATS {
        for arguments in [
            &["audit", "--tables", "new", "--profile", "strict"][..],
            &["diff", "old", "new"],
        ] {
            let arguments = [arguments, &["--format", format]].concat();
            let (exit, out, err) = run(folder.path(), &arguments);
            assert!(exit.is_some_and(|exit| exit < 2), "{err}");
            assert!(out.contains("forged"), "{arguments:?}: {out}");
            assert_harmless(&out, &format!("{arguments:?}"));
        }
    }
}

#[test]
fn other_commands_are_harmless() {
    let folder = project();
    for arguments in [
        &["changelog", "old", "new"][..],
        &["explain", "A_1", "--tables", "new"],
        &["explain", "A_4", "--tables", "new"],
        &["explain", "A_1", "--tables", "new", "--format", "json"],
        &["list", "--tables", "new"],
        &["list", "--tables", "new", "--format", "json"],
        &["export", "json", "--tables", "new"],
        &["export", "openapi", "--api", "shop", "--tables", "new"],
        &["export", "problem", "--tables", "new"],
        &["export", "error-info", "--tables", "new"],
        &["generate", "--tables", "new"],
    ] {
        let (exit, out, err) = run(folder.path(), arguments);
        assert_eq!(exit, Some(0), "{arguments:?}: {err}");
        assert_harmless(&(out + &err), &format!("{arguments:?}"));
    }
}

/// What is not JSON is exact in a file or a pipe, and escaped in a log.
#[test]
fn data_is_harmless_in_a_log() {
    let folder = project();
    let meaning = "##[error]forged \u{1b}[31m";
    for arguments in [
        &["export", "llms", "--tables", "new"][..],
        &[
            "add",
            "NEW",
            "--api",
            "shop",
            "--tables",
            "new",
            "--dry-run",
            "--meaning",
            meaning,
        ],
        &["generate", "--check", "--tables", "new", "--out", "made"],
    ] {
        let (_, out, err) = run_in_ci(folder.path(), arguments);
        assert!(out.contains("forged"), "{arguments:?}: {out}{err}");
        assert_harmless(&(out + &err), &format!("{arguments:?}"));
    }
}

#[test]
fn code_hosts_find_no_references_in_markdown() {
    let folder = project();
    for arguments in [
        &["audit", "--tables", "new", "--format", "markdown"][..],
        &["diff", "old", "new", "--format", "markdown"],
        &["changelog", "old", "new"],
    ] {
        let (_, out, _) = run(folder.path(), arguments);
        // What is between backticks is no reference.
        let plain: Vec<&str> = out
            .lines()
            .flat_map(|line| line.split('`').step_by(2))
            .collect();
        let plain = plain.join("\n");
        for live in ["@team", "#1 ", " www."] {
            assert!(!plain.contains(live), "{arguments:?}: {live} in {plain}");
        }
    }
    run(
        folder.path(),
        &["generate", "--tables", "new", "--out", "made"],
    );
    let page = std::fs::read_to_string(folder.path().join("made/docs/shop.md")).expect("a page");
    assert!(
        page.contains("@<!-- -->team #<!-- -->1 www\\.evil.example"),
        "{page}"
    );
}

/// Runs a command as a step of GitHub Actions does.
fn run_in_ci(root: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = command(root, arguments);
    outcome(
        &command
            .env("GITHUB_ACTIONS", "true")
            .output()
            .expect("runs"),
    )
}

#[test]
fn data_is_exact_except_in_a_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let page = "| code | meaning |\n|---|---|\n| ::error::x | It is ##[error]x gone |\n| GONE | It is gone. |\n";
    write_file(root, "page.md", page);
    let import = [
        "import",
        "page.md",
        "--api",
        "shop",
        "--stdout",
        "--map",
        "code=code",
    ];
    let (_, exact, err) = run(root, &import);
    assert!(
        exact.contains("\n::error::x,It is ##[error]x gone\n"),
        "{exact}{err}"
    );
    let (exit, shown, err) = run_in_ci(root, &import);
    assert_eq!(exit, Some(0));
    assert_harmless(&shown, "import --stdout");
    assert!(shown.contains("GONE,It is gone."), "{shown}");
    assert!(
        err.contains("warning: characters that a terminal or a log obeys"),
        "{err}"
    );
    write_file(root, "error-tables/shop/api.toml", "title = \"Shop\"\n");
    write_file(
        root,
        "error-tables/shop/codes.csv",
        "meaning,code\n,::error::x\nIt is ##[error]x,B\n",
    );
    for arguments in [&["fmt", "--check"][..], &["generate", "--check"]] {
        let (exit, shown, _) = run_in_ci(root, arguments);
        assert_eq!(exit, Some(1), "{shown}");
        assert_harmless(&shown, &format!("{arguments:?}"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn data_in_a_file_is_exact_in_ci_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write_file(
        root,
        "page.md",
        "| code | meaning |\n|---|---|\n| ::error::x | It is gone |\n| GONE | Gone. |\n",
    );
    let import = [
        "import",
        "page.md",
        "--api",
        "shop",
        "--stdout",
        "--map",
        "code=code",
    ];
    let file = std::fs::File::create(root.join("codes.csv")).expect("a file");
    let mut command = command(root, &import);
    let status = command.env("GITHUB_ACTIONS", "true").stdout(file).status();
    assert!(status.expect("runs").success());
    let text = std::fs::read_to_string(root.join("codes.csv")).expect("a table");
    assert!(text.contains("\n::error::x,"), "{text}");
}
