//! What was found on a page, into its table: merged, told and written, or printed.

use super::combine::combine;
use super::digest::hash;
use super::lock::Lock;
use super::note::{Note, told};
use super::{doubt, write};
use crate::args::{Choice, Import};
use crate::audit::today;
use crate::report;
use anstream::eprintln;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::Tree;
use error_tables_documents::Extraction;
use error_tables_documents::TableKind;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;

/// Puts what was found into the table, or prints it.
pub(super) fn put(
    verb: &Import,
    (raw, bytes): (&[u8], &[u8]),
    choice: Choice,
    lock: Option<Lock>,
    imported: &mut Extraction,
    known: Option<(Tree, Model)>,
) -> Result<ExitCode, ExitCode> {
    let api = verb.api.as_deref().unwrap_or_default();
    let (tree, model) = known.unzip();
    let model = ManuallyDrop::new(model.unwrap_or_default());
    let own = model.apis.iter().find(|known| known.name == api);
    let folders = tree.iter().flat_map(|tree| &tree.folders);
    let files = folders.into_iter().find(|known| known.name == api);
    let codes = std::mem::take(&mut imported.codes);
    let statuses = std::mem::take(&mut imported.statuses);
    let merged = combine((codes, statuses), own, files, lock.as_ref(), !verb.stdout);
    let mut result = ManuallyDrop::new(merged);
    doubt::tell(&imported.ambiguities, &verb.page, bytes, api);
    if verb.stdout {
        let text = if imported.primary == Some(TableKind::Statuses) {
            result.statuses.with_status()
        } else {
            result.codes.text().unwrap_or_default().into_owned()
        };
        report::say(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    let page = remembered(&verb.page);
    let gone = |note: &Note| matches!(note, Note::Gone(_));
    if result.notes.iter().any(gone) {
        another(api, &page, lock.as_ref());
    }
    let (codes, statuses) = std::mem::take(&mut result.seen);
    let mut new = Lock {
        page,
        imported: today(),
        sha256: hash(raw),
        choice,
        codes,
        statuses,
    };
    // A day is no reason to touch the file.
    if let Some(old) = lock.filter(|old| new.differs_by_day(old)) {
        new.imported = old.imported;
    }
    report::say(&told(&result.notes))?;
    write::write(verb, api, &result, &new, tree, title(imported).as_deref())
}

/// Says that rows are gone because the table was read from another page.
fn another(api: &str, page: &str, lock: Option<&Lock>) {
    if let Some(lock) = lock.filter(|lock| lock.page != page) {
        eprintln!(
            "note: the last import of {api} was from {}; a table has one page, and what another adds must be put into it",
            escape_invisible(&lock.page)
        );
    }
}

/// A page in the project is remembered by its path, any other by its file name.
fn remembered(path: &Path) -> String {
    let inside = path.is_relative() && !path.components().any(|part| part.as_os_str() == "..");
    let shown = if inside {
        Some(path.as_os_str())
    } else {
        path.file_name()
    };
    shown
        .unwrap_or_default()
        .to_string_lossy()
        .replace('\\', "/")
}

fn title(imported: &Extraction) -> Option<String> {
    let grid = imported
        .chosen
        .first()
        .and_then(|at| imported.document.tables.get(*at))?;
    grid.path.first().cloned()
}
