//! `generate`: writes Rust sources and documentation pages from the tables.

use crate::error::CliError;
use crate::init::files::generated_manifest;
use crate::init::project::find_crate;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use crate::tables::require_tables;
use error_tables_codegen::tools::files::project_folder;
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::{Builder, Run};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct GenerateArgs {
    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The folder of the generated crate: sources go to `src`, pages to `docs`
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,

    /// Also write the Cargo.toml of the generated crate, if there is none there or in a folder above
    #[arg(long, conflicts_with = "check")]
    init: bool,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &GenerateArgs) -> Result<ExitCode, CliError> {
    require_tables(&args.tables.folder)?;
    let out = args.out_folder();
    let builder = Builder::new(&args.tables.folder)
        .project_root(project_folder(&args.tables.folder))
        .sources(out.join("src"))
        .docs(out.join("docs"));
    if args.check {
        check_files(args, &builder.check()?)?;
    } else {
        output::print_text(&builder.generate()?.to_string())?;
        if find_crate(&out).is_none() {
            add_crate(args, &out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl GenerateArgs {
    /// The folder of the generated crate. It is beside the folder of tables if that was found in a folder above.
    fn out_folder(&self) -> PathBuf {
        if self.tables.folder.starts_with("..") && self.out.as_os_str() == "generated" {
            return project_folder(&self.tables.folder).join(&self.out);
        }
        self.out.clone()
    }
}

/// Writes the manifest of the generated crate, or says how to get it.
fn add_crate(args: &GenerateArgs, out: &Path) -> Result<(), CliError> {
    if !args.init {
        let command = command(args);
        output::print_note(&format!(
            "{} is in no crate; `{command} --init` writes its Cargo.toml",
            out.display()
        ));
        return Ok(());
    }
    let manifest = generated_manifest(out)?;
    let mut plan = Plan::default();
    plan.add_edited(manifest.path.clone(), None, manifest.text);
    plan.apply()?;
    output::print_text(&format!("wrote {}\n", manifest.path.display()))
}

/// The command with the folders of this run.
fn command(args: &GenerateArgs) -> String {
    let mut command = "error-tables generate".to_string();
    for (flag, path, default) in [
        ("--tables", &args.tables.folder, "error-tables"),
        ("--out", &args.out, "generated"),
    ] {
        if path.as_os_str() != default {
            let _ = write!(command, " {flag} {}", path.display());
        }
    }
    command
}

/// Prints the differences as a diff. They are an error that names the command to fix them.
fn check_files(args: &GenerateArgs, run: &Run) -> Result<(), CliError> {
    if run.plan.is_clean() {
        let files = format_count(run.plan.unchanged, "file");
        return output::print_text(&format!("{files} up to date\n"));
    }
    let changes = || run.plan.stale.iter().chain(&run.plan.orphans);
    output::print_data(&changes().map(render_change).collect::<String>())?;
    Err(CliError::Negative {
        message: format!("{} out of date", format_count(changes().count(), "file")),
        notes: Vec::new(),
        help: format!("run `{}`", command(args)),
    })
}
