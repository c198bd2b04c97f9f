//! Rules about error tables, and the commands that apply them.
//!
//! - [`rules`] declares every rule, one folder each; [`rule`] has their type, and [`catalog`] their documentation.
//! - [`audit`](audit::audit) finds what is inconsistent or incomplete in tables. [`diff`](diff::diff) compares two states of them, and
//!   [`changelog`] sorts the differences into release notes.
//! - A check gives a [`hit`]; [`suppressions`] and [`config`] (`audit.toml`) decide which hits become a [`finding`].
//! - [`format_tables`](format_tables()) puts tables into their canonical form.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod audit;
pub mod catalog;
pub mod changelog;
pub mod config;
pub mod diff;
pub mod finding;
mod format_tables;
pub mod hit;
mod moment;
pub mod rule;
pub mod rules;
pub mod suppressions;
pub mod wording;
mod words;

pub use format_tables::format_tables;
