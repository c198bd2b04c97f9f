//! `fmt`: every cell keeps its value, rows stay where they are, and what is generated does not change.

use crate::support::{REPOSITORY, run, write_file};
use error_tables_codegen::Builder;
use error_tables_review::format_tables;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn shop(codes: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write_file(
        folder.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n[columns]\nfloor = \"integer\"\nlisted = \"bool\"\n",
    );
    write_file(folder.path(), "error-tables/shop/codes.csv", codes);
    folder
}

fn codes(root: &Path) -> String {
    fs::read_to_string(root.join("error-tables/shop/codes.csv")).expect("read")
}

const ODD: &str = "\u{feff}\"listed\",meaning,floor,code,\"status\"\r\n\r\nyes,\"It is gone, for good\",2,\"GONE\",410\r\n,\"It is \"\"sold\"\"\",,SOLD,409\r\n\r\n";
const CANONICAL: &str = "code,status,meaning,floor,listed\nGONE,410,\"It is gone, for good\",2,yes\nSOLD,409,\"It is \"\"sold\"\"\",,\n";

#[test]
fn columns_quotes_and_blank_lines_are_put_in_order() {
    let folder = shop(ODD);
    let (exit, out, err) = run(folder.path(), &["fmt"]);
    let said = "formatted error-tables/shop/codes.csv\n1 table formatted, 0 unchanged\n";
    assert_eq!((exit, out.as_str(), err.as_str()), (Some(0), said, ""));
    let canonical = CANONICAL.replace('\n', "\r\n");
    assert_eq!(codes(folder.path()), canonical, "line ends are kept");
    let (exit, out, _) = run(folder.path(), &["fmt"]);
    assert_eq!(
        (exit, out.as_str()),
        (Some(0), "0 tables formatted, 1 unchanged\n")
    );
}

#[test]
fn check_writes_nothing_and_says_how_to_mend_it() {
    let folder = shop("status,code\n410,GONE\n");
    let (exit, out, err) = run(folder.path(), &["fmt", "--check"]);
    let diff = "--- a/error-tables/shop/codes.csv\n+++ b/error-tables/shop/codes.csv\n@@ -1,2 +1,2 @@\n-status,code\n-410,GONE\n+code,status\n+GONE,410\n";
    assert_eq!((exit, out.as_str()), (Some(1), diff));
    assert_eq!(
        err,
        "error: 1 table not formatted\nhelp: run `error-tables fmt`\n"
    );
    assert_eq!(codes(folder.path()), "status,code\n410,GONE\n");
    run(folder.path(), &["fmt"]);
    assert_eq!(run(folder.path(), &["fmt", "--check"]).0, Some(0));
}

#[test]
fn a_malformed_file_stays_as_it_is_and_so_do_the_others() {
    for (broken, said) in [
        (
            "code,status\nGONE,410,1\n",
            "this record has 3 fields, but the header has 2",
        ),
        ("code,status\n\"GONE,410\n", "a quote that is never closed"),
        (
            "code,status\nGONE,410\n,\n",
            "every cell of this record is empty",
        ),
    ] {
        let folder = shop(broken);
        write_file(
            folder.path(),
            "error-tables/bank/api.toml",
            "title = \"Bank\"\n",
        );
        write_file(
            folder.path(),
            "error-tables/bank/codes.csv",
            "status,code\n402,BROKE\n",
        );
        let (exit, out, _) = run(folder.path(), &["fmt"]);
        assert_eq!(exit, Some(1), "{out}");
        assert!(out.contains(said), "{out}");
        assert_eq!(codes(folder.path()), broken);
        let other =
            fs::read_to_string(folder.path().join("error-tables/bank/codes.csv")).expect("read");
        assert_eq!(other, "status,code\n402,BROKE\n");
    }
}

#[test]
fn what_contradicts_itself_has_a_form_all_the_same() {
    let folder = shop("status,code,unheard\n410,GONE,x\n410,GONE,y\n");
    assert_eq!(run(folder.path(), &["fmt"]).0, Some(0));
    assert_eq!(
        codes(folder.path()),
        "code,status,unheard\nGONE,410,x\nGONE,410,y\n"
    );
}

#[test]
fn a_lone_carriage_return_keeps_its_place() {
    let folder = shop("status,code,meaning\n410,GONE,\"a\r\r\nb\rc\"\n");
    assert_eq!(run(folder.path(), &["fmt"]).0, Some(0));
    assert_eq!(
        codes(folder.path()),
        "code,status,meaning\nGONE,410,\"a\r\r\nb\rc\"\n"
    );
    assert_eq!(run(folder.path(), &["fmt", "--check"]).0, Some(0));
}

fn generated(tables: &Path) -> Vec<Option<String>> {
    let run = Builder::new(tables)
        .sources("nowhere/src")
        .docs("nowhere/docs")
        .check()
        .expect("sound tables");
    run.plan
        .stale
        .into_iter()
        .map(|change| change.new)
        .collect()
}

#[test]
fn our_tables_turned_inside_out_come_back_and_nothing_generated_changes() {
    let ours = Path::new(REPOSITORY).join("error-tables");
    let folder = tempfile::tempdir().expect("a folder");
    let tables = folder.path().join("error-tables");
    let mut originals = Vec::new();
    for entry in fs::read_dir(&ours)
        .expect("our tables")
        .flatten()
        .filter(|entry| entry.path().is_dir())
    {
        for file in ["api.toml", "codes.csv", "statuses.csv"] {
            let Ok(text) = fs::read_to_string(entry.path().join(file)) else {
                continue;
            };
            let path = tables.join(entry.file_name()).join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(&path, &text).expect("written");
            if file != "api.toml" {
                originals.push((path, text));
            }
        }
    }
    let before = generated(&tables);
    for (path, text) in &originals {
        let mut out = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .from_writer(vec![]);
        for record in csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes())
            .records()
        {
            let record = record.expect("a record");
            out.write_record(record.iter().rev()).expect("written");
        }
        fs::write(
            path,
            [&b"\xef\xbb\xbf"[..], &out.into_inner().expect("all")].concat(),
        )
        .expect("written");
    }
    format_tables(&tables)
        .expect("sound")
        .apply()
        .expect("written");
    for (path, text) in &originals {
        assert_eq!(
            fs::read_to_string(path).expect("read"),
            text.replace('\n', "\r\n"),
            "{}: our own tables are canonical",
            path.display()
        );
    }
    assert_eq!(generated(&tables), before);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[a-z ]{0,6}", 2 => "[\",\n\r;'\\\\ {}x]{0,6}", 1 => any::<String>().prop_map(|text| text.replace('\0', ""))]
}

/// A header and rows of its width, none of them blank.
fn grid() -> impl Strategy<Value = Vec<Vec<String>>> {
    let names = ["code", "status", "meaning", "listed", "zebra", "remedy"];
    (1..=names.len(), 0..5usize).prop_flat_map(move |(width, height)| {
        let header = Just(names.to_vec()).prop_shuffle().prop_map(move |names| {
            names[..width]
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        });
        let row = prop::collection::vec(cell(), width).prop_filter("a blank record", |row| {
            row.iter().any(|cell| !cell.is_empty())
        });
        (header, prop::collection::vec(row, height))
            .prop_map(|(header, rows)| std::iter::once(header).chain(rows).collect())
    })
}

fn read(text: &str) -> Vec<Vec<String>> {
    let records = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records();
    records
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_string)
                .collect()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cells_and_rows_survive_and_a_second_run_changes_nothing(grid in grid(), always: bool, crlf: bool) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut out = csv::WriterBuilder::new().quote_style(style).terminator(end).from_writer(vec![]);
        for row in &grid {
            out.write_record(row).expect("written");
        }
        let folder = shop(&String::from_utf8(out.into_inner().expect("all")).expect("text"));
        let tables = folder.path().join("error-tables");
        format_tables(&tables).expect("sound").apply().expect("written");
        let text = codes(folder.path());
        let order = ["code", "status", "meaning", "remedy", "listed", "zebra"];
        let mut columns: Vec<usize> = (0..grid[0].len()).collect();
        columns.sort_by_key(|&at| order.iter().position(|name| *name == grid[0][at]));
        // A line end inside a cell is LF wherever it was written.
        let wanted: Vec<Vec<String>> = grid.iter().map(|row| columns.iter().map(|&at| row[at].replace("\r\n", "\n")).collect()).collect();
        let lf = |row: Vec<String>| -> Vec<String> { row.iter().map(|cell| cell.replace("\r\n", "\n")).collect() };
        let found: Vec<Vec<String>> = read(&text).into_iter().map(lf).collect();
        prop_assert_eq!(found, wanted);
        prop_assert!(format_tables(&tables).expect("sound").is_clean());
    }
}
