//! `check`.
use crate::args::Check;
use std::process::ExitCode;
pub(crate) fn run(_verb: &Check) -> ExitCode {
    ExitCode::SUCCESS
}
