//! `export`: writes the tables in the formats of other tools.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use crate::tables::{read_model, select_apis};
use clap::ValueEnum;
use error_tables_codegen::tools::files::write_report;
use error_tables_exports::formats::{self, ExportFormat};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ExportArgs {
    /// The format to write
    #[arg(value_enum, value_name = "FORMAT")]
    format: Format,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// Export only this API
    #[arg(long, value_name = "API")]
    api: Option<String>,

    /// The version of the `openapi` or `datapackage` export, such as that of your next release
    ///
    /// The document of `openapi` must have one; without this option, it is a digest of its contents.
    #[arg(long, value_name = "VERSION")]
    release: Option<String>,

    /// The file to write [default: the standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Everything that the tables say; `import` reads it, and `error-tables schema errors` prints its JSON Schema
    Json,
    /// `OpenAPI` 3.1: schemas, examples, and the responses of each operation; for one API
    Openapi,
    /// Problem types of RFC 9457
    Problem,
    /// Frictionless data package over the CSV files; write it to the folder of tables
    Datapackage,
    /// google.rpc.ErrorInfo for each error, in the JSON mapping of protocol buffers
    ErrorInfo,
    /// `OpenMetrics` info metric, to join counters by `error_type` in Prometheus
    Openmetrics,
    /// Markdown for language models, as an llms.txt; links lead to the generated pages
    Llms,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => ExportFormat::Json,
            Format::Openapi => ExportFormat::OpenApi,
            Format::Problem => ExportFormat::ProblemTypes,
            Format::Datapackage => ExportFormat::DataPackage,
            Format::ErrorInfo => ExportFormat::ErrorInfo,
            Format::Openmetrics => ExportFormat::OpenMetrics,
            Format::Llms => ExportFormat::Llms,
        }
    }
}

pub(crate) fn run(args: &ExportArgs) -> Result<ExitCode, CliError> {
    let model = read_model(&args.tables.folder)?;
    let apis = select_apis(&model, args.api.as_deref(), &args.tables.folder)?;
    let release = args.release.as_deref();
    let text = formats::export(&model, &apis, args.format.into(), release)
        .map_err(|error| CliError::usage_with_help(error.message, error.help))?;
    match &args.out {
        None => output::print_data(&text)?,
        Some(path) => {
            write_report(path, &text)?;
            output::print_note(&format!("wrote {}", path.display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}
