// @generated from error-tables by error-tables. Change a table and run cargo build.

//! The documented errors of several APIs, as Rust types.
//!
//! Each module has an `ErrorCode` with the documented code, status and texts of every error, and lookups from what is
//! on the wire; and a `Status` where the API documents statuses. [`DocumentedError`] is what they have in common.
//!
//! - [`a`]: A
//! - [`b`]: b
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(clippy::doc_markdown)]

pub mod a;
pub mod b;

mod runtime;
pub use runtime::{CodeError, DocumentedError, ParseCodeError, Retry};

#[cfg(feature = "serde")]
mod coding;
