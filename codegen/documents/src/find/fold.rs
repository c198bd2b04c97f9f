//! Lists of three digits that look like HTTP statuses, beside lists of the same kind that do not: replies of another protocol.

use std::collections::HashSet;

use super::candidate::Kind;
use super::read::Read;
use crate::page::block::{Grid, Shape};

/// What lists must share to be parts of one.
type Key<'a> = (&'static str, &'a [String], &'a [String]);

/// Takes the statuses of a list for codes, where its neighbour has codes of three digits that are none: `312 no-route` beside
/// `404 not-found`.
pub(super) fn fold(reads: &mut [Read], grids: &[Grid]) {
    let key = |read: &Read| -> Option<Key<'_>> {
        let grid = grids.get(read.candidate.grid)?;
        let (_, above) = grid.path.split_last()?;
        (!matches!(grid.shape, Shape::Table | Shape::Records)).then_some((
            grid.shape.name(),
            grid.columns.as_slice(),
            above,
        ))
    };
    let three = |read: &Read| {
        !read.entries.is_empty()
            && read.entries.iter().all(|entry| {
                entry.code.len() == 3 && entry.code.bytes().all(|b| b.is_ascii_digit())
            })
    };
    let lists: HashSet<Key<'_>> = reads
        .iter()
        .filter(|read| read.candidate.kind == Kind::Codes && three(read))
        .filter_map(key)
        .collect();
    for read in reads.iter_mut() {
        if read.candidate.kind == Kind::Statuses
            && key(read).is_some_and(|key| lists.contains(&key))
        {
            read.candidate.kind = Kind::Codes;
            read.entries
                .iter_mut()
                .for_each(|entry| entry.status = None);
        }
    }
}
