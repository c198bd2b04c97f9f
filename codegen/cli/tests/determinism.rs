//! The same tables make the same bytes, whatever the order they were written in, the line ends, the locale, and who else runs.

use crate::support::{REPOSITORY, command, list_files, read_file, write_file};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Tables whose names and texts sort otherwise in other locales.
fn tables() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for api in ["zebra", "apple-pie", "apple_tart", "i", "b2", "b10"] {
        files.push((format!("{api}/api.toml"), format!("title = \"{api}\"\n")));
        let codes = "code,meaning\nI,\"two\nlines, é\"\ni2,Größe\nZEBRA,1.5\n".to_string();
        files.push((format!("{api}/codes.csv"), codes));
        files.push((
            format!("{api}/statuses.csv"),
            "code,phrase\n404,Not Found\n".into(),
        ));
    }
    files
}

fn write_tables(root: &Path, files: impl Iterator<Item = (String, String)>) {
    for (path, text) in files {
        write_file(&root.join("error-tables"), path, text);
    }
}

fn generate(root: &Path, variables: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
    let mut command = command(root, &["generate"]);
    let output = command.envs(variables.iter().copied()).output();
    assert!(output.expect("runs").status.success());
    let root = root.join("generated");
    let files = list_files(&root).into_iter();
    files
        .map(|file| (file.clone(), read_file(&root, file)))
        .collect()
}

#[test]
fn order_line_ends_and_locale_change_nothing() {
    let root = || tempfile::tempdir().expect("a folder");
    let plain = root();
    write_tables(plain.path(), tables().into_iter());
    let wanted = generate(plain.path(), &[("LC_ALL", "C")]);
    assert_eq!(wanted.len(), 3 + 6 * 2 + 6 + 1);

    let reversed = root();
    write_tables(reversed.path(), tables().into_iter().rev());
    assert_eq!(
        generate(
            reversed.path(),
            &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR")]
        ),
        wanted
    );

    let spreadsheet = root();
    let marked =
        |(path, text): (String, String)| (path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    write_tables(spreadsheet.path(), tables().into_iter().map(marked));
    assert_eq!(
        generate(
            spreadsheet.path(),
            &[("LC_ALL", "POSIX"), ("TZ", "Asia/Tokyo")]
        ),
        wanted
    );
}

#[test]
fn other_threads_change_nothing() {
    let plain = tempfile::tempdir().expect("a folder");
    write_tables(plain.path(), tables().into_iter());
    let wanted = generate(plain.path(), &[]);
    std::thread::scope(|scope| {
        let one = || {
            let root = tempfile::tempdir().expect("a folder");
            write_tables(root.path(), tables().into_iter());
            generate(root.path(), &[])
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("ends"), wanted);
        }
    });
}

/// A build script is usually compiled without optimizations, an installed command with them.
#[test]
#[ignore = "compiles the generator; .ci/run runs it"]
fn optimized_code_generates_the_same() {
    let cargo = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO"));
        let status = command.args(arguments).current_dir(REPOSITORY).status();
        assert!(status.expect("cargo").success(), "{arguments:?}");
    };
    let root = tempfile::tempdir().expect("a folder");
    let target = root.path().join("target");
    let target = target.to_str().expect("text");
    cargo(&[
        "build",
        "--quiet",
        "--release",
        "--package",
        "xtask",
        "--target-dir",
        target,
    ]);
    let tables = Path::new(REPOSITORY).join("error-tables");
    for file in list_files(&tables) {
        let to = Path::new("error-tables").join(&file);
        write_file(root.path(), to, read_file(&tables, &file));
    }
    let mut command = std::process::Command::new(root.path().join("target/release/xtask"));
    let output = command.arg("generate").current_dir(root.path()).output();
    assert!(output.expect("runs").status.success());
    for folder in ["generated/src", "generated/docs"] {
        let (ours, theirs) = (Path::new(REPOSITORY).join(folder), root.path().join(folder));
        let files = list_files(&theirs);
        assert!(files.len() > 3, "{files:?}");
        for file in files {
            assert_eq!(read_file(&theirs, &file), read_file(&ours, &file));
        }
    }
}
