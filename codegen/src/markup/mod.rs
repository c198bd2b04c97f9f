//! Documents in several markup languages: what is said is the same, and each language has its own syntax and escapes.

mod asciidoc;
mod html;
mod markdown;
mod rst;

use asciidoc::AsciiDocSyntax;
use html::HtmlSyntax;
pub use html::escape_html;
use markdown::MarkdownSyntax;
use rst::RstSyntax;

use crate::escape::Renderer;
use std::path::Path;

/// A markup language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// `CommonMark` with tables, as GitHub renders it.
    Markdown,
    /// Markdown with JSX, version 2 and later.
    Mdx,
    /// reStructuredText.
    Rst,
    /// `AsciiDoc`.
    AsciiDoc,
    /// HTML.
    Html,
}

impl Markup {
    /// Every language, with its name and the extensions of its files.
    pub(crate) const ALL: [(Markup, &'static str, &'static [&'static str]); 5] = [
        (Markup::Markdown, "Markdown", &["md", "markdown"]),
        (Markup::Mdx, "MDX", &["mdx"]),
        (Markup::Rst, "reStructuredText", &["rst", "rest"]),
        (Markup::AsciiDoc, "AsciiDoc", &["adoc", "asciidoc", "asc"]),
        (Markup::Html, "HTML", &["html", "htm"]),
    ];

    /// The language of a file, by its extension.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_string_lossy().to_lowercase();
        let mut known = Self::ALL.into_iter();
        known
            .find(|(_, _, extensions)| extensions.contains(&extension.as_str()))
            .map(|(markup, _, _)| markup)
    }

    fn syntax(self) -> &'static dyn Syntax {
        match self {
            Markup::Markdown => &MarkdownSyntax(Renderer::CommonMark),
            Markup::Mdx => &MarkdownSyntax(Renderer::Mdx),
            Markup::Rst => &RstSyntax,
            Markup::AsciiDoc => &AsciiDocSyntax,
            Markup::Html => &HtmlSyntax,
        }
    }

    /// Writes a document.
    #[must_use]
    pub fn render(self, elements: &[Element]) -> String {
        let syntax = self.syntax();
        let texts: Vec<String> = elements
            .iter()
            .map(|element| match element {
                Element::Heading(heading) => syntax.heading(heading),
                Element::Paragraph(content) => syntax.paragraph(content),
                Element::List(items) => syntax.list(items),
                Element::Table(table) => syntax.table(&table.without_empty_columns()),
            })
            .collect();
        texts.join("\n")
    }

    /// Writes a line of text, which is shown as it is.
    #[must_use]
    pub fn render_inline(self, content: &[Inline]) -> String {
        self.syntax().inline(content)
    }
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text of a table, shown as the characters it is.
    Text(String),
    /// Words of the generator, which mean nothing in any markup language.
    Plain(&'static str),
    /// Text of a table, as code.
    Code(String),
    /// Text in bold.
    Strong(String),
    /// A link to a URL or to another document.
    Link {
        /// Where.
        url: String,
        /// What is shown.
        label: Box<Inline>,
    },
    /// A link to an [`Inline::Anchor`] of the same document.
    Reference {
        /// Where.
        anchor: String,
        /// What is shown.
        label: Box<Inline>,
    },
    /// A place to which links lead.
    Anchor(String),
}

impl Inline {
    /// A number.
    #[must_use]
    pub fn number(number: impl ToString + Copy) -> Self {
        Inline::Text(number.to_string())
    }

    /// The characters that are shown.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self {
            Inline::Text(text) | Inline::Code(text) | Inline::Strong(text) => text,
            Inline::Plain(text) => text,
            Inline::Link { label, .. } | Inline::Reference { label, .. } => label.shown(),
            Inline::Anchor(_) => "",
        }
    }
}

/// Joins lists with commas.
pub(crate) fn join(items: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut out = Vec::new();
    for item in items {
        if !out.is_empty() {
            out.push(Inline::Plain(", "));
        }
        out.extend(item);
    }
    out
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// The heading of a section.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with bullets.
    List(Vec<Vec<Inline>>),
    /// A table. Columns without values are not shown, except for the first.
    Table(Table),
}

/// The heading of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 1.
    pub level: u8,
    /// The character that underlines the title in reStructuredText, where it is what shows the level. Without one, the heading
    /// stands in no section.
    pub underline: Option<char>,
    /// The title.
    pub title: Vec<Inline>,
}

impl Heading {
    /// A heading of a level.
    pub(crate) fn new(level: u8, title: Vec<Inline>) -> Self {
        Heading {
            level,
            underline: None,
            title,
        }
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings of the columns.
    pub heads: Vec<String>,
    /// The cells, by row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl Table {
    fn without_empty_columns(&self) -> Table {
        let is_shown = |at: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(at));
            at == 0 || cells.any(|cell| !cell.is_empty())
        };
        let shown: Vec<usize> = (0..self.heads.len()).filter(|&at| is_shown(at)).collect();
        let head = |&at: &usize| self.heads.get(at).cloned().unwrap_or_default();
        let row = |row: &Vec<Vec<Inline>>| {
            let cells = shown.iter();
            cells
                .map(|&at| row.get(at).cloned().unwrap_or_default())
                .collect()
        };
        Table {
            heads: shown.iter().map(head).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

/// The syntax of a markup language. Each element ends with a line end.
trait Syntax {
    fn inline(&self, content: &[Inline]) -> String;
    fn heading(&self, heading: &Heading) -> String;
    fn table(&self, table: &Table) -> String;

    fn paragraph(&self, content: &[Inline]) -> String {
        format!("{}\n", self.inline(content))
    }

    fn list(&self, items: &[Vec<Inline>]) -> String {
        let items = items.iter();
        let items = items.map(|item| format!("- {}\n", self.inline(item)));
        items.collect::<Vec<_>>().concat()
    }
}
