//! From blocks to grids: tables keep their columns; lists, definitions and headings that begin with a code become rows.

use super::block::{Block, Grid, Page, Row, Shape, Table, Text, flat};
use crate::word::code::{self, Codes, Style};
use crate::word::role::{self, Role};
use crate::word::status;

/// Gathers everything that may be a table.
pub(crate) fn page(blocks: &[Block]) -> Page {
    let mut walk = Walk::default();
    walk.blocks(blocks, 0);
    walk.headings(blocks);
    walk.page.grids.sort_by_key(|grid| grid.line);
    walk.page
}

#[derive(Default)]
struct Walk {
    page: Page,
    path: Vec<(u8, String)>,
}

impl Walk {
    fn path(&self) -> Vec<String> {
        self.path.iter().map(|(_, text)| text.clone()).collect()
    }

    fn enter(&mut self, level: u8, text: &Text) {
        while self.path.last().is_some_and(|(above, _)| *above >= level) {
            self.path.pop();
        }
        self.path.push((level, text.flat()));
    }

    fn blocks(&mut self, blocks: &[Block], depth: u32) {
        let mut paragraphs: Vec<Vec<Block>> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Para(text)
                    if code::lead(text).is_some_and(|lead| {
                        !lead.rest.is_empty()
                            || matches!(
                                blocks.get(at + 1),
                                Some(Block::Para(_) | Block::List(_) | Block::Terms(_))
                            )
                    }) =>
                {
                    paragraphs.push(vec![block.clone()]);
                }
                Block::Para(_) | Block::List(_) | Block::Terms(_) if !paragraphs.is_empty() => {
                    if let Some(last) = paragraphs.last_mut() {
                        last.push(block.clone());
                    }
                }
                _ => self.items(Shape::List, &std::mem::take(&mut paragraphs), 3),
            }
            match block {
                Block::Heading(level, text) => self.enter(*level, text),
                Block::Para(text) => self.page.prose.push(text.clone()),
                Block::Code(text) => self.page.code.push(text.clone()),
                Block::Table(table) => self.table(table),
                Block::List(items) => {
                    self.items(Shape::List, items, 2);
                    if depth < 32 {
                        items.iter().for_each(|item| self.blocks(item, depth + 1));
                    }
                }
                Block::Terms(terms) => {
                    let items: Vec<Vec<Block>> = terms
                        .iter()
                        .map(|(term, blocks)| {
                            std::iter::once(Block::Para(marked(term)))
                                .chain(blocks.iter().cloned())
                                .collect()
                        })
                        .collect();
                    self.items(Shape::Terms, &items, 2);
                    if depth < 32 {
                        terms
                            .iter()
                            .for_each(|(_, blocks)| self.blocks(blocks, depth + 1));
                    }
                }
            }
        }
        self.items(Shape::List, &paragraphs, 3);
    }

    /// Rows of items that each begin with a code.
    fn items(&mut self, shape: Shape, items: &[Vec<Block>], least: usize) {
        let mut rows = Vec::new();
        let mut nested = 0;
        for item in items {
            let before = rows.len();
            push_item(item, "", &mut rows, 0);
            nested += usize::from(rows.len() > before);
        }
        if rows.len() >= least && nested * 10 >= items.len() * 6 {
            self.records(shape, rows);
        }
    }

    /// A heading a row: sections of one level that are named by codes.
    fn headings(&mut self, blocks: &[Block]) {
        let marks: Vec<(usize, u8, &Text)> = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| {
                if let Block::Heading(level, text) = block {
                    Some((at, *level, text))
                } else {
                    None
                }
            })
            .collect();
        let mut groups: Vec<(u8, Vec<String>, Vec<Record>, usize)> = Vec::new();
        let mut done: Vec<(u8, Vec<String>, Vec<Record>, usize)> = Vec::new();
        self.path.clear();
        for (nth, (at, level, text)) in marks.iter().enumerate() {
            while groups.last().is_some_and(|group| group.0 > *level) {
                done.extend(groups.pop());
            }
            self.enter(*level, text);
            if groups.last().is_none_or(|group| group.0 < *level) {
                let mut path = self.path();
                path.pop();
                groups.push((*level, path, Vec::new(), 0));
            }
            let end = marks.get(nth + 1).map_or(blocks.len(), |(at, _, _)| *at);
            let inside = blocks.get(at + 1..end).unwrap_or_default();
            if let Some(group) = groups.last_mut() {
                group.3 += 1;
                if let Some(lead) = code::heading(&marked(text))
                    .filter(|lead| lead.codes.iter().all(|code| good(code, text.lead > 0)))
                {
                    let mut record = Record::new(text.line, lead, "");
                    inside.iter().for_each(|block| record.add(block));
                    group.2.push(record);
                }
            }
            if let Some((above, others)) = groups
                .split_last()
                .map(|(_, others)| (text.flat(), others.len()))
                && let Some(field) = label(&above)
                && others > 0
                && let Some(record) = groups
                    .get_mut(others - 1)
                    .and_then(|group| group.2.last_mut())
            {
                inside
                    .iter()
                    .for_each(|block| record.put(field.column(), &text_of(block)));
            }
        }
        done.extend(groups);
        let whole = |rows: &Vec<Record>, all: usize| rows.len() * 10 >= all * 5;
        let levels: Vec<u8> = done
            .iter()
            .filter(|(_, _, rows, all)| rows.len() >= 3 && whole(rows, *all))
            .map(|(level, ..)| *level)
            .collect();
        for (level, path, rows, all) in done {
            if !rows.is_empty() && levels.contains(&level) && whole(&rows, all) {
                self.path = path.into_iter().map(|text| (0, text)).collect();
                self.records(Shape::Headings, rows);
            }
        }
    }

    fn records(&mut self, shape: Shape, rows: Vec<Record>) {
        let mut columns = vec![
            "code".to_owned(),
            "status".to_owned(),
            "name".to_owned(),
            "meaning".to_owned(),
        ];
        for row in &rows {
            for (label, _) in &row.fields {
                if !columns.contains(label) && columns.len() < 16 {
                    columns.push(label.clone());
                }
            }
        }
        let line = rows.first().map_or(1, |row| row.line);
        let rows = rows.into_iter().map(|row| row.cells(&columns)).collect();
        self.page.grids.push(Grid {
            shape,
            path: self.path(),
            line,
            columns,
            rows,
        });
    }

    fn table(&mut self, table: &Table) {
        let mut grid: Option<Grid> = None;
        let mut section = String::new();
        let guessed =
            if table.rows.iter().any(|(header, row)| {
                *header && row.iter().filter(|cell| !cell.is_empty()).count() > 1
            }) {
                None
            } else {
                guess(table)
            };
        for (at, (header, row)) in table.rows.iter().enumerate() {
            let line = row
                .iter()
                .map(|cell| cell.line)
                .find(|line| *line > 0)
                .unwrap_or(table.line);
            let filled: Vec<&Text> = row.iter().filter(|cell| !cell.is_empty()).collect();
            let names = || row.iter().map(Text::flat).collect::<Vec<_>>();
            let head = (*header && filled.len() > 1) || guessed == Some(at);
            if head {
                if let Some(open) = grid.as_mut() {
                    if open.columns == names() {
                        continue;
                    }
                    if open.rows.is_empty() && section.is_empty() {
                        open.columns = names();
                        continue;
                    }
                    self.page
                        .grids
                        .extend(grid.take().filter(|grid| !grid.rows.is_empty()));
                }
                grid = Some(Grid {
                    shape: Shape::Table,
                    path: self.path(),
                    line,
                    columns: names(),
                    rows: Vec::new(),
                });
                continue;
            }
            if let [only] = filled.as_slice()
                && row.len() > 1
                && row.first().is_some_and(|cell| !cell.is_empty())
                && code::style(code::bare(&only.flat())).is_none()
            {
                section = only.flat();
                continue;
            }
            let open = grid.get_or_insert_with(|| Grid {
                shape: Shape::Table,
                path: self.path(),
                line,
                columns: vec![String::new(); row.len()],
                rows: Vec::new(),
            });
            if open.columns.len() < row.len() && row.len() <= 64 {
                open.columns.resize(row.len(), String::new());
            }
            let named = open
                .columns
                .iter()
                .rposition(|name| !name.is_empty())
                .map_or(row.len(), |last| last + 1);
            let mut cells = row.clone();
            if cells.len() > named && named > 1 {
                // A bar that was not escaped has cut a text in two.
                let rest: Vec<String> = cells
                    .split_off(named)
                    .iter()
                    .filter(|cell| !cell.is_empty())
                    .map(Text::flat)
                    .collect();
                if let Some(last) = cells.last_mut().filter(|_| !rest.is_empty()) {
                    last.text = format!("{} | {}", last.text, rest.join(" | "));
                }
            }
            open.rows.push(Row {
                line,
                section: section.clone(),
                cells,
                splits: Vec::new(),
            });
        }
        self.page
            .grids
            .extend(grid.filter(|grid| !grid.rows.is_empty()));
    }
}

/// The row that is a header though nothing marks it.
fn guess(table: &Table) -> Option<usize> {
    table.rows.iter().take(3).position(|(_, row)| {
        let filled: Vec<&Text> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let known = filled.iter().filter(|cell| role::known(&cell.text)).count();
        filled.len() > 1
            && known * 2 >= filled.len()
            && filled
                .iter()
                .all(|cell| code::style(&cell.text) != Some(Style::Number))
    })
}

/// A heading or a term is set apart by being one.
fn marked(text: &Text) -> Text {
    if code::style(code::bare(&text.flat())).is_some() {
        Text {
            lead: text.text.len(),
            ..text.clone()
        }
    } else {
        text.clone()
    }
}

fn good(code: &str, marked: bool) -> bool {
    matches!(code::style(code), Some(Style::Number | Style::Machine))
        || (marked && code::style(code) == Some(Style::Word))
}

/// A row that is being put together from an item or a section.
struct Record {
    line: u32,
    lead: Codes,
    section: String,
    text: String,
    fields: Vec<(String, String)>,
}

impl Record {
    fn new(line: u32, lead: Codes, section: &str) -> Self {
        Self {
            line,
            text: lead.rest.clone(),
            lead,
            section: section.to_owned(),
            fields: Vec::new(),
        }
    }

    fn put(&mut self, label: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some((_, known)) = self.fields.iter_mut().find(|(known, _)| known == label) {
            known.push(' ');
            known.push_str(text);
        } else if self.fields.len() < 12 {
            self.fields.push((label.to_owned(), text.to_owned()));
        }
    }

    fn add(&mut self, block: &Block) {
        match block {
            Block::Para(text) => {
                for line in text.text.split('\n') {
                    if let Some((role, value)) = labelled(line) {
                        self.put(role.column(), value);
                    } else if self.text.is_empty() || self.text.len() < 2000 {
                        if !self.text.is_empty() {
                            self.text.push(' ');
                        }
                        self.text.push_str(&flat(line));
                    }
                }
            }
            Block::List(items) => {
                for item in items {
                    item.iter().for_each(|block| self.add(block));
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

    fn cells(self, columns: &[String]) -> Row {
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
fn push_item(item: &[Block], section: &str, rows: &mut Vec<Record>, depth: u32) {
    let mut blocks = item.iter();
    let Some(Block::Para(first)) = item.first() else {
        return;
    };
    blocks.next();
    let lead = code::lead(first);
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
        items
            .iter()
            .for_each(|item| push_item(item, &first.flat(), &mut inner, depth + 1));
        let fields = items.iter().filter(|item| matches!(item.first(), Some(Block::Para(text)) if labelled(&text.text).is_some())).count();
        if bare && fields == 0 && !inner.is_empty() && inner.len() * 10 >= items.len() * 6 {
            rows.extend(inner);
            return;
        }
    }
    if let Some(lead) = lead.filter(|lead| {
        lead.codes
            .iter()
            .all(|code| good(code, first.lead > 0) && !role::known(code))
    }) {
        let mut record = Record::new(first.line, lead, section);
        blocks.for_each(|block| record.add(block));
        rows.push(record);
    }
}

/// `Status: 404`, as the role it fills and its value.
fn labelled(line: &str) -> Option<(Role, &str)> {
    let (key, value) = line.split_once([':', '\u{2014}', '='])?;
    Some((label(key.trim().trim_matches('*'))?, value.trim()))
}

fn label(text: &str) -> Option<Role> {
    let words = text.split_whitespace().count();
    if words == 0 || words > 5 {
        return None;
    }
    [
        Role::Status,
        Role::Message,
        Role::Meaning,
        Role::Remedy,
        Role::Retry,
        Role::Since,
    ]
    .into_iter()
    .map(|role| (role::header(role, text), role))
    .filter(|(score, _)| *score >= 14)
    .max_by_key(|(score, _)| *score)
    .map(|(_, role)| role)
}

fn text_of(block: &Block) -> String {
    match block {
        Block::Para(text) => text.flat(),
        Block::List(items) => items
            .iter()
            .flatten()
            .map(text_of)
            .collect::<Vec<_>>()
            .join(" "),
        _ => String::new(),
    }
}
