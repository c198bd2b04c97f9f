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
    let note = "note: generated is not inside a crate; `error-tables generate --init` writes its Cargo.toml\n";
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

/// Each flag is a method of the builder, and the command that mends repeats it.
#[test]
fn flags_choose_the_code() {
    let root = project();
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/code\"\n",
    );
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,status,message\nNOT_FOUND,404,No {item}\n",
    );
    let write = |flags: &str| {
        let flags: Vec<&str> = flags.split_whitespace().collect();
        let arguments = [&["generate", "--module", "src/errors"], &flags[..]].concat();
        let (exit, _, err) = run(root.path(), &arguments);
        assert_eq!(exit, Some(0), "{err}");
        let read = |name: &str| fs::read_to_string(root.path().join(name)).unwrap_or_default();
        (
            read("src/errors/mod.rs"),
            read("src/errors/shop.rs"),
            read("src/errors/shop/error.rs"),
        )
    };
    let (plain, _, _) = write("");
    assert!(
        !plain.contains("mod wire;") && !plain.contains("feature"),
        "{plain}"
    );
    let (root_file, ..) = write("--json");
    assert!(root_file.contains("\npub mod wire;") && !root_file.contains("feature"));
    let (root_file, ..) = write("--axum --behind-features");
    assert!(root_file.contains("#[cfg(feature = \"axum\")]\nmod axum_response;"));
    let (root_file, shop, error) = write(
        "--http --serde --message-types --owned-errors --error-type ShopError --status-type ShopStatus \
         --derive strum::EnumIter --module-name shop=shop --links none --crate-visible",
    );
    for part in ["mod http_response;", "pub(crate) mod shop;", "mod coding;"] {
        assert!(root_file.contains(part), "{part}: {root_file}");
    }
    for part in [
        "pub enum ShopError {",
        "strum::EnumIter",
        "pub mod message;",
    ] {
        assert!(shop.contains(part), "{part}: {shop}");
    }
    assert!(error.contains("pub enum ErrorKind"), "{error}");
    assert!(!root.path().join("docs").exists(), "a module has no pages");

    let (_, _, err) = run(
        root.path(),
        &["generate", "--module", "src/errors", "--json"],
    );
    assert_eq!(
        err,
        "note: src/errors is not inside a crate; `cargo init` makes one\n"
    );
    write_file(root.path(), "Cargo.toml", "[package]\nname = \"shop\"\n");
    let (_, _, err) = run(
        root.path(),
        &["generate", "--module", "src/errors", "--json"],
    );
    assert!(
        err.starts_with("note: Cargo.toml lacks the dependency `serde_json`; "),
        "{err}"
    );

    let arguments = [
        "generate",
        "--module",
        "src/errors",
        "--docs",
        "docs",
        "--json",
        "--module-name",
        "shop=store",
        "--check",
    ];
    let (exit, _, err) = run(root.path(), &arguments);
    assert_eq!(exit, Some(1));
    assert!(
        err.contains("run `error-tables generate --module src/errors --docs docs --json --module-name shop=store`"),
        "{err}"
    );
    for (flags, message) in [
        (
            &["--module-name", "shop"][..],
            "write API=MODULE, such as shop-v2=shop",
        ),
        (
            &["--error-type", "Error", "--owned-errors"],
            "a type `Error`",
        ),
        (&["--crate-visible"], "--module"),
        (&["--module", "a", "--out", "b"], "cannot be used with"),
    ] {
        let (exit, out, err) = run(root.path(), &[&["generate"], flags].concat());
        assert_eq!((exit, out.as_str()), (Some(2), ""), "{flags:?}");
        assert!(err.contains(message), "{flags:?}: {err}");
    }
}

/// A crate that was there gets what the code needs, once, and keeps what it has.
#[test]
fn a_manifest_is_completed() {
    let root = project();
    let manifest = "[package]\nname = \"code\" # ours\n\n[dependencies]\nserde = \"1\"\n";
    write_file(root.path(), "code/Cargo.toml", manifest);
    let note = "note: code/Cargo.toml lacks the feature `serde`; `error-tables generate --out code --init` adds what it lacks\n";
    let (exit, _, err) = run(root.path(), &["generate", "--out", "code"]);
    assert_eq!((exit, err.as_str()), (Some(0), note));
    let (exit, out, err) = run(root.path(), &["generate", "--out", "code", "--init"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    assert!(out.ends_with("completed code/Cargo.toml\n"), "{out}");
    let read = || fs::read_to_string(root.path().join("code/Cargo.toml")).expect("there");
    let completed = read();
    assert_eq!(completed, format!("{manifest}\n[features]\nserde = []\n"));
    let (_, out, err) = run(root.path(), &["generate", "--out", "code", "--init"]);
    assert!(!out.contains("Cargo.toml") && err.is_empty(), "{out}{err}");
    assert_eq!(read(), completed);

    write_file(
        root.path(),
        "code/Cargo.toml",
        "features = 1\n[package]\nname = \"code\"\n",
    );
    let (exit, _, err) = run(root.path(), &["generate", "--out", "code", "--init"]);
    assert_eq!(exit, Some(2));
    assert!(
        err.contains("code/Cargo.toml: `features` is not a table"),
        "{err}"
    );
}

/// A folder below a workspace is a crate of its own, if that is asked for.
#[test]
fn a_folder_of_a_workspace_becomes_a_crate() {
    let root = project();
    write_file(root.path(), "Cargo.toml", "[workspace]\nmembers = []\n");
    let (exit, out, err) = run(root.path(), &["generate"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""), "{out}");
    let (exit, out, err) = run(root.path(), &["generate", "--init"]);
    let note = "note: if Cargo.toml has a workspace, add generated to its `members`\n";
    assert_eq!((exit, err.as_str()), (Some(0), note));
    assert!(out.ends_with("wrote generated/Cargo.toml\n"), "{out}");
}

/// A command that a message suggests can be pasted into a shell.
#[test]
fn suggested_commands_are_quoted() {
    let root = project();
    let (exit, _, err) = run(
        root.path(),
        &[
            "generate",
            "--check",
            "--out",
            "it's mine",
            "--derive",
            "a::B",
        ],
    );
    assert_eq!(exit, Some(1), "{err}");
    let command = r"`error-tables generate --out 'it'\''s mine' --derive a::B`";
    assert!(err.contains(command), "{err}");
}
