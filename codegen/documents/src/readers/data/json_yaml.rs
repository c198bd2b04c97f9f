//! JSON and YAML. One reader serves both, since JSON is a subset of YAML.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use super::levels::LevelReader;
use crate::document::Document;

/// Reads a whole file, up to the first syntax error.
pub(crate) fn read_json_yaml(source: &str) -> Document {
    let clean = remove_comments(source).replace('\t', " ");
    let mut reader = LevelReader::new();
    let mut parser = Parser::new_from_str(&clean);
    let mut last_line = 1;
    while let Some(next) = parser.next_event() {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => {
                reader.report_unread(format!("a part of the file: {error}"), last_line);
                break;
            }
        };
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        last_line = line.max(last_line);
        match event {
            Event::Scalar(text, ..) => reader.push_scalar(text.into_owned(), line),
            Event::Alias(_) => reader.push_scalar(String::new(), line),
            Event::SequenceStart(..) => reader.open(false, line),
            Event::MappingStart(..) => reader.open(true, line),
            Event::SequenceEnd | Event::MappingEnd => reader.close(),
            _ => {}
        }
    }
    reader.finish()
}

/// Replaces the comments that some JSON files have with spaces. YAML, whose comments begin with `#`, stays as it is.
fn remove_comments(source: &str) -> Cow<'_, str> {
    let is_json = source.trim_start().starts_with(['{', '[', '/']);
    if !is_json || !(source.contains("/*") || source.contains("//")) {
        return Cow::Borrowed(source);
    }
    let mut clean = String::with_capacity(source.len());
    let mut rest = source;
    let mut in_text = false;
    while let Some(c) = rest.chars().next() {
        let comment = if in_text {
            None
        } else if rest.starts_with("//") {
            Some(rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            Some(rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else {
            None
        };
        if let Some((comment, after)) = comment.and_then(|end| rest.split_at_checked(end)) {
            clean.extend(comment.chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = after;
            continue;
        }
        in_text ^= c == '"';
        let mut length = c.len_utf8();
        if c == '\\' && in_text {
            length += rest
                .get(1..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
        }
        let (taken, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        clean.push_str(taken);
        rest = after;
    }
    Cow::Owned(clean)
}
