//! Tables with a piece cut out, doubled or put in: whatever is wrong with them is said, and nothing panics.

use crate::support::REPOSITORY;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is put in: what CSV, TOML and templates mean something by, and characters of several bytes or of no width.
const PIECES: [&[u8]; 26] = [
    b"\"",
    b"\"\"",
    b"\r\n",
    b"\r",
    b"\n",
    b",",
    b";",
    b"{",
    b"}",
    b"{{",
    b"-",
    b"=",
    b"[",
    b"]",
    b"'''",
    b"\\",
    b"\x00",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xf0\x9f\x98\x80",
    b"\xcc\x81",
    b"99999999999999999999",
    b"code",
    b"\t",
];

fn tables() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(REPOSITORY).join("error-tables");
    let mut files = Vec::new();
    for api in fs::read_dir(&root).expect("tables").flatten() {
        for file in fs::read_dir(api.path()).into_iter().flatten().flatten() {
            let path = file.path();
            let bytes = fs::read(&path).expect("readable");
            let path = path.strip_prefix(&root).expect("inside").to_path_buf();
            files.push((path, bytes));
        }
    }
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files
}

fn mutate(random: &mut fastrand::Rng, bytes: &mut Vec<u8>) {
    for _ in 0..random.usize(1..4) {
        let at = random.usize(0..=bytes.len());
        match random.u8(0..8) {
            0..=3 => {
                let piece = PIECES[random.usize(0..PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            4..=5 => drop(bytes.drain(at..(at + random.usize(0..30)).min(bytes.len()))),
            6 => bytes.truncate(at),
            _ => {
                let from = random.usize(0..=bytes.len());
                let again = bytes[from..(from + 60).min(bytes.len())].to_vec();
                bytes.splice(at..at, again);
            }
        }
    }
}

/// Changes some bytes of the tables in each round, and audits them.
fn audit_mutated_tables(seed: u64, rounds: u32) {
    let tables = tables();
    let folder = tempfile::tempdir().expect("a folder");
    let mut random = fastrand::Rng::with_seed(seed);
    let mut ends = [0; 3];
    for round in 0..rounds {
        let mut now = tables.clone();
        for _ in 0..random.usize(1..4) {
            let file = random.usize(0..now.len());
            mutate(&mut random, &mut now[file].1);
        }
        for (path, bytes) in &now {
            let path = folder.path().join("error-tables").join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, bytes).expect("written");
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables"));
        command
            .arg("audit")
            .current_dir(folder.path())
            .stdout(Stdio::null());
        let out = command.output().expect("run");
        let said = String::from_utf8_lossy(&out.stderr);
        let code = out
            .status
            .code()
            .and_then(|code| usize::try_from(code).ok());
        let end = code.and_then(|code| ends.get_mut(code));
        *end.unwrap_or_else(|| panic!("round {round}: {}\n{said}", out.status)) += 1;
    }
    assert!(ends.iter().take(2).all(|count| *count > 5), "{ends:?}");
    println!(
        "figure: {rounds} mutated tables, {} of them refused, no panic",
        ends[1]
    );
}

#[test]
fn no_table_makes_it_panic() {
    audit_mutated_tables(7, 80);
}

#[test]
#[ignore = "takes a minute; .ci/run runs it"]
fn no_table_of_many_makes_it_panic() {
    audit_mutated_tables(8, 800);
}
