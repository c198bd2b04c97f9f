//! The header of a table as a whole: what programs that save spreadsheets make of it.

use crate::column::CODE_COLUMNS;
use crate::source::{Span, Spanned, suggest_import};
use crate::table::Row;

/// What is wrong with a header, and what to do, if no error about its columns would help. `next` is the record after it.
pub(crate) fn check_header(
    header: &[Spanned<String>],
    next: Option<&Row>,
    path: &str,
) -> Result<(), (Span, String, String)> {
    let Some(first) = header.first() else {
        return Ok(());
    };
    if header.len() == 1 && (first.value.contains([';', '\t']) || first.value.starts_with("sep=")) {
        let help = suggest_import("save the file with commas between the cells", path);
        let message = "the cells are not separated by commas".to_string();
        return Err((first.span, message, help));
    }
    let is_title = header.iter().skip(1).all(|cell| cell.value.is_empty()) && !is_known(first);
    let names = next.map(|row| row.cells.iter().filter(|cell| is_known(cell)).count());
    if is_title && names >= Some(2) {
        let help = "remove what is above the line with the names of the columns".to_string();
        return Err((first.span, "the first line is a title".to_string(), help));
    }
    Ok(())
}

/// Whether a cell is the name of a built-in column, in any case.
fn is_known(cell: &Spanned<String>) -> bool {
    let name = cell.value.trim();
    CODE_COLUMNS
        .iter()
        .any(|column| column.eq_ignore_ascii_case(name))
}
