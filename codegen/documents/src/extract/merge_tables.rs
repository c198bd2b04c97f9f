//! Merges tables of one document that belong together: a list and its troubleshooting table, or one table in several parts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::candidate::{ExtractedTable, MIN_CONFIDENCE, TableKind};
use super::error_row::{Ambiguity, ErrorRow};
use super::keywords::{contains_keyword, is_foreign_error_heading};
use super::operations::operation_of;
use crate::document::{Document, Table};
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

/// The points from which on a table belongs to the main table.
const MIN_TAKEN: f64 = 0.595;
/// The points from which on a table may belong to the main table, so that the reader is asked.
const MIN_ASKED: f64 = 0.4;

/// Words in headings of errors.
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

/// Whether an error table belongs to the list that is taken.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The index of the table in the document.
    pub table: usize,
    /// The index of the main table of the list.
    pub main: usize,
    /// How well the table could be the main table of a list: its confidence, and a little for its rows.
    pub rank: f64,
    /// How much the table belongs to the main table.
    pub points: f64,
    /// Each reason with its points.
    pub reasons: Vec<String>,
    /// Whether the rows of the table are taken.
    pub taken: bool,
}

impl Relation {
    /// Whether the decision is uncertain.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.points >= MIN_ASKED && self.points < MIN_TAKEN + 0.1
    }

    fn add(&mut self, points: f64, reason: impl Into<String>) {
        self.points += points;
        self.reasons
            .push(format!("{} ({points:+.2})", reason.into()));
    }
}

/// Takes the rows out of the best table of a kind and of the tables that belong to it; out of all tables, if the caller
/// selected them by number. Returns how each table relates to the best one, and the merged rows.
pub(crate) fn gather_rows(
    all: &mut [ExtractedTable],
    kind: TableKind,
    document: &Document,
    are_selected: bool,
    ambiguities: &mut Vec<Ambiguity>,
) -> (Vec<Relation>, Vec<ErrorRow>) {
    let (relations, order) = relate_tables(all, kind, document, are_selected);
    let mut error_rows = Vec::new();
    for table in &order {
        // `all` is sorted by table.
        let at = all.binary_search_by_key(table, |extracted| extracted.candidate.table);
        if let Some(extracted) = at.ok().and_then(|at| all.get_mut(at)) {
            error_rows.append(&mut extracted.rows);
        }
    }
    (relations, merge_duplicates(error_rows, ambiguities))
}

/// Finds the best table of a kind and decides about every other one. Returns the order in which to merge those that are taken
/// too.
fn relate_tables(
    all: &[ExtractedTable],
    kind: TableKind,
    document: &Document,
    are_selected: bool,
) -> (Vec<Relation>, Vec<usize>) {
    let sure = all.iter().filter(|extracted| {
        extracted.candidate.kind == kind
            && extracted.candidate.confidence >= MIN_CONFIDENCE
            && !extracted.rows.is_empty()
    });
    let sides: Vec<Side<'_>> = sure
        .filter_map(|extracted| {
            let table = document.tables.get(extracted.candidate.table)?;
            let is_of_operation = operation_of(document, table).is_some();
            Some(Side {
                is_of_operation,
                ..Side::new(extracted, table)
            })
        })
        .collect();
    // Tables with the same headers count together, and lists below neighbouring headings.
    let rank = |side: &Side<'_>| {
        let alike = sides.iter().filter(|other| {
            other.at() == side.at()
                || if side.headers.is_empty() {
                    other.headers.is_empty()
                        && other.table.layout == side.table.layout
                        && !side.table.layout.is_tabular()
                        && have_same_parent(other.table, side.table)
                } else {
                    other.headers == side.headers
                }
        });
        let rows = alike.map(|other| other.extracted.rows.len()).sum();
        side.extracted.rank(rows)
    };
    let ranks: Vec<f64> = sides.iter().map(rank).collect();
    let ranked = || sides.iter().zip(ranks.iter().copied());
    let best =
        ranked().max_by(|(a, left), (b, right)| left.total_cmp(right).then(b.at().cmp(&a.at())));
    let Some((best, best_rank)) = best else {
        return (Vec::new(), Vec::new());
    };
    let mut known: HashMap<&str, &str> = match sides.as_slice() {
        [_] => HashMap::new(),
        _ => best.texts().clone(),
    };
    let mut taken = vec![best];
    let mut relations = Vec::new();
    let mut repeats = false;
    for (side, rank) in ranked().filter(|(side, _)| side.at() != best.at()) {
        let with_last = taken.last().map(|last| side.relate(last, best, &known));
        let with_best = side.relate(best, best, &known);
        let mut relation = with_last
            .filter(|last| last.points > with_best.points)
            .unwrap_or(with_best);
        if are_selected {
            relation.add(1.0, "it was selected");
        }
        relation.rank = rank;
        relation.taken = relation.points >= MIN_TAKEN;
        if relation.taken {
            repeats |= side.share_of_known(best.texts()) > 0.4;
            for (code, text) in side.texts() {
                known.entry(code).or_insert(text);
            }
            taken.push(side);
        }
        relations.push(relation);
    }
    taken.sort_by_key(|side| side.at());
    if repeats {
        taken.sort_by_key(|side| std::cmp::Reverse(side.texts().len()));
    }
    let order = taken.iter().map(|side| side.at()).collect();
    relations.insert(
        0,
        Relation {
            table: best.at(),
            main: best.at(),
            rank: best_rank,
            points: 1.0,
            reasons: Vec::new(),
            taken: true,
        },
    );
    (relations, order)
}

/// A table with what is compared.
struct Side<'a> {
    extracted: &'a ExtractedTable,
    table: &'a Table,
    /// Each code with its text, once they are needed.
    texts: OnceCell<HashMap<&'a str, &'a str>>,
    /// The share of codes that are numbers.
    numbers: f64,
    has_capital_codes: bool,
    /// The headers that are not blank, normalized.
    headers: Vec<String>,
    /// The header of the code column, if it clearly names codes.
    key: Option<String>,
    /// The form of most codes, such as `A0` for `E1001`.
    form: Option<String>,
    is_below_errors: bool,
    /// Whether the table is in the section of an operation.
    is_of_operation: bool,
}

impl<'a> Side<'a> {
    fn new(extracted: &'a ExtractedTable, table: &'a Table) -> Self {
        let is_tabular = table.layout.is_tabular();
        let headers = table.columns.iter().filter(|_| is_tabular);
        let headers = headers.map(|name| normalize_header(name));
        let key = extracted
            .candidate
            .column(Role::Code)
            .and_then(|column| table.columns.get(column))
            .filter(|name| is_tabular && score_header(Role::Code, name) >= 14)
            .map(|name| normalize_header(name));
        let own = table.path.split_first().map_or(&[][..], |(_, own)| own);
        let mut own = own.iter();
        Self {
            extracted,
            table,
            texts: OnceCell::new(),
            numbers: extracted.share_of_numbers(),
            has_capital_codes: extracted.has_capital_codes(),
            headers: headers.filter(|name| !name.is_empty()).collect(),
            key,
            form: common_form(&extracted.rows),
            is_below_errors: own.any(|heading| {
                contains_keyword(heading, &ERROR_NOUNS) || is_foreign_error_heading(heading)
            }),
            is_of_operation: false,
        }
    }

    fn at(&self) -> usize {
        self.extracted.candidate.table
    }

    fn texts(&self) -> &HashMap<&'a str, &'a str> {
        self.texts.get_or_init(|| {
            let mut known = HashMap::new();
            for row in &self.extracted.rows {
                let mut texts = [&row.meaning, &row.message, &row.name].into_iter();
                let text = texts.find(|text| !text.is_empty());
                let text = text.map_or("", String::as_str);
                known.entry(row.code.as_str()).or_insert(text);
            }
            known
        })
    }

    /// The share of codes that are known, relative to the smaller list.
    fn share_of_known(&self, known: &HashMap<&str, &str>) -> f64 {
        let common = self.texts().keys().filter(|code| known.contains_key(*code));
        let small = known.len().min(self.texts().len());
        share(common.count(), small)
    }

    /// How much the table belongs to another one. `known` are the codes of all tables that are taken so far.
    fn relate(&self, other: &Side<'_>, best: &Side<'_>, known: &HashMap<&str, &str>) -> Relation {
        let mut relation = Relation {
            table: self.at(),
            main: best.at(),
            rank: 0.0,
            points: 0.0,
            reasons: Vec::new(),
            taken: false,
        };
        let add = &mut relation;
        if (self.numbers - other.numbers).abs() > 0.6 {
            add.add(-1.0, "only one of the two has numbers as codes");
        } else if self.has_capital_codes == other.has_capital_codes {
            add.add(0.25, "the codes are written alike");
        } else {
            add.add(-0.25, "the codes are written differently");
        }
        if self.form.is_some() && self.form == other.form {
            add.add(0.2, "the codes have the same form");
        }
        let digits = |side: &Side<'_>| side.texts().keys().map(|code| code.len()).max();
        if self.numbers > 0.5 && digits(self) != digits(other) {
            add.add(-0.1, "the numbers have other lengths");
        }
        if self.table.layout != other.table.layout {
            add.add(-0.1, "it is laid out differently");
        } else if !self.headers.is_empty() && self.headers == other.headers {
            add.add(0.45, "the headers are the same");
        } else if self.key.is_some() && self.key == other.key {
            add.add(0.3, "the code columns have the same header");
        } else if self.headers.is_empty() && other.headers.is_empty() {
            add.add(0.3, "the layouts are the same");
        } else if self.key.is_some() && other.key.is_some() {
            add.add(0.15, "both have a column of codes");
        }
        if self.table.path == other.table.path {
            add.add(0.25, "both are below the same heading");
        } else if are_related(self.table, other.table) {
            add.add(0.2, "the headings are neighbours");
        }
        if self.is_of_operation && other.is_of_operation {
            add.add(0.2, "both are about operations");
        }
        let are_codes = self.extracted.candidate.kind == TableKind::Codes;
        let have_same_columns = self.headers == other.headers
            && self.extracted.candidate.column(Role::Status).is_some();
        if are_codes && self.is_below_errors != other.is_below_errors && !have_same_columns {
            add.add(-0.3, "the headings of only one are about errors");
        }
        let common = self.share_of_known(known);
        let clashes = self.texts().iter().filter(|(code, text)| {
            let other = known.get(*code);
            other.is_some_and(|other| !other.is_empty() && !text.is_empty() && other != *text)
        });
        let clash = share(clashes.count(), self.texts().len());
        if self.numbers > 0.5 {
            let is_repeat = common >= 0.75 && (clash < 0.5 || self.headers != other.headers);
            match common {
                _ if is_repeat => add.add(0.5, "it describes the same codes"),
                _ if clash == 0.0 => {}
                _ => add.add(-0.6, "some of its numbers have another text"),
            }
        } else if common >= 0.5 {
            add.add(0.7, "it describes the same codes");
        }
        relation
    }
}

/// The form of most codes: `A0` for `E1001` and `K001`, `A_0` for `AUTH_001`. `None` without letters and digits.
fn common_form(rows: &[ErrorRow]) -> Option<String> {
    let form = |row: &ErrorRow| {
        let mut form = String::new();
        for c in row.code.chars() {
            let class = match c {
                '0'..='9' => '0',
                c if c.is_alphabetic() => 'A',
                c => c,
            };
            if !form.ends_with(class) {
                form.push(class);
            }
        }
        form
    };
    let first = rows.first().map(form)?;
    let alike = rows.iter().filter(|row| form(row) == first).count();
    (first.contains('A') && first.contains('0') && alike * 10 >= rows.len() * 8).then_some(first)
}

fn share(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap_or(u32::MAX))
        / f64::from(u32::try_from(whole.max(1)).unwrap_or(u32::MAX))
}

/// Whether two tables are below the same heading, below neighbouring headings, or one below a heading within the section of
/// the other.
fn are_related(left: &Table, right: &Table) -> bool {
    left.path.starts_with(&right.path)
        || right.path.starts_with(&left.path)
        || have_same_parent(left, right)
}

/// Whether two tables are below headings of one section.
fn have_same_parent(left: &Table, right: &Table) -> bool {
    fn parents(table: &Table) -> Option<&[String]> {
        table.path.split_last().map(|(_, parents)| parents)
    }
    left.path.len() == right.path.len() && parents(left) == parents(right)
}

/// What lists have in common that are parts of one: layout, columns and the headings above.
type Key<'a> = (&'static str, &'a [String], &'a [String]);

/// Reclassifies a list of statuses as codes if a list next to it has codes of three digits that are not statuses:
/// `312 no-route` next to `404 not-found`.
pub(crate) fn reclassify_statuses(extracted_tables: &mut [ExtractedTable], tables: &[Table]) {
    let key = |extracted: &ExtractedTable| -> Option<Key<'_>> {
        let table = tables.get(extracted.candidate.table)?;
        let (_, above) = table.path.split_last()?;
        (!table.layout.is_tabular()).then_some((
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
    let mut repeats: BTreeMap<usize, Vec<(u32, bool)>> = BTreeMap::new();
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
            repeats
                .entry(place.unwrap_or_default())
                .or_default()
                .push((error_row.line, texts_differ(known, &error_row)));
        }
        known.fill_blanks(&error_row);
    }
    for (place, rows) in repeats {
        let Some(known) = error_rows.get(place) else {
            continue;
        };
        let lines: Vec<String> = rows.iter().map(|(line, _)| line.to_string()).collect();
        ambiguities.push(Ambiguity {
            line: rows.first().map_or(known.line, |(line, _)| *line),
            text: format!(
                "`{}` occurs again on line {}, after line {}; {}",
                known.code,
                lines.join(", "),
                known.line,
                if rows.iter().any(|(_, differ)| *differ) {
                    "the texts of the first row are kept"
                } else {
                    "the rows are merged"
                }
            ),
            choices: Vec::new(),
        });
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
