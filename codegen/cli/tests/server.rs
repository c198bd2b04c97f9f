//! `error-tables mock`: it hands over to the server, and says what to do where there is none.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder that holds this program alone, as `cargo install` of it alone leaves it.
fn installed(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let program = Path::new(env!("CARGO_BIN_EXE_error-tables"));
    fs::copy(program, folder.join("error-tables")).expect("copied");
    folder
}

fn server(folder: &Path) {
    let path = folder.join("error-tables-mock");
    fs::write(&path, "#!/bin/sh\necho \"$#\" \"$@\"\nexit 7\n").expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("may run");
}

fn mock(folder: &Path, path: &Path) -> Output {
    let mut command = Command::new(folder.join("error-tables"));
    command.args(["mock", "amove-click", "--port", "29123", "--ok-body", "a b"]);
    command.env("PATH", path).output().expect("run")
}

// One test: a file that one thread has just written cannot be run while another thread starts a process.
#[test]
fn the_server_is_found_or_it_is_said_how_to_get_one() {
    without_a_server();
    with_a_server();
}

fn without_a_server() {
    let folder = installed("mock-alone");
    let out = mock(&folder, Path::new("/nowhere"));
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&out.stderr),
        "error: error-tables-mock is not installed; run: cargo install error-tables-mock (in this repository: cargo run -p error-tables-mock -- …)\n"
    );
    assert!(out.stdout.is_empty());
}

fn with_a_server() {
    let beside = installed("mock-beside");
    server(&beside);
    let alone = installed("mock-elsewhere");
    let elsewhere = installed("mock-path");
    server(&elsewhere);
    for (folder, path) in [(&beside, Path::new("/nowhere")), (&alone, &elsewhere)] {
        let out = mock(folder, path);
        assert_eq!(out.status.code(), Some(7), "{out:?}");
        assert_eq!(
            String::from_utf8_lossy(&out.stdout),
            "5 amove-click --port 29123 --ok-body a b\n"
        );
    }
}
