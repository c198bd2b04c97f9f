//! The files that an import writes: checked as a table first, then written all or none, or shown as a diff.

use super::closed_sets::{extend_words, find_words, to_array};
use super::csv_editor::CsvEditor;
use super::lock::{self, Lock};
use super::merge::MergedTable;
use super::naming::{choose_code_type, widen_code_type};
use super::placeholders::choose_style;
use crate::error::CliError;
use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::lower::{CODE_COLUMNS, build_model};
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use similar::TextDiff;
use std::path::{Path, PathBuf};
use toml_edit::{DocumentMut, Item, value};

/// The folder of an API's table, and the files in it that an import changes.
pub(crate) struct TableUpdate {
    folder: PathBuf,
    files: Vec<FileChange>,
    /// What the update adds on its own.
    pub(crate) notes: Vec<String>,
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
        let mut notes = Vec::new();
        let (tree, mut files) = merge_into_tree(tree, api, &shown, title, merged, &mut notes);
        if files.iter().any(FileChange::is_change) {
            build_model(tree)?;
        }
        files.push(FileChange {
            name: lock::FILE.to_string(),
            old: old_lock.and_then(|bytes| String::from_utf8(bytes).ok()),
            new: lock.to_toml(),
        });
        files.retain(FileChange::is_change);
        Ok(TableUpdate {
            folder,
            files,
            notes,
        })
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
                out.push_str(&escape_log_text(line.trim_end_matches('\n')));
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
        let mut plan = Plan::default();
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
    notes: &mut Vec<String>,
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
        let old = known.api.as_ref();
        let old = old.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let new = update_api(old.as_deref(), title.unwrap_or(api), merged, notes);
        if old.as_ref() != Some(&new) {
            known.api = Some((format!("{shown}/api.toml"), new.clone().into_bytes()));
            files.push(FileChange {
                name: "api.toml".to_string(),
                old,
                new,
            });
        }
        let endpoints = merged.endpoints.as_ref().map(|merged| &merged.editor);
        let tables: [(&str, Option<&CsvEditor>, _); 3] = [
            ("codes.csv", Some(&merged.codes), &mut known.codes),
            ("statuses.csv", Some(&merged.statuses), &mut known.statuses),
            ("endpoints.csv", endpoints, &mut known.endpoints),
        ];
        for (name, editor, file) in tables {
            let Some(editor) = editor else {
                continue;
            };
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

/// The text of `api.toml` with a type for all codes and every column declared.
fn update_api(
    old: Option<&str>,
    title: &str,
    merged: &MergedTable,
    notes: &mut Vec<String>,
) -> String {
    let Ok(mut api) = old.unwrap_or_default().parse::<DocumentMut>() else {
        // It has errors of its own, which are reported.
        return old.unwrap_or_default().to_owned();
    };
    let mut changed = old.is_none();
    if changed {
        api["title"] = value(title);
    }
    let present = api
        .get("codes")
        .and_then(|codes| codes.get("type"))
        .and_then(Item::as_str);
    let wider = match (old, present) {
        (None, _) => {
            Some(choose_code_type(merged.codes.cells("code"))).filter(|kind| *kind != "string")
        }
        (_, Some(present)) => widen_code_type(
            present,
            merged.codes.cells("code").collect::<Vec<_>>().into_iter(),
        ),
        // The type is inherited, or `string`.
        _ => None,
    };
    if let Some(kind) = wider {
        open_table(&mut api, "codes")["type"] = value(kind);
        changed = true;
    }
    if old.is_none()
        && let Some(choice) = choose_style(merged.codes.cells("message"))
    {
        if let Some(style) = choice.style {
            open_table(&mut api, "codes")["placeholders"] = value(style.name());
        }
        notes.push(choice.to_note());
    }
    let declared = |api: &DocumentMut, name: &str| {
        let columns = api.get("columns").and_then(Item::as_table_like);
        columns.is_some_and(|columns| columns.contains_key(name))
    };
    for name in merged.codes.other_columns() {
        // A column that the file had before is declared here or in a parent.
        let is_new = merged.codes.original().is_none_or(|text| {
            let header = text.lines().next().unwrap_or_default();
            !header.split(',').any(|known| known.trim() == name)
        });
        if is_new && !CODE_COLUMNS.contains(&name) && !declared(&api, name) {
            let words = find_words(merged.codes.cells(name));
            open_table(&mut api, "columns")[name] = match words {
                Some(words) => value(to_array(&words)),
                None => value("string"),
            };
            changed = true;
        }
        let columns = api.get_mut("columns");
        let declared = columns.and_then(|columns| columns.get_mut(name));
        let added = declared.map(|item| extend_words(item, merged.codes.cells(name)));
        for word in added.into_iter().flatten() {
            changed = true;
            notes.push(format!(
                "api.toml: `{word}` is a new word of the column `{name}`"
            ));
        }
    }
    if changed {
        api.to_string()
    } else {
        old.unwrap_or_default().to_owned()
    }
}

/// The table with a name, which is added if there is none.
fn open_table<'a>(api: &'a mut DocumentMut, name: &str) -> &'a mut Item {
    api.entry(name).or_insert_with(toml_edit::table)
}
