//! Options for reading a document whose format or error table is not detected correctly.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_documents::{
    Document, Extraction, Format, Options, compile_pattern, decode_text, detect_format, extract,
    is_source_code, read_document, read_pattern,
};
use std::collections::BTreeSet;
use std::path::Path;

/// How to read a document, and which of its tables to take.
#[derive(Clone, Debug, Default, clap::Args, PartialEq, Eq)]
pub(crate) struct PageOptions {
    /// The format of the document [default: detected from the file name and the text]
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub(crate) from: Option<Format>,

    /// Take only tables under a heading that contains these words; can be repeated
    #[arg(long, value_name = "WORDS")]
    pub(crate) heading: Vec<String>,

    /// Take the tables with these numbers, as shown by `--list`; can be repeated
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    pub(crate) index: Vec<usize>,

    /// Read source code: a regular expression that matches one definition, and whose named groups are columns, as in `[[source]]`
    #[arg(long, value_name = "REGEX", value_parser = parse_pattern)]
    pub(crate) pattern: Option<String>,

    /// Read a column of the document, by its header or its number, as a column of the table, such as `"Error Code=code"` or `"#2=status"`; can be repeated
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

fn parse_pattern(text: &str) -> Result<String, String> {
    let regex = compile_pattern(text).map_err(|error| error.to_string())?;
    let mut groups = regex.capture_names().flatten();
    if groups.any(|name| name == "code") {
        Ok(text.to_string())
    } else {
        Err("name the group of the code: (?<code>…)".to_string())
    }
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

    /// Whether a file is source code that no flag says how to read.
    pub(crate) fn is_unread_source(&self, path: &Path) -> bool {
        *self == Self::default() && is_source_code(&path.to_string_lossy())
    }

    /// Reads a document and extracts its error tables.
    pub(crate) fn extract(&self, bytes: &[u8], path: &Path) -> Extraction {
        let text = decode_text(bytes);
        let pattern = self
            .pattern
            .as_deref()
            .and_then(|text| compile_pattern(text).ok());
        if let Some(pattern) = pattern {
            let document = read_pattern(&text, &pattern);
            // The groups are named like the columns.
            let groups = document
                .tables
                .iter()
                .flat_map(|table| table.columns.clone());
            let options = Options {
                map: groups.map(|name| (name.clone(), name)).collect(),
                ..Options::default()
            };
            return extract(document, &options);
        }
        let format = self
            .from
            .unwrap_or_else(|| detect_format(&path.to_string_lossy(), &text));
        let name = path.file_name().unwrap_or_default();
        let options = Options {
            file_name: name.to_string_lossy().into_owned(),
            headings: self.heading.clone(),
            indices: self.index.clone(),
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
            let mut tables = page.tables.iter();
            tables.any(|table| table.find_column(theirs).is_some())
        };
        let (theirs, _) = self.map.iter().find(|(theirs, _)| !exists(theirs))?;
        let shown: Vec<String> = columns
            .iter()
            .take(20)
            .map(|name| escape_log_text(name))
            .collect();
        Some(format!(
            "--map: no table of the document has a column `{}`; its columns are: {}",
            escape_log_text(theirs),
            shown.join(", ")
        ))
    }

    /// Why `--index` or `--heading` leaves no table, if one of them is the reason.
    pub(crate) fn explain_no_table(&self, page: &Document) -> Option<String> {
        let number = page.tables.len();
        let mut unknown = self
            .index
            .iter()
            .filter(|index| **index == 0 || **index > number);
        if let Some(index) = unknown.next() {
            return Some(format!(
                "--index {index}: the document has {number} tables and lists, counted from 1"
            ));
        }
        let is_under = |words: &str, path: &[String]| {
            let words = words.to_lowercase();
            path.iter()
                .any(|heading| heading.to_lowercase().contains(&words))
        };
        let mut headings = self.heading.iter();
        let words =
            headings.find(|words| !page.tables.iter().any(|grid| is_under(words, &grid.path)))?;
        Some(format!(
            "--heading: no table is under a heading that contains `{}`",
            escape_log_text(words)
        ))
    }
}
