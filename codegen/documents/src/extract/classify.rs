//! Classifies a table: the roles of its columns, and how likely it is an error table.

use std::collections::{BTreeSet, HashMap};

use super::candidate::{Candidate, SAMPLE_ROWS, TableKind};
use super::column_roles::{assign_key_columns, assign_text_columns};
use super::score::score_candidate;
use crate::document::{Layout, Row, Table};
use crate::vocabulary::column_role::Role;
use crate::vocabulary::profile::ColumnProfile;
use crate::vocabulary::status::{parse_status_cell, status_phrase};

/// How many columns of a table are examined.
const MAX_COLUMNS: usize = 32;

/// Classifies a table. If other tables have the same header, `family` has the roles of their columns; `map` has the columns
/// that the caller assigned. `is_error_file` tells whether the name of the file is about errors.
pub(crate) fn classify_table(
    at: usize,
    table: &Table,
    family: Option<&ColumnRoles>,
    map: &[(String, String)],
    is_error_file: bool,
) -> Candidate {
    let profiles = profile_columns(table);
    // A table of statuses may have the same header as a table of codes.
    let ColumnRoles {
        mut candidate,
        has_key,
        is_mapped,
    } = match family.filter(|family| family.is_mapped || !holds_only_statuses(table)) {
        Some(family) => family.clone(),
        None => assign_roles(table, &profiles, map),
    };
    candidate.table = at;
    if has_key {
        score_candidate(&mut candidate, table, &profiles, is_error_file);
    }
    if is_mapped {
        candidate.add_points(1.0, "its column of codes or statuses was given");
    }
    candidate.profiles = profiles;
    candidate
}

/// The roles of the columns of a table, before it is scored.
#[derive(Clone, Debug)]
pub(crate) struct ColumnRoles {
    candidate: Candidate,
    /// Whether one of the columns holds codes or statuses.
    has_key: bool,
    /// Whether the caller assigned that column.
    is_mapped: bool,
}

/// Assigns roles to the columns of a table.
pub(crate) fn assign_roles(
    table: &Table,
    profiles: &[ColumnProfile],
    map: &[(String, String)],
) -> ColumnRoles {
    let mut columns: Vec<Option<String>> = vec![None; table.columns.len()];
    let mut is_mapped = false;
    for (from, to) in map {
        if let Some(column) = table.find_column(from)
            && let Some(slot) = columns.get_mut(column)
        {
            *slot = Some(to.clone());
            is_mapped |= to == "code";
        }
    }
    let is_mapped_to = |role: Role| {
        columns
            .iter()
            .any(|column| column.as_deref() == Some(role.column()))
    };
    let is_status_mapped = !is_mapped && is_mapped_to(Role::Status);
    let mut candidate = Candidate {
        table: 0,
        kind: TableKind::Codes,
        columns,
        confidence: 0.0,
        reasons: Vec::new(),
        profiles: Vec::new(),
    };
    let mut has_key = is_mapped || assign_key_columns(&mut candidate, table, profiles);
    if !has_key && is_status_mapped {
        candidate.kind = TableKind::Statuses;
        (has_key, is_mapped) = (true, true);
    }
    if has_key {
        assign_text_columns(&mut candidate, table, profiles);
    } else {
        candidate
            .reasons
            .push("no column contains codes".to_owned());
    }
    ColumnRoles {
        candidate,
        has_key,
        is_mapped,
    }
}

/// Whether the first column holds only HTTP statuses, of more than one class.
fn holds_only_statuses(table: &Table) -> bool {
    let mut classes = BTreeSet::new();
    let all = table.rows.iter().take(SAMPLE_ROWS).all(|row| {
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

/// Profiles the columns of a table.
pub(crate) fn profile_columns(table: &Table) -> Vec<ColumnProfile> {
    (0..table.columns.len().min(MAX_COLUMNS))
        .map(|column| ColumnProfile::of(table, column))
        .collect()
}

/// The column roles of each header that occurs more than once in a document. The tables are parts of one table, so their
/// columns have the same roles.
pub(crate) struct TableFamilies<'a> {
    roles_by_header: HashMap<&'a [String], ColumnRoles>,
}

impl<'a> TableFamilies<'a> {
    /// Groups tables by their headers.
    pub(crate) fn new(tables: &'a [Table], map: &[(String, String)]) -> Self {
        let mut parts: HashMap<&[String], Vec<&Table>> = HashMap::new();
        for table in tables.iter().filter(|table| has_header(table)) {
            parts.entry(&table.columns).or_default().push(table);
        }
        let roles_by_header = parts
            .into_iter()
            .filter(|(_, parts)| parts.len() > 1)
            .map(|(columns, parts)| {
                let table = join_parts(&parts);
                (columns, assign_roles(&table, &profile_columns(&table), map))
            })
            .collect();
        Self { roles_by_header }
    }

    /// The roles shared by the tables with the same header, if there are several.
    pub(crate) fn roles_of(&self, table: &Table) -> Option<&ColumnRoles> {
        self.roles_by_header
            .get(table.columns.as_slice())
            .filter(|_| has_header(table))
    }
}

/// Whether a table has named columns.
fn has_header(table: &Table) -> bool {
    table.layout == Layout::Table && table.columns.iter().any(|name| !name.is_empty())
}

/// Joins the first rows of tables with the same header into one table.
fn join_parts(parts: &[&Table]) -> Table {
    let rows: Vec<Row> = parts
        .iter()
        .flat_map(|table| &table.rows)
        .take(SAMPLE_ROWS)
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
        leftovers: Vec::new(),
    }
}
