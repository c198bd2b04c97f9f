//! What an import makes of operations, and of columns that fit a closed set, `grpc` or `exit`.

use crate::support::{read_file, run, write_file};
use std::fmt::Write;
use std::path::Path;

const PAGE: &str = "# Depot\n\n## Create a parcel\n\n`POST /parcels`\n\n### Errors\n\n| Code | Meaning |\n|---|---|\n| `DEPOT_FULL` | It is full. |\n\n## GET /parcels/{id}\n\n### Errors\n\n| Code | Meaning |\n|---|---|\n| `PARCEL_LOST` | It was lost. |\n| `NOT_YOURS` | It is not yours. |\n\n## `DELETE /parcels/{id}`\n\n### Errors\n\n| Code | Meaning |\n|---|---|\n| `PARCEL_LOST` | It was lost. |\n";

fn import(root: &Path, page: &str) -> (String, String) {
    write_file(root, "errors.md", page);
    let (exit, out, err) = run(root, &["import", "errors.md", "--api", "depot"]);
    assert_eq!(exit, Some(0), "{out}{err}");
    (out, err)
}

fn read(root: &Path, file: &str) -> String {
    read_file(&root.join("error-tables/depot"), file)
}

/// A method and a path make an operation, with or without a host; prose that begins with a method does not.
#[test]
fn headings_name_operations() {
    let headings = [
        ("POST /orders", "POST /orders"),
        ("2.1 Get an order (`GET /orders/{id}`)", "GET /orders/{id}"),
        (
            "DELETE https://api.example.com/v1/orders",
            "DELETE /v1/orders",
        ),
        ("GET started / begin", ""),
        ("Errors of /orders", ""),
        ("GET /search?q=x", ""),
        ("GET /orders returns a list", "GET /orders"),
    ];
    let mut page = "# Depot\n".to_string();
    let mut endpoints = "operation,code\n".to_string();
    for (at, (heading, operation)) in headings.into_iter().enumerate() {
        let _ = write!(
            page,
            "\n## {heading}\n\n| Code | Meaning |\n|---|---|\n| `NOT_{at}` | It is not number {at}. |\n"
        );
        if !operation.is_empty() {
            let _ = writeln!(endpoints, "{operation},NOT_{at}");
        }
    }
    let root = tempfile::tempdir().expect("a folder");
    import(root.path(), &page);
    assert_eq!(read(root.path(), "endpoints.csv"), endpoints);
}

#[test]
fn sections_of_operations_make_endpoints() {
    let root = tempfile::tempdir().expect("a folder");
    let root = root.path();
    let (out, err) = import(root, PAGE);
    assert!(
        out.contains("wrote error-tables/depot/endpoints.csv"),
        "{out}"
    );
    assert!(
        err.contains("4 errors of 3 operations, such as `POST /parcels`"),
        "{err}"
    );
    let endpoints = "operation,code\nPOST /parcels,DEPOT_FULL\nGET /parcels/{id},PARCEL_LOST\nGET /parcels/{id},NOT_YOURS\nDELETE /parcels/{id},PARCEL_LOST\n";
    assert_eq!(read(root, "endpoints.csv"), endpoints);
    let (exit, out, err) = run(root, &["generate"]);
    assert_eq!(exit, Some(0), "{out}{err}");

    // A row that a person added stays, and new ones are added below those of their operation.
    let edited = endpoints.replace(
        "GET /parcels/{id},NOT_YOURS\n",
        "GET /parcels/{id},NOT_YOURS\nGET /parcels/{id},DEPOT_FULL\n",
    );
    write_file(&root.join("error-tables/depot"), "endpoints.csv", &edited);
    let page = PAGE.replace(
        "| `DEPOT_FULL` |",
        "| `CLOSED` | It is closed. |\n| `DEPOT_FULL` |",
    );
    let (_, err) = import(root, &page);
    assert!(
        err.contains("kept: endpoints.csv has `DEPOT_FULL` for `GET /parcels/{id}`, which the document does not"),
        "{err}"
    );
    assert_eq!(
        read(root, "endpoints.csv"),
        edited.replace(
            "POST /parcels,DEPOT_FULL\n",
            "POST /parcels,DEPOT_FULL\nPOST /parcels,CLOSED\n"
        )
    );
}

#[test]
fn rows_of_one_code_are_told_apart_by_their_status() {
    let root = tempfile::tempdir().expect("a folder");
    let page = "# Depot errors\n\n## POST /parcels\n\n| Code | Status |\n|---|---|\n| `LOST` | 404 |\n| `FULL` | 503 |\n\n## GET /parcels\n\n| Code | Status |\n|---|---|\n| `LOST` | 410 |\n| `GONE` | 410 |\n";
    import(root.path(), page);
    assert_eq!(
        read(root.path(), "endpoints.csv"),
        "operation,code,status\nPOST /parcels,LOST,404\nPOST /parcels,FULL,\nGET /parcels,LOST,410\nGET /parcels,GONE,\n"
    );
}

fn page_of(rows: &[(&str, &str, &str, &str)]) -> String {
    let head = "# Depot errors\n\n| Code | gRPC | Exit code | Category | Meaning |\n|---|---|---|---|---|\n";
    let rows = rows.iter().map(|(code, grpc, exit, category)| {
        format!("| `{code}` | {grpc} | {exit} | {category} | It is not {code}. |\n")
    });
    format!("{head}{}", rows.collect::<String>())
}

#[test]
fn columns_that_fit_become_grpc_exit_and_lists_of_words() {
    let root = tempfile::tempdir().expect("a folder");
    let root = root.path();
    let rows = [
        ("LOST", "NOT_FOUND", "4", "parcel"),
        ("SHUT", "`UNAVAILABLE`", "69", "depot"),
        ("FULL", "8", "69", "depot"),
        ("TORN", "DataLoss", "4", "parcel"),
        ("LATE", "DEADLINE_EXCEEDED", "4", "parcel"),
        ("BARRED", "PERMISSION_DENIED", "77", "depot"),
    ];
    let (_, err) = import(root, &page_of(&rows));
    assert!(!err.contains("left out"), "{err}");
    let codes = read(root, "codes.csv");
    let header = codes.lines().next().unwrap_or_default();
    assert_eq!(header, "code,meaning,grpc,exit,category");
    assert!(codes.contains("RESOURCE_EXHAUSTED,69,depot"), "{codes}");
    assert!(codes.contains("DATA_LOSS,4,parcel"), "{codes}");
    let api = read(root, "api.toml");
    assert!(
        api.ends_with("[columns]\ncategory = [\"parcel\", \"depot\"]\n"),
        "{api}"
    );
    let (exit, out, err) = run(root, &["generate"]);
    assert_eq!(exit, Some(0), "{out}{err}");

    let mut more = rows.to_vec();
    more.push(("STUCK", "ABORTED", "300", "van"));
    let (_, err) = import(root, &page_of(&more));
    assert!(
        err.contains("api.toml: `van` is a new word of the column `category`"),
        "{err}"
    );
    assert!(
        err.contains("left out: 1 cell (`300`) of `Exit code`"),
        "{err}"
    );
    assert!(read(root, "api.toml").contains("category = [\"parcel\", \"depot\", \"van\"]"));
}
