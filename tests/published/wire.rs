//! Errors on the wire, line by line as the pages document them, and round trips for every row of every API.
#![cfg(feature = "json")]

use error_tables::wire::{DecodeError, Parts, ReplyError};
use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit, Retry};
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::Tree;
use serde_json::{json, Value};
use std::time::Duration;

fn none(_: &str) -> Option<&'static str> {
    None
}

/// A response's headers as a client asks for them.
fn header<'p>(parts: &'p Parts) -> impl Fn(&str) -> Option<&'p str> {
    |name| {
        let found = parts.headers.iter().find(|(header, _)| *header == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn parsed(body: &[u8]) -> Value {
    serde_json::from_slice(body).expect("JSON")
}

const DUPLICATE: &str = r#"{"type": "DUPLICATE", "status": 499, "errors": {"DUPLICATE": ["A resource with the same name already exists."]}}"#;

#[test]
fn amove_200_is_no_error() {
    assert_eq!(amove_web::ErrorResponse::from_parts(200, none, "{}"), None);
    let body = DUPLICATE;
    assert_eq!(
        amove_click::ErrorResponse::from_parts(200, none, body),
        None
    );
}

#[test]
fn amove_499_has_its_code_in_the_body_and_in_a_header() {
    use amove_web::{ErrorCode, ErrorResponse};
    let asked = |name: &str| match name {
        "error-code" => Some("DUPLICATE"),
        "retry-after" => None,
        other => panic!("{other} is not asked for"),
    };
    let response = ErrorResponse::from_parts(499, asked, DUPLICATE).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::Duplicate));
    let text = "A resource with the same name already exists.";
    assert_eq!(response.message(), Some(text));
    assert_eq!(response.to_string(), text);
    assert_eq!(response.decode_error(), None);
    assert_eq!(response.retry(), None);
    assert!(!response.is_unexpected());

    // Without a readable body the header has the code, and the body is kept.
    for (body, problem) in [
        ("", DecodeError::Empty),
        ("<html>", DecodeError::NotJson),
        (r#"{"type": "TOK"#, DecodeError::Truncated),
        (
            r#"{"status": 499, "errors": {"DUPLICATE": ["m"]}}"#,
            DecodeError::Missing("/type"),
        ),
    ] {
        let response = ErrorResponse::from_parts(499, |_| Some("DUPLICATE"), body);
        let response = response.expect("an error");
        assert_eq!(response.code(), Some(ErrorCode::Duplicate), "{body}");
        assert_eq!(response.decode_error(), Some(problem), "{body}");
        assert_eq!(response.body(), body.as_bytes());
    }
    let lost = ErrorResponse::from_parts(499, none, "").expect("an error");
    assert_eq!((lost.code(), lost.raw_code()), (None, None));
    assert_eq!(lost.to_string(), "HTTP status 499");

    // Where they disagree the body is taken.
    let response = ErrorResponse::from_parts(499, |_| Some("TOKEN"), DUPLICATE).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::Duplicate));
    assert_eq!(response.decode_error(), Some(DecodeError::HeaderDisagrees));

    // A code that the table does not know round-trips.
    let body = DUPLICATE.replace("DUPLICATE", "NEWEST");
    let response = ErrorResponse::from_parts(499, |_| Some("NEWEST"), body).expect("an error");
    assert_eq!(
        (response.code(), response.raw_code()),
        (None, Some("NEWEST"))
    );
    assert_eq!(response.message(), Some(text));
    assert_eq!(response.decode_error(), None);
}

#[test]
fn amove_401_promises_neither_body_nor_header() {
    use amove_click::{ErrorCode, ErrorResponse};
    let bare = ErrorResponse::from_parts(401, none, "").expect("an error");
    assert_eq!((bare.code(), bare.decode_error()), (None, None));
    let page = ErrorResponse::from_parts(401, none, "<html>").expect("an error");
    assert_eq!((page.code(), page.decode_error()), (None, None));
    assert_eq!(page.body(), b"<html>");
    let told = ErrorResponse::from_parts(401, |_| Some("AUTH"), "").expect("an error");
    assert_eq!(told.code(), Some(ErrorCode::Auth));
    // A code of another status is a code that the table knows.
    let body = DUPLICATE.replace("DUPLICATE", "TOKEN");
    let response = ErrorResponse::from_parts(401, none, body.clone()).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::Token));
    let response = amove_web::ErrorResponse::from_parts(401, none, body).expect("an error");
    assert_eq!(response.code(), Some(amove_web::ErrorCode::Token));
}

#[test]
fn amove_500_has_no_body() {
    use amove_web::ErrorResponse;
    let response = ErrorResponse::from_parts(500, none, "").expect("an error");
    assert_eq!((response.code(), response.decode_error()), (None, None));
    assert_eq!(response.retry(), Some(Retry::Later));
    let surprise = ErrorResponse::from_parts(500, |_| Some("DUPLICATE"), DUPLICATE);
    let surprise = surprise.expect("an error");
    assert_eq!(surprise.code(), None);
    assert_eq!(surprise.decode_error(), Some(DecodeError::Unexpected));
    assert_eq!(surprise.body(), DUPLICATE.as_bytes());
}

#[test]
fn amove_anything_else_is_unexpected_and_keeps_its_status() {
    for status in [100, 301, 304] {
        let response = amove_web::ErrorResponse::from_parts(status, none, "<html>");
        assert_eq!(response, None, "a redirect is no error");
    }
    for status in [404, 418, 502, 599] {
        let response = amove_web::ErrorResponse::from_parts(status, none, "<html>");
        let response = response.expect("an error");
        assert!(response.is_unexpected());
        assert_eq!(response.status(), status);
        assert_eq!((response.code(), response.decode_error()), (None, None));
    }
}

#[test]
fn cliquify_has_code_and_message() {
    use cliquify_connect::{ErrorCode, ErrorResponse};
    let body = r#"{"code": "too_many_requests", "message": "Slow down"}"#;
    let response = ErrorResponse::from_parts(429, none, body).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::TooManyRequests));
    assert_eq!(response.message(), Some("Slow down"));
    assert!(!response.is_unexpected(), "the page documents no status");
    let empty = ErrorResponse::from_parts(502, none, "").expect("an error");
    assert_eq!(empty.decode_error(), Some(DecodeError::Empty));
    assert_eq!(ErrorResponse::from_parts(204, none, ""), None);
}

#[test]
fn abillify_says_who_caused_it_and_gives_details() {
    use abillify::{DetailsEntry, ErrorCode, ErrorResponse};
    let body = json!({
        "code": 404, "message": "m", "type": "ERR_NOT_FOUND", "name": "ClientError",
        "details": [{"error": "e"}, {"fields": ["a", "b"], "hint": "h\n"}, {}],
    });
    let response = ErrorResponse::from_parts(404, none, body.to_string()).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::ErrNotFound));
    assert_eq!(response.name().as_deref(), Some("ClientError"));
    let details = vec![
        DetailsEntry::default().with_error("e"),
        DetailsEntry::default()
            .with_fields(vec!["a".into(), "b".into()])
            .with_hint("h\n"),
        DetailsEntry::default(),
    ];
    assert_eq!(response.details(), Some(details));
    assert_eq!(response.decode_error(), None);
    let other = ErrorResponse::from_parts(409, none, body.to_string()).expect("an error");
    assert_eq!(other.decode_error(), Some(DecodeError::StatusDisagrees));
    let nameless = r#"{"code": 404, "message": "m", "type": "ERR_NOT_FOUND"}"#;
    let nameless = ErrorResponse::from_parts(404, none, nameless).expect("an error");
    assert_eq!(nameless.decode_error(), Some(DecodeError::Missing("/name")));
    assert_eq!((nameless.name(), nameless.details()), (None, None));
}

#[test]
fn pluralkit_tells_its_zeros_apart_by_status() {
    use pluralkit::{ErrorCode, ErrorResponse};
    let body = r#"{"code": 0, "message": "m"}"#;
    let code = |status| {
        ErrorResponse::from_parts(status, none, body)
            .expect("an error")
            .code()
    };
    assert_eq!(code(500), Some(ErrorCode::InternalServerError));
    assert_eq!(code(400), Some(ErrorCode::InvalidRequest));
    assert_eq!(code(401), Some(ErrorCode::InvalidAuthorization));
    assert_eq!(code(403), Some(ErrorCode::AccessBlocked));
    assert_eq!(code(418), None);
    let teapot = ErrorResponse::from_parts(418, none, body).expect("an error");
    assert_eq!(teapot.raw_code(), Some(0));
    assert!(teapot.is_unexpected());
}

#[test]
fn pluralkit_maps_entity_keys_to_lists_of_errors() {
    use pluralkit::{ErrorCode, ErrorResponse, ErrorsEntry};
    let body = json!({
        "code": 40001, "message": "Error parsing JSON model",
        "errors": {
            "name": [{"message": "too long", "max_length": 100, "actual_length": 101}],
            "tag": [{"message": "a"}, {"message": "b"}],
        },
    });
    let response = ErrorResponse::from_parts(400, none, body.to_string()).expect("an error");
    assert_eq!(response.code().map(ErrorCode::code), Some(40001));
    let errors = response.errors().expect("errors");
    let long = ErrorsEntry::default()
        .with_message("too long")
        .with_max_length(100)
        .with_actual_length(101);
    assert_eq!(errors["name"], [long]);
    assert_eq!(errors["tag"].len(), 2);
    assert_eq!(errors["tag"][1].message, "b");
    assert_eq!(errors["tag"][1].max_length, None);
    assert_eq!(response.wait(), None);
    assert_eq!(response.retry(), None);
}

#[test]
fn pluralkit_says_when_to_try_again_in_milliseconds() {
    use pluralkit::ErrorResponse;
    // The page gives rate limits neither code nor status.
    let body = r#"{"message": "429: too many requests", "retry_after": 1500}"#;
    let response = ErrorResponse::from_parts(429, none, body).expect("an error");
    assert_eq!(response.retry_after(), Some(Duration::from_millis(1500)));
    assert_eq!(response.wait(), response.retry_after());
    assert_eq!(response.retry(), Some(Retry::After));
    assert_eq!(response.code(), None);
    assert_eq!(response.message(), Some("429: too many requests"));
    let later = ErrorResponse::from_parts(500, none, r#"{"code": 0, "message": "m"}"#);
    assert_eq!(later.expect("an error").retry(), Some(Retry::Later));
}

#[test]
fn placeholders_work_both_ways() {
    use pluralkit::{ErrorCode, ErrorMessage, ErrorReply, ErrorResponse};
    for value in [
        "abcde",
        "",
        "it's",
        "' not found.",
        "{memberRef}",
        "ü\n\"\\",
    ] {
        let message = ErrorMessage::MemberRefNotFound { member_ref: value };
        assert_eq!(message.to_string(), format!("Member '{value}' not found."));
        let reply = ErrorReply::from_message(message);
        assert_eq!(reply.code(), ErrorCode::MemberRefNotFound);
        let parts = reply.parts().expect("a status");
        let response = ErrorResponse::from_parts(parts.status, none, parts.body);
        let response = response.expect("an error");
        assert_eq!(response.values(), Some(message), "{value:?}");
    }
    let read = |text| ErrorMessage::read(ErrorCode::MemberRefNotFound, text);
    for text in [
        "",
        "Member 'a' not found",
        "member 'a' not found.",
        "Member '' not foundx",
        "Member ' not found.",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(
        ErrorMessage::read(ErrorCode::SystemNotFound, "System not found."),
        None
    );
    assert!(ErrorReply::new(ErrorCode::MemberRefNotFound).is_none());
    assert!(ErrorReply::new(ErrorCode::SystemNotFound).is_some());
}

#[test]
fn a_status_that_is_not_documented_is_asked_for() {
    use cliquify_connect::{ErrorCode, ErrorReply};
    let reply = ErrorReply::from_text(ErrorCode::NotFound, "gone");
    assert_eq!(reply.parts(), Err(ReplyError::StatusUndocumented));
    assert_eq!(
        reply.problem_details(""),
        Err(ReplyError::StatusUndocumented)
    );
    let wrong = reply.clone().with_status(99).parts();
    assert_eq!(wrong, Err(ReplyError::StatusInvalid(99)));
    let parts = reply.with_status(404).parts().expect("a status");
    assert_eq!(parts.status, 404);
    assert_eq!(
        parsed(&parts.body),
        json!({"code": "not_found", "message": "gone"})
    );
}

#[test]
fn a_status_that_contradicts_the_table_is_asked_for_by_name() {
    use abillify::{ErrorCode, ErrorReply};
    let reply = ErrorReply::from_text(ErrorCode::ErrUniqueViolation, "m", "ClientError");
    let contradicted = reply.clone().with_status(404);
    assert_eq!(contradicted.status(), None);
    let refused = Err(ReplyError::StatusContradicts(404));
    assert_eq!(contradicted.parts(), refused);
    assert_eq!(contradicted.problem_details(""), refused);
    assert_eq!(
        refused.map_err(|error| error.to_string()),
        Err::<Parts, _>("404 is not the documented status of the code".to_string())
    );
    // The documented one is none that contradicts, and a later choice counts.
    assert_eq!(reply.clone().with_status(409), reply);
    assert_eq!(contradicted.with_status(409), reply);
    let undocumented = reply.with_undocumented_status(404);
    assert_eq!(undocumented.parts().expect("a status").status, 404);
    let response = abillify::ErrorResponse::from_parts(
        404,
        |_| None,
        undocumented.parts().expect("a status").body,
    );
    let response = response.expect("an error");
    assert_eq!(response.to_reply(), Some(undocumented));
}

#[test]
fn amove_sends_body_and_header_as_documented() {
    use amove_click::{ErrorCode, ErrorReply};
    let reply = ErrorReply::from_text(
        ErrorCode::Duplicate,
        "A resource with the same name already exists.",
    );
    let parts = reply.parts().expect("a status");
    assert_eq!(parts.status, 499);
    assert_eq!(parsed(&parts.body), parsed(DUPLICATE.as_bytes()));
    let headers = [
        ("content-type", "application/json"),
        ("error-code", "DUPLICATE"),
    ];
    assert_eq!(
        parts.headers,
        headers.map(|(name, value)| (name, value.to_string()))
    );
    // `[body.ours]`: the page leaves the body of Click's 401 open.
    let parts = ErrorReply::from_text(ErrorCode::Auth, "No.")
        .parts()
        .expect("a status");
    assert_eq!(parts.status, 401);
    let body = json!({"type": "AUTH", "status": 401, "errors": {"AUTH": ["No."]}});
    assert_eq!(parsed(&parts.body), body);
    // A 500 has no body, whatever it is about.
    let parts = ErrorReply::from_text(ErrorCode::Duplicate, "m")
        .with_undocumented_status(500)
        .parts();
    assert_eq!(
        parts,
        Ok(Parts {
            status: 500,
            headers: vec![],
            body: vec![]
        })
    );
}

#[test]
fn problem_details_point_at_the_docs() {
    let reply = pluralkit::ErrorReply::new(pluralkit::ErrorCode::AccessBlocked);
    let parts = reply
        .expect("documented")
        .problem_details("https://example.org/errors/");
    let parts = parts.expect("a status");
    assert_eq!(parts.headers[0].1, "application/problem+json");
    let text = "Your access to the API is blocked - please contact us in the support server";
    let body = json!({
        "type": "https://example.org/errors/pluralkit.md#0-403", "title": text, "status": 403,
        "detail": text, "code": 0,
    });
    assert_eq!(parsed(&parts.body), body);
    let details = vec![abillify::DetailsEntry::default().with_hint("h")];
    let reply = abillify::ErrorReply::from_text(
        abillify::ErrorCode::ErrUniqueViolation,
        "m",
        "ClientError",
    );
    let parts = reply
        .with_details(details)
        .problem_details("")
        .expect("a status");
    let body = parsed(&parts.body);
    assert_eq!(body["type"], "abillify.md#ERR_UNIQUE_VIOLATION");
    assert_eq!(body["name"], "ClientError");
    assert_eq!(body["details"], json!([{"hint": "h"}]));
}

/// Every anchor that a `type` can name is in the page.
#[test]
fn every_problem_type_is_an_anchor_of_its_page() {
    macro_rules! each {
        ($($module:ident $page:literal ($($more:literal)*);)*) => { $(
            let page = std::fs::read_to_string(concat!("generated/docs/", $page)).expect($page);
            for code in $module::ErrorCode::ALL {
                let reply = $module::ErrorReply::from_text(*code, "m" $(, $more)*).with_undocumented_status(499);
                let body = parsed(&reply.problem_details("").expect("a status").body);
                let (file, anchor) = body["type"].as_str().and_then(|t| t.split_once('#')).expect("an anchor");
                assert_eq!(file, $page);
                assert!(page.contains(&format!("<a id=\"{anchor}\"></a>")), "{anchor}");
            }
        )* };
    }
    each! {
        abillify "abillify.md" ("ClientError");
        amove_click "amove-click.md" ();
        amove_web "amove-web.md" ();
        cliquify_connect "cliquify-connect.md" ();
        pluralkit "pluralkit.md" ();
    }
}

/// What the server side writes, the client side reads back as the same value: every row, with and without what is optional.
#[test]
fn every_row_of_every_api_comes_back() {
    const TEXTS: [&str; 4] = [
        "m",
        "",
        "a \"quoted\" \\ line\n\u{0}\u{7f}",
        "日本 🦀 \u{202e}",
    ];
    macro_rules! back {
        ($module:ident, $code:expr, $reply:expr) => {{
            let reply = $reply;
            let parts = reply.parts().expect("a status");
            let response = $module::ErrorResponse::from_parts(
                parts.status,
                header(&parts),
                parts.body.as_slice(),
            );
            let response = response.expect("an error");
            assert_eq!(response.code(), Some($code));
            assert_eq!(response.decode_error(), None, "{:?}", $code);
            assert_eq!(response.to_reply().as_ref(), Some(&reply));
            let again = response.to_reply().expect("whole").parts();
            assert_eq!(again, Ok(parts.clone()));
            #[cfg(feature = "http")]
            {
                let sent = http::Response::<Vec<u8>>::try_from(reply.clone()).expect("a status");
                assert_eq!(sent.status().as_u16(), parts.status);
                let read = $module::ErrorResponse::from_response(&sent).expect("an error");
                assert_eq!(read, response);
            }
        }};
    }
    let mut rows = 0;
    for text in TEXTS {
        for code in amove_web::ErrorCode::ALL {
            back!(
                amove_web,
                *code,
                amove_web::ErrorReply::from_text(*code, text)
            );
        }
        for code in amove_click::ErrorCode::ALL {
            back!(
                amove_click,
                *code,
                amove_click::ErrorReply::from_text(*code, text)
            );
        }
        for code in cliquify_connect::ErrorCode::ALL {
            let reply = cliquify_connect::ErrorReply::from_text(*code, text).with_status(418);
            back!(cliquify_connect, *code, reply);
        }
        for code in abillify::ErrorCode::ALL {
            let reply = abillify::ErrorReply::from_text(*code, text, text);
            let reply = reply.with_status(code.status().unwrap_or(400));
            back!(abillify, *code, reply.clone());
            let entry = abillify::DetailsEntry::default().with_fields(vec![text.into()]);
            let details = vec![entry.with_error(text), abillify::DetailsEntry::default()];
            back!(abillify, *code, reply.with_details(details));
        }
        for code in pluralkit::ErrorCode::ALL {
            let reply = pluralkit::ErrorReply::from_text(*code, text);
            back!(pluralkit, *code, reply.clone());
            let entry = pluralkit::ErrorsEntry::default().with_message(text);
            let errors = [(text.into(), vec![entry.with_max_length(-1)])];
            let reply = reply.with_errors(errors.into());
            back!(
                pluralkit,
                *code,
                reply.with_retry_after(Duration::from_millis(1))
            );
            rows += 1;
        }
    }
    assert_eq!(rows, 4 * 29);
}

fn model() -> Model {
    let tree = Tree::read("error-tables".as_ref()).expect("readable");
    error_tables_codegen::tools::lower::build_model(tree).expect("tables without a mistake")
}

/// A body printed on a page decodes to its code, and encodes back to the same JSON value.
#[test]
fn every_sample_decodes_and_encodes_back() {
    macro_rules! sample {
        ($module:ident, $status:expr, $body:expr) => {{
            let response = $module::ErrorResponse::from_parts($status, none, $body.as_bytes());
            let response = response.expect("an error");
            assert_eq!(response.decode_error(), None);
            let parts = response
                .to_reply()
                .expect("whole")
                .parts()
                .expect("a status");
            let code = response.code().expect("known");
            (code.code().to_string(), parts)
        }};
    }
    let mut printed = Vec::new();
    for api in &model().apis {
        for sample in &api.samples {
            let status = sample.status.as_ref().map_or(400, |status| status.value);
            let status = u16::try_from(status).expect("a status");
            let body = sample.body.value.as_str();
            let (code, parts) = match api.name.as_str() {
                "abillify" => sample!(abillify, status, body),
                "amove-click" => sample!(amove_click, status, body),
                "amove-web" => sample!(amove_web, status, body),
                "cliquify-connect" => sample!(cliquify_connect, status, body),
                other => panic!("no sample is expected of {other}"),
            };
            assert_eq!(
                Some(code),
                sample.code.as_ref().map(|code| code.value.clone())
            );
            assert_eq!(parsed(&parts.body), parsed(body.as_bytes()));
            printed.push(api.name.clone());
        }
    }
    printed.dedup();
    assert_eq!(
        printed,
        ["abillify", "amove-click", "amove-web", "cliquify-connect"]
    );
}

#[test]
fn a_response_is_an_error_of_moderate_size() {
    fn error<E: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<E>()
    }
    let sizes = [
        error::<abillify::ErrorResponse>(),
        error::<pluralkit::ErrorResponse>(),
    ];
    // Clippy calls a `Result` large from 128 bytes on.
    assert!(sizes.into_iter().all(|size| size < 128), "{sizes:?}");
}
