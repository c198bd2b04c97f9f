//! reStructuredText.

use super::{Heading, Inline, Syntax, Table};
use crate::escape::{escape_invisible, is_invisible};
use std::fmt::Write;

pub(super) struct RstSyntax;

/// Escapes text within a line. There are no character references: invisible characters are shown as `\u{…}`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in escape_invisible(text).chars() {
        if matches!(c, '\\' | '*' | '`' | '_' | '|' | ':' | '@' | '<' | '>') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes text that may begin a line, where a bullet or a number would begin a list. White space at its ends is kept.
fn escape_text(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    if text.is_empty() {
        return String::new();
    }
    let is_word = text.starts_with(char::is_alphanumeric) && !word.ends_with(['.', ')']);
    let mut out = if is_word { "" } else { "\\ " }.to_string();
    out.push_str(&escape(&keep_outer_blanks(text)));
    out
}

/// Replaces white space at the ends, which would be dropped, with no-break spaces.
fn keep_outer_blanks(text: &str) -> String {
    let inner = text.trim_matches(' ');
    let (start, end) = if inner.is_empty() {
        (text.len(), 0)
    } else {
        let start = text.len() - text.trim_start_matches(' ').len();
        (start, text.len() - start - inner.len())
    };
    let blanks = |count| "\u{a0}".repeat(count);
    format!("{}{inner}{}", blanks(start), blanks(end))
}

/// Formats a line of text as code, unless blanks are at its ends, where markup cannot begin or end.
fn escape_code(line: &str) -> String {
    if line.trim() != line || line.is_empty() {
        return escape_text(line);
    }
    if line.contains(|c: char| matches!(c, '`' | '\\') || is_invisible(c)) {
        format!(":literal:`{}`", escape(line))
    } else {
        format!("``{line}``")
    }
}

/// Formats each line of a text.
fn by_lines(text: &str, format: fn(&str) -> String) -> String {
    let lines: Vec<String> = text.split('\n').map(format).collect();
    lines.join("\n")
}

fn part(part: &Inline) -> String {
    match part {
        Inline::Text(text) => by_lines(text, escape_text),
        Inline::Plain(text) => (*text).to_string(),
        Inline::Code(text) => by_lines(text, escape_code),
        Inline::Strong(text) => format!("**{}**", escape(text.trim())),
        Inline::Link { url, label } if label.shown() == url => escape_text(url),
        Inline::Link { url, label } => {
            let url = url.replace('\\', "\\\\").replace('_', "\\_");
            format!("`{} <{url}>`__", escape(label.shown()))
        }
        Inline::Reference { anchor, label } => {
            format!("`{} <{anchor}_>`__", escape(label.shown()))
        }
        Inline::Anchor(_) => String::new(),
    }
}

/// The targets of the anchors, which precede what they lead to.
fn targets(content: &[Inline]) -> String {
    let anchors = content.iter().filter_map(|part| match part {
        Inline::Anchor(anchor) => Some(format!(".. _`{anchor}`:\n")),
        _ => None,
    });
    let targets: String = anchors.collect();
    if targets.is_empty() {
        targets
    } else {
        targets + "\n"
    }
}

/// Content as lines: a line block if it has line breaks.
fn body(content: &[Inline]) -> String {
    let text = RstSyntax.inline(content);
    if !text.contains('\n') {
        return text;
    }
    let lines: Vec<String> = text
        .lines()
        .map(|line| format!("| {line}").trim_end().to_string())
        .collect();
    lines.join("\n")
}

impl Syntax for RstSyntax {
    fn inline(&self, content: &[Inline]) -> String {
        let mut out = String::new();
        for (at, part) in content.iter().enumerate() {
            out.push_str(&self::part(part));
            // Markup ends only before white space or punctuation.
            let is_markup = |part: &Inline| !matches!(part, Inline::Plain(_) | Inline::Anchor(_));
            let next = content.get(at + 1);
            if is_markup(part) && next.is_some_and(is_markup) {
                out.push_str("\\ ");
            }
        }
        out
    }

    fn heading(&self, heading: &Heading) -> String {
        let (targets, title) = (targets(&heading.title), self.inline(&heading.title));
        let Some(underline) = heading.underline else {
            return format!("{targets}.. rubric:: {title}\n");
        };
        // Characters of East Asian scripts are two columns wide.
        let width = title
            .chars()
            .map(|c| if c.is_ascii() { 1 } else { 2 })
            .sum();
        let line = underline.to_string().repeat(width);
        format!("{targets}{title}\n{line}\n")
    }

    fn paragraph(&self, content: &[Inline]) -> String {
        format!("{}{}\n", targets(content), body(content))
    }

    fn list(&self, items: &[Vec<Inline>]) -> String {
        let items = items.iter();
        let items = items.map(|item| format!("- {}\n", body(item).replace('\n', "\n  ")));
        items.collect::<Vec<_>>().concat()
    }

    fn table(&self, table: &Table) -> String {
        let mut out = ".. list-table::\n   :header-rows: 1\n\n".to_string();
        let mut row = |cells: Vec<String>| {
            for (at, cell) in cells.iter().enumerate() {
                let bullet = if at == 0 { "   * -" } else { "     -" };
                let cell = cell.replace('\n', "\n       ");
                let _ = match cell.as_str() {
                    "" => writeln!(out, "{bullet}"),
                    cell => writeln!(out, "{bullet} {}", cell.replace("\n       \n", "\n\n")),
                };
            }
        };
        row(table.heads.iter().map(|head| escape_text(head)).collect());
        for cells in &table.rows {
            let cells = cells.iter();
            row(cells.map(|cell| targets(cell) + &body(cell)).collect());
        }
        out
    }
}
