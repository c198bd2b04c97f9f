//! A document together with the API that it documents.

use super::samples::{Sample, find_samples};
use crate::document_lines::DocumentLines;
use crate::error::CliError;
use crate::import::existing_rows::{ExistingRows, choose_splits};
use crate::import::generated_block::refuse_block;
use crate::import::lock::{Lock, hash_bytes};
use crate::input::{decode_text, read_input};
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_documents::{ErrorRow, Extraction, decode_text as unify_line_ends};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// A document together with the API that it documents.
pub(crate) struct CheckedDocument<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    pub(crate) imported: Extraction,
    /// The rows for codes. Cells that ran together are split as in the table.
    pub(crate) codes: Vec<ErrorRow>,
    /// The lines of the document.
    pub(crate) lines: DocumentLines,
    pub(crate) samples: Vec<Sample>,
    text: String,
    /// The grids that are not part of the list of codes, but describe some of its codes again.
    beside_list: HashSet<usize>,
    /// What the last import read.
    pub(crate) lock: Option<Lock>,
    /// SHA-256 of the document.
    pub(crate) sha256: String,
    /// A warning if the encoding had to be guessed.
    pub(crate) warning: Option<String>,
}

impl<'a> CheckedDocument<'a> {
    /// Reads a document with the options of its last import.
    pub(crate) fn read(
        model: &'a Model,
        api: &'a Api,
        lock: Option<Lock>,
        path: &Path,
    ) -> Result<Self, CliError> {
        let raw = read_input(path)?;
        let decoded = decode_text(path, &raw);
        let options = lock
            .as_ref()
            .map(|lock| lock.options.clone())
            .unwrap_or_default();
        let text = unify_line_ends(&decoded.bytes).into_owned();
        refuse_block(path, &text, &options)?;
        let imported = options.extract(&decoded.bytes, path);
        let mut codes = imported.codes.clone();
        choose_splits(&mut codes, &ExistingRows::from_codes(api));
        let lines = DocumentLines::new(&path.to_string_lossy(), &text);
        Ok(CheckedDocument {
            model,
            api,
            samples: find_samples(&imported.document, api, &lines),
            beside_list: find_grids_beside_list(&imported),
            codes,
            lines,
            imported,
            text,
            lock,
            sha256: hash_bytes(&raw),
            warning: decoded.warning,
        })
    }

    /// Whether the document contains a word anywhere.
    pub(crate) fn mentions(&self, word: &str) -> bool {
        let is_edge = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        self.text.match_indices(word).any(|(at, _)| {
            let before = self
                .text
                .get(..at)
                .and_then(|text| text.chars().next_back());
            let after = self
                .text
                .get(at + word.len()..)
                .and_then(|text| text.chars().next());
            is_edge(before) && is_edge(after)
        })
    }

    /// Whether a grid is not part of the list of codes, but describes some of its codes again.
    pub(crate) fn is_beside_list(&self, grid: usize) -> bool {
        self.beside_list.contains(&grid)
    }

    /// The codes of the list, and the names of its statuses that look like codes.
    pub(crate) fn listed_codes(&self) -> HashSet<&str> {
        let codes = self
            .codes
            .iter()
            .filter(|entry| !self.is_beside_list(entry.table))
            .map(|entry| entry.code.as_str());
        let names = self
            .imported
            .statuses
            .iter()
            .map(|entry| entry.name.as_str());
        codes
            .chain(names.filter(|name| name.contains('_')))
            .collect()
    }
}

/// The grids of another form than the list of codes that have some of its codes. One that has none of them is a section of the list.
fn find_grids_beside_list(imported: &Extraction) -> HashSet<usize> {
    let Some(list) = longest_grid(&imported.codes) else {
        return HashSet::new();
    };
    let grids = &imported.document.tables;
    let shape = |at: usize| grids.get(at).map_or("", |grid| grid.layout.name());
    let columns = |at: usize| grids.get(at).map(|grid| &grid.columns);
    let is_like_list = |at: usize| shape(list) == shape(at) && columns(list) == columns(at);
    let mut beside = HashSet::new();
    for entry in &imported.codes {
        let (own, others): (Vec<usize>, Vec<usize>) = entry
            .sources
            .iter()
            .map(|(grid, _)| *grid)
            .partition(|grid| is_like_list(*grid));
        if !own.is_empty() {
            beside.extend(others);
        }
    }
    beside
}

/// The grid with the most rows; the first one of several.
fn longest_grid(entries: &[ErrorRow]) -> Option<usize> {
    let mut rows: BTreeMap<usize, usize> = BTreeMap::new();
    for entry in entries {
        *rows.entry(entry.table).or_default() += 1;
    }
    let most = rows.iter().rev().max_by_key(|(_, rows)| **rows);
    most.map(|(grid, _)| *grid)
}
