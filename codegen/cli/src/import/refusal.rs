//! Why an import took nothing, and what would take something.

use super::page_options::PageOptions;
use crate::error::CliError;
use crate::shell::{quote_argument, quote_path};
use error_tables_documents::{
    Candidate, Extraction, Role, decode_text as unify_line_ends, suggest_pattern,
};
use std::fmt::Write;
use std::path::Path;

/// The error for a document without an error table: what comes nearest, and the flags that take it.
pub(crate) fn no_table_error(
    document: &Path,
    bytes: &[u8],
    api: &str,
    options: &PageOptions,
    imported: &Extraction,
) -> CliError {
    let shown = document.display();
    let argument = quote_path(document);
    let number = imported.document.tables.len();
    let source = unify_line_ends(bytes);
    if let (None, Some((pattern, found))) = (
        &options.pattern,
        suggest_pattern(&document.to_string_lossy(), &source),
    ) {
        let notes = pattern.map(|pattern| {
            let quoted = toml_edit::Value::from(pattern);
            format!("`check` compares it with a table through a [[source]] in api.toml; this one finds {found} definitions: files = [\"{shown}\"], pattern = {quoted}")
        });
        let help = match pattern {
            Some(pattern) => {
                let pattern = quote_argument(pattern);
                format!("import the definitions with `error-tables import {argument} --api {api} --pattern {pattern}`")
            }
            None => "give --pattern a regular expression with the groups `code`, `name`, `status`, `message` or `meaning` that matches one definition".to_string(),
        };
        return CliError::Negative {
            message: format!(
                "none found: {shown} is source code, which is read by a pattern, not as a document"
            ),
            notes: notes.into_iter().collect(),
            help,
        };
    }
    let mut notes: Vec<String> = options
        .explain_no_table(&imported.document)
        .into_iter()
        .collect();
    let unread = imported.document.unread.iter();
    notes.extend(unread.map(|text| format!("line {}: not read: {}", text.line, text.text)));
    let nearest = nearest_candidate(imported);
    notes.extend(nearest.as_ref().map(|(note, _)| note.clone()));
    let list = format!("`error-tables import {argument} --list` shows all of them");
    CliError::Negative {
        message: format!(
            "none found: {shown} has no error table among its {number} tables and lists"
        ),
        notes,
        help: match nearest {
            Some((_, flags)) => {
                format!("`error-tables import {argument} --api {api} {flags}` takes it; {list}")
            }
            None if number == 0 => "the text has no table or list that could be read: save the page as HTML or Markdown, or give its format with --from".to_string(),
            None => format!("run {list}, and choose one with --index or --heading"),
        },
    }
}

/// The table that comes nearest to an error table: what it is, and the flags that take it.
fn nearest_candidate(imported: &Extraction) -> Option<(String, String)> {
    let has_key = |candidate: &Candidate| {
        candidate.column(Role::Code).is_some() || candidate.column(Role::Status).is_some()
    };
    let rows = |candidate: &Candidate| {
        let table = imported.document.tables.get(candidate.table);
        table.map_or(0, |table| table.rows.len())
    };
    let nearest = imported.candidates.iter().max_by(|a, b| {
        let by_key = has_key(a).cmp(&has_key(b));
        by_key
            .then(a.confidence.total_cmp(&b.confidence))
            .then(rows(a).cmp(&rows(b)))
    })?;
    let table = imported.document.tables.get(nearest.table)?;
    let mut flags = format!("--index {}", nearest.table + 1);
    if !has_key(nearest) {
        let header = table.columns.first().filter(|name| !name.is_empty());
        let header = header.map_or("#1", String::as_str);
        let _ = write!(flags, " --map \"{header}=code\"");
    }
    let note = format!(
        "the nearest is table {} under `{}` (line {}, {} rows, {:.2} points): {}",
        nearest.table + 1,
        table.heading(),
        table.line,
        table.rows.len(),
        nearest.confidence,
        nearest.reasons.join("; ")
    );
    Some((note, flags))
}
