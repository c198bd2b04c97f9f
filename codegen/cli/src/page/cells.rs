//! The rows of a table that is being read.

use super::block::{Block, Table, Text};

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
}
