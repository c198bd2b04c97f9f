#![doc = include_str!("../README.md")]
//!
//! # How it works
//!
//! The crate is a pipeline. Each stage takes the result of the previous one:
//!
//! 1. A [`Tree`](tools::tree::Tree) holds the files of a folder of tables: names and bytes, one folder for each API.
//! 2. [`Sources`](tools::source::Sources) hold the text of the files. Every later stage refers to it with a
//!    [`Span`](tools::source::Span), so that errors point at the exact cell.
//! 3. A [`Table`](tools::table::Table) is a CSV file as rows and cells; a [`Descriptor`](tools::descriptor::Descriptor) is the
//!    contents of an `api.toml`.
//! 4. A [`Model`](tools::model::Model) holds the validated tables: cells are parsed, inherited rows and defaults are applied, names
//!    are valid Rust names, and codes are unique. [`build_model`](tools::lower::build_model) makes it, and collects every
//!    [`Diagnostic`](tools::error::Diagnostic) on the way.
//! 5. `emit` turns the model into Rust. `docs` collects the facts that documentation shows, which `markup` writes as Markdown, MDX,
//!    reStructuredText, `AsciiDoc` or HTML: for pages of their own, and for the `blocks` of documents.
//! 6. A [`Plan`](tools::plan::Plan) compares the generated files with those on disk, and writes the ones that differ.
//!
//! [`Builder`] runs the stages in order. A build script needs nothing else. The stages are public in [`tools`] for programs that need
//! more from the tables than generated code.
// Input from users must never cause a panic.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod api_title;
mod blocks;
mod body;
mod build_script;
mod builder;
mod builtin_columns;
mod cell;
mod checksum;
mod code_url;
mod column;
mod descriptor;
mod docs;
mod emit;
mod envelope;
mod error;
mod error_info;
mod escape;
mod files;
#[cfg(fuzzing)]
pub mod fuzzing;
mod header;
mod http_status;
mod json;
mod key;
mod lookup;
mod lower;
mod mark;
mod markup;
mod member_codes;
mod model;
mod name;
mod number_policy;
mod placeholder_style;
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
mod wire_code;

pub use builder::{Builder, Run};
pub use error::Error;
pub use style::{Links, Visibility};
