//! `GET /-/`: what can be asked for, and how often it was sent.

use crate::choose::Line;
use crate::offer::Choice;
use error_tables_codegen::tools::model::Api;
use serde_json::json;
use std::borrow::Cow;
use std::fmt::Write;

/// For programs.
pub(crate) fn json(api: &Api, lines: &[Line<'_>]) -> String {
    let answers: Vec<_> = lines
        .iter()
        .map(|line| {
            json!({
                "code": line.choice.code, "status": line.choice.status,
                "usual": line.usual, "served": line.served,
                "body": line.choice.status.map(|_| body(line.choice)),
            })
        })
        .collect();
    let served: u64 = lines.iter().map(|line| line.served).sum();
    let all = json!({"api": api.name, "title": api.title, "served": served, "answers": answers});
    format!("{all:#}\n")
}

/// For people.
pub(crate) fn html(api: &Api, lines: &[Line<'_>]) -> String {
    let title = text(&api.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}: errors</title>\n\
         <style>body {{ font: 16px sans-serif; margin: 2em }} td, th {{ text-align: left; padding: .2em 1em .2em 0; vertical-align: top }}</style>\n\
         <h1>{title}: errors</h1>\n\
         <p>Any path is answered with one of these. Ask for one with the headers <code>mock-code</code> and <code>mock-status</code>, \
         or with query parameters of these names. Programs get this list as JSON with <code>Accept: application/json</code>.</p>\n\
         <table>\n<thead><tr><th>Code<th>Status<th>Sent<th>Unasked<th>Body</thead>\n<tbody>\n"
    );
    for line in lines {
        let code = line.choice.code.as_deref();
        let status = match line.choice.status {
            Some(status) => status.to_string(),
            None => "undocumented".to_string(),
        };
        let query = match (code, line.choice.status) {
            (Some(code), Some(status)) => {
                format!("/?mock-code={}&amp;mock-status={status}", percent(code))
            }
            (Some(code), None) => format!("/?mock-code={}&amp;mock-status=400", percent(code)),
            (None, _) => format!("/?mock-status={status}"),
        };
        let _ = writeln!(
            out,
            "<tr><td><a href=\"{query}\">{}</a><td>{status}<td>{}<td>{}<td><code>{}</code>",
            code.map_or_else(|| format!("status {status}"), text),
            line.served,
            if line.usual { "yes" } else { "" },
            text(&body(line.choice)),
        );
    }
    out.push_str("</tbody>\n</table>\n</html>\n");
    out
}

fn body(choice: &Choice) -> Cow<'_, str> {
    String::from_utf8_lossy(&choice.response.body)
}

/// Text as HTML.
fn text(text: &str) -> String {
    let escape = |c: char| match c {
        '&' => "&amp;".to_string(),
        '<' => "&lt;".to_string(),
        '>' => "&gt;".to_string(),
        '"' => "&quot;".to_string(),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

/// Text as a part of a query.
fn percent(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(byte).collect()
}

/// A query parameter's value, its escapes read.
pub(crate) fn parameter(query: &str, name: &str) -> Option<String> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| decoded(value))
    };
    query.split('&').find_map(pair)
}

fn decoded(value: &str) -> String {
    let mut out = Vec::new();
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, byte) {
            (b'%', Some(byte)) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            (first, _) => {
                out.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
