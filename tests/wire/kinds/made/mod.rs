// @generated from error-tables by error-tables. Change a table and run cargo build.

//! The documented errors of several APIs, as Rust types.
//!
//! Each module has an `ErrorCode` with the documented code, status and texts of every error, and lookups from what is
//! on the wire; and a `Status` where the API documents statuses. [`DocumentedError`] is what they have in common.
//!
//! - [`kinds`]: Every kind of member
//! - [`rows`]: An array of errors
#![allow(
    dead_code,
    unexpected_cfgs,
    unreachable_pub,
    unused_imports,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]

pub mod kinds;
pub mod rows;

mod runtime;
pub use runtime::{CodeError, DocumentedError, ParseCodeError, Retry};

#[cfg(feature = "serde")]
mod coding;
mod template;

#[cfg(feature = "json")]
pub mod wire;
