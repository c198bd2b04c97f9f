//! A state of the tables, read from the disk or from git.

use crate::failure::Failure;
use crate::git::{self, Commit};
use crate::report;
use crate::side::{Side, slashes};
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::lower;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Tables that are sound, and what stands beside them.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) model: Model,
    /// As the report calls it.
    pub(crate) shown: String,
    /// `audit.toml`: its path and bytes.
    pub(crate) settings: Option<(String, Vec<u8>)>,
    /// The manifest of the generated crate: its path and text.
    pub(crate) manifest: Option<(String, String)>,
}

/// The files of a state.
#[derive(Default)]
struct Files {
    tree: Tree,
    settings: Option<(String, Vec<u8>)>,
    manifest: Option<(String, String)>,
}

impl State {
    /// Reads the tables, and beside them the settings and the manifest at `manifest` from their folder's parent. Prints why they
    /// cannot be read, and gives the exit status 2.
    pub(crate) fn read(side: &Side, manifest: &Path) -> Result<Self, ExitCode> {
        let (files, shown) = match side {
            Side::Folder(path) => (folder(path, manifest), slashes(path)),
            Side::Revision {
                commit,
                folder,
                shown,
            } => (revision(commit, folder, manifest, shown), shown.clone()),
        };
        let files = files.map_err(|failure| failure.exit())?;
        let model =
            lower::build_model(files.tree).map_err(|error| report::unreadable(&error, &shown))?;
        Ok(State {
            model,
            shown,
            settings: files.settings,
            manifest: files.manifest,
        })
    }
}

fn folder(path: &Path, manifest: &Path) -> Result<Files, Failure> {
    let shown = slashes(path);
    if !path.is_dir() {
        return Err(Failure::new(
            format!("there is no folder {shown}"),
            "name the folder of tables with --tables, or as an argument",
        ));
    }
    let unread = "name the folder that has one folder an API, and see that its files can be read";
    let tree = Tree::read(path).map_err(|error| Failure::new(error.to_string(), unread))?;
    let root =
        ProjectRoot::of_tables(path).map_err(|error| Failure::new(error.to_string(), unread))?;
    let beside = |path: PathBuf| -> Result<Option<(String, Vec<u8>)>, Failure> {
        let bytes = root.read_if_exists(&path).map_err(|error| {
            Failure::new(
                error.to_string(),
                "put a regular file there that can be read, or remove it",
            )
        })?;
        Ok(bytes.map(|bytes| (slashes(&path), bytes)))
    };
    let settings = beside(path.join("audit.toml"))?;
    let manifest = beside(project_folder(path).join(manifest))?;
    Ok(Files {
        tree,
        settings,
        manifest: manifest.and_then(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))),
    })
}

fn revision(commit: &Commit, folder: &str, manifest: &Path, shown: &str) -> Result<Files, Failure> {
    let path = folder.strip_prefix("./").unwrap_or(folder);
    let Some(found) = git::folder(commit, folder)? else {
        let what = format!("{shown} has no folder {path}");
        return Err(Failure::new(
            what,
            "name the folder that held the tables then: REVISION:FOLDER, seen from the root of the repository",
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
        if let Some(last) = folders.last_mut() {
            let slot = match file {
                "api.toml" => &mut last.api,
                "codes.csv" => &mut last.codes,
                _ => &mut last.statuses,
            };
            *slot = Some((shown, bytes));
        }
    }
    folders.sort_by(|a, b| a.name.cmp(&b.name));
    // A comparison with nothing finds no mistake, and says nothing.
    if folders.is_empty() {
        return Err(Failure::new(
            format!("there are no tables in {shown}"),
            "name the folder that has one folder an API",
        ));
    }
    let beside = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
    let at = if beside.is_empty() {
        slashes(manifest)
    } else {
        format!("{beside}/{}", slashes(manifest))
    };
    let text = git::file(commit, &at)?;
    files.manifest = text.map(|bytes| {
        (
            at.strip_prefix("./").unwrap_or(&at).to_string(),
            String::from_utf8_lossy(&bytes).into_owned(),
        )
    });
    Ok(files)
}
