//! Tests of the program as its users run it.
#![cfg(unix)]

mod faults;
mod run;
mod support;
