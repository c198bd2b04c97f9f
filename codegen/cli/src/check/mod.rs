//! Compares documents, tables and source code with each other.

mod checked_document;
mod document_pairing;
mod document_rows;
mod lexer;
mod row_differences;
mod row_index;
mod sample_differences;
mod samples;
mod source_code;
mod source_definitions;
mod text_claims;
mod unlisted_codes;

pub(crate) use checked_document::CheckedDocument;
pub(crate) use document_pairing::{DocumentPair, DocumentSearch};
pub(crate) use source_code::{SourceFolder, compare_source_code};

use crate::import::ambiguity::ambiguity_findings;
use crate::shell::quote_path;
use error_tables_codegen::tools::model::Api;
use error_tables_review::hit::Hit;
use error_tables_review::rule::Rule;
use error_tables_review::rules::check;
use std::path::Path;

/// Everything in which a document differs from its table or contradicts itself.
pub(crate) fn check_document(document: &CheckedDocument<'_>, path: &Path) -> Vec<Hit> {
    let mut hits = document_rows::compare_rows(document);
    hits.extend(unlisted_codes::find_unlisted_codes(document));
    hits.extend(text_claims::check_promised_statuses(document));
    hits.extend(text_claims::check_member_names(document));
    hits.extend(sample_differences::compare_with_rows(document));
    hits.extend(sample_differences::compare_with_body(document));
    hits.extend(sample_differences::report_broken_samples(document));
    let ambiguities = &document.imported.ambiguities;
    for finding in ambiguity_findings(ambiguities, &document.lines, &document.api.name) {
        let code = finding.subjects.first().cloned().unwrap_or_default();
        let (message, places) = (finding.message, finding.places);
        hits.push(Hit::new(&check::IMPORT_AMBIGUOUS, &code, message, places).help(finding.help));
    }
    let first_line = || vec![document.lines.locate(1, "", "")];
    if document.imported.chosen.is_empty() {
        let message = "the document has no error table any more";
        hits.push(Hit::new(
            &check::DOC_CODE_MISSING,
            "page",
            message,
            first_line(),
        ));
    }
    if let Some(lock) = &document.lock
        && lock.sha256 != document.sha256
    {
        let message = format!(
            "the document has changed since it was imported on {}",
            lock.imported
        );
        let help = format!(
            "error-tables import {} --api {}",
            quote_path(path),
            document.api.name
        );
        hits.push(Hit::new(&check::SOURCE_STALE, "page", message, first_line()).help(help));
    }
    hits
}

/// The rules that compare a table with source code; the others of `check` need a document.
static SOURCE_CODE_RULES: [&Rule; 6] = [
    &check::CODE_UNDOCUMENTED,
    &check::CODE_UNIMPLEMENTED,
    &check::CODE_STATUS_DIFFERS,
    &check::CODE_TEXT_DIFFERS,
    &check::CODE_NAME_DIFFERS,
    &check::COVERAGE_FELL,
];

/// What a table was compared with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Compared {
    /// A document.
    pub(crate) document: bool,
    /// All of the source code that `[[source]]` names.
    pub(crate) source_code: bool,
}

impl Compared {
    /// Whether the comparison looked for a rule, so that an `[[allow]]` without a finding is unused.
    pub(crate) fn is_judged(self, api: &Api, rule: &Rule) -> bool {
        if SOURCE_CODE_RULES.iter().any(|other| other.id == rule.id) {
            self.source_code || self.document && api.listings.is_empty()
        } else {
            self.document
        }
    }
}
