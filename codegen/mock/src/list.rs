//! `GET /-/responses`: the list of all responses, and how often each was sent.

use crate::choices::{Choice, Entry};
use crate::faults::Fault;
use clap::ValueEnum;
use error_tables_codegen::tools::markup::escape_html;
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
                "code": entry.choice.code, "status": entry.choice.status,
                "usual": entry.default, "served": entry.served,
                "body": entry.choice.status.map(|_| body_text(entry.choice)),
            })
        })
        .collect();
    let served: u64 = entries.iter().map(|entry| entry.served).sum();
    let faults: Vec<_> = Fault::value_variants()
        .iter()
        .map(|fault| json!({"fault": fault.name(), "sends": fault.describe()}))
        .collect();
    let all = json!({
        "api": api.name, "title": api.title, "served": served, "answers": answers, "faults": faults,
    });
    format!("{all:#}\n")
}

/// Renders the list as HTML.
pub(crate) fn render_html(api: &Api, entries: &[Entry<'_>]) -> String {
    let heading = escape_html(&api.heading());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{heading}</title>\n<link rel=\"icon\" href=\"data:,\">\n\
         <style>body {{ font: 16px sans-serif; margin: 2em }} td, th {{ text-align: left; padding: .2em 1em .2em 0; vertical-align: top }}</style>\n\
         <h1>{heading}</h1>\n\
         <p>Requests for any path get one of these responses. Choose one with the headers <code>mock-code</code> and <code>mock-status</code>, \
         or with query parameters of the same names. <code>Accept: application/json</code> returns this list as JSON.</p>\n\
         <table>\n<thead><tr><th>Code<th>Status<th>Times sent<th>Default<th>Body</thead>\n<tbody>\n"
    );
    for entry in entries {
        let code = entry.choice.code.as_deref();
        let status = match entry.choice.status {
            Some(status) => status.to_string(),
            None => "undocumented".to_string(),
        };
        let query = escape_html(&request_path(code, entry.choice.status));
        let _ = writeln!(
            out,
            "<tr><td><a href=\"{query}\">{}</a><td>{status}<td>{}<td>{}<td><code>{}</code>",
            code.map_or_else(|| format!("status {status}"), escape_html),
            entry.served,
            if entry.default { "yes" } else { "" },
            escape_html(&body_text(entry.choice)),
        );
    }
    out.push_str(
        "</tbody>\n</table>\n<h2>Faults</h2>\n\
         <p>Add the header or the query parameter <code>mock-fault</code> to get a response with a fault, also together with \
         <code>mock-code</code>.</p>\n\
         <table>\n<thead><tr><th>Fault<th>What is sent</thead>\n<tbody>\n",
    );
    for fault in Fault::value_variants() {
        let (name, sends) = (fault.name(), escape_html(&fault.describe()));
        let _ = writeln!(
            out,
            "<tr><td><a href=\"/?mock-fault={name}\">{name}</a><td>{sends}"
        );
    }
    out.push_str("</tbody>\n</table>\n</html>\n");
    out
}

/// The path of a request that gets a response. A code without a documented status gets 400.
pub(crate) fn request_path(code: Option<&str>, status: Option<u16>) -> String {
    let status = status.unwrap_or(400);
    match code {
        Some(code) => format!("/?mock-code={}&mock-status={status}", percent_encode(code)),
        None => format!("/?mock-status={status}"),
    }
}

fn body_text(choice: &Choice) -> Cow<'_, str> {
    String::from_utf8_lossy(&choice.response.body)
}

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

/// The decoded value of a query parameter.
pub(crate) fn query_parameter(query: &str, name: &str) -> Option<String> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| percent_decode(value))
    };
    query.split('&').find_map(pair)
}

fn percent_decode(value: &str) -> String {
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
