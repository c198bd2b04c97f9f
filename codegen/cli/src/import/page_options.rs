//! Options for reading a document whose format or error table is not detected correctly.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_documents::{
    Document, Extraction, Format, Options, decode_text, detect_format, extract, normalize_header,
    read_document,
};
use std::collections::BTreeSet;
use std::path::Path;

/// How to read a document, and which of its tables to take.
#[derive(Clone, Debug, Default, clap::Args, PartialEq, Eq)]
pub(crate) struct PageOptions {
    /// The format of the document [default: detected from the file name and the text]
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub(crate) from: Option<Format>,

    /// Take only tables under a heading that contains these words
    #[arg(long, value_name = "WORDS")]
    pub(crate) heading: Option<String>,

    /// Take only the table with this number, as shown by `--list`
    #[arg(long, value_name = "NUMBER")]
    pub(crate) index: Option<usize>,

    /// Read a column of the document as a column of the table, such as `"Error Code=code"`; can be repeated
    #[arg(long, value_name = "THEIRS=OURS", value_parser = parse_column_map)]
    pub(crate) map: Vec<(String, String)>,
}

/// Parses a format by its name or an alias, and lists the formats in the help.
fn format_parser() -> impl TypedValueParser<Value = Format> {
    let value = |format: Format| {
        PossibleValue::new(format.name())
            .aliases(format.aliases())
            .help(format.description())
    };
    PossibleValuesParser::new(Format::ALL.map(value)).try_map(|name| name.parse::<Format>())
}

fn parse_column_map(text: &str) -> Result<(String, String), String> {
    let (theirs, ours) = text
        .rsplit_once('=')
        .ok_or("write THEIRS=OURS, such as \"Error Code=code\"")?;
    Ok((theirs.trim().to_string(), ours.trim().to_string()))
}

impl PageOptions {
    /// The options given now; if there are none, those of the last import.
    pub(crate) fn or_previous(&self, previous: Option<&Self>) -> Self {
        match previous {
            Some(previous) if *self == Self::default() => previous.clone(),
            _ => self.clone(),
        }
    }

    /// Reads a document and extracts its error tables.
    pub(crate) fn extract(&self, bytes: &[u8], path: &Path) -> Extraction {
        let text = decode_text(bytes);
        let format = self
            .from
            .unwrap_or_else(|| detect_format(&path.to_string_lossy(), &text));
        let options = Options {
            heading: self.heading.clone(),
            index: self.index,
            map: self.map.clone(),
        };
        extract(read_document(&text, format), &options)
    }

    /// The error in `--map`, if it names a column that no table has.
    pub(crate) fn find_unknown_column(&self, page: &Document) -> Option<String> {
        let columns: BTreeSet<&str> = page
            .tables
            .iter()
            .flat_map(|grid| &grid.columns)
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .collect();
        let exists = |theirs: &str| {
            columns
                .iter()
                .any(|name| normalize_header(name) == normalize_header(theirs))
        };
        let (theirs, _) = self.map.iter().find(|(theirs, _)| !exists(theirs))?;
        let shown: Vec<String> = columns
            .iter()
            .take(20)
            .map(|name| escape_invisible(name))
            .collect();
        Some(format!(
            "--map: no table of the document has a column `{}`; its columns are: {}",
            escape_invisible(theirs),
            shown.join(", ")
        ))
    }

    /// Why `--index` or `--heading` leaves no table, if one of them is the reason.
    pub(crate) fn explain_no_table(&self, page: &Document) -> Option<String> {
        let number = page.tables.len();
        if let Some(index) = self.index.filter(|index| *index == 0 || *index > number) {
            return Some(format!(
                "--index {index}: the document has {number} tables and lists, counted from 1"
            ));
        }
        let words = self.heading.as_ref()?;
        let lower = words.to_lowercase();
        let is_under = |path: &[String]| {
            path.iter()
                .any(|heading| heading.to_lowercase().contains(&lower))
        };
        let none = !page.tables.iter().any(|grid| is_under(&grid.path));
        none.then(|| {
            format!(
                "--heading: no table is under a heading that contains `{}`",
                escape_invisible(words)
            )
        })
    }
}
