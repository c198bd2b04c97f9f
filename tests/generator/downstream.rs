//! The packaged generator in downstream crates. Cargo builds each of them offline, in a folder of its own.

use error_tables_test_support::{
    assert_success, list_files, parse_archive, to_text, write_file, write_files,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// Packages the crates as for a registry, unpacks them, and gives the folder they are in.
pub(crate) fn packages() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let target = target_folder("package");
        let pack = |manifest: &str, name: &str| {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.args([
                "package",
                "--quiet",
                "--offline",
                "--no-verify",
                "--allow-dirty",
            ]);
            cargo
                .args([
                    "--manifest-path",
                    manifest,
                    "--package",
                    name,
                    "--target-dir",
                ])
                .arg(&target);
            assert_success(&cargo.output().expect("cargo"));
        };
        pack("Cargo.toml", "error-tables-codegen");
        pack("generated/Cargo.toml", "error-tables");
        let folder = target.join("package");
        for name in ["error-tables-codegen-0.1.0", "error-tables-0.1.0"] {
            unpack_package(&folder, name);
        }
        folder
    })
}

/// Unpacks a package, unless what is unpacked already came from the same bytes: cargo would compile new files anew.
fn unpack_package(folder: &Path, name: &str) {
    let package = fs::read(folder.join(format!("{name}.crate"))).expect("packaged");
    let unpacked = folder.join(format!("{name}.unpacked"));
    if folder.join(name).exists() && fs::read(&unpacked).is_ok_and(|bytes| bytes == package) {
        return;
    }
    let _ = fs::remove_dir_all(folder.join(name));
    // The times in a package are fixed: without -m, cargo would not notice that a file has changed.
    let tar = Command::new("tar")
        .arg("-xzmf")
        .arg(format!("{name}.crate"))
        .current_dir(folder)
        .output();
    assert_success(&tar.expect("tar"));
    fs::write(unpacked, package).expect("written");
}

/// A crate of `tests/downstream` in a fresh folder, with the versions that our own lock file names.
fn write_crate(case: &str) -> tempfile::TempDir {
    write_crate_for("", case)
}

/// The same with another name: two crates of one name must not be built at once, since all tests share one target folder.
pub(crate) fn write_crate_for(prefix: &str, case: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(format!("tests/downstream/{case}.txt")).expect("a crate");
    let text = text
        .replace("probe-", &format!("probe-{prefix}"))
        .replace("probe_", &format!("probe_{}", prefix.replace('-', "_")));
    write_files(folder.path(), &parse_archive(&text));
    fs::copy("Cargo.lock", folder.path().join("Cargo.lock")).expect("copied");
    folder
}

/// Runs cargo there. Our crates come from their packages as if from a registry; all tests share one target folder.
pub(crate) fn cargo(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let codegen = packages().join("error-tables-codegen-0.1.0");
    cargo_with(&codegen, folder, arguments, variables)
}

/// The configuration that takes our crates from folders.
pub(crate) fn patches(codegen: &Path) -> [String; 2] {
    let crates = [
        ("error-tables-codegen", codegen.to_path_buf()),
        ("error-tables", packages().join("error-tables-0.1.0")),
    ];
    crates.map(|(name, path)| format!("patch.crates-io.{name}.path='{}'", path.display()))
}

/// Runs cargo with the generator in a folder.
fn cargo_with(
    codegen: &Path,
    folder: &Path,
    arguments: &[&str],
    variables: &[(&str, &str)],
) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(arguments)
        .arg("--offline")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target_folder("downstream"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env_remove("RUSTFLAGS")
        .envs(variables.iter().copied());
    for patch in patches(codegen) {
        cargo.arg("--config").arg(patch);
    }
    cargo.output().expect("cargo")
}

/// A target folder that stays between runs.
pub(crate) fn target_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_program_includes_one_file() {
    let folder = write_crate("binary");
    let said = assert_success(&cargo(folder.path(), &["run", "--quiet"], &[]));
    let wanted =
        "empty: -1 CartEmpty Some(\"cart\") Some(Conflict) shop-api\nCartEmpty Err(Unknown(8))\n";
    assert_eq!(said, wanted);
    assert!(!folder.path().join("src/errors").exists());
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_library_commits_what_heals() {
    let folder = write_crate("library");
    let path = |name: &str| folder.path().join(name);
    assert_success(&cargo(folder.path(), &["test", "--quiet"], &[]));
    let module = fs::read_to_string(path("src/errors/shop.rs")).expect("generated");
    assert!(path("docs/shop.md").exists());

    fs::write(path("src/errors/shop.rs"), module.replace("409", "500")).expect("edited");
    let refused = cargo(
        folder.path(),
        &["build", "--quiet"],
        &[("PROBE_CHECK", "1")],
    );
    let said = to_text(&refused.stderr);
    assert!(
        !refused.status.success() && said.contains("src/errors/shop.rs is out of date"),
        "{said}"
    );
    assert!(
        fs::read_to_string(path("src/errors/shop.rs"))
            .expect("there")
            .contains("500"),
        "check only wrote"
    );

    assert_success(&cargo(folder.path(), &["clippy", "--quiet"], &[]));
    assert_eq!(
        fs::read_to_string(path("src/errors/shop.rs")).expect("there"),
        module,
        "the next build heals it"
    );
    assert_success(&cargo(
        folder.path(),
        &["build", "--quiet"],
        &[("PROBE_CHECK", "1")],
    ));

    let mut table = fs::read_to_string(path("error-tables/shop/codes.csv")).expect("a table");
    table.push_str("SOLD_OUT,410,Gone\n");
    fs::write(path("error-tables/shop/codes.csv"), &table).expect("written");
    let lib = fs::read_to_string(path("src/lib.rs")).expect("a library");
    fs::write(
        path("src/lib.rs"),
        lib.replace("ErrorCode::CartEmpty", "ErrorCode::SoldOut")
            .replace("409", "410"),
    )
    .expect("edited");
    assert_success(&cargo(folder.path(), &["test", "--quiet"], &[]));

    fs::write(
        path("error-tables/shop/codes.csv"),
        table + "SOLD_OUT,410,Gone\n",
    )
    .expect("written");
    let refused = to_text(&cargo(folder.path(), &["build"], &[]).stderr);
    let wanted = "error-tables/shop/codes.csv:4:1: the code `SOLD_OUT` is in the table twice";
    assert!(refused.contains(wanted), "{refused}");
}

/// A package of the crate in a folder, unpacked as in a registry.
fn package_crate(folder: &Path, name: &str) -> PathBuf {
    let arguments = ["package", "--quiet", "--no-verify", "--allow-dirty"];
    assert_success(&cargo(folder, &arguments, &[]));
    let package = target_folder("downstream").join(format!("package/{name}-0.0.0.crate"));
    let tar = Command::new("tar")
        .arg("-xzmf")
        .arg(package)
        .current_dir(folder)
        .output();
    assert_success(&tar.expect("tar"));
    folder.join(format!("{name}-0.0.0"))
}

/// What a dependent gets: the committed code, whatever this generator would make of the tables, and even without them.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_package_uses_its_committed_code() {
    let folder = write_crate_for("package-", "library");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    let package = package_crate(folder.path(), "probe-package-library");
    let module = package.join("src/errors/shop.rs");
    let other = fs::read_to_string(&module).expect("packaged") + "// An older generator.\n";
    fs::write(&module, &other).expect("edited");
    fs::remove_dir_all(package.join("error-tables")).expect("packaged");
    fs::remove_dir_all(package.join("docs")).expect("packaged");
    let files = list_files(&package);

    let dependent = tempfile::tempdir().expect("a folder");
    let manifest = format!(
        "[package]\nname = \"probe-package-dependent\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\nprobe-package-library.path = '{}'\n[workspace]\n",
        package.display()
    );
    write_file(dependent.path(), "Cargo.toml", manifest);
    write_file(
        dependent.path(),
        "src/main.rs",
        "fn main() { println!(\"{:?}\", probe_package_library::status()); }\n",
    );
    fs::copy("Cargo.lock", dependent.path().join("Cargo.lock")).expect("copied");
    let run = || cargo(dependent.path(), &["run", "--quiet"], &[]);
    assert_eq!(assert_success(&run()), "Some(409)\n");
    assert_eq!(fs::read_to_string(&module).expect("there"), other);
    assert_eq!(list_files(&package), files);

    fs::remove_dir_all(package.join("src/errors")).expect("there");
    let said = to_text(&run().stderr);
    let wanted = "src/errors/mod.rs is not in the package; help: the owner of the crate should add it to `include` in Cargo.toml";
    assert!(said.contains(wanted), "{said}");
}

/// A copy of the generator that words a comment in another way. Files that are as they should be keep their times.
fn write_older_generator() -> PathBuf {
    let (codegen, older) = (
        packages().join("error-tables-codegen-0.1.0"),
        packages().join("older"),
    );
    for path in list_files(&codegen) {
        let mut bytes = fs::read(codegen.join(&path)).expect("packaged");
        if path.ends_with("src/emit/code.rs") {
            let text = String::from_utf8(bytes).expect("an emitter");
            let edited = text.replace("Every code, in table order.", "All the codes.");
            assert_ne!(edited, text);
            bytes = edited.into_bytes();
        }
        if fs::read(older.join(&path)).ok().as_ref() != Some(&bytes) {
            write_file(&older, &path, bytes);
        }
    }
    older
}

/// The code that another version of the generator made from the same tables stays as it is, unless somebody edits it.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn another_version_of_the_generator_changes_nothing() {
    let older = write_older_generator();
    let folder = write_crate_for("version-", "library");
    let path = |name: &str| folder.path().join(name);
    let read = || fs::read_to_string(path("src/errors/shop.rs")).expect("generated");
    let arguments = ["build", "--quiet"];
    assert_success(&cargo_with(&older, folder.path(), &arguments, &[]));
    let written = read();
    assert!(written.contains("/// All the codes."));

    for variables in [&[("PROBE_CHECK", "1")][..], &[]] {
        let build = cargo(folder.path(), &["build"], variables);
        assert_success(&build);
        let said = to_text(&build.stderr);
        let wanted = "src/errors/mod.rs and its modules were generated from these tables by another version of error-tables, and are used as they are";
        assert_eq!(said.matches(wanted).count(), 1, "{said}");
        assert_eq!(read(), written);
    }
    fs::write(path("src/errors/shop.rs"), written.replace("409", "410")).expect("edited");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    assert!(
        read().contains("409") && !read().contains("All the codes."),
        "an edit is undone"
    );

    assert_success(&cargo_with(&older, folder.path(), &arguments, &[]));
    assert!(
        !read().contains("All the codes."),
        "the versions do not take turns"
    );
    fs::remove_file(path("src/errors/mod.rs")).expect("there");
    assert_success(&cargo_with(&older, folder.path(), &arguments, &[]));
    assert_eq!(read(), written);
    let table = fs::read_to_string(path("error-tables/shop/codes.csv")).expect("a table");
    write_file(
        folder.path(),
        "error-tables/shop/codes.csv",
        table + "SOLD_OUT,410,Gone\n",
    );
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    assert!(
        read().contains("SoldOut"),
        "an edit of the table is followed"
    );
}

/// After an edit the next build follows it, and the one after that has nothing to do.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn one_edit_is_one_rebuild() {
    for case in ["binary", "library", "whole"] {
        let folder = write_crate_for("edit-", case);
        let build = || to_text(&cargo(folder.path(), &["build", "--verbose"], &[]).stderr);
        let is_still = |said: &str| !said.contains("Running `") && said.contains("Finished");
        build();
        let said = build();
        assert!(is_still(&said), "{case}, after the first build: {said}");
        let file = list_files(folder.path())
            .into_iter()
            .find(|path| path.ends_with("api.toml"))
            .map(|path| folder.path().join(path))
            .expect("a table");
        // Cargo compares times, which some file systems keep in seconds.
        std::thread::sleep(std::time::Duration::from_millis(1100));
        let text = fs::read_to_string(&file).expect("a table");
        let edited = text.replacen("title = \"", "title = \"New ", 1);
        assert_ne!(edited, text);
        fs::write(&file, edited).expect("written");
        let said = build();
        assert!(
            said.contains("Running `") && said.contains("Finished"),
            "{case}: {said}"
        );
        let said = build();
        assert!(is_still(&said), "{case}, after the edit: {said}");
    }
}

/// Bazel and Nix hand out every file as a link into a store.
#[cfg(unix)]
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_crate_may_consist_of_links() {
    use std::os::unix::fs::symlink;
    let store = write_crate_for("links-", "library");
    assert_success(&cargo(store.path(), &["build", "--quiet"], &[]));
    let sandbox = tempfile::tempdir().expect("a folder");
    for path in list_files(store.path()) {
        let link = sandbox.path().join(&path);
        fs::create_dir_all(link.parent().expect("a folder")).expect("made");
        symlink(store.path().join(&path), link).expect("linked");
    }
    for variables in [&[("PROBE_CHECK", "1")][..], &[]] {
        assert_success(&cargo(sandbox.path(), &["build", "--quiet"], variables));
    }
    let module = store.path().join("src/errors/shop.rs");
    let stale = fs::read_to_string(&module)
        .expect("there")
        .replace("409", "410");
    fs::write(&module, &stale).expect("edited");
    let said = to_text(&cargo(sandbox.path(), &["build"], &[]).stderr);
    let wanted = "src/errors/shop.rs is a symbolic link, and its files are out of date; help: generate in the folder that it leads to";
    assert!(said.contains(wanted), "{said}");
    assert_eq!(fs::read_to_string(&module).expect("there"), stale);
    assert!(sandbox.path().join("src/errors/shop.rs").is_symlink());
}

/// A checkout with CR LF, as git makes it on Windows, is up to date; what is written there keeps its line ends.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn line_ends_make_no_difference() {
    let folder = write_crate_for("line-ends-", "library");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    for path in list_files(folder.path()) {
        let path = folder.path().join(path);
        if let Ok(text) = fs::read_to_string(&path) {
            fs::write(&path, text.replace('\n', "\r\n")).expect("written");
        }
    }
    let check = [("PROBE_CHECK", "1")];
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &check));
    let module = folder.path().join("src/errors/shop.rs");
    let text = fs::read_to_string(&module).expect("there");
    fs::write(&module, text.replace("409", "410")).expect("edited");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    assert_eq!(fs::read_to_string(&module).expect("there"), text);
}

/// Two target folders, so that cargo's lock does not make all of the builds take turns.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn eight_builds_and_a_generate_at_once() {
    let folder = write_crate("whole");
    let table_at = folder.path().join("error-tables/shop/codes.csv");
    let table = fs::read_to_string(&table_at).expect("a table");
    let second = target_folder("downstream-second")
        .to_string_lossy()
        .into_owned();
    let build = |variables: &[(&str, &str)]| {
        assert_success(&cargo(folder.path(), &["build", "--quiet"], variables))
    };
    let generate = || {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args([
                "run",
                "--quiet",
                "--offline",
                "--",
                "generate",
                "--out",
                ".",
                "-C",
            ])
            .arg(folder.path());
        assert_success(&cargo.output().expect("cargo"))
    };
    for round in 0..3 {
        let rows: Vec<String> = (0..50)
            .map(|row| format!("ROW_{round}_{row},4{row:02},{round}\n"))
            .collect();
        fs::write(&table_at, table.clone() + &rows.concat()).expect("written");
        std::thread::scope(|scope| {
            let builds: Vec<_> = (0..8)
                .map(|at| match at % 2 {
                    0 => scope.spawn(|| build(&[])),
                    _ => scope.spawn(|| build(&[("CARGO_TARGET_DIR", &second)])),
                })
                .collect();
            while !builds
                .iter()
                .all(std::thread::ScopedJoinHandle::is_finished)
            {
                generate();
            }
            for build in builds {
                build.join().expect("the build held");
            }
        });
        build(&[("PROBE_CHECK", "1")]);
        let module = fs::read_to_string(folder.path().join("src/shop.rs")).expect("generated");
        assert!(module.contains(&format!("Row{round}49,")), "round {round}");
    }
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_crate_without_std_needs_no_allocator() {
    let folder = write_crate("bare");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn two_teams_share_one_trait() {
    let folder = write_crate("workspace");
    let said = assert_success(&cargo(folder.path(), &["run", "--quiet"], &[]));
    assert_eq!(
        said,
        "402 billing CARD_DECLINED\nErrorCode HttpStatus\n410 stock 12\n404 pluralkit 20001\n"
    );
    let root = fs::read_to_string(folder.path().join("stock/src/lib.rs")).expect("generated");
    assert!(root.contains("pub use ::error_tables::"), "{root}");
    assert!(!folder.path().join("stock/src/runtime.rs").exists());
}

/// `cargo install --path codegen/cli` gives both commands, and they do the same.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn the_commands_install() {
    let root = tempfile::tempdir().expect("a folder");
    let mut install = Command::new(env!("CARGO"));
    install.args([
        "install",
        "--quiet",
        "--locked",
        "--offline",
        "--debug",
        "--no-track",
        "--path",
        "codegen/cli",
        "--root",
    ]);
    assert_success(&install.arg(root.path()).output().expect("cargo"));
    let binaries = root.path().join("bin");
    // As `cargo run -- generate --check` calls it.
    let check = ["generate", "--check", "--crate-docs", "../README.md"];
    let standalone = Command::new(binaries.join("error-tables"))
        .args(check)
        .output();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(binaries).chain(std::env::split_paths(&path));
    let mut through_cargo = Command::new(env!("CARGO"));
    through_cargo
        .arg("error-tables")
        .args(check)
        .env("PATH", std::env::join_paths(path).expect("a path"));
    let said = assert_success(&through_cargo.output().expect("cargo"));
    assert!(said.ends_with(" files up to date\n"), "{said}");
    assert_eq!(assert_success(&standalone.expect("runs")), said);
}
