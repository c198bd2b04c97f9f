//! `google.rpc.ErrorInfo`: the reason and the domain of each error.

use crate::facts::Tables;
use error_tables_codegen::tools::error_info::{ERROR_INFO_TYPE, reason};
use error_tables_codegen::tools::model::{Api, GRPC_CODES, Model};
use serde_json::{Map, Value, json};

/// One `google.rpc.ErrorInfo` for each code, in the JSON mapping of protocol buffers. The domain is that of `[body]`, or else the
/// name of the API's folder.
pub(super) fn build_registry(tables: &Tables, model: &Model) -> Value {
    let apis = tables.apis.iter();
    let errors = apis.flat_map(|api| {
        let own = model.apis.iter().find(|own| own.name == api.name);
        let info = own.and_then(|own| own.body.as_ref()?.error_info.as_ref());
        let domain = info.map_or(&api.name, |info| &info.domain.value);
        let rows = own.into_iter().flat_map(reasons);
        api.codes.iter().zip(rows).map(move |(error, reason)| {
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
                    "@type": ERROR_INFO_TYPE,
                    "reason": reason,
                    "domain": domain,
                    "metadata": metadata,
                },
            });
            let grpc = error.columns.get("grpc").and_then(Value::as_str);
            let number = GRPC_CODES.iter().position(|(name, _)| Some(*name) == grpc);
            if let Some(number) = number {
                entry["code"] = json!(number + 1);
            }
            if let Some(message) = error.message.as_ref().filter(|_| info.is_some()) {
                let keys = message.values.iter().map(|value| value.name.as_str());
                let keys: Vec<&str> = keys.collect();
                if !keys.is_empty() {
                    entry["metadataKeys"] = json!(keys);
                }
            }
            if let Some(text) = error.meaning.as_ref() {
                entry["description"] = json!(text);
            }
            entry
        })
    });
    json!({ "errors": errors.collect::<Vec<_>>() })
}

fn reasons(api: &Api) -> impl Iterator<Item = String> {
    api.codes.iter().map(|code| reason(api, code))
}
