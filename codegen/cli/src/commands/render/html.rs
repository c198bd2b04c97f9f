//! `render html`: writes a static website of the tables.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use crate::tables::read_model;
use error_tables_codegen::tools::plan::Plan;
use error_tables_site::{Site, SiteConfig};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  error-tables render html --out public           write the site; open public/index.html
  error-tables render html --out public --check   exit with status 1 if the site is out of date

The file error-tables/site.toml sets title, logo, links to edit rows, stylesheet and templates. The pages work without a server, and
load nothing from elsewhere.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct HtmlArgs {
    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The folder of the site; files in it that error-tables has not written are left alone
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &HtmlArgs) -> Result<ExitCode, CliError> {
    let folder = &args.tables.folder;
    let model = read_model(folder)?;
    let config = SiteConfig::read(folder).map_err(CliError::site)?;
    let files = Site::new(&model, &config)
        .render()
        .map_err(CliError::site)?;
    let mut plan = Plan::default();
    plan.add_pages(&args.out, files)?;
    plan.check_refused()?;
    if args.check {
        check_files(args, &plan)?;
        return Ok(ExitCode::SUCCESS);
    }
    plan.apply()?;
    let removed = match plan.orphans.len() {
        0 => String::new(),
        count => format!(", {count} removed"),
    };
    output::print_text(&format!(
        "{}: {} written, {} unchanged{removed}\n",
        args.out.display(),
        format_count(plan.stale.len(), "file"),
        plan.unchanged
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the differences as a diff. They are an error that names the command to fix them.
fn check_files(args: &HtmlArgs, plan: &Plan) -> Result<(), CliError> {
    if plan.is_clean() {
        let files = format_count(plan.unchanged, "file");
        return output::print_text(&format!("{files} up to date\n"));
    }
    let changes = || plan.stale.iter().chain(&plan.orphans);
    output::print_data(&changes().map(render_change).collect::<String>())?;
    let tables = match args.tables.folder.display().to_string() {
        folder if folder == "error-tables" => String::new(),
        folder => format!(" --tables {folder}"),
    };
    Err(CliError::Negative {
        message: format!("{} out of date", format_count(changes().count(), "file")),
        notes: Vec::new(),
        help: format!(
            "run `error-tables render html{tables} --out {}`",
            args.out.display()
        ),
    })
}
