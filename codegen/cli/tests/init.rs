//! `init`: what it writes into each kind of folder, and that it overwrites nothing.

use crate::support::{REPOSITORY, list_files, read_file, run, write_file};
use std::path::Path;

const PAGE: &str = "# Errors\n\n| Code | Status | Description |\n|---|---|---|\n| SOLD_OUT | 409 | The item is sold out. |\n| NO_CART | 404 | There is no cart. |\n";

/// A folder called `shop`, so that names that come from it are always the same.
fn folder() -> (tempfile::TempDir, std::path::PathBuf) {
    let root = tempfile::tempdir().expect("a folder");
    let shop = root.path().join("shop");
    std::fs::create_dir(&shop).expect("made");
    (root, shop)
}

fn init(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let arguments: Vec<&str> = ["init"].iter().chain(arguments).copied().collect();
    run(folder, &arguments)
}

fn names(folder: &Path) -> Vec<String> {
    let files = list_files(folder).into_iter();
    files
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect()
}

#[test]
fn an_empty_folder_becomes_a_workspace() {
    let (_root, shop) = folder();
    let (exit, out, err) = init(&shop, &["--dry-run"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    assert_eq!(names(&shop), [""; 0], "a dry run writes nothing");
    let (exit, written, _) = init(&shop, &[]);
    assert_eq!(exit, Some(0));
    assert_eq!(out.replace("would write", "wrote"), written);
    assert!(written.ends_with("\nNext: cargo run\n"), "{written}");
    for name in names(&shop) {
        assert!(
            written.contains(&format!("wrote {name}\n")),
            "{name}: {written}"
        );
    }
    assert_eq!(
        read_file(&shop, "error-tables/shop/api.toml"),
        "title = \"Shop API\"\n"
    );
    let (exit, out, _) = run(&shop, &["list"]);
    assert!(exit == Some(0) && out.contains("EXAMPLE\t400"), "{out}");

    let before: Vec<String> = names(&shop)
        .iter()
        .map(|name| read_file(&shop, name))
        .collect();
    let (exit, out, _) = init(&shop.join("errors"), &[]);
    assert_eq!(
        (exit, out.as_str()),
        (
            Some(0),
            "nothing to write: every file is there\n\nNext: cargo build\n"
        )
    );
    let (exit, _, err) = init(&shop, &[]);
    assert!(
        exit == Some(2) && err.contains("`error-tables -C errors init`"),
        "{err}"
    );
    let after: Vec<String> = names(&shop)
        .iter()
        .map(|name| read_file(&shop, name))
        .collect();
    assert_eq!(after, before);
}

#[test]
fn a_page_becomes_the_first_table() {
    let (_root, shop) = folder();
    write_file(&shop, "page.md", PAGE);
    let (exit, out, _) = init(&shop, &["--import", "page.md", "--api", "store"]);
    assert_eq!(exit, Some(0), "{out}");
    assert_eq!(
        read_file(&shop, "error-tables/store/api.toml"),
        "title = \"store\"\n",
        "`Errors` is no title"
    );
    assert!(read_file(&shop, "app/src/main.rs").contains("ErrorCode::SoldOut =>"));
    assert!(
        read_file(&shop, "errors/Cargo.toml")
            .contains("git = \"https://github.com/error-tables/error-tables\"")
    );

    std::fs::remove_file(shop.join("Cargo.toml")).expect("there");
    let (exit, _, err) = init(&shop, &["--import", "page.md", "--api", "store"]);
    assert_eq!(exit, Some(2));
    assert!(err.contains("error-tables/store is there already\nhelp: to bring it up to date use `error-tables import PAGE --api store`"), "{err}");
}

/// A page without a table stops everything before a file is written.
#[test]
fn an_import_that_fails_writes_nothing() {
    let (_root, shop) = folder();
    write_file(&shop, "page.md", "# Errors\n\nNothing yet.\n");
    for page in ["page.md", "nowhere.md", "https://shop.example/errors"] {
        let (exit, out, err) = init(&shop, &["--import", page]);
        assert!(
            matches!(exit, Some(1 | 2)) && out.is_empty(),
            "{page}: {out}{err}"
        );
        assert_eq!(names(&shop), ["page.md"]);
    }
}

const MANIFEST: &str = "# Ours.\n[package]\nname = \"our_bank\"\nversion = \"1.0.0\" # kept\n\n[dependencies]\nlog = \"0.4\"\n";

#[test]
fn a_crate_keeps_what_it_has() {
    let (_root, shop) = folder();
    write_file(&shop, "Cargo.toml", MANIFEST);
    write_file(&shop, "build.rs", "fn main() {}\n");
    write_file(&shop, "src/lib.rs", "mod errors;\n");
    write_file(&shop, "src/errors.rs", "pub enum Own {}\n");
    write_file(
        &shop,
        ".gitattributes",
        "* text=auto\n/error-tables/*/*.csv merge=ours\n",
    );
    let (exit, out, err) = init(&shop, &["--path", REPOSITORY]);
    assert_eq!(exit, Some(0), "{err}");
    assert_eq!(read_file(&shop, "build.rs"), "fn main() {}\n");
    assert_eq!(
        read_file(&shop, ".gitattributes"),
        "* text=auto\n/error-tables/*/*.csv merge=ours\n"
    );
    let manifest = read_file(&shop, "Cargo.toml");
    let added = manifest
        .strip_prefix(MANIFEST)
        .expect("the rest stays as it is");
    assert!(
        added.starts_with("\n[build-dependencies]\nerror-tables-codegen = { path = "),
        "{added}"
    );
    assert!(
        Path::new(&shop)
            .join("error-tables/our-bank/codes.csv")
            .exists()
    );
    for part in [
        "added the dependency to Cargo.toml\n",
        "build.rs, which returns a `std::process::ExitCode`, add:\n    error_tables_codegen::Builder::new(\"error-tables\")\n        .module(\"src/error_codes\")\n",
        "In .gitattributes, add:\n    /src/error_codes/** merge=union linguist-generated\n    /docs/errors/*.md merge=union linguist-generated\n\n",
        "In src/lib.rs, add:\n    pub mod error_codes;\n",
        "\nNext: cargo build\n",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
}

/// Flags of responses become calls and dependencies; a crate that is set up is told of the calls.
#[test]
fn responses_are_asked_for() {
    let (_root, shop) = folder();
    let (exit, _, err) = init(&shop, &["--axum", "--serde"]);
    assert_eq!(exit, Some(0), "{err}");
    let script = read_file(&shop, "errors/build.rs");
    assert!(
        script.contains("        .axum()\n        .serde()\n        .build()\n"),
        "{script}"
    );
    let manifest = read_file(&shop, "errors/Cargo.toml");
    for line in [
        "serde_json = { version = \"1.0.60\", default-features = false, features = [\"alloc\"] }",
        "axum = { version = \"0.8\", default-features = false }",
        "serde = { version = \"1.0.100\", default-features = false }",
    ] {
        assert!(manifest.contains(line), "{line}: {manifest}");
    }
    assert!(read_file(&shop, "error-tables/shop/api.toml").contains("[body]\n"));
    let (exit, out, _) = init(&shop.join("errors"), &["--http", "--serde"]);
    assert_eq!(exit, Some(0));
    assert!(
        out.contains(
            "dependency to Cargo.toml\n\nIn build.rs, before `.build()`, add:\n    .http()\n\n"
        ),
        "{out}"
    );
}

#[test]
fn bad_input_says_what_to_do() {
    let (_root, shop) = folder();
    let fails = |folder: &Path, arguments: &[&str], message: &str| {
        let (exit, out, err) = init(folder, arguments);
        assert_eq!((exit, out.as_str()), (Some(2), ""), "{err}");
        assert_eq!(err.trim_end(), message);
    };
    fails(
        &shop,
        &["--api", "My Shop"],
        "error: `My Shop` is not a valid API name: use lower-case letters, digits and hyphens, starting with a letter\nhelp: try --api my-shop",
    );
    fails(
        &shop,
        &["--path", "nowhere"],
        "error: nowhere is no checkout of error-tables: it has no crate error-tables-codegen\nhelp: name the folder that has `codegen`, or leave --path out to use the git repository",
    );
    write_file(&shop, "Cargo.toml", "[package]\nname = \"a\"\n[package]\n");
    fails(
        &shop,
        &[],
        "error: Cargo.toml:3:2: duplicate key\nhelp: correct the file, and run the command again",
    );
    write_file(
        &shop,
        "Cargo.toml",
        "[workspace]\nmembers = [\"crates/a\", \"crates/b\"]\n",
    );
    fails(
        &shop,
        &[],
        "error: Cargo.toml is that of a workspace, which has no code of its own\nhelp: run it in the crate that is to have the errors, such as `error-tables -C crates/a init`; the members are crates/a, crates/b",
    );
    write_file(&shop, "src/x.rs", "");
    fails(
        &shop.join("src"),
        &[],
        "error: this folder is part of the project of ../Cargo.toml\nhelp: set that crate up with `error-tables -C .. init`, make a crate here first with `cargo new`, or use --docs-only",
    );
    assert_eq!(names(&shop), ["Cargo.toml", "src/x.rs"]);
}

#[test]
fn documents_need_no_crate() {
    let (_root, shop) = folder();
    write_file(&shop, "docs/index.md", "# Shop\n");
    let (exit, out, err) = init(&shop, &[]);
    assert_eq!(exit, Some(0));
    assert!(
        err.contains("there is no Cargo.toml here, so that a document is set up and no Rust code"),
        "{err}"
    );
    assert!(
        out.ends_with("Next: error-tables render --inject docs/errors.md\n"),
        "{out}"
    );
    let (exit, _, err) = run(&shop, &["render", "--inject", "docs/errors.md"]);
    assert_eq!(exit, Some(0), "{err}");
    assert!(read_file(&shop, "docs/errors.md").contains("| `EXAMPLE` | 400 |"));
    let (_, out, _) = init(&shop, &["--docs-only"]);
    assert!(out.starts_with("nothing to write"), "{out}");
}

/// The files of a CI system are at the root of the repository, and know where the tables are.
#[test]
fn ci_files_belong_to_the_repository() {
    let (root, shop) = folder();
    std::fs::create_dir(root.path().join(".git")).expect("made");
    write_file(root.path(), ".gitlab-ci.yml", "stages: [test]\n");
    let (exit, out, _) = init(&shop, &["--docs-only", "--ci", "github", "--ci", "gitlab"]);
    assert_eq!(exit, Some(0));
    let workflow = read_file(root.path(), ".github/workflows/error-tables.yml");
    assert!(
        workflow.contains("paths: [shop/error-tables/**]")
            && workflow.contains("tables: shop/error-tables\n"),
        "{workflow}"
    );
    let job = read_file(root.path(), ".gitlab/error-tables.yml");
    assert!(
        job.contains("changes: [shop/error-tables/**/*]")
            && job.contains("audit --tables shop/error-tables "),
        "{job}"
    );
    assert!(
        job.contains("--git https://github.com/error-tables/error-tables error-tables-cli"),
        "{job}"
    );
    assert_eq!(read_file(root.path(), ".gitlab-ci.yml"), "stages: [test]\n");
    assert!(
        out.contains(
            "In ../.gitlab-ci.yml, add:\n    include:\n      - local: .gitlab/error-tables.yml\n"
        ),
        "{out}"
    );
}

#[test]
fn a_generated_folder_becomes_a_crate() {
    let (_root, shop) = folder();
    write_file(
        &shop,
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/code\"\n",
    );
    write_file(&shop, "error-tables/shop/codes.csv", "code\nA\n");
    let (exit, _, err) = run(&shop, &["generate", "--out", "code"]);
    assert_eq!(exit, Some(0));
    assert_eq!(
        err,
        "note: code is not inside a crate; `error-tables generate --out code --init` writes its Cargo.toml\n"
    );
    let (exit, out, err) = run(&shop, &["generate", "--out", "code", "--init"]);
    assert!(
        exit == Some(0) && err.is_empty() && out.ends_with("wrote code/Cargo.toml\n"),
        "{out}{err}"
    );
    let own: toml_edit::DocumentMut = read_file(&shop, "code/Cargo.toml").parse().expect("TOML");
    let published = read_file(REPOSITORY.as_ref(), "generated/Cargo.toml");
    let published: toml_edit::DocumentMut = published.parse().expect("TOML");
    for table in ["features", "dependencies"] {
        for (name, item) in published[table].as_table().expect("a table") {
            assert_eq!(
                own[table][name].to_string().trim(),
                item.to_string().trim(),
                "{table}.{name}"
            );
        }
    }
}

/// The workflow that `init` writes and the one to copy do the same.
#[test]
fn the_two_workflows_agree() {
    let copied = read_file(REPOSITORY.as_ref(), ".github/workflows/tables.yml");
    let written = include_str!("../src/init/github.yml");
    let only_here = "        with:\n          tables: error-tables\n";
    assert!(written.contains(only_here), "{written}");
    let without_comment = |text: &str| text.split_once('\n').map(|(_, rest)| rest.to_string());
    let wanted = written
        .replace(only_here, "")
        .replace("error-tables/error-tables@main", "./")
        .replace("name: error-tables\n", "name: tables\n")
        .replace("  error-tables:\n", "  tables:\n");
    assert_eq!(without_comment(&copied), without_comment(&wanted));
}
