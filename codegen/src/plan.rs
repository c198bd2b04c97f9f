//! Comparison of generated files with what is on disk, and the change from one to the other: only files that differ are written,
//! all or none, and only files that bear our mark are overwritten or removed.

use crate::error::{Error, RefusedFile};
use crate::files::{
    Links, Replacement, files_below, read_generated, remove_abandoned, replace_all,
};
use crate::mark::{is_generated, is_page_of};
use crate::source::show;
use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A generated file: its path below the output folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedFile {
    /// With `/` on every system.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// What a folder has and what it should have.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Plan {
    /// Files that differ or are missing.
    pub stale: Vec<Change>,
    /// Files with the generator's mark that are no longer generated.
    pub orphans: Vec<Change>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// Files that would have to be overwritten and may not be.
    refused: Vec<RefusedFile>,
    /// The folders of generated files.
    folders: Vec<PathBuf>,
    /// The generated files, whether they differ or not.
    generated: Vec<PathBuf>,
    /// The time that written files get, if not the present.
    modified: Option<SystemTime>,
}

/// One file of a [`Plan`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Change {
    /// Where.
    pub path: PathBuf,
    /// The text that is there; `None` if there is no file.
    pub old: Option<String>,
    /// The text that should be there; `None` if there should be no file.
    pub new: Option<String>,
    /// What to do with a link in place of the file.
    links: Links,
}

impl Change {
    /// The path as it is shown, with `/` on every system.
    #[must_use]
    pub fn name(&self) -> String {
        show(&self.path)
    }

    /// Whether the whole file is generated.
    pub(crate) fn is_generated(&self) -> bool {
        self.links == Links::Replace
    }
}

impl Plan {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.stale.is_empty() && self.orphans.is_empty()
    }

    /// Compares a folder of generated files with what should be in it.
    ///
    /// # Errors
    /// [`Error::Io`] where a file is there and cannot be read.
    pub fn add_folder(
        &mut self,
        folder: &Path,
        extension: &str,
        outputs: Vec<GeneratedFile>,
    ) -> Result<(), Error> {
        self.folders.push(folder.to_path_buf());
        let fail = |why| Error::io(format!("cannot read {}", show(folder)), why);
        for path in files_below(folder).map_err(fail)? {
            let Some(inside) = path.strip_prefix(folder).ok().map(show) else {
                continue;
            };
            let wanted = outputs.iter().any(|output| output.path == inside);
            if !wanted && is_output_path(&inside, extension) {
                self.add_orphan(path)?;
            }
        }
        for output in outputs {
            self.add_generated(folder, &output.path, output.text)?;
        }
        Ok(())
    }

    /// Compares a folder of generated pages with what should be in it: files of all APIs, and a folder of pages for each API.
    ///
    /// A page that is no longer generated is removed if it bears the mark of the API whose folder it is in, so that a folder of
    /// pages may hold another one.
    ///
    /// # Errors
    /// [`Error::Io`] where a file is there and cannot be read.
    pub fn add_pages(&mut self, folder: &Path, outputs: Vec<GeneratedFile>) -> Result<(), Error> {
        self.folders.push(folder.to_path_buf());
        let fail = |why| Error::io(format!("cannot read {}", show(folder)), why);
        let wanted: HashSet<PathBuf> = outputs
            .iter()
            .map(|output| folder.join(&output.path))
            .collect();
        for path in files_below(folder).map_err(fail)? {
            let inside = path.strip_prefix(folder).ok().map(show);
            let api = inside.as_deref().and_then(|inside| inside.split_once('/'));
            let is_page = path
                .extension()
                .is_some_and(|extension| extension == "html");
            if let Some((api, _)) = api.filter(|_| is_page && !wanted.contains(&path)) {
                let old = existing_text(&path)?.and_then(Existing::into_text);
                if old.as_deref().is_some_and(|old| is_page_of(old, api)) {
                    self.orphans.push(Change {
                        path,
                        old,
                        new: None,
                        links: Links::Replace,
                    });
                }
            }
        }
        for output in outputs {
            self.add_generated(folder, &output.path, output.text)?;
        }
        Ok(())
    }

    /// Adds a file that is no longer generated, if it has our mark.
    fn add_orphan(&mut self, path: PathBuf) -> Result<(), Error> {
        let old = existing_text(&path)?.and_then(Existing::into_text);
        if old.as_deref().is_some_and(is_generated) {
            self.orphans.push(Change {
                path,
                old,
                new: None,
                links: Links::Replace,
            });
        }
        Ok(())
    }

    /// Compares one generated file with what should be in it. `path` is relative to `folder`, below which a link is not written
    /// through.
    ///
    /// # Errors
    /// [`Error::Io`] where the file is there and cannot be read.
    pub fn add_generated(&mut self, folder: &Path, path: &str, text: String) -> Result<(), Error> {
        let file = folder.join(path);
        self.generated.push(file.clone());
        let existing = existing_text(&file)?;
        let (old, new) = match existing {
            None => (None, text),
            Some(Existing::NotText) => {
                self.refused.push(RefusedFile::not_generated(&file));
                return Ok(());
            }
            Some(Existing::Text(old)) => {
                if old.is_empty() {
                    // Made for us, with `touch` or `mktemp`.
                    (Some(old), text)
                } else if same_lines(&old, &text) {
                    self.unchanged += 1;
                    return Ok(());
                } else if is_generated(&old) {
                    let text = with_line_ends_of(&old, text);
                    (Some(old), text)
                } else {
                    self.refused.push(RefusedFile::not_generated(&file));
                    return Ok(());
                }
            }
        };
        if let Some(link) = first_link(folder, path) {
            self.refused.push(RefusedFile::linked(&link));
            return Ok(());
        }
        self.stale.push(Change {
            path: file,
            old,
            new: Some(new),
            links: Links::Replace,
        });
        Ok(())
    }

    /// Adds a file that people edit, such as a table, with the text that it has and the text that it is to have. It keeps its line
    /// ends. Where the path is a link, the file that it leads to is written.
    pub fn add_edited(&mut self, path: PathBuf, old: Option<String>, new: String) {
        let new = match &old {
            Some(old) => with_line_ends_of(old, new),
            None => new,
        };
        self.add_text(path, old, new);
    }

    /// Like [`Plan::add_edited`], for a document of which only parts are generated. It may have line ends of several kinds.
    pub(crate) fn add_document(&mut self, path: PathBuf, old: String, new: String) {
        self.add_text(path, Some(old), new);
    }

    fn add_text(&mut self, path: PathBuf, old: Option<String>, new: String) {
        if old.as_ref() == Some(&new) {
            self.unchanged += 1;
        } else {
            self.stale.push(Change {
                path,
                old,
                new: Some(new),
                links: Links::Follow,
            });
        }
    }

    /// The generated files, whether they differ or not.
    pub(crate) fn generated_files(&self) -> &[PathBuf] {
        &self.generated
    }

    /// Gives the files that are written this time of change.
    pub(crate) fn set_modified(&mut self, modified: Option<SystemTime>) {
        self.modified = modified;
    }

    /// Fails if there are files in the way that we did not generate, with the names of all of them.
    ///
    /// # Errors
    /// [`Error::Refused`].
    pub fn check_refused(&self) -> Result<(), Error> {
        if self.refused.is_empty() {
            return Ok(());
        }
        let mut files = self.refused.clone();
        // A linked folder is named once for all the files in it.
        files.dedup();
        Err(Error::Refused { files })
    }

    /// Carries the plan out. Every file is written beside its destination first, so that what fails does so before anything changed.
    ///
    /// # Errors
    /// [`Error::Refused`] if a file that we did not generate is in the way, [`Error::Io`] where a file cannot be written.
    pub fn apply(&self) -> Result<(), Error> {
        self.check_refused()?;
        let files: Vec<(Replacement<'_>, Links)> = self
            .stale
            .iter()
            .map(|change| {
                let replacement = Replacement {
                    path: &change.path,
                    bytes: change.new.as_deref().unwrap_or_default().as_bytes(),
                };
                (replacement, change.links)
            })
            .collect();
        replace_all(&files, self.modified)?;
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
            remove_abandoned(folder);
        }
        Ok(())
    }
}

/// Whether the generator writes files to this path, relative to an output folder: a file of an API or one that all share, and
/// beside them the folders of modules.
pub(crate) fn is_output_path(path: &str, extension: &str) -> bool {
    const IN_MODULES: [&str; 3] = ["lookup.rs", "message.rs", "wire.rs"];
    let file = Path::new(path);
    if file.extension().is_none_or(|found| found != extension) {
        return false;
    }
    match path.split_once('/') {
        None => true,
        Some((folder, file)) => {
            extension == "rs" && (folder == "wire" || IN_MODULES.contains(&file))
        }
    }
}

/// What is in a file that is already there.
enum Existing {
    Text(String),
    /// Bytes that are not UTF-8.
    NotText,
}

impl Existing {
    fn into_text(self) -> Option<String> {
        match self {
            Existing::Text(text) => Some(text),
            Existing::NotText => None,
        }
    }
}

/// The text of a file, read through links; `None` if there is no file.
fn existing_text(path: &Path) -> Result<Option<Existing>, Error> {
    match read_generated(path) {
        Ok(bytes) => Ok(Some(
            String::from_utf8(bytes).map_or(Existing::NotText, Existing::Text),
        )),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(Error::io(format!("cannot read {}", show(path)), why)),
    }
}

/// The first part of a path below a folder that is a symbolic link.
fn first_link(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut file = folder.to_path_buf();
    for part in path.split('/') {
        file.push(part);
        if file.is_symlink() {
            return Some(file);
        }
    }
    None
}

/// Whether two texts are the same but for CR LF and LF, which git may exchange at a checkout.
fn same_lines(a: &str, b: &str) -> bool {
    a == b || a.contains('\r') && a.lines().eq(b.lines()) && a.ends_with('\n') == b.ends_with('\n')
}

/// A text with CR LF, if the old one has it.
#[must_use]
pub fn with_line_ends_of(old: &str, text: String) -> String {
    match old.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => {
            text.replace("\r\n", "\n").replace('\n', "\r\n")
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_places_where_we_write_are_cleaned_up() {
        for path in [
            "lib.rs",
            "shop.rs",
            "shop/lookup.rs",
            "shop/wire.rs",
            "wire/json.rs",
        ] {
            assert!(is_output_path(path, "rs"), "{path}");
        }
        for path in [
            "errors/mod.rs",
            "errors/shop.rs",
            "pb/shop.v1.rs",
            "shop.md",
            "a/b/lookup.rs",
        ] {
            assert!(!is_output_path(path, "rs"), "{path}");
        }
        assert!(is_output_path("shop.md", "md"));
        assert!(!is_output_path("guide/shop.md", "md"));
    }

    #[test]
    fn what_cannot_be_read_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let output = || GeneratedFile {
            path: "lib.rs".into(),
            text: "// new\n".into(),
        };
        let mut plan = Plan::default();
        plan.add_folder(folder.path(), "rs", vec![output()])
            .unwrap();
        assert_eq!(plan.stale.len(), 1);
        std::fs::create_dir(folder.path().join("lib.rs")).unwrap();
        let outcome = Plan::default().add_folder(folder.path(), "rs", vec![output()]);
        let said = outcome.unwrap_err().to_string();
        assert!(
            said.contains("it is a folder, but a file belongs here"),
            "{said}"
        );
    }

    #[test]
    fn line_ends_make_no_difference_and_are_kept() {
        assert!(same_lines("a\r\nb\r\n", "a\nb\n"));
        assert!(!same_lines("a\r\nb", "a\nb\n"));
        assert!(!same_lines("a\n\nb\n", "a\nb\n"));
        assert_eq!(
            with_line_ends_of("x\r\ny\r\n", "a\nb\n".into()),
            "a\r\nb\r\n"
        );
        assert_eq!(with_line_ends_of("x\ny\n", "a\n".into()), "a\n");
    }
}
