#![doc = include_str!("../README.md")]
//!
//! # Where things are
//!
//! - [`encode`]: the response that a row of a table describes. The mock server sends the same bytes.
//! - `example`: the response that documentation shows for a row.
//! - `config`: `site.toml`, and the files that it names.
//! - `entry`: a row as the templates show it; `table_page`: a table as the templates show it.
//! - `charts`: the numbers behind the charts.
//! - `file_names`: names of pages that every file system accepts.
//! - `templates`: the templates, built in or those of a user.
//! - `site`: all of it put together.
// Input from users must never cause a panic.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod charts;
mod config;
pub mod encode;
mod entry;
mod example;
mod file_names;
mod response;
mod site;
mod table_page;
mod templates;

pub use config::SiteConfig;
pub use example::Example;
pub use site::{Site, SiteLink};
