//! `render --inject`: brings the blocks of documents up to date.

use crate::error::CliError;
use crate::import::lock::Lock;
use crate::options::TablesOption;
use crate::output;
use crate::report::{format_count, render_change};
use error_tables_codegen::Error;
use error_tables_codegen::tools::blocks::{BlockOptions, plan_documents};
use error_tables_codegen::tools::error::{DocumentProblem, suggest_similar};
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::Tree;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct InjectArgs {
    /// Bring the blocks of these documents up to date: Markdown, MDX, RST, `AsciiDoc` or HTML
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    inject: Vec<PathBuf>,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// Add a block to documents that have none
    #[arg(long)]
    init: bool,

    /// The API of the block that --init adds; not needed if there is only one
    #[arg(long, value_name = "API", requires = "init")]
    api: Option<String>,

    /// Replace blocks that were edited by hand
    #[arg(long)]
    overwrite: bool,

    /// Write nothing; print what would change, and exit with status 1 if anything would
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &InjectArgs) -> Result<ExitCode, CliError> {
    let folder = &args.tables.folder;
    let model = build_model(Tree::read(folder)?)?;
    refuse_imported(folder, &model, &args.inject)?;
    let options = BlockOptions {
        init: if args.init {
            Some(choose_api(args, &model)?)
        } else {
            None
        },
        overwrite: args.overwrite,
    };
    let mut plan = Plan::default();
    let documents = args.inject.iter().map(PathBuf::as_path);
    // The user has named the documents, wherever they are.
    let root = ProjectRoot::unrestricted();
    match plan_documents(&mut plan, &model, documents, &root, &options) {
        Err(Error::Documents { problems })
            if args.check && problems.iter().all(|p| p.is_edited) =>
        {
            print_diff(&plan)?;
            return Err(CliError::Negative {
                message: format!("{} edited by hand", format_count(problems.len(), "block")),
                notes: problems.iter().map(DocumentProblem::line).collect(),
                help: format!("to replace them, run `{} --overwrite`", command(args)),
            });
        }
        outcome => outcome?,
    };
    if args.check && !plan.is_clean() {
        print_diff(&plan)?;
        return Err(CliError::Negative {
            message: format!("{} out of date", format_count(plan.stale.len(), "document")),
            notes: Vec::new(),
            help: format!("run `{}`", command(args)),
        });
    }
    plan.apply()?;
    let mut summary = String::new();
    for change in &plan.stale {
        let _ = writeln!(summary, "wrote {}", change.name());
    }
    let written = format_count(plan.stale.len(), "document");
    let _ = writeln!(summary, "{written} written, {} unchanged", plan.unchanged);
    output::print_text(&summary)?;
    Ok(ExitCode::SUCCESS)
}

fn print_diff(plan: &Plan) -> Result<(), CliError> {
    output::print_data(&plan.stale.iter().map(render_change).collect::<String>())
}

/// The command that mends what `--check` finds.
fn command(args: &InjectArgs) -> String {
    let mut command = "error-tables render --inject".to_string();
    for document in &args.inject {
        let path = document.display().to_string();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
        if path.chars().all(is_plain) {
            let _ = write!(command, " {path}");
        } else {
            let _ = write!(command, " '{}'", path.replace('\'', "'\\''"));
        }
    }
    if args.tables.folder.as_os_str() != "error-tables" {
        let _ = write!(command, " --tables {}", args.tables.folder.display());
    }
    if args.init {
        command.push_str(" --init");
    }
    if let Some(api) = &args.api {
        let _ = write!(command, " --api {api}");
    }
    command
}

/// The API of a block that is added.
fn choose_api(args: &InjectArgs, model: &Model) -> Result<String, CliError> {
    let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
    match (&args.api, names.as_slice()) {
        (Some(name), names) if names.contains(&name.as_str()) => Ok(name.clone()),
        (Some(name), names) => Err(CliError::usage_with_help(
            format!("there is no API `{name}`"),
            suggest_similar(name, names, "API"),
        )),
        (None, [name]) => Ok((*name).to_string()),
        (None, names) => Err(CliError::usage_with_help(
            "there are several APIs, and --init adds a block for one",
            format!("add --api; {}", suggest_similar("", names, "API")),
        )),
    }
}

/// Refuses documents that a table was imported from: the next import would read what was generated.
fn refuse_imported(tables: &Path, model: &Model, documents: &[PathBuf]) -> Result<(), CliError> {
    let mut refused = Vec::new();
    for api in &model.apis {
        let Some(lock) = Lock::read(tables, &api.name)? else {
            continue;
        };
        for document in documents {
            let same = document.canonicalize().ok().is_some_and(|real| {
                Path::new(&lock.page)
                    .canonicalize()
                    .is_ok_and(|page| page == real)
            });
            if same {
                let lock = tables.join(&api.name).join("import.lock");
                refused.push(format!(
                    "{}: the table `{}` is imported from this document, and only one of the two can be the source; help: to generate the document \
                     from the table from now on, remove {}",
                    document.display(),
                    api.name,
                    lock.display()
                ));
            }
        }
    }
    if refused.is_empty() {
        return Ok(());
    }
    Err(CliError::Refused(refused))
}
