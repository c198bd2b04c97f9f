//! What a table that extends another has in the end: the parent's settings and rows, with its own over them.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Code};
use error_tables_test_support::{build_tree, parse_archive};

/// The last API of these tables, in the order of their folders.
fn lower(tables: &str) -> Api {
    let model = build_model(build_tree(&parse_archive(tables)));
    let model = model.unwrap_or_else(|error| panic!("{}", error.lines().join("\n")));
    model.apis.into_iter().last().expect("an API")
}

/// Each row: its code, name, status and meaning.
fn rows(api: &Api) -> Vec<String> {
    let row = |code: &Code| {
        let status = code.status.as_ref().map(|status| status.value.to_string());
        let meaning = code.meaning.as_ref().map(|meaning| meaning.value.as_str());
        let (status, meaning) = (status.unwrap_or_default(), meaning.unwrap_or_default());
        format!("{} {} {status} {meaning}", code.wire.value, code.name.value)
    };
    api.codes.iter().map(row).collect()
}

const PARENT: &str = "\
-- api/api.toml --
[body]
code = \"/code\"
message = \"/message\"
[body.members]
trace = { at = \"/trace\", type = \"string\" }
limit = { at = \"/limit\", type = \"integer\" }
[body.ours]
401 = \"the page leaves it open\"
403 = \"the page leaves it open\"
-- api/codes.csv --
code,name,status,meaning
X,One,400,first
X,Two,500,second
Y,,404,only
";

#[test]
fn a_child_that_adds_a_member_keeps_those_of_its_parent() {
    let child = "\
-- child/api.toml --
extends = \"api\"
[body]
message = \"/text\"
[body.members]
limit = { at = \"/most\", type = \"integer\" }
hint = { at = \"/hint\", type = \"string\" }
[body.ours]
403 = \"another reason\"
404 = \"ours\"
-- child/codes.csv --
code
NEW
";
    let body = lower(&format!("{PARENT}{child}")).body.expect("a body");
    let members = body.members.iter();
    let members: Vec<(&str, &str)> = members
        .map(|member| (&*member.name.value, &*member.at.value))
        .collect();
    let wanted = [("trace", "/trace"), ("limit", "/most"), ("hint", "/hint")];
    assert_eq!(members, wanted);
    let text = |pointer: Option<error_tables_codegen::tools::source::Spanned<String>>| {
        pointer.expect("a pointer").value
    };
    assert_eq!(
        (text(body.code), text(body.message)),
        ("/code".into(), "/text".into())
    );
    let ours = body.ours.iter();
    let ours: Vec<(u16, &str)> = ours
        .map(|(status, reason)| (status.value, &*reason.value))
        .collect();
    let wanted = [
        (401, "the page leaves it open"),
        (403, "another reason"),
        (404, "ours"),
    ];
    assert_eq!(ours, wanted);
}

/// A name or a status says which of several rows is meant, and a row that is none of them is a new one.
#[test]
fn a_row_of_a_child_goes_over_the_row_that_it_means() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "X,One,,named\n",
            &["X One 400 named", "X Two 500 second", "Y Y 404 only"],
        ),
        (
            "X,,500,found\n",
            &["X One 400 first", "X Two 500 found", "Y Y 404 only"],
        ),
        (
            "X,Two,400,a name comes\nX,One,500,before a status\n",
            &[
                "X One 500 before a status",
                "X Two 400 a name comes",
                "Y Y 404 only",
            ],
        ),
        (
            "X,Three,503,new\n",
            &[
                "X One 400 first",
                "X Two 500 second",
                "Y Y 404 only",
                "X Three 503 new",
            ],
        ),
        (
            "Y,,,changed\n",
            &["X One 400 first", "X Two 500 second", "Y Y 404 changed"],
        ),
    ];
    for (own, wanted) in cases {
        let child = "-- child/api.toml --\nextends = \"api\"\n-- child/codes.csv --\ncode,name,status,meaning\n";
        let api = lower(&format!("{PARENT}{child}{own}"));
        assert_eq!(rows(&api), wanted, "{own}");
    }
}

/// The status of a row without one is the default, by which a child's row finds it.
#[test]
fn a_default_status_identifies_a_row() {
    let api = lower(
        "\
-- api/api.toml --
[codes]
default-status = 499
-- api/codes.csv --
code,name,status,meaning
X,One,,first
X,Two,500,second
-- child/api.toml --
extends = \"api\"
-- child/codes.csv --
code,status,meaning
X,499,changed
",
    );
    assert_eq!(rows(&api), ["X One 499 changed", "X Two 500 second"]);
}

/// A `-` clears a cell; in `removed` it clears nothing if the parent's row was not removed.
#[test]
fn a_hyphen_clears_a_cell() {
    let api = lower(
        "\
-- api/api.toml --
title = \"Parent\"
-- api/codes.csv --
code,meaning,remedy,removed
GONE,was here,none,1.0
HERE,is here,none,
-- child/api.toml --
extends = \"api\"
-- child/codes.csv --
code,meaning,remedy,removed
GONE,-,,
HERE,,-,-
",
    );
    assert_eq!(rows(&api), ["GONE Gone  ", "HERE Here  is here"]);
    let cells = |at: usize| {
        let code: &Code = &api.codes[at];
        (code.remedy.is_some(), code.removed.is_some())
    };
    assert_eq!((cells(0), cells(1)), ((true, true), (false, false)));
}
