//! What a build script does with a [`Builder`]: which files cargo watches, and where committed code may be written.

use crate::builder::{Builder, Comparison};
use crate::checksum::Checksum;
use crate::emit;
use crate::error::Error;
use crate::plan::Change;
use crate::source::show;
use crate::style::Layout;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

impl Builder {
    /// A builder of the files in `OUT_DIR`, and one of the files that are committed.
    pub(crate) fn split(&self) -> (Self, Self) {
        let (included, committed) = self
            .targets
            .iter()
            .cloned()
            .partition(|target| target.layout == Layout::Include);
        let included = Builder {
            targets: included,
            docs: None,
            documents: Vec::new(),
            ..self.clone()
        };
        let committed = Builder {
            targets: committed,
            ..self.clone()
        };
        (included, committed)
    }

    pub(crate) fn build_included(&self) -> Result<(), Error> {
        if self.targets.is_empty() {
            return Ok(());
        }
        watch(&self.tables);
        if !self.tables.exists() && is_unpacked() {
            return Err(not_packaged(&self.tables));
        }
        self.generate().map(|_| ())
    }

    pub(crate) fn build_committed(&self) -> Result<(), Error> {
        let is_empty = self.targets.is_empty() && self.docs.is_none() && self.documents.is_empty();
        if is_unpacked() && !is_empty {
            watch(Path::new("build.rs"));
            self.code_roots().for_each(|root| watch(&root));
            return match self.missing_code() {
                Some(missing) => Err(not_packaged(&missing)),
                None => Ok(()),
            };
        }
        watch(&self.tables);
        self.documents.iter().for_each(|document| watch(document));
        let Comparison {
            mut run,
            modified,
            checksums,
        } = self.compare()?;
        let plan = &mut run.plan;
        // Committed files are watched too, so that a hand edit or a merge conflict in them is undone.
        plan.generated_files().iter().for_each(|file| watch(file));
        let mut changes = plan.stale.iter().chain(&plan.orphans);
        if changes.any(Change::is_generated) && self.is_of_other_version(&checksums) {
            self.report_other_version();
            return Ok(());
        }
        if self.check_only && !plan.is_clean() {
            let files = plan.stale.iter().chain(&plan.orphans);
            return Err(Error::Stale {
                files: files.map(Change::name).collect(),
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

    /// Whether the committed code differs from what is generated now only because another version of the generator wrote it.
    fn is_of_other_version(&self, checksums: &[Checksum]) -> bool {
        // Only modules have checksums.
        !checksums.is_empty()
            && checksums.len() == self.targets.len()
            && self
                .targets
                .iter()
                .zip(checksums)
                .all(|(target, checksum)| {
                    checksum.matches_code(&target.path, emit::root_path(target.layout))
                })
    }

    fn report_other_version(&self) {
        for root in self.code_roots() {
            let root = show(&root);
            println!(
                "cargo::warning={root} and its modules were generated from these tables by another version of error-tables, and are \
                 used as they are; to update them, run `error-tables generate`, or remove {root} and build"
            );
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
        .is_some_and(|folder| is_unpacked_crate(Path::new(&folder)))
}

/// Whether the crate in a folder was unpacked from a package or checked out by cargo, so that its files are not its owner's
/// working copy: from a registry, by `cargo vendor`, by `cargo package` to verify it, from a git dependency, or on docs.rs.
fn is_unpacked_crate(manifest_folder: &Path) -> bool {
    // Every package has the first, a vendored one the second as well.
    const IN_PACKAGES: [&str; 2] = ["Cargo.toml.orig", ".cargo-checksum.json"];
    // Cargo writes this into the root of each git checkout and each crate of a registry.
    const IN_CHECKOUTS: &str = ".cargo-ok";
    std::env::var_os("DOCS_RS").is_some()
        || IN_PACKAGES
            .iter()
            .any(|file| manifest_folder.join(file).exists())
        || manifest_folder
            .ancestors()
            .any(|folder| folder.join(IN_CHECKOUTS).exists())
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
