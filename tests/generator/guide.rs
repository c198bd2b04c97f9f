//! The documents, walked as a reader would: each is a folder of its own, in which its files are written and its commands are run in
//! their order. `BLESS=1 cargo test -p error-tables-workbench --test generator guide -- --include-ignored` writes what they print.
//!
//! What a block of code is, is told by the word behind its fence and the line before it:
//!
//! - `console`: after `$ ` a command, and then what it prints. A line `...` stands for any lines.
//! - `sh`: commands. What they print is in `tests/readmes/DOCUMENT.txt`, after the line `-- printed --`.
//! - Any other block after a line that names a file in backticks and ends with a colon, or that begins with `// FILE`, is that file. With
//!   `,ignore` behind the word, the file has to contain the block; so has it a table after such a line.
//! - `rust` without a file is an example, which is run in `example/`.
//! - A block of any other kind is an error, since nobody would know whether it is true.
//!
//! A comment `<!-- $ COMMAND -->` is run too, and must succeed. `tests/readmes/DOCUMENT.txt` also has the files that a reader has.

use crate::page::{matches_output, read_console, read_page, Part};
use crate::programs::Programs;
use error_tables_test_support::{assert_no_failures, is_blessing, parse_archive, write_file};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const GUIDE: &str = "codegen/guide";

/// The documents beside the guide. Those below `codegen` that are no READMEs have tests of their own.
const READMES: [&str; 10] = [
    "README.md",
    "codegen/README.md",
    "codegen/cli/README.md",
    "codegen/documents/README.md",
    "codegen/exports/README.md",
    "codegen/mock/README.md",
    "codegen/review/README.md",
    "codegen/site/README.md",
    "error-tables/README.md",
    "generated/README.md",
];

/// Commands that are not run as they are written: what is run instead, if anything, and why.
const NOT_RUN: [(&str, Option<&str>, &str); 10] = [
    (
        "cargo add --build error-tables-codegen --git https://github.com/error-tables/error-tables",
        Some("cargo add --build --path \"$CODEGEN\""),
        "a test downloads nothing; this is the package of the same crate",
    ),
    (
        "cargo add --build error-tables-codegen",
        Some("cargo add --build --path \"$CODEGEN\""),
        "the same",
    ),
    (
        "cargo add error-tables",
        Some("cargo add --path \"$ERROR_TABLES\""),
        "the same",
    ),
    (
        "cargo install error-tables-cli",
        None,
        "the tests run the command line that was built with them; another test installs it",
    ),
    (
        "cargo install --git https://github.com/error-tables/error-tables error-tables-cli",
        None,
        "the same",
    ),
    (
        "cargo run -- generate",
        None,
        "for a checkout of this repository, where .ci/run runs it",
    ),
    ("cargo test --workspace", None, "the same"),
    (
        "cargo run --release --manifest-path tests/bench/Cargo.toml -- price",
        None,
        "for a checkout, and it takes minutes",
    ),
    (
        "curl -si https://shop.example/orders/7 | error-tables explain -",
        Some("error-tables explain - < response.txt"),
        "there is no such server; the file has its response",
    ),
    (
        "error-tables-mock shop --port 29123",
        Some("mkfifo pipe; error-tables-mock shop --port 0 2>pipe & head -n 3 <pipe | sed 's|:[0-9][0-9]*/|:29123/|g'; kill $!"),
        "the port may be taken, and the server would not stop",
    ),
];

/// A document that is walked.
struct Walk<'a> {
    /// Its path.
    name: &'a str,
    folder: PathBuf,
    /// The document with what its commands print.
    actual: String,
    /// What the commands print that the document does not show it of.
    transcript: String,
    /// The same as it should be, command by command.
    expected: std::vec::IntoIter<(String, String)>,
    /// Excerpts of files, which may not be there yet.
    awaited: Vec<(String, String)>,
    failures: Vec<String>,
}

impl<'a> Walk<'a> {
    fn new(name: &'a str, folder: PathBuf, case: &str) -> Self {
        fs::create_dir(&folder).expect("made");
        let mut expected = Vec::new();
        for (path, bytes) in parse_archive(case) {
            if path == PRINTED {
                expected = read_console(&String::from_utf8(bytes).expect("text"));
            } else {
                write_file(&folder, &path, bytes);
            }
        }
        Walk {
            name,
            folder,
            actual: String::new(),
            transcript: String::new(),
            expected: expected.into_iter(),
            awaited: Vec::new(),
            failures: Vec::new(),
        }
    }

    fn walk(&mut self, text: &str) {
        for part in read_page(text) {
            self.take_part(part);
            let (found, awaited) = std::mem::take(&mut self.awaited)
                .into_iter()
                .partition(|(path, _)| self.folder.join(path).exists());
            self.awaited = awaited;
            self.compare_excerpts(found);
        }
        let missing = std::mem::take(&mut self.awaited);
        self.compare_excerpts(missing);
        if self.expected.next().is_some() && !is_blessing() {
            self.fail("the expected output has more commands");
        }
    }

    fn fail(&mut self, message: impl std::fmt::Display) {
        self.failures.push(format!("{}: {message}", self.name));
    }

    fn take_part(&mut self, part: Part) {
        match part {
            Part::Text(text) => self.actual.push_str(&text),
            Part::File { path, text } => {
                write_file(&self.folder, &path, &text);
                self.actual.push_str(&text);
            }
            Part::Excerpt { path, text } => {
                self.actual.push_str(&text);
                self.awaited.push((path, text));
            }
            Part::Command { line, printed } => self.run_command(&line, printed),
            Part::Step { line } => {
                let said = Programs::shared().run(&self.folder, &line);
                if said.status != 0 {
                    self.fail(format!("{line}\nfails with\n{}", said.text));
                }
            }
            Part::Example { text } => {
                self.run_example(&text);
                self.actual.push_str(&text);
            }
            Part::Untested { line } => self.fail(format!(
                "{line}: nothing tests this block: name its file in the line before, or make it a `console`"
            )),
        }
    }

    fn compare_excerpts(&mut self, excerpts: Vec<(String, String)>) {
        for (path, text) in excerpts {
            let file = fs::read_to_string(self.folder.join(&path)).unwrap_or_default();
            if !file.contains(&text) {
                self.fail(format!("{path} does not contain\n{text}\nbut is\n{file}"));
            }
        }
    }

    /// Runs a command, and compares what it prints with what is shown, or else with the expected output.
    fn run_command(&mut self, line: &str, printed: Option<String>) {
        let command = without_comment(line);
        let listed = NOT_RUN.iter().find(|(written, ..)| *written == command);
        let run = listed.map_or(command, |(_, instead, _)| instead.unwrap_or("true"));
        let said = Programs::shared().run(&self.folder, run);
        let mut text = said.text;
        if printed.is_none() && said.status != 0 {
            let _ = writeln!(text, "exit {}", said.status);
        }
        let is_shown = printed.is_some();
        let wanted = match printed {
            Some(printed) => printed,
            None => match self.expected.next() {
                Some((expected, printed)) if expected == command => printed,
                _ => String::from("nothing is expected yet\n"),
            },
        };
        let is_as_shown = matches_output(&wanted, &text);
        if !is_as_shown && !is_blessing() {
            self.fail(format!("$ {line}\nprints\n{text}\nand not\n{wanted}"));
        }
        let kept = if is_as_shown { &wanted } else { &text };
        if is_shown {
            let _ = write!(self.actual, "$ {line}\n{kept}");
        } else {
            let _ = writeln!(self.actual, "{line}");
            let _ = write!(self.transcript, "$ {command}\n{kept}");
        }
    }

    /// Runs an example in the crate `example` of the reader's files.
    fn run_example(&mut self, text: &str) {
        let folder = self.folder.join("example");
        if !folder.join("Cargo.toml").exists() {
            self.fail(format!(
                "no example/Cargo.toml to run an example in:\n{text}"
            ));
            return;
        }
        write_file(&folder, "src/main.rs", format!("fn main() {{\n{text}}}\n"));
        let said = Programs::shared().run(&folder, "cargo run");
        if said.status != 0 || !said.text.is_empty() {
            self.fail(format!("an example fails:\n{text}\n{}", said.text));
        }
    }
}

const PRINTED: &str = "printed";

/// The command of a line, which may have a comment.
fn without_comment(line: &str) -> &str {
    line.split(" #").next().unwrap_or_default().trim_end()
}

/// Walks documents in folders of this name.
fn walk_documents(documents: &[PathBuf], folder: &str) {
    let only = std::env::var("PAGE").unwrap_or_default();
    let mut failures = Vec::new();
    for path in documents {
        let name = path.to_string_lossy();
        if !name.contains(&only) {
            continue;
        }
        let text = fs::read_to_string(path).expect("a document");
        let case_at = Path::new("tests/readmes").join(path).with_extension("txt");
        let case = fs::read_to_string(&case_at).unwrap_or_default();
        let root = tempfile::tempdir().expect("a folder");
        let mut walk = Walk::new(&name, root.path().join(folder), &case);
        walk.walk(&text);
        if is_blessing() {
            if walk.actual != text {
                fs::write(path, &walk.actual).expect("written");
            }
            let header = format!("-- {PRINTED} --\n");
            let given = case.split(&header).next().unwrap_or_default();
            let blessed = format!("{given}{header}{}", walk.transcript);
            if blessed != case && !walk.transcript.is_empty() {
                write_file(Path::new(""), &case_at, blessed);
            }
        }
        failures.extend(walk.failures);
    }
    assert_no_failures(&failures);
}

/// The pages of the guide.
fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(GUIDE).expect("a guide");
    let mut pages: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    pages
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn every_block_of_the_guide_is_true() {
    walk_documents(&pages(), "webshop");
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn every_block_of_the_readmes_is_true() {
    walk_documents(&READMES.map(PathBuf::from), "shop");
}

#[test]
fn every_command_that_is_not_run_is_in_a_document() {
    let mut commands = BTreeSet::new();
    for path in READMES.map(PathBuf::from).into_iter().chain(pages()) {
        let text = fs::read_to_string(&path).expect("a document");
        for part in read_page(&text) {
            if let Part::Command { line, .. } = part {
                commands.insert(without_comment(&line).to_string());
            }
        }
    }
    for (command, ..) in NOT_RUN {
        assert!(commands.contains(command), "no document has {command}");
    }
}

#[test]
fn the_summary_lists_every_page() {
    let summary = fs::read_to_string(format!("{GUIDE}/SUMMARY.md")).expect("a summary");
    for path in pages() {
        let name = path.file_name().expect("a name").to_string_lossy();
        assert!(
            name == "SUMMARY.md" || summary.contains(&format!("({name})")),
            "{name}"
        );
    }
}
