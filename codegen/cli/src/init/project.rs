//! The kind of project that a folder holds.

use super::manifest::Manifest;
use crate::error::CliError;
use crate::tables::is_repository;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The project in the current folder.
pub(crate) enum Project {
    /// None yet: a crate is made.
    New,
    /// A crate.
    Crate(Box<Manifest>),
    /// Documents without a crate.
    Documents,
}

impl Project {
    /// Finds out what is in the current folder. `page` is a document that the user has put there to be imported.
    pub(crate) fn detect(docs_only: bool, page: Option<&Path>) -> Result<Self, CliError> {
        if docs_only {
            return Ok(Project::Documents);
        }
        if Path::new("Cargo.toml").exists() {
            return Ok(Project::Crate(Box::new(Manifest::read()?)));
        }
        if let Some(folder) = find_crate(Path::new(".")) {
            let manifest = folder.join("Cargo.toml");
            let folder = folder.display();
            return Err(CliError::usage_with_help(
                format!(
                    "this folder is part of the project of {}",
                    manifest.display()
                ),
                format!(
                    "set that crate up with `error-tables -C {folder} init`, make a crate here first with `cargo new`, or use --docs-only"
                ),
            ));
        }
        Ok(if is_empty(page)? {
            Project::New
        } else {
            Project::Documents
        })
    }
}

/// The folder with the `Cargo.toml` of a folder in the same repository: the folder itself or one above.
pub(crate) fn find_crate(folder: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(folder).ok()?;
    let mut found = folder.to_path_buf();
    for above in absolute.ancestors() {
        if above.join("Cargo.toml").is_file() {
            return Some(found);
        }
        if is_repository(above) {
            return None;
        }
        found = if found == Path::new(".") {
            PathBuf::from("..")
        } else {
            found.join("..")
        };
    }
    None
}

/// Whether the current folder has nothing but what a new repository has.
fn is_empty(page: Option<&Path>) -> Result<bool, CliError> {
    let entries =
        std::fs::read_dir(".").map_err(|source| CliError::cannot_read(Path::new("."), source))?;
    let page = page.and_then(Path::file_name);
    let is_usual = |name: &OsStr| {
        let text = name.to_string_lossy();
        Some(name) == page
            || text == "error-tables"
            || [".", "README", "LICENSE"]
                .iter()
                .any(|start| text.starts_with(start))
    };
    Ok(entries.flatten().all(|entry| is_usual(&entry.file_name())))
}

/// The root of the repository as seen from here, and the path from there to here.
pub(crate) fn repository_root() -> (PathBuf, PathBuf) {
    let here = std::env::current_dir().unwrap_or_default();
    for folder in here.ancestors() {
        if is_repository(folder) {
            let inside = here.strip_prefix(folder).unwrap_or(Path::new(""));
            let root = inside.components().map(|_| "..").collect();
            return (root, inside.to_path_buf());
        }
    }
    (PathBuf::new(), PathBuf::new())
}
