//! Finds and reads the tables that a command works on.

use crate::error::CliError;
use crate::output;
use crate::report::format_count;
use error_tables_codegen::tools::error::suggest_similar;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::tree::Tree;
use std::path::{Path, PathBuf};

/// The folder of tables where none is given.
pub(crate) const DEFAULT_FOLDER: &str = "error-tables";

/// The folder of tables of the project that the current folder is in: `error-tables` here or in a folder above, up to the root of
/// the repository.
pub(crate) fn find_tables_above() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let mut relative = PathBuf::new();
    for folder in here.ancestors() {
        if is_tables_folder(&folder.join(DEFAULT_FOLDER)) {
            return Some(relative.join(DEFAULT_FOLDER));
        }
        if is_repository(folder) {
            return None;
        }
        relative.push("..");
    }
    None
}

/// Whether a folder is the root of a working copy, or a bare repository.
pub(crate) fn is_repository(folder: &Path) -> bool {
    folder.join(".git").exists()
        || (folder.join("HEAD").is_file() && folder.join("objects").is_dir())
}

/// A path from the project's folder, where it was given from a folder inside.
pub(crate) fn path_in_project(tables: &Path, path: &Path) -> PathBuf {
    let depth = tables
        .components()
        .take_while(|part| part.as_os_str() == "..")
        .count();
    let here = std::env::current_dir().unwrap_or_default();
    let names: Vec<_> = here.components().collect();
    let inside = names.get(names.len().saturating_sub(depth)..);
    let inside: PathBuf = inside.unwrap_or_default().iter().collect();
    if path.is_relative() {
        inside.join(path)
    } else {
        path.to_path_buf()
    }
}

pub(crate) fn is_tables_folder(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders = entries.map(|entry| entry.path());
    folders.any(|api| api.join("api.toml").is_file() || api.join("codes.csv").is_file())
}

/// Reads the tables of a folder.
pub(crate) fn read_model(folder: &Path) -> Result<Model, CliError> {
    require_tables(folder)?;
    let model = Tree::read(folder).and_then(build_model)?;
    let codes = model.apis.iter().map(|api| api.codes.len()).sum();
    output::print_detail(&format!(
        "{}: {} with {}",
        folder.display(),
        format_count(model.apis.len(), "API"),
        format_count(codes, "code")
    ));
    Ok(model)
}

/// Says how to begin if there are no tables yet.
pub(crate) fn require_tables(folder: &Path) -> Result<(), CliError> {
    if folder.as_os_str() != DEFAULT_FOLDER || folder.exists() {
        return Ok(());
    }
    Err(CliError::usage_with_help(
        "there is no folder `error-tables` here or in a folder above",
        "set the project up with `error-tables init`, make a table from a page with `error-tables import PAGE --api NAME`, or name the folder of tables with --tables",
    ))
}

/// The APIs that `--api` selects, or all of them. Case is folded if no API has exactly this name.
pub(crate) fn select_apis<'a>(
    model: &'a Model,
    name: Option<&str>,
    folder: &Path,
) -> Result<Vec<&'a Api>, CliError> {
    let Some(name) = name else {
        return Ok(model.apis.iter().collect());
    };
    let find = |matches: &dyn Fn(&str) -> bool| model.apis.iter().find(|api| matches(&api.name));
    let fold_case = |text: &str| text.to_lowercase().replace('_', "-");
    let found = find(&|own| own == name).or_else(|| find(&|own| fold_case(own) == fold_case(name)));
    if let Some(api) = found {
        return Ok(vec![api]);
    }
    let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
    Err(CliError::usage_with_help(
        format!("there is no API `{name}` in {}", folder.display()),
        suggest_similar(name, &names, "API"),
    ))
}
