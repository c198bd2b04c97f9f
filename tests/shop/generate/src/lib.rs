//! A web shop.

mod error;
mod errors;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
pub use errors::shop::Error;
use errors::shop::ErrorKind;
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

fn find_stock(sku: &str) -> Result<u32, Error> {
    match sku {
        "mug" => Ok(3),
        "tea" => Ok(0),
        _ => Err(ErrorKind::UnknownItem { sku: sku.into() }.into()),
    }
}

async fn show_item(Path(sku): Path<String>) -> Result<String, Error> {
    Ok(format!("{} of {sku}", find_stock(&sku)?))
}

async fn place_order(body: Bytes) -> Result<&'static str, Error> {
    let order: Order = serde_json::from_slice(&body)?;
    if order.items.is_empty() {
        return Err(ErrorKind::CartEmpty.into());
    }
    for Item { sku, count } in order.items {
        let left = find_stock(&sku)?;
        if count > left {
            return Err(ErrorKind::OutOfStock { sku, left }.into());
        }
    }
    if order.card.is_empty() {
        return Err(ErrorKind::CardDeclined.into());
    }
    Ok("ordered")
}

async fn show_receipt() -> Result<Vec<u8>, Error> {
    Ok(std::fs::read("no/such/receipt")?)
}

async fn limit_requests(request: Request, next: Next) -> Response {
    if request.headers().contains_key("x-in-a-hurry") {
        return error::ask_to_wait(2).into_response();
    }
    next.run(request).await
}
