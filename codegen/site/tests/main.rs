//! The site of real tables and of hostile ones.

mod config;
mod hostile;
mod pages;
mod support;
