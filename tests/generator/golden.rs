//! Small tables in, exact Rust and Markdown out. A case is a folder: `tables.txt` with the tables, `src` and `docs` with what
//! they make. `BLESS=1 cargo test --test generator golden` rewrites what they make, for review.

use error_tables_codegen::Builder;
use error_tables_test_support::{compare_text, list_cases, list_files, parse_archive, write_files};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Generates a case into a fresh folder, as a crate.
fn generate(case: &Path) -> tempfile::TempDir {
    let made = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(case.join("tables.txt")).expect("the tables");
    write_files(&made.path().join("error-tables"), &parse_archive(&text));
    let builder = Builder::new(made.path().join("error-tables"));
    let builder = builder
        .sources(made.path().join("src"))
        .docs(made.path().join("docs"));
    let run = builder.generate().expect("tables without a mistake");
    assert!(
        builder.check().expect("still readable").plan.is_clean(),
        "a second run changes nothing"
    );
    assert_eq!(run.plan.unchanged, 0);
    made
}

/// The first lines name the folder of tables, which is another in each run.
fn read(root: &Path, file: &Path) -> String {
    let text = fs::read_to_string(root.join(file)).expect("readable");
    text.replace(
        &*root.join("error-tables").to_string_lossy(),
        "error-tables",
    )
}

/// The case that a test of the published crate compiles, for which its files have to be there.
const WHOLE: &str = "bodies";

/// The file of the generator that a generated file is a copy of. Such files are not stored with each case, but with one.
fn runtime_file(file: &Path) -> Option<PathBuf> {
    let file = file.strip_prefix("src").ok()?;
    let is_copied = ["http_response.rs", "runtime.rs", "template.rs", "wire.rs"]
        .map(Path::new)
        .contains(&file)
        || file.starts_with("wire");
    let source = match file.to_str() {
        Some("runtime.rs") => Path::new("error.rs"),
        _ => file,
    };
    is_copied.then(|| Path::new("codegen/runtime").join(source))
}

/// A table may get rows, words and operations, and a later version of the generator further reasons.
#[test]
fn every_public_enum_may_grow() {
    // A lookup of a code fails in these two ways.
    const CLOSED: [&str; 1] = ["CodeError"];
    let mut growing = 0;
    for folder in ["tests/golden", "tests/wire", "generated/src"] {
        for file in list_files(Path::new(folder)) {
            let path = Path::new(folder).join(&file);
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("readable");
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            for (at, line) in lines.iter().enumerate() {
                let Some(name) = line.strip_prefix("pub enum ") else {
                    continue;
                };
                let before = lines[..at].iter().rev();
                let mut attributes = before.take_while(|line| line.starts_with("#["));
                let may_grow = attributes.any(|line| *line == "#[non_exhaustive]");
                let name = name.split(|c: char| !c.is_alphanumeric()).next();
                let is_closed = name.is_some_and(|name| CLOSED.contains(&name));
                assert!(may_grow != is_closed, "{}: {line}", path.display());
                growing += usize::from(may_grow);
            }
        }
    }
    assert!(growing > 50, "{growing}");
}

#[test]
pub(crate) fn each_case_makes_what_was_reviewed() {
    let mut failures = Vec::new();
    for case in list_cases("tests/golden") {
        let made = generate(&case);
        let mut all = Vec::new();
        for part in ["src", "docs"] {
            for file in list_files(&made.path().join(part)) {
                let file = Path::new(part).join(file);
                let text = read(made.path(), &file);
                let source = runtime_file(&file).filter(|_| !case.ends_with(WHOLE));
                if let Some(source) = source {
                    let copied = fs::read_to_string(&source).expect("readable");
                    // Declarations of modules that only some bodies need follow.
                    if !text.contains(&copied) {
                        failures.push(format!(
                            "{}: no copy of {}",
                            file.display(),
                            source.display()
                        ));
                    }
                    continue;
                }
                compare_text(&text, &case.join(&file), &mut failures);
                all.push(file);
            }
            for file in list_files(&case.join(part)) {
                let file = Path::new(part).join(file);
                if !all.contains(&file) {
                    failures.push(format!("{}: not made any more", case.join(file).display()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Runs a tool that comes with most Rust installations; `None` where it is not there.
fn tool(name: &str, arguments: &[&str], paths: &[&Path]) -> Option<Output> {
    let output = Command::new(name).args(arguments).args(paths).output();
    if output.is_err() {
        eprintln!("skipped: there is no {name}");
    }
    output.ok()
}

#[test]
fn each_case_is_formatted() {
    for case in list_cases("tests/golden") {
        let made = generate(&case);
        let root = made.path().join("src/lib.rs");
        let Some(format) = tool("rustfmt", &["--check", "--edition", "2021"], &[&root]) else {
            return;
        };
        assert!(
            format.status.success(),
            "{}",
            String::from_utf8_lossy(&format.stdout)
        );
    }
}

/// rustc has nothing to say, and where a case has a `check.rs`, its tests pass on the compiled crate.
#[test]
fn each_case_compiles_without_a_warning_and_does_what_its_check_says() {
    for case in list_cases("tests/golden") {
        let (made, out) = (generate(&case), tempfile::tempdir().expect("a folder"));
        let rustc = |arguments: &[&str], path: &Path| {
            let common = ["--edition", "2021", "-D", "warnings"];
            let output = Command::new("rustc")
                .args(common)
                .args(arguments)
                .arg(path)
                .output()
                .expect("rustc");
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
        };
        let library = out.path().join("libgolden.rlib").display().to_string();
        rustc(
            &[
                "--crate-type",
                "lib",
                "--crate-name",
                "golden",
                "-o",
                &library,
            ],
            &made.path().join("src/lib.rs"),
        );
        let check = case.join("check.rs");
        if check.exists() {
            let program = out.path().join("check").display().to_string();
            let crate_ = format!("golden={library}");
            rustc(&["--test", "-o", &program, "--extern", &crate_], &check);
            let run = Command::new(&program).output().expect("runs");
            assert!(
                run.status.success(),
                "{}",
                String::from_utf8_lossy(&run.stdout)
            );
        }
    }
}

/// What a spreadsheet writes, a byte order mark and CRLF, makes the same bytes.
#[test]
fn a_spreadsheets_marks_change_nothing() {
    for case in list_cases("tests/golden") {
        let made = generate(&case);
        let files_before: Vec<String> = list_files(&made.path().join("src"))
            .iter()
            .map(|f| read(&made.path().join("src"), f))
            .collect();
        let tables = made.path().join("error-tables");
        for file in list_files(&tables) {
            let text = fs::read_to_string(tables.join(&file)).expect("readable");
            let marked = format!(
                "\u{feff}{}",
                text.replace("\r\n", "\n").replace('\n', "\r\n")
            );
            fs::write(tables.join(&file), marked).expect("written");
        }
        let builder = Builder::new(&tables)
            .sources(made.path().join("src"))
            .docs(made.path().join("docs"));
        let plan = builder.check().expect("tables without a mistake").plan;
        let stale: Vec<String> = plan
            .stale
            .iter()
            .map(error_tables_codegen::tools::plan::Change::name)
            .collect();
        assert_eq!(
            stale,
            [""; 0],
            "{}: {} files before",
            case.display(),
            files_before.len()
        );
    }
}

/// What no table asks for goes, if the generator wrote it; what a person wrote stays.
#[test]
fn a_removed_api_takes_its_files_with_it() {
    let case = Path::new("tests/golden/words");
    let made = generate(case);
    let (src, docs) = (made.path().join("src"), made.path().join("docs"));
    fs::write(src.join("notes.rs"), "// by hand\n").expect("written");
    fs::write(docs.join("notes.md"), "by hand\n").expect("written");
    let tables = made.path().join("error-tables");
    fs::remove_dir_all(tables.join("shop")).expect("removed");
    fs::create_dir(tables.join("bare")).expect("made");
    fs::write(tables.join("bare/api.toml"), "").expect("written");
    fs::write(tables.join("bare/codes.csv"), "code\nA\n").expect("written");
    let builder = Builder::new(&tables).sources(&src).docs(&docs);
    let run = builder.generate().expect("generated").to_string();
    let last = |run: &str| run.lines().last().map(str::to_string);
    assert_eq!(
        last(&run).as_deref(),
        Some("1 API, 1 code; 5 files written, 2 unchanged, 5 files removed")
    );
    let run = builder.generate().expect("unchanged").to_string();
    assert_eq!(
        run,
        "bare: 1 code\n1 API, 1 code; 0 files written, 7 unchanged\n"
    );
    let left = |root: &Path| {
        list_files(root)
            .iter()
            .map(|f| f.to_string_lossy().replace('\\', "/"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        left(&src),
        [
            "bare/lookup.rs",
            "bare.rs",
            "coding.rs",
            "lib.rs",
            "notes.rs",
            "runtime.rs"
        ]
    );
    assert_eq!(left(&docs), ["README.md", "bare.md", "notes.md"]);
    assert!(!src.join("shop").exists());
}
