//! The files that an import writes: checked as a table first, then written all or none, or shown as a diff.

use super::csv_editor::CsvEditor;
use super::lock::{self, Lock};
use super::merge::MergedTable;
use super::naming::choose_code_type;
use crate::error::CliError;
use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use similar::TextDiff;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The folder of an API's table, and the files in it that an import changes.
pub(crate) struct TableUpdate {
    folder: PathBuf,
    files: Vec<FileChange>,
}

/// A file that an import changes or adds.
struct FileChange {
    name: String,
    old: Option<String>,
    new: String,
}

impl TableUpdate {
    /// Compares a merged table with its files. Fails if the merged table has errors, since it could not be read again.
    pub(crate) fn new(
        tables: &Path,
        api: &str,
        tree: Tree,
        title: Option<&str>,
        merged: &MergedTable,
        lock: &Lock,
    ) -> Result<Self, CliError> {
        let folder = tables.join(api);
        let shown = folder.to_string_lossy().replace('\\', "/");
        let mut old_lock = None;
        if folder.exists() {
            let root = ProjectRoot::of_tables(tables)?;
            if !root.contains(&folder).unwrap_or(false) {
                return Err(CliError::usage(format!(
                    "cannot write {shown}: it leads out of the project folder"
                )));
            }
            old_lock = root.read_if_exists(&folder.join(lock::FILE))?;
        }
        let (tree, mut files) = merge_into_tree(tree, api, &shown, title, merged, lock);
        if files.iter().any(FileChange::is_change) {
            build_model(tree)?;
        }
        files.push(FileChange {
            name: lock::FILE.to_string(),
            old: old_lock.and_then(|bytes| String::from_utf8(bytes).ok()),
            new: lock.to_toml(),
        });
        files.retain(FileChange::is_change);
        Ok(TableUpdate { folder, files })
    }

    /// Whether the files are up to date already.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The folder as messages show it.
    pub(crate) fn folder(&self) -> String {
        self.folder.to_string_lossy().replace('\\', "/")
    }

    /// The paths of the changed files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let folder = self.folder();
        self.files
            .iter()
            .map(move |file| format!("{folder}/{}", file.name))
    }

    /// A unified diff. Control characters are escaped.
    pub(crate) fn render_diff(&self) -> String {
        let mut out = String::new();
        for (file, path) in self.files.iter().zip(self.paths()) {
            let before = match file.old {
                Some(_) => format!("a/{path}"),
                None => "/dev/null".to_string(),
            };
            let diff = TextDiff::from_lines(file.old.as_deref().unwrap_or(""), &file.new);
            let text = diff
                .unified_diff()
                .header(&before, &format!("b/{path}"))
                .to_string();
            for line in text.split_inclusive('\n') {
                out.push_str(&escape_invisible(line.trim_end_matches('\n')));
                out.push('\n');
            }
        }
        out
    }

    /// Writes all of the files or none. Removes the folders that it made if it fails.
    pub(crate) fn write(&self) -> Result<(), Error> {
        let made: Vec<&Path> = [Some(self.folder.as_path()), self.folder.parent()]
            .into_iter()
            .flatten()
            .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
            .collect();
        let mut plan = Plan::for_edited_files();
        for file in &self.files {
            plan.add_edited(
                self.folder.join(&file.name),
                file.old.clone(),
                file.new.clone(),
            );
        }
        let written = plan.apply();
        if written.is_err() {
            for path in made {
                let _ = std::fs::remove_dir(path);
            }
        }
        written
    }
}

impl FileChange {
    fn is_change(&self) -> bool {
        self.old.as_deref() != Some(&self.new)
    }
}

/// Puts the files of a merged table into the tree of all tables. Returns the files of the table with the tree.
fn merge_into_tree(
    mut tree: Tree,
    api: &str,
    shown: &str,
    title: Option<&str>,
    merged: &MergedTable,
    lock: &Lock,
) -> (Tree, Vec<FileChange>) {
    if !tree.folders.iter().any(|known| known.name == api) {
        tree.folders.push(FolderFiles {
            name: api.to_string(),
            path: shown.to_string(),
            ..FolderFiles::default()
        });
    }
    let mut files: Vec<FileChange> = Vec::new();
    for known in tree.folders.iter_mut().filter(|known| known.name == api) {
        if known.api.is_none() {
            let mut text = format!("title = {}\n", toml_edit::Value::from(title.unwrap_or(api)));
            let kind = choose_code_type(lock.codes.iter().map(|row| row.code.as_str()));
            if kind != "string" {
                let _ = write!(text, "\n[codes]\ntype = \"{kind}\"\n");
            }
            known.api = Some((format!("{shown}/api.toml"), text.clone().into_bytes()));
            files.push(FileChange {
                name: "api.toml".to_string(),
                old: None,
                new: text,
            });
        }
        let tables: [(&str, &CsvEditor, _); 2] = [
            ("codes.csv", &merged.codes, &mut known.codes),
            ("statuses.csv", &merged.statuses, &mut known.statuses),
        ];
        for (name, editor, file) in tables {
            if let Some(text) = editor.text().filter(|_| !editor.is_empty()) {
                let text = text.into_owned();
                *file = Some((format!("{shown}/{name}"), text.clone().into_bytes()));
                files.push(FileChange {
                    name: name.to_string(),
                    old: editor.original().map(str::to_string),
                    new: text,
                });
            }
        }
    }
    (tree, files)
}
