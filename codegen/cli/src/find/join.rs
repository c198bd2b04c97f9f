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

/// The best candidate of a kind, and everything that goes with it. Returns the grids that were taken.
pub(crate) fn gather(
    all: &[Read],
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
    let Some(best) = sure.iter().copied().max_by(|a, b| {
        rank(a)
            .total_cmp(&rank(b))
            .then(b.candidate.grid.cmp(&a.candidate.grid))
    }) else {
        return (Vec::new(), Vec::new());
    };
    let main = Main {
        read: best,
        codes: codes(best),
        numeric: numeric(best),
        loud: loud(best),
    };
    let mut taken = vec![best];
    let mut known: HashSet<&str> = codes(best);
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
    let order: Vec<usize> = taken.iter().map(|read| read.candidate.grid).collect();
    (order, merged(&taken, doubts))
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
    let long = |read: &Read| read.entries.first().map_or(0, |entry| entry.code.len());
    left.shape == right.shape
        && first.is_some()
        && first == key(&read.candidate, right)
        && best.loud == loud(read)
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
fn merged(taken: &[&Read], doubts: &mut Vec<Doubt>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut exact: HashMap<(String, Option<u16>), usize> = HashMap::new();
    let mut by_code: HashMap<String, usize> = HashMap::new();
    for read in taken {
        for entry in &read.entries {
            let same = exact.get(&(entry.code.clone(), entry.status)).copied();
            let loose = by_code.get(&entry.code).copied().filter(|at| {
                entries.get(*at).is_some_and(|known| {
                    known.grid != entry.grid && (known.status.is_none() || entry.status.is_none())
                })
            });
            if let Some(known) = same.or(loose).and_then(|at| entries.get_mut(at)) {
                if known.grid == entry.grid {
                    let how = if contradicts(known, entry) {
                        ", with other words: the first were taken"
                    } else {
                        ": one row was made of both"
                    };
                    let text = format!(
                        "`{}` stands twice, here and on line {}{how}",
                        entry.code, known.line
                    );
                    doubts.push(Doubt {
                        line: entry.line,
                        text,
                        choices: Vec::new(),
                    });
                }
                known.fill(entry);
                continue;
            }
            exact.insert((entry.code.clone(), entry.status), entries.len());
            by_code.entry(entry.code.clone()).or_insert(entries.len());
            entries.push(entry.clone());
        }
    }
    entries
}

/// Whether two rows of one code say different things.
fn contradicts(first: &Entry, second: &Entry) -> bool {
    let texts = |entry: &Entry| {
        [
            entry.name.clone(),
            entry.message.clone(),
            entry.meaning.clone(),
        ]
    };
    let mut pairs = texts(first).into_iter().zip(texts(second));
    pairs.any(|(a, b)| !a.is_empty() && !b.is_empty() && a != b)
}
