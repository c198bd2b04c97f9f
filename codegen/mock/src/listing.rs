//! `GET /-/`: the list of all responses, with how often each was sent.

use crate::answers::Answer;
use crate::selection::Entry;
use error_tables_codegen::tools::model::Api;
use serde_json::json;
use std::borrow::Cow;
use std::fmt::Write;

/// Renders the list as JSON.
pub(crate) fn render_json(api: &Api, entries: &[Entry<'_>]) -> String {
    let answers: Vec<_> = entries
        .iter()
        .map(|entry| {
            json!({
                "code": entry.answer.code, "status": entry.answer.status,
                "usual": entry.is_default, "served": entry.served,
                "body": entry.answer.status.map(|_| body_text(entry.answer)),
            })
        })
        .collect();
    let served: u64 = entries.iter().map(|entry| entry.served).sum();
    let all = json!({"api": api.name, "title": api.title, "served": served, "answers": answers});
    format!("{all:#}\n")
}

/// Renders the list as HTML.
pub(crate) fn render_html(api: &Api, entries: &[Entry<'_>]) -> String {
    let title = escape_html(&api.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}: errors</title>\n\
         <style>body {{ font: 16px sans-serif; margin: 2em }} td, th {{ text-align: left; padding: .2em 1em .2em 0; vertical-align: top }}</style>\n\
         <h1>{title}: errors</h1>\n\
         <p>Requests for any path are answered with one of these. Select one with the headers <code>mock-code</code> and <code>mock-status</code>, \
         or with query parameters of the same names. Send <code>Accept: application/json</code> to get this list as JSON.</p>\n\
         <table>\n<thead><tr><th>Code<th>Status<th>Sent<th>Default<th>Body</thead>\n<tbody>\n"
    );
    for entry in entries {
        let code = entry.answer.code.as_deref();
        let status = match entry.answer.status {
            Some(status) => status.to_string(),
            None => "undocumented".to_string(),
        };
        let query = match (code, entry.answer.status) {
            (Some(code), Some(status)) => {
                format!(
                    "/?mock-code={}&amp;mock-status={status}",
                    percent_encode(code)
                )
            }
            (Some(code), None) => {
                format!("/?mock-code={}&amp;mock-status=400", percent_encode(code))
            }
            (None, _) => format!("/?mock-status={status}"),
        };
        let _ = writeln!(
            out,
            "<tr><td><a href=\"{query}\">{}</a><td>{status}<td>{}<td>{}<td><code>{}</code>",
            code.map_or_else(|| format!("status {status}"), escape_html),
            entry.served,
            if entry.is_default { "yes" } else { "" },
            escape_html(&body_text(entry.answer)),
        );
    }
    out.push_str("</tbody>\n</table>\n</html>\n");
    out
}

fn body_text(answer: &Answer) -> Cow<'_, str> {
    String::from_utf8_lossy(&answer.response.body)
}

/// Escapes text for HTML.
fn escape_html(text: &str) -> String {
    let escape = |c: char| match c {
        '&' => "&amp;".to_string(),
        '<' => "&lt;".to_string(),
        '>' => "&gt;".to_string(),
        '"' => "&quot;".to_string(),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

/// Escapes text for a query string.
fn percent_encode(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(byte).collect()
}
