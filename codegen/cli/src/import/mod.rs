//! `import`: a documentation page into a table, again and again.
//!
//! [`put`] merges what was found into what [`tables`] knows, tells of it each [`doubt`], and writes the table with its [`lock`].

mod asked;
mod change;
pub(crate) mod column;
mod combine;
pub(crate) mod digest;
mod doubt;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod lock;
pub(crate) mod merge;
pub(crate) mod name;
mod note;
mod past;
mod put;
mod read;
mod sheet;
mod tables;
mod write;

use crate::args::{Choice, Import};
use crate::report;
use anstream::eprintln;
pub(crate) use doubt::doubts;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_documents::{
    Extraction, Options, decode_text, detect_format, extract, read_document,
};
use lock::Lock;
pub(crate) use read::{bytes, unicode};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(verb: &Import) -> ExitCode {
    execute(verb).unwrap_or_else(|code| code)
}

/// Says why it could not run.
pub(crate) fn refuse(why: &str) -> ExitCode {
    eprintln!("error: {}", escape_invisible(why));
    ExitCode::from(2)
}

/// Reads a page and extracts its error tables.
pub(crate) fn extract_page(bytes: &[u8], path: &Path, choice: &Choice) -> Extraction {
    let text = decode_text(bytes);
    let format = choice
        .from
        .unwrap_or_else(|| detect_format(&path.to_string_lossy(), &text));
    let options = Options {
        heading: choice.heading.clone(),
        index: choice.index,
        map: choice.map.clone(),
    };
    extract(read_document(&text, format), &options)
}

fn execute(verb: &Import) -> Result<ExitCode, ExitCode> {
    let api = verb.api.clone().unwrap_or_default();
    let named = api.starts_with(|c: char| c.is_ascii_lowercase())
        && api
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !verb.list && !named {
        return Err(refuse(&format!(
            "`{api}` is no name of an API: lower-case letters, digits and hyphens, beginning with a letter"
        )));
    }
    let raw = bytes(&verb.page)?;
    let bytes = unicode(&verb.page, &raw);
    let known = || {
        if verb.list {
            Ok(None)
        } else {
            tables::tables(verb, &api)
        }
    };
    let page = || -> Result<_, ExitCode> {
        let lock = if api.is_empty() {
            None
        } else {
            Lock::read(&verb.tables, &api).map_err(|why| refuse(&why))?
        };
        let choice = chosen(&verb.choice, lock.as_ref());
        let imported = extract_page(&bytes, &verb.page, &choice);
        Ok((lock, choice, imported))
    };
    let known = known();
    let (lock, choice, mut imported) = page()?;
    if verb.list {
        report::say(&list::render(&imported))?;
        return Ok(ExitCode::from(u8::from(imported.chosen.is_empty())));
    }
    if let Some(why) = asked::column(&verb.choice, &imported.document) {
        return Err(refuse(&why));
    }
    if imported.chosen.is_empty() {
        return Err(none_found(&verb.page.to_string_lossy(), &choice, &imported));
    }
    let known = known.map_err(|error| report::error(&error))?;
    put::put(verb, (&raw, &bytes), choice, lock, &mut imported, known)
}

/// Says that a page has no error table, and why, as far as the flags are the reason.
fn none_found(path: &str, choice: &Choice, imported: &Extraction) -> ExitCode {
    eprintln!(
        "error: none found: {} has no error table among its {} tables and lists",
        escape_invisible(path),
        imported.document.tables.len()
    );
    if let Some(why) = asked::place(choice, &imported.document) {
        eprintln!("note: {why}");
    }
    eprintln!(
        "help: `error-tables import {} --list` shows them, --index or --heading chooses one",
        escape_invisible(path)
    );
    ExitCode::FAILURE
}

/// The flags, and what was given the last time where they say nothing.
fn chosen(given: &Choice, lock: Option<&Lock>) -> Choice {
    let nothing = given.from.is_none()
        && given.heading.is_none()
        && given.index.is_none()
        && given.map.is_empty();
    lock.filter(|_| nothing)
        .map_or_else(|| given.clone(), |lock| lock.choice.clone())
}
