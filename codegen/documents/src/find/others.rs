//! Tables of codes that are none of errors, beside tables of the same header that are.

use std::collections::HashSet;

use super::candidate::{Candidate, Kind};
use super::read::Read;
use super::speech::speaks;
use crate::page::block::{Grid, Shape};

/// How sure a table is beside which others must speak of errors too.
const CLEAR: f64 = 0.95;
const ERRORS: [&str; 10] = [
    "error",
    "errors",
    "fault",
    "faults",
    "failure",
    "failures",
    "exception",
    "exceptions",
    "problem",
    "problems",
];

/// Leaves out tables under headings that do not speak of errors, whose numbers need no two digits: `Order Type`, where `Error Codes`
/// stands on the page with the same header.
pub(super) fn left<T>(reads: &mut Vec<(Read, T)>, grids: &[Grid]) {
    let place = |candidate: &Candidate| {
        let grid = grids.get(candidate.grid)?;
        let own = grid.path.split_first().map_or(&[][..], |(_, own)| own);
        let table = grid.shape == Shape::Table && candidate.kind == Kind::Codes;
        let told = own.iter().any(|heading| speaks(heading, &ERRORS));
        table.then_some((grid.columns.as_slice(), told))
    };
    let sure: HashSet<&[String]> = reads
        .iter()
        .filter(|(read, _)| read.candidate.confidence >= CLEAR)
        .filter_map(|(read, _)| place(&read.candidate))
        .filter_map(|(columns, told)| told.then_some(columns))
        .collect();
    if sure.is_empty() {
        return;
    }
    reads.retain(|(read, _)| {
        let other =
            place(&read.candidate).is_some_and(|(columns, told)| !told && sure.contains(columns));
        let counted = read.entries.iter().all(|entry| entry.code.len() < 2);
        !(other && counted)
    });
}
