//! Problem types of RFC 9457: what its section 4 asks of a definition, for each code.

use crate::facts::{CodeFacts, Tables};
use serde_json::{Value, json};
use std::fmt::Write;

/// One entry for each code, with an example of its problem details.
pub(super) fn build_registry(tables: &Tables) -> Value {
    let apis = tables.apis.iter();
    let types = apis.flat_map(|api| {
        api.codes.iter().map(move |error| {
            let kind = type_uri(&api.name, error);
            let title = error.meaning.as_ref().unwrap_or(&error.code);
            let mut example = json!({ "type": kind, "title": title });
            let mut entry = json!({ "api": api.name, "type": kind, "title": title });
            if !error.sent.is_null() {
                entry["code"] = error.sent.clone();
                example["code"] = error.sent.clone();
            }
            if let Some(status) = error.status {
                entry["status"] = json!(status);
                example["status"] = json!(status);
            }
            if let Some(message) = &error.message {
                entry["detail"] = json!(message.template);
                example["detail"] = json!(message.template);
            }
            if let Some(reference) = error.url.as_ref().or(api.page.as_ref()) {
                entry["reference"] = json!(reference);
            }
            entry["example"] = example;
            entry
        })
    });
    json!({ "problem_types": types.collect::<Vec<_>>() })
}

/// The page of the code, or a reference that is relative to where the registry is served.
fn type_uri(api: &str, error: &CodeFacts) -> String {
    if let Some(url) = &error.url {
        return url.clone();
    }
    let mut uri = format!("{api}#");
    let code = match &error.subcode {
        Some(subcode) => format!("{}.{subcode}", error.code),
        None => error.code.clone(),
    };
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
