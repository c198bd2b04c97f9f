//! A web shop.

mod error;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
pub use error::ApiError;
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    items: Vec<Item>,
    card: String,
}

#[derive(Deserialize)]
struct Item {
    sku: String,
    count: u32,
}

pub fn router() -> Router {
    Router::new()
        .route("/items/{sku}", get(show_item))
        .route("/orders", post(place_order))
        .route("/receipt", get(show_receipt))
        .layer(from_fn(limit_requests))
}

fn find_stock(sku: &str) -> Result<u32, ApiError> {
    match sku {
        "mug" => Ok(3),
        "tea" => Ok(0),
        _ => Err(ApiError::UnknownItem { sku: sku.into() }),
    }
}

async fn show_item(Path(sku): Path<String>) -> Result<String, ApiError> {
    Ok(format!("{} of {sku}", find_stock(&sku)?))
}

async fn place_order(body: Bytes) -> Result<&'static str, ApiError> {
    let order: Order = serde_json::from_slice(&body)?;
    if order.items.is_empty() {
        return Err(ApiError::CartEmpty);
    }
    for Item { sku, count } in order.items {
        let left = find_stock(&sku)?;
        if count > left {
            return Err(ApiError::OutOfStock { sku, left });
        }
    }
    if order.card.is_empty() {
        return Err(ApiError::CardDeclined);
    }
    Ok("ordered")
}

async fn show_receipt() -> Result<Vec<u8>, ApiError> {
    Ok(std::fs::read("no/such/receipt")?)
}

async fn limit_requests(request: Request, next: Next) -> Result<Response, ApiError> {
    if request.headers().contains_key("x-in-a-hurry") {
        return Err(ApiError::TooManyRequests { seconds: 2 });
    }
    Ok(next.run(request).await)
}
