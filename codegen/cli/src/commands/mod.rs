//! The commands, one file each: its arguments and what it does.

pub(crate) mod check;
pub(crate) mod import;
