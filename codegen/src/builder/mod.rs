//! What a `build.rs` or a command line calls.

mod checkout;
mod output_options;
mod run;

use crate::style::{Layout, Options};
pub use run::Run;
use std::path::{Path, PathBuf};

/// Reads a folder of tables and makes Rust and Markdown of it.
///
/// There are three ways to keep the result, and what each costs whom:
///
/// | way | calls | who pays |
/// |---|---|---|
/// | one file in `OUT_DIR` | [`include_file`](Builder::include_file) | everyone who builds the crate compiles this generator (about 20 crates); a review sees the table, but not the Rust |
/// | a committed folder that heals | [`module`](Builder::module) or [`sources`](Builder::sources) | a pull request shows table and Rust, and every change is committed twice; whoever builds the crate from a registry still runs its `build.rs`, so its package holds the tables too, or leaves `build.rs` out |
/// | check only | [`check_only`](Builder::check_only), or [`check`](Builder::check) in a test | nobody's sources are written to; a stale file fails the build until somebody regenerates it |
///
/// In a build script:
///
/// ```no_run
/// // build.rs
/// fn main() -> std::process::ExitCode {
///     error_tables_codegen::Builder::new("error-tables")
///         .include_file("errors.rs")
///         .build()
/// }
/// ```
///
/// and in the crate, `mod errors { include!(concat!(env!("OUT_DIR"), "/errors.rs")); }`.
#[derive(Clone, Debug)]
pub struct Builder {
    tables: PathBuf,
    targets: Vec<Target>,
    docs: Option<PathBuf>,
    options: Options,
    check_only: bool,
    root: Option<PathBuf>,
}

/// Where Rust goes.
#[derive(Clone, Debug)]
struct Target {
    layout: Layout,
    path: PathBuf,
}

impl Builder {
    /// Tables are read from this folder, one folder in it an API.
    ///
    /// A relative path starts where the program runs; for a build script that is the folder of its `Cargo.toml`.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").check()?;
    /// assert_eq!(run.model.apis[0].title, "Shop API");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn new(tables: impl Into<PathBuf>) -> Self {
        Builder {
            tables: tables.into(),
            targets: Vec::new(),
            docs: None,
            options: Options::default(),
            check_only: false,
            root: None,
        }
    }

    fn target(mut self, layout: Layout, path: PathBuf) -> Self {
        self.targets.push(Target { layout, path });
        self
    }

    /// Rust goes into one file for `include!`; a relative name is one in `OUT_DIR`.
    ///
    /// Include it into a module of its own, so that its names meet none of yours.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// # let out = std::env::temp_dir();
    /// let run = Builder::new("examples/error-tables").include_file(out.join("shop-errors.rs")).check()?;
    /// let text = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(text.contains("pub mod shop {"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn include_file(self, name: impl Into<PathBuf>) -> Self {
        self.target(Layout::Include, name.into())
    }

    /// Rust goes into this folder, which is a module of a crate that has others: `mod.rs` at its root.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").check()?;
    /// assert_eq!(run.plan.stale[0].name(), "src/errors/mod.rs");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn module(self, folder: impl Into<PathBuf>) -> Self {
        self.target(Layout::Module, folder.into())
    }

    /// Rust goes into this folder, which is all the sources of a crate: `lib.rs` at its root, `#![no_std]`.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").sources("generated/src").check()?;
    /// assert_eq!(run.plan.stale[0].name(), "generated/src/lib.rs");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn sources(self, folder: impl Into<PathBuf>) -> Self {
        self.target(Layout::Crate, folder.into())
    }

    /// Markdown goes into this folder, one page an API and an index.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").docs("docs/errors").check()?;
    /// let page = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(page.contains("| `CART_EMPTY` | 409 |".trim_start_matches("| ")), "{page}");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn docs(mut self, folder: impl Into<PathBuf>) -> Self {
        self.docs = Some(folder.into());
        self
    }

    /// Has [`build`](Builder::build) write nothing, and fail where a committed file is not what the tables make.
    ///
    /// For CI, where a build that heals would hide what was not committed:
    ///
    /// ```no_run
    /// # use error_tables_codegen::Builder;
    /// # fn main() -> std::process::ExitCode {
    /// println!("cargo::rerun-if-env-changed=CI");
    /// Builder::new("error-tables").module("src/errors").check_only(std::env::var_os("CI").is_some()).build()
    /// # }
    /// ```
    #[must_use]
    pub fn check_only(mut self, check_only: bool) -> Self {
        self.check_only = check_only;
        self
    }

    /// Refuses tables that lead out of this folder through symbolic links.
    ///
    /// By default they are read wherever they lead, since build sandboxes hand out files as links. A command that runs on pull
    /// requests from strangers, and prints what is wrong with a table, should call this.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// assert!(Builder::new("examples/error-tables").project_root("examples").check().is_ok());
    /// assert!(Builder::new("examples/error-tables").project_root("src").check().is_err());
    /// ```
    #[must_use]
    pub fn project_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.root = Some(folder.into());
        self
    }

    /// The folder of tables.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// assert_eq!(Builder::new("error-tables").tables(), std::path::Path::new("error-tables"));
    /// ```
    #[must_use]
    pub fn tables(&self) -> &Path {
        &self.tables
    }
}
