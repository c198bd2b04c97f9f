//! A folder of tables as it was found: one folder an API.

use crate::error::Error;
use crate::files::{ProjectRoot, Stamp};
use crate::source::show;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The files of every API, not yet read as anything.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Sorted by name.
    pub folders: Vec<FolderFiles>,
    /// When the newest of the files was changed; `None` if the tables were not read from files.
    pub modified: Option<SystemTime>,
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
    /// `endpoints.csv`.
    pub endpoints: Option<File>,
    /// `messages.<locale>.csv`, by their names.
    pub messages: BTreeMap<String, Option<File>>,
    /// Further CSV files, which are not read: most likely a name is misspelt.
    pub unexpected: Vec<String>,
}

impl FolderFiles {
    /// The place of a file by its name; `None` if a table has no such file.
    pub fn file_mut(&mut self, name: &str) -> Option<&mut Option<File>> {
        match name {
            "api.toml" => Some(&mut self.api),
            "codes.csv" => Some(&mut self.codes),
            "statuses.csv" => Some(&mut self.statuses),
            "endpoints.csv" => Some(&mut self.endpoints),
            _ => {
                message_locale(name)?;
                Some(self.messages.entry(name.to_string()).or_default())
            }
        }
    }

    /// All files.
    pub fn files_mut(&mut self) -> impl Iterator<Item = &mut File> {
        let files = [
            &mut self.api,
            &mut self.codes,
            &mut self.statuses,
            &mut self.endpoints,
        ];
        let files = files.into_iter().chain(self.messages.values_mut());
        files.filter_map(Option::as_mut)
    }
}

#[cfg(test)]
impl Tree {
    /// The files of an API called `shop`, by their names.
    pub(crate) fn of_shop(files: &[(&str, &str)]) -> Self {
        let mut folder = FolderFiles {
            name: "shop".into(),
            path: "shop".into(),
            ..FolderFiles::default()
        };
        for (name, text) in files {
            if let Some(slot) = folder.file_mut(name) {
                *slot = Some((format!("shop/{name}"), text.as_bytes().to_vec()));
            }
        }
        Self {
            folders: vec![folder],
            modified: None,
        }
    }
}

/// The locale of a file of messages: `de` of `messages.de.csv`. `None` if it is another file.
#[must_use]
pub fn message_locale(name: &str) -> Option<&str> {
    name.strip_prefix("messages.")?.strip_suffix(".csv")
}

/// The CSV files of an API.
pub(crate) const TABLES: [&str; 3] = ["codes.csv", "statuses.csv", "endpoints.csv"];

/// How often a tree is read that changes meanwhile.
const ATTEMPTS: usize = 3;

impl Tree {
    /// Reads a folder of tables that may not lead out of the folder that contains it.
    ///
    /// # Errors
    /// As for [`Tree::read_within`].
    pub fn read(tables: &Path) -> Result<Self, Error> {
        Self::read_within(tables, &ProjectRoot::of_tables(tables)?)
    }

    /// Reads a folder of tables. Files beside the folders, and folders whose name begins with a dot, are passed over.
    ///
    /// # Errors
    /// [`Error::Io`] if the folder or a file in it cannot be read, is not a regular file, leads out of the project or keeps
    /// changing, or if the folder has no folders in it.
    pub fn read_within(tables: &Path, root: &ProjectRoot) -> Result<Self, Error> {
        Self::read_until_stable(tables, root, || ())
    }

    /// Reads until no file has changed since. `meanwhile` runs between the two looks.
    fn read_until_stable(
        tables: &Path,
        root: &ProjectRoot,
        mut meanwhile: impl FnMut(),
    ) -> Result<Self, Error> {
        let mut unsettled = PathBuf::new();
        for _ in 0..ATTEMPTS {
            let mut seen = Vec::new();
            let mut tree = Self::read_once(tables, root, &mut seen)?;
            tree.modified = seen.iter().filter_map(|(_, stamp)| stamp.1).max();
            meanwhile();
            let changed =
                |(path, stamp): &(PathBuf, Stamp)| Stamp::of(path).ok().as_ref() != Some(stamp);
            match seen.into_iter().find(changed) {
                None => return Ok(tree),
                Some((path, _)) => unsettled = path,
            }
        }
        let why = "it changes while it is read; run again when nobody writes to it";
        Err(Error::io(
            format!("cannot read {}", show(&unsettled)),
            io::Error::other(why),
        ))
    }

    fn read_once(
        tables: &Path,
        root: &ProjectRoot,
        seen: &mut Vec<(PathBuf, Stamp)>,
    ) -> Result<Self, Error> {
        let fail = |why| Error::io(format!("cannot read {}", show(tables)), why);
        root.check_inside(tables)?;
        let mut folders = Vec::new();
        for entry in fs::read_dir(tables).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') || !path.is_dir() {
                continue;
            }
            root.check_inside(&path)?;
            let mut file = |name: &str| {
                let path = path.join(name);
                match path.symlink_metadata() {
                    Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
                    _ => {
                        let (bytes, stamp) = root.read_stamped(&path)?;
                        let shown = show(&path);
                        seen.push((path, stamp));
                        Ok(Some((shown, bytes)))
                    }
                }
            };
            let (api, codes) = (file("api.toml")?, file("codes.csv")?);
            let (statuses, endpoints) = (file("statuses.csv")?, file("endpoints.csv")?);
            let others = other_tables(&path).map_err(fail)?;
            let (messages, unexpected): (Vec<_>, Vec<_>) = others
                .into_iter()
                .partition(|name| message_locale(name).is_some());
            let messages = messages.into_iter();
            let messages = messages.map(|name| Ok((name.clone(), file(&name)?)));
            let messages = messages.collect::<Result<_, Error>>()?;
            folders.push(FolderFiles {
                unexpected,
                name,
                path: show(&path),
                api,
                codes,
                statuses,
                endpoints,
                messages,
            });
        }
        if folders.is_empty() {
            // Going on would remove everything that was generated before.
            let why = "there is no folder in it; each API has one, with its api.toml and codes.csv";
            return Err(fail(io::Error::new(ErrorKind::NotFound, why)));
        }
        folders.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Tree {
            folders,
            modified: None,
        })
    }
}

/// The names of the CSV files in a folder other than [`TABLES`].
fn other_tables(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_csv = name.to_lowercase().ends_with(".csv") && !name.starts_with('.');
        if is_csv && !TABLES.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn tables() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("shop")).unwrap();
        fs::write(root.path().join("shop/codes.csv"), "code\nOLD\n").unwrap();
        root
    }

    #[test]
    fn every_csv_file_is_read_or_reported() {
        let root = tables();
        for file in [
            "messages.de.csv",
            "status.csv",
            "Codes.CSV",
            ".#x.csv",
            "notes.md",
        ] {
            fs::write(root.path().join("shop").join(file), "name\n").unwrap();
        }
        let folder = Tree::read(root.path()).unwrap().folders.remove(0);
        let messages: Vec<&str> = folder.messages.keys().map(String::as_str).collect();
        assert_eq!(messages, ["messages.de.csv"]);
        assert_eq!(folder.unexpected, ["Codes.CSV", "status.csv"]);
    }

    #[test]
    fn a_file_that_changes_once_is_read_again() {
        let root = tables();
        let mut times = 0;
        let tree = Tree::read_until_stable(root.path(), &ProjectRoot::unrestricted(), || {
            times += 1;
            if times == 1 {
                fs::write(root.path().join("shop/codes.csv"), "code\nNEWER\n").unwrap();
            }
        });
        let (_, bytes) = tree.unwrap().folders.remove(0).codes.unwrap();
        assert_eq!((bytes.as_slice(), times), (&b"code\nNEWER\n"[..], 2));
    }

    #[test]
    fn a_file_that_keeps_changing_is_refused() {
        let root = tables();
        let mut times = 0;
        let tree = Tree::read_until_stable(root.path(), &ProjectRoot::unrestricted(), || {
            times += 1;
            fs::write(root.path().join("shop/codes.csv"), "x".repeat(times)).unwrap();
        });
        let said = tree.unwrap_err().to_string();
        assert!(
            said.ends_with(
                "shop/codes.csv: it changes while it is read; run again when nobody writes to it"
            ),
            "{said}"
        );
    }
}
