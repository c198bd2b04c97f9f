//! Whether two tables of one page are parts of one: by their codes, their columns, and where they stand.

use super::candidate::{Candidate, Kind};
use super::read::Read;
use crate::page::block::{Grid, Shape};
use crate::word::role::{self, Role};
use std::collections::HashSet;

/// The best candidate, and what every other one is held against.
pub(super) struct Main<'a> {
    read: &'a Read,
    pub(super) codes: HashSet<&'a str>,
    numeric: bool,
    loud: bool,
}

impl<'a> Main<'a> {
    /// Looks at a candidate once for all others.
    pub(super) fn new(read: &'a Read) -> Self {
        Self {
            read,
            codes: read.codes(),
            numeric: read.numeric(),
            loud: read.loud(),
        }
    }

    /// The share of codes that both have, of the smaller one.
    pub(super) fn shared(&self, other: &Read) -> f64 {
        let other = other.codes();
        let both = other.iter().filter(|code| self.codes.contains(*code));
        let small = self.codes.len().min(other.len()).max(1);
        f64::from(u32::try_from(both.count()).unwrap_or(0))
            / f64::from(u32::try_from(small).unwrap_or(u32::MAX))
    }
}

/// Whether a candidate describes the same codes as the best one, or is another part of the same table.
pub(super) fn goes(best: &Main<'_>, read: &Read, known: &HashSet<&str>, grids: &[Grid]) -> bool {
    if best.numeric != read.numeric() {
        return false;
    }
    let least = if best.numeric { 0.75 } else { 0.5 };
    if best.shared(read) >= least {
        return true;
    }
    let (Some(left), Some(right)) = (
        grids.get(best.read.candidate.grid),
        grids.get(read.candidate.grid),
    ) else {
        return false;
    };
    let headed = left.shape == Shape::Table || left.shape == Shape::Records;
    if !headed && best.loud != read.loud() {
        return false;
    }
    let beside = left.shape != right.shape
        && right.shape != Shape::Headings
        && left.path == right.path
        && !left.path.is_empty()
        && best.loud == read.loud();
    let statuses = best.read.candidate.kind == Kind::Statuses && left.path == right.path;
    let alike = beside
        || statuses
        || part(best, read, (left, right))
        || left.shape == right.shape
            && if headed {
                left.columns == right.columns && left.columns.iter().any(|name| !name.is_empty())
            } else {
                left.path.starts_with(&right.path)
                    || right.path.starts_with(&left.path)
                    || siblings(left, right)
            };
    let apart = !read
        .entries
        .iter()
        .any(|entry| known.contains(entry.code.as_str()));
    alike && (apart || !best.numeric)
}

/// Whether two tables call their codes by the same clear name, though their other columns differ: parts of one list.
fn part(best: &Main<'_>, read: &Read, (left, right): (&Grid, &Grid)) -> bool {
    let key = |candidate: &Candidate, grid: &Grid| {
        let name = grid.columns.get(candidate.column(Role::Code)?)?;
        (role::header(Role::Code, name) >= 20).then(|| role::plain(name))
    };
    let first = key(&best.read.candidate, left);
    // Two tables of codes in capitals that leave no doubt are parts of one, whatever their columns are called.
    let both = best.loud
        && !best.numeric
        && [(&best.read.candidate, left), (&read.candidate, right)]
            .iter()
            .all(|(candidate, grid)| {
                let name = candidate
                    .column(Role::Code)
                    .and_then(|column| grid.columns.get(column));
                candidate.confidence >= 0.8
                    && name.is_some_and(|name| role::header(Role::Code, name) >= 14)
            });
    let long = |read: &Read| read.entries.first().map_or(0, |entry| entry.code.len());
    left.shape == right.shape
        && best.loud == read.loud()
        && (first.is_some() && first == key(&read.candidate, right) || both)
        && (!best.numeric || long(best.read) == long(read))
        && (siblings(left, right)
            || left.path.starts_with(&right.path)
            || right.path.starts_with(&left.path))
}

fn siblings(left: &Grid, right: &Grid) -> bool {
    left.path.len() == right.path.len()
        && left.path.split_last().map(|(_, above)| above)
            == right.path.split_last().map(|(_, above)| above)
}
