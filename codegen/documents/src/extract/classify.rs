//! Classifies a table: the roles of its columns, and how likely it is an error table.

use std::collections::{BTreeSet, HashMap};

use super::candidate::{Candidate, SAMPLE, TableKind};
use super::column_roles::{place_key_columns, place_text_columns};
use super::score::score_candidate;
use crate::document::{Layout, Row, Table};
use crate::vocabulary::column_role::normalize_header;
use crate::vocabulary::profile::ColumnProfile;
use crate::vocabulary::status::{parse_status_cell, status_phrase};

const WIDEST: usize = 32;

/// Judges a table. Where other tables have the same header, the roles of its columns come from `family`; `map` gives columns that
/// a person decided.
pub(crate) fn classify_table(
    at: usize,
    table: &Table,
    family: Option<&Roles>,
    map: &[(String, String)],
) -> Candidate {
    let profiles = profile_columns(table);
    // The list of statuses may have the header of the list of codes.
    let Roles {
        mut candidate,
        placed,
        mapped,
    } = match family.filter(|family| family.mapped || !lists_statuses(table)) {
        Some(family) => family.clone(),
        None => find_roles(table, &profiles, map),
    };
    candidate.table = at;
    if placed {
        score_candidate(&mut candidate, table, &profiles);
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
pub(crate) struct Roles {
    candidate: Candidate,
    /// Whether one of them holds codes or statuses.
    placed: bool,
    /// Whether a person gave the codes.
    mapped: bool,
}

/// Finds the roles of a table's columns.
pub(crate) fn find_roles(
    table: &Table,
    profiles: &[ColumnProfile],
    map: &[(String, String)],
) -> Roles {
    let mut columns: Vec<Option<String>> = vec![None; table.columns.len()];
    let mut mapped = false;
    for (from, to) in map {
        if let Some(column) = table
            .columns
            .iter()
            .position(|name| normalize_header(name) == normalize_header(from))
            && let Some(slot) = columns.get_mut(column)
        {
            *slot = Some(to.clone());
            mapped |= to == "code";
        }
    }
    let mut candidate = Candidate {
        table: 0,
        kind: TableKind::Codes,
        columns,
        confidence: 0.0,
        reasons: Vec::new(),
    };
    let placed = mapped || place_key_columns(&mut candidate, table, profiles);
    if placed {
        place_text_columns(&mut candidate, table, profiles);
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
fn lists_statuses(table: &Table) -> bool {
    let mut classes = BTreeSet::new();
    let all = table.rows.iter().take(SAMPLE).all(|row| {
        let read = row
            .cells
            .first()
            .and_then(|cell| parse_status_cell(&cell.text));
        read.is_some_and(|found| {
            classes.extend(found.codes.iter().map(|code| code / 100));
            found
                .codes
                .iter()
                .all(|code| status_phrase(*code).is_some())
        })
    });
    all && classes.len() > 1
}

/// What the columns of a table hold.
pub(crate) fn profile_columns(table: &Table) -> Vec<ColumnProfile> {
    (0..table.columns.len().min(WIDEST))
        .map(|column| ColumnProfile::of(table, column))
        .collect()
}

/// How the columns of each header are understood that stands more than once on a page.
pub(crate) struct TableFamilies<'a> {
    whole: HashMap<&'a [String], Roles>,
}

impl<'a> TableFamilies<'a> {
    /// Puts the tables of a page together by their headers.
    pub(crate) fn new(tables: &'a [Table], map: &[(String, String)]) -> Self {
        let mut parts: HashMap<&[String], Vec<&Table>> = HashMap::new();
        for table in tables.iter().filter(|table| has_header(table)) {
            parts.entry(&table.columns).or_default().push(table);
        }
        let whole = parts
            .into_iter()
            .filter(|(_, parts)| parts.len() > 1)
            .map(|(columns, parts)| {
                let table = join_parts(&parts);
                (columns, find_roles(&table, &profile_columns(&table), map))
            })
            .collect();
        Self { whole }
    }

    /// The family of a table, where it has one.
    pub(crate) fn roles_of(&self, table: &Table) -> Option<&Roles> {
        self.whole
            .get(table.columns.as_slice())
            .filter(|_| has_header(table))
    }
}

fn has_header(table: &Table) -> bool {
    table.layout == Layout::Table && table.columns.iter().any(|name| !name.is_empty())
}

fn join_parts(parts: &[&Table]) -> Table {
    let rows: Vec<Row> = parts
        .iter()
        .flat_map(|table| &table.rows)
        .take(SAMPLE)
        .cloned()
        .collect();
    Table {
        layout: Layout::Table,
        path: Vec::new(),
        line: parts.first().map_or(1, |table| table.line),
        columns: parts
            .first()
            .map(|table| table.columns.clone())
            .unwrap_or_default(),
        rows,
    }
}
