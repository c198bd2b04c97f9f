//! The formats of documents: their names, how a format is detected, and which reader serves it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::document::Document;
use crate::readers::asciidoc::{is_asciidoc, read_asciidoc};
use crate::readers::blocks::read_tables;
use crate::readers::data::delimited::{detect_delimiter, read_delimited};
use crate::readers::data::errcodes::{is_errcodes, read_errcodes};
use crate::readers::data::json_yaml::read_json_yaml;
use crate::readers::data::toml::read_toml;
use crate::readers::dokuwiki::{is_dokuwiki, read_dokuwiki};
use crate::readers::html::placeholder::{escape_placeholders, remove_template_tags};
use crate::readers::html::read_html;
use crate::readers::markdown::read_markdown;
use crate::readers::rst::read_rst;
use crate::readers::text::read_text;

/// How many characters at the start of a document are examined to detect its format.
const START: usize = 20_000;

/// The format of a document.
///
/// A format is parsed from its name or from an alias, in any case:
///
/// ```
/// use error_tables_documents::Format;
///
/// assert_eq!("adoc".parse(), Ok(Format::Asciidoc));
/// assert_eq!(Format::Asciidoc.to_string(), "asciidoc");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown and MDX.
    Markdown,
    /// HTML.
    Html,
    /// reStructuredText.
    Rst,
    /// `AsciiDoc`.
    Asciidoc,
    /// `DokuWiki`.
    Dokuwiki,
    /// Text saved from a web page.
    Text,
    /// CSV, or TSV.
    Csv,
    /// `PostgreSQL`'s `errcodes.txt`.
    Errcodes,
    /// JSON and YAML.
    Data,
    /// TOML.
    Toml,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 10] = [
        Self::Markdown,
        Self::Html,
        Self::Rst,
        Self::Asciidoc,
        Self::Dokuwiki,
        Self::Text,
        Self::Csv,
        Self::Errcodes,
        Self::Data,
        Self::Toml,
    ];

    /// The name of the format: `markdown`, `html`, and so on.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Rst => "rst",
            Self::Asciidoc => "asciidoc",
            Self::Dokuwiki => "dokuwiki",
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Errcodes => "errcodes",
            Self::Data => "data",
            Self::Toml => "toml",
        }
    }

    /// Other names that are accepted for the format.
    #[must_use]
    pub fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Markdown => &["md", "mdx"],
            Self::Asciidoc => &["adoc"],
            Self::Csv => &["tsv"],
            Self::Data => &["json", "yaml"],
            Self::Html | Self::Rst | Self::Dokuwiki | Self::Text | Self::Errcodes | Self::Toml => {
                &[]
            }
        }
    }

    /// One line about the format, for help texts.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown and MDX",
            Self::Html => "HTML",
            Self::Rst => "reStructuredText",
            Self::Asciidoc => "AsciiDoc",
            Self::Dokuwiki => "DokuWiki",
            Self::Text => "Text saved from a web page",
            Self::Csv => "CSV, or TSV",
            Self::Errcodes => "PostgreSQL's errcodes.txt",
            Self::Data => "JSON and YAML",
            Self::Toml => "TOML",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is not the name of a [`Format`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown format `{}`", self.0)
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let has_name = |format: &Self| {
            let mut names = std::iter::once(format.name()).chain(format.aliases().iter().copied());
            names.any(|known| known.eq_ignore_ascii_case(name))
        };
        Self::ALL
            .into_iter()
            .find(has_name)
            .ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// Reads a document in a format. Invalid markup is read as far as possible; reading never fails.
#[must_use]
pub fn read_document(source: &str, format: Format) -> Document {
    match format {
        Format::Markdown => read_tables(read_markdown(&remove_template_tags(source))),
        Format::Html => {
            let source = remove_template_tags(source);
            read_tables(read_html(&escape_placeholders(&source)))
        }
        Format::Rst => read_tables(read_rst(source)),
        Format::Asciidoc => read_tables(read_asciidoc(source)),
        Format::Dokuwiki => read_tables(read_dokuwiki(source)),
        Format::Text => read_text(source),
        Format::Csv => read_delimited(source, detect_delimiter(source).unwrap_or(b',')),
        Format::Errcodes => read_errcodes(source),
        Format::Data => read_json_yaml(source),
        Format::Toml => read_toml(source),
    }
}

/// Decodes the bytes of a document as UTF-8, without a byte order mark and with `\n` as the only line ending. Invalid bytes
/// become replacement characters.
#[must_use]
pub fn decode_text(bytes: &[u8]) -> Cow<'_, str> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Cow::Owned(normalize_line_endings(&String::from_utf8_lossy(bytes)).into_owned());
    };
    normalize_line_endings(text)
}

fn normalize_line_endings(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Detects the format of a document by the extensions of its file name, and then by its content.
#[must_use]
pub fn detect_format(file_name: &str, source: &str) -> Format {
    let lower_name = file_name.to_ascii_lowercase();
    for extension in lower_name.rsplit('.').take(3) {
        match extension {
            "md" | "mdx" | "markdown" | "mdown" | "mkd" => return Format::Markdown,
            "html" | "htm" | "xhtml" | "jsp" => return Format::Html,
            "rst" | "rest" => return Format::Rst,
            "adoc" | "asciidoc" | "asc" => return Format::Asciidoc,
            "dokuwiki" | "dw" => return Format::Dokuwiki,
            "csv" | "tsv" => return Format::Csv,
            "json" | "jsonc" | "json5" | "yaml" | "yml" => return Format::Data,
            "toml" => return Format::Toml,
            _ => {}
        }
    }
    let start: String = source.trim_start().chars().take(START).collect();
    let lower = start.to_ascii_lowercase();
    if is_errcodes(source) {
        return Format::Errcodes;
    }
    if lower.starts_with("<!doctype html")
        || lower.starts_with("<html")
        || lower.contains("<table")
        || lower.contains("<body")
    {
        return Format::Html;
    }
    if (lower.starts_with('{') || lower.starts_with('[')) && lower.contains("\":") {
        return Format::Data;
    }
    if is_dokuwiki(&start) {
        return Format::Dokuwiki;
    }
    if is_asciidoc(&start) {
        return Format::Asciidoc;
    }
    if start.contains("\n.. ") || start.contains("\n+---") || start.contains("\n====") {
        return Format::Rst;
    }
    if lower_name.rsplit('.').next() != Some("txt")
        && (start.starts_with("# ")
            || start.contains("\n# ")
            || start.contains("\n## ")
            || start.contains("```"))
    {
        return Format::Markdown;
    }
    if detect_delimiter(source).is_some() {
        return Format::Csv;
    }
    Format::Text
}
