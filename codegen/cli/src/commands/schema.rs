//! `schema`: prints the JSON Schemas of what the commands print as JSON.

use crate::error::CliError;
use crate::output;
use crate::report;
use clap::ValueEnum;
use error_tables_exports::formats::ERRORS_SCHEMA;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct SchemaArgs {
    /// The schema to print
    #[arg(value_enum, default_value_t, value_name = "WHICH")]
    which: Schema,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Schema {
    /// Reports of `audit`, `check` and `diff`
    #[default]
    Report,
    /// Errors, as `list`, `explain` and `export json` print them
    Errors,
}

pub(crate) fn run(args: &SchemaArgs) -> Result<ExitCode, CliError> {
    output::print_text(match args.which {
        Schema::Report => report::JSON_SCHEMA,
        Schema::Errors => ERRORS_SCHEMA,
    })?;
    Ok(ExitCode::SUCCESS)
}
