//! Rows from list items and sections that begin with a code: the rest is text, or labelled fields such as `Status: 404`.

use crate::document::{Block, Row, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::code_cell::{CodeCell, parse_leading_code};
use crate::vocabulary::column_role::{
    Role, is_column_name, is_foreign_header, score_header, score_header_roles,
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
    text: String,
    pub(crate) fields: Vec<(String, String)>,
    open: Option<Role>,
}

impl Record {
    pub(crate) fn new(line: u32, mut lead: CodeCell, section: &str) -> Self {
        let rest = std::mem::take(&mut lead.rest);
        let mut record = Self {
            line,
            text: String::new(),
            lead,
            section: section.to_owned(),
            fields: Vec::new(),
            open: None,
        };
        record.add_text(&rest);
        record
    }

    /// Adds lines of text, some of which have labels. A label without text applies to the lines below it.
    fn add_text(&mut self, text: &str) {
        for line in text.split('\n') {
            if let Some((role, value)) = split_label(line) {
                self.open = value.is_empty().then_some(role);
                self.add_field(role.column(), value);
            } else if let Some(role) = self.open {
                self.add_field(role.column(), &collapse_whitespace(line));
            } else if self.text.is_empty() && is_data_type(line.trim()) {
                self.add_field("type", line.trim());
            } else if self.text.is_empty() || self.text.len() < 2000 {
                if !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.text.push_str(&collapse_whitespace(line));
            }
        }
    }

    /// Whether the code is a number.
    pub(crate) fn has_numeric_code(&self) -> bool {
        matches!(self.lead.codes.as_slice(), [only] if classify_code(only) == Some(CodeStyle::Number))
    }

    /// Among numeric codes, the number in `100 (NOT_FOUND)` is a code, not a status.
    pub(crate) fn move_status_to_code(&mut self) {
        if let ([word], Some(number)) = (self.lead.codes.as_mut_slice(), self.lead.status)
            && classify_code(word) == Some(CodeStyle::Machine)
        {
            self.lead.name = std::mem::replace(word, number.to_string());
            self.lead.status = None;
        }
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

    /// Adds text to a field.
    pub(crate) fn add_field(&mut self, label: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some((_, known)) = self.fields.iter_mut().find(|(known, _)| known == label) {
            if known.len() < 2000 {
                known.push(' ');
                known.push_str(text);
            }
        } else if self.fields.len() < 12 {
            self.fields.push((label.to_owned(), text.to_owned()));
        }
    }

    /// Adds the text and the fields of a block.
    pub(crate) fn add_block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.add_text(&text.text),
            Block::List(items) => {
                for item in items {
                    for block in item {
                        self.add_block(block);
                    }
                }
            }
            Block::DefinitionList(terms) => {
                for (term, blocks) in terms {
                    let (term, text) = (
                        term.to_line(),
                        blocks.iter().map(block_text).collect::<Vec<_>>().join(" "),
                    );
                    let coded =
                        score_header(Role::Code, &term) >= 20 && parse_status_cell(&text).is_some();
                    if let Some(role) = role_of_label(&term).or(coded.then_some(Role::Status)) {
                        self.add_field(role.column(), &text);
                    } else if is_foreign_header(&term) {
                        self.add_field(&term, &text);
                    }
                }
            }
            Block::Table(table) => {
                for (_, row) in &table.rows {
                    if let [key, value] = row.as_slice()
                        && let Some(role) = role_of_label(&key.to_line())
                    {
                        self.add_field(role.column(), &value.to_line());
                    }
                }
            }
            Block::Code(_) | Block::Heading(..) => {}
        }
    }

    /// Builds the row with the given columns.
    pub(crate) fn into_row(self, columns: &[String]) -> Row {
        let codes = self.lead.codes.join("\n");
        let status = self
            .lead
            .status
            .map(|status| status.to_string())
            .unwrap_or_default();
        let value = |column: &String| match column.as_str() {
            "code" => codes.clone(),
            "status" if !status.is_empty() => status.clone(),
            "name" if !self.lead.name.is_empty() => self.lead.name.clone(),
            "meaning" if !self.text.is_empty() => self.text.clone(),
            other => self
                .fields
                .iter()
                .find(|(label, _)| label == other)
                .map(|(_, text)| text.clone())
                .unwrap_or_default(),
        };
        Row {
            line: self.line,
            section: self.section.clone(),
            cells: columns
                .iter()
                .map(|column| Text::plain(value(column), self.line))
                .collect(),
            splits: Vec::new(),
        }
    }
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
        let fields = items.iter().filter(|item| matches!(item.first(), Some(Block::Paragraph(text)) if split_label(&text.text).is_some())).count();
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

/// Splits `Status: 404` into role and value.
pub(crate) fn split_label(line: &str) -> Option<(Role, &str)> {
    let (key, value) = line.split_once([':', '\u{2014}', '=', '?'])?;
    let value = value.trim();
    let value = value
        .strip_prefix('*')
        .and_then(|value| value.strip_suffix('*'))
        .unwrap_or(value);
    Some((role_of_label(key.trim().trim_matches('*'))?, value.trim()))
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
