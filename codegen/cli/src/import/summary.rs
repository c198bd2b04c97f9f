//! What an import prints: the tables of a document, and the changes to our table.

use super::lock;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_documents::{Extraction, Relation};
use std::fmt::Write;

/// One thing that an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A row was added.
    New { code: String, line: u32 },
    /// A cell was updated from the document.
    Changed(CellChange),
    /// A cell was kept, since a person edited it; the document has another text.
    Kept(CellChange),
    /// A row is not in the document any more.
    Gone { code: String },
}

/// A cell of the table, and what the document has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CellChange {
    pub(crate) code: String,
    pub(crate) column: String,
    pub(crate) ours: String,
    pub(crate) theirs: String,
}

/// The changes, one per line.
pub(crate) fn render_changes(changes: &[Change]) -> String {
    let shorten = |text: &str| match text {
        "" => "nothing".to_string(),
        text => format!(
            "`{}`",
            escape_log_text(&text.chars().take(80).collect::<String>())
        ),
    };
    let mut out = String::new();
    for change in changes {
        let _ = match change {
            Change::New { code, line } => {
                writeln!(
                    out,
                    "new: {} (line {line} of the document)",
                    escape_log_text(code)
                )
            }
            Change::Changed(cell) => writeln!(
                out,
                "changed: {}, {}: {} is now {}",
                escape_log_text(&cell.code),
                cell.column,
                shorten(&cell.ours),
                shorten(&cell.theirs)
            ),
            Change::Kept(cell) => writeln!(
                out,
                "kept: {}, {}: the table has {}, the document has {}",
                escape_log_text(&cell.code),
                cell.column,
                shorten(&cell.ours),
                shorten(&cell.theirs)
            ),
            Change::Gone { code } => writeln!(
                out,
                "gone: {} is no longer in the document; marked in {}",
                escape_log_text(code),
                lock::FILE
            ),
        };
    }
    out
}

/// How a table relates to the main table of its list.
fn render_relation(relation: &Relation) -> String {
    if relation.table == relation.main {
        return format!(
            "     list: the main table, with {:.2} points for its confidence and its rows\n",
            relation.rank
        );
    }
    format!(
        "     list: {} table {} with {:.2} points: {}; as the main table it has {:.2}\n",
        if relation.taken {
            "belongs to"
        } else {
            "does not belong to"
        },
        relation.main + 1,
        relation.points,
        relation.reasons.join("; "),
        relation.rank
    )
}

/// The tables of a document: number, confidence, shape, heading, line, columns, rows and the reasons for the confidence. `*` marks
/// those that an import takes. Below an error table stands which list it belongs to.
pub(crate) fn render_candidates(imported: &Extraction) -> String {
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
                    Some(ours) => format!("{} = {ours}", escape_log_text(theirs)),
                    None => escape_log_text(theirs),
                });
        let _ = writeln!(
            out,
            "{mark} {}. {:.2}  {} under `{}`, line {}, {} rows\n     columns: {}\n     why: {}",
            candidate.table + 1,
            candidate.confidence,
            grid.layout.name(),
            escape_log_text(grid.heading()),
            grid.line,
            grid.rows.len(),
            columns.collect::<Vec<_>>().join(" | "),
            candidate.reasons.join("; "),
        );
        let mut relations = imported.relations.iter();
        if let Some(relation) = relations.find(|relation| relation.table == candidate.table) {
            out.push_str(&render_relation(relation));
        }
    }
    if imported.chosen.is_empty() {
        out.push_str("none found: no table of this document is an error table\n");
    }
    out
}
