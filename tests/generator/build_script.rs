//! The build script of this repository, watched by `strace`: it opens no connection, and writes in the workspace and in `OUT_DIR`
//! only. Without `strace`, nothing is tested.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The build script that cargo compiled last.
fn build_script() -> PathBuf {
    let test = std::env::current_exe().expect("a path");
    let build = test
        .parent()
        .and_then(Path::parent)
        .expect("a folder")
        .join("build");
    let scripts = std::fs::read_dir(build).expect("a folder").flatten();
    let scripts = scripts.filter(|entry| {
        let name = entry.file_name();
        name.to_string_lossy()
            .starts_with("error-tables-workbench-")
    });
    let scripts = scripts.map(|entry| entry.path().join("build-script-build"));
    let modified = |path: &PathBuf| path.metadata().and_then(|found| found.modified()).ok();
    let newest = scripts
        .filter(|path| path.exists())
        .max_by_key(|path| modified(path).unwrap_or(SystemTime::UNIX_EPOCH));
    newest.expect("a build script")
}

#[test]
fn the_build_script_stays_in_the_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let (log, out) = (folder.path().join("calls"), folder.path().join("out"));
    std::fs::create_dir(&out).expect("made");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // A copy whose tables have changed, so that it has something to write.
    let copy = folder.path().join("workspace");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(root.join("error-tables"))
        .arg(folder.path())
        .status();
    assert!(copied.expect("cp").success());
    std::fs::create_dir(&copy).expect("made");
    std::fs::rename(
        folder.path().join("error-tables"),
        copy.join("error-tables"),
    )
    .expect("moved");
    let home = folder.path().join("home");
    let mut strace = Command::new("strace");
    strace
        .args([
            "--follow-forks",
            "--quiet=all",
            "--trace=%network,%file,%process",
        ])
        .arg("--output")
        .arg(&log)
        .arg(build_script())
        .current_dir(&copy)
        .env("CARGO_MANIFEST_DIR", &copy)
        .env("CARGO_PKG_NAME", "error-tables-workbench")
        .env("CARGO_PRIMARY_PACKAGE", "1")
        .env("OUT_DIR", &out)
        .env("HOME", &home)
        .env("TMPDIR", &home);
    let Ok(output) = strace.output() else {
        println!("SKIPPED: strace is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if said.contains("ptrace") {
        println!("SKIPPED: strace may not run here");
        return;
    }
    assert!(output.status.success(), "{said}");
    assert!(
        copy.join("generated/src/lib.rs").exists(),
        "it wrote nothing: {said}"
    );
    let calls = std::fs::read_to_string(&log).expect("a log");
    let mut written = 0;
    for call in calls.lines() {
        for network in ["socket(", "connect(", "sendto("] {
            assert!(!call.contains(network), "{call}");
        }
        let writes = [
            "O_WRONLY", "O_RDWR", "O_CREAT", "rename", "unlink", "mkdir", "symlink", "chmod",
            "truncate",
        ];
        if !writes.iter().any(|write| call.contains(write)) || call.contains("/dev/null") {
            continue;
        }
        written += 1;
        // Paths that are not absolute start in the workspace.
        let absolute = call
            .split('"')
            .skip(1)
            .step_by(2)
            .filter(|path| path.starts_with('/'));
        for path in absolute {
            let path = Path::new(path);
            assert!(path.starts_with(&copy) || path.starts_with(&out), "{call}");
            assert!(
                !path.components().any(|part| part.as_os_str() == ".."),
                "{call}"
            );
        }
    }
    assert!(written > 10, "{calls}");
    assert!(!home.exists(), "it wrote into the home folder");
    println!("figure: {written} writes of a build script, all in its workspace");
}
