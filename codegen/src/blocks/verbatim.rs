//! Which lines of a document are code or another text that is shown as it is, so that markers in them are examples.

use crate::markup::Markup;

/// What every marker begins with.
pub(super) const NAME: &str = "error-tables:";

/// Reads the lines of a document in order, and tells which of them are verbatim.
pub(super) enum Verbatim {
    Markdown(MarkdownLines),
    Rst(RstLines),
    /// The delimiter of the open block.
    AsciiDoc(Option<String>),
    /// The open element whose content is not markup.
    Html(Option<&'static str>),
}

impl Verbatim {
    pub(super) fn new(markup: Markup) -> Self {
        match markup {
            Markup::Markdown | Markup::Mdx => Verbatim::Markdown(MarkdownLines::default()),
            Markup::Rst => Verbatim::Rst(RstLines::default()),
            Markup::AsciiDoc => Verbatim::AsciiDoc(None),
            Markup::Html => Verbatim::Html(None),
        }
    }

    /// Whether the next line, without its line end, is verbatim or delimits something that is.
    pub(super) fn is_verbatim(&mut self, line: &str) -> bool {
        match self {
            Verbatim::Markdown(lines) => lines.is_verbatim(line),
            Verbatim::Rst(lines) => lines.is_verbatim(line),
            Verbatim::AsciiDoc(open) => is_verbatim_asciidoc(open, line),
            Verbatim::Html(open) => is_verbatim_html(open, line),
        }
    }
}

/// Fenced code, and indented code outside of lists.
#[derive(Default)]
pub(super) struct MarkdownLines {
    /// The fence of the open block.
    fence: Option<(char, usize)>,
    /// The columns in which the contents of the open list items begin.
    items: Vec<usize>,
    /// Whether the line before was text, which an indented line continues.
    after_text: bool,
}

impl MarkdownLines {
    fn is_verbatim(&mut self, line: &str) -> bool {
        let content = line.trim_start_matches([' ', '\t', '>']);
        let run = |c: char| content.chars().take_while(|d| *d == c).count();
        if let Some((c, length)) = self.fence {
            if run(c) >= length && content.trim_end().chars().all(|d| d == c) {
                self.fence = None;
            }
            return true;
        }
        if content.trim().is_empty() {
            self.after_text = false;
            return false;
        }
        let indent = indentation(line);
        let continues = std::mem::replace(&mut self.after_text, true);
        if !continues {
            self.items.retain(|column| *column <= indent);
        }
        let inside = self.items.iter().rfind(|column| **column <= indent);
        if !continues && indent >= inside.copied().unwrap_or(0) + 4 {
            self.after_text = false;
            return true;
        }
        if let Some(marker) = list_marker(line.trim_start()) {
            self.items.retain(|column| *column <= indent);
            self.items.push(indent + marker);
        }
        // A fence may follow the bullet of a list item.
        let content = content.trim_start_matches(['-', '*', '+', ' ']);
        for c in ['`', '~'] {
            let length = content.chars().take_while(|d| *d == c).count();
            let info = content.get(length..).unwrap_or_default();
            if length >= 3 && (c == '~' || !info.contains('`')) {
                self.fence = Some((c, length));
                self.after_text = false;
                return true;
            }
        }
        false
    }
}

/// The length of a bullet or a number with the blanks after it.
fn list_marker(line: &str) -> Option<usize> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    let after = match digits {
        0 => rest.strip_prefix(['-', '*', '+'])?,
        1..=9 => rest.strip_prefix(['.', ')'])?,
        _ => return None,
    };
    let blanks = after.chars().take_while(|c| *c == ' ').count();
    (1..=4).contains(&blanks).then_some(digits + 1 + blanks)
}

fn indentation(line: &str) -> usize {
    let mut column = 0;
    for c in line.chars() {
        match c {
            ' ' => column += 1,
            '\t' => column += 4 - column % 4,
            _ => break,
        }
    }
    column
}

/// Literal blocks, comments, and directives whose content is not read as markup.
#[derive(Default)]
pub(super) struct RstLines {
    /// The indentation of the enclosing lines, and whether what is indented below them is verbatim.
    enclosing: Vec<(usize, bool)>,
}

impl RstLines {
    fn is_verbatim(&mut self, line: &str) -> bool {
        const LITERAL: [&str; 16] = [
            "code",
            "code-block",
            "sourcecode",
            "parsed-literal",
            "literalinclude",
            "raw",
            "math",
            "highlight",
            "prompt",
            "doctest",
            "testcode",
            "testoutput",
            "csv-table",
            "graphviz",
            "mermaid",
            "productionlist",
        ];
        let content = line.trim();
        if content.is_empty() {
            return false;
        }
        let indent = indentation(line);
        self.enclosing.retain(|(column, _)| *column < indent);
        if self.enclosing.iter().any(|(_, is_literal)| *is_literal) {
            return true;
        }
        let explicit = content.strip_prefix(".. ");
        let directive = explicit.and_then(|text| text.split_once("::"));
        let directive = directive.map(|(name, _)| name.trim());
        let is_name = |name: &str| !name.is_empty() && !name.contains(char::is_whitespace);
        let opens_literal = match (explicit, directive.filter(|name| is_name(name))) {
            (_, Some(name)) => LITERAL.contains(&name),
            // What is neither a target, a footnote nor a substitution is a comment; a marker is one as well.
            (Some(text), None) => !text.starts_with(['_', '[', '|']) && !text.starts_with(NAME),
            (None, None) => content == ".." || content.ends_with("::"),
        };
        self.enclosing.push((indent, opens_literal));
        false
    }
}

fn is_verbatim_asciidoc(open: &mut Option<String>, line: &str) -> bool {
    let line = line.trim_end();
    if let Some(delimiter) = open {
        if line == delimiter {
            *open = None;
        }
        return true;
    }
    let is_delimiter = |c: char| line.len() >= 4 && line.chars().all(|d| d == c);
    if ['-', '.', '+', '/'].into_iter().any(is_delimiter) || line.starts_with("```") {
        let delimiter = if line.starts_with('`') { "```" } else { line };
        *open = Some(delimiter.to_string());
        return true;
    }
    false
}

fn is_verbatim_html(open: &mut Option<&'static str>, line: &str) -> bool {
    const RAW: [&str; 4] = ["script", "style", "textarea", "title"];
    let line = line.to_lowercase();
    let closes = |name: &str| line.rfind(&format!("</{name}"));
    if let Some(name) = *open {
        if closes(name).is_some() {
            *open = None;
        }
        return true;
    }
    let opened = RAW.into_iter().find_map(|name| {
        let start = line.rfind(&format!("<{name}"))?;
        let is_tag = line.get(start + 1 + name.len()..)?.starts_with([' ', '>']);
        is_tag.then_some((name, start))
    });
    let Some((name, start)) = opened else {
        return false;
    };
    if closes(name).is_none_or(|end| end < start) {
        *open = Some(name);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that are verbatim.
    fn verbatim(markup: Markup, text: &str) -> Vec<&str> {
        let mut state = Verbatim::new(markup);
        text.lines()
            .filter(|line| state.is_verbatim(line))
            .collect()
    }

    #[test]
    fn markdown() {
        let text = "a\n```md\nb\n~~~\n```\nc\n\n    d\n\n- e\n\n  f\n\n      g\n\n  ````\n  h\n  ```\n  ````\ni\n~~~\nj";
        let expected = [
            "```md", "b", "~~~", "```", "    d", "      g", "  ````", "  h", "  ```", "  ````",
            "~~~", "j",
        ];
        assert_eq!(verbatim(Markup::Markdown, text), expected);
        assert!(verbatim(Markup::Markdown, "1. a\n\n    b\n\ntext\n    c\n").is_empty());
    }

    #[test]
    fn rst() {
        let text = "a::\n\n   b\n\nc\n\n.. note::\n\n   d\n\n   .. code-block:: md\n\n      e\n\n   f\n\n.. g\n   h\ni";
        assert_eq!(verbatim(Markup::Rst, text), ["   b", "      e", "   h"]);
    }

    #[test]
    fn asciidoc() {
        let text = "a\n----\nb\n....\n----\nc\n....\nd\n....\n```x\ne\n```\n--\nf\n--";
        let expected = [
            "----", "b", "....", "----", "....", "d", "....", "```x", "e", "```",
        ];
        assert_eq!(verbatim(Markup::AsciiDoc, text), expected);
    }

    #[test]
    fn html() {
        let text = "<p>a\n<script>b</script>\n<SCRIPT src=x>\nc\n</script>\nd";
        let expected = ["<script>b</script>", "<SCRIPT src=x>", "c", "</script>"];
        assert_eq!(verbatim(Markup::Html, text), expected);
    }
}
