//! HTML.

use super::{Heading, Inline, Syntax, Table};
use crate::escape::is_invisible;
use std::fmt::Write;

pub(super) struct HtmlSyntax;

/// Escapes text for elements and attributes. Braces too, which template languages would expand.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            '\'' | '{' | '}' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            // As references, these stand for other characters.
            '\u{80}'..='\u{9f}' => out.push(c),
            c if is_invisible(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

fn part(part: &Inline) -> String {
    match part {
        Inline::Text(text) => escape_html(text),
        Inline::Plain(text) => (*text).to_string(),
        Inline::Code(text) => format!("<code>{}</code>", escape_html(text)),
        Inline::Strong(text) => format!("<strong>{}</strong>", escape_html(text)),
        Inline::Link { url, label } => {
            format!("<a href=\"{}\">{}</a>", escape_html(url), self::part(label))
        }
        Inline::Reference { anchor, label } => {
            let anchor = escape_html(anchor);
            format!("<a href=\"#{anchor}\">{}</a>", self::part(label))
        }
        Inline::Anchor(anchor) => format!("<a id=\"{}\"></a>", escape_html(anchor)),
    }
}

impl Syntax for HtmlSyntax {
    fn inline(&self, content: &[Inline]) -> String {
        content.iter().map(part).collect()
    }

    fn heading(&self, heading: &Heading) -> String {
        let level = heading.level;
        format!("<h{level}>{}</h{level}>\n", self.inline(&heading.title))
    }

    fn paragraph(&self, content: &[Inline]) -> String {
        format!("<p>{}</p>\n", self.inline(content))
    }

    fn list(&self, items: &[Vec<Inline>]) -> String {
        let items = items.iter();
        let items: Vec<String> = items
            .map(|item| format!("<li>{}</li>\n", self.inline(item)))
            .collect();
        let items = items.concat();
        format!("<ul>\n{items}</ul>\n")
    }

    fn table(&self, table: &Table) -> String {
        let heads = table.heads.iter();
        let heads: Vec<String> = heads
            .map(|head| format!("<th>{}</th>", escape_html(head)))
            .collect();
        let heads = heads.concat();
        let mut out = format!("<table>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            let cells = row.iter();
            let cells: Vec<String> = cells
                .map(|cell| format!("<td>{}</td>", self.inline(cell)))
                .collect();
            let cells = cells.concat();
            let _ = writeln!(out, "<tr>{cells}</tr>");
        }
        out.push_str("</tbody>\n</table>\n");
        out
    }
}
