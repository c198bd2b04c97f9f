//! Tables of one page that belong together: a list and its troubleshooting table, one table in several parts.

use super::candidate::{Kind, SURE};
use super::entry::{Doubt, Entry};
use super::part::{Main, goes};
use super::read::Read;
use super::twice::merged;
use crate::page::block::Grid;
use std::collections::HashSet;

/// The kind that a page is about, where it documents both codes and statuses.
pub fn primary(all: &[Read], codes: &[Entry], statuses: &[Entry]) -> Kind {
    let best = |kind: Kind, entries: &[Entry]| {
        let confidence = all
            .iter()
            .filter(|read| read.candidate.kind == kind)
            .map(|read| read.candidate.confidence)
            .fold(0.0, f64::max);
        confidence + 0.05 * f64::from(u32::try_from(entries.len() + 1).unwrap_or(u32::MAX)).log2()
    };
    let clear =
        codes.is_empty() || best(Kind::Codes, codes) + 0.15 < best(Kind::Statuses, statuses);
    if clear && !statuses.is_empty() {
        Kind::Statuses
    } else {
        Kind::Codes
    }
}

/// The best candidate of a kind, and everything that goes with it: takes the rows of them out. Returns the grids that were taken.
pub fn gather(
    all: &mut [Read],
    kind: Kind,
    grids: &[Grid],
    doubts: &mut Vec<Doubt>,
) -> (Vec<usize>, Vec<Entry>) {
    let sure: Vec<&Read> = all
        .iter()
        .filter(|read| {
            read.candidate.kind == kind
                && read.candidate.confidence >= SURE
                && !read.entries.is_empty()
        })
        .collect();
    let order = ordered(&sure, kind, grids, doubts);
    let mut entries = Vec::new();
    for grid in &order {
        // They stand in the order of the page.
        let at = all.binary_search_by_key(grid, |read| read.candidate.grid);
        if let Some(read) = at.ok().and_then(|at| all.get_mut(at)) {
            entries.append(&mut read.entries);
        }
    }
    (order, merged(entries, doubts))
}

/// The grids of the best candidate and of those that go with it, in the order of their rows.
fn ordered(sure: &[&Read], kind: Kind, grids: &[Grid], doubts: &mut Vec<Doubt>) -> Vec<usize> {
    let Some(best) = sure.iter().copied().max_by(|a, b| {
        a.rank()
            .total_cmp(&b.rank())
            .then(b.candidate.grid.cmp(&a.candidate.grid))
    }) else {
        return Vec::new();
    };
    if sure.len() == 1 {
        return vec![best.candidate.grid];
    }
    let main = Main::new(best);
    let mut taken = vec![best];
    let mut known: HashSet<&str> = main.codes.clone();
    for read in sure
        .iter()
        .copied()
        .filter(|read| read.candidate.grid != best.candidate.grid)
    {
        if goes(&main, read, &known, grids) {
            known.extend(read.codes());
            taken.push(read);
        } else if kind == Kind::Codes && read.rank() + 0.1 > best.rank() {
            let name = |read: &Read| {
                grids
                    .get(read.candidate.grid)
                    .map_or(String::new(), |grid| {
                        format!(
                            "`{}` (line {}, {} rows)",
                            grid.heading(),
                            grid.line,
                            read.entries.len()
                        )
                    })
            };
            doubts.push(Doubt {
                line: grids.get(read.candidate.grid).map_or(1, |grid| grid.line),
                text:
                    "two tables of this page may be the error table; --heading or --index decides"
                        .to_owned(),
                choices: vec![name(best), name(read)],
            });
        }
    }
    let complete = |read: &&Read| std::cmp::Reverse(read.codes().len());
    taken.sort_by_key(|read| read.candidate.grid);
    let overlap = taken
        .iter()
        .any(|read| read.candidate.grid != best.candidate.grid && main.shared(read) > 0.4);
    if overlap {
        taken.sort_by_cached_key(complete);
    }
    taken.iter().map(|read| read.candidate.grid).collect()
}
