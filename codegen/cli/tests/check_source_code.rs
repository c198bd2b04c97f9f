//! Source code against table in the languages that servers are written in, and what a `[[source]]` can have wrong.

use crate::support::{run_merged, write_file};

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
fn a_definition_is_pointed_at_where_it_stands() {
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
    let found =
        "the name of `1002` is `cart_missing` in the source code, but `NoCart` in the table";
    assert!(out.contains(found) && out.contains("1 warning in"), "{out}");
}

#[test]
fn what_a_source_has_wrong_is_said() {
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
