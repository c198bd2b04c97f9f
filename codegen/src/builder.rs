//! What a `build.rs` or a command line calls.

use crate::error::Error;
use crate::model::Model;
use crate::source::show;
use crate::tree::Tree;
use crate::write::Plan;
use crate::{emit, lower, page};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reads a folder of tables and keeps a crate's sources and pages in step with it.
///
/// ```no_run
/// // build.rs
/// fn main() -> std::process::ExitCode {
///     error_tables_codegen::Builder::new("error-tables").sources("src/errors").docs("docs/errors").build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Builder {
    tables: PathBuf,
    sources: Option<PathBuf>,
    docs: Option<PathBuf>,
}

/// What a run read and what it found on disk.
#[derive(Debug)]
#[non_exhaustive]
pub struct Run {
    /// The tables.
    pub model: Model,
    /// The generated files, against what is there.
    pub plan: Plan,
}

impl Builder {
    /// Tables are read from this folder, one folder in it an API.
    #[must_use]
    pub fn new(tables: impl Into<PathBuf>) -> Self {
        Builder {
            tables: tables.into(),
            sources: None,
            docs: None,
        }
    }

    /// Rust goes into this folder, with a `lib.rs` at its root.
    #[must_use]
    pub fn sources(mut self, folder: impl Into<PathBuf>) -> Self {
        self.sources = Some(folder.into());
        self
    }

    /// Markdown goes into this folder, one page an API.
    #[must_use]
    pub fn docs(mut self, folder: impl Into<PathBuf>) -> Self {
        self.docs = Some(folder.into());
        self
    }

    /// Reads the tables and compares; writes nothing.
    ///
    /// # Errors
    /// [`Error::Tables`] with every mistake of the tables; [`Error::Io`] where a file cannot be read.
    pub fn check(&self) -> Result<Run, Error> {
        let model = lower::lower(Tree::read(&self.tables)?)?;
        let tables = show(&self.tables);
        let mut plan = Plan::default();
        if let Some(folder) = &self.sources {
            plan.add(folder, "rs", emit::files(&model, &tables))?;
        }
        if let Some(folder) = &self.docs {
            plan.add(folder, "md", page::files(&model, &tables))?;
        }
        Ok(Run { model, plan })
    }

    /// Reads the tables and writes what differs.
    ///
    /// # Errors
    /// As [`Builder::check`], and [`Error::Io`] where a file cannot be written. Nothing is written if the tables have a mistake.
    pub fn generate(&self) -> Result<Run, Error> {
        let run = self.check()?;
        run.plan.apply()?;
        Ok(run)
    }

    /// For a build script: tells cargo what to watch, generates, and reports every mistake as an error of the build.
    #[must_use]
    pub fn build(&self) -> ExitCode {
        // The outputs are watched too, so that a hand edit or a merge conflict in them heals.
        let watched = [
            Some(&self.tables),
            self.sources.as_ref(),
            self.docs.as_ref(),
        ];
        for path in watched.into_iter().flatten() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        match self.generate() {
            Ok(_) => ExitCode::SUCCESS,
            Err(error) => {
                for line in error.lines() {
                    println!("cargo::error={line}");
                }
                ExitCode::FAILURE
            }
        }
    }

    /// The folder of tables.
    #[must_use]
    pub fn tables(&self) -> &Path {
        &self.tables
    }
}
