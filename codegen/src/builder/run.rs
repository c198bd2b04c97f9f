//! Runs of a builder: to compare, to write, and to do either for cargo.

use super::{Builder, Target};
use crate::error::Error;
use crate::files::ProjectRoot;
use crate::model::Model;
use crate::plan::Plan;
use crate::source::show;
use crate::style::{Layout, Style};
use crate::tree::Tree;
use crate::{docs_page, emit, lower};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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
        self.check_paths()?;
        let root = match &self.root {
            Some(folder) => ProjectRoot::new(folder)?,
            None => ProjectRoot::unrestricted(),
        };
        let mut model = lower::build_model(Tree::read_within(&self.tables, &root)?)?;
        self.options.rename(&mut model)?;
        let mut plan = Plan::default();
        for Target { layout, path } in &self.targets {
            let style = Style {
                examples: *layout == Layout::Crate && is_ours(path),
                ..self.options.style(*layout)?
            };
            let files = emit::files(&model, &style);
            if *layout == Layout::Include {
                let (folder, name) = in_out_dir(path)?;
                plan.add_generated(&folder, &name, emit::inline(&files))?;
            } else {
                plan.add_folder(path, "rs", files)?;
            }
        }
        if let Some(folder) = &self.docs {
            plan.add_folder(folder, "md", docs_page::render_docs(&model))?;
        }
        plan.check_refused()?;
        Ok(Run { model, plan })
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

    /// For a build script: tells cargo what to watch, generates, and reports every mistake as an error of the build.
    ///
    /// ```no_run
    /// fn main() -> std::process::ExitCode {
    ///     error_tables_codegen::Builder::new("error-tables").module("src/errors").docs("docs/errors").build()
    /// }
    /// ```
    #[must_use]
    pub fn build(&self) -> ExitCode {
        // Committed outputs are watched too, so that a hand edit or a merge conflict in them heals.
        let committed = self
            .targets
            .iter()
            .filter(|target| target.layout != Layout::Include);
        let watched = committed.map(|target| &target.path).chain(&self.docs);
        for path in std::iter::once(&self.tables).chain(watched) {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        let outcome = if self.check_only {
            self.verify()
        } else {
            self.generate()
        };
        match outcome {
            Ok(_) => ExitCode::SUCCESS,
            Err(error) => {
                for line in error.lines() {
                    println!("cargo::error={line}");
                }
                // The errors fail the build. A failing exit would make cargo print everything above once more.
                ExitCode::SUCCESS
            }
        }
    }

    /// [`Builder::check`], with what is out of date as an error. What goes into `OUT_DIR` is nobody's to commit, and is written.
    fn verify(&self) -> Result<Run, Error> {
        let (included, committed) = self
            .targets
            .iter()
            .cloned()
            .partition(|target| target.layout == Layout::Include);
        let with = |targets| Builder {
            targets,
            ..self.clone()
        };
        let run = with(committed).check()?;
        if !run.plan.is_clean() {
            let files = run.plan.stale.iter().chain(&run.plan.orphans);
            return Err(Error::Stale {
                files: files.map(crate::plan::Change::name).collect(),
            });
        }
        Builder {
            docs: None,
            ..with(included)
        }
        .generate()?;
        Ok(run)
    }
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

/// Whether a folder of sources is that of our own crate, whose name the runtime's examples use.
fn is_ours(sources: &Path) -> bool {
    let manifest = std::fs::read_to_string(sources.join("../Cargo.toml")).unwrap_or_default();
    manifest
        .lines()
        .any(|line| line == "name = \"error-tables\"")
}
