//! Places of a document that can be read in several ways, as findings.

use super::endpoints::MergedEndpoints;
use crate::document_lines::DocumentLines;
use crate::output;
use crate::render_findings;
use error_tables_documents::{Ambiguity, Note};
use error_tables_review::finding::Finding;
use error_tables_review::rules::check::IMPORT_AMBIGUOUS;
use std::collections::BTreeSet;
use std::path::Path;

/// How many ambiguities an import prints in full.
const SHOWN: usize = 200;

/// The ambiguities of a document as findings.
pub(crate) fn ambiguity_findings(
    ambiguities: &[Ambiguity],
    lines: &DocumentLines,
    api: &str,
) -> Vec<Finding> {
    let finding = |ambiguity: &Ambiguity| {
        let place = lines.locate(ambiguity.line, "", "");
        let subject = ambiguity.choices.first().unwrap_or(&ambiguity.text).clone();
        let mut finding = Finding::new(&IMPORT_AMBIGUOUS, api, subject, place);
        finding.message.clone_from(&ambiguity.text);
        finding.help = match ambiguity.choices.as_slice() {
            [first, others @ ..] if !others.is_empty() => format!(
                "`{first}` was taken; it can also be `{}`: correct the table if that is right",
                others.join("`, `")
            ),
            _ => "compare the document, and complete the table by hand".to_string(),
        };
        finding
    };
    ambiguities.iter().map(finding).collect()
}

/// Prints the ambiguities of an import, each with its line of the document.
pub(crate) fn print_ambiguities(ambiguities: &[Ambiguity], lines: &DocumentLines, api: &str) {
    let shown = ambiguities.get(..SHOWN).unwrap_or(ambiguities);
    let findings = ambiguity_findings(shown, lines, api);
    output::print_progress(&render_findings(&findings));
    if ambiguities.len() > shown.len() {
        output::print_progress(&format!(
            "warning[import-ambiguous]: and {} more\n\n",
            ambiguities.len() - shown.len()
        ));
    }
}

/// Prints what was chosen and what was not taken, a line each.
pub(crate) fn print_notes(document: &Path, notes: &[Note]) {
    for note in notes {
        let help = if note.help.is_empty() {
            String::new()
        } else {
            format!("; {}", note.help)
        };
        output::print_note(&format!(
            "{}:{}: {}{help}",
            document.display(),
            note.line,
            note.text
        ));
    }
}

/// Prints the columns of a document that the table does not declare.
pub(crate) fn print_undeclared(api: &str, columns: &BTreeSet<String>) {
    for column in columns {
        output::print_note(&format!(
            "left out: the document has texts for a column `{column}`, which {api} does not declare; --map \"HEADER={column}\" adds it"
        ));
    }
}

/// Prints the errors that only `endpoints.csv` has for an operation of the document.
pub(crate) fn print_stale_errors(endpoints: Option<&MergedEndpoints>) {
    for (operation, codes) in endpoints.into_iter().flat_map(|merged| &merged.stale) {
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        output::print_note(&format!(
            "kept: endpoints.csv has `{}` for `{operation}`, which the document does not",
            codes.join("`, `")
        ));
    }
}
