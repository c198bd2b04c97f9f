//! Members of a body that only some codes have, as the commands show them: the tables `orders` of the golden `bodies`.

use crate::support::{REPOSITORY, read_file, run, write_file};
use error_tables_test_support::{parse_archive, write_files};
use serde_json::{Value, json};
use std::path::Path;

fn orders() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let case = Path::new(REPOSITORY).join("tests/golden/bodies");
    let mut files = parse_archive(&read_file(&case, "tables.txt"));
    files.retain(|(path, _)| path.starts_with("orders/"));
    write_files(&root.path().join("error-tables"), &files);
    root
}

fn print_json(root: &Path, arguments: &[&str]) -> Value {
    let (exit, out, err) = run(root, arguments);
    assert_eq!(exit, Some(0), "{err}");
    serde_json::from_str(&out).expect("JSON")
}

#[test]
fn an_example_has_the_members_of_its_code() {
    let root = orders();
    let body = |code: &str| {
        let explained = print_json(root.path(), &["explain", code, "--format", "json"]);
        let body = explained.pointer("/errors/0/example/body");
        let body = body.and_then(Value::as_str).expect("an example");
        serde_json::from_str::<Value>(body).expect("JSON")
    };
    // The documented one, and others that are made.
    assert_eq!(body("OUT_OF_STOCK")["error"]["details"]["available"], 2);
    let error = json!({"code": "TOO_MANY", "message": "Order less.", "limit": {"most": 0}});
    assert_eq!(body("TOO_MANY")["error"], error);
    let error = json!({"code": "DECLINED", "message": "The bank said no."});
    assert_eq!(body("DECLINED")["error"], error);
}

#[test]
fn a_pasted_response_shows_the_members_of_its_code() {
    let root = orders();
    let members = |code: &str| {
        let body = json!({
            "error": {"code": code, "message": "m", "limit": {"most": 3}, "details": {"restock": 9}},
            "request": "r",
        });
        let explained = print_json(
            root.path(),
            &["explain", &body.to_string(), "--format", "json"],
        );
        explained.pointer("/responses/0/members").cloned()
    };
    let both = json!({"request": "r", "limit": {"most": 3}});
    assert_eq!(members("TOO_MANY"), Some(both));
    let both = json!({"request": "r", "restock": 9});
    assert_eq!(members("PAUSED"), Some(both));
    assert_eq!(members("NOT_FOUND"), Some(json!({"request": "r"})));
}

#[test]
fn openapi_requires_no_member_of_some_codes_and_allows_each_shape() {
    let root = orders();
    let document = print_json(root.path(), &["export", "openapi"]);
    let schema = document
        .pointer("/components/schemas/ErrorResponse")
        .expect("the body");
    assert_eq!(schema["required"], json!(["error", "request"]));
    let error = &schema["properties"]["error"];
    assert_eq!(error["required"], json!(["code", "message"]));
    let details = &error["properties"]["details"];
    assert_eq!(details.get("required"), None);
    assert_eq!(
        details["properties"]["available"]["description"],
        "How many are left. Sent with OUT_OF_STOCK."
    );
    let shapes = error["properties"]["limit"]["anyOf"].as_array();
    let shapes = shapes.expect("two shapes").iter();
    let shapes: Vec<&Value> = shapes.map(|shape| &shape["type"]).collect();
    assert_eq!(shapes, ["object", "array"]);
}

#[test]
fn a_sample_of_a_page_is_compared_with_the_members_of_its_code() {
    let page = |sample: &str| {
        format!(
            "# Errors\n\n| Code | HTTP |\n|---|---|\n| A_ONE | 400 |\n| A_TWO | 409 |\n\n```json\n{sample}\n```\n"
        )
    };
    for (sample, expected) in [
        (r#"{"code": "A_ONE", "left": 1}"#, None),
        (r#"{"code": "A_TWO"}"#, None),
        (
            r#"{"code": "A_ONE"}"#,
            Some("has no `/left`, which every body with this code has"),
        ),
        (
            r#"{"code": "A_ONE", "left": "1"}"#,
            Some("has a string at `/left`, but [body] declares an integer"),
        ),
        (
            r#"{"code": "A_TWO", "left": 1}"#,
            Some("has `/left`, which [body] does not declare for this code"),
        ),
    ] {
        let root = tempfile::tempdir().expect("a folder");
        write_file(root.path(), "shop.md", page(""));
        run(root.path(), &["import", "shop.md", "--api", "shop"]);
        write_file(
            root.path(),
            "error-tables/shop/api.toml",
            "[body]\ncode = \"/code\"\n[body.members.left]\nat = \"/left\"\ntype = \"integer\"\nrequired = true\ncodes = [\"A_ONE\"]\n",
        );
        write_file(root.path(), "shop.md", page(sample));
        let (_, out, err) = run(root.path(), &["check"]);
        let found = out.contains("[sample-envelope-mismatch]");
        assert_eq!(found, expected.is_some(), "{sample}: {out}{err}");
        assert!(out.contains(expected.unwrap_or("")), "{sample}: {out}");
    }
}

#[test]
fn a_row_that_loses_a_member_is_told_from_another_row_with_its_code() {
    let root = tempfile::tempdir().expect("a folder");
    for (tables, codes) in [("old", "\"Foo\", \"Bar\""), ("new", "\"Foo\"")] {
        write_file(
            root.path(),
            format!("{tables}/shop/codes.csv"),
            "code,name,status\nE1,Foo,404\nE1,Bar,409\n",
        );
        write_file(
            root.path(),
            format!("{tables}/shop/api.toml"),
            format!(
                "[body]\ncode = \"/code\"\n[body.members.left]\nat = \"/left\"\ntype = \"integer\"\ncodes = [{codes}]\n"
            ),
        );
    }
    let (exit, out, err) = run(root.path(), &["diff", "old", "new"]);
    assert_eq!(exit, Some(1), "{out}{err}");
    let lost = "bodies with `E1` with 409 no longer have the member `left`";
    assert!(out.contains(lost), "{out}{err}");
}

/// A number in a range is that row, and an alias is the row that has it.
#[test]
fn a_sample_has_the_members_of_the_row_that_its_code_stands_for() {
    let page = "# Errors\n\n| Code | HTTP |\n|---|---|\n| -32050 | 500 |\n| 7 | 400 |\n\n\
                ```json\n{\"code\": -32050, \"left\": 1}\n```\n\n```json\n{\"code\": 7, \"left\": 1}\n```\n";
    let root = tempfile::tempdir().expect("a folder");
    write_file(root.path(), "shop.md", page);
    run(root.path(), &["import", "shop.md", "--api", "shop"]);
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,name,status,aliases\n-32099..-32000,Server,500,\n8,Eight,400,7\n",
    );
    let described = |codes: &str| {
        let text = format!(
            "[codes]\ntype = \"i32\"\n[body]\ncode = \"/code\"\n[body.members.left]\nat = \"/left\"\ntype = \"integer\"\ncodes = [{codes}]\n"
        );
        write_file(root.path(), "error-tables/shop/api.toml", text);
        let (_, out, err) = run(root.path(), &["check"]);
        assert!(err.is_empty(), "{err}");
        out.matches("which [body] does not declare for this code")
            .count()
    };
    assert_eq!(described("\"-32099..-32000\", \"8\""), 0);
    assert_eq!(described("\"8\""), 1);
    assert_eq!(described("\"-32099..-32000\""), 1);
}
