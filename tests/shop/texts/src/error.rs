use crate::errors::shop::{ErrorCode, message};
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum ApiError {
    #[error("{}", message::UnknownItem { sku })]
    UnknownItem { sku: String },
    #[error("{}", message::OutOfStock { sku, left })]
    OutOfStock { sku: String, left: u32 },
    #[error("{}", ErrorCode::CartEmpty)]
    CartEmpty,
    #[error("{}", ErrorCode::CardDeclined)]
    CardDeclined,
    #[error("{}", ErrorCode::InvalidOrder)]
    InvalidOrder(#[from] serde_json::Error),
    #[error("{}", ErrorCode::TooManyRequests)]
    TooManyRequests { seconds: u64 },
    #[error("{}", ErrorCode::Internal)]
    Internal(#[from] std::io::Error),
}

impl ApiError {
    pub fn code(&self) -> ErrorCode {
        match self {
            ApiError::UnknownItem { .. } => ErrorCode::UnknownItem,
            ApiError::OutOfStock { .. } => ErrorCode::OutOfStock,
            ApiError::CartEmpty => ErrorCode::CartEmpty,
            ApiError::CardDeclined => ErrorCode::CardDeclined,
            ApiError::InvalidOrder(_) => ErrorCode::InvalidOrder,
            ApiError::TooManyRequests { .. } => ErrorCode::TooManyRequests,
            ApiError::Internal(_) => ErrorCode::Internal,
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
        let code = self.code();
        let status = code
            .status()
            .and_then(|status| StatusCode::from_u16(status).ok());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = match self {
            ApiError::TooManyRequests { seconds } => Some(seconds),
            _ => None,
        };
        let body = Body {
            code: code.code(),
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
