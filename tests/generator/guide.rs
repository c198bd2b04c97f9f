//! The guide, walked as a reader would: each page is a folder of its own, in which its files are written and its commands are run in
//! their order. `BLESS=1 cargo test -p error-tables-workbench --test generator guide` writes what the commands print into the page.
//!
//! What a block of code is, is told by the word behind its fence and the line before it:
//!
//! - `console`: after `$ ` a command, and then what it prints. A line `...` stands for any lines.
//! - Any other block after a line that names a file in backticks and ends with a colon is that file. With `,ignore` behind the word, the
//!   file has to contain the block.
//! - A block of any other kind is an error, since nobody would know whether it is true.

use crate::downstream::{packages, patches, target_folder};
use error_tables_test_support::{
    assert_no_failures, assert_success, is_blessing, to_text, write_file,
};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const GUIDE: &str = "codegen/guide";
/// The dependency as `init` writes it. The tests take the packaged crate.
const FROM_GIT: &str = "{ git = \"https://github.com/error-tables/error-tables\" }";

/// A part of a page.
#[derive(Debug)]
enum Part {
    /// Lines outside of blocks, and fences.
    Text(String),
    /// A file to write.
    File { path: String, text: String },
    /// Lines that a file has to contain.
    Excerpt { path: String, text: String },
    /// A command, and what it prints.
    Command { line: String, printed: String },
    /// A block of code that nothing tests.
    Untested { line: usize },
}

/// The file that a line such as "The table, `codes.csv`:" names.
fn named_file(line: &str) -> Option<&str> {
    let line = line.trim_end().strip_suffix(':')?;
    let name = line.rsplit('`').nth(1)?;
    (name.contains('.') && !name.contains(' ')).then_some(name)
}

/// The commands of a block, each with what it prints.
fn read_console(block: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for text in block.split_inclusive('\n') {
        match (text.strip_prefix("$ "), parts.last_mut()) {
            (Some(line), _) => parts.push(Part::Command {
                line: line.trim_end().to_string(),
                printed: String::new(),
            }),
            (None, Some(Part::Command { printed, .. })) => printed.push_str(text),
            (None, _) => panic!("no command before {text}"),
        }
    }
    parts
}

fn read_page(text: &str) -> Vec<Part> {
    let mut parts = vec![Part::Text(String::new())];
    let push_text = |parts: &mut Vec<Part>, line: &str| match parts.last_mut() {
        Some(Part::Text(text)) => text.push_str(line),
        _ => parts.push(Part::Text(line.to_string())),
    };
    let mut lines = text.split_inclusive('\n').enumerate();
    let mut before = String::new();
    while let Some((number, line)) = lines.next() {
        push_text(&mut parts, line);
        let Some(info) = line.strip_prefix("```") else {
            if !line.trim().is_empty() {
                before = line.to_string();
            }
            continue;
        };
        let inside = lines.by_ref().map(|(_, line)| line);
        let mut end = String::new();
        let block: String = inside
            .take_while(|line| {
                let is_end = line.starts_with("```");
                if is_end {
                    end = (*line).to_string();
                }
                !is_end
            })
            .collect();
        let (path, text) = (named_file(&before).map(str::to_string), block);
        match (info.trim_end(), path) {
            ("console", _) => parts.extend(read_console(&text)),
            (info, Some(path)) if info.ends_with(",ignore") => {
                parts.push(Part::Excerpt { path, text });
            }
            (_, Some(path)) => parts.push(Part::File { path, text }),
            (_, None) => {
                push_text(&mut parts, &text);
                parts.push(Part::Untested { line: number + 1 });
            }
        }
        push_text(&mut parts, &end);
        before.clear();
    }
    parts
}

/// Whether an output is the expected one, in which a line `...` stands for any lines.
fn matches_output(expected: &str, actual: &str) -> bool {
    let mut pieces = expected.split("...\n");
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = actual.strip_prefix(first) else {
        return false;
    };
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

/// The programs of this repository, and a `cargo` that takes our crates from their packages and needs no network.
pub(crate) struct Programs {
    folder: tempfile::TempDir,
}

impl Programs {
    pub(crate) fn build() -> Self {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "build",
            "--quiet",
            "--offline",
            "-p",
            "error-tables-cli",
            "-p",
            "error-tables-mock",
        ]);
        assert_success(&cargo.output().expect("cargo"));
        let folder = tempfile::tempdir().expect("a folder");
        let built = target_folder("")
            .parent()
            .expect("a target folder")
            .join("debug");
        for name in ["error-tables", "error-tables-mock"] {
            let script = format!("#!/bin/sh\nexec '{}' \"$@\"\n", built.join(name).display());
            write_script(&folder.path().join(name), &script);
        }
        let patches = patches(&packages().join("error-tables-codegen-0.1.0"));
        let options: String = patches.iter().fold(String::new(), |mut all, patch| {
            let _ = write!(all, " --config \"{patch}\"");
            all
        });
        let script = format!(
            "#!/bin/sh\nexec '{}' --offline{options} \"$@\"\n",
            env!("CARGO")
        );
        write_script(&folder.path().join("cargo"), &script);
        Programs { folder }
    }

    /// Runs a command in a shell; gives everything that it prints.
    pub(crate) fn run(&self, folder: &Path, line: &str) -> String {
        if line.contains("cargo ") {
            use_packages(folder);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::iter::once(self.folder.path().to_path_buf()).chain(std::env::split_paths(&path));
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &format!("exec 2>&1\n{line}")])
            .current_dir(folder)
            .env("PATH", std::env::join_paths(path).expect("a path"))
            .env("CARGO_TARGET_DIR", target_folder("downstream"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("NO_COLOR", "1")
            .env("SOURCE_DATE_EPOCH", "1795305600")
            .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        for name in ["AUTHOR", "COMMITTER"] {
            shell
                .env(format!("GIT_{name}_NAME"), "A")
                .env(format!("GIT_{name}_EMAIL"), "a@shop.example");
        }
        for name in [
            "RUSTFLAGS",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "TEAMCITY_VERSION",
            "TF_BUILD",
        ] {
            shell.env_remove(name);
        }
        to_text(&shell.output().expect("a shell").stdout)
    }
}

fn write_script(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a file");
}

/// Replaces the git repository by the packages, with the versions that our own lock file names.
fn use_packages(folder: &Path) {
    let manifest = folder.join("Cargo.toml");
    let Ok(text) = fs::read_to_string(&manifest) else {
        return;
    };
    fs::write(&manifest, text.replace(FROM_GIT, "\"0.1\"")).expect("written");
    let lock = folder.join("Cargo.lock");
    if !lock.exists() {
        fs::copy("Cargo.lock", lock).expect("copied");
    }
}

/// Walks a page. Gives its text with what the commands printed, and what is wrong with it.
fn walk_page(name: &str, text: &str, programs: &Programs) -> (String, Vec<String>) {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("webshop");
    fs::create_dir(&folder).expect("made");
    let (mut actual, mut failures) = (String::new(), Vec::new());
    for part in read_page(text) {
        match part {
            Part::Text(text) => actual.push_str(&text),
            Part::File { path, text } => {
                write_file(&folder, &path, &text);
                actual.push_str(&text);
            }
            Part::Excerpt { path, text } => {
                let file = fs::read_to_string(folder.join(&path)).unwrap_or_default();
                if !file.contains(&text) {
                    failures.push(format!("{name}: {path} does not contain\n{text}\nbut is\n{file}"));
                }
                actual.push_str(&text);
            }
            Part::Command { line, printed } => {
                let mut said = programs.run(&folder, &line);
                if !said.is_empty() && !said.ends_with('\n') {
                    said.push('\n');
                }
                let is_as_shown = matches_output(&printed, &said);
                let _ = write!(actual, "$ {line}\n{}", if is_as_shown { &printed } else { &said });
                if !is_as_shown && !is_blessing() {
                    failures.push(format!("{name}: $ {line}\nprints\n{said}\nand not\n{printed}"));
                }
            }
            Part::Untested { line } => failures.push(format!(
                "{name}:{line}: nothing tests this block: name its file in the line before, or make it a `console`"
            )),
        }
    }
    (actual, failures)
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
fn every_block_of_the_guide_is_true() {
    let programs = Programs::build();
    let only = std::env::var("PAGE").unwrap_or_default();
    let mut failures = Vec::new();
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page");
        let name = path.to_string_lossy();
        if !name.contains(&only) {
            continue;
        }
        let (actual, found) = walk_page(&name, &text, &programs);
        if is_blessing() && actual != text {
            fs::write(&path, &actual).expect("written");
        }
        failures.extend(found);
    }
    assert_no_failures(&failures);
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

#[test]
fn output_is_compared() {
    assert!(matches_output("a\n", "a\n") && !matches_output("a\n", "a\nb\n"));
    assert!(matches_output("a\n...\nb\n", "a\nx\ny\nb\n"));
    assert!(matches_output("...\nb\n", "x\nb\n") && !matches_output("...\nb\n", "b\nx\n"));
    assert!(matches_output("a\n...\n", "a\n") || matches_output("a\n...\n", "a\nb\n"));
    assert!(!matches_output("a\n...\nc\n", "b\nc\n"));
    assert_eq!(
        named_file("The table, `a/codes.csv`:\n"),
        Some("a/codes.csv")
    );
    assert_eq!(named_file("The command `error-tables list`:\n"), None);
}
