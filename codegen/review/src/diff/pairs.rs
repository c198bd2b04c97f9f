//! What the comparisons of two tables share: which rows are paired, and which ones left the document.

use error_tables_codegen::tools::model::{Api, Code};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

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

impl Pairs {
    /// The new rows that each old row became.
    pub(super) fn successors(&self) -> HashMap<usize, Vec<usize>> {
        let mut successors: HashMap<usize, Vec<usize>> = self.split.iter().cloned().collect();
        let merged = self.merged.iter();
        let merged = merged.flat_map(|(from, to)| from.iter().map(move |from| (*from, *to)));
        let both = self.both.iter().map(|(from, to, _)| (*from, *to));
        for (from, to) in both.chain(merged) {
            successors.entry(from).or_default().push(to);
        }
        successors
    }
}

/// What became of an entry of a list whose entries have an id, such as a status or an operation.
pub(super) enum Entry<'a, T> {
    Kept {
        was: &'a T,
        is: &'a T,
    },
    Removed {
        was: &'a T,
        /// The last entry before it that is still there.
        previous: Option<&'a T>,
    },
    Added(&'a T),
}

/// The entries of both lists: the old ones in their order, then the new ones.
pub(super) fn pair_entries<'a, T, K: Eq + Hash>(
    old: &'a [T],
    new: &'a [T],
    id: impl Fn(&'a T) -> K,
) -> Vec<Entry<'a, T>> {
    let new_by_id: HashMap<K, &T> = new.iter().map(|entry| (id(entry), entry)).collect();
    let old_ids: HashSet<K> = old.iter().map(&id).collect();
    let mut previous = None;
    let mut entries: Vec<Entry<'a, T>> = old
        .iter()
        .map(|was| match new_by_id.get(&id(was)) {
            Some(is) => {
                previous = Some(*is);
                Entry::Kept { was, is }
            }
            None => Entry::Removed { was, previous },
        })
        .collect();
    let added = new.iter().filter(|entry| !old_ids.contains(&id(entry)));
    entries.extend(added.map(Entry::Added));
    entries
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
