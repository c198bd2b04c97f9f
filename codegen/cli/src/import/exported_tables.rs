//! Imports the JSON of `export json`: whole tables, whose files it writes again.

use super::table_files::write_files;
use crate::error::CliError;
use crate::output;
use crate::report::render_change;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use error_tables_exports::facts::{ApiFacts, FORMAT, Tables, VERSION};
use error_tables_exports::formats::read_json;
use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

/// What the import is asked to do.
pub(crate) struct ExportImport<'a> {
    pub(crate) document: &'a Path,
    /// The folder of tables.
    pub(crate) tables: &'a Path,
    /// Only this API. If the document has one API, this is its name here.
    pub(crate) api: Option<&'a str>,
    pub(crate) dry_run: bool,
    /// Print `codes.csv` and write nothing.
    pub(crate) stdout: bool,
}

/// What tells that a document is an export.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Whether a document is an export of tables, in this or another version.
pub(crate) fn is_export(text: &str) -> bool {
    read_head(text).is_some_and(|head| head.format == FORMAT)
}

fn read_head(text: &str) -> Option<Head> {
    serde_json::from_str(text).ok()
}

impl ExportImport<'_> {
    /// Writes the tables of an export.
    pub(crate) fn run(&self, text: &str) -> Result<(), CliError> {
        let shown = self.document.display();
        let version = read_head(text).map(|head| head.version);
        if version != Some(VERSION) {
            return Err(CliError::usage_with_help(
                format!(
                    "{shown} is an export of version {}, and this program reads version {VERSION}",
                    version.unwrap_or_default()
                ),
                "export the tables again, or use the program that made the export",
            ));
        }
        let all = read_json(text).map_err(|why| {
            CliError::usage_with_help(
                format!("{shown} is not a valid export: {why}"),
                "export the tables again; `error-tables schema errors` prints the JSON Schema",
            )
        })?;
        let mut apis = self.select_apis(&all)?;
        if let Some(api) = apis.iter().find(|api| !is_folder_name(&api.name)) {
            return Err(CliError::usage(format!(
                "{shown} has an API `{}`, which cannot be the name of a folder",
                escape_log_text(&api.name)
            )));
        }
        let mut tree = if self.tables.is_dir() && has_folders(self.tables) {
            Tree::read(self.tables)?
        } else {
            Tree::default()
        };
        self.drop_absent_tables(&mut apis, &tree);
        let mut new = Vec::new();
        for api in &apis {
            let parent = api.extends.as_ref().and_then(|parent| {
                let is_there = apis.iter().any(|own| own.name == *parent)
                    || tree.folders.iter().any(|folder| folder.name == *parent);
                all.apis
                    .iter()
                    .find(|own| own.name == *parent)
                    .filter(|_| is_there)
            });
            if let Some(name) = api.extends.as_ref().filter(|_| parent.is_none()) {
                output::print_note(&format!(
                    "{} is written with the rows of {name}, since {name} is not in {}",
                    api.name,
                    self.tables.display()
                ));
            }
            new.push((api.name.clone(), write_files(api, parent)));
        }
        if self.stdout {
            let texts = new.iter().flat_map(|(_, files)| files);
            let codes = texts.filter(|(name, _)| *name == "codes.csv");
            return output::print_data(&codes.map(|(_, text)| text.as_str()).collect::<String>());
        }
        let mut refused = Vec::new();
        let mut plan = Plan::default();
        for (api, files) in &new {
            let folder = self.tables.join(api);
            let own = find_folder(&mut tree, api, &folder);
            for (name, text) in files {
                let path = folder.join(name);
                let Some(slot) = own.file_mut(name) else {
                    continue;
                };
                let old = slot
                    .as_ref()
                    .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
                match old {
                    Some(old) if old.trim_start_matches('\u{feff}').replace("\r\n", "\n") != *text => refused.push(format!(
                        "{} is there already and differs; remove the folder {}, or import the export under another name with --api",
                        path.display(),
                        folder.display()
                    )),
                    Some(_) => {}
                    None => plan.add_edited(path.clone(), None, text.clone()),
                }
                *slot = Some((
                    path.to_string_lossy().replace('\\', "/"),
                    text.clone().into_bytes(),
                ));
            }
        }
        if !refused.is_empty() {
            return Err(CliError::Refused(refused));
        }
        build_model(tree)?;
        self.finish(&plan)
    }

    /// Leaves out tables of `distinct-from` that would not be there, which is an error in `api.toml`.
    fn drop_absent_tables(&self, apis: &mut [ApiFacts], tree: &Tree) {
        let imported = apis.iter().map(|api| api.name.clone());
        let present = tree.folders.iter().map(|folder| folder.name.clone());
        let names: Vec<String> = imported.chain(present).collect();
        for api in apis {
            let absent = api
                .distinct_from
                .extract_if(.., |name| !names.contains(name));
            for name in absent {
                output::print_note(&format!(
                    "{} is no longer to be distinct from {name}, since {name} is not in {}",
                    api.name,
                    self.tables.display()
                ));
            }
        }
    }

    fn finish(&self, plan: &Plan) -> Result<(), CliError> {
        if plan.is_clean() {
            return output::print_text(&format!("{} is up to date\n", self.tables.display()));
        }
        let mut out = String::new();
        for change in &plan.stale {
            if self.dry_run {
                let diff = render_change(change);
                out.extend(diff.lines().map(|line| escape_log_text(line) + "\n"));
            } else {
                let _ = writeln!(out, "wrote {}", change.name());
            }
        }
        if !self.dry_run {
            plan.apply()?;
        }
        output::print_text(&out)
    }

    /// The APIs to import, by the names that they get.
    fn select_apis(&self, all: &Tables) -> Result<Vec<ApiFacts>, CliError> {
        let Some(name) = self.api else {
            return Ok(all.apis.clone());
        };
        let found = all.apis.iter().find(|api| api.name == name);
        match (found, all.apis.as_slice()) {
            (Some(api), _) => Ok(vec![api.clone()]),
            (None, [only]) => Ok(vec![ApiFacts {
                name: name.to_string(),
                ..only.clone()
            }]),
            (None, several) => {
                let names: Vec<&str> = several.iter().map(|api| api.name.as_str()).collect();
                Err(CliError::usage_with_help(
                    format!("{} has no API `{name}`", self.document.display()),
                    format!(
                        "choose one of {}, or leave out --api to import all",
                        names.join(", ")
                    ),
                ))
            }
        }
    }
}

/// Whether a name leads into the folder of tables and nowhere else.
fn is_folder_name(name: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !name.is_empty() && name.chars().all(is_allowed)
}

fn has_folders(tables: &Path) -> bool {
    let entries = std::fs::read_dir(tables).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.path().is_dir())
}

/// The files of an API in the tree, which gets a folder for it if it has none.
fn find_folder<'a>(tree: &'a mut Tree, api: &str, path: &Path) -> &'a mut FolderFiles {
    let at = tree.folders.iter().position(|folder| folder.name == api);
    let at = at.unwrap_or(tree.folders.len());
    if at == tree.folders.len() {
        tree.folders.push(FolderFiles {
            name: api.to_string(),
            path: path.to_string_lossy().replace('\\', "/"),
            ..FolderFiles::default()
        });
    }
    &mut tree.folders[at]
}
