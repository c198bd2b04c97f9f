//! What `init` finds in a folder, and what it adds to it.

pub(crate) mod ci;
pub(crate) mod crate_needs;
pub(crate) mod files;
pub(crate) mod manifest;
pub(crate) mod project;
