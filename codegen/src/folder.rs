//! What is in an output folder, and that it stays in there.

use crate::error::Error;
use crate::source::show;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Nothing below the folder may lead out of it: a file is not read or written through a link.
pub(crate) fn direct(folder: &Path, file: &str) -> Result<(), Error> {
    let mut path = folder.to_path_buf();
    for part in file.split('/') {
        path.push(part);
        if path.is_symlink() {
            let why = "it is a symbolic link, and generated files are not written through links; remove it";
            let why = io::Error::new(ErrorKind::InvalidInput, why);
            return Err(Error::io(format!("cannot write {}", show(&path)), why));
        }
    }
    Ok(())
}

/// A file's text; `None` if there is no file, or it is not UTF-8.
pub(crate) fn text(path: &Path) -> Result<Option<String>, Error> {
    let why = match fs::read(path) {
        Ok(bytes) => return Ok(String::from_utf8(bytes).ok()),
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(None),
        Err(_) if path.is_dir() => {
            let why = "it is a folder, but a file belongs here; remove it";
            io::Error::new(ErrorKind::IsADirectory, why)
        }
        Err(why) => why,
    };
    Err(Error::io(format!("cannot read {}", show(path)), why))
}

/// The files of a folder and of the folders in it, sorted.
pub(crate) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let entries =
        below(folder).map_err(|why| Error::io(format!("cannot read {}", show(folder)), why))?;
    let paths = entries.iter().map(DirEntry::path);
    let mut found: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    found.sort();
    Ok(found)
}

/// What is in a folder and in the folders in it, without the folders and the links.
pub(crate) fn below(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut found = Vec::new();
    for entry in entries(folder)? {
        let kind = entry.file_type()?;
        if kind.is_dir() {
            for entry in entries(&entry.path())? {
                if entry.file_type()?.is_file() {
                    found.push(entry);
                }
            }
        } else if kind.is_file() {
            found.push(entry);
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<DirEntry>> {
    match fs::read_dir(folder) {
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        entries => entries?.collect(),
    }
}
