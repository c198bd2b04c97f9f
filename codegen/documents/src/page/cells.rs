//! The rows of a table that is being read.

use super::block::{Block, Table, Text};

/// Longer cells are not repeated by `rowspan`.
const CARRIED: usize = 400;

/// What is known of a table while it is open.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) table: Table,
    pub(super) row: Vec<Text>,
    pub(super) row_line: u32,
    pub(super) all_headers: bool,
    pub(super) in_head: bool,
    pub(super) carried: Vec<(u16, Text)>,
    pub(super) hoisted: Vec<Block>,
}

impl Rows {
    /// Puts in the cells that reach down from rows above.
    pub(super) fn fill(&mut self) {
        while let Some((left, text)) = self.carried.get_mut(self.row.len()) {
            if *left == 0 {
                break;
            }
            *left -= 1;
            let mut again = text.clone();
            again.line = self.row_line;
            self.row.push(again);
        }
    }

    /// A cell ends, of which is known whether it is a header, and how many columns and rows it spans. `repeats` is how many
    /// cells a page may still have for spans.
    pub(super) fn cell(
        &mut self,
        mut text: Text,
        line: u32,
        (header, wide, high): (bool, u16, u16),
        repeats: &mut usize,
    ) {
        if text.line == 0 {
            text.line = line;
        }
        self.fill();
        self.all_headers &= header;
        let column = self.row.len();
        if high > 1 && column < 64 {
            self.carried
                .resize_with(self.carried.len().max(column + 1), Default::default);
            if let Some(slot) = self.carried.get_mut(column) {
                let again = if text.text.len() > CARRIED {
                    Text::default()
                } else {
                    text.clone()
                };
                *slot = (high - 1, again);
            }
        }
        self.row.push(text);
        for _ in 1..wide.min(32) {
            if *repeats > 0 {
                *repeats -= 1;
                self.row.push(Text::plain("", line));
            }
        }
    }

    /// The row ends. A blank one is none.
    pub(super) fn end(&mut self, repeats: &mut usize) {
        self.fill();
        *repeats = repeats.saturating_sub(self.carried.len());
        if *repeats == 0 {
            self.carried.clear();
        }
        let row = std::mem::take(&mut self.row);
        if row.iter().all(Text::is_empty) {
            return;
        }
        let header = self.in_head || (self.all_headers && row.len() > 1);
        self.table.rows.push((header, row));
    }

    /// The table, which opened on `line`, and the blocks that stood in it outside its rows.
    pub(super) fn finish(self, line: u32) -> (Table, Vec<Block>) {
        let mut table = self.table;
        table.line = table
            .rows
            .first()
            .and_then(|(_, row)| row.first())
            .map_or(line, |cell| cell.line.max(1));
        (table, self.hoisted)
    }
}
