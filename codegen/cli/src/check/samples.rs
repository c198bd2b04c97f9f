//! JSON bodies that a document shows as samples.

use crate::document_lines::DocumentLines;
use error_tables_codegen::tools::model::Api;
use error_tables_documents::Document;
use serde_json::Value;

/// A JSON body in a document.
#[derive(Debug)]
pub(crate) struct Sample {
    pub(crate) code: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) message: Option<String>,
    pub(crate) line: u32,
    /// The whole body.
    pub(crate) value: Value,
}

/// The members that usually have the code, if `[body]` does not say.
const CODE_MEMBERS: [&str; 6] = [
    "code",
    "type",
    "error_code",
    "errorCode",
    "error",
    "errcode",
];
/// The members that usually have the message.
const MESSAGE_MEMBERS: [&str; 6] = [
    "message",
    "msg",
    "error_description",
    "detail",
    "description",
    "error_message",
];
/// The members that usually have the status.
const STATUS_MEMBERS: [&str; 5] = ["status", "statusCode", "status_code", "http_status", "code"];

/// The JSON bodies of a document.
pub(super) fn find_samples(page: &Document, api: &Api, document: &DocumentLines) -> Vec<Sample> {
    let mut samples = Vec::new();
    for text in &page.code {
        let start = text.text.find('{').unwrap_or(0);
        let json = text.text.get(start..).unwrap_or("");
        let mut values = serde_json::Deserializer::from_str(json).into_iter::<Value>();
        if let Some(Ok(value)) = values.next()
            && value.is_object()
        {
            samples.push(read_sample(value, api, document, text.line));
        }
    }
    samples
}

/// The blocks that look like JSON bodies and are not valid JSON, with their first lines.
pub(super) fn find_broken_samples(page: &Document) -> Vec<(&str, u32)> {
    page.code
        .iter()
        .filter(|text| {
            let mut values = serde_json::Deserializer::from_str(&text.text).into_iter::<Value>();
            looks_like_object(&text.text) && !matches!(values.next(), Some(Ok(_)))
        })
        .map(|text| (text.text.as_str(), text.line))
        .collect()
}

/// Whether a text begins like a JSON object: with a brace and a quoted member.
fn looks_like_object(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with('"'))
}

/// Reads code, status and message out of a body.
fn read_sample(value: Value, api: &Api, document: &DocumentLines, line: u32) -> Sample {
    let inner = ["error", "errors"]
        .iter()
        .find_map(|key| value.get(key))
        .map(|inner| inner.get(0).unwrap_or(inner))
        .filter(|inner| inner.is_object())
        .unwrap_or(&value);
    let first_of = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| inner.get(name).or_else(|| value.get(name)))
            .filter(|found| found.is_string() || found.is_number())
            .cloned()
    };
    let body = api.body.as_ref();
    let member = |pointer: Option<String>, names: &[&str]| match pointer {
        Some(pointer) => value.pointer(&pointer).cloned(),
        None => first_of(names),
    };
    let to_text = |value: Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_string)
    };
    let code = member(
        body.and_then(|body| body.code.as_ref())
            .map(|at| at.value.clone()),
        &CODE_MEMBERS,
    )
    .map(to_text);
    let message = body
        .and_then(|body| body.message.as_ref())
        .map(|at| at.value.replace("{code}", code.as_deref().unwrap_or("")));
    let status = member(
        body.and_then(|body| body.status.as_ref())
            .map(|at| at.value.clone()),
        &STATUS_MEMBERS,
    );
    Sample {
        status: status
            .and_then(|value| value.as_u64())
            .and_then(|status| u16::try_from(status).ok())
            .filter(|status| (100..600).contains(status)),
        message: member(message, &MESSAGE_MEMBERS).map(to_text),
        line: document.find_line(code.as_deref().unwrap_or("{"), line),
        code,
        value,
    }
}
