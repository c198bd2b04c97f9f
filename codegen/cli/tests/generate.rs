//! `generate` as its users run it: what it says, what it writes, how it exits.

use crate::support::{run, write_file};
use std::fs;
use std::process::Command;

fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,status,meaning\nNOT_FOUND,404,Nothing is there\n",
    );
    root
}

#[test]
fn it_says_what_it_read_and_changed() {
    let root = project();
    let (exit, out, err) = run(root.path(), &["generate"]);
    let wrote = "shop: 1 code\n\
                 wrote generated/src/lib.rs\n\
                 wrote generated/src/runtime.rs\n\
                 wrote generated/src/coding.rs\n\
                 wrote generated/src/shop.rs\n\
                 wrote generated/src/shop/lookup.rs\n\
                 wrote generated/docs/shop.md\n\
                 wrote generated/docs/README.md\n\
                 1 API, 1 code; 7 files written, 0 unchanged\n";
    let note =
        "note: generated is in no crate; `error-tables generate --init` writes its Cargo.toml\n";
    assert_eq!((exit, out.as_str(), err.as_str()), (Some(0), wrote, note));
    let (exit, out, _) = run(root.path(), &["generate"]);
    assert_eq!(
        (exit, out.as_str()),
        (
            Some(0),
            "shop: 1 code\n1 API, 1 code; 0 files written, 7 unchanged\n"
        )
    );
}

#[test]
fn check_prints_a_diff_that_git_applies_and_the_command_that_mends() {
    let root = project();
    assert_eq!(run(root.path(), &["generate"]).0, Some(0));
    assert_eq!(
        run(root.path(), &["generate", "--check"]),
        (Some(0), "7 files up to date\n".into(), String::new())
    );
    let page = root.path().join("generated/docs/shop.md");
    let good = fs::read_to_string(&page).expect("a page");
    fs::write(&page, good.replace("404", "410")).expect("written");
    let (exit, diff, err) = run(root.path(), &["generate", "--check"]);
    assert_eq!(exit, Some(1));
    assert!(err.contains("error-tables generate"), "{err}");
    assert_ne!(
        fs::read_to_string(&page).expect("a page"),
        good,
        "--check writes nothing"
    );
    write_file(root.path(), "mend.diff", &diff);
    let git = Command::new("git")
        .args(["apply", "mend.diff"])
        .current_dir(root.path())
        .output()
        .expect("git runs");
    assert!(
        git.status.success(),
        "{diff}{}",
        String::from_utf8_lossy(&git.stderr)
    );
    assert_eq!(fs::read_to_string(&page).expect("a page"), good);
}

#[test]
fn mistakes_are_shown_where_they_are_and_nothing_is_written() {
    let root = project();
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,status\nNOT_FOUND,404\nGONE,4100\n",
    );
    let (exit, out, err) = run(root.path(), &["generate"]);
    assert_eq!(exit, Some(1));
    assert!(
        out.contains("--> error-tables/shop/codes.csv:3:6")
            && out.contains("^^^^")
            && out.contains("help: "),
        "{out}"
    );
    assert!(err.contains("1 error"), "{err}");
    assert!(!root.path().join("generated").exists());
}

#[test]
fn what_could_not_run_exits_2() {
    let root = project();
    let (exit, out, err) = run(root.path(), &["generate", "--tables", "nowhere"]);
    assert_eq!((exit, out.as_str()), (Some(2), ""));
    assert!(err.contains("cannot read nowhere"), "{err}");
    let (exit, _, err) = run(root.path(), &["generat"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("'generate'"), "{err}");
    assert_eq!(run(&root.path().join("nowhere"), &["generate"]).0, Some(2));
    // An empty folder would otherwise empty the crate.
    fs::create_dir(root.path().join("empty")).expect("made");
    let (exit, _, err) = run(root.path(), &["generate", "--tables", "empty"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("no folder in it"), "{err}");
    // A file where a folder must be.
    write_file(root.path(), "generated/src", "");
    assert_eq!(run(root.path(), &["generate"]).0, Some(2));
}
