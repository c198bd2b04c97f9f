//! Where the crate that is being built comes from: a build script may change its own checkout, and nothing else.

use std::path::Path;

/// Whether the crate in a folder was unpacked from a package or checked out by cargo, so that its files are not its owner's
/// working copy: from a registry, by `cargo vendor`, by `cargo package` to verify it, from a git dependency, or on docs.rs.
pub(super) fn is_unpacked(manifest_folder: &Path) -> bool {
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
