//! Tables of one page that belong together: a list and its troubleshooting table, one table in several parts.

use std::collections::{HashMap, HashSet};

use super::candidate::{Candidate, Kind, SURE};
use super::entry::{Doubt, Entry};
use crate::page::block::{Grid, Shape};
use crate::word::code::{self, Style};
use crate::word::role::{self, Role};

/// A candidate with its rows.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    /// The judgement.
    pub(crate) candidate: Candidate,
    /// The rows.
    pub(crate) entries: Vec<Entry>,
}

/// How good a choice a candidate is: confidence, and a little for size.
pub(crate) fn rank(read: &Read) -> f64 {
    let rows = u32::try_from(read.entries.len()).unwrap_or(u32::MAX);
    read.candidate.confidence + 0.05 * f64::from(rows + 1).log2()
}

/// The kind that a page is about, where it documents both codes and statuses.
pub(crate) fn primary(all: &[Read], codes: &[Entry], statuses: &[Entry]) -> Kind {
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
pub(crate) fn gather(
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
        rank(a)
            .total_cmp(&rank(b))
            .then(b.candidate.grid.cmp(&a.candidate.grid))
    }) else {
        return Vec::new();
    };
    if sure.len() == 1 {
        return vec![best.candidate.grid];
    }
    let main = Main {
        read: best,
        codes: codes(best),
        numeric: numeric(best),
        loud: loud(best),
    };
    let mut taken = vec![best];
    let mut known: HashSet<&str> = main.codes.clone();
    for read in sure
        .iter()
        .copied()
        .filter(|read| read.candidate.grid != best.candidate.grid)
    {
        if goes(&main, read, &known, grids) {
            known.extend(codes(read));
            taken.push(read);
        } else if kind == Kind::Codes && rank(read) + 0.1 > rank(best) {
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
    let complete = |read: &&Read| std::cmp::Reverse(codes(read).len());
    taken.sort_by_key(|read| read.candidate.grid);
    let overlap = taken
        .iter()
        .any(|read| read.candidate.grid != best.candidate.grid && main.shared(read) > 0.4);
    if overlap {
        taken.sort_by_cached_key(complete);
    }
    taken.iter().map(|read| read.candidate.grid).collect()
}

fn codes(read: &Read) -> HashSet<&str> {
    read.entries
        .iter()
        .map(|entry| entry.code.as_str())
        .collect()
}

/// The best candidate, and what every other one is held against.
struct Main<'a> {
    read: &'a Read,
    codes: HashSet<&'a str>,
    numeric: bool,
    loud: bool,
}

impl Main<'_> {
    /// The share of codes that both have, of the smaller one.
    fn shared(&self, other: &Read) -> f64 {
        let other = codes(other);
        let both = other.iter().filter(|code| self.codes.contains(*code));
        let small = self.codes.len().min(other.len()).max(1);
        f64::from(u32::try_from(both.count()).unwrap_or(0))
            / f64::from(u32::try_from(small).unwrap_or(u32::MAX))
    }
}

fn numeric(read: &Read) -> bool {
    read.entries
        .first()
        .is_some_and(|entry| code::style(&entry.code) == Some(Style::Number))
}

/// Whether most codes are written in capitals.
fn loud(read: &Read) -> bool {
    let capital = |entry: &&Entry| !entry.code.bytes().any(|b| b.is_ascii_lowercase());
    read.entries.iter().filter(capital).count() * 2 > read.entries.len()
}

/// Whether a candidate describes the same codes as the best one, or is another part of the same table.
fn goes(best: &Main<'_>, read: &Read, known: &HashSet<&str>, grids: &[Grid]) -> bool {
    if best.numeric != numeric(read) {
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
    if !headed && best.loud != loud(read) {
        return false;
    }
    let beside = left.shape != right.shape
        && right.shape != Shape::Headings
        && left.path == right.path
        && !left.path.is_empty()
        && best.loud == loud(read);
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
        && best.loud == loud(read)
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

/// One list of rows: the same code and status once, blanks filled from wherever the page says it.
fn merged(all: Vec<Entry>, doubts: &mut Vec<Doubt>) -> Vec<Entry> {
    let targets = targets(&all);
    let mut entries: Vec<Entry> = Vec::with_capacity(all.len());
    let mut places: Vec<usize> = Vec::with_capacity(all.len());
    for (entry, target) in all.into_iter().zip(targets) {
        let place = target.and_then(|first| places.get(first).copied());
        places.push(place.unwrap_or(entries.len()));
        let Some(known) = place.and_then(|place| entries.get_mut(place)) else {
            entries.push(entry);
            continue;
        };
        if known.grid == entry.grid {
            let how = if contradicts(known, &entry) {
                ", with other words: the first were taken"
            } else {
                ": one row was made of both"
            };
            doubts.push(Doubt {
                line: entry.line,
                text: format!(
                    "`{}` stands twice, here and on line {}{how}",
                    entry.code, known.line
                ),
                choices: Vec::new(),
            });
        }
        known.fill(&entry);
    }
    entries
}

/// For each row the earlier one that it is another mention of.
fn targets(all: &[Entry]) -> Vec<Option<usize>> {
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(all.len());
    let mut later: HashMap<(&str, Option<u16>), usize> = HashMap::new();
    let mut statuses: Vec<Option<u16>> = all.iter().map(|entry| entry.status).collect();
    let mut targets = Vec::with_capacity(all.len());
    for (at, entry) in all.iter().enumerate() {
        let code = entry.code.as_str();
        let known = *first.entry(code).or_insert(at);
        if known == at {
            targets.push(None);
            continue;
        }
        let same = all
            .get(known)
            .filter(|known| known.status == entry.status)
            .map(|_| known)
            .or_else(|| later.get(&(code, entry.status)).copied());
        let loose = Some(known).filter(|_| {
            all.get(known).is_some_and(|first| first.grid != entry.grid)
                && (entry.status.is_none() || statuses.get(known) == Some(&None))
        });
        let target = same.or(loose);
        match target.and_then(|target| statuses.get_mut(target)) {
            Some(status) => *status = status.or(entry.status),
            None => {
                later.insert((code, entry.status), at);
            }
        }
        targets.push(target);
    }
    targets
}

/// Whether two rows of one code say different things.
fn contradicts(first: &Entry, second: &Entry) -> bool {
    let pairs = [
        (&first.name, &second.name),
        (&first.message, &second.message),
        (&first.meaning, &second.meaning),
    ];
    pairs
        .iter()
        .any(|(a, b)| !a.is_empty() && !b.is_empty() && a != b)
}
