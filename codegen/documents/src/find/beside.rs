//! When codes and statuses that stand beside each other are one and the same.

use super::candidate::{Candidate, Kind, SAMPLE, named};
use super::entry::Entry;
use crate::page::block::{Grid, Row};
use crate::word::profile::Profile;
use crate::word::role::Role;
use crate::word::status;

/// Where the codes are statuses and a column `Status` beside them holds words, each code is its own status.
pub(super) fn own(candidate: &Candidate, grid: &Grid, entries: &mut [Entry]) {
    let Some(words) = candidate
        .column(Role::Status)
        .filter(|_| candidate.kind == Kind::Codes && !entries.is_empty())
    else {
        return;
    };
    let plain = |row: &Row| {
        let cell = row.cells.get(words);
        cell.is_none_or(|cell| !cell.text.bytes().any(|b| b.is_ascii_digit()))
    };
    let number = |entry: &Entry| status::number(&entry.code);
    let registered = |entry: &&Entry| number(entry).and_then(status::phrase).is_some();
    let sample = || entries.iter().take(SAMPLE);
    if sample().all(|entry| number(entry).is_some())
        && sample().filter(registered).count() * 10 >= sample().count() * 8
        && grid.rows.iter().take(SAMPLE).all(plain)
    {
        let one = entries.len() == grid.rows.len();
        for (entry, row) in entries.iter_mut().zip(&grid.rows) {
            if let Some(cell) = row
                .cells
                .get(words)
                .filter(|_| one && entry.name.is_empty())
            {
                entry.name = cell.flat().into_owned();
            }
        }
        for entry in entries {
            entry.status = status::number(&entry.code);
        }
    }
}

/// Whether the codes are the statuses themselves.
pub(super) fn same(grid: &Grid, code: usize, status: usize) -> bool {
    grid.rows
        .iter()
        .take(SAMPLE)
        .all(|row| match (row.cells.get(code), row.cells.get(status)) {
            (Some(code), Some(status)) => code.text == status.text || status.is_empty(),
            _ => true,
        })
}

/// Whether the words beside the statuses are their phrases, and no codes.
pub(super) fn beside(grid: &Grid, profiles: &[Profile], code: usize, status: usize) -> bool {
    let (Some(words), Some(numbers)) = (profiles.get(code), profiles.get(status)) else {
        return false;
    };
    let named = |column: usize, role: Role| named(grid, column, role);
    let clear = named(code, Role::Code) >= 24 && named(status, Role::Status) >= 20;
    if clear || words.numbers > 0.5 || numbers.distinct < 0.95 {
        return false;
    }
    let header = named(code, Role::Code);
    let (mut phrases, mut all, mut machine) = (0, 0, 0);
    for row in grid.rows.iter().take(SAMPLE) {
        let (Some(word), Some(number)) = (row.cells.get(code), row.cells.get(status)) else {
            continue;
        };
        let word = word.flat();
        let known = status::cell(&number.text)
            .and_then(|found| found.codes.first().copied())
            .and_then(status::phrase);
        all += 1;
        phrases += usize::from(known.is_some_and(|phrase| status::same(phrase, &word)));
        let snake = word.contains(['_', '-', '.'])
            || (word.len() > 2 && !word.bytes().any(|b| b.is_ascii_lowercase()));
        machine += usize::from(snake);
    }
    let plain = machine * 2 < all || named(status, Role::Code) > header;
    (phrases * 10 >= all * 4 && plain) || (words.words > 0.5 && header < 18)
}
