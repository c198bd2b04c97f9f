//! CSV in its canonical form: built-in columns first, quotes only where they are needed, LF, and no blank lines. Rows keep their
//! order, and cells keep their values.

use csv_core::{WriteResult, Writer};
use error_tables_codegen::tools::descriptor::Descriptor;
use error_tables_codegen::tools::error::{Diagnostics, Error};
use error_tables_codegen::tools::lower;
use error_tables_codegen::tools::plan::{Plan, with_line_ends_of};
use error_tables_codegen::tools::source::{Sources, Span};
use error_tables_codegen::tools::table::Table;
use error_tables_codegen::tools::tree::{File, Tree};
use std::path::Path;

/// Compares the tables of a folder with their canonical form. Nothing is written before [`Plan::apply`].
///
/// # Errors
/// [`Error::Tables`] with every file that is malformed CSV; none of them is touched. [`Error::Io`] if a file cannot be read.
pub fn format_tables(tables: &Path) -> Result<Plan, Error> {
    let (mut sources, mut diagnostics, mut plan) =
        (Sources::default(), Diagnostics::default(), Plan::default());
    for folder in Tree::read(tables)?.folders {
        let (key, declared) = folder
            .api
            .map(|file| read_declared_columns(file, &mut sources))
            .unwrap_or_default();
        let declared: Vec<&str> = declared.iter().map(String::as_str).collect();
        let single = [
            (folder.codes, code_column_order(key.as_deref(), &declared)),
            (folder.statuses, lower::STATUS_COLUMNS.to_vec()),
            (folder.endpoints, lower::ENDPOINT_COLUMNS.to_vec()),
        ];
        let messages = folder.messages.into_values();
        let messages = messages.map(|file| (file, lower::MESSAGE_COLUMNS.to_vec()));
        for (file, order) in single.into_iter().chain(messages) {
            let Some((path, bytes)) = file else { continue };
            let span = diagnostics.add_source(&mut sources, &path, bytes);
            let table = Table::read(span, &sources, &mut diagnostics);
            let old = sources.text(span).to_string();
            let new = canonical_text(&table, &order, &old);
            let name = path.rsplit('/').next().unwrap_or_default();
            plan.add_edited(tables.join(&folder.name).join(name), Some(old), new);
        }
    }
    if diagnostics.is_empty() {
        return Ok(plan);
    }
    let diagnostics = diagnostics.into_sorted(&sources);
    Err(Error::Tables {
        sources,
        diagnostics,
    })
}

/// The key and the columns that `api.toml` declares. Its errors do not matter here.
fn read_declared_columns(
    (path, bytes): File,
    sources: &mut Sources,
) -> (Option<String>, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let span: Span = diagnostics.add_source(sources, &path, bytes);
    let api = Descriptor::read(span, sources, &mut diagnostics);
    let columns = api.columns.into_iter();
    (
        api.key.map(|key| key.name.value),
        columns.map(|column| column.name.value).collect(),
    )
}

/// The columns of `codes.csv` in their canonical order: the key after the code, and the declared columns last.
pub(crate) fn code_column_order<'a>(key: Option<&'a str>, declared: &[&'a str]) -> Vec<&'a str> {
    let [code, others @ ..] = lower::CODE_COLUMNS;
    let mut order = vec![code];
    order.extend(key);
    order.extend(others);
    order.extend(["grpc", "exit"]);
    order.extend(declared);
    order
}

/// The canonical text of a table, with the line ends that it has. The columns in `order` come first; others follow in the order of
/// the file.
#[must_use]
pub(crate) fn canonical_text(table: &Table, order: &[&str], text: &str) -> String {
    let starts_with_mark = |cell: &error_tables_codegen::tools::source::Spanned<String>| {
        cell.value.starts_with('\u{feff}')
    };
    // Unquoted at the start of a file it would be read as a byte order mark.
    if table.header.is_empty() || table.header.iter().any(starts_with_mark) {
        return text.to_string();
    }
    let mut columns: Vec<usize> = (0..table.header.len()).collect();
    columns.sort_by_key(|&at| {
        let name = table.header.get(at).map_or("", |head| head.value.as_str());
        order
            .iter()
            .position(|known| *known == name)
            .unwrap_or(order.len())
    });
    let (mut writer, mut out) = (Writer::new(), Vec::with_capacity(text.len()));
    for cells in std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells)) {
        for (nth, &at) in columns.iter().enumerate() {
            if nth > 0 {
                write_step(&mut out, |space| writer.delimiter(space));
            }
            // The reader converts CR LF to LF: a cell that still has CR LF had another CR.
            let text = cells.get(at).map_or("", |cell| cell.value.as_str());
            let more = text.contains('\r').then(|| text.replace("\r\n", "\r\r\n"));
            let mut value = more.as_deref().unwrap_or(text).as_bytes();
            write_step(&mut out, |space| {
                let (result, read, wrote) = writer.field(value, space);
                value = value.get(read..).unwrap_or_default();
                (result, wrote)
            });
        }
        write_step(&mut out, |space| writer.terminator(space));
    }
    let canonical = String::from_utf8(out).unwrap_or_else(|_| text.to_string());
    with_line_ends_of(text, canonical)
}

/// Whether a text is in its canonical form for certain, without reading it as a table. `false` does not mean that it is not.
pub(crate) fn is_plainly_canonical(text: &str, order: &[&str]) -> bool {
    let header = text.lines().next().unwrap_or_default();
    let place = |name| order.iter().position(|known| *known == name);
    let places = header
        .split(',')
        .map(|name| place(name).unwrap_or(order.len()));
    let places: Vec<usize> = places.collect();
    if !places.is_sorted() || text.contains('\r') || !text.ends_with('\n') || places.len() < 2 {
        return false;
    }
    let (mut cells, mut rest) = (0, text.as_bytes());
    let mut is_blank = true;
    while let Some(first) = rest.first() {
        let length = if *first == b'"' {
            measure_quoted_cell(rest)
        } else {
            measure_plain_cell(rest)
        };
        let Some(length) = length else {
            return false;
        };
        (cells, is_blank) = (cells + 1, is_blank && length == 0);
        match rest.get(length) {
            Some(b',') => {}
            Some(b'\n') if cells == places.len() && !is_blank => (cells, is_blank) = (0, true),
            _ => return false,
        }
        rest = rest.get(length + 1..).unwrap_or_default();
    }
    true
}

/// The number of bytes of a cell without quotes at the start of a text; `None` if it contains any, or begins or ends with white space.
fn measure_plain_cell(text: &[u8]) -> Option<usize> {
    let end = text.iter().position(|byte| b",\n".contains(byte));
    let cell = text.get(..end.unwrap_or(text.len()))?;
    let is_plain = !cell.contains(&b'"') && cell.trim_ascii().len() == cell.len();
    is_plain.then_some(cell.len())
}

/// The number of bytes of a quoted cell at the start of a text; `None` if it needs no quotes.
fn measure_quoted_cell(text: &[u8]) -> Option<usize> {
    let (mut at, mut needs_quotes) = (1, false);
    loop {
        match text.get(at)? {
            b'"' if text.get(at + 1) == Some(&b'"') => (at, needs_quotes) = (at + 2, true),
            b'"' => return needs_quotes.then_some(at + 1),
            byte => (at, needs_quotes) = (at + 1, needs_quotes || b",\n".contains(byte)),
        }
    }
}

/// Calls a step of the writer until all of its output is written.
fn write_step(out: &mut Vec<u8>, mut step: impl FnMut(&mut [u8]) -> (WriteResult, usize)) {
    let mut space = [0; 256];
    loop {
        let (result, wrote) = step(&mut space);
        out.extend_from_slice(space.get(..wrote).unwrap_or_default());
        if matches!(result, WriteResult::InputEmpty) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{canonical_text, is_plainly_canonical};
    use error_tables_codegen::tools::error::Diagnostics;
    use error_tables_codegen::tools::source::Sources;
    use error_tables_codegen::tools::table::Table;

    #[test]
    fn what_is_plainly_canonical_is_canonical() {
        let cells = [
            "",
            "A",
            " A",
            "A ",
            "\"A\"",
            "\"A,B\"",
            "\"A\"\"B\"",
            "\"A\nB\"",
            "A\"B",
            "A,B",
            "A\nB",
            "\"",
            "\"A",
            "\u{a0}",
            "\r",
            "\" A,\"",
        ];
        let order = ["code", "status"];
        let mut canonical = 0;
        for header in ["code,status", "status,code", "code,other", "code"] {
            for (first, second) in cells.iter().flat_map(|a| cells.map(|b| (*a, b))) {
                let text = format!("{header}\n{first},{second}\nB,\n");
                if !is_plainly_canonical(&text, &order) {
                    continue;
                }
                canonical += 1;
                let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
                let bytes = text.clone().into_bytes();
                let span = diagnostics.add_source(&mut sources, "codes.csv", bytes);
                let table = Table::read(span, &sources, &mut diagnostics);
                assert_eq!(canonical_text(&table, &order, &text), text);
            }
        }
        assert!(canonical > 20, "{canonical}");
    }
}
