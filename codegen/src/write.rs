//! Files on disk: only what differs is written, all of it or nothing, and what no table asks for any more is removed.

use crate::emit::{MARK, Output};
use crate::error::Error;
use crate::folder::{below, direct, files, text};
use crate::source::show;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

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
    /// The folders that are looked after.
    folders: Vec<PathBuf>,
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
    /// A change of a file from `old` to `new`.
    #[must_use]
    pub fn new(path: PathBuf, old: Option<String>, new: Option<String>) -> Self {
        Change { path, old, new }
    }

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
    pub fn add(&mut self, folder: &Path, ending: &str, outputs: Vec<Output>) -> Result<(), Error> {
        self.folders.push(folder.to_path_buf());
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
            direct(folder, &output.path)?;
            self.add_file(&folder.join(&output.path), output.text)?;
        }
        Ok(())
    }

    /// Compares one file with what should be in it.
    ///
    /// # Errors
    /// [`Error::Io`] where the file is there and cannot be read.
    pub fn add_file(&mut self, path: &Path, new: String) -> Result<(), Error> {
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
    ///
    /// # Errors
    /// [`Error::Io`] where a file cannot be written.
    pub fn apply(&self) -> Result<(), Error> {
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
        for folder in &self.folders {
            tidy(folder);
        }
        Ok(())
    }
}

/// Two builds at once must not share a temporary file, nor two threads.
static COUNT: AtomicU32 = AtomicU32::new(0);

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
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let temporary = folder.join(format!(".{name}.{}-{count}.tmp", std::process::id()));
    let write = || {
        let _ = fs::remove_file(&temporary);
        // What somebody else put there meanwhile, a link say, is not written through.
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)?;
        file.write_all(change.new.as_deref().unwrap_or_default().as_bytes())
    };
    write().map_err(|why| {
        let _ = fs::remove_file(&temporary);
        fail(why)
    })?;
    Ok(temporary)
}

/// A run that was killed leaves its temporary files. After an hour they are nobody's.
fn tidy(folder: &Path) {
    const ABANDONED: Duration = Duration::from_secs(3600);
    for entry in below(folder).unwrap_or_default() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = name.starts_with('.')
            && entry.path().extension().is_some_and(|e| e == "tmp")
            && (name.contains(".rs.") || name.contains(".md."));
        let age = entry
            .metadata()
            .ok()
            .and_then(|metadata| metadata.modified().ok()?.elapsed().ok());
        if ours && age.is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
