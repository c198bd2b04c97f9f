//! `render --inject` as its users run it: what it writes, what it refuses, how it exits.

use crate::support::{read_file, run, write_file};
use std::fs;
use std::path::Path;
use std::process::Command;

fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let codes = "code,status,meaning\nNOT_FOUND,404,Nothing is there\nBUSY,503,Too many requests\n";
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(root.path(), "error-tables/shop/codes.csv", codes);
    write_file(
        root.path(),
        "docs/errors.md",
        "# Errors\n\n<!-- error-tables:begin columns=code,status -->\n<!-- error-tables:end -->\n\nThe end.",
    );
    root
}

const FILLED: &str = "# Errors\n\n<!-- error-tables:begin columns=code,status -->\n\n\
    | Code | Status |\n| --- | --- |\n| `NOT_FOUND` | 404 |\n| `BUSY` | 503 |\n\n<!-- error-tables:end checksum=";

fn change_table(root: &Path) {
    let table = read_file(root, "error-tables/shop/codes.csv");
    write_file(
        root,
        "error-tables/shop/codes.csv",
        table.replace("503", "429"),
    );
}

#[test]
fn blocks_follow_the_table() {
    let root = project();
    let inject = ["render", "--inject", "docs/errors.md"];
    let wrote = "wrote docs/errors.md\n1 document written, 0 unchanged\n";
    assert_eq!(
        run(root.path(), &inject),
        (Some(0), wrote.into(), String::new())
    );
    let text = read_file(root.path(), "docs/errors.md");
    assert!(
        text.starts_with(FILLED) && text.ends_with(" -->\n\nThe end."),
        "{text}"
    );
    let unchanged = "0 documents written, 1 unchanged\n";
    assert_eq!(run(root.path(), &inject).1, unchanged);
    change_table(root.path());
    assert_eq!(run(root.path(), &inject).1, wrote);
    assert!(read_file(root.path(), "docs/errors.md").contains("| `BUSY` | 429 |"));
}

#[test]
fn check_prints_a_diff_that_git_applies_and_the_command_that_mends() {
    let root = project();
    let inject = ["render", "--inject", "docs/errors.md"];
    let check = ["render", "--check", "--inject", "docs/errors.md"];
    assert_eq!(run(root.path(), &inject).0, Some(0));
    assert_eq!(run(root.path(), &check).0, Some(0));
    change_table(root.path());
    let before = read_file(root.path(), "docs/errors.md");
    let (exit, diff, err) = run(root.path(), &check);
    assert_eq!(
        (exit, err.as_str()),
        (
            Some(1),
            "error: 1 document out of date\nhelp: run `error-tables render --inject docs/errors.md`\n"
        )
    );
    assert_eq!(
        read_file(root.path(), "docs/errors.md"),
        before,
        "--check writes nothing"
    );
    write_file(root.path(), "mend.diff", &diff);
    let mut git = Command::new("git");
    let git = git
        .args(["apply", "mend.diff"])
        .current_dir(root.path())
        .output()
        .expect("git runs");
    assert!(git.status.success(), "{diff}");
    assert_eq!(run(root.path(), &check).0, Some(0));
}

#[test]
fn what_somebody_edited_is_not_overwritten() {
    let root = project();
    let inject = ["render", "--inject", "docs/errors.md"];
    assert_eq!(run(root.path(), &inject).0, Some(0));
    let edited = read_file(root.path(), "docs/errors.md").replace("404", "410");
    write_file(root.path(), "docs/errors.md", &edited);
    let (exit, _, err) = run(root.path(), &inject);
    assert_eq!(exit, Some(2));
    assert!(
        err.starts_with("error: docs/errors.md:3:1: the text of this block was edited by hand"),
        "{err}"
    );
    assert!(err.contains("--overwrite"), "{err}");
    assert_eq!(read_file(root.path(), "docs/errors.md"), edited);
    let (exit, _, err) = run(
        root.path(),
        &["render", "--check", "--inject", "docs/errors.md"],
    );
    assert_eq!(exit, Some(1));
    assert!(
        err.contains("1 block edited by hand") && err.contains("docs/errors.md:3:1"),
        "{err}"
    );
    let overwrite = ["render", "--overwrite", "--inject", "docs/errors.md"];
    assert_eq!(run(root.path(), &overwrite).0, Some(0));
    assert!(read_file(root.path(), "docs/errors.md").starts_with(FILLED));
}

#[test]
fn all_documents_are_written_or_none() {
    let root = project();
    write_file(
        root.path(),
        "a.md",
        "<!-- error-tables:begin view=tabel -->\n<!-- error-tables:end -->\n",
    );
    write_file(root.path(), "b.txt", "text\n");
    write_file(
        root.path(),
        "c.rst",
        "Title\n=====\n\n.. error-tables:begin colums=code\n",
    );
    fs::write(root.path().join("d.md"), b"\xff\n").expect("written");
    let before = read_file(root.path(), "docs/errors.md");
    let files = ["docs/errors.md", "a.md", "b.txt", "c.rst", "d.md"];
    let (exit, out, err) = run(
        root.path(),
        &[&["render", "--inject"], files.as_slice()].concat(),
    );
    assert_eq!((exit, out.as_str()), (Some(2), ""));
    for line in [
        "a.md:1:30: `view` cannot be `tabel`; help: did you mean `table`?",
        "b.txt:1:1: the format of the document is not known; help: give the file the extension of a known format",
        "c.rst:4:1: this block has no end; help: add `error-tables:end`",
        "d.md:1:1: this is not UTF-8; help: save the file as UTF-8",
    ] {
        assert!(err.contains(line), "{line}\n{err}");
    }
    assert_eq!(read_file(root.path(), "docs/errors.md"), before);
    let (exit, _, err) = run(root.path(), &["render", "--inject", "nowhere.md"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("cannot read nowhere.md"), "{err}");
    assert_eq!(run(root.path(), &["render"]).0, Some(2));
}

#[test]
fn a_document_without_markers_needs_init() {
    let root = project();
    write_file(root.path(), "README.md", "# Shop\n");
    let (exit, _, err) = run(root.path(), &["render", "--inject", "README.md"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("README.md:1:1: the document has no markers of error-tables; help: put `<!-- error-tables:begin view=table -->`"), "{err}");
    let init = ["render", "--inject", "README.md", "--init"];
    assert_eq!(run(root.path(), &init).0, Some(0));
    let text = read_file(root.path(), "README.md");
    assert!(text.starts_with("# Shop\n\n<!-- error-tables:begin view=table api=shop -->\n\n| Code | Status | Meaning |"), "{text}");
    assert_eq!(
        run(root.path(), &init).1,
        "0 documents written, 1 unchanged\n"
    );
    // With several APIs, the command has to be told which.
    write_file(root.path(), "error-tables/bank/api.toml", "");
    write_file(root.path(), "error-tables/bank/codes.csv", "code\nA\n");
    write_file(root.path(), "other.md", "");
    let (exit, _, err) = run(root.path(), &["render", "--inject", "other.md", "--init"]);
    assert_eq!(exit, Some(2));
    assert!(
        err.contains("help: add --api; the APIs are `bank`, `shop`"),
        "{err}"
    );
    let (exit, _, err) = run(root.path(), &["render", "--inject", "docs/errors.md"]);
    assert_eq!(exit, Some(2));
    assert!(
        err.contains("which API it shows; help: add `api=NAME`; the APIs are `bank`, `shop`"),
        "{err}"
    );
    let chosen = ["render", "--inject", "other.md", "--init", "--api", "bank"];
    assert_eq!(run(root.path(), &chosen).0, Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays() {
    let root = project();
    std::os::unix::fs::symlink("docs/errors.md", root.path().join("ERRORS.md")).expect("linked");
    assert_eq!(
        run(root.path(), &["render", "--inject", "ERRORS.md"]).0,
        Some(0)
    );
    assert!(root.path().join("ERRORS.md").is_symlink());
    assert!(read_file(root.path(), "docs/errors.md").starts_with(FILLED));
}

#[test]
fn a_document_is_the_source_of_a_table_or_made_from_it() {
    let root = project();
    let inject = ["render", "--inject", "docs/errors.md"];
    assert_eq!(run(root.path(), &inject).0, Some(0));
    for verb in [
        ["import", "docs/errors.md", "--api", "shop"],
        ["check", "docs/errors.md", "--api", "shop"],
    ] {
        let (exit, out, err) = run(root.path(), &verb);
        assert_eq!((exit, out.as_str()), (Some(2), ""), "{verb:?}");
        assert!(
            err.contains("docs/errors.md:3: what follows this marker is generated from a table"),
            "{err}"
        );
    }
    // The other way around: a document that a table was imported from.
    write_file(
        root.path(),
        "page.md",
        "# Codes\n\n| Code | Status |\n| --- | --- |\n| `LOST` | 404 |\n| `GONE` | 410 |\n",
    );
    let (exit, _, err) = run(root.path(), &["import", "page.md", "--api", "lost"]);
    assert_eq!(exit, Some(0), "{err}");
    let init = ["render", "--inject", "page.md", "--init", "--api", "lost"];
    let (exit, _, err) = run(root.path(), &init);
    assert_eq!(exit, Some(2));
    assert!(
        err.contains("the table `lost` is imported from this document")
            && err.contains("import.lock"),
        "{err}"
    );
    fs::remove_file(root.path().join("error-tables/lost/import.lock")).expect("removed");
    assert_eq!(run(root.path(), &init).0, Some(0));
}

/// Every example of the guide, in a document of its format.
#[test]
fn the_examples_of_the_guide_work() {
    let root = project();
    let guide = include_str!("../../DOCUMENTS.md");
    let mut tried = Vec::new();
    for (at, part) in guide
        .split("\n```")
        .enumerate()
        .filter(|(at, _)| at % 2 == 1)
    {
        let (format, example) = part.split_once('\n').expect("an example");
        if ["sh", "rust"].contains(&format) {
            continue;
        }
        let name = format!("example-{at}.{format}");
        write_file(root.path(), &name, format!("{example}\n"));
        let (exit, _, err) = run(root.path(), &["render", "--inject", &name]);
        assert_eq!((exit, err.as_str()), (Some(0), ""), "{example}");
        tried.push(format);
    }
    assert_eq!(tried, ["markdown", "mdx", "rst", "adoc", "html"]);
}
