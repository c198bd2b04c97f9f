//! Reading files that must not lead out of the project, and replacing files all at once.

use crate::error::Error;
use crate::source::show;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

/// The bytes of the largest table, document, lock or file of source code that is read.
pub const MAX_INPUT: u64 = 128 << 20;
/// A larger `.toml` file is refused: a parsed value takes fifty times the memory of its text.
const MAX_TOML: u64 = 4 << 20;
/// A larger generated file is not compared with what would be written.
const MAX_GENERATED: u64 = 1 << 30;

/// The folder that no file may lead out of, through `..` or through symbolic links.
///
/// Tables may come from untrusted pull requests. A link to `/proc/self/environ`, or a `[[source]]` glob with `../`, must not copy a
/// file of the machine that runs the check into a public report.
///
/// ```
/// use error_tables_codegen::tools::files::ProjectRoot;
///
/// let root = ProjectRoot::of_tables("examples/error-tables".as_ref())?;
/// assert!(root.read("examples/error-tables/shop/codes.csv".as_ref()).is_ok());
/// assert!(root.read("Cargo.toml".as_ref()).is_err());
/// # Ok::<(), error_tables_codegen::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ProjectRoot(Option<PathBuf>);

impl ProjectRoot {
    /// Files may be anywhere: for a build script, which runs with the rights of the checkout it is in, and whose files may be
    /// links into a store or out of a sandbox.
    #[must_use]
    pub fn unrestricted() -> Self {
        ProjectRoot(None)
    }

    /// Files must be in this folder.
    ///
    /// # Errors
    /// [`Error::Io`] if there is no such folder.
    pub fn new(folder: &Path) -> Result<Self, Error> {
        let real = folder
            .canonicalize()
            .map_err(|why| Error::io(format!("cannot read {}", show(folder)), why))?;
        Ok(ProjectRoot(Some(real)))
    }

    /// Files must be in the folder that contains the folder of tables.
    ///
    /// # Errors
    /// [`Error::Io`] if there is no such folder.
    pub fn of_tables(tables: &Path) -> Result<Self, Error> {
        Self::new(&project_folder(tables))
    }

    /// Whether a file or folder that exists is in the project once its links are resolved.
    ///
    /// # Errors
    /// The reason why the path cannot be resolved.
    pub fn contains(&self, path: &Path) -> io::Result<bool> {
        let Some(root) = &self.0 else { return Ok(true) };
        Ok(path.canonicalize()?.starts_with(root))
    }

    /// Refuses a path that leads out of the project.
    fn check(&self, path: &Path) -> io::Result<()> {
        if self.contains(path)? {
            return Ok(());
        }
        let why = "it leads out of the project folder; copy it into the project";
        Err(io::Error::new(ErrorKind::PermissionDenied, why))
    }

    /// Reads a regular file of at most 128 MiB, or 4 MiB if its name ends in `.toml`.
    ///
    /// # Errors
    /// [`Error::Io`] if the file is not in the project, is not a regular file, is larger, or cannot be read.
    pub fn read(&self, path: &Path) -> Result<Vec<u8>, Error> {
        self.read_stamped(path).map(|(bytes, _)| bytes)
    }

    /// Like [`ProjectRoot::read`], but `None` if there is nothing at the path, not even a link.
    ///
    /// # Errors
    /// As for [`ProjectRoot::read`].
    pub fn read_if_exists(&self, path: &Path) -> Result<Option<Vec<u8>>, Error> {
        match path.symlink_metadata() {
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            _ => self.read(path).map(Some),
        }
    }

    /// The bytes of a file, and what tells whether it changed since.
    pub(crate) fn read_stamped(&self, path: &Path) -> Result<(Vec<u8>, Stamp), Error> {
        let read = || {
            self.check(path)?;
            let stamp = Stamp::of(path)?;
            Ok((read_limited(path, size_limit(path))?, stamp))
        };
        read().map_err(|why| Error::io(format!("cannot read {}", show(path)), why))
    }

    /// Fails if a file or folder is not in the project, without reading it.
    ///
    /// # Errors
    /// [`Error::Io`] if the path leads out of the project, or there is nothing there.
    pub fn check_inside(&self, path: &Path) -> Result<(), Error> {
        self.check(path)
            .map_err(|why| Error::io(format!("cannot read {}", show(path)), why))
    }
}

/// The folder that contains the folder of tables. Paths in `[[source]]` start there.
#[must_use]
pub fn project_folder(tables: &Path) -> PathBuf {
    match tables.parent().filter(|_| tables.file_name().is_some()) {
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_path_buf(),
        // `.` and `..` have no name to take away.
        None => tables.to_path_buf(),
    }
}

/// Tells that a file is no longer the one that was read: its length and the time it was written.
#[derive(Debug, PartialEq)]
pub(crate) struct Stamp(u64, pub(crate) Option<SystemTime>);

impl Stamp {
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(Stamp(metadata.len(), metadata.modified().ok()))
    }
}

/// Fails if a file that is not on the disk, such as one of a git revision, is larger than [`ProjectRoot::read`] accepts.
///
/// # Errors
/// [`Error::Io`] if it is.
pub fn check_size(path: &Path, bytes: usize) -> Result<(), Error> {
    let limit = size_limit(path);
    if bytes as u64 <= limit {
        return Ok(());
    }
    let why = too_large("the file is larger than", limit);
    Err(Error::io(format!("cannot read {}", show(path)), why))
}

fn size_limit(path: &Path) -> u64 {
    let is_toml = path
        .extension()
        .is_some_and(|extension| extension == "toml");
    if is_toml { MAX_TOML } else { MAX_INPUT }
}

/// Reads a generated file, which must be a regular file.
pub(crate) fn read_generated(path: &Path) -> io::Result<Vec<u8>> {
    read_limited(path, MAX_GENERATED)
}

/// Reads a regular file. Anything else is refused before it is opened: a pipe might never end.
fn read_limited(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        let why = "it is a folder, but a file belongs here";
        return Err(io::Error::new(ErrorKind::IsADirectory, why));
    }
    if !metadata.is_file() {
        let why = "it is not a regular file";
        return Err(io::Error::new(ErrorKind::InvalidInput, why));
    }
    if metadata.len() > limit {
        return Err(too_large("the file is larger than", limit));
    }
    // What is appended meanwhile counts, too.
    read_at_most(File::open(path)?, limit, "the file is larger than")
}

fn read_at_most(stream: impl Read, limit: u64, what: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(what, limit));
    }
    Ok(bytes)
}

fn too_large(what: &str, limit: u64) -> io::Error {
    let why = format!("{what} {} MiB", limit >> 20);
    io::Error::new(ErrorKind::FileTooLarge, why)
}

/// Reads the standard input or another stream to its end.
///
/// # Errors
/// The error of the stream, or that it has more than `limit` bytes.
pub fn read_stream(stream: impl Read, limit: u64) -> io::Result<Vec<u8>> {
    read_at_most(stream, limit, "there are more than")
}

/// A file that is to be written, and what is to be in it.
#[derive(Clone, Debug)]
pub struct Replacement<'a> {
    /// Where.
    pub path: &'a Path,
    /// The whole content.
    pub bytes: &'a [u8],
}

/// What happens to a symbolic link where a file is to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Links {
    /// It is replaced by the file. For generated files, whose links are refused before: a link that was planted meanwhile is
    /// not written through.
    #[default]
    Replace,
    /// The file that it leads to is written. For files that people edit.
    Follow,
}

/// Replaces files that people edit, all of them or none: each is written to a temporary file beside it, and renamed when all of
/// them are complete. Where a path is a link, the file that it leads to is replaced. Mode and owner stay as they were.
///
/// # Errors
/// [`Error::Io`] if a file cannot be written. No temporary file is left behind.
pub fn replace_files(files: &[Replacement<'_>]) -> Result<(), Error> {
    let files: Vec<_> = files
        .iter()
        .map(|file| (file.clone(), Links::Follow))
        .collect();
    replace_all(&files, None)
}

/// Like [`replace_files`]; `modified` is the time that the files get, if not the present.
pub(crate) fn replace_all(
    files: &[(Replacement<'_>, Links)],
    modified: Option<SystemTime>,
) -> Result<(), Error> {
    let fail = |path: &Path, why| Error::io(format!("cannot write {}", show(path)), why);
    let mut staged: Vec<Staged> = Vec::with_capacity(files.len());
    for (file, links) in files {
        staged.push(Staged::write(file, *links, modified).map_err(|why| fail(file.path, why))?);
    }
    for ((file, _), staged) in files.iter().zip(&mut staged) {
        staged.place().map_err(|why| fail(file.path, why))?;
    }
    Ok(())
}

/// Writes a report to a path that the user named. A regular file is replaced as by [`replace_files`]; a device, a pipe or
/// whatever else is there is written to.
///
/// # Errors
/// [`Error::Io`] if it cannot be written.
pub fn write_report(path: &Path, text: &str) -> Result<(), Error> {
    let bytes = text.as_bytes();
    let fail = |why| Error::io(format!("cannot write {}", show(path)), why);
    // A misspelt folder is not created.
    fs::metadata(parent_folder(path)).map_err(fail)?;
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => OpenOptions::new()
            .write(true)
            .open(path)
            .and_then(|mut file| file.write_all(bytes))
            .map_err(fail),
        _ => replace_files(&[Replacement { path, bytes }]),
    }
}

fn parent_folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Two builds at once must not share a temporary file, nor must two threads.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// Marks temporary files as ours.
const TEMPORARY: &str = ".error-tables-";

/// A complete temporary file beside its destination. It is removed unless it was placed.
struct Staged {
    temporary: Option<PathBuf>,
    destination: PathBuf,
}

impl Staged {
    fn write(
        file: &Replacement<'_>,
        links: Links,
        modified: Option<SystemTime>,
    ) -> io::Result<Self> {
        let destination = match links {
            Links::Follow if file.path.is_symlink() => link_target(file.path)?,
            _ => file.path.to_path_buf(),
        };
        let old = destination
            .symlink_metadata()
            .ok()
            .filter(Metadata::is_file);
        let folder = parent_folder(&destination);
        fs::create_dir_all(folder)?;
        let name = destination
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let process = std::process::id();
        let temporary = folder.join(format!(".{name}{TEMPORARY}{process}-{count}.tmp"));
        let staged = Staged {
            temporary: Some(temporary.clone()),
            destination,
        };
        let _ = fs::remove_file(&temporary);
        // `create_new`: a link that was planted there is not written through.
        let mut out = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)?;
        out.write_all(file.bytes)?;
        if let Some(old) = old {
            keep_attributes(&out, &temporary, &old)?;
        }
        if let Some(modified) = modified {
            out.set_modified(modified)?;
        }
        if links == Links::Follow {
            out.sync_all()?;
        }
        Ok(staged)
    }

    fn place(&mut self) -> io::Result<()> {
        if let Some(temporary) = &self.temporary {
            fs::rename(temporary, &self.destination)?;
            self.temporary = None;
        }
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            let _ = fs::remove_file(temporary);
        }
    }
}

/// The file that a link leads to; it need not exist.
fn link_target(link: &Path) -> io::Result<PathBuf> {
    match link.canonicalize() {
        Err(why) if why.kind() == ErrorKind::NotFound => {
            let target = fs::read_link(link)?;
            Ok(link.parent().unwrap_or(Path::new("")).join(target))
        }
        found => found,
    }
}

#[cfg(unix)]
fn keep_attributes(new: &File, path: &Path, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, chown};
    let now = new.metadata()?;
    if (now.uid(), now.gid()) != (old.uid(), old.gid()) {
        // Only root may give a file away. For others the file becomes theirs, as with any editor.
        let _ = chown(path, Some(old.uid()), Some(old.gid()));
    }
    new.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn keep_attributes(_: &File, _: &Path, _: &Metadata) -> io::Result<()> {
    // A read-only file cannot be replaced here anyway.
    Ok(())
}

/// Removes the temporary files of runs that were killed more than an hour ago from a folder and the folders in it.
pub(crate) fn remove_abandoned(folder: &Path) {
    const ABANDONED: Duration = Duration::from_secs(3600);
    for path in files_below(folder).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ours = name.starts_with('.') && name.contains(TEMPORARY) && name.ends_with(".tmp");
        let modified = path.symlink_metadata().and_then(|found| found.modified());
        let age = modified.ok().and_then(|modified| modified.elapsed().ok());
        if ours && age.is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(path);
        }
    }
}

/// The regular files of a folder and of the folders in it, sorted. Links are left out; a folder that does not exist is empty.
pub(crate) fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in entries(folder)? {
        let kind = entry.file_type()?;
        if kind.is_file() {
            found.push(entry.path());
        } else if kind.is_dir() {
            for entry in entries(&entry.path())? {
                if entry.file_type()?.is_file() {
                    found.push(entry.path());
                }
            }
        }
    }
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        entries => entries?.collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stream_may_be_as_long_as_its_limit() {
        let length = |limit| read_stream(&b"four"[..], limit).map(|bytes| bytes.len());
        assert_eq!((length(4).unwrap(), length(5).unwrap()), (4, 4));
        let said = read_stream(&vec![b' '; (1 << 20) + 1][..], 1 << 20).unwrap_err();
        assert_eq!(said.to_string(), "there are more than 1 MiB");
    }

    #[test]
    fn a_file_on_the_disk_and_one_that_is_not_have_the_same_limits() {
        let folder = tempfile::tempdir().unwrap();
        for (name, limit) in [("codes.csv", 128 << 20), ("api.toml", 4 << 20)] {
            let path = folder.path().join(name);
            let root = ProjectRoot::unrestricted();
            let is_read = |size: usize| {
                // Without blocks on the disk.
                File::create(&path).unwrap().set_len(size as u64).unwrap();
                let read = root.read(&path);
                assert_eq!(read.is_ok(), check_size(&path, size).is_ok(), "{size}");
                read.is_ok()
            };
            assert!(is_read(limit), "{name}");
            assert!(!is_read(limit + 1), "{name}");
        }
    }

    #[test]
    fn only_regular_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let said = ProjectRoot::unrestricted().read(folder.path());
        let said = said.unwrap_err().to_string();
        assert!(
            said.ends_with("it is a folder, but a file belongs here"),
            "{said}"
        );
        #[cfg(unix)]
        {
            let said = ProjectRoot::unrestricted().read(Path::new("/dev/zero"));
            let said = said.unwrap_err().to_string();
            assert!(said.ends_with("it is not a regular file"), "{said}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_do_not_lead_out_of_the_project() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("project");
        fs::create_dir(&project).unwrap();
        fs::write(folder.path().join("secret.csv"), "code\n").unwrap();
        fs::write(project.join("codes.csv"), "code\n").unwrap();
        std::os::unix::fs::symlink("../secret.csv", project.join("out.csv")).unwrap();
        std::os::unix::fs::symlink("codes.csv", project.join("in.csv")).unwrap();
        let root = ProjectRoot::new(&project).unwrap();
        assert_eq!(root.read(&project.join("in.csv")).unwrap(), b"code\n");
        let said = root.read(&project.join("out.csv")).unwrap_err().to_string();
        assert!(
            said.contains("it leads out of the project folder"),
            "{said}"
        );
        assert!(root.check_inside(&project.join("out.csv")).is_err());
        assert_eq!(
            root.read_if_exists(&project.join("none.csv")).unwrap(),
            None
        );
        let anywhere = ProjectRoot::unrestricted();
        assert!(anywhere.read(&project.join("out.csv")).is_ok());
    }

    #[test]
    fn generated_files_are_found_one_folder_deep() {
        let folder = tempfile::tempdir().unwrap();
        let inside = |path: &Path| show(path.strip_prefix(folder.path()).unwrap());
        fs::create_dir_all(folder.path().join("shop/more")).unwrap();
        for file in ["lib.rs", "shop/lookup.rs", "shop/more/x.rs"] {
            fs::write(folder.path().join(file), "").unwrap();
        }
        let found = files_below(folder.path()).unwrap();
        let found: Vec<String> = found.iter().map(|path| inside(path)).collect();
        assert_eq!(found, ["lib.rs", "shop/lookup.rs"]);
        assert!(files_below(&folder.path().join("none")).unwrap().is_empty());
        let a_file = files_below(&folder.path().join("lib.rs"));
        assert!(a_file.is_err(), "it would be taken for an empty folder");
    }
}
