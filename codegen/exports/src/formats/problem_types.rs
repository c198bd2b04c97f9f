//! Problem types of RFC 9457: what its section 4 asks of a definition, for each code.

use crate::collect::sent_value;
use error_tables_codegen::tools::docs::{CodeRow, collect_rows};
use error_tables_codegen::tools::model::Api;
use serde_json::{Value, json};
use std::fmt::Write;

/// One entry for each code, with an example of its problem details.
pub(super) fn build_registry(apis: &[&Api]) -> Value {
    let rows = apis.iter().flat_map(|api| collect_rows(api));
    let types: Vec<Value> = rows.map(|row| describe_type(&row)).collect();
    json!({ "problem_types": types })
}

fn describe_type(row: &CodeRow<'_>) -> Value {
    let CodeRow { api, code, .. } = row;
    let kind = type_uri(row);
    let wire = code.wire.value.to_string();
    let title = code.meaning.as_ref().map_or(&wire, |text| &text.value);
    let mut example = json!({ "type": kind, "title": title });
    let mut entry = json!({ "api": api.name, "type": kind, "title": title });
    let sent = sent_value(&code.wire.value);
    let facts = [
        ("code", (!sent.is_null()).then_some(sent)),
        ("status", row.status().map(Value::from)),
        ("detail", row.message().map(Value::from)),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            entry[name] = fact.clone();
            example[name] = fact;
        }
    }
    let page = || api.page.as_ref().map(|page| page.value.clone());
    if let Some(reference) = row.url().or_else(page) {
        entry["reference"] = json!(reference);
    }
    entry["example"] = example;
    entry
}

/// The page of the code, or a reference that is relative to where the registry is served.
fn type_uri(row: &CodeRow<'_>) -> String {
    if let Some(url) = row.url() {
        return url;
    }
    let mut uri = format!("{}#", row.api.name);
    let code = row.code.qualified();
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
