//! Files on disk: only what differs is written, all of it or nothing, and what no table asks for any more is removed.

use crate::emit::{MARK, Output};
use crate::error::Error;
use crate::source::show;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a folder has and what it should have.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Plan {
    /// Files that differ or are missing.
    pub stale: Vec<Change>,
    /// Files that no table asks for and that bear the generator's mark.
    pub orphans: Vec<Change>,
    /// How many files are as they should be.
    pub unchanged: usize,
}

/// One file of a [`Plan`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Change {
    /// Where.
    pub path: PathBuf,
    /// What is there; `None` if nothing is, or nothing that is text.
    pub old: Option<String>,
    /// What should be there; `None` if nothing should.
    pub new: Option<String>,
}

impl Change {
    /// The path as it is shown, with `/` on every system.
    #[must_use]
    pub fn name(&self) -> String {
        show(&self.path)
    }
}

impl Plan {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.stale.is_empty() && self.orphans.is_empty()
    }

    /// Compares a folder with what should be in it. Files ending in `ending` are looked at, two levels deep.
    pub(crate) fn add(
        &mut self,
        folder: &Path,
        ending: &str,
        outputs: Vec<Output>,
    ) -> Result<(), Error> {
        for found in files(folder, ending)? {
            let wanted = outputs
                .iter()
                .any(|output| folder.join(&output.path) == found);
            if !wanted {
                let old = text(&found)?;
                if old
                    .as_deref()
                    .is_some_and(|old| old.lines().next().is_some_and(|line| line.contains(MARK)))
                {
                    self.orphans.push(Change {
                        path: found,
                        old,
                        new: None,
                    });
                }
            }
        }
        for output in outputs {
            self.add_file(&folder.join(&output.path), output.text)?;
        }
        Ok(())
    }

    /// Compares one file with what should be in it.
    pub(crate) fn add_file(&mut self, path: &Path, new: String) -> Result<(), Error> {
        let old = text(path)?;
        if old.as_ref() == Some(&new) {
            self.unchanged += 1;
        } else {
            self.stale.push(Change {
                path: path.to_path_buf(),
                old,
                new: Some(new),
            });
        }
        Ok(())
    }

    /// Carries the plan out. Every file is written beside its place first, so that what fails fails before anything changed.
    pub(crate) fn apply(&self) -> Result<(), Error> {
        let mut ready = Vec::new();
        let staged = self.stale.iter().try_for_each(|change| {
            ready.push((stage(change)?, &change.path));
            Ok(())
        });
        let placed = staged.and_then(|()| {
            ready.iter().try_for_each(|(temporary, path)| {
                fs::rename(temporary, path)
                    .map_err(|why| Error::io(format!("cannot write {}", show(path)), why))
            })
        });
        if placed.is_err() {
            for (temporary, _) in &ready {
                let _ = fs::remove_file(temporary);
            }
        }
        placed?;
        for orphan in &self.orphans {
            match fs::remove_file(&orphan.path) {
                Err(why) if why.kind() != ErrorKind::NotFound => {
                    return Err(Error::io(format!("cannot remove {}", orphan.name()), why));
                }
                _ => {}
            }
            // A module's folder goes with its last file; one that has others stays.
            if let Some(folder) = orphan.path.parent() {
                let _ = fs::remove_dir(folder);
            }
        }
        Ok(())
    }
}

/// Writes a file beside its place and gives the path.
fn stage(change: &Change) -> Result<PathBuf, Error> {
    let fail = |why| Error::io(format!("cannot write {}", change.name()), why);
    let folder = change.path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fail)?;
    let name = change
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    // Two builds at once must not share it.
    let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&temporary, change.new.as_deref().unwrap_or_default());
    written.map_err(|why| {
        let _ = fs::remove_file(&temporary);
        fail(why)
    })?;
    Ok(temporary)
}

/// A file's text; `None` if there is no file, or it is not UTF-8.
fn text(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(String::from_utf8(bytes).ok()),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(Error::io(format!("cannot read {}", show(path)), why)),
    }
}

/// The files of a folder and of the folders in it, sorted.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            found.extend(entries(&path)?.into_iter().filter(|path| path.is_file()));
        } else {
            found.push(path);
        }
    }
    found.retain(|path| path.extension().is_some_and(|e| e == ending));
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let fail = |why| Error::io(format!("cannot read {}", show(folder)), why);
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| entry.map(|entry| entry.path()).map_err(fail))
            .collect(),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(why) => Err(fail(why)),
    }
}
