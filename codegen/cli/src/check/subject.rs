//! An API and its page, side by side.

use super::sample::Sample;
use crate::import::digest::hash;
use crate::import::lock::Lock;
use crate::import::{bytes, extract_page, known, unicode};
use crate::paper::Paper;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_documents::ErrorRow;
use error_tables_documents::Extraction;
use error_tables_documents::decode_text;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::process::ExitCode;

/// An API and its page.
pub(crate) struct Subject<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    pub(crate) imported: Extraction,
    /// The page's rows; where cells ran together, as the table parts them.
    pub(crate) codes: Vec<ErrorRow>,
    pub(crate) paper: Paper,
    /// The JSON bodies of the page.
    pub(crate) samples: Vec<Sample>,
    text: String,
    /// The grid that is the list of codes: the one with the most.
    list: Option<usize>,
    /// What the last import saw.
    pub(crate) lock: Option<Lock>,
    /// SHA-256 of the page.
    pub(crate) sha256: String,
}

impl<'a> Subject<'a> {
    /// Reads a page as its lock says.
    ///
    /// # Errors
    /// The exit status, after saying why.
    pub(crate) fn read(
        model: &'a Model,
        api: &'a Api,
        lock: Option<Lock>,
        path: &Path,
    ) -> Result<Self, ExitCode> {
        let raw = bytes(path)?;
        let bytes = unicode(path, &raw);
        let choice = lock
            .as_ref()
            .map(|lock| lock.choice.clone())
            .unwrap_or_default();
        let imported = extract_page(&bytes, path, &choice);
        let text = decode_text(&bytes).into_owned();
        let mut codes = imported.codes.clone();
        known::settle(&mut codes, &known::codes(api));
        let list = longest(&imported.codes);
        let mut subject = Subject {
            samples: Vec::new(),
            list,
            model,
            api,
            codes,
            paper: Paper::new(&path.to_string_lossy(), &text),
            imported,
            text,
            lock,
            sha256: hash(&raw),
        };
        subject.samples = subject.bodies();
        Ok(subject)
    }

    /// Whether the page names a word anywhere.
    pub(crate) fn mentions(&self, word: &str) -> bool {
        let edge = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        self.text.match_indices(word).any(|(at, _)| {
            let before = self
                .text
                .get(..at)
                .and_then(|text| text.chars().next_back());
            let after = self
                .text
                .get(at + word.len()..)
                .and_then(|text| text.chars().next());
            edge(before) && edge(after)
        })
    }

    /// Whether a grid describes codes of the list again, and is no part of the list itself.
    pub(crate) fn further(&self, grid: usize) -> bool {
        let Some(list) = self.list.filter(|list| *list != grid) else {
            return false;
        };
        let cells = |at: usize| {
            self.imported
                .document
                .tables
                .get(at)
                .map_or("", |grid| grid.layout.name())
        };
        let columns = |at: usize| {
            self.imported
                .document
                .tables
                .get(at)
                .map(|grid| &grid.columns)
        };
        cells(list) != cells(grid) || columns(list) != columns(grid)
    }

    /// The codes of the list, and the words that stand beside its statuses.
    pub(crate) fn listed(&self) -> HashSet<&str> {
        let codes = self
            .codes
            .iter()
            .filter(|entry| !self.further(entry.table))
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

/// The grid with the most rows; of several, the first.
fn longest(entries: &[ErrorRow]) -> Option<usize> {
    let mut rows: BTreeMap<usize, usize> = BTreeMap::new();
    for entry in entries {
        *rows.entry(entry.table).or_default() += 1;
    }
    let most = rows.iter().rev().max_by_key(|(_, rows)| **rows);
    most.map(|(grid, _)| *grid)
}
