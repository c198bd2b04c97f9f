//! The files that a glob pattern names. Each folder is entered once, whatever links lead to it, so that a circle of links ends.

use error_tables_codegen::tools::files::ProjectRoot;
use glob::Pattern;
use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::{Path, PathBuf, is_separator};

/// The most files and folders that are looked at for one pattern.
const MAX_ENTRIES: usize = 1_000_000;

/// What a pattern names.
#[derive(Debug, Default)]
pub(crate) struct MatchedFiles {
    /// Regular files inside the root.
    pub(crate) files: BTreeSet<PathBuf>,
    /// Links that lead out of the root. Nothing beyond them is looked at, and `**` passes them over.
    pub(crate) leading_out: BTreeSet<PathBuf>,
    /// What is neither a file nor a folder, such as a pipe.
    pub(crate) not_regular: BTreeSet<PathBuf>,
}

/// Why the files of a pattern cannot be listed.
#[derive(Debug)]
pub(crate) enum PatternError {
    /// The pattern is invalid, or names too many files.
    Invalid(String),
    /// A folder cannot be read.
    Unreadable(PathBuf, io::Error),
}

/// Finds the files that a pattern names. It starts in `base`; its parts are separated by `/`, and `**` stands for any number of
/// folders.
pub(crate) fn find_matching_files(
    base: &Path,
    pattern: &str,
    root: &ProjectRoot,
) -> Result<MatchedFiles, PatternError> {
    let invalid = |error: glob::PatternError| PatternError::Invalid(error.msg.to_string());
    // Parts that are valid alone may not be as a whole: `a**/b`.
    Pattern::new(pattern).map_err(invalid)?;
    let parts = pattern.split(is_separator).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.filter(|part| *part != ".").collect();
    let mut search = Search {
        root,
        found: MatchedFiles::default(),
        entries: 0,
    };
    let (folders, last) = match parts.split_last() {
        None => return Ok(search.found),
        Some((&"**", _)) => (parts.as_slice(), "*"),
        Some((last, folders)) => (folders, *last),
    };
    let mut reached = vec![base.to_path_buf()];
    for part in folders {
        reached = match *part {
            "**" => search.folders_below(reached)?,
            ".." => search.enter(reached.iter().map(|folder| folder.join("..")).collect()),
            part => {
                let matched = search.match_entries(&reached, part)?;
                search.enter(matched)
            }
        };
    }
    for path in search.match_entries(&reached, last)? {
        search.add_file(path);
    }
    Ok(search.found)
}

struct Search<'a> {
    root: &'a ProjectRoot,
    found: MatchedFiles,
    /// How many entries of folders were looked at.
    entries: usize,
}

impl Search<'_> {
    /// The folders among some paths, each once.
    fn enter(&mut self, paths: Vec<PathBuf>) -> Vec<PathBuf> {
        let mut seen = HashSet::new();
        let mut folders = Vec::new();
        for path in paths {
            // A link that leads nowhere is no folder.
            let Ok(real) = path.canonicalize() else {
                continue;
            };
            if !real.is_dir() {
                continue;
            }
            if !self.root.contains(&real).unwrap_or(false) {
                self.found.leading_out.insert(path);
            } else if seen.insert(real) {
                folders.push(path);
            }
        }
        folders
    }

    /// Folders and all folders below them, each once and by its shortest path.
    fn folders_below(&mut self, folders: Vec<PathBuf>) -> Result<Vec<PathBuf>, PatternError> {
        let mut seen = HashSet::new();
        let mut all = Vec::new();
        let mut level = folders;
        while !level.is_empty() {
            level.retain(|folder| folder.canonicalize().is_ok_and(|real| seen.insert(real)));
            all.extend_from_slice(&level);
            let mut entries = self.match_entries(&level, "*")?;
            entries.retain(|path| self.root.contains(path).unwrap_or(false));
            level = self.enter(entries);
        }
        Ok(all)
    }

    /// The entries of folders whose names match a part of the pattern, sorted.
    fn match_entries(
        &mut self,
        folders: &[PathBuf],
        part: &str,
    ) -> Result<Vec<PathBuf>, PatternError> {
        let pattern =
            Pattern::new(part).map_err(|error| PatternError::Invalid(error.msg.to_string()))?;
        let mut matched = Vec::new();
        for folder in folders {
            let unreadable = |error| PatternError::Unreadable(folder.clone(), error);
            for entry in folder.read_dir().map_err(unreadable)? {
                self.entries += 1;
                if self.entries > MAX_ENTRIES {
                    let message = format!("it leads through more than {MAX_ENTRIES} files");
                    return Err(PatternError::Invalid(message));
                }
                let entry = entry.map_err(unreadable)?;
                // A name that is not UTF-8 is matched as it is shown.
                if pattern.matches(&entry.file_name().to_string_lossy()) {
                    matched.push(entry.path());
                }
            }
        }
        matched.sort();
        Ok(matched)
    }

    /// Adds a path that the whole pattern matches.
    fn add_file(&mut self, path: PathBuf) {
        let Ok(metadata) = path.metadata() else {
            return;
        };
        if metadata.is_dir() {
            return;
        }
        if !self.root.contains(&path).unwrap_or(false) {
            self.found.leading_out.insert(path);
        } else if metadata.is_file() {
            self.found.files.insert(path);
        } else {
            self.found.not_regular.insert(path);
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::ffi::OsStr;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    /// A folder with files, links in circles, a link that leads out, and a name that is not UTF-8.
    fn project() -> tempfile::TempDir {
        let project = tempfile::tempdir().unwrap();
        let root = project.path().join("inside");
        fs::create_dir_all(root.join("src/a/b")).unwrap();
        fs::create_dir_all(project.path().join("outside")).unwrap();
        fs::write(project.path().join("outside/secret.rs"), "").unwrap();
        for file in [
            "src/one.rs",
            "src/a/two.rs",
            "src/a/b/three.rs",
            "src/a/b/four.c",
        ] {
            fs::write(root.join(file), "").unwrap();
        }
        fs::write(root.join("src/a").join(OsStr::from_bytes(b"\xff.rs")), "").unwrap();
        symlink(".", root.join("src/self")).unwrap();
        symlink(".", root.join("src/again")).unwrap();
        symlink("../..", root.join("src/a/up")).unwrap();
        symlink("../../outside", root.join("src/out")).unwrap();
        symlink("nowhere", root.join("src/dangling.rs")).unwrap();
        project
    }

    fn find(pattern: &str) -> (Vec<String>, Vec<String>) {
        let project = project();
        let base = project.path().join("inside");
        let found = find_matching_files(&base, pattern, &ProjectRoot::new(&base).unwrap()).unwrap();
        let show = |paths: &BTreeSet<PathBuf>| {
            let paths = paths.iter().map(|path| path.strip_prefix(&base).unwrap());
            paths
                .map(|path| path.to_string_lossy().into_owned())
                .collect()
        };
        (show(&found.files), show(&found.leading_out))
    }

    #[test]
    fn circles_of_links_end() {
        let all = [
            "src/a/b/three.rs",
            "src/a/two.rs",
            "src/a/\u{fffd}.rs",
            "src/one.rs",
        ];
        for pattern in ["src/**/*.rs", "**/*.rs", "**/**/**/*.rs", "./src//**/*.rs"] {
            let (files, out) = find(pattern);
            assert_eq!(files, all, "{pattern}");
            assert_eq!(out, [""; 0], "{pattern}");
        }
        let up_and_down = format!("src/{}*.rs", "*/../".repeat(200));
        let (files, _) = find(&up_and_down);
        assert_eq!(files.len(), 1, "{files:?}");
        assert!(files[0].ends_with("/one.rs"), "{files:?}");
    }

    #[test]
    fn parts_match_names() {
        assert_eq!(find("src/*/b/*.[ch]").0, ["src/a/b/four.c"]);
        assert_eq!(find("src/a/../one.rs").0, ["src/a/../one.rs"]);
        assert_eq!(find("src/a").0, Vec::<String>::new());
        assert_eq!(find("src/out/*.rs"), (vec![], vec!["src/out".to_string()]));
        let invalid = find_matching_files(Path::new("."), "a**/b", &ProjectRoot::unrestricted());
        assert!(matches!(invalid, Err(PatternError::Invalid(_))));
    }
}
