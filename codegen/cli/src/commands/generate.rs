//! `generate`: writes Rust sources and documentation pages from the tables.

use super::code_options::CodeOptions;
use crate::error::CliError;
use crate::init::crate_needs::CrateNeeds;
use crate::init::project::find_crate;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use crate::shell::quote_path;
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

    /// Write a module of a crate to this folder, such as `src/errors`, and not a crate
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    module: Option<PathBuf>,

    /// The folder of the pages [default: `docs` in the generated crate; with --module, no pages]
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,

    /// Also write what the Cargo.toml of the crate lacks: all of it, or features and dependencies
    #[arg(long, conflicts_with = "check")]
    init: bool,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,

    #[command(flatten)]
    code: CodeOptions,
}

pub(crate) fn run(args: &GenerateArgs) -> Result<ExitCode, CliError> {
    require_tables(&args.tables.folder)?;
    let out = args.out_folder();
    let mut builder =
        Builder::new(&args.tables.folder).project_root(project_folder(&args.tables.folder));
    builder = match &args.module {
        Some(module) => builder.module(module),
        None => builder.sources(out.join("src")),
    };
    let docs = match (&args.docs, &args.module) {
        (Some(docs), _) => Some(docs.clone()),
        (None, Some(_)) => None,
        (None, None) => Some(out.join("docs")),
    };
    if let Some(docs) = docs {
        builder = builder.docs(docs);
    }
    builder = args.code.apply(builder);
    if args.check {
        check_files(args, &builder.check()?)?;
    } else {
        output::print_text(&builder.generate()?.to_string())?;
        complete_manifest(args, &out)?;
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

/// Writes what the manifest of the crate lacks, or says how to get it.
fn complete_manifest(args: &GenerateArgs, out: &Path) -> Result<(), CliError> {
    let (root, folder) = match &args.module {
        Some(module) => (module.join("mod.rs"), module.as_path()),
        None => (out.join("src/lib.rs"), out),
    };
    let needs = CrateNeeds::read(&root)?;
    let command = command(args);
    let Some(found) = find_crate(folder) else {
        if args.module.is_some() {
            let folder = folder.display();
            output::print_note(&format!(
                "{folder} is not inside a crate; `cargo init` makes one"
            ));
            return Ok(());
        }
        if !args.init {
            output::print_note(&format!(
                "{} is not inside a crate; `{command} --init` writes its Cargo.toml",
                out.display()
            ));
            return Ok(());
        }
        return write_manifest(&out.join("Cargo.toml"), None, needs.new_manifest(out)?);
    };
    let mut above = folder.ancestors().map(|folder| folder.join("Cargo.toml"));
    let path = above.find(|path| path.is_file());
    let path = path.unwrap_or_else(|| found.join("Cargo.toml"));
    if args.module.is_none() && found != out {
        // The sources of a whole crate may be a part of another one, which then says itself what it needs.
        if !args.init {
            return Ok(());
        }
        output::print_note(&format!(
            "if {} has a workspace, add {} to its `members`",
            path.display(),
            out.display()
        ));
        return write_manifest(&out.join("Cargo.toml"), None, needs.new_manifest(out)?);
    }
    let text =
        crate::input::read_text(&path).map_err(|source| CliError::cannot_read(&path, source))?;
    match needs.add_to(&text, &path)? {
        None => Ok(()),
        Some((added, _)) if args.init => write_manifest(&path, Some(text), added),
        Some((_, lacking)) => {
            let lacking = lacking.join(", ");
            output::print_note(&format!(
                "{} lacks {lacking}; `{command} --init` adds what it lacks",
                path.display()
            ));
            Ok(())
        }
    }
}

fn write_manifest(path: &Path, old: Option<String>, new: String) -> Result<(), CliError> {
    let mut plan = Plan::default();
    let verb = if old.is_some() { "completed" } else { "wrote" };
    plan.add_edited(path.to_path_buf(), old, new);
    plan.apply()?;
    output::print_text(&format!("{verb} {}\n", path.display()))
}

/// The command with the folders and options of this run.
fn command(args: &GenerateArgs) -> String {
    let mut command = "error-tables generate".to_string();
    for (flag, path, default) in [
        ("--tables", Some(&args.tables.folder), "error-tables"),
        ("--out", Some(&args.out), "generated"),
        ("--module", args.module.as_ref(), ""),
        ("--docs", args.docs.as_ref(), ""),
    ] {
        if let Some(path) = path
            && path.as_os_str() != default
        {
            let _ = write!(command, " {flag} {}", quote_path(path));
        }
    }
    command + &args.code.arguments()
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
