//! Bodies of every shape that `[body]` can describe: what is generated of `wire/kinds/tables.txt` stands beside it, compiles here,
//! and goes round. `tests/generator/wire_files.rs` rewrites it.
#![cfg(feature = "json")]

#[path = "../wire/kinds/made/mod.rs"]
mod made;

use made::kinds::{
    ErrorCode, ErrorMessage, ErrorReply, ErrorResponse, HeldObject, HeldObjectInnerEntry,
};
use made::{keyed, ranged, rows, worded, Retry};
use serde_json::{json, Value};
use std::time::Duration;

fn whole() -> ErrorReply<'static> {
    let word = serde_json::from_str::<serde_json::Map<String, Value>>(r#"{"x": [1, null]}"#);
    let word = word.expect("an object");
    ErrorReply::from_text(ErrorCode::Seven, "1 of 2", true)
        .with_ratio(0.1)
        .with_pause(Duration::from_millis(2500))
        .with_spans([("a/b~".into(), vec![Duration::from_millis(3)])].into())
        .with_limits(vec![Duration::from_secs(4)])
        .with_free(word.clone())
        .with_frees(vec![word])
        .with_counts(-5)
        .with_others([("".into(), "x".into())].into())
        .with_held(
            HeldObject::default()
                .with_on(true)
                .with_inner(vec![vec![HeldObjectInnerEntry::default()]]),
        )
}

#[test]
fn every_kind_goes_round() {
    let reply = whole();
    let parts = reply.parts().expect("a status");
    let body = json!({
        "error": {
            "code": -7, "messages": {"-7": {"text": "1 of 2"}}, "/status~": 400, "flag": true, "ratio": 0.1, "pause": 2.5,
        },
        "spans": {"a/b~": [3.0]}, "limits": [4], "free": {"x": [1, null]}, "frees": [{"x": [1, null]}],
        "pair": [-5, {"": "x"}], "held": {"on": true, "deep": {"inner": [[{"word": ""}]]}},
    });
    assert_eq!(
        serde_json::from_slice::<Value>(&parts.body).expect("JSON"),
        body
    );
    assert_eq!(parts.headers[1], ("x-error", "-7".to_string()));
    let header = |_: &str| Some("-7");
    let response = ErrorResponse::from_parts(400, header, parts.body.clone()).expect("an error");
    assert_eq!(response.decode_error(), None);
    assert_eq!(response.to_reply(), Some(reply));
    assert_eq!(response.wait(), Some(Duration::from_millis(2500)));
    assert_eq!(response.retry(), Some(Retry::After));
    let values = ErrorMessage::Seven {
        left: "1",
        right: "2",
    };
    assert_eq!(response.values(), Some(values));
    let bare = ErrorReply::new(ErrorCode::Eight, false).expect("documented");
    let parts = bare.parts().expect("a status");
    let response = ErrorResponse::from_parts(400, |_| None, parts.body).expect("an error");
    assert_eq!(response.message(), Some("all of {it}"));
    assert_eq!(response.to_reply(), Some(bare.clone()));
    let problem = bare.problem_details("").expect("a status").body;
    assert_eq!(
        serde_json::from_slice::<Value>(&problem).expect("JSON")["type"],
        "kinds.md#8"
    );
    assert!(ErrorReply::new(ErrorCode::Nine, true).is_none());
}

/// A value of another type at every place, in turn, is a problem that names the place; the code is not lost.
#[test]
fn a_wrong_type_is_named_wherever_it_is() {
    let parts = whole().parts().expect("a status");
    let body: Value = serde_json::from_slice(&parts.body).expect("JSON");
    for (at, named) in [
        ("/error/flag", "/error/flag"),
        ("/error/ratio", "/error/ratio"),
        ("/error/pause", "/error/pause"),
        ("/error/~1status~0", "/error/~1status~0"),
        ("/spans/a~1b~0/0", "/spans"),
        ("/limits/0", "/limits"),
        ("/free", "/free"),
        ("/frees/0", "/frees"),
        ("/pair/0", "/pair/0"),
        ("/pair/1/", "/pair/1"),
        ("/held/on", "/held/on"),
        ("/held/deep/inner/0/0/word", "/held/deep/inner/-/-/word"),
        ("/error/messages/-7/text", "/error/messages/{code}/text"),
    ] {
        let mut body = body.clone();
        *body.pointer_mut(at).expect(at) = json!([["wrong"]]);
        let response =
            ErrorResponse::from_parts(400, |_| None, body.to_string()).expect("an error");
        let said = format!("{:?}", response.decode_error());
        assert_eq!(said, format!("Some(WrongType({named:?}))"), "{at}");
        assert_eq!(response.code(), Some(ErrorCode::Seven));
        // What is well is still read.
        assert_eq!(response.counts().is_some(), at != "/pair/0");
    }
}

#[test]
fn a_body_may_be_an_array_and_a_200_an_error() {
    let reply = rows::ErrorReply::from_text(rows::ErrorCode::InvalidField, "m").with_status(400);
    let parts = reply.parts().expect("a status");
    let body = json!([{"errorCode": "INVALID_FIELD", "message": "m"}]);
    assert_eq!(
        serde_json::from_slice::<Value>(&parts.body).expect("JSON"),
        body
    );
    let read = |status, body: &str| rows::ErrorResponse::from_parts(status, |_| None, body);
    let response = read(400, &body.to_string()).expect("an error");
    assert_eq!(
        (response.to_reply(), response.decode_error()),
        (Some(reply), None)
    );
    let alias = read(400, r#"[{"errorCode": "OLD_FIELD", "message": "m"}]"#).expect("an error");
    assert_eq!(alias.code(), Some(rows::ErrorCode::InvalidField));
    assert_eq!(alias.raw_code(), Some("OLD_FIELD"));
    let object = read(400, r#"{"errorCode": "INVALID_FIELD"}"#).expect("an error");
    assert_eq!(format!("{:?}", object.decode_error()), "Some(NotObject)");
    let bare = read(400, r#"[{"message": "m"}]"#).expect("an error");
    assert_eq!((bare.code(), bare.message()), (None, Some("m")));
    assert_eq!(
        format!("{:?}", bare.decode_error()),
        "Some(Missing(\"/0/errorCode\"))"
    );
    assert_eq!(read(200, r#"{"fine": true}"#), None);
    let error = read(200, r#"[{"errorCode": "OK_BUT", "message": "m"}]"#).expect("an error");
    assert_eq!(error.code(), Some(rows::ErrorCode::OkBut));
}

#[test]
fn a_subcode_is_sent_and_tells_rows_apart() {
    let reply = keyed::ErrorReply::from_text(keyed::ErrorCode::TokenExpired, "m");
    let parts = reply.parts().expect("a status");
    let body = json!({"error": {"code": 190, "message": "m", "subcode": 463}});
    assert_eq!(
        serde_json::from_slice::<Value>(&parts.body).expect("JSON"),
        body
    );
    let read = |body: Value| {
        keyed::ErrorResponse::from_parts(401, |_| None, body.to_string()).expect("an error")
    };
    let response = read(body);
    assert_eq!(response.code(), Some(keyed::ErrorCode::TokenExpired));
    assert_eq!(response.to_reply(), Some(reply));
    let bare = keyed::ErrorReply::new(keyed::ErrorCode::TokenInvalid).expect("documented");
    let body: Value = serde_json::from_slice(&bare.parts().expect("a status").body).expect("JSON");
    assert_eq!(
        body,
        json!({"error": {"code": 190, "message": "The token is invalid."}})
    );
    assert_eq!(read(body).code(), Some(keyed::ErrorCode::TokenInvalid));
    let unknown = read(json!({"error": {"code": 190, "message": "m", "subcode": 1}}));
    assert_eq!(unknown.code(), Some(keyed::ErrorCode::TokenInvalid));
    assert_eq!(unknown.subcode(), Some(1));
    let large = read(json!({"error": {"code": 190, "message": "m", "subcode": 65536 + 463}}));
    assert_eq!(large.code(), Some(keyed::ErrorCode::TokenInvalid));
    let other = read(json!({"error": {"code": 4, "message": "m", "subcode": 463}}));
    assert_eq!(other.code(), Some(keyed::ErrorCode::TooManyCalls));
    let message = keyed::ErrorMessage::TokenExpired { time: 7 };
    let filled = keyed::ErrorReply::from_message(message)
        .parts()
        .expect("a status");
    let filled = read(serde_json::from_slice(&filled.body).expect("JSON"));
    assert_eq!(filled.values(), Some(message));
}

#[test]
fn a_subcode_may_be_a_word() {
    let reply = worded::ErrorReply::new(worded::ErrorCode::DeniedQuota);
    let parts = reply.parts().expect("a status");
    assert_eq!(
        serde_json::from_slice::<Value>(&parts.body).expect("JSON"),
        json!({"error": "denied", "reason": "quota"})
    );
    let read = |body: &str| worded::ErrorResponse::from_parts(403, |_| None, body);
    let response = read(r#"{"reason": "\u0071uota", "error": "denied"}"#).expect("an error");
    assert_eq!(response.code(), Some(worded::ErrorCode::DeniedQuota));
    let response = read(r#"{"reason": 7, "error": "denied"}"#).expect("an error");
    assert_eq!(response.code(), Some(worded::ErrorCode::Denied));
}

#[test]
fn a_code_of_a_range_is_sent_with_its_number() {
    use ranged::{ErrorCode, ErrorMessage, ErrorReply, ErrorResponse};
    assert_eq!(ErrorReply::from_text(ErrorCode::ServerError, "m"), None);
    assert_eq!(ErrorReply::new(ErrorCode::ServerError), None);
    let numbered = |number| ErrorReply::numbered(ErrorCode::ServerError, number, "m");
    for number in [-32100, -31999, -32002] {
        assert_eq!(numbered(number), None, "{number} is no number of the row");
    }
    let reply = numbered(-32050).expect("a number of the range");
    let parts = reply.parts().expect("a status");
    let body = json!({"errors": [{"code": -32050, "messages": {"-32050": "m"}}]});
    assert_eq!(
        serde_json::from_slice::<Value>(&parts.body).expect("JSON"),
        body
    );
    assert_eq!(parts.headers[1], ("x-code", "-32050".to_string()));
    let read = |body: &Value| ErrorResponse::from_parts(500, |_| None, body.to_string());
    let response = read(&body).expect("an error");
    assert_eq!(response.code(), Some(ErrorCode::ServerError));
    assert_eq!(response.raw_code(), Some(-32050));
    assert_eq!(response.to_reply(), Some(reply.clone()));
    let problem = reply.problem_details("").expect("a status").body;
    let problem: Value = serde_json::from_slice(&problem).expect("JSON");
    assert_eq!(problem["type"], "ranged.md#-32000..-32099");
    assert_eq!(problem["code"], -32050);
    let own = json!({"errors": [{"code": -32002, "messages": {"-32002": "m"}}]});
    let own = read(&own).expect("an error");
    assert_eq!(own.code(), Some(ErrorCode::NotInitialized));
    let reply = ErrorReply::new(ErrorCode::NotInitialized).expect("documented");
    assert_eq!(
        Some(reply),
        ErrorReply::from_text(ErrorCode::NotInitialized, "Not initialized")
    );
    let message = ErrorMessage::DriveFault { place: "X" };
    assert_eq!(ErrorReply::from_message(message), None);
    let reply = ErrorReply::numbered(message.code(), 7, message.to_string());
    assert!(reply.is_some_and(|reply| reply.status() == Some(503)));
}
