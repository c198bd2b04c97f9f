//! The files that a `[[source]]` names.

use super::hit::Hit;
use super::pattern::mistake;
use crate::import::refuse;
use crate::report;
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::model::{Listing, Model};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

/// Every file once; what names none is a mistake.
///
/// # Errors
/// The exit status, after saying which folder cannot be read.
pub(super) fn files(
    model: &Model,
    listing: &Listing,
    tables: &Path,
    mistakes: &mut Vec<Hit>,
) -> Result<BTreeSet<PathBuf>, ExitCode> {
    let base = project_folder(tables);
    let root = ProjectRoot::new(&base).map_err(|error| report::error(&error))?;
    let base = glob::Pattern::escape(&base.to_string_lossy());
    let mut all = BTreeSet::new();
    for file in &listing.files {
        let mut bad = |message: String| {
            let help = "paths start from the folder that contains the folder of tables, and stay inside it";
            mistakes.push(mistake(model, file.span, message, help));
        };
        if Path::new(&file.value).has_root() {
            bad(format!("`{}` is not a path within the project", file.value));
            continue;
        }
        if leaves_folder(Path::new(&file.value)) {
            bad(format!("`{}` leads out of the project", file.value));
            continue;
        }
        let found = match glob::glob(&format!("{base}/{}", file.value)) {
            Ok(found) => found,
            Err(why) => {
                bad(format!("`{}` is no glob: {}", file.value, why.msg));
                continue;
            }
        };
        let before = all.len();
        let mut any = false;
        for path in found {
            let path = path.map_err(|why| {
                let shown = why.path().display().to_string();
                refuse(&format!("cannot read {shown}: {}", why.error()))
            })?;
            if path.is_file() {
                any = true;
                if !root.contains(&path).unwrap_or(false) {
                    bad(format!(
                        "`{}` names `{}`, a link that leads out of the project",
                        file.value,
                        path.display()
                    ));
                    continue;
                }
                all.insert(path);
            }
        }
        if !any && all.len() == before {
            bad(format!("`{}` names no file", file.value));
        }
    }
    Ok(all)
}

/// Whether a relative path climbs above the folder that it starts in.
fn leaves_folder(path: &Path) -> bool {
    let mut depth = 0_usize;
    for component in path.components() {
        match component {
            Component::Normal(_) => depth += 1,
            Component::ParentDir if depth == 0 => return true,
            Component::ParentDir => depth -= 1,
            _ => {}
        }
    }
    false
}
