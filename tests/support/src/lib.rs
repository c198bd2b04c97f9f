//! Helpers shared by the tests of this workspace: test cases kept in one file each, files and folders, expected text that
//! `BLESS=1` rewrites, and the output of child processes.

pub mod api_keys;

use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Splits one text into the files it holds.
///
/// A line `-- path --` begins a file. In a file that begins with `-- path (escaped) --`, `\xNN` is a byte and `\r` is a carriage
/// return.
///
/// # Panics
/// An escape is malformed.
#[must_use]
pub fn parse_archive(text: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, bool, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let header = line
            .trim_end()
            .strip_prefix("-- ")
            .and_then(|line| line.strip_suffix(" --"));
        match (header, files.last_mut()) {
            (Some(header), _) => {
                let escaped = header.strip_suffix(" (escaped)");
                let path = escaped.unwrap_or(header).to_string();
                files.push((path, escaped.is_some(), String::new()));
            }
            (None, Some((_, _, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    let unescape = |(path, escaped, text): (String, bool, String)| {
        let bytes = if escaped {
            unescape_bytes(&text)
        } else {
            text.into_bytes()
        };
        (path, bytes)
    };
    files.into_iter().map(unescape).collect()
}

fn unescape_bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split('\\');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let rest = if let Some(hex) = part.strip_prefix('x') {
            bytes.push(u8::from_str_radix(&hex[..2], 16).expect("two hexadecimal digits"));
            &hex[2..]
        } else {
            bytes.push(b'\r');
            part.strip_prefix('r').expect("\\xNN or \\r")
        };
        bytes.extend_from_slice(rest.as_bytes());
    }
    bytes
}

/// Builds in memory what `Tree::read` reads from a folder of tables. Paths are `api/file`.
///
/// # Panics
/// A path has no folder.
#[must_use]
pub fn build_tree(files: &[(String, Vec<u8>)]) -> Tree {
    let mut folders: BTreeMap<String, FolderFiles> = BTreeMap::new();
    for (path, bytes) in files {
        let (name, file) = path.split_once('/').expect("folder/file");
        let path = format!("error-tables/{path}");
        let folder = folders
            .entry(name.to_string())
            .or_insert_with(|| FolderFiles {
                name: name.to_string(),
                path: format!("error-tables/{name}"),
                ..FolderFiles::default()
            });
        match folder.file_mut(file) {
            Some(slot) => *slot = Some((path, bytes.clone())),
            None => folder.unexpected.push(file.to_string()),
        }
    }
    Tree {
        modified: None,
        folders: folders.into_values().collect(),
    }
}

/// Writes one file and the folders that it needs.
///
/// # Panics
/// It cannot be written.
pub fn write_file(root: &Path, path: impl AsRef<Path>, contents: impl AsRef<[u8]>) {
    let path = root.join(path);
    let folder = path.parent().expect("a folder");
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    fs::write(&path, contents).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Writes several files below a folder.
pub fn write_files(root: &Path, files: &[(String, Vec<u8>)]) {
    for (path, bytes) in files {
        write_file(root, path, bytes);
    }
}

/// Reads one file as text.
///
/// # Panics
/// It cannot be read.
#[must_use]
pub fn read_file(root: &Path, path: impl AsRef<Path>) -> String {
    let path = root.join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Lists the files below a folder: their paths within it, sorted. A missing folder has none.
///
/// # Panics
/// A folder cannot be read.
#[must_use]
pub fn list_files(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(root).expect("below").to_path_buf());
            }
        }
    }
    files.sort();
    files
}

/// Lists the files and folders of a folder of test cases, sorted.
///
/// # Panics
/// There are none.
#[must_use]
pub fn list_cases(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect(folder);
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "no case in {folder}");
    cases
}

/// Whether `BLESS` is set: expected texts are then rewritten instead of compared.
#[must_use]
pub fn is_blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// Compares a text with an expected file. With `BLESS=1`, writes the file instead.
pub fn compare_text(actual: &str, expected: &Path, failures: &mut Vec<String>) {
    if is_blessing() {
        return write_file(Path::new(""), expected, actual);
    }
    let wanted = fs::read_to_string(expected).unwrap_or_default();
    if wanted != actual {
        let path = expected.display();
        failures.push(format!(
            "{path}: expected\n{wanted}\nbut got\n{actual}\nBLESS=1 accepts it"
        ));
    }
}

/// Compares the diagnostics of every case in a folder. A case is a file: the files that have errors, and after a line
/// `-- diagnostics --` the diagnostics. With `BLESS=1`, rewrites these instead.
///
/// # Panics
/// The diagnostics of a case differ, or it has none.
pub fn compare_diagnostics(folder: &str, diagnose: impl Fn(Vec<(String, Vec<u8>)>) -> Vec<String>) {
    const DIAGNOSTICS: &str = "-- diagnostics --\n";
    let mut failures = Vec::new();
    for case in list_cases(folder) {
        let text = read_file(Path::new(""), &case);
        let (input, _) = text.split_once(DIAGNOSTICS).unwrap_or((&text, ""));
        let lines = diagnose(parse_archive(input));
        if lines.is_empty() {
            failures.push(format!("{}: nothing is wrong with it", case.display()));
        }
        let lines: String = lines.into_iter().map(|line| line + "\n").collect();
        compare_text(
            &format!("{input}{DIAGNOSTICS}{lines}"),
            &case,
            &mut failures,
        );
    }
    assert_no_failures(&failures);
}

/// Fails with all of the failures, if there are any.
///
/// # Panics
/// There are failures.
pub fn assert_no_failures(failures: &[String]) {
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Asserts that the root file of a test program declares every test file of its folder: one that it forgets would never run.
///
/// # Panics
/// A file is not declared by one of the roots.
pub fn assert_all_declared(folder: &Path, roots: &[&str]) {
    let declared: String = roots.iter().map(|root| read_file(folder, root)).collect();
    for entry in fs::read_dir(folder).expect("readable") {
        let name = entry.expect("readable").file_name();
        let name = name.to_string_lossy();
        let Some(module) = name.strip_suffix(".rs") else {
            continue;
        };
        let is_declared = declared.contains(&format!("mod {module};"));
        assert!(
            roots.contains(&&*name) || is_declared,
            "{name} is declared in none of {roots:?}"
        );
    }
}

/// Converts the output of a process to text.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Asserts that a process succeeded and returns its standard output.
///
/// # Panics
/// It failed.
#[allow(clippy::must_use_candidate)] // called for its panic as often as for the output
pub fn assert_success(output: &Output) -> String {
    let (stdout, stderr) = (to_text(&output.stdout), to_text(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    stdout
}

/// Compiles the library `src/lib.rs` of a folder as the crate `made`, then the program `src/main.rs`, and runs it in the folder. No
/// warning is allowed.
///
/// # Panics
/// It does not compile, or it fails.
pub fn run_program(folder: &Path) {
    let rustc = |arguments: &[&str]| {
        let mut rustc = Command::new("rustc");
        rustc
            .args(["--edition=2021", "-Copt-level=1", "-Dwarnings"])
            .args(arguments);
        assert_success(&rustc.current_dir(folder).output().expect("rustc"));
    };
    rustc(&["--crate-type=rlib", "--crate-name=made", "src/lib.rs"]);
    rustc(&[
        "--crate-name=program",
        "--extern=made=libmade.rlib",
        "src/main.rs",
    ]);
    let mut program = Command::new(folder.join("program"));
    assert_success(&program.current_dir(folder).output().expect("the program"));
}
