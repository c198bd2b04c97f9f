//! What a word on a page can be: a code, a status, the name of a column.

pub mod cell;
pub mod code;
pub mod lead;
pub mod profile;
pub mod role;
mod sign;
pub mod status;
mod vocabulary;
