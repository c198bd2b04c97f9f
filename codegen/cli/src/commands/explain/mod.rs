//! `explain`: everything about an error code or a rule, or about the error in a response.

mod code_page;
mod rule_page;

use crate::commands::rules;
use crate::error::CliError;
use crate::input::{decode_text, read_input};
use crate::options::{DataFormat, TablesOption};
use crate::output;
use crate::report::to_json_text;
use crate::tables::{read_model, select_apis};
use code_page::{render_code, render_response, render_statuses};
use error_tables_codegen::tools::docs::{CodeRow, collect_rows};
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_exports::collect::collect_code;
use error_tables_exports::facts::{CodeFacts, VERSION};
use error_tables_exports::find::{RowIndex, find_rows, suggest_code};
use error_tables_exports::response::{Decoded, Pasted};
use error_tables_review::rule::Rule;
use error_tables_review::rules as review_rules;
use rule_page::render_rule;
use serde::Serialize;
use serde_json::{Map, Value};
use std::path::Path;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// An error code, the name of its variant, or the id of a rule; `-` for a response on the standard input
    ///
    /// Codes and names are found in any case, in every table. If a rule has the same name as a code, both are explained; --api
    /// leaves out rules.
    ///
    /// A response is the JSON body alone, or with its status line and headers, as `curl -i` prints it. It is decoded by the [body]
    /// of each table.
    #[arg(value_name = "CODE|RULE|-", allow_negative_numbers = true)]
    what: String,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// Look only in this API
    #[arg(long, value_name = "API")]
    api: Option<String>,

    /// The format of the explanation
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: DataFormat,
}

/// What was found, for text and JSON alike.
struct Explanation<'a> {
    model: &'a Model,
    rule: Option<&'static Rule>,
    responses: Vec<Decoded>,
    rows: Vec<RowIndex>,
}

pub(crate) fn run(args: &ExplainArgs) -> Result<ExitCode, CliError> {
    if args.what == "-" || args.what.trim_start().starts_with('{') {
        return explain_response(args);
    }
    let rule = review_rules::find(&args.what).filter(|_| args.api.is_none());
    let model = match read_model(&args.tables.folder) {
        Ok(model) => model,
        // A rule needs no tables.
        Err(_) if rule.is_some() => Model::default(),
        Err(error) => return Err(error.when_looking_for(&args.what)),
    };
    let selected = match rule {
        Some(_) => model.apis.iter().collect(),
        None => select_apis(&model, args.api.as_deref(), &args.tables.folder)?,
    };
    let is_selected = |api: &Api| selected.iter().any(|own| own.name == api.name);
    let mut found = find_rows(&model, &args.what, is_selected);
    if rule.is_some() && !found.exact {
        found.rows.clear();
    }
    let rule = rule.or_else(|| {
        let folded = args.what.to_lowercase().replace(['_', ' '], "-");
        let is_alone = found.rows.is_empty() && args.api.is_none();
        review_rules::find(&folded).filter(|_| is_alone)
    });
    if rule.is_none() && found.rows.is_empty() {
        return Err(unknown_word(args, &model, is_selected));
    }
    let explanation = Explanation {
        model: &model,
        rule,
        responses: Vec::new(),
        rows: found.rows,
    };
    explanation.print(args)
}

fn explain_response(args: &ExplainArgs) -> Result<ExitCode, CliError> {
    let bytes = if args.what == "-" {
        read_input(Path::new("-"))?
    } else {
        args.what.clone().into_bytes()
    };
    let decoded = decode_text(Path::new("-"), &bytes);
    if let Some(warning) = &decoded.warning {
        output::print_warning(warning);
    }
    let pasted = Pasted::read(&String::from_utf8_lossy(&decoded.bytes));
    let model = read_model(&args.tables.folder)?;
    let selected = select_apis(&model, args.api.as_deref(), &args.tables.folder)?;
    let is_selected = |api: &Api| selected.iter().any(|own| own.name == api.name);
    let responses = match pasted.decode(&model, is_selected) {
        Ok(responses) => responses,
        Err(why) => {
            let statuses = pasted
                .status
                .map(|status| render_statuses(&selected, status));
            output::print_text(&statuses.unwrap_or_default())?;
            return Err(CliError::Negative {
                message: format!("the response is not an error of these tables: {why}"),
                notes: Vec::new(),
                help: "paste the body as the server sent it, or the output of `curl -i`; --api chooses one table".to_string(),
            });
        }
    };
    let rows = responses.iter().flat_map(|response| response.rows.clone());
    let rows: Vec<RowIndex> = rows.collect();
    let unknown = rows.is_empty().then(|| responses.first()).flatten();
    let unknown = unknown.map(|response| response.code.clone());
    let explanation = Explanation {
        model: &model,
        rule: None,
        responses,
        rows,
    };
    let status = explanation.print(args)?;
    match unknown {
        None => Ok(status),
        Some(code) => Err(CliError::Negative {
            message: format!("no table has the code `{code}`"),
            notes: Vec::new(),
            help: suggest_code(&model, &code, is_selected).map_or_else(
                || "add it with a row of codes.csv if the API documents it".to_string(),
                |near| format!("did you mean `{near}`?"),
            ),
        }),
    }
}

/// The error for a word that is neither a rule nor a code.
fn unknown_word(args: &ExplainArgs, model: &Model, is_selected: impl Fn(&Api) -> bool) -> CliError {
    let code = suggest_code(model, &args.what, is_selected);
    let rule = review_rules::suggest(&args.what);
    let rule = rule.starts_with("did you mean").then_some(rule);
    let help = match (code, rule.filter(|_| args.api.is_none())) {
        // The ids of rules are words with hyphens, in lower case.
        (_, Some(rule)) if args.what.contains('-') => rule,
        (Some(code), _) => format!("did you mean `{code}`?"),
        (None, Some(rule)) => rule,
        (None, None) => {
            "`error-tables list` lists the codes, and `error-tables rules` the rules".to_string()
        }
    };
    let (what, place) = match &args.api {
        Some(api) => (
            "is not a code",
            format!("{api} in {}", args.tables.folder.display()),
        ),
        None => (
            "is neither a rule nor a code",
            args.tables.folder.display().to_string(),
        ),
    };
    CliError::usage_with_help(format!("`{}` {what} of {place}", args.what), help)
}

impl Explanation<'_> {
    fn print(&self, args: &ExplainArgs) -> Result<ExitCode, CliError> {
        let text = match args.format {
            DataFormat::Text => self.render_text(),
            DataFormat::Json => self.render_json(&args.what),
        };
        output::print_text(&text)?;
        Ok(ExitCode::SUCCESS)
    }

    fn errors(&self) -> Vec<CodeRow<'_>> {
        let rows = self.rows.iter().filter_map(|(api, row)| {
            let mut rows = collect_rows(self.model.apis.get(*api)?).into_iter();
            rows.nth(*row)
        });
        rows.collect()
    }

    fn render_text(&self) -> String {
        let responses = self.responses.iter().filter_map(|response| {
            let api = self.model.apis.get(response.api)?;
            Some(render_response(api, response))
        });
        let errors = self.errors();
        let codes = errors.iter().map(|row| render_code(self.model, row));
        let pages = responses.chain(self.rule.map(render_rule)).chain(codes);
        pages.collect::<Vec<_>>().join("\n")
    }

    fn render_json(&self, query: &str) -> String {
        let name = |at: usize| self.model.apis.get(at).map_or("", |api| &api.name);
        let responses = self.responses.iter().map(|response| JsonResponse {
            api: name(response.api),
            code: &response.code,
            subcode: response.subcode.as_deref(),
            status: response.status,
            message: response.message.as_deref(),
            members: &response.members,
        });
        let rows = self.errors();
        let facts = rows.iter().map(|row| collect_code(self.model, row));
        let facts: Vec<CodeFacts> = facts.collect();
        let root = JsonExplanation {
            version: VERSION,
            query: if self.responses.is_empty() {
                query
            } else {
                "-"
            },
            responses: responses.collect(),
            rules: self.rule.map(rules::to_json).into_iter().collect(),
            errors: rows
                .iter()
                .zip(&facts)
                .map(|(row, facts)| JsonError::new(row.api, facts))
                .collect(),
        };
        to_json_text(&root)
    }
}

#[derive(Serialize)]
struct JsonExplanation<'a> {
    version: u32,
    query: &'a str,
    responses: Vec<JsonResponse<'a>>,
    rules: Vec<Value>,
    errors: Vec<JsonError<'a>>,
}

#[derive(Serialize)]
struct JsonResponse<'a> {
    api: &'a str,
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subcode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    members: &'a Map<String, Value>,
}

/// An error with its API, as `list` and `explain` print it.
#[derive(Serialize)]
pub(super) struct JsonError<'a> {
    api: &'a str,
    title: &'a str,
    #[serde(flatten)]
    error: &'a CodeFacts,
}

impl<'a> JsonError<'a> {
    pub(super) fn new(api: &'a Api, error: &'a CodeFacts) -> Self {
        JsonError {
            api: &api.name,
            title: &api.title,
            error,
        }
    }
}
