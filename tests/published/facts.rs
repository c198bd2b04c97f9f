//! The generated crate says what the tables say, as another CSV reader reads them.

use error_tables::{
    abillify, amove_click, amove_web, cliquify_connect, pluralkit, CodeError, DocumentedError,
    ParseCodeError, Retry,
};
use std::collections::BTreeMap;

type Row = BTreeMap<String, String>;

fn rows(api: &str, file: &str) -> Vec<Row> {
    let path = format!("error-tables/{api}/{file}.csv");
    let mut reader = csv::Reader::from_path(&path).expect(&path);
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("rows of one width")
}

fn filled(row: &Row, column: &str) -> Option<String> {
    row.get(column).filter(|cell| !cell.is_empty()).cloned()
}

/// The parent's rows with the child's filled cells laid over them.
fn extended(parent: &str, child: &str, file: &str) -> Vec<Row> {
    let mut all = rows(parent, file);
    for own in rows(child, file) {
        let above = all.iter_mut().find(|row| row["code"] == own["code"]);
        let above = above.expect("Click has no code that Web lacks");
        above.extend(own.into_iter().filter(|(_, cell)| !cell.is_empty()));
    }
    all
}

fn retry_name(retry: Retry) -> &'static str {
    match retry {
        Retry::No => "no",
        Retry::Now => "now",
        Retry::Later => "later",
        _ => "after",
    }
}

fn agree<E: DocumentedError>(rows: &[Row], default_status: Option<&str>) {
    assert_eq!(E::ALL.len(), rows.len(), "{}", E::API);
    for (code, row) in E::ALL.iter().zip(rows) {
        let said = |text: Option<&str>| text.map(str::to_string);
        let status = filled(row, "status").or(default_status.map(str::to_string));
        assert_eq!(code.code().to_string(), row["code"]);
        assert_eq!(
            code.status().map(|s| s.to_string()),
            status,
            "{}",
            row["code"]
        );
        assert_eq!(said(code.message()), filled(row, "message"));
        assert_eq!(said(code.meaning()), filled(row, "meaning"));
        assert_eq!(said(code.remedy()), filled(row, "remedy"));
        assert_eq!(said(code.retry().map(retry_name)), filled(row, "retry"));
        if let Some(name) = filled(row, "name") {
            assert_eq!(code.name(), name);
        }
        // A message with placeholders would be shown unfilled.
        let whole = filled(row, "message").filter(|message| !message.contains('{'));
        let named = || match code.code().to_string().parse::<i64>() {
            Ok(number) => format!("{number} {}", code.name()),
            Err(_) => row["code"].clone(),
        };
        let shown = whole.or(filled(row, "meaning")).unwrap_or_else(named);
        assert_eq!(code.to_string(), shown);
        assert_eq!(format!("{code:?}"), code.name());
    }
}

#[test]
fn every_cell_of_every_table_is_in_the_crate() {
    agree::<amove_web::ErrorCode>(&rows("amove-web", "codes"), Some("499"));
    agree::<amove_click::ErrorCode>(&extended("amove-web", "amove-click", "codes"), Some("499"));
    agree::<cliquify_connect::ErrorCode>(&rows("cliquify-connect", "codes"), None);
    agree::<pluralkit::ErrorCode>(&rows("pluralkit", "codes"), None);
    agree::<abillify::ErrorCode>(&rows("abillify", "codes"), None);
}

macro_rules! statuses_agree {
    ($module:ident, $rows:expr) => {
        let rows: Vec<Row> = $rows;
        assert_eq!($module::Status::ALL.len(), rows.len());
        for (status, row) in $module::Status::ALL.iter().zip(&rows) {
            let said = |text: Option<&str>| text.map(str::to_string);
            let body = |yes| if yes { "yes" } else { "no" };
            assert_eq!(status.code().to_string(), row["code"]);
            assert_eq!($module::Status::from_code(status.code()), Some(*status));
            assert_eq!(said(status.phrase()), filled(row, "phrase"));
            assert_eq!(said(status.meaning()), filled(row, "meaning"));
            assert_eq!(said(status.remedy()), filled(row, "remedy"));
            assert_eq!(said(status.has_body().map(body)), filled(row, "body"));
            assert_eq!(said(status.retry().map(retry_name)), filled(row, "retry"));
        }
        assert_eq!($module::Status::from_code(299), None);
    };
}

#[test]
fn every_status_is_in_the_crate() {
    statuses_agree!(amove_web, rows("amove-web", "statuses"));
    statuses_agree!(
        amove_click,
        extended("amove-web", "amove-click", "statuses")
    );
    statuses_agree!(abillify, rows("abillify", "statuses"));
    assert_eq!(
        amove_web::Status::Unauthorized.to_string(),
        "401 Unauthorized"
    );
    assert_eq!(amove_web::Status::Status499.to_string(), "499");
}

macro_rules! lookups_agree {
    ($($module:ident),*) => { $(
        use error_tables::$module::ErrorCode;
        for code in ErrorCode::ALL {
            let same: Vec<ErrorCode> = ErrorCode::ALL.iter().copied().filter(|other| other.code() == code.code()).collect();
            assert_eq!(ErrorCode::candidates(code.code()), same);
            let only = (same.len() == 1).then_some(*code);
            assert_eq!(ErrorCode::from_code(code.code()), only);
            assert_eq!(ErrorCode::try_from(code.code()), only.ok_or(CodeError::Ambiguous(code.code())));
            assert_eq!(code.code().to_string().parse(), only.ok_or(ParseCodeError));
            for status in [400, 401, 403, 404, 409, 499, 500] {
                let exact = same.iter().find(|row| row.status() == Some(status));
                let open = same.iter().find(|row| row.status().is_none());
                assert_eq!(ErrorCode::from_code_and_status(code.code(), status), exact.or(open).copied());
            }
        }
    )* };
}

#[test]
fn lookups_agree_with_a_search_through_all_rows() {
    {
        lookups_agree!(abillify);
    }
    {
        lookups_agree!(amove_click);
    }
    {
        lookups_agree!(amove_web);
    }
    {
        lookups_agree!(cliquify_connect);
    }
    {
        lookups_agree!(pluralkit);
    }
}

#[test]
fn a_code_that_no_row_has_is_given_back() {
    for near in [
        "",
        "duplicate",
        "DUPLICAT",
        "DUPLICATE ",
        "DUPLICATEE",
        "DUPLICATE\0",
    ] {
        assert_eq!(amove_web::ErrorCode::from_code(near), None);
        assert_eq!(
            amove_web::ErrorCode::try_from(near),
            Err(CodeError::Unknown(near))
        );
    }
    let unknown = amove_web::ErrorCode::try_from("NOPE").unwrap_err();
    assert_eq!(unknown.to_string(), "unknown error code `NOPE`");
    let ambiguous = pluralkit::ErrorCode::try_from(0).unwrap_err();
    assert_eq!(
        ambiguous.to_string(),
        "error code `0` stands for several errors"
    );
    assert_eq!(
        "020001".parse::<pluralkit::ErrorCode>(),
        Ok(pluralkit::ErrorCode::SystemNotFound)
    );
    assert_eq!(
        "20001 ".parse::<pluralkit::ErrorCode>(),
        Err(ParseCodeError)
    );
}

#[test]
fn a_child_takes_its_parents_errors() {
    for code in amove_web::ErrorCode::ALL {
        assert_eq!(amove_click::ErrorCode::from(*code).code(), code.code());
    }
}

#[test]
fn cliquify_lists_32_of_its_34_codes() {
    use cliquify_connect::ErrorCode::{self, ExpiredAccessToken, MissingAccessToken};
    let unlisted: Vec<_> = ErrorCode::ALL
        .iter()
        .filter(|code| code.listed() == Some(false))
        .collect();
    assert_eq!(unlisted, [&MissingAccessToken, &ExpiredAccessToken]);
    assert_eq!(ErrorCode::ALL.len() - unlisted.len(), 32);
}

#[test]
fn status_and_retry_are_known_at_compile_time() {
    const STATUS: Option<u16> = amove_web::ErrorCode::Duplicate.status();
    const RETRY: Option<Retry> = pluralkit::ErrorCode::InternalServerError.retry();
    const BODY: Option<bool> = amove_web::Status::InternalServerError.has_body();
    assert_eq!(
        (STATUS, RETRY, BODY),
        (Some(499), Some(Retry::Later), Some(false))
    );
}
