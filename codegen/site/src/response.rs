//! The response of a row as a reader sees it on the wire.

use crate::example::Example;
use error_tables_codegen::tools::model::{Api, Code};
use serde::Serialize;

/// A response, ready to be shown.
#[derive(Debug, Serialize)]
pub(crate) struct ShownResponse {
    /// Status line, headers and indented body.
    pub(crate) tokens: Vec<Token>,
    /// Whether the API's documentation prints this body.
    pub(crate) documented: bool,
    /// What the reader has to know about it.
    pub(crate) note: &'static str,
}

/// A piece of a text that has a color of its own.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Token {
    /// Of a response, `line` or `header`; of JSON, `name`, `text`, `number` or `word`; of a message, `placeholder`. Empty for all
    /// else.
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

impl Token {
    pub(crate) fn new(kind: &'static str, text: impl Into<String>) -> Self {
        Token {
            kind,
            text: text.into(),
        }
    }
}

/// The response of a row; `None` if the table does not describe bodies.
pub(crate) fn show_response(api: &Api, code: &Code) -> Option<ShownResponse> {
    let example = Example::new(api, code)?;
    let mut tokens = Vec::new();
    for line in example.head() {
        let is_status = tokens.is_empty() && example.status.is_some();
        tokens.push(Token::new(if is_status { "line" } else { "header" }, line));
        tokens.push(Token::new("", "\n"));
    }
    let body = split_json(&indent_json(example.body.as_bytes()));
    if !body.is_empty() {
        tokens.push(Token::new("", "\n"));
    }
    tokens.extend(body);
    Some(ShownResponse {
        tokens,
        documented: example.documented,
        note: example.note.unwrap_or_default(),
    })
}

/// A JSON text with indentation, its members in the same order.
fn indent_json(body: &[u8]) -> String {
    let mut out = Vec::new();
    let mut reader = serde_json::Deserializer::from_slice(body);
    let mut writer = serde_json::Serializer::pretty(&mut out);
    match serde_transcode::transcode(&mut reader, &mut writer) {
        Ok(()) => String::from_utf8_lossy(&out).into_owned(),
        Err(_) => String::from_utf8_lossy(body).into_owned(),
    }
}

/// Splits an indented JSON text where its color changes.
fn split_json(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest),
            c if is_bare(c) => rest.find(|c| !is_bare(c)).unwrap_or(rest.len()),
            _ => rest.find(|c| c == '"' || is_bare(c)).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(length);
        let kind = match first {
            '"' if after.starts_with(':') => "name",
            '"' => "text",
            c if c.is_ascii_digit() || c == '-' => "number",
            c if is_bare(c) => "word",
            _ => "",
        };
        tokens.push(Token::new(kind, piece));
        rest = after;
    }
    tokens
}

/// Whether a character is part of a number or of `true`, `false` or `null`.
fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.')
}

/// The length of the string that a text begins with, with its quotes.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stay_in_order_and_nothing_is_lost() {
        let body = r#"{"z":"a \" b:","a":[-1.5,true,null],"é":{}}"#;
        let indented = indent_json(body.as_bytes());
        let tokens = split_json(&indented);
        let joined: String = tokens.iter().map(|token| token.text.as_str()).collect();
        assert_eq!(joined, indented);
        let of = |kind| {
            let tokens = tokens.iter().filter(|token| token.kind == kind);
            tokens.map(|token| token.text.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(of("name"), [r#""z""#, r#""a""#, r#""é""#]);
        assert_eq!(of("text"), [r#""a \" b:""#]);
        assert_eq!(of("number"), ["-1.5"]);
        assert_eq!(of("word"), ["true", "null"]);
    }
}
