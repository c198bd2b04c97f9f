//! `import`: a documentation page into a table, again and again.

mod asked;
pub(crate) mod column;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod lock;
pub(crate) mod merge;
pub(crate) mod name;
mod read;
mod sheet;
mod write;

use crate::args::{Choice, Import};
use crate::audit::today;
use crate::find::candidate::Kind;
use crate::find::entry::{Doubt, Entry};
use crate::find::{self, Hint, Imported};
use crate::page::{self, Paper};
use crate::report;
use anstream::eprintln;
use error_tables_codegen::error::plain;
use error_tables_codegen::finding::Finding;
use error_tables_codegen::lower::lower;
use error_tables_codegen::model::{Api, Model};
use error_tables_codegen::rules::drift::IMPORT_AMBIGUOUS;
use error_tables_codegen::tree::{FolderFiles, Tree};
use lock::Lock;
use merge::{Merge, Note};
pub(crate) use read::{bytes, unicode};
use sheet::Sheet;
use std::fmt::Write;
use std::mem::ManuallyDrop;
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
    let folder = verb.tables.join(&api);
    let lock = if api.is_empty() {
        None
    } else {
        Lock::read(&folder).map_err(|why| refuse(&why))?
    };
    let choice = chosen(&verb.choice, lock.as_ref());
    // The process ends soon: to free every row of a large page would take a tenth of the run.
    let mut imported = ManuallyDrop::new(find::import(&bytes, &hint(&verb.page, &choice)));
    if verb.list {
        report::say(&list::render(&imported))?;
        return Ok(ExitCode::from(u8::from(imported.chosen.is_empty())));
    }
    let path = verb.page.to_string_lossy();
    if let Some(why) = asked::column(&verb.choice, &imported.page) {
        return Err(refuse(&why));
    }
    if imported.chosen.is_empty() {
        return Err(none_found(&path, &choice, &imported));
    }
    let tree = tree(verb)?;
    let model = match tree.as_ref().map(|tree| readable(tree, &api)) {
        Some(tree) if !tree.folders.is_empty() => {
            lower(tree).map_err(|error| report::error(&error))?
        }
        _ => Model::default(),
    };
    let known = model.apis.iter().find(|known| known.name == api);
    let files = tree
        .as_ref()
        .and_then(|tree| tree.folders.iter().find(|known| known.name == api));
    let codes = std::mem::take(&mut imported.codes);
    let statuses = std::mem::take(&mut imported.statuses);
    let merged = combine((codes, statuses), known, files, lock.as_ref(), !verb.stdout);
    let result = ManuallyDrop::new(merged);
    let shown = imported.doubts.get(..SHOWN).unwrap_or(&imported.doubts);
    if !shown.is_empty() {
        let paper = Paper::new(&path, &page::decode(&bytes));
        for finding in doubts(shown, &paper, &api) {
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
    if result
        .notes
        .iter()
        .any(|note| matches!(note, Note::Gone(_)))
    {
        another(&api, &page, lock.as_ref());
    }
    let new = Lock {
        page,
        imported: today(),
        sha256: lock::hash(&raw),
        choice,
        codes: result.seen.0.clone(),
        statuses: result.seen.1.clone(),
    };
    let new = match lock {
        // A day is no reason to touch the file.
        Some(old)
            if Lock {
                imported: old.imported.clone(),
                ..new.clone()
            } == old =>
        {
            old
        }
        _ => new,
    };
    report::say(&told(&result.notes))?;
    write::write(verb, &api, &result, &new, tree, title(&imported).as_deref())
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

fn tree(verb: &Import) -> Result<Option<Tree>, ExitCode> {
    let empty = || {
        std::fs::read_dir(&verb.tables).map_or(true, |entries| {
            !entries.flatten().any(|entry| entry.path().is_dir())
        })
    };
    if empty() {
        return Ok(None);
    }
    Tree::read(&verb.tables)
        .map(Some)
        .map_err(|error| report::error(&error))
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

/// What an import makes of a page and a table.
pub(crate) struct Combined {
    pub(crate) codes: Sheet,
    pub(crate) statuses: Sheet,
    pub(crate) seen: (Vec<lock::Seen>, Vec<lock::Seen>),
    pub(crate) notes: Vec<Note>,
}

fn combine(
    (mut entries, statuses): (Vec<Entry>, Vec<Entry>),
    known: Option<&Api>,
    files: Option<&FolderFiles>,
    lock: Option<&Lock>,
    locked: bool,
) -> Combined {
    let text = |file: Option<&(String, Vec<u8>)>| {
        file.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
    };
    let (known_codes, known_statuses) = known.map_or_else(Default::default, |api| {
        (known::codes(api), known::statuses(api))
    });
    known::settle(&mut entries, &known_codes);
    let day = today();
    let number = known.map_or_else(
        || write::code_type(entries.iter().map(|entry| entry.code.as_str())) != "string",
        |api| api.code_type.name() != "string",
    );
    let before = lock.map_or((&[][..], &[][..]), |lock| (&lock.codes, &lock.statuses));
    let codes = Merge {
        sheet: Sheet::new(
            sheet::CODES,
            text(files.and_then(|files| files.codes.as_ref())),
        ),
        known: &known_codes,
        before: before.0,
        numeric: number,
        default: known
            .and_then(|api| api.default_status.as_ref())
            .map(|status| status.value),
        today: &day,
        kind: Kind::Codes,
        named: entries
            .iter()
            .any(|entry| !entry.name.is_empty() && name::of_code(&entry.code).is_none()),
        locked,
    };
    let (codes, seen_codes, mut notes) = codes.run(entries);
    let phrases = Merge {
        sheet: Sheet::new(
            sheet::STATUSES,
            text(files.and_then(|files| files.statuses.as_ref())),
        ),
        known: &known_statuses,
        before: before.1,
        numeric: true,
        default: None,
        today: &day,
        kind: Kind::Statuses,
        named: false,
        locked,
    };
    let (statuses, seen_statuses, more) = phrases.run(statuses);
    notes.extend(more);
    Combined {
        codes,
        statuses,
        seen: (seen_codes, seen_statuses),
        notes,
    }
}

fn told(notes: &[Note]) -> String {
    let short = |text: &str| match text {
        "" => "nothing".to_string(),
        text => format!("`{}`", plain(&text.chars().take(80).collect::<String>())),
    };
    let mut out = String::new();
    for note in notes {
        let _ = match note {
            Note::New(code, line) => {
                writeln!(out, "new: {} (line {line} of the page)", plain(code))
            }
            Note::Changed(code, column, old, new) => writeln!(
                out,
                "changed: {}, {column}: {} is now {}",
                plain(code),
                short(old),
                short(new)
            ),
            Note::Kept(code, column, ours, theirs) => writeln!(
                out,
                "kept: {}, {column}: ours is {}, the page says {}",
                plain(code),
                short(ours),
                short(theirs)
            ),
            Note::Gone(code) => writeln!(
                out,
                "gone: {} is not on the page any more; marked in {}",
                plain(code),
                lock::FILE
            ),
        };
    }
    out
}
