//! `render`: writes documents from the tables.

mod html;
mod inject;

use crate::error::CliError;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct RenderArgs {
    #[command(subcommand)]
    format: Option<Format>,

    #[command(flatten)]
    inject: inject::InjectArgs,
}

#[derive(Debug, clap::Subcommand)]
enum Format {
    /// Write a static website: a page for all tables, one for each table, and one for each code
    Html(html::HtmlArgs),
}

impl RenderArgs {
    pub(super) fn tables_mut(&mut self) -> &mut PathBuf {
        match &mut self.format {
            Some(Format::Html(args)) => &mut args.tables.folder,
            None => &mut self.inject.tables.folder,
        }
    }
}

pub(crate) fn run(args: &RenderArgs) -> Result<ExitCode, CliError> {
    match &args.format {
        Some(Format::Html(args)) => html::run(args),
        None => inject::run(&args.inject),
    }
}
