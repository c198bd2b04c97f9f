//! `explain`, `list` and `add` where a code is a number: in another notation, or in a range.

use crate::support::{run, write_file};

const API: &str = r#"title = "Rpc"

[codes]
type = "i32"

[keys]
axis = { type = "u16", at = "/axis" }

[body]
code = "/code"
message = "/message"
"#;

const CODES: &str = "\
code,axis,name,status,message,aliases
-32700,,ParseError,400,Parse error,
-32000..-32099,,ServerError,500,Server error,7
-32000..-32099,1,ServerErrorOnX,500,Server error on X,
-32050,,Overloaded,503,Overloaded,
0x80070005,,Denied,403,Denied,
00042,,Odd,404,Odd,
";

const INFO: &str = r#"title = "Shop"

[body]
message = "/message"
error-info = { at = "/details", domain = "shop.example.com" }
"#;

fn names(arguments: &[&str]) -> Vec<String> {
    let files = [
        ("error-tables/rpc/api.toml", API),
        ("error-tables/rpc/codes.csv", CODES),
        ("error-tables/shop/api.toml", INFO),
        ("error-tables/shop/codes.csv", "code\nOUT_OF_STOCK\n"),
    ];
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        write_file(root.path(), path, text);
    }
    let (command, number) = (arguments[0], &arguments[1..]);
    let before = [command, "--format", "json"].into_iter();
    let arguments: Vec<&str> = before.chain(number.iter().copied()).collect();
    let (exit, out, err) = run(root.path(), &arguments);
    if exit != Some(0) {
        return vec![err];
    }
    let root: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let errors = root["errors"].as_array().expect("a list");
    let names = errors.iter().filter_map(|error| error["name"].as_str());
    names.map(str::to_string).collect()
}

#[test]
fn a_number_finds_the_range_that_contains_it() {
    for command in ["explain", "list"] {
        let of = |number| names(&[command, number]);
        assert_eq!(of("-32001"), ["ServerError", "ServerErrorOnX"], "{command}");
        assert_eq!(of("-32099"), ["ServerError", "ServerErrorOnX"], "{command}");
        assert_eq!(
            of("-32050"),
            ["Overloaded"],
            "{command}: a row of its own comes first"
        );
        assert_eq!(of("-32001.1"), ["ServerErrorOnX"], "{command}");
        assert_eq!(
            names(&[command, "--", "-0x7D02"]),
            ["ServerError", "ServerErrorOnX"],
            "{command}"
        );
        assert_eq!(of("0x80070005"), ["Denied"], "{command}");
        assert_eq!(of("0X80070005"), ["Denied"], "{command}");
        assert_eq!(of("-2147024891"), ["Denied"], "{command}");
        assert_eq!(of("0x2A"), ["Odd"], "{command}");
        assert_eq!(of("0x07"), ["ServerError"], "{command}: an alias");
    }
    assert!(names(&["explain", "-32100"])[0].contains("`-32100` is neither a rule nor a code"));
    assert_eq!(names(&["list", "-32100"]), [""; 0]);
}

#[test]
fn a_response_with_a_number_of_a_range_is_explained() {
    let body = |code: i64, more: &str| format!(r#"{{"code": {code}, "message": "x"{more}}}"#);
    let of = |body: String| names(&["explain", &body]);
    assert_eq!(of(body(-32001, "")), ["ServerError"]);
    assert_eq!(of(body(-32001, r#", "axis": 1"#)), ["ServerErrorOnX"]);
    assert_eq!(of(body(-32050, "")), ["Overloaded"]);
    assert!(of(body(-32100, ""))[0].contains("no table has the code `-32100`"));
}

#[test]
fn a_response_with_an_error_info_is_explained() {
    let body = |details: &str| format!(r#"{{"message": "x", "details": [{details}]}}"#);
    let info = |domain: &str| {
        format!(
            r#"{{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "OUT_OF_STOCK", "domain": "{domain}"}}"#
        )
    };
    let of = |body: String| names(&["explain", &body]);
    let both = format!("{{\"@type\": \"x\"}}, {}", info("shop.example.com"));
    assert_eq!(of(body(&both)), ["OutOfStock"]);
    let other = of(body(&info("googleapis.com")));
    assert!(
        other[0].contains("in the google.rpc.ErrorInfo of `shop.example.com` at `/details`"),
        "{other:?}"
    );
}
