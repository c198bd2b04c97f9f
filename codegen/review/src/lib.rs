//! Rules about error tables, and the commands that apply them: audit, diff, changelog and fmt.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod audit;
pub mod catalog;
pub mod config;
pub mod diff;
pub mod finding;
mod format;
pub mod hit;
pub mod rule;
pub mod rules;
pub mod suppressions;

pub use format::format;
