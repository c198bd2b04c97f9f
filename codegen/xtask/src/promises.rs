//! `cargo run -- promises`: runs the tests behind each promise of `SECURITY.md`, and prints the figures that they print.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// A row of the table of promises.
struct Promise {
    text: String,
    /// The files, folders and scripts that its cell of tests names.
    tests: Vec<String>,
}

/// What came of the tests of a promise.
#[derive(Default)]
struct Outcome {
    passed: usize,
    figures: Vec<String>,
    failures: Vec<String>,
    time: Duration,
}

/// Runs the tests of every promise; with `full`, the slow ones too. Fails if a test fails, or if a promise has none.
pub(crate) fn check_promises(full: bool) -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = std::fs::read_to_string(root.join("SECURITY.md")).unwrap_or_default();
    let promises = parse_promises(&text);
    let mut is_kept = !promises.is_empty();
    for promise in &promises {
        let outcome = check_promise(&root, promise, full);
        let holds = outcome.failures.is_empty();
        is_kept &= holds;
        print!("{}", describe(promise, &outcome));
    }
    println!(
        "{} promises, {}",
        promises.len(),
        if is_kept { "all kept" } else { "NOT all kept" }
    );
    if is_kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn describe(promise: &Promise, outcome: &Outcome) -> String {
    let mut out = String::new();
    let holds = if outcome.failures.is_empty() {
        "kept"
    } else {
        "FAILED"
    };
    let seconds = outcome.time.as_secs();
    let _ = writeln!(out, "{holds}: {}", promise.text);
    let _ = writeln!(out, "    {} tests, {seconds} s", outcome.passed);
    for line in outcome.figures.iter().chain(&outcome.failures) {
        let _ = writeln!(out, "    {line}");
    }
    out
}

/// The rows of the table below `## Promises`.
fn parse_promises(text: &str) -> Vec<Promise> {
    let section = text
        .split("\n## ")
        .find(|part| part.starts_with("Promises"));
    let rows = section.unwrap_or_default().lines().filter_map(|line| {
        let (text, tests) = line
            .strip_prefix("| ")?
            .strip_suffix('|')?
            .split_once(" | ")?;
        let tests = tests.split('`').skip(1).step_by(2).map(str::to_string);
        Some(Promise {
            text: text.to_string(),
            tests: tests.collect(),
        })
    });
    rows.filter(|row| row.text != "promise").collect()
}

fn check_promise(root: &Path, promise: &Promise, full: bool) -> Outcome {
    let start = Instant::now();
    let mut outcome = Outcome::default();
    if promise.tests.is_empty() {
        outcome
            .failures
            .push("no test stands behind it".to_string());
    }
    for test in &promise.tests {
        if !root.join(test).exists() {
            outcome.failures.push(format!("there is no {test}"));
            continue;
        }
        let Some(mut command) = test_command(test, full) else {
            outcome.failures.push(format!("{test} is no test"));
            continue;
        };
        match command.current_dir(root).output() {
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stdout);
                let passed = said
                    .lines()
                    .filter_map(|line| parse_count(line, "passed"))
                    .sum();
                let ignored: usize = said
                    .lines()
                    .filter_map(|line| parse_count(line, "ignored"))
                    .sum();
                // A script prints no such line.
                let is_script = test.starts_with(".ci/");
                outcome.passed += if is_script { 1 } else { passed };
                let figures = said.lines().filter_map(|line| line.split_once("figure: "));
                outcome
                    .figures
                    .extend(figures.map(|(_, figure)| figure.to_string()));
                if !output.status.success() {
                    outcome.failures.push(format!("{test}: {}", output.status));
                    let why = said
                        .lines()
                        .filter(|line| line.contains("panicked") || line.ends_with("FAILED"));
                    outcome.failures.extend(why.map(str::to_string));
                    let err = String::from_utf8_lossy(&output.stderr);
                    let last = err.lines().rev().take(3).map(str::to_string);
                    outcome.failures.extend(last);
                } else if passed + ignored == 0 && !is_script {
                    outcome.failures.push(format!("{test}: no test ran"));
                }
            }
            Err(error) => outcome.failures.push(format!("{test}: {error}")),
        }
    }
    outcome.time = start.elapsed();
    outcome
}

/// `N` of `test result: ok. … N passed; …`.
fn parse_count(line: &str, what: &str) -> Option<usize> {
    let (_, counts) = line.split_once("test result: ok. ")?;
    let count = counts
        .split("; ")
        .find_map(|count| count.strip_suffix(what))?;
    count.trim().parse().ok()
}

/// The command that runs the tests of a file, of a folder of cases, or a script.
fn test_command(test: &str, full: bool) -> Option<Command> {
    if test.starts_with(".ci/") {
        return Some(Command::new(format!("./{test}")));
    }
    let name = test.trim_end_matches('/').trim_end_matches(".rs");
    let (folder, module) = name.rsplit_once('/')?;
    let (package, target) = match folder {
        "codegen/src" => ("error-tables-codegen", ""),
        "codegen/cli/src" => ("error-tables-cli", ""),
        _ => match folder.strip_prefix("tests/") {
            Some(target) => ("error-tables-workbench", target),
            None => match folder.strip_prefix("codegen/")?.strip_suffix("/tests")? {
                "cli" => ("error-tables-cli", "cli"),
                "review" => ("error-tables-review", "review"),
                "site" => ("error-tables-site", "site"),
                "mock" => ("error-tables-mock", "mock"),
                _ => return None,
            },
        },
    };
    let mut command = Command::new(env!("CARGO"));
    command.args(["test", "--quiet", "--package", package]);
    match target {
        "" => command.arg("--lib"),
        target => command.args(["--test", target]),
    };
    command
        .arg("--")
        .arg("--nocapture")
        .arg(format!("{module}::"));
    if full {
        command.arg("--include-ignored");
    }
    Some(command)
}
