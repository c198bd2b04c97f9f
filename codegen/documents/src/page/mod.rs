//! Readers: bytes of any format become a [`block::Page`] of grids, prose and samples, each text with its line.
//!
//! Markdown and HTML drive one [`tree`], so that each may stand in the other: [`open`] is what is open in it, [`cells`] a table's
//! rows. [`shape`] makes grids of its blocks, and of those of reStructuredText and `AsciiDoc`. Plain text, CSV and data files make grids themselves.

mod adoc;
pub mod block;
mod cells;
mod data;
mod delimited;
mod errcodes;
mod frame;
mod front;
mod fused;
mod gaps;
mod grid;
mod holder;
mod html;
mod inline;
mod ladder;
mod line;
mod listed;
mod loose;
mod margin;
mod mark;
mod markdown;
mod mend;
mod names;
mod open;
mod period;
mod pipes;
mod plain;
mod quoted;
mod record;
mod rst;
mod run;
mod section;
mod shape;
mod sheet;
mod spaced;
mod stack;
mod tag;
mod tree;
mod turn;

use block::Page;
use std::borrow::Cow;

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Markdown and MDX.
    #[value(alias = "md", alias = "mdx")]
    Markdown,
    /// HTML.
    Html,
    /// reStructuredText.
    Rst,
    /// `AsciiDoc`.
    #[value(alias = "adoc")]
    Asciidoc,
    /// Text saved from a web page.
    Text,
    /// CSV, or TSV.
    #[value(alias = "tsv")]
    Csv,
    /// `PostgreSQL`'s `errcodes.txt`.
    Errcodes,
    /// JSON and YAML.
    #[value(alias = "json", alias = "yaml")]
    Data,
}

/// Reads a page in a format.
pub fn read(source: &str, format: Format) -> Page {
    match format {
        Format::Markdown => shape::page(markdown::read(&mend::templates(source))),
        Format::Html => shape::page(html::read(&holder::kept(&mend::templates(source)))),
        Format::Rst => shape::page(rst::read(source)),
        Format::Asciidoc => shape::page(adoc::read(source)),
        Format::Text => plain::read(source),
        Format::Csv => delimited::read(source, delimited::delimiter(source).unwrap_or(b',')),
        Format::Errcodes => errcodes::read(source),
        Format::Data => data::read(source),
    }
}

pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Cow::Owned(unix(&String::from_utf8_lossy(bytes)).into_owned());
    };
    unix(text)
}

/// Without a byte order mark, and with one way to end a line.
fn unix(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The format of a file, by its ending and then by what it holds.
pub fn guess(name: &str, source: &str) -> Format {
    let lower = name.to_ascii_lowercase();
    for ending in lower.rsplit('.').take(3) {
        match ending {
            "md" | "mdx" | "markdown" | "mdown" | "mkd" => return Format::Markdown,
            "html" | "htm" | "xhtml" | "jsp" => return Format::Html,
            "rst" | "rest" => return Format::Rst,
            "adoc" | "asciidoc" | "asc" => return Format::Asciidoc,
            "csv" | "tsv" => return Format::Csv,
            "json" | "yaml" | "yml" => return Format::Data,
            _ => {}
        }
    }
    let start: String = source.trim_start().chars().take(20_000).collect();
    let low = start.to_ascii_lowercase();
    if errcodes::fits(source) {
        return Format::Errcodes;
    }
    if low.starts_with("<!doctype html")
        || low.starts_with("<html")
        || low.contains("<table")
        || low.contains("<body")
    {
        return Format::Html;
    }
    if (low.starts_with('{') || low.starts_with('[')) && low.contains("\":") {
        return Format::Data;
    }
    if adoc::fits(&start) {
        return Format::Asciidoc;
    }
    if start.contains("\n.. ") || start.contains("\n+---") || start.contains("\n====") {
        return Format::Rst;
    }
    if lower.rsplit('.').next() != Some("txt")
        && (start.starts_with("# ")
            || start.contains("\n# ")
            || start.contains("\n## ")
            || start.contains("```"))
    {
        return Format::Markdown;
    }
    if delimited::delimiter(source).is_some() {
        return Format::Csv;
    }
    Format::Text
}
