//! Members that only some codes have: what is generated of the golden `bodies` compiles here, and goes round.
#![cfg(feature = "json")]

use crate::error_info::made::wire::{DecodeError, ReplyError};
use crate::error_info::made::{orders, orders_two, rpc, Retry};
use orders::{ErrorCode, ErrorReply, ErrorResponse, LimitObject};
use serde_json::{json, Value};
use std::time::Duration;

fn read(status: u16, body: &Value) -> ErrorResponse {
    ErrorResponse::from_parts(status, |_| None, body.to_string()).expect("an error")
}

fn sent(reply: &ErrorReply<'_>) -> Value {
    let parts = reply.parts().expect("a reply that can be sent");
    serde_json::from_slice(&parts.body).expect("JSON")
}

fn reply(code: ErrorCode) -> ErrorReply<'static> {
    ErrorReply::from_text(code, "m", "r-1")
}

#[test]
fn each_code_has_its_own_members() {
    let out = reply(ErrorCode::OutOfStock)
        .with_available(2)
        .with_restock(Duration::from_secs(9));
    let body = json!({
        "error": {"code": "OUT_OF_STOCK", "message": "m", "details": {"available": 2, "restock": 9}},
        "request": "r-1",
    });
    assert_eq!(sent(&out), body);
    let response = read(409, &body);
    assert_eq!(response.available(), Some(2));
    assert_eq!(response.retry(), Some(Retry::After));
    assert_eq!(response.wait(), Some(Duration::from_secs(9)));
    assert_eq!((response.limit(), response.limits()), (None, None));
    assert_eq!(response.decode_error(), None);
    assert_eq!(response.to_reply(), Some(out));
    // Two codes have different members in one place.
    let limit = LimitObject::default().with_most(5).with_unit("piece");
    let many = reply(ErrorCode::TooMany).with_limit(limit.clone());
    let body = json!({
        "error": {"code": "TOO_MANY", "message": "m", "limit": {"most": 5, "unit": "piece"}},
        "request": "r-1",
    });
    assert_eq!(sent(&many), body);
    let response = read(400, &body);
    assert_eq!(response.limit(), Some(limit.clone()));
    assert_eq!((response.available(), response.limits()), (None, None));
    // The time to wait is that of the code, whichever member has it.
    let again = many.with_again(Duration::from_secs(3));
    let response = read(400, &sent(&again));
    assert_eq!(response.wait(), Some(Duration::from_secs(3)));
    assert_eq!(response.retry(), Some(Retry::After));
    let declined = reply(ErrorCode::Declined).with_limits(vec!["a".into()]);
    let body = json!({
        "error": {"code": "DECLINED", "message": "m", "limit": ["a"]}, "request": "r-1",
    });
    assert_eq!(sent(&declined), body);
    let response = read(402, &body);
    assert_eq!(
        (response.limit(), response.limits()),
        (None, Some(vec!["a".into()]))
    );
    assert_eq!(
        (response.decode_error(), response.to_reply()),
        (None, Some(declined))
    );
}

#[test]
fn a_code_without_members_has_no_object_for_them() {
    let body = json!({"error": {"code": "NOT_FOUND", "message": "m"}, "request": "r-1"});
    assert_eq!(sent(&reply(ErrorCode::NotFound)), body);
    // Nor has one whose members are not set.
    let body = json!({"error": {"code": "PAUSED", "message": "m"}, "request": "r-1"});
    assert_eq!(sent(&reply(ErrorCode::Paused)), body);
}

#[test]
fn a_reply_with_the_members_of_another_code_is_refused() {
    let undocumented = |at| Err(ReplyError::MemberUndocumented(at));
    let wrong = reply(ErrorCode::NotFound).with_available(1);
    assert_eq!(wrong.parts(), undocumented("/error/details/available"));
    assert_eq!(
        wrong.problem_details(""),
        undocumented("/error/details/available")
    );
    let wrong = reply(ErrorCode::Declined).with_limit(LimitObject::default());
    assert_eq!(wrong.parts(), undocumented("/error/limit"));
    let missing = reply(ErrorCode::OutOfStock).with_restock(Duration::ZERO);
    let missing = missing.parts().expect_err("it needs a member");
    assert_eq!(
        missing,
        ReplyError::MemberMissing("/error/details/available")
    );
    assert_eq!(
        missing.to_string(),
        "the code needs the member `/error/details/available`: set it"
    );
    #[cfg(feature = "http")]
    assert!(http::Response::try_from(reply(ErrorCode::OutOfStock)).is_err());
}

#[test]
fn a_member_of_another_code_is_not_read() {
    let body = json!({
        "error": {"code": "NOT_FOUND", "message": "m", "details": {"available": 1, "restock": 3}, "limit": 7},
        "request": "r-1",
    });
    let response = read(404, &body);
    assert_eq!((response.available(), response.restock()), (None, None));
    assert_eq!((response.limit(), response.limits()), (None, None));
    assert_eq!(response.wait(), None);
    // Undocumented members are skipped.
    assert_eq!(response.decode_error(), None);
    assert_eq!(
        response.to_reply(),
        Some(reply(ErrorCode::NotFound).with_undocumented_status(404))
    );
    // Neither are those of a code that is not known.
    let mut body = body;
    body["error"]["code"] = json!("NEW");
    let response = read(404, &body);
    assert_eq!((response.available(), response.code()), (None, None));
    assert_eq!(response.decode_error(), None);
}

#[test]
fn a_member_that_a_code_needs_is_missed_and_its_type_is_checked() {
    let body = |details: Value| {
        json!({
            "error": {"code": "OUT_OF_STOCK", "message": "m", "details": details}, "request": "r-1",
        })
    };
    let missing = read(409, &body(json!({})));
    let at = "/error/details/available";
    assert_eq!(missing.decode_error(), Some(DecodeError::Missing(at)));
    assert_eq!(missing.to_reply(), None);
    let wrong = read(409, &body(json!({"available": "2"})));
    assert_eq!(wrong.decode_error(), Some(DecodeError::WrongType(at)));
    assert_eq!(wrong.available(), None);
    let wrong = read(409, &body(json!({"available": 2, "restock": -1})));
    let at = "/error/details/restock";
    assert_eq!(wrong.decode_error(), Some(DecodeError::WrongType(at)));
    assert_eq!(wrong.available(), Some(2));
    let inside = read(
        400,
        &json!({
            "error": {"code": "TOO_MANY", "message": "m", "limit": {"unit": "piece"}}, "request": "r-1",
        }),
    );
    let at = "/error/limit/most";
    assert_eq!(inside.decode_error(), Some(DecodeError::Missing(at)));
    // What every body has comes first.
    let both = read(
        409,
        &json!({"error": {"code": "OUT_OF_STOCK", "message": "m"}}),
    );
    assert_eq!(both.decode_error(), Some(DecodeError::Missing("/request")));
}

#[test]
fn a_table_that_extends_another_may_move_a_member_to_other_codes() {
    use orders_two::{ErrorCode, ErrorReply};
    let gone = ErrorReply::new(ErrorCode::Gone, "r-1").expect("it has a message");
    let parts = gone.clone().with_available(0).parts().expect("a status");
    let body: Value = serde_json::from_slice(&parts.body).expect("JSON");
    let expected = json!({
        "error": {"code": "GONE", "message": "It is gone."}, "request": "r-1", "available": 0,
    });
    assert_eq!(body, expected);
    assert!(gone.parts().is_ok(), "it is not required here");
}

#[test]
fn rows_are_named_by_range_and_by_subcode() {
    let data = |reply: Option<rpc::ErrorReply>| reply.map(|reply| reply.with_data(true).parts());
    let server = rpc::ErrorReply::numbered(rpc::ErrorCode::Server, -32_050);
    let parts = data(server)
        .expect("a number of the range")
        .expect("a status");
    assert_eq!(parts.body, br#"[{"code":-32050,"data":true}]"#);
    let response = rpc::ErrorResponse::from_parts(500, |_| None, parts.body).expect("an error");
    assert_eq!(
        (response.data(), response.decode_error()),
        (Some(true), None)
    );
    let one = data(rpc::ErrorReply::new(rpc::ErrorCode::SevenOne)).expect("a number");
    assert_eq!(
        one.expect("a status").body,
        br#"[{"kind":1,"code":7,"data":true}]"#
    );
    let seven = data(rpc::ErrorReply::new(rpc::ErrorCode::Seven)).expect("a number");
    assert_eq!(seven, Err(rpc_undocumented()));
    let missing = rpc::ErrorResponse::from_parts(400, |_| None, r#"[{"code": 7, "kind": 1}]"#);
    let missing = missing.expect("an error");
    assert_eq!(missing.code(), Some(rpc::ErrorCode::SevenOne));
    assert_eq!(
        missing.decode_error(),
        Some(DecodeError::Missing("/0/data"))
    );
}

fn rpc_undocumented() -> ReplyError {
    ReplyError::MemberUndocumented("/0/data")
}
