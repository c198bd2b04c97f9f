//! Messages with placeholders: many of them are data, few are plain code, and both forms do the same.

use error_tables_codegen::Builder;
use error_tables_test_support::{run_program, write_file};
use std::fmt::Write;
use std::ops::Range;

/// More than are generated as plain code, even though not every row has placeholders.
const ROWS: usize = 120;

/// The message of a row, and texts of which some fit it and others almost do.
fn message(row: usize) -> (String, Vec<String>) {
    let (message, texts): (&str, &[&str]) = match row % 9 {
        0 => (
            "R {item} is gone",
            &["R x is gone", "R  is gone", "R x is gon", "x is gone"],
        ),
        1 => (
            "{a} and {b}",
            &["x and y", " and ", "a and b and c", "a or b"],
        ),
        2 => (
            "'{name}' is not '{name}', but {other}",
            &[
                "'x' is not 'x', but y",
                "'x' is not 'y', but z",
                "'' is not '', but ",
            ],
        ),
        3 => (
            "{count: u32} of {limit: i64}, {last: bool}",
            &[
                "7 of -3, true",
                "7 of 3, maybe",
                "-7 of 3, true",
                "07 of 3, true",
                "7 of +3, true",
            ],
        ),
        4 => (
            "{{R}} {value} {{}}",
            &["{R} x {}", "{{R}} x {{}}", "{R}  {}", "{R} {}"],
        ),
        5 => ("R {a}{b}", &["R xy", "R ", "R"]),
        6 => ("no placeholder", &["no placeholder"]),
        7 => (
            "→ {x} é {count: u8} ü",
            &["→ y é 255 ü", "→ y é 256 ü", "→ é é 1 ü", "→ y e 1 ü"],
        ),
        _ => (
            "{first}, {second}, {third} and {first}",
            &["a, b, c and a", "a, b, c and d", "a, b and a"],
        ),
    };
    // The number of the row makes the texts distinct.
    let end = format!(" (R{row})");
    let texts = texts.iter().map(|text| format!("{text}{end}"));
    (
        format!("{message}{end}"),
        texts.chain([end.clone(), String::new()]).collect(),
    )
}

#[test]
fn many_messages_do_what_few_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let tables = folder.path().join("error-tables");
    let add_table = |name: &str, rows: Range<usize>, message: &dyn Fn(usize) -> String| {
        let rows = rows.map(|row| format!("V{row},\"{}\"\n", message(row)));
        let rows = format!("code,message\n{}", rows.collect::<String>());
        write_file(
            &tables,
            format!("{name}/api.toml"),
            "title = \"Messages\"\n",
        );
        write_file(&tables, format!("{name}/codes.csv"), rows);
    };
    let text = |row| message(row).0;
    add_table("many", 0..ROWS, &text);
    for (name, start) in [("few0", 0), ("few1", 40), ("few2", 80)] {
        add_table(name, start..start + 40, &text);
    }
    // No value is a text, so the messages have no lifetime.
    let number = |row| format!("{{n: u64}} (R{row})");
    add_table("few_numbers", 0..1, &number);
    add_table("many_numbers", 0..ROWS, &number);
    let mut texts = String::new();
    for row in 0..ROWS {
        for text in message(row).1 {
            writeln!(texts, "{row}\t{text}").expect("written");
        }
    }
    write_file(folder.path(), "texts.txt", texts);
    let program = include_str!("../support/compare_messages.rs");
    write_file(folder.path(), "src/main.rs", program);
    let builder = Builder::new(&tables).sources(folder.path().join("src"));
    builder.generate().expect("tables without errors");
    run_program(folder.path());
}
