//! Tables of every shape that has a lookup of its own, compiled and run: each code finds its rows, each near miss finds nothing, and
//! the accessors return what the table says.

use error_tables_codegen::Builder;
use error_tables_test_support::run_program;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// A table: the type of its codes, and a code a row with its aliases after it.
struct Shape {
    name: &'static str,
    kind: &'static str,
    rows: Vec<Vec<String>>,
}

fn words<S: ToString>(name: &'static str, codes: impl IntoIterator<Item = S>) -> Shape {
    let rows = codes.into_iter().map(|code| vec![code.to_string()]);
    Shape {
        name,
        kind: "string",
        rows: rows.collect(),
    }
}

fn integers<N: Into<i128>>(
    name: &'static str,
    kind: &'static str,
    codes: impl IntoIterator<Item = N>,
) -> Shape {
    Shape {
        kind,
        ..words(name, codes.into_iter().map(N::into))
    }
}

fn shapes() -> Vec<Shape> {
    let mut renamed = words("renamed", (0..100).map(|n| format!("CODE_{n}")));
    for (row, codes) in renamed.rows.iter_mut().enumerate().step_by(3) {
        codes.extend([format!("WAS_{row}"), format!("ONCE_{row}_LONGER_THAN_NOW")]);
    }
    let mut former = words("former", ["OLD", "NEW", "OTHER"]);
    former.rows[1].extend(["FORMER".into(), "ANCIENT".into()]);
    vec![
        words("two", ["ONLY", "OTHER"]),
        words("four", ["A", "AA", "AAA", "B"]),
        former,
        renamed,
        words("short", ["a", "b", "c", "d", "e", "é", "aa", "ab"]),
        words("growing", (1..60).map(|n| "x".repeat(n))),
        words("mixed", (0..900).map(|n| format!("E{n}"))),
        words("five", (0..260).map(|n| format!("{n:05}"))),
        words("eight", (0..300).map(|n| format!("{n:08}"))),
        words("nine", (0..70).map(|n| format!("{n:09}"))),
        words(
            "many",
            (0..3000).map(|n| format!("SUBSYS_{}_OBJECT_{n}_OUTCOME", n % 7)),
        ),
        words(
            "middle",
            (0..500).map(|n| format!("{}{n:03}{}", "A".repeat(20), "Z".repeat(20 + n % 2))),
        ),
        words(
            "odd_places",
            (0..200).map(|n| format!("{}{n:03}{}", "A".repeat(9), "Z".repeat(31))),
        ),
        words(
            "anywhere",
            (0..41)
                .map(|n| format!("{}B{}", "A".repeat(n), "A".repeat(40 - n)))
                .chain((1..8).map(|n| "C".repeat(n))),
        ),
        // Differences in the highest bits, in UTF-8.
        words(
            "cyrillic",
            (0..64).map(|n| {
                format!(
                    "ПРЕФ{}ä{}СУФФ",
                    char::from(b'a' + n % 8),
                    char::from(b'z' - n / 8)
                )
            }),
        ),
        words(
            "bits",
            (0..128).map(|n| {
                (0..7)
                    .map(|bit| if n >> bit & 1 == 1 { "é" } else { "ã" })
                    .collect::<String>()
            }),
        ),
        // One code under several statuses, next to each other and apart.
        words("repeated", (0..60).map(|n| format!("CODE_{}", n / 2 % 20))),
        words(
            "often_repeated",
            (0..160).map(|n| format!("CODE_{}", n / 2 % 60)),
        ),
        integers(
            "zeros",
            "u32",
            [0, 0, 0, 0, 20001, 20002, 20003, 40001, 50001],
        ),
        integers("scattered", "u16", [7, 8, 7, 9, 10, 11]),
        integers(
            "negative",
            "i32",
            [
                -32700,
                -32600,
                -32601,
                -32602,
                -32603,
                -32000,
                i64::from(i32::MIN),
                i64::from(i32::MAX),
                0,
                1,
            ],
        ),
        integers(
            "wide",
            "i64",
            (0..200_i64).map(|n| n.wrapping_mul(0x1234_5678_9abc_def1)),
        ),
        integers(
            "unsigned",
            "u64",
            (0..100_u64).map(|n| u64::MAX - n.wrapping_mul(0x1234_5678_9abc_def1)),
        ),
        integers("few_unsigned", "u64", [u64::MAX, 1 << 63, (1 << 63) - 1, 0]),
        integers("dense", "u16", 0..3000_i64),
        integers("regular", "u32", (0..500_i64).map(|n| n * 1000)),
    ]
}

/// Which rows each code stands for, and what is close to a code and none.
fn answers(shape: &Shape) -> (BTreeMap<String, Vec<usize>>, Vec<String>) {
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (row, codes) in shape.rows.iter().enumerate() {
        for code in codes {
            known.entry(code.clone()).or_default().push(row);
        }
    }
    let mut near = vec![String::new()];
    for code in known.keys() {
        if let Ok(number) = code.parse::<i128>().map_err(drop).and_then(|n| {
            if shape.kind == "string" {
                Err(())
            } else {
                Ok(n)
            }
        }) {
            near.extend(
                [
                    number.wrapping_add(1),
                    number.wrapping_sub(1),
                    number ^ 0x4000,
                    number.wrapping_neg(),
                ]
                .map(|n| n.to_string()),
            );
            continue;
        }
        near.extend([
            format!("{code}x"),
            format!("x{code}"),
            code.to_lowercase(),
            code.repeat(2),
            code.chars().skip(1).collect(),
        ]);
        near.push(
            code.chars()
                .rev()
                .skip(1)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect(),
        );
        near.extend((0..code.len()).filter_map(|at| {
            let mut bytes = code.clone().into_bytes();
            bytes[at] ^= 1;
            String::from_utf8(bytes).ok()
        }));
    }
    near.retain(|near| !known.contains_key(near) && !near.contains(char::is_control));
    (known, near)
}

#[test]
fn every_code_is_found_and_every_near_miss_refused() {
    let made = tempfile::tempdir().expect("a folder");
    let tables = made.path().join("error-tables");
    let mut main = String::new();
    for Shape { name, kind, rows } in &shapes() {
        let folder = tables.join(name);
        fs::create_dir_all(&folder).expect("made");
        fs::write(
            folder.join("api.toml"),
            format!("[codes]\ntype = {kind:?}\n"),
        )
        .expect("written");
        let mut csv =
            String::from("code,name,status,aliases,message,meaning,since,deprecated,replaced_by\n");
        for (row, codes) in rows.iter().enumerate() {
            writeln!(
                csv,
                "{},V{row},{},{},Message {row},{},1.{},{}",
                codes[0],
                400 + row % 100,
                codes[1..].join(";"),
                if row % 3 == 0 { "Nothing to add" } else { "" },
                row / 10,
                if row == 0 {
                    format!("2.0,V{}", rows.len() - 1)
                } else {
                    ",".into()
                },
            )
            .expect("written");
        }
        fs::write(folder.join("codes.csv"), csv).expect("written");
        let (known, near) = answers(&Shape {
            name,
            kind,
            rows: rows.clone(),
        });
        let mut lines = String::new();
        for (code, rows) in &known {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            writeln!(lines, "{code}\t{}", rows.join(" ")).expect("written");
        }
        for code in near {
            writeln!(lines, "{code}\t").expect("written");
        }
        fs::write(made.path().join(format!("{name}.txt")), lines).expect("written");
        let read = if kind == &"string" {
            "Some(code)"
        } else {
            "code.parse().ok()"
        };
        writeln!(main, "    check!({name}, |code: &'static str| {read});").expect("written");
    }
    let source = made.path().join("src");
    let run = Builder::new(&tables).sources(&source).generate();
    if let Err(error) = run {
        panic!("{}", error.lines().join("\n"));
    }
    for Shape { name, rows, .. } in &shapes() {
        let text = fs::read_to_string(source.join(name).join("lookup.rs")).expect("written");
        let few = rows.iter().map(Vec::len).sum::<usize>() <= 6;
        assert!(
            few || !text.contains("match code {"),
            "{name}: a `match` stands in for a plan"
        );
    }
    let program = format!(
        "#![allow(deprecated)]\n\n{}\nfn main() {{\n{main}}}\n",
        include_str!("../support/lookup_macro.rs")
    );
    fs::write(source.join("main.rs"), program).expect("written");
    run_program(made.path());
}
