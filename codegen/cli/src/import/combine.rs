//! A page's rows and a table's: merged for codes and for statuses.

use super::merge::Merge;
use super::note::Note;
use super::sheet::{self, Sheet};
use super::{known, lock, name, write};
use crate::audit::today;
use error_tables_codegen::tools::model::Api;
use error_tables_codegen::tools::tree::FolderFiles;
use error_tables_documents::ErrorRow;
use error_tables_documents::TableKind;
use lock::Lock;

/// What an import makes of a page and a table.
pub(crate) struct Combined {
    pub(crate) codes: Sheet,
    pub(crate) statuses: Sheet,
    pub(crate) seen: (Vec<lock::Seen>, Vec<lock::Seen>),
    pub(crate) notes: Vec<Note>,
}

pub(super) fn combine(
    (mut entries, statuses): (Vec<ErrorRow>, Vec<ErrorRow>),
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
        kind: TableKind::Codes,
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
        kind: TableKind::Statuses,
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
