//! The formats of the exports, one file each.

mod datapackage;
mod error_info;
mod llms;
mod openapi;
mod openmetrics;
mod problem_types;

use crate::collect::collect_facts;
use crate::facts::Tables;
use error_tables_codegen::tools::escape::escape_json_text;
use error_tables_codegen::tools::model::{Api, Model};
use serde::Serialize;

/// The JSON Schema of the JSON export, and of what `list` and `explain` print as JSON.
pub const ERRORS_SCHEMA: &str = include_str!("../../schema/errors.schema.json");

/// A format that tables are exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// All facts as JSON.
    Json,
    /// `OpenAPI` 3.1.
    OpenApi,
    /// Problem types of RFC 9457.
    ProblemTypes,
    /// A data package over the CSV files.
    DataPackage,
    /// `google.rpc.ErrorInfo`.
    ErrorInfo,
    /// An info metric in `OpenMetrics`.
    OpenMetrics,
    /// Markdown for language models.
    Llms,
}

/// Why tables cannot be exported to a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportError {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// Writes the selected APIs in a format. The text ends with a line end.
///
/// `release` is the version of `OpenAPI` documents and of data packages. Without it, an `OpenAPI` document has a version made from its
/// contents, since it must have one.
///
/// # Errors
/// The format cannot hold these tables, or has no version.
pub fn export(
    model: &Model,
    apis: &[&Api],
    format: ExportFormat,
    release: Option<&str>,
) -> Result<String, ExportError> {
    let has_version = matches!(format, ExportFormat::OpenApi | ExportFormat::DataPackage);
    if release.is_some() && !has_version {
        return Err(ExportError {
            message: "this format has no place for the version of a release".to_string(),
            help: "leave out --release; the formats `openapi` and `datapackage` have one"
                .to_string(),
        });
    }
    let facts = || collect_facts(model, |api| apis.iter().any(|own| own.name == api.name));
    Ok(match format {
        ExportFormat::Json => to_json(&facts()),
        ExportFormat::OpenApi => match apis {
            [api] => to_json(&openapi::build_document(model, api, release)),
            _ => return Err(needs_one_api(apis)),
        },
        ExportFormat::ProblemTypes => to_json(&problem_types::build_registry(apis)),
        ExportFormat::DataPackage => to_json(&datapackage::build_package(model, apis, release)),
        ExportFormat::ErrorInfo => to_json(&error_info::build_registry(&facts(), model)),
        ExportFormat::OpenMetrics => openmetrics::render_metric(&facts()),
        ExportFormat::Llms => llms::render_page(apis),
    })
}

/// An `OpenAPI` document describes one API.
fn needs_one_api(apis: &[&Api]) -> ExportError {
    let names: Vec<&str> = apis.iter().map(|api| api.name.as_str()).collect();
    ExportError {
        message: "an OpenAPI document describes one API".to_string(),
        help: format!("choose one with --api: {}", names.join(", ")),
    }
}

fn to_json(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut text = escape_json_text(&text);
    text.push('\n');
    text
}

/// The facts of the JSON export.
///
/// # Errors
/// The text is no such export. The message says why.
pub fn read_json(text: &str) -> Result<Tables, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
