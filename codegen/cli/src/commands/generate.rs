//! `generate`: writes Rust sources and documentation pages from the tables.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use error_tables_codegen::tools::files::project_folder;
use error_tables_codegen::{Builder, Run};
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct GenerateArgs {
    #[command(flatten)]
    tables: TablesOption,

    /// The folder of the generated crate: sources go to `src`, pages to `docs`
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &GenerateArgs) -> Result<ExitCode, CliError> {
    let builder = Builder::new(&args.tables.folder)
        .project_root(project_folder(&args.tables.folder))
        .sources(args.out.join("src"))
        .docs(args.out.join("docs"));
    if args.check {
        check_files(args, &builder.check()?)?;
    } else {
        output::print_text(&render_summary(&builder.generate()?))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The tables that were read, and the files that were written and removed.
fn render_summary(run: &Run) -> String {
    let mut out = String::new();
    for api in &run.model.apis {
        let codes = format_count(api.codes.len(), "code");
        let statuses = if api.statuses.is_empty() {
            String::new()
        } else {
            format!(", {} statuses", api.statuses.len())
        };
        let _ = writeln!(out, "{}: {codes}{statuses}", api.name);
    }
    let (written, removed) = (&run.plan.stale, &run.plan.orphans);
    for change in written {
        let _ = writeln!(out, "wrote {}", change.name());
    }
    for change in removed {
        let _ = writeln!(out, "removed {}", change.name());
    }
    let codes = run.model.apis.iter().map(|api| api.codes.len()).sum();
    let removed = if removed.is_empty() {
        String::new()
    } else {
        format!(", {} removed", format_count(removed.len(), "file"))
    };
    let _ = writeln!(
        out,
        "{}, {}; {} written, {} unchanged{removed}",
        format_count(run.model.apis.len(), "API"),
        format_count(codes, "code"),
        format_count(written.len(), "file"),
        run.plan.unchanged
    );
    out
}

/// Prints the differences as a diff. They are an error that names the command to fix them.
fn check_files(args: &GenerateArgs, run: &Run) -> Result<(), CliError> {
    if run.plan.is_clean() {
        let files = format_count(run.plan.unchanged, "file");
        return output::print_text(&format!("{files} up to date\n"));
    }
    let changes = || run.plan.stale.iter().chain(&run.plan.orphans);
    output::print_text(&changes().map(render_change).collect::<String>())?;
    let mut command = "error-tables generate".to_string();
    for (flag, path, default) in [
        ("--tables", &args.tables.folder, "error-tables"),
        ("--out", &args.out, "generated"),
    ] {
        if path.as_os_str() != default {
            let _ = write!(command, " {flag} {}", path.display());
        }
    }
    Err(CliError::Negative {
        message: format!("{} out of date", format_count(changes().count(), "file")),
        notes: Vec::new(),
        help: format!("run `{command}`"),
    })
}
