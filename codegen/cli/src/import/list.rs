//! Every table of a page, and why it is or is not an error table.

use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_documents::find::Imported;
use std::fmt::Write;

/// One entry a grid: number, confidence, shape, heading, line, columns, rows, reasons. `*` marks what an import takes.
pub(crate) fn render(imported: &Imported) -> String {
    let mut out = String::new();
    for candidate in &imported.candidates {
        let Some(grid) = imported.page.grids.get(candidate.grid) else {
            continue;
        };
        let mark = if imported.chosen.contains(&candidate.grid) {
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
            candidate.grid + 1,
            candidate.confidence,
            grid.shape.name(),
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
