//! Which column of a candidate holds what.

use super::beside::{beside, same};
use super::candidate::{Candidate, Kind, SAMPLE, named};
use crate::page::block::Grid;
use crate::word::profile::{self, Profile};
use crate::word::role::{self, Role};

/// Finds the code and the status; says whether there is a code.
pub(super) fn place(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) -> bool {
    let header = |role: Role, column: usize| named(grid, column, role);
    let rows = grid.rows.len().clamp(1, profile::SAMPLE);
    let free = |column: usize| candidate.columns.get(column).is_some_and(Option::is_none);
    let full = |profile: &Profile| profile.filled * 2 >= rows;
    let status = (0..profiles.len())
        .filter(|column| free(*column))
        .filter_map(|column| profiles.get(column).map(|profile| (column, profile)))
        .filter(|(column, profile)| {
            let named = header(Role::Status, *column);
            let coded = header(Role::Code, *column);
            let most = if named > 0 { 0.6 } else { 0.8 };
            (named > 0 || profile.early <= 0.5)
                && profile.filled * 3 >= rows
                && profile.statuses >= most
                && profile.registered >= 0.6
                && (named > 0
                    || coded > 0
                    || grid.columns.get(*column).is_some_and(|name| {
                        name.is_empty() || (profile.registered >= 0.9 && !role::foreign(name))
                    }))
        })
        .max_by_key(|(column, _)| (header(Role::Status, *column), usize::MAX - column))
        .map(|(column, _)| column);
    let worth = |column: usize, profile: &Profile| {
        let value = profile.machine + 0.9 * profile.numbers + 0.4 * profile.words;
        let early = 0.1 / f64::from(u32::try_from(column + 1).unwrap_or(u32::MAX));
        f64::from(header(Role::Code, column)) / 30.0
            + value * (0.4 + 0.6 * profile.distinct)
            + early
    };
    let code = profiles
        .iter()
        .enumerate()
        .filter(|(column, profile)| {
            Some(*column) != status
                && free(*column)
                && full(profile)
                && profile.codes() >= 0.6
                && profile.length <= 4.0
                && profile.types < 0.5
                && profile.flags < 0.6
                && profile.varied()
        })
        .filter(|(column, profile)| {
            header(Role::Code, *column) > 0 || profile.machine + profile.numbers >= 0.7
        })
        .max_by(|(a, left), (b, right)| worth(*a, left).total_cmp(&worth(*b, right)).then(b.cmp(a)))
        .map(|(column, _)| column);
    let code = code.map(|code| numbered(grid, profiles, code, status).unwrap_or(code));
    let phrases = || {
        (0..profiles.len()).find(|column| {
            let Some(profile) = profiles.get(*column) else {
                return false;
            };
            Some(*column) != status
                && header(Role::Code, *column) >= 18
                && full(profile)
                && profile.length <= 5.0
                && profile.distinct >= 0.9
                && profile.types < 0.3
        })
    };
    let code =
        code.or_else(|| phrases().filter(|column| status.is_none_or(|status| *column < status)));
    let (code, status) = match (code, status) {
        (Some(code), Some(status)) if beside(grid, profiles, code, status) => (None, Some(status)),
        pair => pair,
    };
    let mut set = |column: usize, role: Role| {
        if let Some(slot) = candidate.columns.get_mut(column) {
            *slot = Some(role.column().to_owned());
        }
    };
    match (code, status) {
        (Some(code), Some(status)) if same(grid, code, status) => {
            set(status, Role::Status);
            candidate.kind = Kind::Statuses;
        }
        (Some(code), status) => {
            set(code, Role::Code);
            if let Some(status) = status {
                set(status, Role::Status);
            }
        }
        (None, Some(status)) => {
            set(status, Role::Status);
            candidate.kind = Kind::Statuses;
        }
        (None, None) => return false,
    }
    true
}

/// The column of numbers that a column of names goes with: `Constant` and `Name` say of themselves that they are no codes.
fn numbered(
    grid: &Grid,
    profiles: &[Profile],
    code: usize,
    status: Option<usize>,
) -> Option<usize> {
    if first(grid, profiles, code, status) {
        return Some(0);
    }
    let named = |column: usize, role: Role| named(grid, column, role);
    if named(code, Role::Name) <= named(code, Role::Code) {
        return None;
    }
    let negative = |column: usize| {
        grid.rows.iter().take(SAMPLE).any(|row| {
            row.cells
                .get(column)
                .is_some_and(|cell| cell.text.starts_with(['-', '\u{2212}']))
        })
    };
    let fits = |column: usize, profile: &Profile| {
        column != code
            && Some(column) != status
            && profile.filled * 10 >= grid.rows.len().min(profile::SAMPLE) * 9
            && profile.numbers >= 0.9
            && profile.distinct >= 0.9
            && (named(column, Role::Code) > 0 || negative(column))
    };
    profiles
        .iter()
        .enumerate()
        .position(|(column, profile)| fits(column, profile))
}

/// Whether the numbers that begin the rows of a table without a header are its codes, and the words beside them their names. Numbers
/// that only count the rows are not.
fn first(grid: &Grid, profiles: &[Profile], code: usize, status: Option<usize>) -> bool {
    let counts = || {
        grid.rows.iter().take(SAMPLE).enumerate().all(|(at, row)| {
            let number = row
                .cells
                .first()
                .and_then(|cell| cell.text.trim().parse().ok());
            number == Some(at + 1)
        })
    };
    code > 0
        && status.is_none()
        && grid.columns.iter().all(String::is_empty)
        && profiles
            .first()
            .is_some_and(|profile| profile.numbers >= 0.9 && profile.distinct >= 0.9)
        && !counts()
}

/// Gives the other columns their roles.
pub(super) fn texts(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) {
    let numeric = candidate
        .column(Role::Code)
        .and_then(|column| profiles.get(column))
        .is_some_and(|profile| profile.numbers >= 0.5)
        || candidate.kind == Kind::Statuses;
    let order = [
        Role::Status,
        Role::Message,
        Role::Meaning,
        Role::Remedy,
        Role::Retry,
        Role::Since,
        Role::Name,
    ];
    for role in order {
        if candidate.column(role).is_some() {
            continue;
        }
        let fits = |column: usize, profile: &Profile| match role {
            Role::Status => {
                profile.statuses >= 0.6
                    && candidate
                        .column(Role::Code)
                        .is_none_or(|code| !same(grid, code, column))
            }
            Role::Name => {
                (numeric || profile.length <= 1.5) && profile.length <= 5.0 && profile.numbers < 0.5
            }
            Role::Message | Role::Meaning | Role::Remedy => {
                profile.types < 0.5 && profile.numbers < 0.6
            }
            Role::Retry => profile.length <= 6.0,
            Role::Since => profile.length <= 3.0,
            Role::Code => column == usize::MAX,
        };
        let best = profiles
            .iter()
            .enumerate()
            .filter(|(column, profile)| {
                candidate.columns.get(*column).is_some_and(Option::is_none)
                    && profile.filled > 0
                    && fits(*column, profile)
            })
            .map(|(column, _)| (named(grid, column, role), column))
            .filter(|(score, _)| *score >= 8)
            .max_by_key(|(score, column)| (*score, usize::MAX - column));
        if let Some((_, column)) = best {
            set(candidate, column, role);
        }
    }
    if numeric
        && candidate.column(Role::Name).is_none()
        && grid.columns.iter().all(String::is_empty)
        && let Some(column) = profiles.iter().enumerate().position(|(column, profile)| {
            candidate.columns.get(column).is_some_and(Option::is_none)
                && profile.length <= 1.5
                && profile.machine + profile.words >= 0.8
                && profile.distinct >= 0.8
        })
    {
        set(candidate, column, Role::Name);
    }
    if candidate.column(Role::Message).is_some() || candidate.column(Role::Meaning).is_some() {
        return;
    }
    let free = profiles.iter().enumerate().filter(|(column, profile)| {
        candidate.columns.get(*column).is_some_and(Option::is_none)
            && profile.filled > 0
            && profile.flags < 0.5
            && profile.types < 0.5
            && profile.numbers < 0.5
    });
    let longest = free
        .max_by(|(_, left), (_, right)| left.length.total_cmp(&right.length))
        .filter(|(_, profile)| profile.length > 1.5)
        .map(|(column, _)| column);
    let phrase = candidate.column(Role::Name).filter(|column| {
        candidate.kind == Kind::Codes
            && profiles
                .get(*column)
                .is_some_and(|profile| profile.length > 1.5)
    });
    if let Some(column) = longest.or(phrase) {
        set(candidate, column, Role::Meaning);
    }
}

fn set(candidate: &mut Candidate, column: usize, role: Role) {
    if let Some(slot) = candidate.columns.get_mut(column) {
        *slot = Some(role.column().to_owned());
    }
}
