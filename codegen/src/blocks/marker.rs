//! Markers: the comments between which a block of a document is generated.

use super::verbatim::{NAME, Verbatim};
use super::{Problem, Problems};
use crate::error::suggest_similar;
use crate::markup::Markup;
use std::ops::Range;

/// A marker in a document. Ranges are bytes of the document.
#[derive(Clone, Debug)]
pub(super) struct Marker {
    pub(super) kind: MarkerKind,
    /// The whole comment.
    pub(super) range: Range<usize>,
    /// Its line, without the line end.
    pub(super) line: Range<usize>,
    /// Whether nothing else is on the line.
    pub(super) is_alone: bool,
    pub(super) comment: Comment,
    pub(super) options: Vec<MarkerOption>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerKind {
    Begin,
    End,
}

/// `name=value`.
#[derive(Clone, Debug)]
pub(super) struct MarkerOption {
    pub(super) name: String,
    pub(super) name_at: usize,
    pub(super) value: String,
    pub(super) value_at: usize,
}

/// How a comment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comment {
    Html,
    Mdx,
    Rst,
    AsciiDoc,
}

impl Comment {
    /// The comments of a language.
    pub(super) fn of(markup: Markup) -> Self {
        match markup {
            Markup::Markdown | Markup::Html => Comment::Html,
            Markup::Mdx => Comment::Mdx,
            Markup::Rst => Comment::Rst,
            Markup::AsciiDoc => Comment::AsciiDoc,
        }
    }

    fn delimiters(self) -> (&'static str, &'static str) {
        match self {
            Comment::Html => ("<!--", "-->"),
            Comment::Mdx => ("{/*", "*/}"),
            Comment::Rst => ("..", ""),
            Comment::AsciiDoc => ("//", ""),
        }
    }

    /// Writes a marker.
    pub(super) fn write(self, text: &str) -> String {
        let (open, close) = self.delimiters();
        format!("{open} {NAME}{text} {close}")
            .trim_end()
            .to_string()
    }
}

/// Finds the markers of a document, and reports those that cannot be read.
pub(super) fn find_markers(text: &str, markup: Markup, problems: &mut Problems) -> Vec<Marker> {
    let mut markers = Vec::new();
    if !text.contains(NAME) {
        return markers;
    }
    let mut verbatim = Verbatim::new(markup);
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let is_verbatim = verbatim.is_verbatim(line.trim_start_matches('\u{feff}'));
        if !is_verbatim && line.contains(NAME) {
            find_in_line(line, start, markup, &mut markers, problems);
        }
        start += whole.len();
    }
    markers
}

fn find_in_line(
    line: &str,
    start: usize,
    markup: Markup,
    markers: &mut Vec<Marker>,
    problems: &mut Problems,
) {
    let comments: &[Comment] = match markup {
        Markup::Markdown | Markup::Mdx => &[Comment::Html, Comment::Mdx],
        Markup::Html => &[Comment::Html],
        Markup::Rst => &[Comment::Rst],
        Markup::AsciiDoc => &[Comment::AsciiDoc],
    };
    let spans = match markup {
        Markup::Markdown | Markup::Mdx => code_spans(line),
        _ => Vec::new(),
    };
    let mut from = 0;
    while let Some(found) = line.get(from..).and_then(|rest| rest.find(NAME)) {
        let name = from + found;
        from = name + NAME.len();
        let before = line.get(..name).unwrap_or_default().trim_end();
        let comment = comments.iter().find(|c| before.ends_with(c.delimiters().0));
        let Some(comment) = comment.copied() else {
            continue;
        };
        let (open, close) = comment.delimiters();
        let open_at = before.len() - open.len();
        let outside = line.get(..open_at).unwrap_or_default();
        if spans.iter().any(|span| span.contains(&open_at)) {
            continue;
        }
        // These comments are whole lines, and AsciiDoc's are not indented.
        match comment {
            Comment::Rst if !outside.trim().is_empty() => continue,
            Comment::AsciiDoc if !outside.is_empty() => continue,
            _ => {}
        }
        let rest = line.get(from..).unwrap_or_default();
        let Some(length) = (if close.is_empty() {
            Some(rest.len())
        } else {
            rest.find(close)
        }) else {
            problems.push(Problem::new(
                start + open_at,
                format!("this marker does not end with `{close}` on its line"),
                "write the whole marker on one line".to_string(),
            ));
            continue;
        };
        if comment == Comment::Html && markup == Markup::Mdx {
            problems.push(Problem::new(
                start + open_at,
                "MDX has no HTML comments".to_string(),
                "write the marker as `{/* error-tables:begin … */}`".to_string(),
            ));
            continue;
        }
        let end = from + length + close.len();
        let after = line.get(end..).unwrap_or_default();
        let content = rest.get(..length).unwrap_or_default();
        from = end;
        let Some((kind, options)) =
            read_content(content, start + end - close.len() - length, problems)
        else {
            continue;
        };
        markers.push(Marker {
            kind,
            range: start + open_at..start + end,
            line: start..start + line.len(),
            is_alone: outside.trim_start_matches('\u{feff}').trim().is_empty()
                && after.trim().is_empty(),
            comment,
            options,
        });
    }
}

/// The code within a line of Markdown.
fn code_spans(line: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let bytes = line.as_bytes();
    let run = |at: usize| bytes.iter().skip(at).take_while(|b| **b == b'`').count();
    let mut at = 0;
    while at < bytes.len() {
        let length = run(at);
        if length == 0 {
            at += 1;
            continue;
        }
        let mut end = at + length;
        while end < bytes.len() && run(end) != length {
            end += run(end).max(1);
        }
        if end < bytes.len() {
            spans.push(at..end + length);
            at = end + length;
        } else {
            at += length;
        }
    }
    spans
}

/// Reads what follows the name: `begin view=table status=4xx`. `at` is where it begins.
fn read_content(
    content: &str,
    at: usize,
    problems: &mut Problems,
) -> Option<(MarkerKind, Vec<MarkerOption>)> {
    let word = content.split_whitespace().next().unwrap_or_default();
    let word = if content.starts_with(char::is_whitespace) {
        ""
    } else {
        word
    };
    let kind = match word {
        "begin" => MarkerKind::Begin,
        "end" => MarkerKind::End,
        word => {
            problems.push(Problem::new(
                at,
                format!("`{NAME}{word}` is not a marker"),
                suggest_similar(word, &["begin", "end"], "marker"),
            ));
            return None;
        }
    };
    let options = content.get(word.len()..).unwrap_or_default();
    Some((kind, read_options(options, at + word.len(), problems)))
}

fn read_options(text: &str, at: usize, problems: &mut Problems) -> Vec<MarkerOption> {
    let mut options: Vec<MarkerOption> = Vec::new();
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        let name_at = at + text.len() - trimmed.len();
        if trimmed.is_empty() {
            return options;
        }
        let mut fail = |message: String, help: &str| {
            problems.push(Problem::new(name_at, message, help.to_string()));
        };
        let end = trimmed.find(|c: char| c == '=' || c.is_whitespace());
        let (name, after) = trimmed.split_at(end.unwrap_or(trimmed.len()));
        let Some(written) = after.strip_prefix('=').filter(|_| !name.is_empty()) else {
            fail(
                format!("`{name}` has no value"),
                "write options as `name=value`, without blanks around the `=`",
            );
            rest = if name.is_empty() {
                after.get(1..).unwrap_or_default()
            } else {
                after
            };
            continue;
        };
        let quoted = written.strip_prefix('"');
        let (value, after) = if let Some(quoted) = quoted {
            let Some(parts) = quoted.split_once('"') else {
                let message = format!("the value of `{name}` has no closing quote");
                fail(message, "end it with `\"`");
                return options;
            };
            parts
        } else {
            let end = written.find(char::is_whitespace);
            written.split_at(end.unwrap_or(written.len()))
        };
        if value.trim().is_empty() {
            fail(
                format!("`{name}` has an empty value"),
                "give it a value, or remove the option",
            );
        } else if options.iter().any(|option| option.name == name) {
            fail(format!("`{name}` is given twice"), "remove one of the two");
        } else {
            options.push(MarkerOption {
                name: name.to_string(),
                name_at,
                value: value.to_string(),
                value_at: name_at + name.len() + 1 + usize::from(quoted.is_some()),
            });
        }
        rest = after;
    }
}
