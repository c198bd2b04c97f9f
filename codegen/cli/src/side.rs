//! The two states of the tables that are compared: folders, or revisions of git.

use crate::failure::Failure;
use crate::git::{self, Commit};
use crate::report;
use error_tables_codegen::lower;
use error_tables_codegen::model::Model;
use error_tables_codegen::tree::{FolderFiles, Tree};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Two states of the tables.
#[derive(Debug, clap::Args)]
pub(crate) struct Compared {
    /// What is compared with: a revision of git, `REVISION:FOLDER`, a folder, or `A..B`.
    #[arg(value_name = "BASE")]
    pub(crate) base: String,

    /// What is judged; without it, the tables in the working tree.
    #[arg(value_name = "HEAD")]
    pub(crate) head: Option<String>,

    /// The folder of tables, in the working tree and in revisions that name none.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub(crate) tables: PathBuf,

    /// The manifest of the generated crate, seen from the folder that holds the folder of tables.
    #[arg(long, value_name = "PATH", default_value = "generated/Cargo.toml")]
    pub(crate) manifest: PathBuf,
}

/// A state of the tables, as it was named.
#[derive(Debug)]
pub(crate) enum Side {
    /// A folder of tables.
    Folder(PathBuf),
    /// A folder of tables at a commit, and how the revision was written.
    Revision {
        commit: Commit,
        folder: String,
        shown: String,
    },
}

/// A state of the tables, read.
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

/// `BASE [HEAD]`, where `BASE` may be `A..B`, or `A...B` from where the two forked. Without a head it is the working tree's folder.
pub(crate) fn sides(
    base: &str,
    head: Option<&str>,
    tables: &Path,
) -> Result<(Side, Side), Failure> {
    let Some(head) = head else {
        if !Path::new(base).exists() {
            let range = |dots: &str| {
                base.split_once(dots)
                    .filter(|(a, b)| !a.ends_with('/') && !b.starts_with('/'))
            };
            let or_head = |revision: &str| {
                if revision.is_empty() {
                    "HEAD".to_string()
                } else {
                    revision.to_string()
                }
            };
            if let Some((a, b)) = range("...") {
                let (a, b) = (or_head(a), or_head(b));
                let from = Side::Revision {
                    commit: git::fork(&a, &b)?,
                    folder: here(tables),
                    shown: format!("the fork of {a} and {b}"),
                };
                return Ok((from, side(&b, tables)?));
            }
            if let Some((a, b)) = range("..") {
                return Ok((side(&or_head(a), tables)?, side(&or_head(b), tables)?));
            }
        }
        return Ok((side(base, tables)?, Side::Folder(tables.to_path_buf())));
    };
    Ok((side(base, tables)?, side(head, tables)?))
}

fn side(text: &str, tables: &Path) -> Result<Side, Failure> {
    let path = Path::new(text);
    if path.is_dir() {
        let bare = path.components().count() == 1 && !text.starts_with('.');
        if bare && git::is_revision(text) {
            let what = format!("`{text}` is a folder and a revision");
            return Err(Failure::new(
                what,
                format!(
                    "write ./{text} for the folder, {text}:{} for the revision",
                    slashes(tables)
                ),
            ));
        }
        return Ok(Side::Folder(path.to_path_buf()));
    }
    if let Some((revision, folder)) = text.split_once(':') {
        let folder = folder.trim_end_matches('/').to_string();
        return Ok(Side::Revision {
            commit: git::commit(revision)?,
            folder,
            shown: text.to_string(),
        });
    }
    if path.components().count() > 1 && (text.starts_with(['.', '/']) || text.ends_with('/')) {
        return Err(Failure::new(
            format!("there is no folder {text}"),
            "name a folder of tables, or a revision of git",
        ));
    }
    Ok(Side::Revision {
        commit: git::commit(text)?,
        folder: here(tables),
        shown: text.to_string(),
    })
}

/// A path as git reads it: seen from the folder we are in.
fn here(tables: &Path) -> String {
    format!("./{}", slashes(tables))
}

fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .unwrap_or(&text)
        .trim_end_matches('/')
        .to_string()
}

impl Side {
    /// Reads the tables, and beside them the settings and the manifest at `manifest` from their folder's parent. Prints why they
    /// cannot be read, and gives the exit status 2.
    pub(crate) fn read(&self, manifest: &Path) -> Result<State, ExitCode> {
        let (tree, settings, manifest, shown) =
            self.files(manifest).map_err(|failure| failure.exit())?;
        let model = lower::lower(tree).map_err(|error| report::unreadable(&error, &shown))?;
        Ok(State {
            model,
            shown,
            settings,
            manifest,
        })
    }

    #[allow(clippy::type_complexity)]
    fn files(
        &self,
        manifest: &Path,
    ) -> Result<
        (
            Tree,
            Option<(String, Vec<u8>)>,
            Option<(String, String)>,
            String,
        ),
        Failure,
    > {
        match self {
            Side::Folder(path) => {
                let shown = slashes(path);
                if !path.is_dir() {
                    return Err(Failure::new(
                        format!("there is no folder {shown}"),
                        "name the folder of tables with --tables, or as an argument",
                    ));
                }
                let tree = Tree::read(path).map_err(|error| {
                    Failure::new(error.to_string(), "name the folder that has one folder an API, and see that its files can be read")
                })?;
                full(&tree, &shown)?;
                let settings = path.join("audit.toml");
                let settings = std::fs::read(&settings)
                    .ok()
                    .map(|bytes| (slashes(&settings), bytes));
                let manifest = path.parent().unwrap_or(Path::new("")).join(manifest);
                let manifest = std::fs::read_to_string(&manifest)
                    .ok()
                    .map(|text| (slashes(&manifest), text));
                Ok((tree, settings, manifest, shown))
            }
            Side::Revision {
                commit,
                folder,
                shown,
            } => {
                let path = folder.strip_prefix("./").unwrap_or(folder);
                let Some(files) = git::folder(commit, folder)? else {
                    let what = format!("{shown} has no folder {path}");
                    return Err(Failure::new(
                        what,
                        "name the folder that held the tables then: REVISION:FOLDER, seen from the root of the repository",
                    ));
                };
                let mut settings = None;
                let mut tree = Tree::default();
                for (name, bytes) in files {
                    let shown = format!("{path}/{name}");
                    let Some((api, file)) = name.split_once('/') else {
                        settings = Some((shown, bytes));
                        continue;
                    };
                    if tree.folders.last().is_none_or(|last| last.name != api) {
                        tree.folders.push(FolderFiles {
                            name: api.to_string(),
                            path: format!("{path}/{api}"),
                            ..FolderFiles::default()
                        });
                    }
                    if let Some(last) = tree.folders.last_mut() {
                        let slot = match file {
                            "api.toml" => &mut last.api,
                            "codes.csv" => &mut last.codes,
                            _ => &mut last.statuses,
                        };
                        *slot = Some((shown, bytes));
                    }
                }
                tree.folders.sort_by(|a, b| a.name.cmp(&b.name));
                full(&tree, shown)?;
                let beside = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
                let at = if beside.is_empty() {
                    slashes(manifest)
                } else {
                    format!("{beside}/{}", slashes(manifest))
                };
                let manifest = git::file(commit, &at)?.map(|bytes| {
                    (
                        at.strip_prefix("./").unwrap_or(&at).to_string(),
                        String::from_utf8_lossy(&bytes).into_owned(),
                    )
                });
                Ok((tree, settings, manifest, shown.clone()))
            }
        }
    }
}

/// A comparison with nothing finds no mistake, and says nothing.
fn full(tree: &Tree, shown: &str) -> Result<(), Failure> {
    if tree.folders.is_empty() {
        return Err(Failure::new(
            format!("there are no tables in {shown}"),
            "name the folder that has one folder an API",
        ));
    }
    Ok(())
}
