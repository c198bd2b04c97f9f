//! Generated code compiles without a warning: every shape of `[body]`, in each layout, edition and combination of features.
//!
//! `wire/warnings.txt` holds the tables. All of them together become one crate of an edition, so that cargo runs seven times.

use error_tables_codegen::Builder;
use error_tables_test_support::{parse_archive, write_files};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Tables that are generated without the others too: what the shared files hold depends on all tables of a folder.
const ALONE: [&str; 3] = ["no_body", "code_and_message", "repeated_codes"];

/// Each edition and the sets of features to check it with. What the editions differ in does not depend on a single feature.
const RUNS: [(&str, &[&str]); 2] = [
    ("2021", &["", "json", "http", "serde", "json,http,serde"]),
    ("2024", &["", "json,http,serde"]),
];

/// Generates one folder of tables in all three layouts, and returns the modules that name them.
fn generate(tables: &Path, sources: &Path, name: &str) -> String {
    let folder = |layout: &str| sources.join(format!("{name}_{layout}"));
    let builder = Builder::new(tables)
        .wire()
        .include_file(folder("included.rs"))
        .module(folder("module"))
        .sources(folder("sources"));
    builder.generate().expect("tables without an error");
    // Everything, whatever features there are.
    let always = Builder::new(tables).json().http().serde();
    let always = always.message_types().owned_errors();
    let always = always
        .module(folder("always"))
        .include_file(folder("always_included.rs"));
    always.generate().expect("tables without an error");
    let root = fs::read_to_string(folder("sources").join("lib.rs")).expect("generated");
    // The root of the crate that holds all of them has this attribute.
    let root = root.replace("#![no_std]\n", "");
    fs::write(folder("sources").join("mod.rs"), root).expect("written");
    format!(
        "pub mod {name}_included {{ include!(\"{name}_included.rs\"); }}\n\
         pub mod {name}_module;\n\
         pub mod {name}_sources;\n\
         #[cfg(all(feature = \"http\", feature = \"serde\"))]\n\
         pub mod {name}_always;\n\
         #[cfg(all(feature = \"http\", feature = \"serde\"))]\n\
         pub mod {name}_always_included {{ include!(\"{name}_always_included.rs\"); }}\n"
    )
}

/// Writes a workspace whose two crates have the same sources.
fn write_workspace(folder: &Path) {
    let text = fs::read_to_string("tests/wire/warnings.txt").expect("the tables");
    let files = parse_archive(&text);
    write_files(&folder.join("tables/all"), &files);
    for name in ALONE {
        let mut own = files.clone();
        own.retain(|(path, _)| path.starts_with(&format!("{name}/")));
        assert!(!own.is_empty(), "no table {name}");
        write_files(&folder.join("tables").join(name), &own);
    }
    let mut root =
        "//! Every shape of `[body]`.\n\n#![no_std]\n#![allow(missing_docs)]\n\n".to_string();
    for name in ALONE.into_iter().chain(["all"]) {
        let tables = folder.join("tables").join(name);
        root += &generate(&tables, &folder.join("src"), name);
    }
    fs::write(folder.join("src/lib.rs"), root).expect("written");

    let workspace = "[workspace]\nmembers = [\"20*\"]\nresolver = \"2\"\n";
    fs::write(folder.join("Cargo.toml"), workspace).expect("written");
    for (edition, _) in RUNS {
        let mut manifest = String::new();
        write!(
            manifest,
            "[package]\nname = \"edition-{edition}\"\nedition = \"{edition}\"\n[lib]\npath = \"../src/lib.rs\"\n"
        )
        .expect("a string");
        // The features and dependencies are those of the published crate.
        let published = fs::read_to_string("generated/Cargo.toml").expect("a manifest");
        let (_, features) = published.split_once("[features]").expect("features");
        write!(manifest, "[features]{features}").expect("a string");
        fs::create_dir(folder.join(edition)).expect("made");
        fs::write(folder.join(edition).join("Cargo.toml"), manifest).expect("written");
    }
    fs::copy("Cargo.lock", folder.join("Cargo.lock")).expect("copied");
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn generated_code_compiles_without_warnings() {
    let folder = tempfile::tempdir().expect("a folder");
    write_workspace(folder.path());
    let mut failures = String::new();
    let runs = RUNS
        .iter()
        .flat_map(|(edition, sets)| sets.iter().map(move |set| (edition, set)));
    for (edition, features) in runs {
        let output = Command::new(env!("CARGO"))
            .args([
                "check",
                "--quiet",
                "--offline",
                "--package",
                &format!("edition-{edition}"),
            ])
            .args(["--features", features])
            .current_dir(folder.path())
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("warnings"),
            )
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("RUSTFLAGS", "-D warnings")
            .output()
            .expect("cargo");
        if !output.status.success() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            write!(
                failures,
                "edition {edition}, features `{features}`:\n{stderr}"
            )
            .expect("a string");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
