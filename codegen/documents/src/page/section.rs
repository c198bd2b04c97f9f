//! Headings that are codes: a section a row.

use super::block::{Block, Grid, Shape, Text};
use super::record::{Record, apart, good, label, text_of};
use super::shape::Walk;
use crate::word::lead;

/// The sections alone that are named by codes.
pub(super) fn sections(blocks: &[Block]) -> Vec<Grid> {
    let mut walk = Walk::default();
    walk.headings(blocks);
    walk.page.grids
}

impl Walk {
    /// A heading a row: sections of one level that are named by codes.
    pub(super) fn headings(&mut self, blocks: &[Block]) {
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
}
