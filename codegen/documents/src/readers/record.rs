//! Rows from list items and sections that begin with a code: the rest is text, or labelled fields such as `Status: 404`.

use crate::document::{Block, Row, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use std::collections::{HashMap, HashSet};

use crate::vocabulary::code_cell::{CodeCell, parse_leading_code, unify_code_cells};
use crate::vocabulary::column_role::{
    Role, is_column_name, is_foreign_header, normalize_header, score_header, score_header_roles,
};
use crate::vocabulary::profile::is_data_type;
use crate::vocabulary::status::parse_status_cell;

/// How many bytes at the start of a heading or term are its code: all of it, if it is nothing but a code.
pub(crate) fn term_length(text: &Text) -> usize {
    if classify_code(strip_code_marks(&text.to_line())).is_some() {
        text.text.len()
    } else {
        text.marked_len
    }
}

/// Whether a code may begin a record. Plain words must be marked as code or bold.
pub(crate) fn is_record_code(code: &str, marked: bool) -> bool {
    matches!(
        classify_code(code),
        Some(CodeStyle::Number | CodeStyle::Machine)
    ) || (marked && classify_code(code) == Some(CodeStyle::Word))
}

/// A row that is being built from an item or a section.
pub(crate) struct Record {
    pub(crate) line: u32,
    lead: CodeCell,
    section: String,
    parts: Vec<Part>,
}

/// What an item or a section contains besides its code.
enum Part {
    /// A line of text, perhaps with a label.
    Line(String),
    /// A text with a label of its own.
    Field(String, String),
}

impl Record {
    pub(crate) fn new(line: u32, mut lead: CodeCell, section: &str) -> Self {
        let rest = std::mem::take(&mut lead.rest);
        let mut record = Self {
            line,
            lead,
            section: section.to_owned(),
            parts: Vec::new(),
        };
        record.add_text(&rest);
        record
    }

    /// Adds lines of text.
    fn add_text(&mut self, text: &str) {
        let lines = text.split('\n').map(collapse_whitespace);
        let filled = lines.filter(|line| !line.trim().is_empty());
        self.parts
            .extend(filled.map(|line| Part::Line(line.into_owned())));
    }

    /// The code with which the record begins.
    pub(crate) fn lead_mut(&mut self) -> &mut CodeCell {
        &mut self.lead
    }

    /// Whether a heading of another level has a code of the same form: a number with the same count of digits.
    pub(crate) fn has_similar_code(&self, other: &CodeCell) -> bool {
        match (self.lead.codes.as_slice(), other.codes.as_slice()) {
            ([left], [right]) => {
                left.len() > 2
                    && left.len() == right.len()
                    && left.starts_with('-') == right.starts_with('-')
                    && classify_code(left) == Some(CodeStyle::Number)
                    && classify_code(right) == Some(CodeStyle::Number)
            }
            _ => false,
        }
    }

    /// Adds a text with a label.
    pub(crate) fn add_field(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.parts
                .push(Part::Field(label.to_owned(), text.to_owned()));
        }
    }

    /// Adds the text and the fields of a block.
    pub(crate) fn add_block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.add_text(&text.text),
            Block::List(items) => items
                .iter()
                .flatten()
                .for_each(|block| self.add_block(block)),
            Block::DefinitionList(terms) => {
                for (term, blocks) in terms {
                    let text: Vec<String> = blocks.iter().map(block_text).collect();
                    self.add_field(&term.to_line(), &text.join(" "));
                }
            }
            Block::Table(table) => {
                for (_, row) in &table.rows {
                    if let [key, value] = row.as_slice()
                        && role_of_label(&key.to_line()).is_some()
                    {
                        self.add_field(&key.to_line(), &value.to_line());
                    }
                }
            }
            Block::Code(_) | Block::Heading(..) => {}
        }
    }

    /// The labels that the record may have, normalized.
    fn possible_labels(&self) -> HashSet<String> {
        let label = |part: &Part| match part {
            Part::Line(line) => Some(normalize_header(split_possible_label(line)?.0)),
            Part::Field(label, _) => Some(normalize_header(label)),
        };
        self.parts.iter().filter_map(label).collect()
    }

    /// The columns that the record fills, each with its text. `labels` are those of the whole list.
    fn into_cells(self, labels: &HashSet<String>) -> Vec<(String, String)> {
        let mut cells: Vec<(String, String)> = Vec::new();
        let mut add =
            |column: &str, text: &str| match cells.iter_mut().find(|(known, _)| known == column) {
                Some((_, known)) if !known.is_empty() => *known = format!("{known} {text}"),
                Some((_, known)) => text.clone_into(known),
                None => cells.push((column.to_owned(), text.to_owned())),
            };
        add("code", &self.lead.codes.join("\n"));
        add(
            "status",
            &self
                .lead
                .status
                .map(|status| status.to_string())
                .unwrap_or_default(),
        );
        add("name", &self.lead.name);
        if !self.lead.value.is_empty() {
            add("value", &self.lead.value);
        }
        add("meaning", "");
        // A label without text applies to the lines below it.
        let mut open: Option<String> = None;
        let mut begun = false;
        for part in &self.parts {
            let found = match part {
                Part::Line(line) => split_label(line, labels),
                Part::Field(label, text) => {
                    let coded =
                        score_header(Role::Code, label) >= 20 && parse_status_cell(text).is_some();
                    let column = column_of_label(label, labels)
                        .or_else(|| coded.then(|| Role::Status.column().to_owned()))
                        .or_else(|| is_foreign_header(label).then(|| label.clone()));
                    column.map(|column| (column, text.as_str()))
                }
            };
            match (found, part) {
                (Some((column, value)), _) => {
                    open = value.is_empty().then(|| column.clone());
                    add(&column, value);
                }
                (None, Part::Line(line)) => match &open {
                    Some(column) => add(column, line),
                    None if !begun && is_data_type(line) => add("type", line),
                    None => {
                        begun = true;
                        add("meaning", line);
                    }
                },
                (None, Part::Field(label, text)) => add("meaning", &format!("{label}: {text}")),
            }
        }
        cells
    }
}

/// The columns and the rows of the table that records make.
pub(crate) fn build_rows(mut records: Vec<Record>) -> (Vec<String>, Vec<Row>) {
    unify_code_cells(records.iter_mut().map(Record::lead_mut));
    let mut counts: HashMap<String, usize> = HashMap::new();
    for label in records.iter().flat_map(Record::possible_labels) {
        *counts.entry(label).or_default() += 1;
    }
    // Words with which a line of most items begins are a label, in any language.
    let least = records.len().div_ceil(2).max(2);
    let labels = counts.into_iter().filter(|(_, count)| *count >= least);
    let labels: HashSet<String> = labels.map(|(label, _)| label).collect();
    let mut columns: Vec<String> = Vec::new();
    let mut filled = Vec::new();
    for record in records {
        let (line, section) = (record.line, record.section.clone());
        let cells = record.into_cells(&labels);
        for (column, _) in &cells {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        filled.push((line, section, cells));
    }
    let to_row = |(line, section, cells): (u32, String, Vec<(String, String)>)| {
        let mut row = vec![Text::plain("", line); columns.len()];
        for (column, text) in cells {
            if let Some(slot) = columns
                .iter()
                .position(|known| *known == column)
                .and_then(|at| row.get_mut(at))
            {
                slot.text = text;
            }
        }
        Row {
            line,
            section,
            cells: row,
            ..Row::default()
        }
    };
    let rows = filled.into_iter().map(to_row).collect();
    (columns, rows)
}

/// Adds the records of an item: the item itself, or the bullets within it if it is only their heading.
pub(crate) fn push_item_records(item: &[Block], section: &str, rows: &mut Vec<Record>, depth: u32) {
    let mut blocks = item.iter();
    let Some(Block::Paragraph(first)) = item.first() else {
        return;
    };
    blocks.next();
    let lead = parse_leading_code(&first.text, first.marked_len);
    let nested = item.iter().find_map(|block| {
        if let Block::List(items) = block {
            Some(items)
        } else {
            None
        }
    });
    if let Some(items) = nested.filter(|_| depth < 8) {
        let bare = lead
            .as_ref()
            .is_none_or(|lead| lead.status.is_some() && lead.rest.is_empty());
        let mut inner = Vec::new();
        for item in items {
            push_item_records(item, &first.to_line(), &mut inner, depth + 1);
        }
        let fields = items.iter().filter(|item| matches!(item.first(), Some(Block::Paragraph(text)) if split_possible_label(&text.text).is_some_and(|(key, _)| role_of_label(key).is_some()))).count();
        if bare && fields == 0 && !inner.is_empty() && inner.len() * 10 >= items.len() * 6 {
            rows.extend(inner);
            return;
        }
    }
    if let Some(lead) = lead.filter(|lead| {
        lead.codes.iter().all(|code| {
            is_record_code(code, first.marked_len > 0 || !lead.name.is_empty())
                && !is_column_name(code)
        })
    }) {
        let mut record = Record::new(first.line, lead, section);
        blocks.for_each(|block| record.add_block(block));
        rows.push(record);
    }
}

/// The longest label.
const MAX_LABEL: usize = 60;

/// Splits a line at the first mark that may end a label: `Status: 404`, `信息 - 找不到`.
fn split_possible_label(line: &str) -> Option<(&str, &str)> {
    // A label may stand between asterisks and spaces.
    let bytes = line.as_bytes();
    let starts = bytes.iter().take(MAX_LABEL + 8).enumerate();
    let (at, mark) = starts.into_iter().find_map(|(at, byte)| {
        let marks: &[&str] = match byte {
            b':' | b'=' | b'?' => return Some((at, 1)),
            b' ' => &[" - ", " \u{2013} "],
            0xE2 => &["\u{2014}"],
            0xEF => &["\u{ff1a}"],
            _ => return None,
        };
        let rest = bytes.get(at..)?;
        let mut marks = marks
            .iter()
            .filter(|mark| rest.starts_with(mark.as_bytes()));
        marks.next().map(|mark| (at, mark.len()))
    })?;
    let (key, value) = (line.get(..at)?, line.get(at + mark..)?);
    let key = key.trim().trim_matches('*');
    let is_label = key.len() <= MAX_LABEL
        && (1..=5).contains(&key.split_whitespace().count())
        && !matches!(
            classify_code(key),
            Some(CodeStyle::Number | CodeStyle::Machine)
        );
    let value = value.trim();
    let value = value
        .strip_prefix('*')
        .and_then(|value| value.strip_suffix('*'))
        .unwrap_or(value);
    is_label.then(|| (key, value.trim()))
}

/// Splits `Status: 404` into the column that the label names, and the value.
fn split_label<'a>(line: &'a str, labels: &HashSet<String>) -> Option<(String, &'a str)> {
    let (key, value) = split_possible_label(line)?;
    Some((column_of_label(key, labels)?, value))
}

/// The column of a label: that of a role, or the label itself if the whole list has it.
fn column_of_label(label: &str, labels: &HashSet<String>) -> Option<String> {
    role_of_label(label)
        .map(|role| role.column().to_owned())
        .or_else(|| {
            labels
                .contains(&normalize_header(label))
                .then(|| label.to_owned())
        })
}

/// The role that a label names.
pub(crate) fn role_of_label(text: &str) -> Option<Role> {
    if text.len() > 80 || !(1..=5).contains(&text.split_whitespace().count()) {
        return None;
    }
    if text.starts_with("The ") || text.starts_with("This ") {
        return None;
    }
    let scores = score_header_roles(text);
    [
        Role::Status,
        Role::Message,
        Role::Meaning,
        Role::Remedy,
        Role::Retry,
        Role::Since,
    ]
    .into_iter()
    .map(|role| (scores.get(role as usize).copied().unwrap_or(0), role))
    .filter(|(score, _)| *score >= 14)
    .max_by_key(|(score, _)| *score)
    .map(|(_, role)| role)
}

/// The text of a paragraph or a list.
pub(crate) fn block_text(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => text.to_line().into_owned(),
        Block::List(items) => items
            .iter()
            .flatten()
            .map(block_text)
            .collect::<Vec<_>>()
            .join(" "),
        _ => String::new(),
    }
}
