//! What a table says already, inheritance and defaults applied.

use crate::find::rows::Entry;
use error_tables_codegen::model::Api;
use std::collections::BTreeMap;

/// What a table says of one code or status, inheritance and defaults applied.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) code: String,
    pub(crate) status: Option<u16>,
    /// Former codes, which a page may still use.
    pub(crate) aliases: Vec<String>,
    pub(crate) cells: BTreeMap<&'static str, String>,
}

/// The codes of an API.
pub(crate) fn codes(api: &Api) -> Vec<Known> {
    let known = |code: &error_tables_codegen::model::Code| {
        let mut cells = BTreeMap::new();
        let mut put = |column, text: Option<String>| {
            if let Some(text) = text {
                cells.insert(column, text);
            }
        };
        put("name", Some(code.name.value.clone()));
        put(
            "message",
            code.message.as_ref().map(|m| m.value.as_str().to_string()),
        );
        put("meaning", code.meaning.as_ref().map(|m| m.value.clone()));
        put("remedy", code.remedy.as_ref().map(|m| m.value.clone()));
        put(
            "retry",
            code.retry.as_ref().map(|m| m.value.name().to_string()),
        );
        put("since", code.since.as_ref().map(|m| m.value.clone()));
        Known {
            code: code.wire.value.to_string(),
            status: code.status.as_ref().map(|status| status.value),
            aliases: code
                .aliases
                .iter()
                .map(|alias| alias.value.to_string())
                .collect(),
            cells,
        }
    };
    api.codes.iter().map(known).collect()
}

/// The statuses of an API, each its own code.
pub(crate) fn statuses(api: &Api) -> Vec<Known> {
    let known = |status: &error_tables_codegen::model::Status| {
        let mut cells = BTreeMap::new();
        let mut put = |column, text: Option<&String>| {
            if let Some(text) = text {
                cells.insert(column, text.clone());
            }
        };
        put("name", status.phrase.as_ref().map(|m| &m.value));
        put("meaning", status.meaning.as_ref().map(|m| &m.value));
        put("remedy", status.remedy.as_ref().map(|m| &m.value));
        Known {
            code: status.code.value.to_string(),
            status: Some(status.code.value),
            aliases: Vec::new(),
            cells,
        }
    };
    api.statuses.iter().map(known).collect()
}

/// The row of a table that an entry of a page is: the same code, and the status where several have it.
pub(crate) fn find<'a>(known: &'a [Known], entry: &Entry) -> Option<&'a Known> {
    let same = |row: &&Known| row.code == entry.code || row.aliases.contains(&entry.code);
    let mut rows: Vec<&Known> = known.iter().filter(same).collect();
    if rows.len() > 1 {
        let exact: Vec<&Known> = rows
            .iter()
            .copied()
            .filter(|row| row.status == entry.status)
            .collect();
        if !exact.is_empty() {
            rows = exact;
        } else if entry.status.is_some() {
            return None;
        }
    }
    rows.first().copied()
}

/// Where the table has another way to part cells that ran together, that way.
pub(crate) fn settle(entries: &mut [Entry], known: &[Known]) {
    for entry in entries.iter_mut().filter(|entry| entry.splits.len() > 1) {
        let has = |code: &str| known.iter().any(|row| row.code == code);
        if has(&entry.code) {
            continue;
        }
        if let Some((code, text)) = entry.splits.iter().find(|(code, _)| has(code)) {
            entry.code.clone_from(code);
            entry.meaning.clone_from(text);
        }
    }
}
