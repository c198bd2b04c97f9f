//! The rows that a table has already, with inheritance and defaults applied.

use error_tables_codegen::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Code, Model, Status};
use error_tables_codegen::tools::tree::Tree;
use error_tables_documents::ErrorRow;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// A row for a code or a status, with inheritance and defaults applied.
#[derive(Clone, Debug, Default)]
pub(crate) struct ExistingRow {
    pub(crate) code: String,
    pub(crate) status: Option<u16>,
    /// Former codes, which a document may still use.
    pub(crate) aliases: Vec<String>,
    pub(crate) cells: BTreeMap<Cow<'static, str>, String>,
}

/// The rows of a table, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct ExistingRows {
    rows: Vec<ExistingRow>,
    by_code: HashMap<String, Vec<usize>>,
}

impl FromIterator<ExistingRow> for ExistingRows {
    fn from_iter<I: IntoIterator<Item = ExistingRow>>(rows: I) -> Self {
        let rows: Vec<ExistingRow> = rows.into_iter().collect();
        let mut by_code: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, row) in rows.iter().enumerate() {
            for code in std::iter::once(&row.code).chain(&row.aliases) {
                let known = by_code.entry(code.clone()).or_default();
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
        }
        Self { rows, by_code }
    }
}

impl ExistingRows {
    /// The rows of an API's codes.
    pub(crate) fn from_codes(api: &Api) -> Self {
        let known = |code: &Code| {
            let mut cells = BTreeMap::new();
            let mut put = |column: &'static str, text: Option<String>| {
                if let Some(text) = text {
                    cells.insert(Cow::Borrowed(column), text);
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
            for (column, value) in api.columns.iter().zip(&code.extra) {
                if let Some(value) = value {
                    cells.insert(
                        Cow::Owned(column.name.value.clone()),
                        column.display_value(&value.value),
                    );
                }
            }
            ExistingRow {
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

    /// The rows of an API's statuses; the code of each is its number.
    pub(crate) fn from_statuses(api: &Api) -> Self {
        let known = |status: &Status| {
            let mut cells = BTreeMap::new();
            let mut put = |column: &'static str, text: Option<&String>| {
                if let Some(text) = text {
                    cells.insert(Cow::Borrowed(column), text.clone());
                }
            };
            put("name", status.phrase.as_ref().map(|m| &m.value));
            put("meaning", status.meaning.as_ref().map(|m| &m.value));
            put("remedy", status.remedy.as_ref().map(|m| &m.value));
            ExistingRow {
                code: status.code.value.to_string(),
                status: Some(status.code.value),
                aliases: Vec::new(),
                cells,
            }
        };
        api.statuses.iter().map(known).collect()
    }

    /// All rows, in the order of the table.
    pub(crate) fn rows(&self) -> &[ExistingRow] {
        &self.rows
    }

    /// Whether a row has this code today, not as an alias.
    pub(crate) fn contains_code(&self, code: &str) -> bool {
        self.positions(code)
            .any(|at| self.rows.get(at).is_some_and(|row| row.code == code))
    }

    fn positions(&self, code: &str) -> impl Iterator<Item = usize> + '_ {
        self.by_code.get(code).into_iter().flatten().copied()
    }

    /// The row for an entry of a document, and its number. If several rows have the code, the status tells which.
    pub(crate) fn find_entry(&self, entry: &ErrorRow) -> Option<(usize, &ExistingRow)> {
        let rows = || {
            self.positions(&entry.code)
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

/// Cells that ran together can be split in several ways. Chooses the way that gives a code of the table.
pub(crate) fn choose_splits(entries: &mut [ErrorRow], known: &ExistingRows) {
    for entry in entries.iter_mut().filter(|entry| entry.splits.len() > 1) {
        let is_known = |code: &str| known.contains_code(code);
        if is_known(&entry.code) {
            continue;
        }
        if let Some((code, text)) = entry.splits.iter().find(|(code, _)| is_known(code)) {
            entry.code.clone_from(code);
            entry.meaning.clone_from(text);
        }
    }
}

/// Reads the tables of the project, if it has any. One table may inherit from another, so that all of them are read.
pub(crate) fn read_existing_tables(
    tables: &Path,
    api: &str,
) -> Result<Option<(Tree, Model)>, Error> {
    let empty = std::fs::read_dir(tables).map_or(true, |entries| {
        !entries.flatten().any(|entry| entry.path().is_dir())
    });
    if empty {
        return Ok(None);
    }
    let tree = Tree::read(tables)?;
    let readable = without_new_api(&tree, api);
    let model = if readable.folders.is_empty() {
        Model::default()
    } else {
        build_model(readable)?
    };
    Ok(Some((tree, model)))
}

/// The tables without the folder of an API that has no table yet. The import is about to write it.
fn without_new_api(tree: &Tree, api: &str) -> Tree {
    let mut tree = tree.clone();
    tree.folders.retain(|folder| {
        let child = folder.api.as_ref().is_some_and(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            let document = text.parse::<toml_edit::DocumentMut>();
            document.map_or(true, |document| document.contains_key("extends"))
        });
        let table = folder.codes.is_some() || folder.statuses.is_some();
        folder.name != api || table || child || !folder.unexpected.is_empty()
    });
    tree
}
