//! Generated code and its docs under every lint that people turn on.
//!
//! One workspace has the crate of each golden case, one with many rows, and one whose texts look like Markdown, HTML and Rust.

use error_tables_codegen::Builder;
use error_tables_test_support::{
    assert_success, list_cases, parse_archive, write_file, write_files,
};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Texts that Markdown, HTML or rustdoc would read as something else.
const TEXTS: [&str; 42] = [
    "[x]",
    "[x]: y",
    "[x](y)",
    "[`ErrorCode`]",
    "[ErrorCode::Nothing]",
    "[a][b]",
    "![a](b)",
    "<div>",
    "</div>",
    "<script>alert(1)</script>",
    "Vec<T>",
    "<T as Trait>::X",
    "<!-- x",
    "<https://example.org",
    "https://example.org/a_b_c",
    "www.example.org",
    "somebody@example.org",
    "`",
    "``x`",
    "```",
    "~~~",
    "~~x~~",
    "*x",
    "**x** _y_ __z__",
    "# x",
    "> x",
    "- x",
    "+ x",
    "1. x",
    "---",
    "===",
    "| a | b |",
    "|-|-|",
    "\\",
    "x\\",
    "&amp; &lt; &copy &#32;",
    "$x$ %y% {z",
    "[^1]",
    "[^1]: x",
    "*/ /* //! #![deny(warnings)]",
    "- [ ] x",
    "x\ty \u{201c}z\u{201d}",
];

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A table in which each text is in every cell that may hold text, and an API with each text as its title.
fn hostile_tables(folder: &Path) {
    let mut codes = String::from(
        "code,name,status,message,meaning,remedy,retry,since,deprecated,replaced_by,note\n",
    );
    let mut statuses = String::from("code,name,phrase,meaning,remedy\n");
    for (row, text) in TEXTS.iter().enumerate() {
        let message = quoted(&text.replace('{', "{{").replace('}', "}}"));
        let text = quoted(text);
        writeln!(
            codes,
            "CODE_{row},,4{row:02},{message},{text},{text},later,{text},{text},LAST,{text}"
        )
        .expect("a string");
        writeln!(
            codes,
            "VALUE_{row},,4{row:02},\"{{x}} {}\",,,,,,,",
            &message[1..message.len() - 1]
        )
        .expect("a string");
        writeln!(statuses, "4{row:02},S{row},{text},{text},{text}").expect("a string");
        let title = toml_string(TEXTS[row]);
        write_file(
            folder,
            format!("title-{row}/api.toml"),
            format!("title = {title}\n"),
        );
        write_file(folder, format!("title-{row}/codes.csv"), "code\nONE\n");
    }
    codes += "LAST,,,,,,,,,,\n";
    let member = |row: usize, text: &str| {
        let text = toml_string(text);
        format!(
            "[body.members.m{row}]\nat = \"/m{row}\"\ntype = \"string\"\nwhen = {text}\nmeaning = {text}\n"
        )
    };
    let members: String = TEXTS
        .iter()
        .enumerate()
        .map(|(row, text)| member(row, text))
        .collect();
    let head = "title = \"Texts\"\n\n[columns]\nnote = \"string\"\n\n[body]\ncode = \"/code\"\nmessage = \"/message\"\n";
    write_file(folder, "texts/api.toml", format!("{head}{members}"));
    write_file(folder, "texts/codes.csv", codes);
    write_file(folder, "texts/statuses.csv", statuses);
}

fn toml_string(text: &str) -> String {
    format!("{text:?}")
        .replace("\\u{201c}", "\u{201c}")
        .replace("\\u{201d}", "\u{201d}")
}

/// Tables that are generated as data.
fn large_tables(folder: &Path) {
    let rows = |code: fn(usize) -> String| {
        let mut rows = String::new();
        for row in 0..1500 {
            let (code, status) = (code(row), 400 + row % 100);
            writeln!(rows, "{code},V{row},{status},{{value}} of {row},,1.{row}").expect("a string");
        }
        rows
    };
    for (name, kind, code) in [
        (
            "words",
            "string",
            (|row| format!("CODE_{row}")) as fn(usize) -> String,
        ),
        ("numbers", "u32", |row| (row * 7).to_string()),
    ] {
        write_file(
            folder,
            format!("{name}/api.toml"),
            format!("title = \"Many\"\n\n[codes]\ntype = \"{kind}\"\n"),
        );
        write_file(
            folder,
            format!("{name}/codes.csv"),
            format!("code,name,status,message,meaning,since\n{}", rows(code)),
        );
    }
}

/// Writes the workspace; returns the names of its crates without the edition.
fn write_workspace(root: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for case in list_cases("tests/golden") {
        let name = case.file_name().expect("a name").to_string_lossy();
        let text = fs::read_to_string(case.join("tables.txt")).expect("the tables");
        write_files(
            &root.join(&*name).join("error-tables"),
            &parse_archive(&text),
        );
        names.push(name.into_owned());
    }
    hostile_tables(&root.join("texts/error-tables"));
    large_tables(&root.join("large/error-tables"));
    names.extend(["texts".to_string(), "large".to_string()]);
    // The features and dependencies are those of the published crate.
    let published = fs::read_to_string("generated/Cargo.toml").expect("a manifest");
    let (_, features) = published.split_once("[features]").expect("features");
    for name in &names {
        let folder = root.join(name);
        let builder = Builder::new(folder.join("error-tables")).sources(folder.join("src"));
        if let Err(error) = builder.generate() {
            panic!("{name}: {}", error.lines().join("\n"));
        }
        for edition in ["2021", "2024"] {
            let manifest = format!(
                "[package]\nname = \"{name}-{edition}\"\nedition = \"{edition}\"\n[lib]\npath = '{}'\n[features]{features}",
                folder.join("src/lib.rs").display()
            );
            write_file(root, format!("{name}-{edition}/Cargo.toml"), manifest);
        }
    }
    write_file(
        root,
        "Cargo.toml",
        "[workspace]\nmembers = [\"*-20*\"]\nresolver = \"2\"\n",
    );
    fs::copy("Cargo.lock", root.join("Cargo.lock")).expect("copied");
    names
}

fn run(root: &Path, arguments: &[&str], packages: &[String]) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.arg(arguments[0]);
    for package in packages {
        cargo.args(["--package", package]);
    }
    cargo
        .args(["--quiet", "--offline", "--keep-going"])
        .args(&arguments[1..])
        .current_dir(root)
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("warnings"),
        )
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("RUSTDOCFLAGS", "-D warnings -D rustdoc::all")
        .env_remove("RUSTFLAGS");
    assert_success(&cargo.output().expect("cargo"));
}

#[test]
#[ignore = "takes a minute; .ci/run runs it"]
fn generated_code_and_docs_have_no_lint() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let names = write_workspace(root);
    let in_edition = |edition: &str| -> Vec<String> {
        names
            .iter()
            .map(|name| format!("{name}-{edition}"))
            .collect()
    };
    let all = [in_edition("2021"), in_edition("2024")].concat();
    let lints = [
        "--",
        "-D",
        "warnings",
        "-D",
        "clippy::pedantic",
        "-D",
        "clippy::nursery",
    ];
    run(
        root,
        &[&["clippy", "--all-features"], &lints[..]].concat(),
        &all,
    );
    // Without `std` and without dependencies.
    run(
        root,
        &[&["clippy"], &lints[..]].concat(),
        &in_edition("2024"),
    );
    let docs = [
        "doc",
        "--all-features",
        "--no-deps",
        "--document-private-items",
    ];
    run(root, &docs, &in_edition("2024"));
}
