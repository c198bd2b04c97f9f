//! What the tests share: cases in one file each, and expected text that `BLESS=1` rewrites for review.
#![allow(dead_code)]

use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files in one text: a line `-- path --` begins each. In `-- path (escaped) --`, `\xNN` stands for a byte and `\r` for CR.
pub(crate) fn archive(text: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, bool, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let head = line
            .trim_end()
            .strip_prefix("-- ")
            .and_then(|line| line.strip_suffix(" --"));
        match (head, files.last_mut()) {
            (Some(head), _) => {
                let plain = head.strip_suffix(" (escaped)");
                files.push((
                    plain.unwrap_or(head).to_string(),
                    plain.is_some(),
                    String::new(),
                ));
            }
            (None, Some((_, _, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    let unescape = |(path, escaped, text): (String, bool, String)| {
        let bytes = if escaped {
            bytes(&text)
        } else {
            text.into_bytes()
        };
        (path, bytes)
    };
    files.into_iter().map(unescape).collect()
}

fn bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split('\\');
    let mut out = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let rest = if let Some(hex) = part.strip_prefix('x') {
            out.push(u8::from_str_radix(&hex[..2], 16).expect("two hexadecimal digits"));
            &hex[2..]
        } else {
            out.push(b'\r');
            part.strip_prefix('r').expect("\\xNN or \\r")
        };
        out.extend_from_slice(rest.as_bytes());
    }
    out
}

/// A folder of tables in memory, as `Tree::read` would give it.
pub(crate) fn tree(files: &[(String, Vec<u8>)]) -> Tree {
    let mut folders: BTreeMap<String, FolderFiles> = BTreeMap::new();
    for (path, bytes) in files {
        let (name, file) = path.split_once('/').expect("folder/file");
        let path = format!("error-tables/{path}");
        let folder = folders
            .entry(name.to_string())
            .or_insert_with(|| FolderFiles {
                name: name.to_string(),
                path: format!("error-tables/{name}"),
                ..FolderFiles::default()
            });
        let file = match file {
            "api.toml" => &mut folder.api,
            "codes.csv" => &mut folder.codes,
            "statuses.csv" => &mut folder.statuses,
            other => {
                folder.unexpected.push(other.to_string());
                continue;
            }
        };
        *file = Some((path, bytes.clone()));
    }
    Tree {
        folders: folders.into_values().collect(),
    }
}

/// Writes a folder of tables.
pub(crate) fn write(root: &Path, files: &[(String, Vec<u8>)]) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}

/// The files of a folder of cases, sorted.
pub(crate) fn cases(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect(folder);
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "no case in {folder}");
    cases
}

/// Compares with the expected text; with `BLESS=1` it becomes the expected text.
pub(crate) fn same(actual: &str, expected: &Path, failures: &mut Vec<String>) {
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(expected.parent().expect("a folder")).expect("made");
        return fs::write(expected, actual).expect("written");
    }
    let wanted = fs::read_to_string(expected).unwrap_or_default();
    if wanted != actual {
        failures.push(format!(
            "{}: expected\n{wanted}\nbut got\n{actual}",
            expected.display()
        ));
    }
}
