//! `schema`: prints the JSON Schema of reports.

use crate::error::CliError;
use crate::output;
use crate::report;
use std::process::ExitCode;

pub(crate) fn run() -> Result<ExitCode, CliError> {
    output::print_text(report::JSON_SCHEMA)?;
    Ok(ExitCode::SUCCESS)
}
