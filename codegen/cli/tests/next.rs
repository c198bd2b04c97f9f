//! `next`: the next free number of a range.

use crate::support::{run, write_file};
use std::path::Path;

const API: &str = "[codes]
type = \"u32\"

[reserved]
codes = [\"1004\", \"1006..1007\"]

[ranges]
auth = \"1000..1999\"
billing = [\"0x10..0x12\", \"50..51\"]
";

fn tables() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| write_file(&root.path().join("error-tables"), path, text);
    write("shop/api.toml", API);
    write(
        "shop/codes.csv",
        "code,name,aliases,removed\n1000,A,,\n1003,B,1001,2.0\n0x10,C,,\n0x12,D,,\n",
    );
    root
}

fn next(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let arguments: Vec<&str> = ["next"].iter().chain(arguments).copied().collect();
    let (exit, stdout, stderr) = run(root, &arguments);
    (exit, stdout + &stderr)
}

#[test]
fn the_number_after_the_last_that_is_used_is_free() {
    let root = tables();
    let ok = |arguments: &[&str], expected: &str| {
        assert_eq!(
            next(root.path(), arguments),
            (Some(0), expected.to_string())
        );
    };
    ok(&["auth"], "1008\n");
    ok(&["1000..1005"], "1005\n");
    ok(&["1000..1004"], "1002\n");
    ok(&["1004..1000"], "1002\n");
    ok(&["1100..1199"], "1100\n");
    ok(&["1199..1100"], "1199\n");
    ok(&["billing"], "0x11\n");
    ok(&["billing", "--api", "shop"], "0x11\n");
}

#[test]
fn tables_that_must_not_share_codes_are_looked_at_too() {
    let root = tables();
    let write = |path: &str, text: &str| write_file(&root.path().join("error-tables"), path, text);
    write(
        "bank/api.toml",
        "[codes]\ntype = \"u32\"\ndistinct-from = [\"shop\"]\n",
    );
    write(
        "bank/codes.csv",
        "code,name\n17,Seventeen\n1008..1010,Range\n",
    );
    write("child/api.toml", "extends = \"shop\"\n");
    write("child/codes.csv", "code,name\n1011,Own\n");
    assert_eq!(
        next(root.path(), &["auth"]),
        (Some(0), "1012\n".to_string())
    );
    assert_eq!(
        next(root.path(), &["billing", "--api", "shop"]),
        (Some(0), "50\n".to_string())
    );
    let free = next(root.path(), &["1008..1020", "--api", "bank"]);
    assert_eq!(
        free,
        (Some(0), "1008\n".to_string()),
        "a range of its own leaves its numbers free"
    );
}

#[test]
fn what_is_no_range_is_an_error() {
    let root = tables();
    let fails = |arguments: &[&str], status: i32, expected: &str| {
        let (exit, said) = next(root.path(), arguments);
        assert_eq!(
            (exit, said.as_str()),
            (Some(status), expected),
            "{arguments:?}"
        );
    };
    fails(
        &["1000..1001"],
        1,
        "error: no number of `1000..1001` is free in shop\nhelp: choose another range; the codes that were removed or reserved are not free\n",
    );
    fails(
        &["outh"],
        2,
        "error: `outh` is no range of u32 codes, and no owner in [ranges]\nhelp: did you mean `auth`?\n",
    );
    fails(
        &["-9..-1"],
        2,
        "error: `-9..-1` is no range of u32 codes, and no owner in [ranges]\nhelp: the owners are `auth`, `billing`\n",
    );
    fails(
        &["auth", "--api", "shp"],
        2,
        "error: there is no API `shp`\nhelp: did you mean `shop`?\n",
    );
    let write = |path: &str, text: &str| write_file(&root.path().join("error-tables"), path, text);
    write("words/api.toml", "");
    write("words/codes.csv", "code\nA\n");
    fails(
        &["1..9"],
        2,
        "error: `1..9` does not say which API gets the code\nhelp: add --api with one of shop, words\n",
    );
    fails(
        &["1..9", "--api", "words"],
        2,
        "error: the codes of words are words, which are in no range\n",
    );
}
