//! The tables in `tests/known`: every code is looked up in the code that is generated of them.

use error_tables_foreign::known::{errno, grpc, http, oauth, sqlstate};
use std::path::Path;

/// The rows of a table, by the names of their columns.
fn read_rows(path: &str) -> Vec<impl Fn(&str) -> String> {
    let path = Path::new("../known/error-tables").join(path);
    let mut reader = csv::Reader::from_path(&path).expect("a table");
    let header = reader.headers().expect("a header").clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    rows.into_iter()
        .map(|row| {
            let header = header.clone();
            move |name: &str| {
                let column = header.iter().position(|own| own == name);
                let cell = column.and_then(|column| row.get(column));
                cell.unwrap_or_else(|| panic!("no column {name}"))
                    .to_string()
            }
        })
        .collect()
}

#[test]
fn sqlstates() {
    let rows = read_rows("sqlstate/codes.csv");
    for row in &rows {
        let code = sqlstate::ErrorCode::from_code(&row("code")).expect("a code");
        assert_eq!((code.code(), code.name()), (&*row("code"), &*row("name")));
        assert_eq!(code.title(), Some(&*row("title")));
        let kind = code.kind().expect("a kind");
        assert_eq!(format!("{kind:?}").to_lowercase(), row("kind"));
    }
    assert_eq!((rows.len(), sqlstate::ErrorCode::ALL.len()), (260, 260));
    // It ends like a range such as `50X`.
    let code = sqlstate::ErrorCode::from_code("2201X").expect("a code");
    assert_eq!(
        code.title(),
        Some("invalid_row_count_in_result_offset_clause")
    );
    assert_eq!(sqlstate::ErrorCode::from_code("2201Y"), None);
}

#[test]
fn http_statuses() {
    let rows = read_rows("http/statuses.csv");
    for row in &rows {
        let number = row("code").parse().expect("a number");
        let status = http::Status::from_code(number).expect("a status");
        assert_eq!(status.phrase(), Some(&*row("phrase")));
    }
    assert_eq!((rows.len(), http::Status::ALL.len()), (61, 61));
    for unassigned in [104, 306, 418, 419, 427, 430, 509, 599] {
        assert_eq!(http::Status::from_code(unassigned), None);
    }
}

#[test]
fn oauth_errors() {
    let rows = read_rows("oauth/codes.csv");
    for row in &rows {
        let code = oauth::ErrorCode::from_code(&row("code")).expect("a code");
        let status = code
            .status()
            .map_or(String::new(), |status| status.to_string());
        assert_eq!(status, row("status"));
        assert_eq!(code.specification(), Some(&*row("specification")));
    }
    assert_eq!((rows.len(), oauth::ErrorCode::ALL.len()), (21, 21));
    assert_eq!(oauth::ErrorCode::InvalidGrant.status(), Some(400));
    assert_eq!(oauth::ErrorCode::AccessDenied.status(), None);
}

#[test]
fn grpc_codes() {
    let rows = read_rows("grpc/codes.csv");
    for row in &rows {
        let number = row("code").parse().expect("a number");
        let code = grpc::ErrorCode::from_code(number).expect("a code");
        assert_eq!((code.code(), code.name()), (number, &*row("name")));
        assert_eq!(code.status(), row("status").parse().ok());
    }
    assert_eq!((rows.len(), grpc::ErrorCode::ALL.len()), (17, 17));
    assert_eq!(grpc::ErrorCode::Unauthenticated.code(), 16);
}

#[test]
fn error_numbers() {
    let rows = read_rows("errno/codes.csv");
    for row in &rows {
        let number = row("code").parse().expect("a number");
        let code = errno::ErrorCode::from_code(number).expect("a code");
        assert_eq!((code.code(), code.name()), (number, &*row("name")));
    }
    assert_eq!((rows.len(), errno::ErrorCode::ALL.len()), (131, 131));
    assert_eq!(errno::ErrorCode::ENOENT, errno::ErrorCode::Enoent);
    assert_eq!(errno::ErrorCode::from_code(41), None);
}
