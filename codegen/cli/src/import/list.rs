//! Every table of a page, and why it is or is not an error table.

use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_documents::Extraction;
use std::fmt::Write;

/// One entry a grid: number, confidence, shape, heading, line, columns, rows, reasons. `*` marks what an import takes.
pub(crate) fn render(imported: &Extraction) -> String {
    let mut out = String::new();
    for candidate in &imported.candidates {
        let Some(grid) = imported.document.tables.get(candidate.table) else {
            continue;
        };
        let mark = if imported.chosen.contains(&candidate.table) {
            '*'
        } else {
            ' '
        };
        let columns =
            grid.columns
                .iter()
                .zip(&candidate.columns)
                .map(|(theirs, ours)| match ours {
                    Some(ours) => format!("{} = {ours}", escape_invisible(theirs)),
                    None => escape_invisible(theirs),
                });
        let _ = writeln!(
            out,
            "{mark} {}. {:.2}  {} under `{}`, line {}, {} rows\n     columns: {}\n     why: {}",
            candidate.table + 1,
            candidate.confidence,
            grid.layout.name(),
            escape_invisible(grid.heading()),
            grid.line,
            grid.rows.len(),
            columns.collect::<Vec<_>>().join(" | "),
            candidate.reasons.join("; "),
        );
    }
    if imported.chosen.is_empty() {
        out.push_str("none found: no table of this page is an error table\n");
    }
    out
}
