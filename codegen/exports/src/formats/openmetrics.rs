//! `OpenMetrics`: an info metric that joins counters by the label `error_type` with what the tables say.
//!
//! The labels are the attributes of `OpenTelemetry` under the names that its exporters give them: `error.type`, which is the code,
//! `http.response.status_code` and `rpc.grpc.status_code`.

use crate::facts::Tables;
use error_tables_codegen::tools::model::GRPC_CODES;
use serde_json::Value;
use std::fmt::Write;

/// The metric `api_error_info`, with a line for each error.
pub(super) fn render_metric(tables: &Tables) -> String {
    let mut out = "# TYPE api_error info\n# HELP api_error The documented errors, by the labels of OpenTelemetry.\n".to_string();
    for api in &tables.apis {
        for error in &api.codes {
            let grpc = error.columns.get("grpc").and_then(Value::as_str);
            let grpc = GRPC_CODES.iter().position(|(name, _)| Some(*name) == grpc);
            let labels = [
                ("api", Some(api.name.clone())),
                ("error_type", Some(error.code.clone())),
                ("subcode", error.subcode.clone()),
                ("name", Some(error.name.clone())),
                (
                    "http_response_status_code",
                    error.status.map(|status| status.to_string()),
                ),
                ("rpc_grpc_status_code", grpc.map(|at| (at + 1).to_string())),
                ("retry", error.retry.clone()),
                ("state", Some(error.state.name().to_string())),
            ];
            let labels = labels
                .into_iter()
                .filter_map(|(name, value)| Some(format!("{name}=\"{}\"", escape_label(&value?))));
            let _ = writeln!(
                out,
                "api_error_info{{{}}} 1",
                labels.collect::<Vec<_>>().join(",")
            );
        }
    }
    out.push_str("# EOF\n");
    out
}

/// A label may hold any character; three are escaped.
fn escape_label(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}
