//! What a word on a page can be: a code, a status, the name of a column.

pub(crate) mod cell;
pub(crate) mod code;
pub(crate) mod lead;
pub(crate) mod profile;
pub(crate) mod role;
mod sign;
pub(crate) mod status;
mod vocabulary;
