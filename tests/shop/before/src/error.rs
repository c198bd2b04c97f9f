use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum ApiError {
    #[error("There is no item {sku}.")]
    UnknownItem { sku: String },
    #[error("Only {left} of {sku} are left.")]
    OutOfStock { sku: String, left: u32 },
    #[error("The cart is empty.")]
    CartEmpty,
    #[error("The bank refused the card.")]
    CardDeclined,
    #[error("This is not an order.")]
    InvalidOrder(#[from] serde_json::Error),
    #[error("Too many requests.")]
    TooManyRequests { seconds: u64 },
    #[error("Something went wrong.")]
    Internal(#[from] std::io::Error),
}

impl ApiError {
    pub fn parts(&self) -> (u16, &'static str) {
        match self {
            ApiError::UnknownItem { .. } => (404, "UNKNOWN_ITEM"),
            ApiError::OutOfStock { .. } => (409, "OUT_OF_STOCK"),
            ApiError::CartEmpty => (400, "CART_EMPTY"),
            ApiError::CardDeclined => (402, "CARD_DECLINED"),
            ApiError::InvalidOrder(_) => (400, "INVALID_ORDER"),
            ApiError::TooManyRequests { .. } => (429, "TOO_MANY_REQUESTS"),
            ApiError::Internal(_) => (500, "INTERNAL"),
        }
    }
}

#[derive(Serialize)]
struct Body {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code) = self.parts();
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = match self {
            ApiError::TooManyRequests { seconds } => Some(seconds),
            _ => None,
        };
        let body = Body {
            code,
            message: self.to_string(),
            retry_after,
        };
        let mut response = (status, Json(body)).into_response();
        if let Some(seconds) = retry_after {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}
