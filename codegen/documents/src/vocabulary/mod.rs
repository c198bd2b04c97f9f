//! What a cell can contain: codes, HTTP statuses, column names.
//!
//! Nothing here knows where a text comes from; readers and extraction both build on it.

pub(crate) mod code;
pub(crate) mod code_cell;
mod column_names;
pub(crate) mod column_role;
pub(crate) mod languages;
pub(crate) mod operation;
pub(crate) mod profile;
pub(crate) mod role;
pub(crate) mod status;
