//! Rows of items and sections that begin with a code: what follows is read as the text, or as `Status: 404`.

use super::block::{Block, Row, Text, flat};
use crate::word::cell::Codes;
use crate::word::code::{self, Style};
use crate::word::lead;
use crate::word::profile;
use crate::word::role::{self, Role};
use crate::word::status;

/// A heading or a term is set apart by being one.
pub(super) fn apart(text: &Text) -> usize {
    if code::style(code::bare(&text.flat())).is_some() {
        text.text.len()
    } else {
        text.lead
    }
}

pub(super) fn good(code: &str, marked: bool) -> bool {
    matches!(code::style(code), Some(Style::Number | Style::Machine))
        || (marked && code::style(code) == Some(Style::Word))
}

/// A row that is being put together from an item or a section.
pub(super) struct Record {
    pub(super) line: u32,
    lead: Codes,
    section: String,
    text: String,
    pub(super) fields: Vec<(String, String)>,
    open: Option<Role>,
}

impl Record {
    pub(super) fn new(line: u32, mut lead: Codes, section: &str) -> Self {
        let rest = std::mem::take(&mut lead.rest);
        let mut record = Self {
            line,
            text: String::new(),
            lead,
            section: section.to_owned(),
            fields: Vec::new(),
            open: None,
        };
        record.said(&rest);
        record
    }

    /// Adds lines of text, of which some are labelled; a label without a text is one of what follows.
    fn said(&mut self, text: &str) {
        for line in text.split('\n') {
            if let Some((role, value)) = labelled(line) {
                self.open = value.is_empty().then_some(role);
                self.put(role.column(), value);
            } else if let Some(role) = self.open {
                self.put(role.column(), &flat(line));
            } else if self.text.is_empty() && profile::is_type(line.trim()) {
                self.put("type", line.trim());
            } else if self.text.is_empty() || self.text.len() < 2000 {
                if !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.text.push_str(&flat(line));
            }
        }
    }

    /// Whether its code is a number.
    pub(super) fn numbered(&self) -> bool {
        matches!(self.lead.codes.as_slice(), [only] if code::style(only) == Some(Style::Number))
    }

    /// Among codes that are numbers, `100 (NOT_FOUND)` is another of them and no status.
    pub(super) fn turn(&mut self) {
        if let ([word], Some(number)) = (self.lead.codes.as_mut_slice(), self.lead.status)
            && code::style(word) == Some(Style::Machine)
        {
            self.lead.name = std::mem::replace(word, number.to_string());
            self.lead.status = None;
        }
    }

    /// Whether a heading of another level carries a code of the same form: a number with as many digits.
    pub(super) fn like(&self, other: &Codes) -> bool {
        match (self.lead.codes.as_slice(), other.codes.as_slice()) {
            ([left], [right]) => {
                left.len() > 2
                    && left.len() == right.len()
                    && left.starts_with('-') == right.starts_with('-')
                    && code::style(left) == Some(Style::Number)
                    && code::style(right) == Some(Style::Number)
            }
            _ => false,
        }
    }

    pub(super) fn put(&mut self, label: &str, text: &str) {
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

    pub(super) fn add(&mut self, block: &Block) {
        match block {
            Block::Para(text) => self.said(&text.text),
            Block::List(items) => {
                for item in items {
                    for block in item {
                        self.add(block);
                    }
                }
            }
            Block::Terms(terms) => {
                for (term, blocks) in terms {
                    let (term, text) = (
                        term.flat(),
                        blocks.iter().map(text_of).collect::<Vec<_>>().join(" "),
                    );
                    let coded =
                        role::header(Role::Code, &term) >= 20 && status::cell(&text).is_some();
                    if let Some(role) = label(&term).or(coded.then_some(Role::Status)) {
                        self.put(role.column(), &text);
                    } else if role::foreign(&term) {
                        self.put(&term, &text);
                    }
                }
            }
            Block::Table(table) => {
                for (_, row) in &table.rows {
                    if let [key, value] = row.as_slice()
                        && let Some(role) = label(&key.flat())
                    {
                        self.put(role.column(), &value.flat());
                    }
                }
            }
            Block::Code(_) | Block::Heading(..) => {}
        }
    }

    pub(super) fn cells(self, columns: &[String]) -> Row {
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

/// An item as rows: itself, or the bullets within it where it is only their heading.
pub(super) fn push_item(item: &[Block], section: &str, rows: &mut Vec<Record>, depth: u32) {
    let mut blocks = item.iter();
    let Some(Block::Para(first)) = item.first() else {
        return;
    };
    blocks.next();
    let lead = lead::lead(&first.text, first.lead);
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
            push_item(item, &first.flat(), &mut inner, depth + 1);
        }
        let fields = items.iter().filter(|item| matches!(item.first(), Some(Block::Para(text)) if labelled(&text.text).is_some())).count();
        if bare && fields == 0 && !inner.is_empty() && inner.len() * 10 >= items.len() * 6 {
            rows.extend(inner);
            return;
        }
    }
    if let Some(lead) = lead.filter(|lead| {
        lead.codes
            .iter()
            .all(|code| good(code, first.lead > 0 || !lead.name.is_empty()) && !role::named(code))
    }) {
        let mut record = Record::new(first.line, lead, section);
        blocks.for_each(|block| record.add(block));
        rows.push(record);
    }
}

/// `Status: 404`, as the role it fills and its value.
pub(super) fn labelled(line: &str) -> Option<(Role, &str)> {
    let (key, value) = line.split_once([':', '\u{2014}', '=', '?'])?;
    let value = value.trim();
    let value = value
        .strip_prefix('*')
        .and_then(|value| value.strip_suffix('*'))
        .unwrap_or(value);
    Some((label(key.trim().trim_matches('*'))?, value.trim()))
}

pub(super) fn label(text: &str) -> Option<Role> {
    if text.len() > 80 || !(1..=5).contains(&text.split_whitespace().count()) {
        return None;
    }
    if text.starts_with("The ") || text.starts_with("This ") {
        return None;
    }
    let scores = role::headers(text);
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

pub(super) fn text_of(block: &Block) -> String {
    match block {
        Block::Para(text) => text.flat().into_owned(),
        Block::List(items) => items
            .iter()
            .flatten()
            .map(text_of)
            .collect::<Vec<_>>()
            .join(" "),
        _ => String::new(),
    }
}
