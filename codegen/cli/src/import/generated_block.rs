//! Documents with blocks that are generated from a table: they cannot be its source too.

use super::page_options::PageOptions;
use crate::error::CliError;
use error_tables_codegen::tools::blocks::find_block;
use error_tables_codegen::tools::markup::Markup;
use error_tables_documents::{Format, detect_format};
use std::path::Path;

/// Refuses a document that has a block.
pub(crate) fn refuse_block(path: &Path, text: &str, options: &PageOptions) -> Result<(), CliError> {
    let format = options
        .from
        .unwrap_or_else(|| detect_format(&path.to_string_lossy(), text));
    let markup = match format {
        Format::Markdown => Markup::Markdown,
        Format::Html => Markup::Html,
        Format::Rst => Markup::Rst,
        Format::Asciidoc => Markup::AsciiDoc,
        _ => return Ok(()),
    };
    if options.pattern.is_some() {
        return Ok(());
    }
    let Some(line) = find_block(text, markup) else {
        return Ok(());
    };
    Err(CliError::usage_with_help(
        format!(
            "{}:{line}: what follows this marker is generated from a table, so that the document cannot be the source of one",
            path.display()
        ),
        "change the table, and run `error-tables render --inject`; to make the document the source, remove the markers",
    ))
}
