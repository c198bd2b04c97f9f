//! `fmt`: formats the tables.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use crate::tables::require_tables;
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct FmtArgs {
    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &FmtArgs) -> Result<ExitCode, CliError> {
    let folder = &args.tables.folder;
    require_tables(folder)?;
    let plan = error_tables_review::format_tables(folder)?;
    if args.check && !plan.is_clean() {
        output::print_data(&plan.stale.iter().map(render_change).collect::<String>())?;
        let flag = if folder.as_os_str() == "error-tables" {
            String::new()
        } else {
            format!(" --tables {}", folder.display())
        };
        return Err(CliError::Negative {
            message: format!("{} not formatted", format_count(plan.stale.len(), "table")),
            notes: Vec::new(),
            help: format!("run `error-tables fmt{flag}`"),
        });
    }
    plan.apply()?;
    let mut summary = String::new();
    for change in &plan.stale {
        let _ = writeln!(summary, "formatted {}", change.name());
    }
    let formatted = format_count(plan.stale.len(), "table");
    let _ = writeln!(
        summary,
        "{formatted} formatted, {} unchanged",
        plan.unchanged
    );
    output::print_text(&summary)?;
    Ok(ExitCode::SUCCESS)
}
