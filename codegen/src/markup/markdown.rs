//! Markdown with the tables of GitHub, and MDX.

use super::{Heading, Inline, Syntax, Table};
use crate::escape::{Renderer, escape_code, escape_text, format_link};
use std::fmt::Write;

pub(super) struct MarkdownSyntax(pub(super) Renderer);

impl MarkdownSyntax {
    fn part(&self, part: &Inline) -> String {
        let MarkdownSyntax(renderer) = self;
        match part {
            Inline::Text(text) => escape_text(text, *renderer),
            Inline::Plain(text) => (*text).to_string(),
            Inline::Code(text) => escape_code(text, *renderer),
            Inline::Strong(text) => format!("**{}**", escape_text(text, *renderer)),
            Inline::Link { url, label } => match &**label {
                Inline::Text(text) if text == url => format_link(url, *renderer),
                label if is_plain(url) => format!("[{}]({url})", self.part(label)),
                label => format!("[{}](<{url}>)", self.part(label)),
            },
            Inline::Reference { anchor, label } => format!("[{}](#{anchor})", self.part(label)),
            Inline::Anchor(anchor) => format!("<a id=\"{anchor}\"></a>"),
        }
    }
}

/// Whether a destination of a link needs no angle brackets.
fn is_plain(url: &str) -> bool {
    url.chars()
        .all(|c| c.is_ascii_alphanumeric() || "-._/".contains(c))
}

impl Syntax for MarkdownSyntax {
    fn inline(&self, content: &[Inline]) -> String {
        content.iter().map(|part| self.part(part)).collect()
    }

    fn heading(&self, heading: &Heading) -> String {
        let marks = "#".repeat(heading.level.into());
        format!("{marks} {}\n", self.inline(&heading.title))
    }

    fn table(&self, table: &Table) -> String {
        let MarkdownSyntax(renderer) = self;
        let mut out = String::new();
        let mut line = |cells: Vec<String>| {
            for cell in cells {
                let _ = write!(out, "| {cell} ");
            }
            out.push_str("|\n");
        };
        let heads = table.heads.iter();
        line(heads.map(|head| escape_text(head, *renderer)).collect());
        line(vec!["---".to_string(); table.heads.len()]);
        for row in &table.rows {
            line(row.iter().map(|cell| self.inline(cell)).collect());
        }
        out
    }
}
