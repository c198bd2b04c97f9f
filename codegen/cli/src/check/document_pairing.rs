//! Which document belongs to which API.

use crate::error::CliError;
use crate::import::lock::Lock;
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::model::Api;
use std::path::{Component, Path, PathBuf};

/// What the last import of an API read, and the document to compare, if there is one.
pub(crate) struct DocumentPair {
    pub(crate) lock: Option<Lock>,
    pub(crate) document: Option<PathBuf>,
}

/// Where to look for documents.
pub(crate) struct DocumentSearch<'a> {
    /// The documents given as arguments. If there are none, the lock files name them.
    pub(crate) given: &'a [PathBuf],
    /// The folder that has the documents of the lock files.
    pub(crate) folder: Option<&'a Path>,
    pub(crate) tables: &'a Path,
    /// Whether an API was chosen with `--api`.
    pub(crate) api_is_given: bool,
}

impl DocumentSearch<'_> {
    /// The document of each API, in the order of the APIs. Adds a note for each document that is not there.
    pub(crate) fn pair_documents(
        &self,
        apis: &[&Api],
        notes: &mut Vec<String>,
    ) -> Result<Vec<DocumentPair>, CliError> {
        let mut pairs: Vec<DocumentPair> = Vec::new();
        for api in apis {
            pairs.push(DocumentPair {
                lock: Lock::read(self.tables, &api.name)?,
                document: None,
            });
        }
        for given in self.given {
            let owners = self.find_owners(given, apis, &pairs);
            if owners.is_empty() {
                return Err(CliError::usage(format!(
                    "no API was imported from {}; name the API with --api",
                    given.display()
                )));
            }
            for at in owners {
                let (Some(pair), Some(api)) = (pairs.get_mut(at), apis.get(at)) else {
                    continue;
                };
                let other = pair.document.replace(given.clone());
                if let Some(other) = other.filter(|other| other != given) {
                    return Err(CliError::usage(format!(
                        "both {} and {} belong to `{}`; give only one of them",
                        other.display(),
                        given.display(),
                        api.name
                    )));
                }
            }
        }
        if self.given.is_empty() {
            for (api, pair) in apis.iter().zip(&mut pairs) {
                if let Some(lock) = &pair.lock {
                    let path = self.locked_path(lock);
                    if path.is_file() {
                        // The lock comes with the tables: it must not choose a file outside, not even through a link.
                        let project = project_folder(self.tables);
                        let usual = if self.tables.starts_with("..") {
                            &project
                        } else {
                            Path::new(".")
                        };
                        let folder = self.folder.unwrap_or(usual);
                        ProjectRoot::new(folder)?.check_inside(&path)?;
                        pair.document = Some(path);
                    } else {
                        notes.push(format!(
                            "{}: {} was not found and not compared; give its path, or its folder with --pages",
                            api.name,
                            path.display()
                        ));
                    }
                }
            }
        }
        Ok(pairs)
    }

    /// The APIs that a document was imported into: found by its path, its file name, or the name of the API.
    fn find_owners(&self, document: &Path, apis: &[&Api], pairs: &[DocumentPair]) -> Vec<usize> {
        let only_api = self.api_is_given && apis.len() == 1;
        if only_api && self.given.len() == 1 {
            return vec![0];
        }
        let parts = |path: &Path| -> Vec<PathBuf> {
            let part = |part: Component<'_>| PathBuf::from(part.as_os_str());
            let parts = path.components().filter(|part| *part != Component::CurDir);
            parts.map(part).collect()
        };
        let find_locks = |is_same: &dyn Fn(&Path) -> bool| -> Vec<usize> {
            let matches = |pair: &DocumentPair| {
                pair.lock
                    .as_ref()
                    .is_some_and(|lock| is_same(Path::new(&lock.page)))
            };
            let pairs = pairs.iter().enumerate();
            pairs
                .filter(|(_, pair)| matches(pair))
                .map(|(at, _)| at)
                .collect()
        };
        let same_path = find_locks(&|path| parts(path) == parts(document));
        if !same_path.is_empty() {
            return same_path;
        }
        let name = document.file_name();
        let same_name = find_locks(&|path| name.is_some() && path.file_name() == name);
        if !same_name.is_empty() {
            return same_name;
        }
        let stem = document.file_stem().unwrap_or_default().to_string_lossy();
        let named_like_api = apis.iter().position(|api| *api.name == *stem);
        named_like_api
            .or(only_api.then_some(0))
            .into_iter()
            .collect()
    }

    /// Where the document of a lock file should be. A path that leads out of the project is never used.
    fn locked_path(&self, lock: &Lock) -> PathBuf {
        let path = Path::new(&lock.page);
        let name = Path::new(path.file_name().unwrap_or_default());
        let is_inside =
            |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
        match self.folder {
            Some(folder) => folder.join(name),
            None if path.components().all(is_inside) && self.tables.starts_with("..") => {
                project_folder(self.tables).join(path)
            }
            None if path.components().all(is_inside) => path.to_path_buf(),
            None => name.to_path_buf(),
        }
    }
}
