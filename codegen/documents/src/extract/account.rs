//! The account of an extraction: what was chosen among several readings, and everything that was not taken.
//!
//! The account compares the document with the rows that were made of it, not with the steps in between: whatever step loses a
//! table, a row or a word, it shows here.

use std::collections::{BTreeMap, HashMap};

use super::candidate::MIN_CONFIDENCE;
use super::column_choices::{
    column_label, describe_choice, find_column_choices, find_number_choice, map_label,
};
use super::loose_texts::{Group, LooseTexts, shorten};
use super::losses::{Losses, MadeRows};
use super::rows::{heading_status, numbers_in_heading};
use super::{Candidate, ErrorRow, Extraction, Relation, TableKind};
use crate::document::Table;
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::Role;
use crate::vocabulary::status::parse_known_status;

/// The share of the points of a list's main table from which on another table could be the list.
const NEAR_RANK: f64 = 0.9;

/// The confidence below which it is reported that a table may be no error table.
const SURE_CONFIDENCE: f64 = 0.65;

/// Something that was chosen, or not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line in the document.
    pub line: u32,
    /// What was chosen, or not taken.
    pub text: String,
    /// How to change that; empty if the document itself has to change.
    pub help: String,
}

/// Writes the account of an extraction, by line.
pub(crate) fn write_account(extraction: &Extraction) -> Vec<Note> {
    let mut account = Account {
        extraction,
        notes: Vec::new(),
    };
    if extraction.chosen.is_empty() {
        return account.notes;
    }
    for text in &extraction.document.unread {
        account.add(text.line, format!("left out: {}", text.text), String::new());
    }
    account.add_relations();
    account.add_left_tables();
    account.add_choices();
    account.add_operations();
    account.add_losses();
    account.add_loose_texts();
    account.notes.sort_by_key(|note| note.line);
    account.notes
}

struct Account<'a> {
    extraction: &'a Extraction,
    notes: Vec<Note>,
}

impl<'a> Account<'a> {
    fn add(&mut self, line: u32, text: String, help: String) {
        self.notes.push(Note { line, text, help });
    }

    fn table(&self, at: usize) -> Option<&'a Table> {
        self.extraction.document.tables.get(at)
    }

    /// The `--index` that takes the chosen tables and some others.
    fn index_with(&self, others: &[usize]) -> String {
        let mut all: Vec<usize> = self
            .extraction
            .chosen
            .iter()
            .chain(others)
            .copied()
            .collect();
        all.sort_unstable();
        all.dedup();
        format!("--index {}", join_numbers(&all, ","))
    }

    /// The chosen tables of the same kind as a relation.
    fn chosen_with(&self, relation: &Relation) -> Vec<usize> {
        let same = |other: &&Relation| other.taken && other.main == relation.main;
        let relations = self.extraction.relations.iter().filter(same);
        relations.map(|relation| relation.table).collect()
    }

    /// Which tables are read as one list, and lists that may be none.
    fn add_relations(&mut self) {
        for relation in &self.extraction.relations {
            self.add_unsure_list(relation);
            let taken = self.chosen_with(relation);
            if relation.table != relation.main || taken.len() < 2 {
                continue;
            }
            let line = self.table(relation.table).map_or(1, |table| table.line);
            let uncertain: Vec<String> = self
                .extraction
                .relations
                .iter()
                .filter(|other| {
                    other.taken
                        && other.main == relation.main
                        && other.table != other.main
                        && other.is_uncertain()
                })
                .map(|other| {
                    format!(
                        "; table {} is uncertain: {}",
                        other.table + 1,
                        other.reasons.join(", ")
                    )
                })
                .collect();
            self.add(
                line,
                format!(
                    "tables {} are read as one list{}",
                    join_numbers(&taken, ", "),
                    uncertain.concat()
                ),
                format!("--index {} takes one of them", relation.main + 1),
            );
        }
    }

    /// A list whose main table hardly has the points of an error table.
    fn add_unsure_list(&mut self, relation: &Relation) {
        let mut candidates = self.extraction.candidates.iter();
        let candidate = candidates.find(|candidate| candidate.table == relation.table);
        let Some(candidate) = candidate.filter(|candidate| {
            relation.table == relation.main && candidate.confidence < SURE_CONFIDENCE
        }) else {
            return;
        };
        let line = self.table(relation.table).map_or(1, |table| table.line);
        let text = format!(
            "table {} may be no error table; it has {:.2} points, and needs {MIN_CONFIDENCE:.2}: {}",
            relation.table + 1,
            candidate.confidence,
            candidate.reasons.join("; ")
        );
        self.add(line, text, "--index takes another one".to_owned());
    }

    /// The tables that are not taken, those with the same header together.
    fn add_left_tables(&mut self) {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut first: HashMap<(&str, &[String]), usize> = HashMap::new();
        for (at, table) in self.extraction.document.tables.iter().enumerate() {
            if !self.extraction.chosen.contains(&at) {
                let key = (table.layout.name(), table.columns.as_slice());
                groups
                    .entry(*first.entry(key).or_insert(at))
                    .or_default()
                    .push(at);
            }
        }
        for (first, group) in groups {
            let Some(table) = self.table(first) else {
                continue;
            };
            let candidates: Vec<&Candidate> = group
                .iter()
                .filter_map(|at| {
                    self.extraction
                        .candidates
                        .iter()
                        .find(|known| known.table == *at)
                })
                .collect();
            let rows: usize = group
                .iter()
                .filter_map(|at| self.table(*at))
                .map(|table| table.rows.len())
                .sum();
            let (why, has_key, is_related) = self.explain_left(&group, &candidates);
            let numbers = join_numbers(&group, ", ");
            let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
            let alone = join_numbers(&group, ",");
            let help = match has_key {
                true if is_related => format!(
                    "{} takes it too, --index {alone} takes it alone",
                    self.index_with(&group)
                ),
                true => format!("{} takes it", self.index_with(&group)),
                false => format!("{} --map \"HEADER=code\" takes it", self.index_with(&group)),
            };
            self.add(
                table.line,
                format!(
                    "left out: {} {numbers} under `{}` ({}, {} row{}; `{}`): {why}",
                    if group.len() > 1 { "tables" } else { "table" },
                    table.heading(),
                    table.layout.name(),
                    rows,
                    if rows == 1 { "" } else { "s" },
                    shorten(&columns.join(" | "), 80),
                ),
                help,
            );
        }
    }

    /// Why tables with the same header are not taken, whether one of them has a column of codes or statuses, and whether one
    /// is an error table.
    fn explain_left(&self, group: &[usize], candidates: &[&Candidate]) -> (String, bool, bool) {
        let is_key = |candidate: &&Candidate| {
            candidate
                .column(Role::Code)
                .or(candidate.column(Role::Status))
                .is_some()
        };
        let best = candidates
            .iter()
            .copied()
            .filter(is_key)
            .max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        let relation = self
            .extraction
            .relations
            .iter()
            .filter(|relation| group.contains(&relation.table))
            .max_by(|a, b| a.points.total_cmp(&b.points));
        let why = match (relation, best) {
            (Some(relation), _) => format!(
                "it is an error table, but belongs to table {} with {:.2} points only: {}",
                relation.main + 1,
                relation.points,
                relation.reasons.join(", ")
            ),
            (None, Some(best)) if best.confidence >= MIN_CONFIDENCE => {
                "none of its rows has a code".to_owned()
            }
            (None, Some(best)) => format!(
                "it is an error table with {:.2} points only",
                best.confidence
            ),
            _ if candidates.is_empty() => "it was not selected".to_owned(),
            _ => "no column holds codes".to_owned(),
        };
        let main = relation.and_then(|relation| {
            let mut relations = self.extraction.relations.iter();
            relations.find(|other| other.table == relation.main)
        });
        let rival = relation
            .zip(main)
            .filter(|(relation, main)| relation.rank >= NEAR_RANK * main.rank);
        let why = match rival {
            Some((relation, main)) => format!(
                "{why}; it could be the list itself, with {:.2} points to the {:.2} of table {}",
                relation.rank,
                main.rank,
                main.table + 1
            ),
            None => why,
        };
        (why, best.is_some(), relation.is_some())
    }

    /// The operations whose sections have errors.
    fn add_operations(&mut self) {
        let errors = &self.extraction.operations;
        let mut names: Vec<&str> = errors
            .iter()
            .map(|error| error.operation.as_str())
            .collect();
        let first = names.first().copied();
        names.sort_unstable();
        names.dedup();
        let Some(first) = first else {
            return;
        };
        let codes = self.extraction.codes.iter();
        let line = codes.map(|row| row.line).min().unwrap_or(1);
        self.add(
            line,
            format!(
                "{} errors of {} operations, such as `{first}`, follow from the sections that they are in",
                errors.len(),
                names.len()
            ),
            "correct endpoints.csv if an operation returns others".to_owned(),
        );
    }

    /// A number in the heading that may be the status of every row, but that the heading does not call one.
    fn add_heading_number(&mut self, candidate: &Candidate, table: &Table) {
        let is_error = |word: &&str| parse_known_status(word).is_some_and(|code| code >= 400);
        let lacks_status = |row: &ErrorRow| row.table == candidate.table && row.status.is_none();
        if let Some(number) = numbers_in_heading(table.heading()).find(is_error)
            && self.extraction.codes.iter().any(lacks_status)
        {
            self.add(
                table.line,
                format!(
                    "{number} in the heading `{}` is not read as a status",
                    table.heading()
                ),
                "write it into the table by hand if it is the status of these codes".to_owned(),
            );
        }
    }

    /// The status in the heading, if rows have it.
    fn add_heading_status(&mut self, candidate: &Candidate, table: &Table, status: u16) {
        let has_status =
            |row: &&ErrorRow| row.table == candidate.table && row.status == Some(status);
        let count = self.extraction.codes.iter().filter(has_status).count();
        if count > 0 {
            self.add(
                table.line,
                format!(
                    "the status {status} of {count} codes is taken from the heading `{}`",
                    table.heading()
                ),
                String::new(),
            );
        }
    }

    /// Which columns could have been read as another one, and where statuses come from.
    fn add_choices(&mut self) {
        self.add_column_choices();
        for candidate in self.chosen_candidates() {
            let Some(table) = self.table(candidate.table) else {
                continue;
            };
            self.add_number_choice(candidate, table);
            self.add_unlike_codes(candidate);
            if candidate.column(Role::Status).is_none() {
                match heading_status(table) {
                    Some(status) => self.add_heading_status(candidate, table, status),
                    None => self.add_heading_number(candidate, table),
                }
            }
        }
        let second = self.extraction.codes.iter().filter(|row| {
            row.others
                .iter()
                .any(|(column, text)| column == "value" && !text.is_empty())
        });
        let mut second = second.filter(|row| {
            let table = self.table(row.table);
            table.is_some_and(|table| {
                !table
                    .columns
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case("value"))
            })
        });
        if let Some(row) = second.next() {
            let value = row.others.iter().find(|(column, _)| column == "value");
            let value = value.map_or("", |(_, text)| text.as_str());
            let text = format!(
                "a code is written in two ways, such as `{}` and `{value}` ({} rows): the first is read as the code on the wire, the second as `value`",
                row.code,
                second.count() + 1
            );
            self.add(
                row.line,
                text,
                "--map \"value=code\" turns it round".to_owned(),
            );
        }
    }

    /// The columns that could have been read as another one, those of tables with the same header together.
    fn add_column_choices(&mut self) {
        let mut groups: Vec<(&Candidate, &Table, Vec<usize>)> = Vec::new();
        for candidate in self.chosen_candidates() {
            let Some(table) = self.table(candidate.table) else {
                continue;
            };
            let same = groups.iter_mut().find(|(known, first, _)| {
                first.columns == table.columns && known.columns == candidate.columns
            });
            match same {
                Some((_, first, tables)) => {
                    tables.push(candidate.table);
                    // The most rows show best what the columns hold.
                    if table.rows.len() > first.rows.len() {
                        *first = table;
                    }
                }
                None => groups.push((candidate, table, vec![candidate.table])),
            }
        }
        for (candidate, table, tables) in groups {
            for choice in find_column_choices(candidate, table) {
                let within = match tables.len() {
                    1 => String::new(),
                    _ => format!(" in tables {}", join_numbers(&tables, ", ")),
                };
                let (text, help) = describe_choice(candidate, table, &choice);
                self.add(table.line, format!("{text}{within}"), help);
            }
        }
    }

    /// Numbers of three digits that can be codes or HTTP statuses.
    fn add_number_choice(&mut self, candidate: &Candidate, table: &Table) {
        let Some((column, share)) = find_number_choice(candidate, table) else {
            return;
        };
        let (reading, other) = match candidate.kind {
            TableKind::Statuses => ("HTTP statuses", "code"),
            TableKind::Codes => ("codes, not as HTTP statuses", "status"),
        };
        self.add(
            table.line,
            format!(
                "the numbers of {} are read as {reading}, though {:.0} % of them are registered statuses",
                column_label(table, column),
                share * 100.0
            ),
            format!("--map \"{}={other}\" turns it round", map_label(table, column)),
        );
    }

    /// Codes that are written unlike the others of their table.
    fn add_unlike_codes(&mut self, candidate: &Candidate) {
        let rows = self.extraction.codes.iter();
        let rows: Vec<&ErrorRow> = rows.filter(|row| row.table == candidate.table).collect();
        let has_lower = |row: &ErrorRow| row.code.bytes().any(|b| b.is_ascii_lowercase());
        let lower = rows.iter().filter(|row| has_lower(row)).count();
        let spaced = rows.iter().filter(|row| row.code.contains(' ')).count();
        let is_unlike = |row: &ErrorRow| {
            let is_word = has_lower(row) && classify_code(&row.code) == Some(CodeStyle::Word);
            (row.code.contains(' ') && spaced * 2 < rows.len())
                || (is_word && lower * 5 < rows.len())
        };
        let mut unlike = Group::default();
        for row in rows.iter().filter(|row| is_unlike(row)) {
            unlike.add(row.line, &row.code);
        }
        if let Some((line, text)) = unlike.describe("code", "codes") {
            self.add(
                line,
                format!(
                    "read from table {} though written unlike its other codes: {text}",
                    candidate.table + 1
                ),
                "remove the rows that are no errors".to_owned(),
            );
        }
    }

    fn chosen_candidates(&self) -> Vec<&'a Candidate> {
        let extraction = self.extraction;
        let is_chosen = |candidate: &&Candidate| extraction.chosen.contains(&candidate.table);
        extraction.candidates.iter().filter(is_chosen).collect()
    }

    /// Texts outside of the tables that may be rows, or parts of rows.
    fn add_loose_texts(&mut self) {
        let LooseTexts { codes, between } = LooseTexts::find(self.extraction);
        if let Some((line, text)) = codes.describe("line", "lines") {
            self.add(
                line,
                format!("left out: {text} outside of the tables, which may be rows"),
                "complete the rows by hand".to_owned(),
            );
        }
        if let Some((line, text)) = between.describe("line", "lines") {
            self.add(
                line,
                format!(
                    "left out: {text} between the rows of a table, which may be a part of them"
                ),
                "complete the rows by hand".to_owned(),
            );
        }
    }

    /// The rows, cells and words of the chosen tables that are in no row that was made.
    fn add_losses(&mut self) {
        let extraction = self.extraction;
        let made = MadeRows::new(extraction.codes.iter().chain(&extraction.statuses));
        for candidate in self.chosen_candidates() {
            if let Some(table) = self.table(candidate.table) {
                let losses = Losses::collect(candidate, table, &made);
                self.add_table_losses(candidate, table, losses);
            }
        }
    }

    fn add_table_losses(&mut self, candidate: &Candidate, table: &Table, losses: Losses) {
        let number = candidate.table + 1;
        let by_hand = || "complete the rows by hand".to_owned();
        if let Some((line, text)) = losses.skipped.describe("row", "rows") {
            self.add(
                line,
                format!("left out: {text} of table {number} with no code"),
                String::new(),
            );
        }
        if let Some((line, text)) = losses.unassigned.describe("row", "rows") {
            self.add(
                line,
                format!("left out: {text} of table {number} that say the number is not assigned"),
                String::new(),
            );
        }
        if let Some((line, text)) = losses.repeated.describe("text", "texts") {
            self.add(
                line,
                format!("left out: {text} of codes that occur again in table {number} with other words; the first row of a code is kept"),
                by_hand(),
            );
        }
        for (column, group) in losses.cells {
            let Some((line, text)) = group.describe("cell", "cells") else {
                continue;
            };
            let is_taken = candidate.columns.get(column).is_some_and(Option::is_some);
            let (what, help) = if is_taken {
                ("some of the words were not understood", by_hand())
            } else if candidate.kind == TableKind::Statuses {
                ("a table of statuses has no column for it", String::new())
            } else {
                let label = map_label(table, column);
                (
                    "it has no column",
                    format!("--map \"{label}=NAME\" takes it"),
                )
            };
            let label = column_label(table, column);
            self.add(
                line,
                format!("left out: {text} of {label} in table {number}: {what}"),
                help,
            );
        }
        if let Some((line, text)) = losses.sections.describe("line", "lines") {
            self.add(
                line,
                format!("left out: {text} between the rows of table {number}, which are read as headings"),
                String::new(),
            );
        }
    }
}

/// The numbers of tables, counted from 1.
fn join_numbers(tables: &[usize], separator: &str) -> String {
    let mut tables = tables.to_vec();
    tables.sort_unstable();
    let numbers: Vec<String> = tables.iter().map(|at| (at + 1).to_string()).collect();
    numbers.join(separator)
}
