//! Reads a state of the tables from a folder or from git.

use super::sides::{Side, slash_path};
use crate::error::CliError;
use crate::git::{self, Commit};
use crate::import::lock::{self, Lock};
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use error_tables_review::diff::{GoneByApi, GoneRows};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Tables without errors, and the files that belong to them.
#[derive(Debug)]
pub(crate) struct TableState {
    pub(crate) model: Model,
    /// What reports call it.
    pub(crate) shown: String,
    /// `audit.toml`: its path and bytes.
    pub(crate) settings: Option<(String, Vec<u8>)>,
    /// The manifest of the generated crate: its path and text.
    pub(crate) manifest: Option<(String, String)>,
    /// The rows that documents no longer have, according to the lock files.
    pub(crate) gone: GoneByApi,
}

/// The files of a state.
#[derive(Default)]
struct Files {
    tree: Tree,
    settings: Option<(String, Vec<u8>)>,
    manifest: Option<(String, String)>,
    /// `import.lock` of each API: its path and bytes.
    locks: BTreeMap<String, (String, Vec<u8>)>,
}

impl TableState {
    /// Reads the tables, their settings and the manifest of the generated crate, which is relative to the parent of the tables.
    pub(crate) fn read(side: &Side, manifest: &Path) -> Result<Self, CliError> {
        let (files, shown) = match side {
            Side::Folder(path) => (read_folder(path, manifest), slash_path(path)),
            Side::Revision {
                commit,
                folder,
                shown,
            } => (
                read_revision(commit, folder, manifest, shown),
                shown.clone(),
            ),
        };
        let files = files?;
        let gone = read_gone_rows(files.locks)?;
        let model =
            build_model(files.tree).map_err(|error| CliError::compared_tables(error, &shown))?;
        Ok(TableState {
            model,
            shown,
            settings: files.settings,
            manifest: files.manifest,
            gone,
        })
    }
}

/// The rows that the document of each API no longer has.
fn read_gone_rows(locks: BTreeMap<String, (String, Vec<u8>)>) -> Result<GoneByApi, CliError> {
    let mut gone = GoneByApi::new();
    for (api, (path, bytes)) in locks {
        // Most lock files have no such row, and a long one takes a while to parse.
        if !bytes.windows(4).any(|word| word == b"gone") {
            continue;
        }
        let rows: &mut GoneRows = gone.entry(api).or_default();
        for row in Lock::parse(&path, bytes)?.codes {
            if let Some(since) = row.gone {
                rows.add(row.code, row.status, since);
            }
        }
    }
    Ok(gone)
}

fn read_folder(path: &Path, manifest: &Path) -> Result<Files, CliError> {
    let shown = slash_path(path);
    if !path.is_dir() {
        return Err(CliError::usage_with_help(
            format!("there is no folder {shown}"),
            "name the folder of tables with --tables, or as an argument",
        ));
    }
    let unread =
        "name the folder that has one folder per API, and check that its files can be read";
    let tree =
        Tree::read(path).map_err(|error| CliError::usage_with_help(error.to_string(), unread))?;
    let root = ProjectRoot::of_tables(path)
        .map_err(|error| CliError::usage_with_help(error.to_string(), unread))?;
    let beside = |path: PathBuf| -> Result<Option<(String, Vec<u8>)>, CliError> {
        let bytes = root.read_if_exists(&path).map_err(|error| {
            CliError::usage_with_help(
                error.to_string(),
                "put a regular file there that can be read, or remove it",
            )
        })?;
        Ok(bytes.map(|bytes| (slash_path(&path), bytes)))
    };
    let settings = beside(path.join("audit.toml"))?;
    let manifest = beside(project_folder(path).join(manifest))?;
    let mut locks = BTreeMap::new();
    for folder in &tree.folders {
        let lock = beside(path.join(&folder.name).join(lock::FILE))?;
        locks.extend(lock.map(|lock| (folder.name.clone(), lock)));
    }
    Ok(Files {
        tree,
        locks,
        settings,
        manifest: manifest.and_then(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))),
    })
}

fn read_revision(
    commit: &Commit,
    folder: &str,
    manifest: &Path,
    shown: &str,
) -> Result<Files, CliError> {
    let path = folder.strip_prefix("./").unwrap_or(folder);
    let Some(found) = git::read_folder(commit, folder)? else {
        let what = format!("{shown} has no folder {path}");
        return Err(CliError::usage_with_help(
            what,
            "write REVISION:FOLDER with the folder that had the tables at the time, relative to the root of the repository",
        ));
    };
    let mut files = Files::default();
    let folders = &mut files.tree.folders;
    for (name, bytes) in found {
        let shown = format!("{path}/{name}");
        let Some((api, file)) = name.split_once('/') else {
            files.settings = Some((shown, bytes));
            continue;
        };
        if folders.last().is_none_or(|last| last.name != api) {
            let path = format!("{path}/{api}");
            folders.push(FolderFiles {
                name: api.to_string(),
                path,
                ..FolderFiles::default()
            });
        }
        if file == lock::FILE {
            files.locks.insert(api.to_string(), (shown, bytes));
        } else if let Some(slot) = folders.last_mut().and_then(|last| last.file_mut(file)) {
            *slot = Some((shown, bytes));
        }
    }
    folders.sort_by(|a, b| a.name.cmp(&b.name));
    // A comparison with no tables would look like one without differences.
    if folders.is_empty() {
        return Err(CliError::usage_with_help(
            format!("there are no tables in {shown}"),
            "name the folder that has one folder per API",
        ));
    }
    let beside = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
    let at = if beside.is_empty() {
        slash_path(manifest)
    } else {
        format!("{beside}/{}", slash_path(manifest))
    };
    let text = git::read_file(commit, &at)?;
    files.manifest = text.map(|bytes| {
        (
            at.strip_prefix("./").unwrap_or(&at).to_string(),
            String::from_utf8_lossy(&bytes).into_owned(),
        )
    });
    Ok(files)
}
