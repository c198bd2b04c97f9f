//! `git-diff-driver`: what git runs instead of its own diff for a table. It never fails, since git would stop.

use crate::error::CliError;
use crate::output;
use crate::report::{render_differences, render_unified_diff};
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use error_tables_review::diff::diff;
use error_tables_review::rule::Level;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const SETUP: &str = "\
To see changes of tables as findings in git:

  git config diff.error-tables.command \"error-tables git-diff-driver\"
  echo \"codes.csv diff=error-tables\" >> .gitattributes
  echo \"statuses.csv diff=error-tables\" >> .gitattributes

`git diff` and `git show --ext-diff` then show what a change breaks, and so does `git log -p --ext-diff`.
`git diff --no-ext-diff` shows the lines.
";

#[derive(Debug, clap::Args)]
pub(crate) struct DriverArgs {
    /// What git passes: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE
    #[arg(value_name = "ARGUMENT")]
    arguments: Vec<PathBuf>,
}

pub(crate) fn run(args: &DriverArgs) -> Result<ExitCode, CliError> {
    // After a rename, git adds the new path and a description.
    let [path, old_file, _, _, new_file, _, _, renamed @ ..] = &args.arguments[..] else {
        output::print_text(SETUP)?;
        return Ok(ExitCode::SUCCESS);
    };
    let new_path = renamed.first().unwrap_or(path);
    let (old, new) = (read_side(old_file), read_side(new_file));
    let title = escape_log_text(&new_path.display().to_string());
    output::print_text(&format!("error-tables diff {title}\n"))?;
    match compare_sides(new_path, old.as_deref(), new.as_deref()) {
        Some(findings) if findings.is_empty() => {
            output::print_text("no change that users notice\n")?;
        }
        Some(findings) => output::print_text(&findings)?,
        None => {
            let text = |side: Option<Vec<u8>>| {
                side.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            };
            let (old, new) = (text(old), text(new));
            let name = new_path.display().to_string();
            output::print_data(&render_unified_diff(&name, old.as_deref(), new.as_deref()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The bytes of a side; `None` for a file that does not exist on this side.
fn read_side(file: &Path) -> Option<Vec<u8>> {
    (file != Path::new("/dev/null"))
        .then(|| ProjectRoot::unrestricted().read(file).ok())
        .flatten()
}

/// The findings between two states of one file, as text. The other files of the tables are those of the working tree. `None` if they
/// cannot be read, or if the file does not exist on a side.
fn compare_sides(path: &Path, old: Option<&[u8]>, new: Option<&[u8]>) -> Option<String> {
    let (old, new) = (old?, new?);
    let folder = path.parent()?;
    let tables = folder.parent()?;
    let tables = if tables.as_os_str().is_empty() {
        Path::new(".")
    } else {
        tables
    };
    let tree = Tree::read(tables).ok()?;
    let api = folder.file_name()?.to_str()?;
    let file = path.file_name()?.to_str()?;
    let build = |bytes: &[u8]| build_side(&tree, api, file, bytes);
    let mut findings = diff(&build(old)?, &build(new)?);
    findings.retain(|finding| finding.rule.level > Level::Off);
    Some(render_differences(findings))
}

/// The tables with another text of one file.
fn build_side(tree: &Tree, api: &str, file: &str, bytes: &[u8]) -> Option<Model> {
    let mut tree = tree.clone();
    let folder: &mut FolderFiles = tree.folders.iter_mut().find(|folder| folder.name == api)?;
    let slot = match file {
        "codes.csv" => &mut folder.codes,
        "statuses.csv" => &mut folder.statuses,
        _ => return None,
    };
    let path = format!("{}/{file}", folder.path);
    *slot = Some((path, bytes.to_vec()));
    build_model(tree).ok()
}
