//! Runs of a builder: to compare, to write, and to do either for cargo.

use super::{Builder, Target, checkout};
use crate::error::Error;
use crate::files::ProjectRoot;
use crate::model::Model;
use crate::plan::Plan;
use crate::source::show;
use crate::style::Layout;
use crate::tree::Tree;
use crate::{docs_page, emit, lower};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

/// What a run read and what it found on disk.
///
/// ```
/// # use error_tables_codegen::Builder;
/// let run = Builder::new("examples/error-tables").check()?;
/// assert_eq!(run.model.apis[0].codes.len(), 3);
/// assert!(run.plan.is_clean(), "nothing was asked for");
/// # Ok::<(), error_tables_codegen::Error>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Run {
    /// The tables.
    pub model: Model,
    /// The generated files, against what is there.
    pub plan: Plan,
}

impl Builder {
    /// Reads the tables and compares; writes nothing.
    ///
    /// In a test, this is what keeps committed code in step:
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// # fn test() -> Result<(), error_tables_codegen::Error> {
    /// let run = Builder::new("error-tables").module("src/errors").check()?;
    /// assert!(run.plan.is_clean(), "{:?} differ", run.plan.stale);
    /// # Ok(()) }
    /// # assert!(test().is_err(), "there is no such folder here");
    /// ```
    ///
    /// # Errors
    /// [`Error::Tables`] with every mistake of the tables; [`Error::Option`] where an option makes no Rust; [`Error::Io`] where a
    /// file cannot be read; [`Error::Refused`] where files that were not generated are in the way.
    pub fn check(&self) -> Result<Run, Error> {
        self.compare().map(|(run, _)| run)
    }

    /// [`Builder::check`], and when the tables were changed last.
    fn compare(&self) -> Result<(Run, Option<SystemTime>), Error> {
        self.check_paths()?;
        let root = match &self.root {
            Some(folder) => ProjectRoot::new(folder)?,
            None => ProjectRoot::unrestricted(),
        };
        let tree = Tree::read_within(&self.tables, &root)?;
        let modified = tree.modified;
        let mut model = lower::build_model(tree)?;
        self.options.rename(&mut model)?;
        let mut plan = Plan::default();
        for Target { layout, path } in &self.targets {
            let style = self.options.style(*layout)?;
            let files = emit::render_rust(&model, &style);
            if *layout == Layout::Include {
                let (folder, name) = in_out_dir(path)?;
                plan.add_generated(&folder, &name, emit::inline_modules(&files))?;
            } else {
                plan.add_folder(path, "rs", files)?;
            }
        }
        if let Some(folder) = &self.docs {
            plan.add_folder(folder, "md", docs_page::render_docs(&model))?;
        }
        plan.check_refused()?;
        Ok((Run { model, plan }, modified))
    }

    /// Refuses paths that would break the lines of what cargo is told.
    fn check_paths(&self) -> Result<(), Error> {
        let targets = self.targets.iter().map(|target| &target.path);
        let paths = std::iter::once(&self.tables)
            .chain(targets)
            .chain(&self.docs);
        for path in paths {
            if path.to_string_lossy().contains(char::is_control) {
                let what = format!("the path `{}` has a control character", show(path));
                return Err(Error::option(what, "rename the folder or the file"));
            }
        }
        Ok(())
    }

    /// Reads the tables and writes what differs.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// # let folder = std::env::temp_dir().join(format!("error-tables-{}", std::process::id()));
    /// let builder = Builder::new("examples/error-tables").module(folder.join("src/errors"));
    /// assert!(!builder.generate()?.plan.is_clean(), "it was not there");
    /// assert!(builder.generate()?.plan.is_clean(), "now it is");
    /// # std::fs::remove_dir_all(folder).ok();
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Builder::check`], and [`Error::Io`] where a file cannot be written. Nothing is written if the tables have a mistake.
    pub fn generate(&self) -> Result<Run, Error> {
        let run = self.check()?;
        run.plan.apply()?;
        Ok(run)
    }

    /// For a build script: generates, tells cargo what to watch, and reports every error in the tables as an error of the build.
    ///
    /// Committed code is brought up to date in its owner's checkout only. Where the crate was unpacked from a package or checked
    /// out by cargo (a registry, `cargo vendor`, a git dependency, docs.rs), the committed code is used as it is: the tables need
    /// not be in the package, and a newer generator changes nothing. In a checkout that cannot be written to, the committed code is
    /// used with a warning.
    ///
    /// ```no_run
    /// fn main() -> std::process::ExitCode {
    ///     error_tables_codegen::Builder::new("error-tables").module("src/errors").docs("docs/errors").build()
    /// }
    /// ```
    #[must_use]
    pub fn build(&self) -> ExitCode {
        let (included, committed) = self.split();
        let outcome = committed
            .build_committed()
            .and_then(|()| included.build_included());
        if let Err(error) = outcome {
            for line in error.lines() {
                println!("cargo::error={line}");
            }
        }
        // The lines above fail the build. A failing exit would make cargo print everything once more.
        ExitCode::SUCCESS
    }

    /// A builder of the files in `OUT_DIR`, and one of the files that are committed.
    fn split(&self) -> (Self, Self) {
        let (included, committed) = self
            .targets
            .iter()
            .cloned()
            .partition(|target| target.layout == Layout::Include);
        let included = Builder {
            targets: included,
            docs: None,
            ..self.clone()
        };
        let committed = Builder {
            targets: committed,
            ..self.clone()
        };
        (included, committed)
    }

    fn build_included(&self) -> Result<(), Error> {
        if self.targets.is_empty() {
            return Ok(());
        }
        watch(&self.tables);
        if !self.tables.exists() && is_unpacked() {
            return Err(not_packaged(&self.tables));
        }
        self.generate().map(|_| ())
    }

    fn build_committed(&self) -> Result<(), Error> {
        if is_unpacked() && !(self.targets.is_empty() && self.docs.is_none()) {
            watch(Path::new("build.rs"));
            self.code_roots().for_each(|root| watch(&root));
            return match self.missing_code() {
                Some(missing) => Err(not_packaged(&missing)),
                None => Ok(()),
            };
        }
        watch(&self.tables);
        let (mut run, modified) = self.compare()?;
        let plan = &mut run.plan;
        // Committed files are watched too, so that a hand edit or a merge conflict in them is undone.
        plan.generated_files().iter().for_each(|file| watch(file));
        if self.check_only && !plan.is_clean() {
            let files = plan.stale.iter().chain(&plan.orphans);
            return Err(Error::Stale {
                files: files.map(crate::plan::Change::name).collect(),
            });
        }
        // Files newer than this script would make cargo run it again at the next build.
        plan.set_modified(modified);
        match plan.apply() {
            Err(Error::Io { what, why }) if is_read_only(&why) && self.missing_code().is_none() => {
                let line = Error::Io { what, why }.to_string();
                println!(
                    "cargo::warning={line}; the committed code is used, though it is out of date"
                );
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// The root files of committed code.
    fn code_roots(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.targets
            .iter()
            .map(|target| target.path.join(emit::root_path(target.layout)))
    }

    /// The first root file that is not there.
    fn missing_code(&self) -> Option<PathBuf> {
        self.code_roots().find(|root| !root.exists())
    }
}

fn watch(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}

/// Whether the crate whose build script this is was unpacked from a package or checked out by cargo.
fn is_unpacked() -> bool {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .is_some_and(|folder| checkout::is_unpacked(Path::new(&folder)))
}

fn is_read_only(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

/// The error of a dependent, whose message is for the owner of the package.
fn not_packaged(missing: &Path) -> Error {
    Error::option(
        format!("{} is not in the package", show(missing)),
        "the owner of the crate should add it to `include` in Cargo.toml, or commit it if git ignores it",
    )
}

/// The folder and the name of a file to include: a relative path starts in the folder that cargo gives to build scripts.
fn in_out_dir(path: &Path) -> Result<(PathBuf, String), Error> {
    let (folder, name) = match std::env::var_os("OUT_DIR") {
        Some(out) if path.is_relative() => (PathBuf::from(out), show(path)),
        _ => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
            (folder, name.into_owned())
        }
    };
    if folder.is_absolute() {
        return Ok((folder, name));
    }
    let what = format!(
        "include_file(\"{}\"): OUT_DIR is not set, as it is in a build script",
        show(path)
    );
    Err(Error::option(
        what,
        "call it from build.rs, or give an absolute path",
    ))
}
