//! The files that a `[[source]]` names.

use super::hit::Hit;
use super::pattern::mistake;
use crate::import::refuse;
use error_tables_codegen::tools::model::{Listing, Model};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
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
    let base = tables
        .parent()
        .filter(|path| !path.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let base = glob::Pattern::escape(&base.to_string_lossy());
    let mut all = BTreeSet::new();
    for file in &listing.files {
        let mut bad = |message: String| {
            let help = "paths start from the folder that the tables are in";
            mistakes.push(mistake(model, file.span, message, help));
        };
        if Path::new(&file.value).has_root() {
            bad(format!("`{}` is not a path within a project", file.value));
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
                all.insert(path);
            }
        }
        if !any && all.len() == before {
            bad(format!("`{}` names no file", file.value));
        }
    }
    Ok(all)
}
