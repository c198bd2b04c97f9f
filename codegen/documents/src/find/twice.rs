//! Rows that stand twice on a page: the same code and status become one row.

use super::entry::{Doubt, Entry};
use std::collections::HashMap;

/// One list of rows: the same code and status once, blanks filled from wherever the page says it.
pub(super) fn merged(all: Vec<Entry>, doubts: &mut Vec<Doubt>) -> Vec<Entry> {
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
