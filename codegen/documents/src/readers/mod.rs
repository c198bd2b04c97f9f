//! Readers: text of one format becomes a [`Document`](crate::document::Document) of tables, prose and code blocks.
//!
//! One folder per format. Below them is what they share:
//!
//! - [`source`]: lines with their numbers.
//! - [`tree_builder`] and [`text_buffer`]: markup events become [`Block`](crate::document::Block)s. Markdown, HTML,
//!   reStructuredText, `AsciiDoc` and `DokuWiki` feed it, so that Markdown may contain HTML.
//! - [`blocks`], [`record`] and [`transpose`]: blocks become tables.
//! - [`pattern`]: source code, by a regular expression.
//! - [`whitespace_columns`]: tables laid out with tabs or spaces, in plain text and in literal blocks.

pub(crate) mod asciidoc;
pub(crate) mod blocks;
pub(crate) mod data;
pub(crate) mod dokuwiki;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod pattern;
mod record;
pub(crate) mod rst;
mod source;
pub(crate) mod text;
mod text_buffer;
mod transpose;
mod tree_builder;
mod whitespace_columns;
