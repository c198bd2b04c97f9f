#![doc = include_str!("../README.md")]
//!
//! # How it works
//!
//! The crate is a pipeline of five nouns; each stage takes the one before it and nothing else:
//!
//! 1. [`tools::tree::Tree`]: the files of a folder, one folder an API. Nothing is known but names and bytes.
//! 2. [`tools::source::Sources`]: the same as text, with positions. Everything after this points into it with a [`tools::source::Span`].
//! 3. [`tools::table::Table`]: CSV as rows and cells. Every row is as wide as its header, quotes are in order.
//! 4. [`tools::model::Model`]: rows with inheritance and defaults applied. Cells have their types, names are Rust names, no name and no
//!    `(code, status)` is doubled. What is wrong on the way is an [`tools::error::Diagnostic`]; all of them are reported together.
//! 5. Text: `emit` and `page` turn the model into Rust and Markdown, `write` puts on disk what differs.
//!
//! [`Builder`] runs the stages in order. What a stage gives is public, for tools that ask more of the tables than code.
// A panic on somebody's table is a bug.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod body;
mod builder;
mod cell;
mod descriptor;
mod docs_page;
mod emit;
mod envelope;
mod error;
mod escape;
mod files;
mod json;
mod lookup;
mod lower;
mod mark;
mod model;
mod name;
mod plan;
mod print;
mod source;
mod spanned_toml;
mod style;
mod syntax;
mod table;
mod template;
pub mod tools;
mod tree;

pub use builder::{Builder, Run};
pub use error::Error;
pub use style::{Links, Visibility};
