//! Rows from list items and sections that begin with a code: the rest is text, or labelled fields such as `Status: 404`.

use crate::document::{Block, Row, Text, collapse_whitespace, is_single_line};
use crate::vocabulary::code::{CodeStyle, classify_code, is_clear_code, strip_code_marks};
use std::borrow::Cow;
use std::collections::HashMap;

use crate::vocabulary::code_cell::{CodeCell, parse_leading_code, unify_code_cells};
use crate::vocabulary::column_role::{
    Role, is_column_name, is_foreign_header, is_known_header, normalize_header, score_header,
    score_header_roles,
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
    is_clear_code(code) || (marked && classify_code(code) == Some(CodeStyle::Word))
}

/// An item of a list: its first text, how many bytes of it are marked, and the blocks below.
#[derive(Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) text: &'a Text,
    pub(crate) marked_len: usize,
    pub(crate) blocks: &'a [Block],
}

impl<'a> Item<'a> {
    /// The item that some blocks make, if they begin with a paragraph.
    pub(crate) fn of(blocks: &'a [Block]) -> Option<Self> {
        let (Block::Paragraph(text), blocks) = blocks.split_first()? else {
            return None;
        };
        Some(Self {
            text,
            marked_len: text.marked_len,
            blocks,
        })
    }
}

/// A row that is being built from an item or a section.
pub(crate) struct Record<'a> {
    pub(crate) line: u32,
    lead: CodeCell,
    section: Cow<'a, str>,
    parts: Vec<Part<'a>>,
}

/// What an item or a section contains besides its code.
enum Part<'a> {
    /// A line of text, perhaps with a label.
    Line(Cow<'a, str>),
    /// A text with a label of its own.
    Field(Cow<'a, str>, Cow<'a, str>),
}

impl<'a> Record<'a> {
    /// A record that begins with a code, and contains some blocks.
    pub(crate) fn new(
        line: u32,
        mut lead: CodeCell,
        section: Cow<'a, str>,
        blocks: &'a [Block],
    ) -> Self {
        let rest = std::mem::take(&mut lead.rest);
        let mut record = Self {
            line,
            lead,
            section,
            parts: Vec::new(),
        };
        if !is_single_line(&rest) {
            let lines = split_lines(&rest).map(|line| Part::Line(Cow::Owned(line.into_owned())));
            record.parts.extend(lines);
        } else if !rest.is_empty() {
            record.parts.push(Part::Line(Cow::Owned(rest)));
        }
        for block in blocks {
            record.add_block(block);
        }
        record
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
    pub(crate) fn add_field(&mut self, label: Cow<'a, str>, text: Cow<'a, str>) {
        if !text.is_empty() {
            self.parts.push(Part::Field(label, text));
        }
    }

    /// Adds the text and the fields of a block.
    fn add_block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph(text) => self.parts.extend(split_lines(&text.text).map(Part::Line)),
            Block::List(items) => items
                .iter()
                .flatten()
                .for_each(|block| self.add_block(block)),
            Block::DefinitionList(terms) => {
                for (term, blocks) in terms {
                    self.add_field(term.to_line(), join_texts(blocks.iter()));
                }
            }
            Block::Table(table) => {
                for (_, row) in &table.rows {
                    if let [key, value] = row.as_slice()
                        && role_of_label(&key.to_line()).is_some()
                    {
                        self.add_field(key.to_line(), value.to_line());
                    }
                }
            }
            Block::Code(_) | Block::Heading(..) => {}
        }
    }

    /// Fills a row; `columns` are those of the table, to which the record adds its own.
    fn into_row(self, labels: &Labels, columns: &mut Vec<String>) -> Row {
        let mut cells: Vec<Text> = Vec::with_capacity(columns.len());
        let line = self.line;
        let mut add = |column: &str, text: Cow<'_, str>| {
            let at = columns.iter().position(|known| known == column);
            let at = at.unwrap_or_else(|| {
                columns.push(column.to_owned());
                columns.len() - 1
            });
            if cells.len() <= at {
                cells.resize_with(at + 1, || Text::plain("", line));
            }
            match cells.get_mut(at) {
                Some(cell) if cell.text.is_empty() => cell.text = text.into_owned(),
                Some(cell) if !text.is_empty() => {
                    cell.text.push(' ');
                    cell.text.push_str(&text);
                }
                _ => {}
            }
        };
        let status = self.lead.status.map(|status| status.to_string());
        add("code", Cow::Owned(self.lead.codes.join("\n")));
        add("status", Cow::Owned(status.unwrap_or_default()));
        add("name", Cow::Owned(self.lead.name));
        if !self.lead.value.is_empty() {
            add("value", Cow::Owned(self.lead.value));
        }
        add("meaning", Cow::Borrowed(""));
        // A label without text applies to the lines below it.
        let mut open: Option<String> = None;
        let mut begun = false;
        for part in self.parts {
            match part {
                Part::Line(line) => {
                    let found = split_possible_label(&line);
                    let found = found.and_then(|(key, value)| Some((labels.column(key)?, value)));
                    if let Some((column, value)) = found {
                        open = value.is_empty().then(|| column.to_owned());
                        add(column, Cow::Borrowed(value));
                    } else if let Some(column) = &open {
                        add(column, line);
                    } else if !begun && is_data_type(&line) {
                        add("type", line);
                    } else {
                        begun = true;
                        add("meaning", line);
                    }
                }
                Part::Field(label, text) => {
                    let coded = || {
                        score_header(Role::Code, &label) >= 20 && parse_status_cell(&text).is_some()
                    };
                    let column = labels
                        .column(&label)
                        .or_else(|| coded().then(|| Role::Status.column()))
                        .or_else(|| is_foreign_header(&label).then_some(&*label));
                    if let Some(column) = column {
                        open = text.is_empty().then(|| column.to_owned());
                        add(column, text);
                    } else {
                        add("meaning", Cow::Owned(format!("{label}: {text}")));
                    }
                }
            }
        }
        Row {
            line,
            section: self.section.into_owned(),
            cells,
            ..Row::default()
        }
    }
}

/// The lines of a text that are not blank.
fn split_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let lines = text.split('\n').map(collapse_whitespace);
    lines.filter(|line| !line.trim().is_empty())
}

/// A label as it is written.
struct Label {
    /// The role that it names.
    role: Option<Role>,
    /// Whether it clearly names codes.
    names_codes: bool,
    /// Its number among the normalized labels.
    number: usize,
}

/// The labels of a list.
#[derive(Default)]
struct Labels {
    written: HashMap<String, Label>,
    normalized: HashMap<String, usize>,
    /// How many records have each normalized label, and the last record that has it.
    records: Vec<(usize, usize)>,
    /// How many records must have a label for it to be one of the whole list.
    least: usize,
}

impl Labels {
    /// Notes that a record has what may be a label.
    fn add(&mut self, label: &str, record: usize) {
        if !self.written.contains_key(label) {
            let normalized = normalize_header(label);
            let next = self.normalized.len();
            let number = *self.normalized.entry(normalized).or_insert(next);
            self.records.resize(self.normalized.len(), (0, usize::MAX));
            let known = Label {
                role: role_of_label(label),
                names_codes: score_header(Role::Code, label) >= 20,
                number,
            };
            self.written.insert(label.to_owned(), known);
        }
        let known = self.written.get(label).map(|label| label.number);
        if let Some((count, last)) = known.and_then(|number| self.records.get_mut(number))
            && *last != record
        {
            (*count, *last) = (*count + 1, record);
        }
    }

    /// The column of a label: that of a role, or the label itself if the whole list has it or it names codes.
    fn column<'a>(&self, label: &'a str) -> Option<&'a str> {
        let known = self.written.get(label)?;
        known.role.map(Role::column).or_else(|| {
            let (count, _) = self.records.get(known.number)?;
            (*count >= self.least || known.names_codes).then_some(label)
        })
    }
}

/// The columns and the rows of the table that records make.
pub(crate) fn build_rows(mut records: Vec<Record<'_>>) -> (Vec<String>, Vec<Row>) {
    unify_code_cells(records.iter_mut().map(Record::lead_mut));
    // Words with which a line of most items begins are a label, in any language.
    let mut labels = Labels {
        least: records.len().div_ceil(2).max(2),
        ..Labels::default()
    };
    for (at, record) in records.iter().enumerate() {
        for part in &record.parts {
            match part {
                Part::Line(line) => {
                    if let Some((label, _)) = split_possible_label(line) {
                        labels.add(label, at);
                    }
                }
                Part::Field(label, _) => labels.add(label, at),
            }
        }
    }
    let mut columns = Vec::new();
    let mut rows: Vec<Row> = records
        .into_iter()
        .map(|record| record.into_row(&labels, &mut columns))
        .collect();
    for row in &mut rows {
        let line = row.line;
        row.cells
            .resize_with(columns.len(), || Text::plain("", line));
    }
    (columns, rows)
}

/// Adds the records of an item: the item itself, or the bullets within it if it is only their heading.
pub(crate) fn push_item_records<'a>(
    item: Item<'a>,
    section: Cow<'a, str>,
    rows: &mut Vec<Record<'a>>,
    depth: u32,
) {
    let Item {
        text,
        marked_len,
        blocks,
    } = item;
    let lead = parse_leading_code(&text.text, marked_len);
    let nested = blocks.iter().find_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    if let Some(items) = nested.filter(|_| depth < 8) {
        let bare = lead
            .as_ref()
            .is_none_or(|lead| lead.status.is_some() && lead.rest.is_empty());
        let has_label = |item: Item<'_>| {
            let label = split_possible_label(&item.text.text);
            label.is_some_and(|(key, _)| role_of_label(key).is_some())
        };
        let inner = || items.iter().filter_map(|item| Item::of(item));
        if bare && !inner().any(has_label) {
            let before = rows.len();
            for item in inner() {
                push_item_records(item, text.to_line(), rows, depth + 1);
            }
            let made = rows.len() - before;
            if made > 0 && made * 10 >= items.len() * 6 {
                return;
            }
            rows.truncate(before);
        }
    }
    if let Some(lead) = lead.filter(|lead| {
        lead.codes.iter().all(|code| {
            is_record_code(code, marked_len > 0 || !lead.name.is_empty()) && !is_column_name(code)
        })
    }) {
        rows.push(Record::new(text.line, lead, section, blocks));
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
        && match classify_code(key) {
            Some(CodeStyle::Number) => false,
            Some(CodeStyle::Machine) => is_known_header(key),
            _ => true,
        };
    let value = value.trim();
    let value = value
        .strip_prefix('*')
        .and_then(|value| value.strip_suffix('*'))
        .unwrap_or(value);
    is_label.then(|| (key, value.trim()))
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
pub(crate) fn block_text(block: &Block) -> Cow<'_, str> {
    match block {
        Block::Paragraph(text) => text.to_line(),
        Block::List(items) => join_texts(items.iter().flatten()),
        _ => Cow::Borrowed(""),
    }
}

/// The texts of blocks in one line.
fn join_texts<'a>(blocks: impl Iterator<Item = &'a Block>) -> Cow<'a, str> {
    let texts: Vec<_> = blocks.map(block_text).collect();
    match <[_; 1]>::try_from(texts) {
        Ok([only]) => only,
        Err(texts) => Cow::Owned(texts.join(" ")),
    }
}
