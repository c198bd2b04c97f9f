//! From blocks to grids: tables keep their columns; lists, definitions and headings that begin with a code become rows.

use super::block::{Block, Grid, Page, Row, Shape, Table, Text};
use super::gaps;
use super::record::{Record, apart, good, label, push_item, text_of};
use super::turn;
use crate::word::code::{self, Style};
use crate::word::lead;
use crate::word::role::{self};

/// Gathers everything that may be a table.
pub(crate) fn page(mut blocks: Vec<Block>) -> Page {
    let mut walk = Walk::default();
    walk.headings(&blocks);
    let sections = std::mem::take(&mut walk.page.grids);
    walk.path.clear();
    walk.blocks(&mut blocks, 0);
    walk.page.grids.extend(sections);
    walk.page.grids.sort_by_key(|grid| grid.line);
    walk.page
}

/// The sections alone that are named by codes.
pub(crate) fn sections(blocks: &[Block]) -> Vec<Grid> {
    let mut walk = Walk::default();
    walk.headings(blocks);
    walk.page.grids
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
        self.path.push((level, text.flat().into_owned()));
    }

    /// Reads everything but sections; takes the rows of tables out.
    fn blocks(&mut self, blocks: &mut [Block], depth: u32) {
        let mut paragraphs: Vec<Vec<Block>> = Vec::new();
        let several = blocks
            .iter()
            .filter(|block| matches!(block, Block::Para(_)))
            .take(3)
            .count()
            > 2;
        for at in 0..blocks.len() {
            let Some((block, rest)) = blocks.get_mut(at..).and_then(<[Block]>::split_first_mut)
            else {
                break;
            };
            match block {
                Block::Para(text)
                    if several
                        && lead::lead(&text.text, text.lead).is_some_and(|lead| {
                            !lead.rest.is_empty()
                                || matches!(
                                    rest.first(),
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
                Block::Para(text) => {
                    if let Some(lines) = broken(text) {
                        self.items(Shape::List, &lines, 3);
                    }
                    self.page.prose.push(text.clone());
                }
                Block::Code(text) => {
                    let path = self.path();
                    self.page
                        .grids
                        .extend(gaps::laid(text).into_iter().map(|grid| Grid {
                            path: path.clone(),
                            ..grid
                        }));
                    self.page.code.push(text.clone());
                }
                Block::Table(table) => {
                    let turned = turn::turned(table, &self.page.grids);
                    self.table(turned.unwrap_or_else(|| std::mem::take(table)));
                }
                Block::List(items) => {
                    self.items(Shape::List, items, 2);
                    if depth < 32 {
                        for item in items {
                            self.blocks(item, depth + 1);
                        }
                    }
                }
                Block::Terms(terms) => {
                    let items: Vec<Vec<Block>> = terms
                        .iter()
                        .map(|(term, blocks)| {
                            std::iter::once(Block::Para(Text {
                                lead: apart(term),
                                ..term.clone()
                            }))
                            .chain(blocks.iter().cloned())
                            .collect()
                        })
                        .collect();
                    self.items(Shape::Terms, &items, 2);
                    if depth < 32 {
                        for (_, blocks) in terms {
                            self.blocks(blocks, depth + 1);
                        }
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
            let lead = lead::heading(&text.text, apart(text))
                .filter(|lead| lead.codes.iter().all(|code| good(code, text.lead > 0)));
            let sibling = groups
                .last()
                .and_then(|group| group.2.last())
                .zip(lead.as_ref())
                .is_some_and(|(above, lead)| above.like(lead));
            if !sibling && groups.last().is_none_or(|group| group.0 < *level) {
                let mut path = self.path();
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
                        record.add(block);
                    }
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
                for block in inside {
                    record.put(field.column(), &text_of(block));
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
                self.records(Shape::Headings, rows);
            }
        }
    }

    fn records(&mut self, shape: Shape, mut rows: Vec<Record>) {
        let numbers = rows.iter().filter(|row| row.numbered()).count();
        if numbers * 2 > rows.len() {
            rows.iter_mut().for_each(Record::turn);
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
        let rows = rows.into_iter().map(|row| row.cells(&columns)).collect();
        self.page.grids.push(Grid {
            shape,
            path: self.path(),
            line,
            columns,
            rows,
        });
    }

    fn table(&mut self, table: Table) {
        let mut grid: Option<Grid> = None;
        let mut section = String::new();
        let guessed =
            if table.rows.iter().any(|(header, row)| {
                *header && row.iter().filter(|cell| !cell.is_empty()).count() > 1
            }) {
                None
            } else {
                guess(&table)
            };
        for (at, (header, row)) in table.rows.into_iter().enumerate() {
            let line = row
                .iter()
                .map(|cell| cell.line)
                .find(|line| *line > 0)
                .unwrap_or(table.line);
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            let (only, several) = (filled.next(), filled.next().is_some());
            let names =
                || -> Vec<String> { row.iter().map(|cell| cell.flat().into_owned()).collect() };
            let head = (header && several) || guessed == Some(at);
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
            if let Some(only) = only
                && !several
                && row.len() > 1
                && row.first().is_some_and(|cell| !cell.is_empty())
                && code::style(code::bare(&only.flat())).is_none()
            {
                section = only.flat().into_owned();
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
            let width = open
                .columns
                .iter()
                .rposition(|name| !name.is_empty())
                .map_or(row.len(), |last| last + 1);
            let mut cells = row;
            if cells.len() > width && width > 1 {
                // A bar that was not escaped has cut a text in two.
                let rest: Vec<String> = cells
                    .split_off(width)
                    .iter()
                    .filter(|cell| !cell.is_empty())
                    .map(|cell| cell.flat().into_owned())
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

/// The lines of a paragraph that hard breaks part, where they begin with codes; what does not goes on with the line above.
fn broken(text: &Text) -> Option<Vec<Vec<Block>>> {
    if text.text.matches('\n').take(3).count() < 3 {
        return None;
    }
    let mut items: Vec<Vec<Block>> = Vec::new();
    for line in text.text.split('\n').filter(|line| !line.trim().is_empty()) {
        let block = Block::Para(Text::plain(line.trim(), text.line));
        if lead::lead(line.trim(), 0).is_some() {
            items.push(vec![block]);
        } else if let Some(last) = items.last_mut() {
            last.push(block);
        }
    }
    (items.len() >= 3).then_some(items)
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
