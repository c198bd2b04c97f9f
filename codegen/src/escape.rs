//! Escapes text for Markdown, so that it is shown as the characters it is, and for the terminal.

use std::fmt::Write;

/// What renders the Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// A code host or a site generator: `CommonMark` with tables.
    CommonMark,
    /// rustdoc, which also makes quotes, dashes and dots typographic.
    Rustdoc,
}

/// Whether a character is a control, a separator or a direction mark: one that changes how others are shown.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What precedes a character on its line: it decides whether a mark would begin a list or a heading.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    Blank,
    Digits,
    Text,
}

/// Escapes plain text as Markdown on one line. A line break becomes `<br>`.
#[must_use]
pub fn escape_text(text: &str, renderer: Renderer) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let (mut lead, mut before) = (Lead::Blank, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        match c {
            '\n' => out.push_str("<br>"),
            c if is_invisible(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            // Renderers and formatters remove it at the start and the end of a line.
            c if c.is_whitespace()
                && (before.is_none() || after.is_none() || before == Some('\n')) =>
            {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => {
                if needs_backslash(c, before, after, lead, renderer) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        lead = match c {
            '\n' => Lead::Blank,
            ' ' if lead == Lead::Blank => Lead::Blank,
            '0'..='9' if lead != Lead::Text => Lead::Digits,
            _ => Lead::Text,
        };
        before = Some(c);
    }
    out
}

fn needs_backslash(
    c: char,
    before: Option<char>,
    after: Option<char>,
    lead: Lead,
    renderer: Renderer,
) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
        '_' => !(word(before) && word(after)),
        '#' | '+' | '-' | '=' if lead == Lead::Blank => true,
        '.' | ')' if lead == Lead::Digits => after.is_none_or(char::is_whitespace),
        // A URL would become a link that includes our backslashes.
        ':' => renderer == Renderer::CommonMark && after == Some('/'),
        '\'' | '"' => renderer == Renderer::Rustdoc,
        '-' | '.' => renderer == Renderer::Rustdoc && (before == Some(c) || after == Some(c)),
        _ => false,
    }
}

/// Formats text as code: in backticks if it is plain, else in a `<code>` element.
#[must_use]
pub fn escape_code(value: &str, renderer: Renderer) -> String {
    let odd = |c: char| matches!(c, '`' | '|' | '\\') || !matches!(c, ' '..='~') && is_invisible(c);
    if value.is_empty() || value.contains(odd) || value.trim() != value {
        format!("<code>{}</code>", escape_text(value, renderer))
    } else {
        format!("`{value}`")
    }
}

/// Formats a URL as a link. Anything else becomes escaped text.
pub(crate) fn format_link(address: &str, renderer: Renderer) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&*+,;=%".contains(c);
    let web = address.starts_with("https://") || address.starts_with("http://");
    if web && address.chars().all(safe) {
        format!("<{address}>")
    } else {
        escape_text(address, renderer)
    }
}

/// Escapes control and formatting characters as `\u{…}`, so that the text stays on its line and keeps its direction.
#[must_use]
pub fn escape_invisible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_at_the_ends_survives_formatters() {
        assert_eq!(
            escape_text(" \u{a0}x\u{2003}", Renderer::Rustdoc),
            "&#32;\u{a0}x&#8195;"
        );
        assert_eq!(
            escape_code("x\u{a0}", Renderer::CommonMark),
            "<code>x&#160;</code>"
        );
        assert_eq!(escape_code("x\u{a0}y", Renderer::CommonMark), "`x\u{a0}y`");
    }
}
