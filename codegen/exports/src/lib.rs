#![doc = include_str!("../README.md")]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod collect;
pub mod facts;
pub mod find;
pub mod formats;
pub mod response;
