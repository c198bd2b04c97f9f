//! Imports a documentation page into a table, again and again.
//!
//! [`merge`] merges the rows of a document into the [`existing_rows`] of a table, and [`apply`] writes the table with its [`lock`].

pub(crate) mod ambiguity;
pub(crate) mod apply;
mod closed_sets;
pub(crate) mod column_mapping;
pub(crate) mod csv_editor;
mod endpoints;
pub(crate) mod existing_rows;
pub(crate) mod exported_tables;
pub(crate) mod generated_block;
pub(crate) mod lock;
pub(crate) mod merge;
pub(crate) mod naming;
pub(crate) mod page_options;
mod placeholders;
mod previous_import;
pub(crate) mod refusal;
pub(crate) mod summary;
mod table_files;
