//! `google.rpc.ErrorInfo`: the reason and the domain of each error.

use crate::facts::{CodeFacts, Tables};
use error_tables_codegen::tools::model::{GRPC_CODES, Model};
use heck::ToShoutySnakeCase;
use serde_json::{Map, Value, json};

/// The longest reason, in characters.
const LONGEST: usize = 63;
/// The shortest.
const SHORTEST: usize = 3;

/// One `google.rpc.ErrorInfo` for each code, in the JSON mapping of protocol buffers. The domain is the name of the API's folder.
pub(super) fn build_registry(tables: &Tables, _model: &Model) -> Value {
    let apis = tables.apis.iter();
    let errors = apis.flat_map(|api| {
        api.codes.iter().map(move |error| {
            let mut metadata = Map::new();
            metadata.insert("code".to_string(), json!(error.code));
            if let Some(subcode) = &error.subcode {
                metadata.insert("subcode".to_string(), json!(subcode));
            }
            if let Some(status) = error.status {
                metadata.insert("httpStatus".to_string(), json!(status.to_string()));
            }
            let mut entry = json!({
                "info": {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": reason(error),
                    "domain": api.name,
                    "metadata": metadata,
                },
            });
            let grpc = error.columns.get("grpc").and_then(Value::as_str);
            let number = GRPC_CODES.iter().position(|(name, _)| Some(*name) == grpc);
            if let Some(number) = number {
                entry["code"] = json!(number + 1);
            }
            if let Some(text) = error.meaning.as_ref() {
                entry["description"] = json!(text);
            }
            entry
        })
    });
    json!({ "errors": errors.collect::<Vec<_>>() })
}

/// The code if it is a valid reason, or else the name of the variant in capital letters, after `ERROR_` if it is too short.
fn reason(error: &CodeFacts) -> String {
    if error.subcode.is_none() && is_reason(&error.code) {
        return error.code.clone();
    }
    let mut reason = error.name.to_shouty_snake_case();
    if reason.len() < SHORTEST {
        reason.insert_str(0, "ERROR_");
    }
    reason.truncate(LONGEST);
    reason.trim_end_matches('_').to_string()
}

/// `[A-Z][A-Z0-9_]+[A-Z0-9]`, and at most 63 characters.
fn is_reason(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    (SHORTEST..=LONGEST).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && !text.ends_with('_')
        && text.bytes().all(is_part)
}
