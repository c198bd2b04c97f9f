//! Which grids are error tables, and why: judged by what they hold, not by where they stand.

use std::collections::BTreeSet;

use super::candidate::{Candidate, Kind, SAMPLE};
use super::place::{place, texts};
use super::score;
use crate::page::block::Grid;
use crate::word::profile::Profile;
use crate::word::role;
use crate::word::status;

const WIDEST: usize = 32;

/// Judges a grid. Where other grids have the same header, the roles of its columns come from `family`; `map` gives columns that
/// a person decided.
pub fn judge(
    at: usize,
    grid: &Grid,
    family: Option<&Roles>,
    map: &[(String, String)],
) -> Candidate {
    let profiles = profile(grid);
    // The list of statuses may have the header of the list of codes.
    let Roles {
        mut candidate,
        placed,
        mapped,
    } = match family.filter(|family| family.mapped || !spread(grid)) {
        Some(family) => family.clone(),
        None => roles(grid, &profiles, map),
    };
    candidate.grid = at;
    if placed {
        score::score(&mut candidate, grid, &profiles);
    }
    if mapped {
        candidate.confidence = 1.0;
        candidate
            .reasons
            .push("the code column was given".to_owned());
    }
    candidate
}

/// How the columns of a header are understood.
#[derive(Clone, Debug)]
pub struct Roles {
    candidate: Candidate,
    /// Whether one of them holds codes or statuses.
    placed: bool,
    /// Whether a person gave the codes.
    mapped: bool,
}

/// Finds the roles of a grid's columns.
pub(super) fn roles(grid: &Grid, profiles: &[Profile], map: &[(String, String)]) -> Roles {
    let mut columns: Vec<Option<String>> = vec![None; grid.columns.len()];
    let mut mapped = false;
    for (from, to) in map {
        if let Some(column) = grid
            .columns
            .iter()
            .position(|name| role::plain(name) == role::plain(from))
            && let Some(slot) = columns.get_mut(column)
        {
            *slot = Some(to.clone());
            mapped |= to == "code";
        }
    }
    let mut candidate = Candidate {
        grid: 0,
        kind: Kind::Codes,
        columns,
        confidence: 0.0,
        reasons: Vec::new(),
    };
    let placed = mapped || place(&mut candidate, grid, profiles);
    if placed {
        texts(&mut candidate, grid, profiles);
    } else {
        candidate.reasons.push("no column holds codes".to_owned());
    }
    Roles {
        candidate,
        placed,
        mapped,
    }
}

/// Whether the first column holds statuses of more than one class, and nothing else.
fn spread(grid: &Grid) -> bool {
    let mut classes = BTreeSet::new();
    let all = grid.rows.iter().take(SAMPLE).all(|row| {
        let read = row.cells.first().and_then(|cell| status::cell(&cell.text));
        read.is_some_and(|found| {
            classes.extend(found.codes.iter().map(|code| code / 100));
            found
                .codes
                .iter()
                .all(|code| status::phrase(*code).is_some())
        })
    });
    all && classes.len() > 1
}

/// What the columns of a grid hold.
pub(super) fn profile(grid: &Grid) -> Vec<Profile> {
    (0..grid.columns.len().min(WIDEST))
        .map(|column| Profile::of(grid, column))
        .collect()
}
