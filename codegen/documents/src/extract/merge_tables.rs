//! Merges tables of one document that belong together: a list and its troubleshooting table, or one table in several parts.

use std::collections::{HashMap, HashSet};

use super::candidate::{Candidate, ExtractedTable, MIN_CONFIDENCE, TableKind};
use super::error_row::{Ambiguity, ErrorRow};
use super::keywords::contains_keyword;
use crate::document::{Layout, Table};
use crate::vocabulary::column_role::{Role, normalize_header, score_header};

/// Whether a document is about codes or about statuses, if it has tables of both.
pub(crate) fn primary_kind(
    all: &[ExtractedTable],
    codes: &[ErrorRow],
    statuses: &[ErrorRow],
) -> TableKind {
    let best = |kind: TableKind, error_rows: &[ErrorRow]| {
        let confidence = all
            .iter()
            .filter(|extracted| extracted.candidate.kind == kind)
            .map(|extracted| extracted.candidate.confidence)
            .fold(0.0, f64::max);
        confidence
            + 0.05 * f64::from(u32::try_from(error_rows.len() + 1).unwrap_or(u32::MAX)).log2()
    };
    let clear = codes.is_empty()
        || best(TableKind::Codes, codes) + 0.15 < best(TableKind::Statuses, statuses);
    if clear && !statuses.is_empty() {
        TableKind::Statuses
    } else {
        TableKind::Codes
    }
}

/// Takes the rows out of the best table of a kind and of the tables that belong to it. Returns the indices of these tables
/// and the merged rows.
pub(crate) fn gather_rows(
    all: &mut [ExtractedTable],
    kind: TableKind,
    tables: &[Table],
    ambiguities: &mut Vec<Ambiguity>,
) -> (Vec<usize>, Vec<ErrorRow>) {
    let sure: Vec<&ExtractedTable> = all
        .iter()
        .filter(|extracted| {
            extracted.candidate.kind == kind
                && extracted.candidate.confidence >= MIN_CONFIDENCE
                && !extracted.rows.is_empty()
        })
        .collect();
    let order = order_tables(&sure, kind, tables, ambiguities);
    let mut error_rows = Vec::new();
    for table in &order {
        // `all` is sorted by table.
        let at = all.binary_search_by_key(table, |extracted| extracted.candidate.table);
        if let Some(extracted) = at.ok().and_then(|at| all.get_mut(at)) {
            error_rows.append(&mut extracted.rows);
        }
    }
    (order, merge_duplicates(error_rows, ambiguities))
}

/// Finds the best table and those that belong to it, in the order in which to merge their rows.
fn order_tables(
    sure: &[&ExtractedTable],
    kind: TableKind,
    tables: &[Table],
    ambiguities: &mut Vec<Ambiguity>,
) -> Vec<usize> {
    let Some(best) = sure.iter().copied().max_by(|a, b| {
        a.rank()
            .total_cmp(&b.rank())
            .then(b.candidate.table.cmp(&a.candidate.table))
    }) else {
        return Vec::new();
    };
    if sure.len() == 1 {
        return vec![best.candidate.table];
    }
    let Some(table) = tables.get(best.candidate.table) else {
        return Vec::new();
    };
    let main = MainTable::new(best, table);
    let mut taken = vec![best];
    let mut known: HashSet<&str> = main.codes.clone();
    for extracted in sure
        .iter()
        .copied()
        .filter(|extracted| extracted.candidate.table != best.candidate.table)
    {
        let is_included = tables
            .get(extracted.candidate.table)
            .is_some_and(|table| main.includes(extracted, table, &known));
        if is_included {
            known.extend(extracted.codes());
            taken.push(extracted);
        } else if kind == TableKind::Codes && extracted.rank() + 0.1 > best.rank() {
            let name = |extracted: &ExtractedTable| {
                tables
                    .get(extracted.candidate.table)
                    .map_or(String::new(), |table| {
                        format!(
                            "`{}` (line {}, {} rows)",
                            table.heading(),
                            table.line,
                            extracted.rows.len()
                        )
                    })
            };
            ambiguities.push(Ambiguity {
                line: tables
                    .get(extracted.candidate.table)
                    .map_or(1, |table| table.line),
                text:
                    "two tables of this document may be the error table; choose one with --heading or --index"
                        .to_owned(),
                choices: vec![name(best), name(extracted)],
            });
        }
    }
    let complete = |extracted: &&ExtractedTable| std::cmp::Reverse(extracted.codes().len());
    taken.sort_by_key(|extracted| extracted.candidate.table);
    let overlap = taken.iter().any(|extracted| {
        extracted.candidate.table != best.candidate.table
            && main.share_of_common_codes(extracted) > 0.4
    });
    if overlap {
        taken.sort_by_cached_key(complete);
    }
    taken
        .iter()
        .map(|extracted| extracted.candidate.table)
        .collect()
}

/// The best table, with what other tables are compared to.
struct MainTable<'a> {
    extracted: &'a ExtractedTable,
    table: &'a Table,
    codes: HashSet<&'a str>,
    has_numeric_codes: bool,
    has_capital_codes: bool,
}

impl<'a> MainTable<'a> {
    /// Collects what is compared.
    fn new(extracted: &'a ExtractedTable, table: &'a Table) -> Self {
        Self {
            extracted,
            table,
            codes: extracted.codes(),
            has_numeric_codes: extracted.has_numeric_codes(),
            has_capital_codes: extracted.has_capital_codes(),
        }
    }

    /// The share of codes that two tables have in common, relative to the smaller table.
    fn share_of_common_codes(&self, other: &ExtractedTable) -> f64 {
        let other = other.codes();
        let common = other.iter().filter(|code| self.codes.contains(*code));
        let small = self.codes.len().min(other.len()).max(1);
        f64::from(u32::try_from(common.count()).unwrap_or(0))
            / f64::from(u32::try_from(small).unwrap_or(u32::MAX))
    }

    /// Whether another table describes the same codes, or is another part of this table. `known` are the codes of this table
    /// and of the parts found so far.
    fn includes(&self, other: &ExtractedTable, table: &Table, known: &HashSet<&str>) -> bool {
        if self.has_numeric_codes != other.has_numeric_codes() {
            return false;
        }
        let min_share = if self.has_numeric_codes { 0.75 } else { 0.5 };
        if self.share_of_common_codes(other) >= min_share {
            return true;
        }
        let has_same_style = self.has_capital_codes == other.has_capital_codes();
        let has_columns = matches!(self.table.layout, Layout::Table | Layout::Records);
        if !has_columns && !has_same_style {
            return false;
        }
        let has_same_path = self.table.path == table.path;
        let has_same_layout = self.table.layout == table.layout;
        let are_adjacent = !has_same_layout
            && table.layout != Layout::Headings
            && has_same_path
            && !self.table.path.is_empty()
            && has_same_style;
        let are_statuses = self.extracted.candidate.kind == TableKind::Statuses && has_same_path;
        let continues = has_same_layout
            && if has_columns {
                self.table.columns == table.columns
                    && table.columns.iter().any(|name| !name.is_empty())
            } else {
                are_related(self.table, table)
            };
        let is_part = are_adjacent || are_statuses || continues || self.has_same_key(other, table);
        let is_disjoint = !other
            .rows
            .iter()
            .any(|error_row| known.contains(error_row.code.as_str()));
        is_part && (is_disjoint || !self.has_numeric_codes)
    }

    /// Whether the code column of a related table has the same clear name, whatever its other columns are.
    fn has_same_key(&self, other: &ExtractedTable, table: &Table) -> bool {
        let key = |candidate: &Candidate, table: &Table| {
            let name = table.columns.get(candidate.column(Role::Code)?)?;
            (score_header(Role::Code, name) >= 20).then(|| normalize_header(name))
        };
        let own_key = key(&self.extracted.candidate, self.table);
        let has_same_name = own_key.is_some() && own_key == key(&other.candidate, table);
        // Two clear tables of codes in capitals are parts of one even if their columns have other names.
        let is_clear = |candidate: &Candidate, table: &Table| {
            let name = candidate
                .column(Role::Code)
                .and_then(|column| table.columns.get(column));
            candidate.confidence >= 0.8
                && name.is_some_and(|name| score_header(Role::Code, name) >= 14)
        };
        let are_clear = self.has_capital_codes
            && !self.has_numeric_codes
            && is_clear(&self.extracted.candidate, self.table)
            && is_clear(&other.candidate, table);
        let code_length = |extracted: &ExtractedTable| {
            let first = extracted.rows.first();
            first.map_or(0, |error_row| error_row.code.len())
        };
        self.table.layout == table.layout
            && self.has_capital_codes == other.has_capital_codes()
            && (has_same_name || are_clear)
            && (!self.has_numeric_codes || code_length(self.extracted) == code_length(other))
            && are_related(self.table, table)
    }
}

/// Whether two tables are below the same heading, below neighbouring headings, or one below a heading within the section of
/// the other.
fn are_related(left: &Table, right: &Table) -> bool {
    fn parents(table: &Table) -> Option<&[String]> {
        table.path.split_last().map(|(_, parents)| parents)
    }
    left.path.starts_with(&right.path)
        || right.path.starts_with(&left.path)
        || (left.path.len() == right.path.len() && parents(left) == parents(right))
}

/// The confidence of a table from which on similar tables must be below a heading about errors.
const CLEAR_CONFIDENCE: f64 = 0.95;
const ERROR_NOUNS: [&str; 10] = [
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

/// Excludes tables of single digits below headings that are not about errors, such as `Order Type`, if the document has a
/// clear error table with the same header.
pub(crate) fn exclude_unrelated<T>(
    extracted_tables: &mut Vec<(ExtractedTable, T)>,
    tables: &[Table],
) {
    let place = |candidate: &Candidate| {
        let table = tables.get(candidate.table)?;
        let own = table.path.split_first().map_or(&[][..], |(_, own)| own);
        let is_table = table.layout == Layout::Table && candidate.kind == TableKind::Codes;
        let is_about_errors = own
            .iter()
            .any(|heading| contains_keyword(heading, &ERROR_NOUNS));
        is_table.then_some((table.columns.as_slice(), is_about_errors))
    };
    let sure: HashSet<&[String]> = extracted_tables
        .iter()
        .filter(|(extracted, _)| extracted.candidate.confidence >= CLEAR_CONFIDENCE)
        .filter_map(|(extracted, _)| place(&extracted.candidate))
        .filter_map(|(columns, is_about_errors)| is_about_errors.then_some(columns))
        .collect();
    if sure.is_empty() {
        return;
    }
    extracted_tables.retain(|(extracted, _)| {
        let is_unrelated = place(&extracted.candidate)
            .is_some_and(|(columns, is_about_errors)| !is_about_errors && sure.contains(columns));
        let has_single_digits = extracted
            .rows
            .iter()
            .all(|error_row| error_row.code.len() < 2);
        !(is_unrelated && has_single_digits)
    });
}

/// What lists have in common that are parts of one: layout, columns and the headings above.
type Key<'a> = (&'static str, &'a [String], &'a [String]);

/// Reclassifies a list of statuses as codes if a list next to it has codes of three digits that are not statuses:
/// `312 no-route` next to `404 not-found`.
pub(crate) fn reclassify_statuses(extracted_tables: &mut [ExtractedTable], tables: &[Table]) {
    let key = |extracted: &ExtractedTable| -> Option<Key<'_>> {
        let table = tables.get(extracted.candidate.table)?;
        let (_, above) = table.path.split_last()?;
        (!matches!(table.layout, Layout::Table | Layout::Records)).then_some((
            table.layout.name(),
            table.columns.as_slice(),
            above,
        ))
    };
    let three = |extracted: &ExtractedTable| {
        !extracted.rows.is_empty()
            && extracted.rows.iter().all(|error_row| {
                error_row.code.len() == 3 && error_row.code.bytes().all(|b| b.is_ascii_digit())
            })
    };
    let lists: HashSet<Key<'_>> = extracted_tables
        .iter()
        .filter(|extracted| extracted.candidate.kind == TableKind::Codes && three(extracted))
        .filter_map(key)
        .collect();
    for extracted in extracted_tables.iter_mut() {
        if extracted.candidate.kind == TableKind::Statuses
            && key(extracted).is_some_and(|key| lists.contains(&key))
        {
            extracted.candidate.kind = TableKind::Codes;
            extracted
                .rows
                .iter_mut()
                .for_each(|error_row| error_row.status = None);
        }
    }
}

/// Merges rows with the same code and status. Blanks are filled from any of them.
fn merge_duplicates(all: Vec<ErrorRow>, ambiguities: &mut Vec<Ambiguity>) -> Vec<ErrorRow> {
    let targets = find_duplicates(&all);
    let mut error_rows: Vec<ErrorRow> = Vec::with_capacity(all.len());
    let mut places: Vec<usize> = Vec::with_capacity(all.len());
    for (error_row, target) in all.into_iter().zip(targets) {
        let place = target.and_then(|first| places.get(first).copied());
        places.push(place.unwrap_or(error_rows.len()));
        let Some(known) = place.and_then(|place| error_rows.get_mut(place)) else {
            error_rows.push(error_row);
            continue;
        };
        if known.table == error_row.table {
            let how = if texts_differ(known, &error_row) {
                "; the texts of the first row are kept"
            } else {
                "; the two rows are merged"
            };
            ambiguities.push(Ambiguity {
                line: error_row.line,
                text: format!(
                    "`{}` occurs twice, here and on line {}{how}",
                    error_row.code, known.line
                ),
                choices: Vec::new(),
            });
        }
        known.fill_blanks(&error_row);
    }
    error_rows
}

/// Finds for each row the earlier row that it repeats.
fn find_duplicates(all: &[ErrorRow]) -> Vec<Option<usize>> {
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(all.len());
    let mut later: HashMap<(&str, Option<u16>), usize> = HashMap::new();
    let mut statuses: Vec<Option<u16>> = all.iter().map(|error_row| error_row.status).collect();
    let mut targets = Vec::with_capacity(all.len());
    for (at, error_row) in all.iter().enumerate() {
        let code = error_row.code.as_str();
        let known = *first.entry(code).or_insert(at);
        if known == at {
            targets.push(None);
            continue;
        }
        let same = all
            .get(known)
            .filter(|known| known.status == error_row.status)
            .map(|_| known)
            .or_else(|| later.get(&(code, error_row.status)).copied());
        let loose = Some(known).filter(|_| {
            all.get(known)
                .is_some_and(|first| first.table != error_row.table)
                && (error_row.status.is_none() || statuses.get(known) == Some(&None))
        });
        let target = same.or(loose);
        match target.and_then(|target| statuses.get_mut(target)) {
            Some(status) => *status = status.or(error_row.status),
            None => {
                later.insert((code, error_row.status), at);
            }
        }
        targets.push(target);
    }
    targets
}

/// Whether two rows for one code have different texts.
fn texts_differ(first: &ErrorRow, second: &ErrorRow) -> bool {
    let pairs = [
        (&first.name, &second.name),
        (&first.message, &second.message),
        (&first.meaning, &second.meaning),
    ];
    pairs
        .iter()
        .any(|(a, b)| !a.is_empty() && !b.is_empty() && a != b)
}
