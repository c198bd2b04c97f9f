//! The same tables make the same bytes, whatever the order they were written in, the line ends, the locale, and who else runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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

fn write(root: &Path, files: impl Iterator<Item = (String, String)>) {
    for (path, text) in files {
        let path = root.join("error-tables").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

fn generated(root: &Path, variables: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    let output = command
        .arg("generate")
        .current_dir(root)
        .envs(variables.iter().copied())
        .output();
    assert!(output.expect("runs").status.success());
    let (mut found, mut folders) = (BTreeMap::new(), vec![root.join("generated")]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file");
                found.insert(path.strip_prefix(root).expect("below").to_path_buf(), bytes);
            }
        }
    }
    found
}

#[test]
fn order_line_ends_and_locale_change_nothing() {
    let root = || tempfile::tempdir().expect("a folder");
    let plain = root();
    write(plain.path(), tables().into_iter());
    let wanted = generated(plain.path(), &[("LC_ALL", "C")]);
    assert_eq!(wanted.len(), 3 + 6 * 2 + 6 + 1);

    let reversed = root();
    write(reversed.path(), tables().into_iter().rev());
    assert_eq!(
        generated(
            reversed.path(),
            &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR")]
        ),
        wanted
    );

    let spreadsheet = root();
    let marked =
        |(path, text): (String, String)| (path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    write(spreadsheet.path(), tables().into_iter().map(marked));
    assert_eq!(
        generated(
            spreadsheet.path(),
            &[("LC_ALL", "POSIX"), ("TZ", "Asia/Tokyo")]
        ),
        wanted
    );
}

#[test]
fn other_threads_change_nothing() {
    let plain = tempfile::tempdir().expect("a folder");
    write(plain.path(), tables().into_iter());
    let wanted = generated(plain.path(), &[]);
    std::thread::scope(|scope| {
        let one = || {
            let root = tempfile::tempdir().expect("a folder");
            write(root.path(), tables().into_iter());
            generated(root.path(), &[])
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("ends"), wanted);
        }
    });
}
