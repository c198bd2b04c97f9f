//! `import`: a documentation page into a table, again and again.

mod asked;
mod change;
pub(crate) mod column;
mod combine;
mod digest;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod lock;
pub(crate) mod merge;
pub(crate) mod name;
mod note;
mod past;
mod read;
mod sheet;
mod write;

use crate::args::{Choice, Import};
use crate::audit::today;
use crate::find::candidate::Kind;
use crate::find::entry::Doubt;
use crate::find::{self, Hint, Imported};
use crate::page::{self, Paper};
use crate::report;
use anstream::eprintln;
use combine::combine;
use error_tables_codegen::error::{Error, plain};
use error_tables_codegen::finding::Finding;
use error_tables_codegen::lower::lower;
use error_tables_codegen::model::Model;
use error_tables_codegen::rules::drift::IMPORT_AMBIGUOUS;
use error_tables_codegen::tree::Tree;
use lock::Lock;
use note::{Note, told};
pub(crate) use read::{bytes, unicode};
use std::mem::ManuallyDrop;
use std::panic::resume_unwind;
use std::path::Path;
use std::process::ExitCode;

/// How many doubts an import tells one by one.
const SHOWN: usize = 200;

pub(crate) fn run(verb: &Import) -> ExitCode {
    execute(verb).unwrap_or_else(|code| code)
}

/// Says why it could not run.
pub(crate) fn refuse(why: &str) -> ExitCode {
    eprintln!("error: {}", plain(why));
    ExitCode::from(2)
}

/// What is known about a page before it is read.
pub(crate) fn hint(path: &Path, choice: &Choice) -> Hint {
    Hint {
        name: path.to_string_lossy().into_owned(),
        from: choice.from,
        heading: choice.heading.clone(),
        index: choice.index,
        map: choice.map.clone(),
    }
}

/// Where a page can be read in several ways, as findings.
pub(crate) fn doubts(found: &[Doubt], paper: &Paper, api: &str) -> Vec<Finding> {
    let finding = |doubt: &Doubt| {
        let place = paper.place(doubt.line, "", "");
        let subject = doubt.choices.first().unwrap_or(&doubt.text).clone();
        let mut finding = Finding::new(&IMPORT_AMBIGUOUS, api, subject, place);
        finding.message.clone_from(&doubt.text);
        finding.help = match doubt.choices.as_slice() {
            [first, others @ ..] if !others.is_empty() => format!(
                "it can be `{first}`, which was taken, or `{}`: correct the table if that is wrong",
                others.join("`, `")
            ),
            _ => "look at the page, and complete the table by hand".to_string(),
        };
        finding
    };
    found.iter().map(finding).collect()
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
    // What is known is read while the page is.
    std::thread::scope(|scope| {
        let known = scope.spawn(|| {
            if verb.list {
                Ok(None)
            } else {
                tables(verb, &api)
            }
        });
        let lock = if api.is_empty() {
            None
        } else {
            Lock::read(&verb.tables.join(&api)).map_err(|why| refuse(&why))?
        };
        let choice = chosen(&verb.choice, lock.as_ref());
        // The process ends soon: to free every row of a large page would take a tenth of the run.
        let mut imported = ManuallyDrop::new(find::import(&bytes, &hint(&verb.page, &choice)));
        if verb.list {
            report::say(&list::render(&imported))?;
            return Ok(ExitCode::from(u8::from(imported.chosen.is_empty())));
        }
        if let Some(why) = asked::column(&verb.choice, &imported.page) {
            return Err(refuse(&why));
        }
        if imported.chosen.is_empty() {
            return Err(none_found(&verb.page.to_string_lossy(), &choice, &imported));
        }
        let known = known.join().unwrap_or_else(|panic| resume_unwind(panic));
        let known = ManuallyDrop::new(known.map_err(|error| report::error(&error))?);
        put(
            verb,
            (&raw, &bytes),
            choice,
            lock,
            &mut imported,
            known.as_ref(),
        )
    })
}

/// Puts what was found into the table, or prints it.
fn put(
    verb: &Import,
    (raw, bytes): (&[u8], &[u8]),
    choice: Choice,
    lock: Option<Lock>,
    imported: &mut Imported,
    known: Option<&(Tree, Model)>,
) -> Result<ExitCode, ExitCode> {
    let api = verb.api.as_deref().unwrap_or_default();
    let own = known.and_then(|(_, model)| model.apis.iter().find(|known| known.name == api));
    let files = known.and_then(|(tree, _)| tree.folders.iter().find(|known| known.name == api));
    let codes = std::mem::take(&mut imported.codes);
    let statuses = std::mem::take(&mut imported.statuses);
    let merged = combine((codes, statuses), own, files, lock.as_ref(), !verb.stdout);
    let mut result = ManuallyDrop::new(merged);
    let shown = imported.doubts.get(..SHOWN).unwrap_or(&imported.doubts);
    if !shown.is_empty() {
        let paper = Paper::new(&verb.page.to_string_lossy(), &page::decode(bytes));
        for finding in doubts(shown, &paper, api) {
            eprintln!("{}\n", report::finding(&finding));
        }
    }
    if imported.doubts.len() > shown.len() {
        eprintln!(
            "warning[import-ambiguous]: and {} more places\n",
            imported.doubts.len() - shown.len()
        );
    }
    if verb.stdout {
        let text = if imported.primary == Some(Kind::Statuses) {
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
        sha256: lock::hash(raw),
        choice,
        codes,
        statuses,
    };
    // A day is no reason to touch the file.
    if let Some(old) = lock.filter(|old| new.differs_by_day(old)) {
        new.imported = old.imported;
    }
    report::say(&told(&result.notes))?;
    let tree = known.map(|(tree, _)| tree.clone());
    write::write(verb, api, &result, &new, tree, title(imported).as_deref())
}

/// Says that a page has no error table, and why, as far as the flags are the reason.
fn none_found(path: &str, choice: &Choice, imported: &Imported) -> ExitCode {
    eprintln!(
        "error: none found: {} has no error table among its {} tables and lists",
        plain(path),
        imported.page.grids.len()
    );
    if let Some(why) = asked::place(choice, &imported.page) {
        eprintln!("note: {why}");
    }
    eprintln!(
        "help: `error-tables import {} --list` shows them, --index or --heading chooses one",
        plain(path)
    );
    ExitCode::FAILURE
}

/// Says that rows are gone because the table was read from another page.
fn another(api: &str, page: &str, lock: Option<&Lock>) {
    if let Some(lock) = lock.filter(|lock| lock.page != page) {
        eprintln!(
            "note: the last import of {api} was from {}; a table has one page, and what another adds must be put into it",
            plain(&lock.page)
        );
    }
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

/// The tables of the project, where it has any.
fn tables(verb: &Import, api: &str) -> Result<Option<(Tree, Model)>, Error> {
    let empty = std::fs::read_dir(&verb.tables).map_or(true, |entries| {
        !entries.flatten().any(|entry| entry.path().is_dir())
    });
    if empty {
        return Ok(None);
    }
    let tree = Tree::read(&verb.tables)?;
    let readable = readable(&tree, api);
    let model = if readable.folders.is_empty() {
        Model::default()
    } else {
        lower(readable)?
    };
    Ok(Some((tree, model)))
}

/// The tables without the folder of an API that has no table yet, which is what an import is for.
fn readable(tree: &Tree, api: &str) -> Tree {
    let mut tree = tree.clone();
    tree.folders.retain(|folder| {
        let child = folder.api.as_ref().is_some_and(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            let document = text.parse::<toml_edit::DocumentMut>();
            document.map_or(true, |document| document.contains_key("extends"))
        });
        let table = folder.codes.is_some() || folder.statuses.is_some();
        folder.name != api || table || child || !folder.strangers.is_empty()
    });
    tree
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

fn title(imported: &Imported) -> Option<String> {
    let grid = imported
        .chosen
        .first()
        .and_then(|at| imported.page.grids.get(*at))?;
    grid.path.first().cloned()
}
