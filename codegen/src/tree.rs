//! A folder of tables as it was found: one folder an API.

use crate::error::Error;
use crate::source::{read, show};
use std::path::Path;

/// The files of every API, not yet read as anything.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Sorted by name.
    pub folders: Vec<FolderFiles>,
}

/// A file's path, as it is shown, and its bytes.
pub type File = (String, Vec<u8>);

/// The files of one API.
#[derive(Clone, Debug, Default)]
pub struct FolderFiles {
    /// The folder's name, `amove-web`.
    pub name: String,
    /// The folder's path, as it is shown.
    pub path: String,
    /// `api.toml`.
    pub api: Option<File>,
    /// `codes.csv`.
    pub codes: Option<File>,
    /// `statuses.csv`.
    pub statuses: Option<File>,
}

impl Tree {
    /// Reads a folder of tables. Files beside the folders, and folders whose name begins with a dot, are passed over.
    ///
    /// # Errors
    /// [`Error::Io`] if the folder or a file in it cannot be read, or if it has no folder in it.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let fail = |why| Error::io(format!("cannot read {}", show(root)), why);
        let mut folders = Vec::new();
        for entry in std::fs::read_dir(root).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') || !path.is_dir() {
                continue;
            }
            let file = |name: &str| {
                let path = path.join(name);
                match path.symlink_metadata() {
                    Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
                    _ => read(&path).map(|bytes| Some((show(&path), bytes))),
                }
            };
            let (api, codes, statuses) =
                (file("api.toml")?, file("codes.csv")?, file("statuses.csv")?);
            folders.push(FolderFiles {
                name,
                path: show(&path),
                api,
                codes,
                statuses,
            });
        }
        if folders.is_empty() {
            // Going on would remove everything that was generated before.
            let why = "there is no folder in it; each API has one, with its api.toml and codes.csv";
            return Err(fail(std::io::Error::new(std::io::ErrorKind::NotFound, why)));
        }
        folders.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Tree { folders })
    }
}
