//! `render`: writes documents from the tables.

mod html;

use crate::error::CliError;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct RenderArgs {
    #[command(subcommand)]
    format: Format,
}

#[derive(Debug, clap::Subcommand)]
enum Format {
    /// Write a static website: a page for all tables, one for each table, and one for each code
    Html(html::HtmlArgs),
}

pub(crate) fn run(args: &RenderArgs) -> Result<ExitCode, CliError> {
    match &args.format {
        Format::Html(args) => html::run(args),
    }
}
