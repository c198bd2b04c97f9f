//! `cargo test --manifest-path tests/frameworks/Cargo.toml`: the lines by which the docs of `wire` take an answer into a framework,
//! each as it stands there, and what arrives: status, header and body.

#[cfg(test)]
mod tests {
    use error_tables::amove_web::{ErrorCode, ErrorReply, ErrorResponse};
    use http_body_util::BodyExt;
    use pollster::block_on;
    use std::error::Error;

    /// An answer with a header of its own.
    fn response() -> http::Response<Vec<u8>> {
        let reply = ErrorReply::from_text(ErrorCode::Duplicate, "A resource with the same name already exists.");
        reply.try_into().expect("a documented status")
    }

    /// What arrived is what was sent.
    fn arrived(status: u16, code: Option<&[u8]>, kind: Option<&[u8]>, body: &[u8]) {
        let sent = response();
        assert_eq!(status, 499);
        assert_eq!(code, Some(&b"DUPLICATE"[..]));
        assert_eq!(kind, Some(&b"application/json"[..]));
        assert_eq!(body, sent.body());
    }

    fn held<B>(response: http::Response<B>)
    where
        B: http_body::Body,
        B::Error: std::fmt::Debug,
    {
        let (head, body) = response.into_parts();
        let header = |name| head.headers.get(name).map(|value| value.as_bytes());
        let body = block_on(body.collect()).expect("a body").to_bytes();
        arrived(head.status.as_u16(), header("error-code"), header("content-type"), &body);
    }

    #[test]
    fn axum() {
        let response = response();
        held(response.map(axum::body::Body::from));
    }

    #[test]
    fn hyper() {
        use bytes::Bytes;
        use http_body_util::Full;
        let response = response();
        let response: hyper::Response<Full<Bytes>> = response.map(Full::from);
        held(response);
    }

    #[test]
    fn warp() {
        let response = response();
        held(warp::reply::Reply::into_response(response));
    }

    #[test]
    fn actix() -> Result<(), Box<dyn Error>> {
        use actix_web::{http::StatusCode, HttpResponse};
        let response = response();
        let answer = response.headers().iter().fold(&mut HttpResponse::build(StatusCode::from_u16(response.status().as_u16())?), |answer, (name, value)| answer.insert_header((name.as_str(), value.as_bytes()))).body(response.body().clone());
        let headers = answer.headers().clone();
        let header = |name| headers.get(name).map(|value| value.as_bytes());
        let status = answer.status().as_u16();
        let body = block_on(actix_web::body::to_bytes(answer.into_body()));
        let body = body.map_err(|_| "a body")?;
        arrived(status, header("error-code"), header("content-type"), &body);
        Ok(())
    }

    #[test]
    fn reqwest() -> Result<(), Box<dyn Error>> {
        let response = response();
        let response = reqwest::Response::from(response);
        let error = block_on(async {
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let error = ErrorResponse::from_parts(status, |name| headers.get(name)?.to_str().ok(), response.bytes().await?);
            Ok::<_, reqwest::Error>(error)
        });
        let error = error?.expect("an error");
        assert_eq!((error.code(), error.decode_error()), (Some(ErrorCode::Duplicate), None));
        assert_eq!(error.body(), self::response().body());
        Ok(())
    }
    /// Every line that the docs give stands above.
    #[test]
    fn the_lines_are_those_of_the_docs() {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let docs = include_str!("../../../codegen/runtime/wire.rs").lines();
        let docs = docs.filter_map(|line| line.strip_prefix("//!"));
        let docs = squeezed(&docs.collect::<Vec<_>>().join(" "));
        let (_, docs) = docs.split_once("# With a framework").expect("the section");
        let own = squeezed(include_str!("lib.rs"));
        let lines = docs.split('`').skip(1).step_by(2);
        let lines: Vec<&str> = lines.filter(|line| line.contains('(')).collect();
        assert_eq!(lines.len(), 7, "{lines:?}");
        for line in lines {
            assert!(own.contains(line), "{line}");
        }
    }
}
