//! The programs that documents call: those of this repository, and stand-ins for what needs a network.

use crate::downstream::{packages, patches, target_folder};
use error_tables_test_support::{assert_success, list_files, to_text};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The dependency as `init` writes it. The tests take the packaged crate.
const FROM_GIT: &str = "{ git = \"https://github.com/error-tables/error-tables\" }";

/// The programs of this repository, and a `cargo` that takes our crates from their packages and needs no network.
pub(crate) struct Programs {
    folder: tempfile::TempDir,
}

/// What a command printed, on both streams, and its exit status.
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) status: i32,
}

impl Programs {
    pub(crate) fn shared() -> &'static Self {
        static PROGRAMS: OnceLock<Programs> = OnceLock::new();
        PROGRAMS.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "build",
            "--quiet",
            "--offline",
            "-p",
            "error-tables-cli",
            "-p",
            "error-tables-mock",
        ]);
        assert_success(&cargo.output().expect("cargo"));
        let folder = tempfile::tempdir().expect("a folder");
        let built = target_folder("")
            .parent()
            .expect("a target folder")
            .join("debug");
        for name in ["error-tables", "error-tables-mock"] {
            let script = format!("#!/bin/sh\nexec '{}' \"$@\"\n", built.join(name).display());
            write_script(&folder.path().join(name), &script);
        }
        let patches = patches(&package("error-tables-codegen"));
        let options: String = patches.iter().fold(String::new(), |mut all, patch| {
            let _ = write!(all, " --config \"{patch}\"");
            all
        });
        let script = format!(
            "#!/bin/sh\nexec '{}' --offline{options} \"$@\"\n",
            env!("CARGO")
        );
        write_script(&folder.path().join("cargo"), &script);
        Programs { folder }
    }

    /// Runs a command in a shell. `$CODEGEN` and `$ERROR_TABLES` are the packages of these crates.
    pub(crate) fn run(&self, folder: &Path, line: &str) -> Printed {
        if line.contains("cargo ") {
            use_packages(folder);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::iter::once(self.folder.path().to_path_buf()).chain(std::env::split_paths(&path));
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &format!("exec 2>&1\n{line}")])
            .current_dir(folder)
            .env("PATH", std::env::join_paths(path).expect("a path"))
            .env("CODEGEN", package("error-tables-codegen"))
            .env("ERROR_TABLES", package("error-tables"))
            .env("CARGO_TARGET_DIR", target_folder("downstream"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TERM_QUIET", "true")
            .env("NO_COLOR", "1")
            .env("SOURCE_DATE_EPOCH", "1795305600")
            .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        for name in ["AUTHOR", "COMMITTER"] {
            shell
                .env(format!("GIT_{name}_NAME"), "A")
                .env(format!("GIT_{name}_EMAIL"), "a@shop.example");
        }
        for name in [
            "RUSTFLAGS",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "TEAMCITY_VERSION",
            "TF_BUILD",
        ] {
            shell.env_remove(name);
        }
        let output = shell.output().expect("a shell");
        let mut text = to_text(&output.stdout);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        let status = output.status.code().unwrap_or(-1);
        Printed { text, status }
    }
}

/// The folder of a package.
fn package(name: &str) -> PathBuf {
    packages().join(format!("{name}-0.1.0"))
}

fn write_script(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a file");
}

/// Replaces the git repository by the packages in all crates of a document, with the versions that our own lock file names.
fn use_packages(folder: &Path) {
    let root = folder.parent().expect("a folder");
    for path in list_files(root) {
        let manifest = root.join(path);
        if !manifest.ends_with("Cargo.toml") {
            continue;
        }
        let text = fs::read_to_string(&manifest).expect("a manifest");
        if text.contains(FROM_GIT) {
            fs::write(&manifest, text.replace(FROM_GIT, "\"0.1\"")).expect("written");
        }
        let lock = manifest.with_file_name("Cargo.lock");
        if !lock.exists() {
            fs::copy("Cargo.lock", lock).expect("copied");
        }
    }
}
