//! From blocks to grids: lists and definitions that begin with a code become rows, as sections do in [`section`](super::section);
//! tables keep their columns, in [`grid`](super::grid).

use super::block::{Block, Grid, Page, Shape, Text};
use super::gaps;
use super::record::{Record, apart, push_item};
use super::section;
use super::turn;
use crate::both::both;
use crate::word::lead;
use std::mem::ManuallyDrop;

/// From so many headings on, a thread of its own reads the sections.
const SECTIONS: usize = 5000;

/// Gathers everything that may be a table.
pub(super) fn page(mut blocks: Vec<Block>) -> Page {
    let mut walk = Walk::default();
    let heading = |block: &&Block| matches!(block, Block::Heading(..));
    let sections = if blocks.iter().filter(heading).count() < SECTIONS {
        let sections = section::sections(&blocks);
        walk.blocks(&mut blocks, 0);
        sections
    } else {
        // Tables are taken out of the blocks; to free the copy would take as long as to make it.
        let copy = ManuallyDrop::new(blocks.clone());
        let sections = || section::sections(&copy);
        both(sections, || walk.blocks(&mut blocks, 0)).0
    };
    walk.page.grids.extend(sections);
    walk.page.grids.sort_by_key(|grid| grid.line);
    walk.page
}

/// The reading of blocks: what was found, and the headings above.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) page: Page,
    pub(super) path: Vec<(u8, String)>,
}

impl Walk {
    pub(super) fn path(&self) -> Vec<String> {
        self.path.iter().map(|(_, text)| text.clone()).collect()
    }

    pub(super) fn enter(&mut self, level: u8, text: &Text) {
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

    pub(super) fn records(&mut self, shape: Shape, mut rows: Vec<Record>) {
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
