//! Bodies with a `google.rpc.ErrorInfo`: what is generated of the golden `bodies` compiles here, and goes round.
#![cfg(feature = "json")]

// It is the root of a crate elsewhere.
#[allow(
    unused_attributes,
    unused_imports,
    dead_code,
    unreachable_pub,
    clippy::all,
    clippy::pedantic
)]
#[path = "../golden/bodies/src/lib.rs"]
pub(crate) mod made;

use made::{gateway, numbers, shop, wire};
use serde_json::{json, Value};

const INFO: &str = "type.googleapis.com/google.rpc.ErrorInfo";

fn sent(body: &[u8]) -> Value {
    serde_json::from_slice(body).unwrap()
}

fn shop(status: u16, body: &Value) -> shop::ErrorResponse {
    shop::ErrorResponse::from_parts(status, |_| None, body.to_string()).unwrap()
}

fn out_of_stock() -> shop::ErrorMessage<'static> {
    shop::ErrorMessage::OutOfStock {
        left: 3,
        article: "tea left in a box",
        place: "a \"b\"",
    }
}

#[test]
fn a_reply_is_a_status_with_an_error_info() {
    let reply = shop::ErrorReply::from_message(out_of_stock());
    let parts = reply.parts().unwrap();
    assert_eq!(parts.status, 409);
    let expected = json!({"error": {
        "code": 409,
        "message": "3 of tea left in a box left in a \"b\".",
        "status": "FAILED_PRECONDITION",
        "details": [{
            "@type": INFO, "reason": "OUT_OF_STOCK", "domain": "shop.example.com",
            "metadata": {"left": "3", "article": "tea left in a box", "place": "a \"b\""},
        }],
    }});
    assert_eq!(sent(&parts.body), expected);
}

#[test]
fn without_values_there_is_no_metadata() {
    let parts = shop::ErrorReply::from_text(shop::ErrorCode::NotFound, "Not found.")
        .parts()
        .unwrap();
    let details = json!([{"@type": INFO, "reason": "NOT_FOUND", "domain": "shop.example.com"}]);
    assert_eq!(sent(&parts.body)["error"]["details"], details);
}

#[test]
fn values_that_the_text_does_not_tell_come_from_the_metadata() {
    let reply = shop::ErrorReply::from_message(out_of_stock());
    let read = shop(409, &sent(&reply.parts().unwrap().body));
    assert_eq!(read.code(), Some(shop::ErrorCode::OutOfStock));
    assert_eq!(read.values(), Some(out_of_stock()));
    assert_ne!(
        shop::ErrorMessage::read(shop::ErrorCode::OutOfStock, read.message().unwrap()),
        read.values()
    );
    assert_eq!(read.to_reply(), Some(reply));
    assert_eq!(read.decode_error(), None);
}

#[test]
fn values_that_the_metadata_lacks_come_from_the_text() {
    let body = |metadata: Value| {
        json!({"error": {
            "code": 409, "message": "3 of tea left in a.", "status": "ABORTED",
            "details": [{"@type": INFO, "reason": "OUT_OF_STOCK", "domain": "shop.example.com", "metadata": metadata}],
        }})
    };
    let of_text = shop::ErrorMessage::OutOfStock {
        left: 3,
        article: "tea",
        place: "a",
    };
    for metadata in [
        json!(null),
        json!({}),
        json!({"left": "4", "article": "x"}),
        json!({"left": "+4", "article": "x", "place": "y"}),
        json!({"left": 4, "article": "x", "place": "y"}),
    ] {
        let read = shop(409, &body(metadata.clone()));
        assert_eq!(read.values(), Some(of_text), "{metadata}");
        assert_eq!(read.decode_error(), None, "{metadata}");
    }
    let read = shop(
        409,
        &body(json!({"left": "4", "article": "x", "place": "y", "more": "z"})),
    );
    assert_eq!(
        read.values(),
        Some(shop::ErrorMessage::OutOfStock {
            left: 4,
            article: "x",
            place: "y"
        })
    );
    assert_eq!(read.error_info().unwrap().metadata()["more"], "z");
    assert_eq!(
        read.grpc(),
        Some(shop::GrpcCode::Aborted),
        "what was sent, not what is documented"
    );
}

#[test]
fn other_details_stay_and_other_domains_are_not_ours() {
    let help = json!({"@type": "type.googleapis.com/google.rpc.Help", "links": [{"url": "https://example.org"}]});
    let foreign = json!({"@type": INFO, "reason": "NOT_FOUND", "domain": "googleapis.com"});
    let own = json!({"@type": INFO, "reason": "NOT_FOUND", "domain": "shop.example.com"});
    let second = json!({"@type": INFO, "reason": "OUT_OF_STOCK", "domain": "shop.example.com"});
    let body = |details: Value| json!({"error": {"code": 404, "message": "Not found.", "details": details}});
    let read = shop(404, &body(json!([help, foreign, own, second])));
    assert_eq!(read.code(), Some(shop::ErrorCode::NotFound));
    assert_eq!(read.raw_code(), Some("NOT_FOUND"));
    assert_eq!(read.details().unwrap().len(), 4);
    let again = read.to_reply().unwrap().parts().unwrap();
    assert_eq!(
        sent(&again.body)["error"]["details"],
        json!([own, help, foreign, second])
    );

    let pointer = wire::DecodeError::Missing("/error/details/-");
    for details in [
        json!([help, foreign]),
        json!([]),
        json!([{"@type": INFO, "domain": "shop.example.com"}]),
    ] {
        let read = shop(404, &body(details.clone()));
        assert_eq!((read.code(), read.raw_code()), (None, None), "{details}");
        assert_eq!(read.decode_error(), Some(pointer), "{details}");
        assert_eq!(read.to_reply(), None);
    }
    let read = shop(404, &json!({"error": {"code": 404, "message": "x"}}));
    assert_eq!(
        read.decode_error(),
        Some(wire::DecodeError::Missing("/error/details"))
    );
    let read = shop(
        404,
        &json!({"error": {"code": 404, "message": "x", "details": {}}}),
    );
    assert_eq!(
        read.decode_error(),
        Some(wire::DecodeError::WrongType("/error/details"))
    );
    let read = shop(
        404,
        &body(
            json!([{"@type": "example.org/x/google.rpc.ErrorInfo", "reason": "NEW", "domain": "shop.example.com"}]),
        ),
    );
    assert_eq!(
        (read.code(), read.raw_code()),
        (None, Some("NEW")),
        "a code that the table does not know"
    );
}

#[test]
fn a_number_is_read_where_the_body_has_it_and_the_reason_is_made_from_the_name() {
    use numbers::{ErrorCode, ErrorMessage, ErrorReply, ErrorResponse};
    let reply = ErrorReply::numbered(ErrorCode::Go, -32050, "Try 3 times", "t-1").unwrap();
    let parts = reply.parts().unwrap();
    let expected = json!({"error": {
        "errorCode": -32050, "message": "Try 3 times", "status": "UNAVAILABLE", "trace": "t-1",
        "details": [{"@type": INFO, "reason": "ERROR_GO", "domain": "numbers.example.com"}],
    }});
    assert_eq!(sent(&parts.body), expected);
    let read = ErrorResponse::from_parts(503, |_| Some("-32050"), parts.body).unwrap();
    assert_eq!(read.to_reply(), Some(reply));
    assert_eq!(read.values(), Some(ErrorMessage::Go { count: 3 }));
    let reply = ErrorReply::from_text(ErrorCode::FailedOnX, "Failed on X", "t-2").unwrap();
    let body = sent(&reply.parts().unwrap().body);
    assert_eq!(body["error"]["subcode"], 7);
    assert_eq!(body["error"]["details"][0]["reason"], "FAILED_ON_X");
    let reply = ErrorReply::from_message(ErrorMessage::Failed { place: "home" }, "t-3").unwrap();
    let body = sent(&reply.parts().unwrap().body);
    assert_eq!(
        body["error"]["details"][0]["metadata"],
        json!({"place": "home"})
    );
}

#[test]
fn a_child_has_the_places_of_its_own() {
    let reply = gateway::ErrorReply::from_text(gateway::ErrorCode::OutOfStock, "x");
    let body = sent(&reply.parts().unwrap().body);
    let details =
        json!([{"@type": INFO, "reason": "OUT_OF_STOCK", "domain": "gateway.example.com"}]);
    let expected = json!({"message": "x", "http": 409, "code": 10, "details": details, "error": {"status": "ABORTED"}});
    assert_eq!(body, expected);
    let reply = gateway::ErrorReply::from_text(gateway::ErrorCode::OldCode, "x");
    let body = sent(&reply.parts().unwrap().body);
    assert_eq!(body.get("code"), None, "no gRPC code is documented");
    assert_eq!(body["details"][0]["reason"], "old.code");
}

#[test]
fn a_value_that_stands_twice_is_one_key() {
    let message = shop::ErrorMessage::OldCode { zone: "a" };
    let body = sent(
        &shop::ErrorReply::from_message(message)
            .parts()
            .unwrap()
            .body,
    );
    assert_eq!(
        body["error"]["details"][0]["metadata"],
        json!({"zone": "a"})
    );
}
