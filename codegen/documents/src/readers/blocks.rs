//! Tables from blocks: tables of the markup, lists and definitions whose items begin with a code, and sections named by a code.

use super::record::{
    Record, block_text, is_record_code, push_item_records, role_of_label, term_length,
};
use super::transpose::transpose_table;
use super::whitespace_columns::read_literal_block;
use crate::document::{Block, Document, Layout, Row, Table, TableBlock, Text};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::code_cell::{parse_code_heading, parse_leading_code};
use crate::vocabulary::column_role::is_known_header;

/// Collects everything that may be a table.
pub(crate) fn read_tables(mut blocks: Vec<Block>) -> Document {
    // Sections come first: `read_blocks` moves the rows of tables out of the blocks.
    let sections = read_sections(&blocks);
    let mut reader = BlockReader::default();
    reader.read_blocks(&mut blocks, 0);
    let mut document = reader.document;
    document.tables.extend(sections);
    document.tables.sort_by_key(|table| table.line);
    document
}

/// The state while blocks are read: what was found, and the headings above.
#[derive(Default)]
pub(crate) struct BlockReader {
    document: Document,
    pub(crate) path: Vec<(u8, String)>,
}

impl BlockReader {
    /// The headings above, outermost first.
    pub(crate) fn heading_path(&self) -> Vec<String> {
        self.path.iter().map(|(_, text)| text.clone()).collect()
    }

    /// Enters the section of a heading.
    pub(crate) fn enter_heading(&mut self, level: u8, text: &Text) {
        while self.path.last().is_some_and(|(above, _)| *above >= level) {
            self.path.pop();
        }
        self.path.push((level, text.to_line().into_owned()));
    }

    /// Reads everything but sections. Moves the rows of tables out of the blocks.
    fn read_blocks(&mut self, blocks: &mut [Block], depth: u32) {
        let mut paragraphs: Vec<Vec<Block>> = Vec::new();
        let several = blocks
            .iter()
            .filter(|block| matches!(block, Block::Paragraph(_)))
            .take(3)
            .count()
            > 2;
        for at in 0..blocks.len() {
            let Some((block, rest)) = blocks.get_mut(at..).and_then(<[Block]>::split_first_mut)
            else {
                break;
            };
            match block {
                Block::Paragraph(text)
                    if several
                        && parse_leading_code(&text.text, text.marked_len).is_some_and(
                            |lead| {
                                !lead.rest.is_empty()
                                    || matches!(
                                        rest.first(),
                                        Some(
                                            Block::Paragraph(_)
                                                | Block::List(_)
                                                | Block::DefinitionList(_)
                                        )
                                    )
                            },
                        ) =>
                {
                    paragraphs.push(vec![block.clone()]);
                }
                Block::Paragraph(_) | Block::List(_) | Block::DefinitionList(_)
                    if !paragraphs.is_empty() =>
                {
                    if let Some(last) = paragraphs.last_mut() {
                        last.push(block.clone());
                    }
                }
                _ => self.read_items(Layout::List, &std::mem::take(&mut paragraphs), 3),
            }
            match block {
                Block::Heading(level, text) => self.enter_heading(*level, text),
                Block::Paragraph(text) => {
                    if let Some(lines) = split_broken_lines(text) {
                        self.read_items(Layout::List, &lines, 3);
                    }
                    self.document.prose.push(text.clone());
                }
                Block::Code(text) => {
                    let path = self.heading_path();
                    self.document
                        .tables
                        .extend(read_literal_block(text).into_iter().map(|table| Table {
                            path: path.clone(),
                            ..table
                        }));
                    self.document.code.push(text.clone());
                }
                Block::Table(table) => {
                    let transposed = transpose_table(table, &self.document.tables);
                    self.read_table(transposed.unwrap_or_else(|| std::mem::take(table)));
                }
                Block::List(items) => {
                    self.read_items(Layout::List, items, 2);
                    if depth < 32 {
                        for item in items {
                            self.read_blocks(item, depth + 1);
                        }
                    }
                }
                Block::DefinitionList(terms) => {
                    let items: Vec<Vec<Block>> = terms
                        .iter()
                        .map(|(term, blocks)| {
                            std::iter::once(Block::Paragraph(Text {
                                marked_len: term_length(term),
                                ..term.clone()
                            }))
                            .chain(blocks.iter().cloned())
                            .collect()
                        })
                        .collect();
                    self.read_items(Layout::DefinitionList, &items, 2);
                    if depth < 32 {
                        for (_, blocks) in terms {
                            self.read_blocks(blocks, depth + 1);
                        }
                    }
                }
            }
        }
        self.read_items(Layout::List, &paragraphs, 3);
    }

    /// Adds a table of items that begin with a code, if there are at least `least` of them.
    fn read_items(&mut self, layout: Layout, items: &[Vec<Block>], least: usize) {
        let mut rows = Vec::new();
        let mut nested = 0;
        for item in items {
            let before = rows.len();
            push_item_records(item, "", &mut rows, 0);
            nested += usize::from(rows.len() > before);
        }
        if rows.len() >= least && nested * 10 >= items.len() * 6 {
            self.push_records(layout, rows);
        }
    }

    /// Adds a table of records.
    pub(crate) fn push_records(&mut self, layout: Layout, mut rows: Vec<Record>) {
        let numbers = rows.iter().filter(|row| row.has_numeric_code()).count();
        if numbers * 2 > rows.len() {
            rows.iter_mut().for_each(Record::move_status_to_code);
        }
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
        let rows = rows.into_iter().map(|row| row.into_row(&columns)).collect();
        self.document.tables.push(Table {
            layout,
            path: self.heading_path(),
            line,
            columns,
            rows,
        });
    }
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

impl BlockReader {
    /// Reads a table of the markup: its headers, its rows, and rows that span the table.
    pub(crate) fn read_table(&mut self, block: TableBlock) {
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

impl BlockReader {
    /// Adds a table for each level of headings that are codes, with one row per section.
    pub(crate) fn read_headings(&mut self, blocks: &[Block]) {
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
            self.enter_heading(*level, text);
            let lead = parse_code_heading(&text.text, term_length(text)).filter(|lead| {
                lead.codes
                    .iter()
                    .all(|code| is_record_code(code, text.marked_len > 0))
            });
            let sibling = groups
                .last()
                .and_then(|group| group.2.last())
                .zip(lead.as_ref())
                .is_some_and(|(above, lead)| above.has_similar_code(lead));
            if !sibling && groups.last().is_none_or(|group| group.0 < *level) {
                let mut path = self.heading_path();
                path.pop();
                groups.push((*level, path, Vec::new(), 0));
            }
            let end = marks.get(nth + 1).map_or(blocks.len(), |(at, _, _)| *at);
            let inside = blocks.get(at + 1..end).unwrap_or_default();
            if let Some(group) = groups.last_mut() {
                group.3 += 1;
                if let Some(lead) = lead {
                    let mut record = Record::new(text.line, lead, "");
                    for block in inside {
                        record.add_block(block);
                    }
                    group.2.push(record);
                }
            }
            if let Some((above, others)) = groups
                .split_last()
                .map(|(_, others)| (text.to_line(), others.len()))
                && let Some(field) = role_of_label(&above)
                && others > 0
                && let Some(record) = groups
                    .get_mut(others - 1)
                    .and_then(|group| group.2.last_mut())
            {
                for block in inside {
                    record.add_field(field.column(), &block_text(block));
                }
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
                self.push_records(Layout::Headings, rows);
            }
        }
    }
}
