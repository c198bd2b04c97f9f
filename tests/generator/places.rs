//! Where crates are built: vendored, in folders that cannot be written to, under unusual paths, and by each command of cargo.

use crate::downstream::{cargo, packages, patches, target_folder, write_crate_for};
use error_tables_codegen::Builder;
use error_tables_test_support::{assert_success, list_files, to_text, write_file};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// `cargo vendor`, and a registry that is replaced by the vendored folder. The crate there has code of an older generator, and neither
/// its tables nor its docs.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_vendored_crate_is_used_as_it_is() {
    let workspace = target_folder("vendored");
    let vendor = workspace.join("vendor");
    let codegen = packages().join("error-tables-codegen-0.1.0");
    let manifest = |dependency: &str| {
        format!(
            "[package]\nname = \"dependent\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[dependencies]\n{dependency}\n\n[workspace]\n"
        )
    };
    // What the generator itself depends on comes from cargo's cache.
    let start = workspace.join("start");
    let path = format!("error-tables-codegen.path = '{}'", codegen.display());
    write_file(&start, "Cargo.toml", manifest(&path));
    write_file(&start, "src/lib.rs", "");
    fs::copy("Cargo.lock", start.join("Cargo.lock")).expect("copied");
    let folder = vendor.to_str().expect("UTF-8");
    assert_success(&run_cargo(
        &start,
        &["vendor", "--quiet", "--offline", folder],
    ));

    let library = write_crate_for("vendor-", "library");
    assert_success(&cargo(library.path(), &["build", "--quiet"], &[]));
    let module = "src/errors/shop.rs";
    let code = fs::read_to_string(library.path().join(module)).expect("generated");
    let older = code.replace("Every code, in table order.", "All the codes.") + "// Edited.\n";
    assert_ne!(older.len(), code.len());
    fs::write(library.path().join(module), &older).expect("written");
    for (name, from) in [
        ("probe-vendor-library", library.path()),
        ("error-tables-codegen", &codegen),
    ] {
        let files = list_files(from).into_iter();
        let packaged = |path: &Path| {
            name == "error-tables-codegen"
                || !(path.starts_with("error-tables") || path.starts_with("docs"))
        };
        let to = vendor.join(name);
        for path in files.filter(|path| packaged(path)) {
            let bytes = fs::read(from.join(&path)).expect("readable");
            if fs::read(to.join(&path)).ok().as_ref() != Some(&bytes) {
                write_file(&to, &path, bytes);
            }
        }
        write_file(&to, ".cargo-checksum.json", "{\"files\":{}}");
    }
    let before = list_files(&vendor);

    write_file(
        &workspace,
        "Cargo.toml",
        manifest("probe-vendor-library = \"0.0.0\""),
    );
    write_file(
        &workspace,
        ".cargo/config.toml",
        "[source.crates-io]\nreplace-with = \"vendored\"\n\n[source.vendored]\ndirectory = \"vendor\"\n",
    );
    write_file(
        &workspace,
        "src/main.rs",
        "fn main() { println!(\"{:?}\", probe_vendor_library::status()); }\n",
    );
    let run = run_cargo(&workspace, &["run", "--quiet", "--offline"]);
    assert_eq!(assert_success(&run), "Some(409)\n");
    assert_eq!(to_text(&run.stderr), "", "and no warning");
    assert_eq!(list_files(&vendor), before);
    let kept = vendor.join("probe-vendor-library").join(module);
    assert_eq!(fs::read_to_string(kept).expect("there"), older);
}

/// Runs cargo in a folder, with a target folder of its own and without the packages of this workspace.
fn run_cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(arguments)
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS")
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    cargo.output().expect("cargo")
}

/// In a read-only folder, committed code is used, with a warning if it is out of date.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_folder_that_cannot_be_written_to_is_built() {
    let folder = write_crate_for("read-only-", "library");
    let path = folder.path().to_str().expect("UTF-8");
    assert_success(&cargo(folder.path(), &["build", "--quiet"], &[]));
    let patches = patches(&packages().join("error-tables-codegen-0.1.0"));
    // A mount that is read-only even to the superuser; it ends with the command.
    let build = || {
        let script = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && cd \"$0\" && exec \"$@\"";
        let mut build = Command::new("unshare");
        build
            .args(["--mount", "--map-root-user", "sh", "-c", script, path])
            .args([env!("CARGO"), "build", "--offline"])
            .args(patches.iter().flat_map(|patch| ["--config", patch]))
            .env("CARGO_TARGET_DIR", target_folder("downstream"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        build.output()
    };
    let mount = Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh", "-c"])
        .args([
            "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\"",
            path,
        ])
        .output();
    if !mount.is_ok_and(|mount| mount.status.success()) {
        eprintln!("skipped: a folder cannot be mounted read-only here");
        return;
    }
    let warning = "the committed code is used, though it is out of date";
    let up_to_date = build().expect("unshare");
    assert_success(&up_to_date);
    assert!(!to_text(&up_to_date.stderr).contains(warning));

    let table = folder.path().join("error-tables/shop/codes.csv");
    let text = fs::read_to_string(&table).expect("a table");
    fs::write(&table, text + "SOLD_OUT,410,Gone\n").expect("written");
    let outdated = build().expect("unshare");
    assert_success(&outdated);
    let said = to_text(&outdated.stderr);
    assert!(said.contains(warning), "{said}");
    let module = fs::read_to_string(folder.path().join("src/errors/shop.rs")).expect("there");
    assert!(!module.contains("SoldOut"));
}

/// Copies a crate to another folder.
fn copy_crate(from: &Path, to: &Path) {
    for path in list_files(from) {
        write_file(to, &path, fs::read(from.join(&path)).expect("readable"));
    }
}

/// Builds under paths that scripts often get wrong, from the workspace root above as well.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn paths_may_be_unusual() {
    let library = write_crate_for("path-", "library");
    let folder = tempfile::tempdir().expect("a folder");
    let paths = [
        folder.path().join("with spaces and 'quotes'"),
        folder.path().join("größe").join("日本語"),
        folder
            .path()
            .join(["long"; 12].map(|part| part.repeat(4)).join("/")),
    ];
    for path in paths {
        let member = path.join("member");
        copy_crate(library.path(), &member);
        write_file(
            &path,
            "Cargo.toml",
            "[workspace]\nmembers = [\"member\"]\nresolver = \"2\"\n",
        );
        fs::copy("Cargo.lock", path.join("Cargo.lock")).expect("copied");
        assert_success(&cargo(&path, &["build", "--quiet"], &[]));
        assert!(
            member.join("src/errors/shop.rs").exists(),
            "{}",
            path.display()
        );
        let table =
            fs::read_to_string(member.join("error-tables/shop/codes.csv")).expect("a table");
        write_file(
            &member,
            "error-tables/shop/codes.csv",
            table + "SOLD_OUT,410,Gone\n",
        );
        assert_success(&cargo(&path, &["check", "--quiet"], &[]));
        let module = fs::read_to_string(member.join("src/errors/shop.rs")).expect("generated");
        assert!(module.contains("SoldOut"), "{}", path.display());
    }
}

/// rustc cannot compile below such a folder, but tables can be read and code written.
#[cfg(unix)]
#[test]
fn a_parent_need_not_be_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let library = write_crate_for("bytes-", "library");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9"));
    copy_crate(library.path(), &path);
    let builder = Builder::new(path.join("error-tables")).module(path.join("src/errors"));
    let builder = builder.docs(path.join("docs"));
    builder.generate().expect("generated");
    assert!(path.join("src/errors/shop.rs").exists() && path.join("docs/shop.md").exists());
    assert!(builder.check().expect("readable").plan.is_clean());
}

/// Every command that compiles brings the code up to date first, whatever it compiles for.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn each_command_of_cargo_follows_the_table() {
    let version = Command::new("rustc").arg("-vV").output().expect("rustc");
    let version = assert_success(&version);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let commands: [&[&str]; 6] = [
        &[
            "check",
            "--message-format=json",
            "--all-targets",
            "--keep-going",
        ], // as rust-analyzer runs it
        &["build", "--target", host.expect("a host")],
        &["doc", "--no-deps", "--document-private-items"],
        &["test", "--no-run"],
        &["clippy"],
        &["package", "--allow-dirty"],
    ];
    let folder = write_crate_for("command-", "library");
    for (row, command) in commands.into_iter().enumerate() {
        let table = folder.path().join("error-tables/shop/codes.csv");
        let text = fs::read_to_string(&table).expect("a table");
        fs::write(&table, format!("{text}SOLD_OUT_{row},41{row},Gone\n")).expect("written");
        assert_success(&cargo(
            folder.path(),
            &[command, &["--quiet"]].concat(),
            &[],
        ));
        let module =
            fs::read_to_string(folder.path().join("src/errors/shop.rs")).expect("generated");
        let is_packaged = command.contains(&"package");
        // `package` builds what it packages, where nothing is written.
        assert_eq!(
            module.contains(&format!("SoldOut{row}")),
            !is_packaged,
            "{command:?}"
        );
    }
}
