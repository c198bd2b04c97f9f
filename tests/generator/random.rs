//! Random tables: whatever they hold, they are refused with a place or become Rust that compiles, is formatted and says what another
//! CSV reader reads.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::{Builder, Error};
use error_tables_test_support::build_tree;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const PARTS: [&str; 44] = [
    "code",
    "name",
    "status",
    "aliases",
    "-",
    "404",
    "\"",
    "\"\"",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "*/",
    "//",
    "\"#",
    "\\",
    "`",
    "```",
    "{",
    "}",
    "{a}",
    "|",
    "<b>",
    "&lt;",
    "[x](y)",
    "]",
    "#",
    "$",
    "~~~",
    "\u{1b}[0m",
    "\u{202e}",
    "\u{2028}",
    "\t",
    " ",
    "é",
    "日本",
    "\u{1f980}",
    "e\u{301}",
    "--",
    "...",
    "'",
    "::error::",
];

/// Names of a declared column, which must meet none of the generated code's own.
const NOTES: [&str; 12] = [
    "note",
    "find",
    "row",
    "text",
    "table",
    "cells",
    "index",
    "core",
    "drop",
    "column_note",
    "cause",
    "a",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![4 => prop::sample::select(&PARTS[..]).prop_map(str::to_string), 2 => "[a-zA-Z0-9 ]{1,8}", 1 => "\\PC{1,4}"];
    // A NUL and a CRLF do not come back as they are, which other tests are about.
    vec(part, 0..8).prop_map(|parts| {
        parts
            .concat()
            .replace(['\0', '\u{feff}'], "")
            .split('\n')
            .map(|line| line.trim_end_matches('\r'))
            .collect::<Vec<_>>()
            .join("\n")
    })
}

/// A message: braces are doubled, and there may be placeholders.
fn message() -> impl Strategy<Value = String> {
    (
        text(),
        prop::sample::select(&["", "{member}", " {a_1}{b}"][..]),
    )
        .prop_map(|(text, end)| text.replace('{', "{{").replace('}', "}}") + end)
}

/// A table whose rows differ in `(code, status)`: the type of its codes, its header and its rows. The last column is declared.
fn table() -> impl Strategy<Value = (&'static str, Vec<Vec<String>>)> {
    let note = prop::sample::select(&NOTES[..]);
    let kind = prop::sample::select(&["string", "u32", "i64"][..]);
    let kinds = kind.prop_flat_map(move |kind| {
        let code = match kind {
            "string" => "[A-Za-z0-9_.:é-]{1,20}".boxed(),
            "u32" => any::<u32>().prop_map(|number| number.to_string()).boxed(),
            _ => any::<i64>().prop_map(|number| number.to_string()).boxed(),
        };
        let status = prop_oneof![Just(0_u16), 100..600_u16];
        let cells = (message(), text(), text(), text());
        (
            Just(kind),
            note.clone(),
            btree_map((code, status), cells, 1..24),
        )
    });
    kinds.prop_map(|(kind, note, found)| {
        let head = [
            "code", "status", "name", "message", "meaning", "remedy", note,
        ];
        let mut rows = vec![head.map(str::to_string).to_vec()];
        for (at, ((code, status), (message, meaning, remedy, note))) in
            found.into_iter().enumerate()
        {
            let status = if status == 0 {
                String::new()
            } else {
                status.to_string()
            };
            rows.push(vec![
                code,
                status,
                format!("Row{at}"),
                message,
                meaning,
                remedy,
                note,
            ]);
        }
        (kind, rows)
    })
}

fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("written");
    }
    writer.into_inner().expect("written")
}

fn read(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("a table")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_table_or_have_a_place(
        api in prop_oneof![vec(any::<u8>(), 0..40), "[a-z.\\[\\]=\"{}\n 0-9-]{0,60}".prop_map(String::into_bytes)],
        codes in prop_oneof![vec(any::<u8>(), 0..60), vec(prop::sample::select(&PARTS[..]), 0..40).prop_map(|parts| parts.concat().into_bytes())],
        statuses in vec(prop::sample::select(&PARTS[..]), 0..20).prop_map(|parts| parts.concat().into_bytes()),
        endpoints in vec(prop::sample::select(&PARTS[..]), 0..20).prop_map(|parts| ["operation,code\n", &parts.concat()].concat().into_bytes()),
    ) {
        let file = |name: &str, bytes: &Vec<u8>| (format!("shop/{name}"), bytes.clone());
        let files = [file("api.toml", &api), file("codes.csv", &codes), file("statuses.csv", &statuses), file("endpoints.csv", &endpoints)];
        if let Err(error) = build_model(build_tree(&files)) {
            let Error::Tables { diagnostics: mistakes, sources } = &error else {
                panic!("{error}");
            };
            prop_assert!(!mistakes.is_empty());
            for (line, mistake) in error.lines().iter().zip(mistakes) {
                prop_assert!(line.starts_with("error-tables/shop/") && !line.contains(char::is_control), "{}", line);
                let length = sources.file(mistake.span).map_or(0, |file| file.text.len());
                prop_assert!(mistake.span.start <= mistake.span.end && mistake.span.end as usize <= length + 3, "{line}: {:?} of {length}", mistake.span);
            }
        }
    }
}

/// The declared column of a table.
fn note(rows: &[Vec<String>]) -> &str {
    rows.first()
        .and_then(|head| head.last())
        .map_or("", String::as_str)
}

/// A program that prints every code of every API as `Debug` prints it.
fn program(notes: &[&str]) -> String {
    let notes = notes.iter().enumerate();
    let calls: Vec<String> = notes
        .map(|(at, note)| format!("dump!(api{at}, {note});"))
        .collect();
    let calls = calls.concat();
    format!(
        "macro_rules! dump {{ ($api:ident, $note:ident) => {{ for code in shop::$api::ErrorCode::ALL {{
            let texts = [code.message(), code.meaning(), code.remedy(), code.$note()];
            println!(\"{{:?}}\", (code.name(), code.code().to_string(), code.status(), texts));
            assert!(shop::$api::ErrorCode::candidates(code.code()).contains(code));
            assert_eq!(shop::$api::ErrorCode::from_code_and_status(code.code(), code.status().unwrap_or(99)), Some(*code));
        }} }} }}
        fn main() {{ {calls} }}"
    )
}

fn said(command: &mut Command) -> Result<String, TestCaseError> {
    let output = command.output().expect("runs");
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    prop_assert!(output.status.success(), "{command:?}: {out}{err}");
    Ok(out.into_owned())
}

fn compile(root: &Path, arguments: &[&str]) -> Result<String, TestCaseError> {
    said(
        Command::new("rustc")
            .args(["--edition", "2021"])
            .args(arguments)
            .current_dir(root),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_becomes_rust_that_says_the_same(tables in vec(table(), 1..5)) {
        let root = tempfile::tempdir().expect("a folder");
        for (at, (kind, rows)) in tables.iter().enumerate() {
            let folder = root.path().join(format!("tables/api{at}"));
            fs::create_dir_all(&folder).expect("made");
            fs::write(folder.join("api.toml"), format!("codes.type = \"{kind}\"\ncolumns.{} = \"string\"\n", note(rows))).expect("written");
            fs::write(folder.join("codes.csv"), written(rows)).expect("written");
        }
        let builder = Builder::new(root.path().join("tables")).sources(root.path().join("src"));
        builder.generate().map_err(|error| TestCaseError::fail(error.to_string()))?;
        said(Command::new("rustfmt").args(["--check", "--edition", "2021"]).arg(root.path().join("src/lib.rs")))?;
        compile(root.path(), &["--crate-type", "lib", "--crate-name", "shop", "-D", "warnings", "src/lib.rs"])?;
        fs::write(root.path().join("dump.rs"), program(&tables.iter().map(|(_, rows)| note(rows)).collect::<Vec<_>>())).expect("written");
        compile(root.path(), &["-L", ".", "--extern", "shop", "dump.rs"])?;
        let out = said(&mut Command::new(root.path().join("dump")))?;
        let mut lines = out.lines();
        for (_, rows) in &tables {
            for row in read(&written(rows)) {
                let cell = |column: &str| Some(row[column].as_str()).filter(|cell| !cell.is_empty());
                let texts = ["message", "meaning", "remedy", note(rows)].map(cell);
                let status = cell("status").map(|status| status.parse::<u16>().expect("a number"));
                let wanted = format!("{:?}", (&row["name"], &row["code"], status, texts));
                prop_assert_eq!(lines.next(), Some(wanted.as_str()));
            }
        }
        prop_assert_eq!(lines.next(), None);
    }
}
