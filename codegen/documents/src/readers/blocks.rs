//! Tables from blocks: tables of the markup, lists and definitions whose items begin with a code, and sections named by a code.

use super::record::{
    Item, Record, block_text, build_rows, is_record_code, push_item_records, role_of_label,
    term_length,
};
use super::transpose::transpose_table;
use super::whitespace_columns::read_literal_block;
use crate::document::{Block, Document, Layout, OperationSection, Row, Table, TableBlock, Text};
use std::borrow::Cow;
use std::collections::HashSet;

use crate::vocabulary::code::{CodeStyle, classify_code, normalize_code, strip_code_marks};
use crate::vocabulary::code_cell::{CodeCell, parse_code_heading, parse_leading_code};
use crate::vocabulary::column_role::is_known_header;
use crate::vocabulary::operation::{find_operation, parse_operation};

/// The greatest depth of nested lists that is read.
const MAX_DEPTH: u32 = 32;
/// How many paragraphs make a list without marks.
const MIN_PARAGRAPHS: usize = 3;

/// Collects everything that may be a table.
pub(crate) fn read_tables(blocks: Vec<Block>) -> Document {
    let sections = read_sections(&blocks);
    let mut reader = BlockReader::default();
    reader.read_blocks(blocks, 0);
    let mut document = reader.document;
    document.tables.extend(sections);
    document.tables.sort_by_key(|table| table.line);
    document
}

/// The state while blocks are read: what was found, and the headings above.
#[derive(Default)]
struct BlockReader {
    document: Document,
    path: Vec<(u8, String)>,
}

impl BlockReader {
    /// The headings above, outermost first.
    fn heading_path(&self) -> Vec<String> {
        self.path.iter().map(|(_, text)| text.clone()).collect()
    }

    /// Enters the section of a heading.
    fn enter_heading(&mut self, level: u8, text: &Text) {
        while self.path.last().is_some_and(|(above, _)| *above >= level) {
            self.path.pop();
        }
        self.path.push((level, text.to_line().into_owned()));
    }

    /// Notes that the open section is about an operation.
    fn note_operation(&mut self, operation: Option<String>) {
        if let Some(operation) = operation {
            let path = self.heading_path();
            self.document
                .operations
                .push(OperationSection { path, operation });
        }
    }

    /// Reads everything but sections.
    fn read_blocks(&mut self, blocks: Vec<Block>, depth: u32) {
        let mut blocks = blocks.into_iter();
        // How many of the next blocks are text.
        let mut run: usize = 0;
        loop {
            if run == 0 {
                let left = blocks.as_slice();
                run = left.iter().take_while(|block| is_text(block)).count();
                self.read_unmarked_items(left.get(..run).unwrap_or_default());
            }
            let Some(block) = blocks.next() else { return };
            run = run.saturating_sub(1);
            self.read_block(block, depth);
        }
    }

    /// Reads paragraphs that begin with a code, each with the blocks below it.
    fn read_unmarked_items(&mut self, blocks: &[Block]) {
        let is_paragraph = |block: &&Block| matches!(block, Block::Paragraph(_));
        if blocks.iter().filter(is_paragraph).count() < MIN_PARAGRAPHS {
            return;
        }
        let starts = blocks.iter().enumerate().filter(|(at, block)| {
            matches!(block, Block::Paragraph(text) if begins_item(text, *at + 1 < blocks.len()))
        });
        let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
        let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
        let items = starts.iter().zip(ends);
        let items = items.filter_map(|(start, end)| blocks.get(*start..end));
        self.read_items(Layout::List, items.filter_map(Item::of), MIN_PARAGRAPHS);
    }

    /// Reads one block.
    fn read_block(&mut self, block: Block, depth: u32) {
        match block {
            Block::Heading(level, text) => {
                self.enter_heading(level, &text);
                self.note_operation(find_operation(&text.text));
            }
            Block::Paragraph(text) => {
                self.note_operation(parse_operation(&text.text));
                if let Some(lines) = split_broken_lines(&text) {
                    let items = lines.iter().filter_map(|item| Item::of(item));
                    self.read_items(Layout::List, items, 3);
                }
                self.document.prose.push(text);
            }
            Block::Code(text) => {
                self.note_operation(parse_operation(&text.text));
                let path = self.heading_path();
                let tables = read_literal_block(&text).into_iter().map(|table| Table {
                    path: path.clone(),
                    ..table
                });
                self.document.tables.extend(tables);
                self.document.code.push(text);
            }
            Block::Table(table) => {
                let transposed = transpose_table(&table, &self.document.tables);
                self.read_table(transposed.unwrap_or(table));
            }
            Block::List(items) => {
                let found = items.iter().filter_map(|item| Item::of(item));
                self.read_items(Layout::List, found, 2);
                self.read_inner_blocks(items, depth);
            }
            Block::DefinitionList(terms) => {
                let items = terms.iter().map(|(term, blocks)| Item {
                    text: term,
                    marked_len: term_length(term),
                    blocks,
                });
                self.read_items(Layout::DefinitionList, items, 2);
                self.read_inner_blocks(terms.into_iter().map(|(_, blocks)| blocks), depth);
            }
        }
    }

    /// Reads the blocks in the items of a list.
    fn read_inner_blocks(&mut self, items: impl IntoIterator<Item = Vec<Block>>, depth: u32) {
        if depth < MAX_DEPTH {
            for blocks in items {
                self.read_blocks(blocks, depth + 1);
            }
        }
    }

    /// Adds a table of items that begin with a code, if there are at least `least` of them.
    fn read_items<'a>(
        &mut self,
        layout: Layout,
        items: impl Iterator<Item = Item<'a>> + Clone,
        least: usize,
    ) {
        if let Some(rows) = read_numbered_texts(items.clone()) {
            return self.push_records(layout, rows, Vec::new());
        }
        let mut rows = Vec::new();
        let mut leftovers = Vec::new();
        let mut count = 0;
        for item in items {
            let before = rows.len();
            count += 1;
            push_item_records(item, Cow::Borrowed(""), &mut rows, 0);
            if rows.len() == before {
                leftovers.push(item.text);
            }
        }
        if rows.len() >= least && leftovers.len() * 10 <= count * 4 {
            let leftovers = leftovers.into_iter().cloned().collect();
            self.push_records(layout, rows, leftovers);
        }
    }

    /// Adds a table of records. `leftovers` are the items or sections among them that begin with no code.
    fn push_records(&mut self, layout: Layout, records: Vec<Record<'_>>, leftovers: Vec<Text>) {
        let line = records.first().map_or(1, |row| row.line);
        let (columns, rows) = build_rows(records);
        self.document.tables.push(Table {
            layout,
            path: self.heading_path(),
            line,
            columns,
            rows,
            leftovers,
        });
    }

    /// Reads a table of the markup: its headers, its rows, and rows that span the table.
    fn read_table(&mut self, block: TableBlock) {
        let mut table: Option<Table> = None;
        let mut section = String::new();
        let unmarked_header =
            if block.rows.iter().any(|(header, row)| {
                *header && row.iter().filter(|cell| !cell.is_empty()).count() > 1
            }) {
                None
            } else {
                find_unmarked_header(&block)
            };
        for (at, (header, row)) in block.rows.into_iter().enumerate() {
            let line = row
                .iter()
                .map(|cell| cell.line)
                .find(|line| *line > 0)
                .unwrap_or(block.line);
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            let (only, several) = (filled.next(), filled.next().is_some());
            let names =
                || -> Vec<String> { row.iter().map(|cell| cell.to_line().into_owned()).collect() };
            let head = (header && several) || unmarked_header == Some(at);
            if head {
                if let Some(open) = table.as_mut() {
                    if open.columns == names() {
                        continue;
                    }
                    if open.rows.is_empty() && section.is_empty() {
                        open.columns = names();
                        continue;
                    }
                    self.document
                        .tables
                        .extend(table.take().filter(|table| !table.rows.is_empty()));
                }
                table = Some(Table {
                    layout: Layout::Table,
                    path: self.heading_path(),
                    line,
                    columns: names(),
                    rows: Vec::new(),
                    leftovers: Vec::new(),
                });
                continue;
            }
            if let Some(only) = only
                && !several
                && row.len() > 1
                && row.first().is_some_and(|cell| !cell.is_empty())
                && classify_code(strip_code_marks(&only.to_line())).is_none()
            {
                section = only.to_line().into_owned();
                continue;
            }
            let open = table.get_or_insert_with(|| Table {
                layout: Layout::Table,
                path: self.heading_path(),
                line,
                columns: vec![String::new(); row.len()],
                rows: Vec::new(),
                leftovers: Vec::new(),
            });
            if open.columns.len() < row.len() && row.len() <= 64 {
                open.columns.resize(row.len(), String::new());
            }
            let width = open
                .columns
                .iter()
                .rposition(|name| !name.is_empty())
                .map_or(row.len(), |last| last + 1);
            let mut cells = row;
            if cells.len() > width && width > 1 {
                // An unescaped bar has split a text in two.
                let rest: Vec<String> = cells
                    .split_off(width)
                    .iter()
                    .filter(|cell| !cell.is_empty())
                    .map(|cell| cell.to_line().into_owned())
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
        self.document
            .tables
            .extend(table.filter(|table| !table.rows.is_empty()));
    }

    /// Adds a table for each group of sections that are named by codes, with one row per section.
    fn read_headings(&mut self, blocks: &[Block]) {
        let headings: Vec<(usize, u8, &Text)> = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| match block {
                Block::Heading(level, text) => Some((at, *level, text)),
                _ => None,
            })
            .collect();
        // The open groups, outermost first, and those that are complete.
        let mut open: Vec<SectionGroup<'_>> = Vec::new();
        let mut complete: Vec<SectionGroup<'_>> = Vec::new();
        self.path.clear();
        for (nth, (at, level, text)) in headings.iter().enumerate() {
            while open.last().is_some_and(|group| group.level > *level) {
                complete.extend(open.pop());
            }
            self.enter_heading(*level, text);
            let lead = parse_code_heading(&text.text, term_length(text)).filter(|lead| {
                let is_marked = text.marked_len > 0;
                lead.codes
                    .iter()
                    .all(|code| is_record_code(code, is_marked))
            });
            let is_sibling = open
                .last()
                .and_then(|group| group.records.last())
                .zip(lead.as_ref())
                .is_some_and(|(above, lead)| above.has_similar_code(lead));
            if !is_sibling && open.last().is_none_or(|group| group.level < *level) {
                let mut path = self.heading_path();
                path.pop();
                open.push(SectionGroup {
                    level: *level,
                    path,
                    records: Vec::new(),
                    leftovers: Vec::new(),
                });
            }
            let end = headings.get(nth + 1).map_or(blocks.len(), |(at, _, _)| *at);
            let inside = blocks.get(at + 1..end).unwrap_or_default();
            let Some((group, parents)) = open.split_last_mut() else {
                continue;
            };
            if lead.is_none() {
                group.leftovers.push((*text).clone());
            }
            if let Some(lead) = lead {
                let record = Record::new(text.line, lead, Cow::Borrowed(""), inside);
                group.records.push(record);
            }
            // A section such as `Solution` is a field of the section that contains it.
            if let Some(record) = parents
                .last_mut()
                .and_then(|group| group.records.last_mut())
                && role_of_label(&text.to_line()).is_some()
            {
                for block in inside {
                    record.add_field(text.to_line(), block_text(block));
                }
            }
        }
        complete.extend(open);
        complete.retain(|group| !group.records.is_empty() && group.is_mostly_codes());
        let levels: Vec<u8> = complete
            .iter()
            .filter(|group| group.records.len() >= 3)
            .map(|group| group.level)
            .collect();
        for group in complete {
            if levels.contains(&group.level) {
                self.path = group.path.into_iter().map(|text| (0, text)).collect();
                self.push_records(Layout::Headings, group.records, group.leftovers);
            }
        }
    }
}

/// The sections of one level below one heading.
struct SectionGroup<'a> {
    level: u8,
    /// The headings above the sections.
    path: Vec<String>,
    /// The sections that are named by codes.
    records: Vec<Record<'a>>,
    /// The headings of the other sections.
    leftovers: Vec<Text>,
}

impl SectionGroup<'_> {
    /// Whether at least half of the sections are named by codes.
    fn is_mostly_codes(&self) -> bool {
        self.records.len() >= self.leftovers.len()
    }
}

/// Whether a block is text that may belong to an item.
fn is_text(block: &Block) -> bool {
    matches!(
        block,
        Block::Paragraph(_) | Block::List(_) | Block::DefinitionList(_)
    )
}

/// Whether a paragraph begins an item of a list without marks: a code, with text after it or below.
fn begins_item(text: &Text, has_text_below: bool) -> bool {
    parse_leading_code(&text.text, text.marked_len)
        .is_some_and(|lead| has_text_below || !lead.rest.is_empty())
}

/// Reads items that all are a number and a text, without a mark between them: `128 The van was not found`.
fn read_numbered_texts<'a>(items: impl Iterator<Item = Item<'a>>) -> Option<Vec<Record<'a>>> {
    let mut numbers = HashSet::new();
    let mut rows = Vec::new();
    for Item { text, blocks, .. } in items {
        let (number, rest) = text.text.split_once(' ')?;
        let is_text = text.marked_len == 0
            && classify_code(number) == Some(CodeStyle::Number)
            && rest.starts_with(char::is_uppercase);
        if !is_text || !numbers.insert(number) {
            return None;
        }
        let lead = CodeCell {
            rest: rest.to_owned(),
            ..CodeCell::of(normalize_code(number))
        };
        rows.push(Record::new(text.line, lead, Cow::Borrowed(""), blocks));
    }
    (rows.len() >= 3).then_some(rows)
}

/// Splits a paragraph at hard breaks into lines that begin with a code. Other lines continue the line above.
fn split_broken_lines(text: &Text) -> Option<Vec<Vec<Block>>> {
    if text.text.matches('\n').take(3).count() < 3 {
        return None;
    }
    let mut items: Vec<Vec<Block>> = Vec::new();
    for line in text.text.split('\n').filter(|line| !line.trim().is_empty()) {
        let block = Block::Paragraph(Text::plain(line.trim(), text.line));
        if parse_leading_code(line.trim(), 0).is_some() {
            items.push(vec![block]);
        } else if let Some(last) = items.last_mut() {
            last.push(block);
        }
    }
    (items.len() >= 3).then_some(items)
}

/// Finds the row that is a header although it is not marked as one.
fn find_unmarked_header(table: &TableBlock) -> Option<usize> {
    table.rows.iter().take(3).position(|(_, row)| {
        let filled: Vec<&Text> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let known = filled
            .iter()
            .filter(|cell| is_known_header(&cell.text))
            .count();
        filled.len() > 1
            && known * 2 >= filled.len()
            && filled
                .iter()
                .all(|cell| classify_code(&cell.text) != Some(CodeStyle::Number))
    })
}

/// Reads only the sections whose headings are codes.
pub(crate) fn read_sections(blocks: &[Block]) -> Vec<Table> {
    let mut reader = BlockReader::default();
    reader.read_headings(blocks);
    reader.document.tables
}
