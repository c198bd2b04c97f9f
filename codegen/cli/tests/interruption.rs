//! Runs that are cut short, or that meet: every generated file is the old one or the new one, and the next run mends the set.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

type Files = BTreeMap<PathBuf, String>;

/// A table in one of two states that share no generated file's bytes, big enough for a write to take a while.
fn tables(root: &Path, state: &str) {
    for api in ["one", "two", "three"] {
        let folder = root.join("error-tables").join(api);
        fs::create_dir_all(&folder).expect("made");
        fs::write(folder.join("api.toml"), format!("title = \"{state}\"\n")).expect("written");
        let rows = (0..25).map(|row| format!("{state}_{row},{state} {row}\n"));
        fs::write(
            folder.join("codes.csv"),
            format!("code,meaning\n{}", rows.collect::<String>()),
        )
        .expect("written");
    }
}

fn generate(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
    command
        .arg("generate")
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The generated files, without temporary ones.
fn files(root: &Path) -> Files {
    let (mut found, mut folders) = (Files::new(), vec![root.join("generated")]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e != "tmp") {
                found.insert(path.clone(), fs::read_to_string(path).expect("text"));
            }
        }
    }
    found
}

/// The files of both states, and the folder, which is in the first.
fn project() -> (tempfile::TempDir, Files, Files) {
    let root = tempfile::tempdir().expect("a folder");
    let [new, old] = ["NEW", "OLD"].map(|state| {
        tables(root.path(), state);
        assert!(generate(root.path()).status().expect("runs").success());
        files(root.path())
    });
    assert_eq!(
        old.keys().collect::<Vec<_>>(),
        new.keys().collect::<Vec<_>>()
    );
    (root, old, new)
}

/// Every file is whole, and of one state or the other; gives how many are new.
fn whole(found: &Files, old: &Files, new: &Files) -> usize {
    assert_eq!(found.len(), old.len(), "a file is gone");
    found
        .iter()
        .filter(|(path, text)| {
            let (is_old, is_new) = (old.get(*path) == Some(text), new.get(*path) == Some(text));
            assert!(is_old || is_new, "{} is torn", path.display());
            is_new && !is_old
        })
        .count()
}

#[test]
fn a_killed_run_leaves_every_file_old_or_new() {
    kill_runs(24);
}

#[test]
#[ignore = "takes a minute; .ci/run runs it"]
fn a_run_that_is_killed_at_many_moments_leaves_every_file_old_or_new() {
    kill_runs(200);
}

/// Kills as many runs, each at another moment.
fn kill_runs(rounds: u64) {
    let (root, old, new) = project();
    let (mut from, mut to, mut name) = (&old, &new, "NEW");
    let mut changed = 0;
    for round in 0..rounds {
        tables(root.path(), name);
        let before = temporaries(root.path());
        let mut run = generate(root.path()).spawn().expect("runs");
        // Every other run is killed anywhere, the others when they have begun to write, each a little later than the one before.
        if round % 2 == 0 {
            std::thread::sleep(Duration::from_micros(72_000 * round / rounds));
        } else {
            while temporaries(root.path()) == before && run.try_wait().expect("a run").is_none() {}
            std::thread::sleep(Duration::from_micros(960 * round / rounds));
        }
        let _ = run.kill();
        let _ = run.wait();
        changed += whole(&files(root.path()), from, to);
        assert!(generate(root.path()).status().expect("runs").success());
        assert_eq!(&files(root.path()), to, "the next run mends the set");
        (from, to) = (to, from);
        name = if name == "NEW" { "OLD" } else { "NEW" };
    }
    assert!(changed > 0, "no run got as far as to change a file");
    println!("figure: {rounds} killed runs, {changed} files already written by them, none torn");
}

/// The temporary files of runs, dead ones among them.
fn temporaries(root: &Path) -> usize {
    let entries = fs::read_dir(root.join("generated/src")).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .count()
}

/// How many generators run at once.
const AT_ONCE: usize = 8;

#[test]
fn runs_at_once_agree() {
    let (root, old, new) = project();
    for round in 0..8 {
        let (state, wanted) = if round % 2 == 0 {
            ("NEW", &new)
        } else {
            ("OLD", &old)
        };
        tables(root.path(), state);
        let runs: Vec<_> = (0..AT_ONCE)
            .map(|_| generate(root.path()).spawn().expect("runs"))
            .collect();
        for mut run in runs {
            assert!(
                run.wait().expect("ends").success(),
                "one run stood in another's way"
            );
        }
        assert_eq!(&files(root.path()), wanted);
    }
    println!("figure: {AT_ONCE} generators at once, 8 times");
}

/// A limit on the size of files is a full disk that needs no rights; the shell counts in blocks of 512 or 1,024 bytes.
#[test]
fn a_full_disk_leaves_the_old_files() {
    let (root, old, new) = project();
    tables(root.path(), "NEW");
    for blocks in [0, 1, 2, 4] {
        for signal in ["trap '' XFSZ; ", ""] {
            let script = format!("{signal}ulimit -f {blocks}; exec \"$0\" generate");
            let mut run = Command::new("sh");
            run.args(["-c", &script, env!("CARGO_BIN_EXE_error-tables")])
                .current_dir(root.path());
            let output = run.output().expect("sh");
            assert!(!output.status.success(), "{blocks} blocks sufficed");
            assert_eq!(files(root.path()), old, "{blocks} blocks");
            if !signal.is_empty() {
                let said = String::from_utf8_lossy(&output.stderr);
                assert!(said.contains("cannot write generated/"), "{said}");
                assert_eq!(output.status.code(), Some(2));
            }
        }
    }
    assert!(generate(root.path()).status().expect("runs").success());
    assert_eq!(files(root.path()), new);
    println!("figure: 8 runs on a full disk");
}

#[test]
fn what_a_killed_run_left_is_removed_when_it_is_old() {
    let (root, ..) = project();
    let left = |name: &str| root.path().join("generated/src").join(name);
    let hours = |hours: u64| SystemTime::now() - Duration::from_secs(3600 * hours);
    for (name, age) in [
        (".lib.rs.error-tables-1-0.tmp", 2),
        (".lib.rs.error-tables-2-0.tmp", 0),
        (".mine.rs.1-0.tmp", 2),
    ] {
        let file = fs::File::create(left(name)).expect("made");
        file.set_modified(hours(age)).expect("set");
    }
    assert!(generate(root.path()).status().expect("runs").success());
    let there = [
        ".lib.rs.error-tables-1-0.tmp",
        ".lib.rs.error-tables-2-0.tmp",
        ".mine.rs.1-0.tmp",
    ]
    .map(|name| left(name).exists());
    assert_eq!(
        there,
        [false, true, true],
        "one that is young may be another run's; one that is not ours is not"
    );
}
