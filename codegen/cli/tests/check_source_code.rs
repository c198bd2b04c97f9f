//! Source code against table in the languages that servers are written in, and what a `[[source]]` can have wrong.

use crate::support::{REPOSITORY, run_merged, write_file};
use std::path::Path;

const TABLE: &str = "code,name,status,message\n1001,NoItem,404,Item '{item}' not found.\n1002,NoCart,404,There is no such cart.\n1003,CartInUse,409,\n";

/// Runs `check` over a file of source code; gives the exit status and what was printed.
fn check(file: &str, text: &[u8], pattern: &str, extra: &str) -> (Option<i32>, String) {
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "error-tables/shop/codes.csv", TABLE);
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        format!(
            "title = \"Shop\"\n[codes]\ntype = \"i32\"\n[[source]]\nfiles = [\"src/**/*\", \"src/{file}\"]\npattern = '''{pattern}'''\n{extra}"
        ),
    );
    write_file(root.path(), format!("src/{file}"), "");
    std::fs::write(root.path().join("src").join(file), text).expect("written");
    run_merged(root.path(), &["check", "--fail-on", "info"])
}

/// Each defines 1001 rightly, 1002 with another status and another text, 1004 and not 1003.
const LANGUAGES: [(&str, &str, &str); 9] = [
    (
        "a/Errors.cs",
        "// new(404, 2001, \"old\")\n/* new(404, 2002, \"old\") */\nstring s = @\"new(404, 2003, \"\"x\"\")\";\npublic static Error A = new(404, 1001, \"Item '{0}' not found.\");\r\nstatic Error B = new(410, 1002, \"The cart is closed.\");\nstatic Error C = new(409, 1004, \"x\");\n",
        r#"new\((?<status>\d+), (?<code>\d+), "(?<message>[^"]*)"\);$"#,
    ),
    (
        "errors.h",
        "/* ERROR( old, 2001, 404, \"old\" ) */\nERROR( no_item, 1001, 404, \"Item '%s' \"\n    \"not found.\" )\nERROR( no_cart, 0x3EA, 410,\n  \"The cart is closed.\" )\nERROR( other, 1004, 409, \"x\" )\n",
        r#"ERROR\(\s*(?<name>\w+),\s*(?<code>-?\w+),\s*(?<status>\d+),\s*(?<message>"[^"]*"(?:\s*"[^"]*")*)"#,
    ),
    (
        "status.rs",
        "/// (404, 2001, \"doc\")\nerrors! {\n    (404, 1_001, \"Item '{item}' not found.\");\n    (410, 1_002, \"The cart is closed.\");\n    (409, 1_004, \"x\");\n}\nconst S: &str = \"\n(404, 2002, \\\"x\\\");\n\";\nconst R: &str = r#\"(404, 2003, \"x\")\"#;\n",
        r#"\((?<status>\d+), (?<code>[\d_]+), "(?<message>[^"]*)"\)"#,
    ),
    (
        "errors.go",
        "// E{2001, http.StatusNotFound, \"old\"}\nvar a = E{1001, http.StatusNotFound, \"Item '%v' not found.\"}\nvar b = E{1002, http.StatusGone, \"The cart is closed.\"}\nvar c = E{1004, http.StatusConflict, \"x\"}\nvar d = `\nE{2002, http.StatusGone, \"x\"}`\n",
        r#"E\{(?<code>\d+), (?<status>[\w.]+), "(?<message>[^"]*)"\}"#,
    ),
    (
        "Errors.java",
        "/** NO_ITEM(2001, HttpStatus.NOT_FOUND, \"old\") */\nNO_ITEM(1001, HttpStatus.NOT_FOUND, \"Item '%s' not found.\"),\nNO_CART(1002, HttpStatus.GONE, \"The cart is closed.\"),\nOTHER(1004, HttpStatus.CONFLICT, \"x\");\nString t = \"\"\"\nX(2002, HttpStatus.GONE, \"x\")\n\"\"\";\n",
        r#"\w+\((?<code>\d+), (?<status>[\w.]+), "(?<message>[^"]*)"\)"#,
    ),
    (
        "errors.py",
        "# E(2001, 404, \"old\")\n'''\nE(2002, 404, \"old\")\n'''\nA = E(1001, HTTPStatus.NOT_FOUND, \"Item '%(item)s' not found.\")\nB = E(1002, status.HTTP_410_GONE, \"The cart is closed.\")\nC = E(1004, 409, \"x\")\n",
        r#"E\((?<code>\d+), (?<status>[\w.]+), "(?<message>[^"]*)"\)"#,
    ),
    (
        "errors.ts",
        "// 2001: [404, 'old'],\nconst t = `\n2002: [404, 'old'],`;\nexport const E = {\n  1001: [404, 'Item \\'${item}\\' not found.'],\n  1002: [410, 'The cart is closed.'],\n  1004: [409, 'x'],\n};\n",
        r"(?<code>\d+): \[(?<status>\d+), '(?<message>(?:[^'\\]|\\.)*)'\]",
    ),
    (
        "errors.rb",
        "# E 2001, 404, \"old\"\nE 1001, 404, \"Item '#{item}' not found.\"\nE 1002, 410, \"The cart is closed.\"\nE 1004, 409, \"x\"\n",
        r#"E (?<code>\d+), (?<status>\d+), "(?<message>[^"]*)""#,
    ),
    (
        "errors.list",
        "1001 404 Item '<item>' not found.\n1002 410 The cart is closed.\n1004 409 x\n",
        r"^(?<code>\d+) (?<status>\d+) (?:Item.*|(?<message>.*))$",
    ),
];

#[test]
fn every_language_is_read_by_its_pattern() {
    for (file, text, pattern) in LANGUAGES {
        let (exit, out) = check(file, text.as_bytes(), pattern, "");
        assert_eq!(exit, Some(1), "{file}: {out}");
        for part in [
            "error[code-undocumented]: the source code has `",
            "error[code-status-differs]: the source code answers `",
            "with 410, but the table has 404",
            "warning[code-text-differs]: the message of `",
            "in the source code, but `There is no such cart.` in the table",
            "warning[code-unimplemented]: the table has `1003`, but the source code does not",
            &format!("--> src/{file}:"),
            "shop: 2 of 3 documented",
            "check: 2 errors, 2 warnings in",
        ] {
            assert!(out.contains(part), "{file}: {part}\n{out}");
        }
    }
}

#[test]
fn a_definition_has_its_exact_position() {
    let text = "E1001 = new(404, 1001, \"x\");  E9 = new(400, 9, \"é\"); /* new( */ E = new(400, 7, \"x\");\n";
    let (_, out) = check(
        "x.cs",
        text.as_bytes(),
        r"new\([^;]*?(?<status>\d+), (?<code>\d+)",
        "",
    );
    for part in ["src/x.cs:1:45", "src/x.cs:1:78", "shop: 1 of 3 documented"] {
        assert!(out.contains(part), "{part}\n{out}");
    }
}

#[test]
fn two_patterns_read_one_program() {
    let other = "[[source]]\nfiles = [\"src/x.c\"]\npattern = 'F\\((?<code>\\d+)\\)'\n";
    let (exit, out) = check(
        "x.c",
        b"E(1001) E(1002)\nF(1003)\n",
        r"E\((?<code>\d+)\)",
        other,
    );
    assert_eq!(exit, Some(0), "{out}");
    assert!(
        out.contains("shop: 2 of 2 documented; shop: 1 of 1 documented"),
        "{out}"
    );
}

#[test]
fn a_name_in_the_source_code_is_compared_too() {
    let text = b"ERROR( no_item, 1001 )\nERROR( cart_missing, 1002 )\nERROR(CART_IN_USE, 1003)\n";
    let (_, out) = check("x.h", text, r"ERROR\( *(?<name>\w+), (?<code>\d+)", "");
    let found = "`1002` is called `cart_missing` in the source code, but `NoCart` in the table";
    assert!(out.contains(found) && out.contains("1 warning in"), "{out}");
}

#[test]
fn errors_in_a_source_are_reported() {
    let good = r"E\((?<code>\d+)\)";
    for (pattern, extra, part) in [
        (
            "E((?<code>",
            "",
            "`pattern` is not a valid regular expression: ",
        ),
        (r"E\((\d+)", "", "`pattern` has no group for the code"),
        (
            r"E\((?<code>\d+)(?<statu>\d*)",
            "",
            "`statu` is not a column that a pattern can read",
        ),
        (
            "(?<code>(?:(?:a{1000}){1000}){1000})",
            "",
            "`pattern` is not a valid regular expression: ",
        ),
        (
            good,
            "[[source]]\nfiles = [\"nowhere/*.c\"]\npattern = '(?<code>A)'\n",
            "`nowhere/*.c` matches no file",
        ),
        (
            good,
            "[[source]]\nfiles = [\"a***\"]\npattern = '(?<code>A)'\n",
            "`a***` is not a valid glob pattern: ",
        ),
        (
            good,
            "[[source]]\nfiles = [\"/etc/*\"]\npattern = '(?<code>A)'\n",
            "`/etc/*` is not a path inside the project",
        ),
    ] {
        let (exit, out) = check("x.c", b"E(1001) E(1002) E(1003)", pattern, extra);
        assert_eq!(exit, Some(1), "{out}");
        assert!(
            out.contains(&format!("error[value-invalid]: {part}")),
            "{part}\n{out}"
        );
        assert!(out.contains("--> error-tables/shop/api.toml:"), "{out}");
        assert!(!out.contains("code-unimplemented"), "{out}");
    }
}

/// An enumeration with the numbers 1001 to 1003 in several languages, of which some are not written.
const ENUMERATIONS: [(&str, &str, &str); 5] = [
    (
        "errors.ts",
        "enum Other { A, B }\nexport enum Code {\n  NoItem = 1001,\n  // a comment\n  NoCart,\n  CartInUse, Extra\n}\n",
        r"(?<name>\w+)(?: = (?<code>\d+))?(?:,|\n| \})",
    ),
    (
        "errors.h",
        "enum code {\n  NO_ITEM = 0x3e9,\n  NO_CART,\n  CART_IN_USE,\n};\nERROR(other, \"x\");\n",
        r"^  (?<name>\w+)(?: = (?<code>\w+))?,",
    ),
    (
        "Errors.cs",
        "public enum Code : int\n{\n    NoItem = 1_001,\n    NoCart,\n    CartInUse = 1_003,\n}\n",
        r"^    (?<name>\w+)(?: = (?<code>[\d_]+))?,",
    ),
    (
        "errors.go",
        "const (\n\tNoItem Code = iota + 1001\n\tNoCart\n\tCartInUse\n)\n",
        r"^\t(?<name>\w+)(?: Code = (?<code>.+))?$",
    ),
    (
        "skipped.go",
        "const (\n\t_ Code = 1000 + iota\n\tNoItem\n\tNoCart\n\tCartInUse\n)\n",
        r"^\t(?<name>\w+)(?: Code = (?<code>1000 \+ iota))?$",
    ),
];

#[test]
fn values_that_an_enumeration_does_not_write_are_counted() {
    for (file, text, pattern) in ENUMERATIONS {
        let (_, out) = check(file, text.as_bytes(), pattern, "");
        let wrong = ["code-unimplemented", "name-differs", "text-differs"];
        assert!(
            !wrong.iter().any(|rule| out.contains(rule)),
            "{file}: {out}"
        );
        let undocumented = out.contains("code-undocumented");
        assert_eq!(undocumented, file == "errors.ts", "{file}: {out}");
    }
}

#[test]
fn strings_that_go_on_are_joined() {
    for (file, text) in [
        (
            "a.java",
            "E(1002, \"There is \" + \"no such \"\n  + \"cart.\")",
        ),
        ("a.py", "E(1002, \"There is \"\n  \"no such cart.\")"),
        ("a.php", "E(1002, \"There is \" . \"no such cart.\")"),
        (
            "a.js",
            "E(1001, \"Item '\" + item.id + \"' not found.\")\nE(1002, \"There is no such cart.\")",
        ),
    ] {
        let (_, out) = check(
            file,
            text.as_bytes(),
            r#"E\((?<code>\d+), "(?<message>[^"]*)"#,
            "",
        );
        assert!(!out.contains("code-text-differs"), "{file}: {out}");
    }
    let text = b"E(1002, \"There is \" + \"another cart.\")";
    let (_, out) = check("a.java", text, r#"E\((?<code>\d+), "(?<message>[^"]*)"#, "");
    assert!(
        out.contains("`There is another cart.` in the source code"),
        "{out}"
    );
}

#[test]
fn a_code_with_several_statuses_is_compared_pair_by_pair() {
    let root = tempfile::tempdir().expect("a folder");
    let api = "title = \"Shop\"\n[[source]]\nfiles = [\"a.rb\"]\npattern = '(?<code>[A-Z]+), (?<status>\\d+)'\n";
    write_file(root.path(), "error-tables/shop/api.toml", api);
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,name,status\nBAD,BadRequest,400\nBAD,BadAccess,403\n",
    );
    write_file(root.path(), "a.rb", "BAD, 400\nBAD, 409\n");
    let (_, out) = run_merged(root.path(), &["check"]);
    for part in [
        "the source code answers `BAD` with 409, but the table has 400 and 403",
        "the table has `BAD` with status 403, but the source code does not",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
    assert!(!out.contains("with 400, but"), "{out}");
}

#[test]
fn numbers_are_reported_without_their_separators() {
    let text = b"E(20_009) E(20_010u32)";
    let (_, out) = check("x.rs", text, r"E\((?<code>\w+)\)", "");
    assert!(out.contains("20009") && out.contains("20010"), "{out}");
    assert!(!out.contains("has `20_009`"), "{out}");
}

#[test]
fn a_shop_with_thiserror_agrees_with_its_table() {
    let shop = Path::new(REPOSITORY).join("tests/shop/check");
    let (exit, printed) = run_merged(&shop, &["check", "--fail-on", "info"]);
    let counted = "shop: 7 of 7 documented; shop: 7 of 7 documented";
    assert!(exit == Some(0) && printed.contains(counted), "{printed}");
}
