//! A reply as a response of axum.

use super::wire::{Parts, ReplyError};
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// The response; an empty one with the status 500 if its status or a header is not valid.
impl IntoResponse for Parts {
    fn into_response(self) -> Response {
        let Ok(status) = StatusCode::from_u16(self.status) else {
            return ReplyError::StatusInvalid(self.status).into_response();
        };
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = status;
        for (name, value) in self.headers {
            let header = (HeaderName::try_from(name), HeaderValue::try_from(value));
            let (Ok(name), Ok(value)) = header else {
                return ReplyError::HeaderInvalid.into_response();
            };
            response.headers_mut().append(name, value);
        }
        response
    }
}

/// An empty response with the status 500: a client must not see what is wrong with the server.
impl IntoResponse for ReplyError {
    fn into_response(self) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
