//! The [`Builder`]: what a `build.rs` or a command line calls.

mod code_options;

use crate::blocks::{BlockOptions, plan_documents};
use crate::checksum::Checksum;
use crate::error::{Error, format_count};
use crate::files::ProjectRoot;
use crate::model::Model;
use crate::plan::Plan;
use crate::source::show;
use crate::style::{Layout, Links, Options, Visibility};
use crate::tree::Tree;
use crate::{docs, emit, lower};
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

/// Generates Rust and Markdown from a folder of tables.
///
/// There are three ways to keep the result:
///
/// | way | calls | costs |
/// |---|---|---|
/// | one file in `OUT_DIR` | [`include_file`](Builder::include_file) | everyone who builds the crate compiles this generator (about 15 crates); reviewers see the table, but not the Rust code |
/// | a committed folder that is kept up to date | [`module`](Builder::module) or [`sources`](Builder::sources) | every change is committed twice, as table and as Rust code; dependents compile the generator too, unless the package leaves `build.rs` out, but they use the committed code |
/// | check only | [`check_only`](Builder::check_only), or [`check`](Builder::check) in a test | nothing is written to the sources; an outdated file fails the build until it is regenerated |
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
    pub(crate) tables: PathBuf,
    pub(crate) targets: Vec<Target>,
    pub(crate) docs: Option<PathBuf>,
    pub(crate) documents: Vec<PathBuf>,
    pub(crate) options: Options,
    pub(crate) check_only: bool,
    pub(crate) root: Option<PathBuf>,
}

/// The result of a comparison, and what a build script has to know beside it.
pub(crate) struct Comparison {
    pub(crate) run: Run,
    /// When the tables and documents were changed last.
    pub(crate) modified: Option<SystemTime>,
    /// Of the tables and options, for each module.
    pub(crate) checksums: Vec<Checksum>,
}

/// An output of Rust code.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) layout: Layout,
    pub(crate) path: PathBuf,
}

/// The result of a run: the tables, and how the generated files compare with those on disk.
///
/// ```
/// # use error_tables_codegen::Builder;
/// let run = Builder::new("examples/error-tables").check()?;
/// assert_eq!(run.model.apis[0].codes.len(), 3);
/// assert!(run.plan.is_clean(), "no output was requested");
/// # Ok::<(), error_tables_codegen::Error>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Run {
    /// The tables.
    pub model: Model,
    /// How the generated files differ from those on disk.
    pub plan: Plan,
}

/// What [`Builder::generate`] did: a line for each API, for each file that was written or removed, and the totals.
impl Display for Run {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let apis = &self.model.apis;
        for api in apis {
            let codes = format_count(api.codes.len(), "code");
            write!(f, "{}: {codes}", api.name)?;
            if !api.statuses.is_empty() {
                write!(f, ", {}", format_count(api.statuses.len(), "status"))?;
            }
            writeln!(f)?;
        }
        let (written, removed) = (&self.plan.stale, &self.plan.orphans);
        for change in written {
            writeln!(f, "wrote {}", change.name())?;
        }
        for change in removed {
            writeln!(f, "removed {}", change.name())?;
        }
        let codes = apis.iter().map(|api| api.codes.len()).sum();
        let apis = format_count(apis.len(), "API");
        let codes = format_count(codes, "code");
        let files = format_count(written.len(), "file");
        write!(
            f,
            "{apis}, {codes}; {files} written, {} unchanged",
            self.plan.unchanged
        )?;
        if !removed.is_empty() {
            write!(f, ", {} removed", format_count(removed.len(), "file"))?;
        }
        writeln!(f)
    }
}

impl Builder {
    /// Reads tables from this folder, which has one folder per API.
    ///
    /// A relative path is relative to the current directory; for a build script, that is the folder of its `Cargo.toml`.
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
            documents: Vec::new(),
            options: Options::default(),
            check_only: false,
            root: None,
        }
    }

    fn target(mut self, layout: Layout, path: PathBuf) -> Self {
        self.targets.push(Target { layout, path });
        self
    }

    /// Writes Rust to one file for `include!`. A relative name is relative to `OUT_DIR`.
    ///
    /// Include it in a separate module, so that its names do not conflict with yours.
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

    /// Writes Rust to this folder as a module of your crate, with `mod.rs` as its root.
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

    /// Writes Rust to this folder as the sources of a whole crate, with `lib.rs` as its root. The crate is `no_std`.
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

    /// Writes Markdown to this folder: one page per API, and an index.
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

    /// Keeps the blocks of a document of your own in step with the tables: in Markdown, MDX, reStructuredText, `AsciiDoc` or HTML.
    ///
    /// A block is what is between two comments, and nothing else in the document changes:
    ///
    /// ```markdown
    /// <!-- error-tables:begin view=table columns=code,status,meaning -->
    /// <!-- error-tables:end -->
    /// ```
    ///
    /// A block that somebody has edited is an error, and so is a document without markers. The guide to the tables explains the
    /// options of a marker.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").document("examples/errors.mdx").check()?;
    /// assert!(run.plan.is_clean(), "the document is up to date");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn document(mut self, path: impl Into<PathBuf>) -> Self {
        self.documents.push(path.into());
        self
    }

    /// Makes [`build`](Builder::build) fail if a committed file is out of date, instead of updating it.
    ///
    /// Useful in CI, where updating a file would hide that it was not committed:
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

    /// Rejects tables outside this folder, even if a symbolic link inside it leads to them.
    ///
    /// By default links are followed anywhere, since some build sandboxes provide every file as a link. A command that prints
    /// errors in the tables of untrusted pull requests should call this.
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

    /// Uses the trait `DocumentedError` and its types from a crate, instead of embedding them in the generated code.
    ///
    /// By default they are embedded, and the generated code has no dependencies. But each crate then has a trait of its own, and
    /// code written for one does not accept the errors of another. With the types of `error_tables`, several crates share one trait.
    /// This adds a dependency, whose version must match that of this generator and which becomes part of the crate's public API.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").runtime("error_tables").check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("pub use ::error_tables::{"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.options.runtime = Some(path.into());
        self
    }

    /// Sets the name of the enum of codes, which is `ErrorCode` by default.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").error_type("ShopError").check()?;
    /// let module = run.plan.stale.iter().find(|change| change.name() == "src/errors/shop.rs");
    /// assert!(module.and_then(|change| change.new.as_deref()).is_some_and(|text| text.contains("pub enum ShopError {")));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn error_type(mut self, name: impl Into<String>) -> Self {
        self.options.error_type = Some(name.into());
        self
    }

    /// Sets the name of the enum of HTTP statuses, which is `Status` by default.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let builder = Builder::new("examples/error-tables").module("src/errors").status_type("HttpStatus");
    /// assert!(builder.check().is_ok());
    /// assert!(builder.status_type("ErrorCode").check().is_err(), "the enum of codes has this name");
    /// ```
    #[must_use]
    pub fn status_type(mut self, name: impl Into<String>) -> Self {
        self.options.status_type = Some(name.into());
        self
    }

    /// Sets the module name of one API, which is the name of its folder by default. The name of the API does not change.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").module_name("shop", "v2").check()?;
    /// assert_eq!(run.model.apis[0].module, "v2");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn module_name(mut self, folder: impl Into<String>, module: impl Into<String>) -> Self {
        self.options.modules.insert(folder.into(), module.into());
        self
    }

    /// Adds a derive to the generated enums. The crate that contains them must depend on the crate of the derive.
    ///
    /// They already derive `Clone`, `Copy`, the comparison traits and `Hash`, and implement `Debug` as the variant's name. Other
    /// attributes cannot be added.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let builder = Builder::new("examples/error-tables").module("src/errors");
    /// assert!(builder.clone().derive("strum::EnumIter").check().is_ok());
    /// assert!(builder.derive("Clone").check().is_err(), "they already derive it");
    /// ```
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.options.derives.push(path.into());
        self
    }

    /// Sets the visibility of the generated modules. For [`module`](Builder::module) and
    /// [`include_file`](Builder::include_file).
    ///
    /// ```
    /// # use error_tables_codegen::{Builder, Visibility};
    /// let builder = Builder::new("examples/error-tables").module("src/errors");
    /// let run = builder.visibility(Visibility::Crate).check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("pub(crate) mod shop;"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn visibility(mut self, visibility: Visibility) -> Self {
        self.options.visibility = visibility;
        self
    }

    /// Sets where the docs of a code link to: the page that documents it, its row on the generated page, or nothing.
    ///
    /// ```
    /// # use error_tables_codegen::{Builder, Links};
    /// let builder = Builder::new("examples/error-tables").include_file("/out/errors.rs");
    /// let run = builder.links(Links::Pages("https://shop.example/docs".into())).check()?;
    /// let text = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(text.contains("see <https://shop.example/docs/shop.md#CART_EMPTY>"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn links(mut self, links: Links) -> Self {
        self.options.links = links;
        self
    }

    /// Reads the tables and compares the generated files with those on disk. Writes nothing.
    ///
    /// In a test, it checks that committed code is up to date:
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
    /// [`Error::Tables`] with every error in the tables; [`Error::Option`] if an option is not valid Rust; [`Error::Io`] if a file
    /// cannot be read; [`Error::Documents`] if a block of a document is wrong or was edited; [`Error::Refused`] if files that were not generated would have to be overwritten.
    pub fn check(&self) -> Result<Run, Error> {
        self.compare().map(|comparison| comparison.run)
    }

    pub(crate) fn compare(&self) -> Result<Comparison, Error> {
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
        let mut checksums = Vec::new();
        for Target { layout, path } in &self.targets {
            let style = self.options.style(*layout)?;
            let mut files = emit::render_rust(&model, &style);
            match layout {
                Layout::Include => {
                    let (folder, name) = in_out_dir(path)?;
                    plan.add_generated(&folder, &name, emit::inline_modules(&files, &style))?;
                }
                Layout::Module => {
                    let checksum = Checksum::of_tables(&model, &self.options.describe(*layout));
                    checksum.write(&mut files);
                    checksums.push(checksum);
                    plan.add_folder(path, "rs", files)?;
                }
                // A crate of its own is generated by its owner: no other version of the generator meets it in a build.
                Layout::Crate => plan.add_folder(path, "rs", files)?,
            }
        }
        if let Some(folder) = &self.docs {
            plan.add_folder(folder, "md", docs::render_docs(&model))?;
        }
        let documents = self.documents.iter().map(PathBuf::as_path);
        let options = BlockOptions::default();
        let edited = plan_documents(&mut plan, &model, documents, &root, &options)?;
        plan.check_refused()?;
        Ok(Comparison {
            run: Run { model, plan },
            modified: modified.max(edited),
            checksums,
        })
    }

    /// Rejects paths with control characters, which would end the lines that cargo reads.
    fn check_paths(&self) -> Result<(), Error> {
        let targets = self.targets.iter().map(|target| &target.path);
        let paths = std::iter::once(&self.tables)
            .chain(targets)
            .chain(&self.docs)
            .chain(&self.documents);
        for path in paths {
            if path.to_string_lossy().contains(char::is_control) {
                let what = format!("the path `{}` has a control character", show(path));
                return Err(Error::option(what, "rename the folder or the file"));
            }
        }
        Ok(())
    }

    /// Reads the tables and writes the files that differ.
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
    /// As for [`Builder::check`], and [`Error::Io`] if a file cannot be written. Nothing is written if the tables have errors.
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
