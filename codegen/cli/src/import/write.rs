//! The files of an import: checked as tables first, then written, or shown as a diff.

use super::combine::Combined;
use super::lock::{self, Lock};
use crate::args::Import;
use crate::report;
use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use error_tables_documents::{CodeStyle, classify_code};
use similar::TextDiff;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

/// The `type` of a new API's codes: the narrowest that holds all of them, or words.
pub(crate) fn code_type<'a>(codes: impl Iterator<Item = &'a str>) -> &'static str {
    let number = |code: &str| {
        let plain = classify_code(code) == Some(CodeStyle::Number)
            && !(code.len() > 1 && code.trim_start_matches('-').starts_with('0'));
        code.parse::<i64>().ok().filter(|_| plain)
    };
    let Some(numbers) = codes
        .map(number)
        .collect::<Option<Vec<i64>>>()
        .filter(|all| !all.is_empty())
    else {
        return "string";
    };
    let (low, high) = numbers
        .iter()
        .fold((0, 0), |(low, high), n| (low.min(*n), high.max(*n)));
    match (low, high) {
        (0, high) if high <= i64::from(u16::MAX) => "u16",
        (0, high) if high <= i64::from(u32::MAX) => "u32",
        (low, high) if low >= i64::from(i32::MIN) && high <= i64::from(i32::MAX) => "i32",
        _ => "i64",
    }
}

/// Writes what differs, or prints it.
pub(crate) fn write(
    verb: &Import,
    api: &str,
    made: &Combined,
    lock: &Lock,
    tree: Option<Tree>,
    title: Option<&str>,
) -> Result<ExitCode, ExitCode> {
    let folder = verb.tables.join(api);
    let shown = folder.to_string_lossy().replace('\\', "/");
    let mut tree = tree.unwrap_or_default();
    if !tree.folders.iter().any(|known| known.name == api) {
        tree.folders.push(FolderFiles {
            name: api.to_string(),
            path: shown.clone(),
            ..FolderFiles::default()
        });
    }
    let mut files: Vec<Changed> = Vec::new();
    for known in tree.folders.iter_mut().filter(|known| known.name == api) {
        if known.api.is_none() {
            let mut text = format!("title = {}\n", toml_edit::Value::from(title.unwrap_or(api)));
            let kind = code_type(lock.codes.iter().map(|seen| seen.code.as_str()));
            if kind != "string" {
                let _ = write!(text, "\n[codes]\ntype = \"{kind}\"\n");
            }
            known.api = Some((format!("{shown}/api.toml"), text.clone().into_bytes()));
            files.push(("api.toml".to_string(), None, text));
        }
        for (name, sheet, file) in [
            ("codes.csv", &made.codes, &mut known.codes),
            ("statuses.csv", &made.statuses, &mut known.statuses),
        ] {
            if let Some(text) = sheet.text().filter(|_| !sheet.is_empty()) {
                *file = Some((
                    format!("{shown}/{name}"),
                    text.clone().into_owned().into_bytes(),
                ));
                files.push((
                    name.to_string(),
                    sheet.old().map(str::to_string),
                    text.into_owned(),
                ));
            }
        }
    }
    let new = files.iter().any(|(_, old, new)| old.as_ref() != Some(new));
    let text = lock.text();
    let checked = new.then(|| build_model(tree).map(drop));
    let leads_out = folder.canonicalize().is_ok_and(|folder| {
        let home = verb.tables.canonicalize();
        home.is_ok_and(|home| !folder.starts_with(home))
    });
    if leads_out {
        return Err(super::refuse(&format!(
            "cannot write {shown}: it leads out of the folder of tables"
        )));
    }
    // What cannot be read again is not written.
    if let Some(Err(error)) = checked {
        return Err(report::error(&error));
    }
    let lock_path = folder.join(lock::FILE);
    let old = if lock_path.exists() {
        let bytes = ProjectRoot::of_tables(&verb.tables).and_then(|root| root.read(&lock_path));
        String::from_utf8(bytes.map_err(|error| report::error(&error))?).ok()
    } else {
        None
    };
    files.push((lock::FILE.to_string(), old, text));
    files.retain(|(_, old, new)| old.as_ref() != Some(new));
    if files.is_empty() {
        report::say(&format!("{shown} is as the page has it\n"))?;
    } else if verb.dry_run {
        report::say(&diff(&shown, &files))?;
    } else {
        put(&folder, &files).map_err(|error| report::error(&error))?;
        let names = files.iter();
        let lines: Vec<String> = names
            .map(|(name, ..)| format!("wrote {shown}/{name}\n"))
            .collect();
        report::say(&lines.concat())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A file's name, what it says and what it is to say.
type Changed = (String, Option<String>, String);

/// What would change, with nothing in it that a terminal obeys.
fn diff(folder: &str, files: &[Changed]) -> String {
    let mut out = String::new();
    for (name, old, new) in files {
        let path = format!("{folder}/{name}");
        let before = match old {
            Some(_) => format!("a/{path}"),
            None => "/dev/null".to_string(),
        };
        let diff = TextDiff::from_lines(old.as_deref().unwrap_or(""), new);
        let text = diff
            .unified_diff()
            .header(&before, &format!("b/{path}"))
            .to_string();
        for line in text.split_inclusive('\n') {
            out.push_str(&escape_invisible(line.trim_end_matches('\n')));
            out.push('\n');
        }
    }
    out
}

/// Writes all of the files or none, and leaves no folder behind that it made for nothing.
fn put(folder: &Path, files: &[Changed]) -> Result<(), Error> {
    let made: Vec<&Path> = [Some(folder), folder.parent()]
        .into_iter()
        .flatten()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .collect();
    let mut plan = Plan::for_edited_files();
    for (name, old, new) in files {
        plan.add_edited(folder.join(name), old.clone(), new.clone());
    }
    let placed = plan.apply();
    if placed.is_err() {
        for path in made {
            let _ = std::fs::remove_dir(path);
        }
    }
    placed
}
