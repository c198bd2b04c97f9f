//! Transposed tables: one label and its text per row, with the same labels repeated for every error.

use crate::document::{Table, TableBlock, Text};
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::{Role, is_known_header, score_header};

/// The greatest number of labels for one error.
const MAX_LABELS: usize = 8;
/// How many preceding tables are searched for the same labels.
const PRECEDING_TABLES: usize = 16;

/// Turns a table of labels and texts, in which labels such as `Error`, `Message` and `Solution` are repeated, into a table
/// with a column for each label. If the document already has a table with these columns, the labels may occur once.
pub(crate) fn transpose_table(table: &TableBlock, tables: &[Table]) -> Option<TableBlock> {
    let pairs = || {
        table
            .rows
            .iter()
            .map(|(_, row)| row)
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
    };
    let first = pairs().next()?.first()?;
    if score_header(Role::Code, &first.text) < 14 {
        return None;
    }
    let mut labels: Vec<&Text> = Vec::new();
    for row in pairs() {
        let (label, more) = row.split_first()?;
        let plain = more.iter().skip(1).all(Text::is_empty);
        if !plain || !is_known_header(&label.text) {
            return None;
        }
        if !labels.iter().any(|known| known.text == label.text) {
            labels.push(label);
        }
        if labels.len() > MAX_LABELS {
            return None;
        }
    }
    let starts = pairs().filter(|row| row.first().is_some_and(|cell| cell.text == first.text));
    let are_codes = starts.clone().all(|row| {
        let style = row.get(1).and_then(|cell| classify_code(&cell.text));
        matches!(
            style,
            Some(CodeStyle::Number | CodeStyle::Machine | CodeStyle::Word)
        )
    });
    let is_repeated = || {
        tables.iter().rev().take(PRECEDING_TABLES).any(|table| {
            table.columns.len() == labels.len()
                && table
                    .columns
                    .iter()
                    .zip(&labels)
                    .all(|(name, label)| *name == label.text)
        })
    };
    if labels.len() < 2 || !are_codes || (starts.count() < 2 && !is_repeated()) {
        return None;
    }
    let names: Vec<Text> = labels.iter().map(|label| (*label).clone()).collect();
    let mut rows: Vec<(bool, Vec<Text>)> = Vec::new();
    for row in pairs() {
        let (label, more) = row.split_first()?;
        if label.text == first.text {
            rows.push((false, vec![Text::plain("", label.line); names.len()]));
        }
        let at = names.iter().position(|name| name.text == label.text)?;
        let slot = rows.last_mut().and_then(|(_, cells)| cells.get_mut(at))?;
        if let Some(text) = more.first() {
            slot.clone_from(text);
        }
    }
    rows.insert(0, (true, names));
    Some(TableBlock {
        line: table.line,
        rows,
    })
}
