//! What the comparisons of two tables share: which rows are paired, and which ones left the document.

use error_tables_codegen::tools::model::{Api, Code};
use std::collections::HashMap;

/// How two rows were found to be one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum How {
    /// They share a name or a code.
    Same,
    /// The new row lists the old code as an alias.
    Declared,
    /// They share the status, and their codes are nearly the same.
    SimilarCodes,
    /// They share the status, this much of the text, and words of their codes or their place in the table.
    SimilarTexts(f64),
}

/// The rows of two tables, by index.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// Sorted by the old row.
    pub(crate) both: Vec<(usize, usize, How)>,
    /// Old codes that several new rows list as an alias.
    pub(crate) split: Vec<(usize, Vec<usize>)>,
    /// New rows that list several old codes as aliases.
    pub(crate) merged: Vec<(Vec<usize>, usize)>,
    pub(crate) removed: Vec<usize>,
    pub(crate) added: Vec<usize>,
}

/// Whether a row takes its status from the default.
pub(super) fn has_default_status(api: &Api, code: &Code) -> bool {
    match (&code.status, &api.default_status) {
        (None, None) => true,
        (Some(own), Some(default)) => own.span == default.span,
        _ => false,
    }
}

/// The rows of one API that its document no longer has: the code and the status, if the document gave one, with the day since when.
#[derive(Clone, Debug, Default)]
pub struct GoneRows(HashMap<String, Vec<(Option<u16>, String)>>);

impl GoneRows {
    /// Adds a row.
    pub fn add(&mut self, code: String, status: Option<u16>, since: String) {
        self.0.entry(code).or_default().push((status, since));
    }

    /// The day since when a row is gone.
    pub(super) fn find(&self, code: &Code) -> Option<&str> {
        let rows = self.0.get(&code.wire.value.to_string())?;
        let status = code.status.as_ref().map(|status| status.value);
        let same = rows.iter().find(|(other, _)| *other == status);
        let without_status = || rows.iter().find(|(other, _)| other.is_none());
        let (_, since) = same.or_else(without_status)?;
        Some(since)
    }
}
