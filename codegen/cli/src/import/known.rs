//! What a table says already, inheritance and defaults applied.

use error_tables_codegen::tools::model::Api;
use error_tables_documents::ErrorRow;
use std::collections::{BTreeMap, HashMap};

/// What a table says of one code or status, inheritance and defaults applied.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) code: String,
    pub(crate) status: Option<u16>,
    /// Former codes, which a page may still use.
    pub(crate) aliases: Vec<String>,
    pub(crate) cells: BTreeMap<&'static str, String>,
}

/// The rows of a table, and where each code stands in them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    rows: Vec<Known>,
    at: HashMap<String, Vec<usize>>,
}

impl FromIterator<Known> for Book {
    fn from_iter<I: IntoIterator<Item = Known>>(rows: I) -> Self {
        let rows: Vec<Known> = rows.into_iter().collect();
        let mut at: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, row) in rows.iter().enumerate() {
            for code in std::iter::once(&row.code).chain(&row.aliases) {
                let known = at.entry(code.clone()).or_default();
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
        }
        Self { rows, at }
    }
}

impl Book {
    /// Every row, in the order of the table.
    pub(crate) fn rows(&self) -> &[Known] {
        &self.rows
    }

    /// Whether a row has this code now.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.named(code)
            .any(|at| self.rows.get(at).is_some_and(|row| row.code == code))
    }

    fn named(&self, code: &str) -> impl Iterator<Item = usize> + '_ {
        self.at.get(code).into_iter().flatten().copied()
    }

    /// The row that an entry of a page is, and its number: the same code, and the status where several have it.
    pub(crate) fn find(&self, entry: &ErrorRow) -> Option<(usize, &Known)> {
        let rows = || {
            self.named(&entry.code)
                .filter_map(|at| self.rows.get(at).map(|row| (at, row)))
        };
        let mut exact = rows().filter(|(_, row)| row.status == entry.status);
        match (rows().nth(1), exact.next()) {
            (None, _) => rows().next(),
            (_, Some(found)) => Some(found),
            _ => rows().next().filter(|_| entry.status.is_none()),
        }
    }
}

/// The codes of an API.
pub(crate) fn codes(api: &Api) -> Book {
    let known = |code: &error_tables_codegen::tools::model::Code| {
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
pub(crate) fn statuses(api: &Api) -> Book {
    let known = |status: &error_tables_codegen::tools::model::Status| {
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

/// Where the table has another way to part cells that ran together, that way.
pub(crate) fn settle(entries: &mut [ErrorRow], known: &Book) {
    for entry in entries.iter_mut().filter(|entry| entry.splits.len() > 1) {
        let has = |code: &str| known.has(code);
        if has(&entry.code) {
            continue;
        }
        if let Some((code, text)) = entry.splits.iter().find(|(code, _)| has(code)) {
            entry.code.clone_from(code);
            entry.meaning.clone_from(text);
        }
    }
}
