//! `AsciiDoc`.

use super::{Heading, Inline, Syntax, Table};
use crate::escape::is_invisible;
use std::fmt::Write;

pub(super) struct AsciiDocSyntax;

/// Escapes text within a line: whatever could be markup is a character reference, which is replaced after all markup is read. A
/// line break becomes a forced one.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let (mut before, mut is_first_word) = (None, true);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        if c == '\n' {
            // A line that begins with the break would be trimmed.
            out.push_str(if before.is_none() {
                "{empty} +\n"
            } else {
                " +\n"
            });
            (before, is_first_word) = (None, true);
            continue;
        }
        let is_doubled = before == Some(c) || after == Some(c);
        let is_outer = before.is_none() || matches!(after, None | Some('\n'));
        let is_markup = match c {
            ' ' => is_outer,
            '_' => !(is_word(before) && is_word(after)),
            '.' | ')' => is_doubled || is_first_word || before.is_none(),
            '(' => before.is_none() || matches!(after, Some('C' | 'R' | 'T')),
            ',' | '?' => false,
            '-' | '/' | '%' | '$' | '!' => is_doubled || before.is_none(),
            // Two of them would define a term, and a reference ends with one.
            ';' => is_outer || out.ends_with(';'),
            c => c.is_ascii_punctuation(),
        };
        // As references, the first ones stand for other characters in HTML.
        if is_invisible(c) && !('\u{80}'..='\u{9f}').contains(&c) {
            let _ = write!(out, "&#x{:02X};", u32::from(c));
        } else if is_markup {
            let _ = write!(out, "&#{};", u32::from(c));
        } else {
            out.push(c);
        }
        is_first_word &= c != ' ';
        before = Some(c);
    }
    out
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether text needs only single marks around it, which are easier to read.
fn is_simple(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.ends_with(|c: char| c.is_ascii_alphanumeric())
        && escape(text) == text
}

fn escape_code(text: &str) -> String {
    if is_simple(text) {
        format!("`{text}`")
    } else if text.is_empty() {
        String::new()
    } else {
        format!("``{}``", escape(text))
    }
}

/// The id of an anchor: it begins with a letter, and has nothing that would be markup.
fn id(anchor: &str) -> String {
    let mut id = String::with_capacity(anchor.len() + 5);
    if !anchor.starts_with(char::is_alphabetic) {
        id.push_str("code-");
    }
    let mut chars = anchor.chars().peekable();
    while let Some(c) = chars.next() {
        let is_inner = is_word(id.chars().next_back()) && is_word(chars.peek().copied());
        let c = if c == '_' && !is_inner { '-' } else { c };
        id.push(match c {
            '-' if id.ends_with('-') => '.',
            '.' if id.ends_with('.') => '-',
            c => c,
        });
    }
    id
}

fn part(part: &Inline) -> String {
    match part {
        Inline::Text(text) => escape(text),
        Inline::Plain(text) => (*text).to_string(),
        Inline::Code(text) => escape_code(text),
        Inline::Strong(text) => format!("**{}**", escape(text)),
        Inline::Link { url, label } => format!("link:++{url}++[{}]", self::part(label)),
        Inline::Reference { anchor, label } => {
            format!("xref:#{}[{}]", id(anchor), self::part(label))
        }
        Inline::Anchor(anchor) => format!("[[{}]]", id(anchor)),
    }
}

impl Syntax for AsciiDocSyntax {
    fn inline(&self, content: &[Inline]) -> String {
        let mut out = String::new();
        for part in content {
            let text = self::part(part);
            match text.strip_prefix(';') {
                Some(rest) if out.ends_with(';') => out.extend(["&#59;", rest]),
                _ => out.push_str(&text),
            }
        }
        out
    }

    fn heading(&self, heading: &Heading) -> String {
        let marks = "=".repeat(heading.level.into());
        let is_anchor = |part: &&Inline| matches!(part, Inline::Anchor(_));
        let anchors = heading.title.iter().filter(is_anchor);
        let anchors: String = anchors.map(|anchor| part(anchor) + "\n").collect();
        let title = heading.title.iter().filter(|part| !is_anchor(part));
        format!("{anchors}{marks} {}\n", title.map(part).collect::<String>())
    }

    fn list(&self, items: &[Vec<Inline>]) -> String {
        let items = items.iter();
        let items = items.map(|item| format!("* {}\n", self.inline(item)));
        items.collect::<Vec<_>>().concat()
    }

    fn table(&self, table: &Table) -> String {
        let mut out = format!("[%header,cols=\"{}*\"]\n|===\n", table.heads.len());
        // A cell on a line of its own cannot be read as the style of the next one.
        for head in &table.heads {
            let _ = writeln!(out, "|{}", escape(head));
        }
        for row in &table.rows {
            out.push('\n');
            for cell in row {
                let _ = writeln!(out, "|{}", self.inline(cell));
            }
        }
        out.push_str("|===\n");
        out
    }
}
