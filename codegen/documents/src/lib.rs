//! Readers of documentation pages in many formats, and the detection of error tables in what they read.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod both;
pub mod find;
pub mod page;
pub mod word;
