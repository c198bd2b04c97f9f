//! The numbers behind the charts. Each chart is a table of these numbers with a bar in every row, so that nothing is only drawn.

use crate::entry::{Catalogue, Entry};
use error_tables_codegen::tools::http_status::registered_phrase;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A row of a bar chart.
#[derive(Debug, Serialize)]
pub(crate) struct Bar {
    pub(crate) label: String,
    /// What else is known of it, such as the phrase of a status.
    pub(crate) detail: String,
    /// What the color of the bar says, such as `4xx`.
    pub(crate) class: String,
    pub(crate) count: usize,
    pub(crate) of: usize,
    /// The length of the bar, from 0 to 100.
    pub(crate) width: String,
}

impl Bar {
    fn new(label: impl Into<String>, count: usize, of: usize, longest: usize) -> Self {
        Bar {
            label: label.into(),
            detail: String::new(),
            class: String::new(),
            count,
            of,
            width: percentage(count, longest),
        }
    }
}

/// A share in percent, with one decimal at most.
fn percentage(count: usize, of: usize) -> String {
    let thousandths = (count * 1000).checked_div(of).unwrap_or_default();
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        rest => format!("{}.{rest}", thousandths / 10),
    }
}

/// The charts of some rows. A chart that would show less than a sentence says is empty.
#[derive(Debug, Serialize)]
pub(crate) struct Charts {
    pub(crate) statuses: Vec<Bar>,
    pub(crate) coverage: Vec<Bar>,
    pub(crate) growth: Vec<Growth>,
}

impl Charts {
    /// Counts rows.
    pub(crate) fn new(entries: &[&Entry]) -> Self {
        Charts {
            statuses: count_statuses(entries),
            coverage: measure_coverage(entries),
            growth: count_growth(entries),
        }
    }
}

/// Codes by status, if they have several.
fn count_statuses(entries: &[&Entry]) -> Vec<Bar> {
    let mut counts: BTreeMap<Option<u16>, (&Entry, usize)> = BTreeMap::new();
    for entry in entries {
        counts.entry(entry.status).or_insert((entry, 0)).1 += 1;
    }
    if counts.len() < 2 {
        return Vec::new();
    }
    let longest = counts.values().map(|(_, count)| *count).max();
    // Rows without a status come last.
    let (none, some): (Vec<_>, Vec<_>) =
        counts.into_iter().partition(|(status, _)| status.is_none());
    let bars = some.into_iter().chain(none);
    let bars = bars.map(|(status, (entry, count))| {
        let label = status.map_or_else(|| "not documented".to_string(), |it| it.to_string());
        let longest = longest.unwrap_or_default();
        let mut bar = Bar::new(label, count, entries.len(), longest);
        bar.detail = usual_phrase(entry).to_string();
        bar.class.clone_from(&entry.class);
        bar
    });
    bars.collect()
}

/// What the registry calls the status of a row, or else its table: tables may call one status by different phrases.
pub(crate) fn usual_phrase(entry: &Entry) -> &str {
    let registered = entry.status.and_then(registered_phrase);
    registered.unwrap_or(&entry.phrase)
}

/// The share of rows that fill each column.
fn measure_coverage(entries: &[&Entry]) -> Vec<Bar> {
    type IsFilled = fn(&Entry) -> bool;
    let columns: [(&str, IsFilled); 6] = [
        ("status", |entry| entry.status.is_some()),
        ("message", |entry| !entry.message.is_empty()),
        ("meaning", |entry| entry.meaning.is_some()),
        ("remedy", |entry| entry.remedy.is_some()),
        ("retry", |entry| !entry.retry.is_empty()),
        ("since", |entry| entry.since.is_some()),
    ];
    let all = entries.len();
    let count = |is: IsFilled| entries.iter().filter(|entry| is(entry)).count();
    let bars = columns
        .into_iter()
        .map(|(name, is)| Bar::new(name, count(is), all, all));
    if all < 2 { Vec::new() } else { bars.collect() }
}

/// A version, and how many codes there were since.
#[derive(Debug, Serialize)]
pub(crate) struct Growth {
    pub(crate) version: String,
    pub(crate) added: usize,
    pub(crate) removed: usize,
    /// Codes that are sent from this version on.
    pub(crate) total: usize,
    pub(crate) width: String,
}

/// The number of codes after each version, if there are several.
fn count_growth(entries: &[&Entry]) -> Vec<Growth> {
    let mut changes: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.state != "draft") {
        if let Some(since) = &entry.since {
            changes.entry(since).or_default().0 += 1;
        }
        if let Some(removed) = &entry.removed {
            changes.entry(removed).or_default().1 += 1;
        }
    }
    if changes.len() < 2 {
        return Vec::new();
    }
    let mut changes: Vec<_> = changes.into_iter().collect();
    changes.sort_by(|a, b| compare_versions(a.0, b.0));
    let always = entries
        .iter()
        .filter(|entry| entry.state != "draft" && entry.since.is_none())
        .count();
    let mut total = always;
    let mut growth: Vec<Growth> = Vec::new();
    if always > 0 {
        growth.push(Growth {
            version: "before".to_string(),
            added: always,
            removed: 0,
            total,
            width: String::new(),
        });
    }
    for (version, (added, removed)) in changes {
        total = (total + added).saturating_sub(removed);
        growth.push(Growth {
            version: version.to_string(),
            added,
            removed,
            total,
            width: String::new(),
        });
    }
    let longest = growth.iter().map(|version| version.total).max();
    for version in &mut growth {
        version.width = percentage(version.total, longest.unwrap_or_default());
    }
    growth
}

/// Compares versions or dates: runs of digits by their value, everything else as text.
fn compare_versions(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<(u128, String)> {
        let is_digit = |c: char| c.is_ascii_digit();
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(is_digit).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let end = after.find(|c| !is_digit(c)).unwrap_or(after.len());
            let (number, after) = after.split_at(end);
            parts.push((number.parse().unwrap_or_default(), word.to_string()));
            rest = after;
        }
        parts
    };
    let (first, second) = (parts(a), parts(b));
    let key = |(number, word): &(u128, String)| (word.clone(), *number);
    first
        .iter()
        .map(key)
        .cmp(second.iter().map(key))
        .then_with(|| a.cmp(b))
}

/// How many codes each pair of tables has in common.
#[derive(Debug, Serialize)]
pub(crate) struct Shared {
    /// The tables that share a code with another.
    pub(crate) tables: Vec<SharedTable>,
}

/// A table, and how many of its codes every other one has.
#[derive(Debug, Serialize)]
pub(crate) struct SharedTable {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) count: usize,
    pub(crate) cells: Vec<SharedCell>,
}

/// The codes that two tables have in common.
#[derive(Debug, Serialize)]
pub(crate) struct SharedCell {
    pub(crate) count: usize,
    /// Whether both are the same table.
    pub(crate) itself: bool,
    /// From 0 to 100, the share of the row's codes.
    pub(crate) width: String,
}

/// Counts the codes that tables have in common; empty if no two have any.
pub(crate) fn count_shared(catalogue: &Catalogue<'_>) -> Shared {
    let codes = catalogue.sent_codes();
    let common = |a: usize, b: usize| match (codes.get(a), codes.get(b)) {
        (Some(a), Some(b)) => a.intersection(b).count(),
        _ => 0,
    };
    let all = 0..codes.len();
    let sharing: Vec<usize> = all
        .clone()
        .filter(|a| all.clone().any(|b| *a != b && common(*a, b) > 0))
        .collect();
    let tables = sharing.iter().map(|a| {
        let (title, href) = catalogue.table_link(*a);
        let count = common(*a, *a);
        let cells = sharing.iter().map(|b| {
            let shared = common(*a, *b);
            SharedCell {
                count: shared,
                itself: a == b,
                width: percentage(shared, count),
            }
        });
        SharedTable {
            title,
            href,
            count,
            cells: cells.collect(),
        }
    });
    Shared {
        tables: tables.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_in_their_order() {
        let mut versions = vec!["10.0", "2.1", "v2", "2.10", "2024-11", "2.1-beta", "v10"];
        versions.sort_by(|a, b| compare_versions(a, b));
        assert_eq!(
            versions,
            ["2.1", "2.1-beta", "2.10", "10.0", "2024-11", "v2", "v10"]
        );
    }

    #[test]
    fn shares_have_one_decimal() {
        assert_eq!(percentage(1, 3), "33.3");
        assert_eq!(percentage(1, 2), "50");
        assert_eq!(percentage(0, 0), "0");
    }
}
