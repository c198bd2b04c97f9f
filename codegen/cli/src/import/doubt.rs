//! Doubts: where a page can be read in several ways, as findings for whoever imports or checks it.

use crate::paper::Paper;
use crate::report;
use anstream::eprintln;
use error_tables_documents::{Ambiguity, decode_text};
use error_tables_review::finding::Finding;
use error_tables_review::rules::drift::IMPORT_AMBIGUOUS;
use std::path::Path;

/// How many doubts an import tells one by one.
const SHOWN: usize = 200;

/// Where a page can be read in several ways, as findings.
pub(crate) fn doubts(found: &[Ambiguity], paper: &Paper, api: &str) -> Vec<Finding> {
    let finding = |doubt: &Ambiguity| {
        let place = paper.place(doubt.line, "", "");
        let subject = doubt.choices.first().unwrap_or(&doubt.text).clone();
        let mut finding = Finding::new(&IMPORT_AMBIGUOUS, api, subject, place);
        finding.message.clone_from(&doubt.text);
        finding.help = match doubt.choices.as_slice() {
            [first, others @ ..] if !others.is_empty() => format!(
                "it can be `{first}`, which was taken, or `{}`: correct the table if that is wrong",
                others.join("`, `")
            ),
            _ => "look at the page, and complete the table by hand".to_string(),
        };
        finding
    };
    found.iter().map(finding).collect()
}

/// Tells an import's doubts, each with its line of the page.
pub(super) fn tell(found: &[Ambiguity], path: &Path, bytes: &[u8], api: &str) {
    let shown = found.get(..SHOWN).unwrap_or(found);
    if !shown.is_empty() {
        let paper = Paper::new(&path.to_string_lossy(), &decode_text(bytes));
        for finding in doubts(shown, &paper, api) {
            eprintln!("{}\n", report::finding(&finding));
        }
    }
    if found.len() > shown.len() {
        eprintln!(
            "warning[import-ambiguous]: and {} more places\n",
            found.len() - shown.len()
        );
    }
}
