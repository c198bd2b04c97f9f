//! `list`: the errors of all tables, filtered.

use crate::commands::explain::JsonError;
use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use crate::report::format_count;
use crate::report::to_json_text;
use crate::tables::{read_model, select_apis};
use clap::ValueEnum;
use error_tables_codegen::tools::docs::{CodeRow, FactValue, collect_rows};
use error_tables_codegen::tools::error::suggest_similar;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::http_status::StatusFilter;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::source::Spanned;
use error_tables_exports::collect::collect_code;
use error_tables_exports::facts::{CodeFacts, VERSION};
use error_tables_exports::find::rows_with_number;
use serde::Serialize;
use std::fmt::Write;
use std::io::IsTerminal;
use std::process::ExitCode;
use std::str::FromStr;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

#[derive(Debug, clap::Args)]
pub(crate) struct ListArgs {
    /// List only errors that have this text in their code, name, message, meaning or remedy, in any case, or a range with this
    /// number
    #[arg(value_name = "TEXT", allow_negative_numbers = true)]
    text: Option<String>,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// List only the errors of this API
    #[arg(long, value_name = "API")]
    api: Option<String>,

    /// List only errors with this HTTP status: `404`, `4xx`, or `none` if it is not documented; can be repeated
    #[arg(long, value_name = "STATUS", value_parser = parse_status)]
    status: Vec<StatusFilter>,

    /// List only errors with this retry advice; can be repeated
    #[arg(long, value_enum, value_name = "ADVICE")]
    retry: Vec<RetryFilter>,

    /// List only errors in this state; can be repeated
    #[arg(long, value_enum, value_name = "STATE")]
    state: Vec<StateFilter>,

    /// List only errors that have a value in this declared column, or that have this value; can be repeated
    #[arg(long = "column", value_name = "NAME[=VALUE]")]
    columns: Vec<ColumnFilter>,

    /// List only errors that this operation returns
    #[arg(long, value_name = "OPERATION")]
    operation: Option<String>,

    /// The format of the list [default: table on a terminal, else lines]
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<ListFormat>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ListFormat {
    /// Aligned columns that fit the terminal
    Table,
    /// One error per line, with tabs between API, code, status, retry, state and text
    Lines,
    /// Everything, for programs; `error-tables schema errors` prints its JSON Schema
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum RetryFilter {
    /// Never
    No,
    /// At once
    Now,
    /// After backing off
    Later,
    /// When the response says
    After,
    /// Not documented
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum StateFilter {
    /// Sent, and neither deprecated nor removed
    Current,
    /// Not released yet
    Draft,
    /// Deprecated
    Deprecated,
    /// No longer sent
    Removed,
}

/// Parses `404`, `4xx` or `none`, in any case.
fn parse_status(text: &str) -> Result<StatusFilter, String> {
    let filter = StatusFilter::parse(&text.to_lowercase());
    filter.ok_or_else(|| "write a status such as 404, a class such as 4xx, or none".to_string())
}

/// `NAME` or `NAME=VALUE`.
#[derive(Clone, Debug)]
struct ColumnFilter {
    name: String,
    value: Option<String>,
}

impl FromStr for ColumnFilter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, value) = match text.split_once('=') {
            Some((name, value)) => (name, Some(value.to_string())),
            None => (text, None),
        };
        Ok(ColumnFilter {
            name: name.to_string(),
            value,
        })
    }
}

impl ColumnFilter {
    fn accepts(&self, row: &CodeRow<'_>) -> bool {
        let columns = row.columns();
        let Some(fact) = columns.iter().find(|fact| fact.id == self.name) else {
            return false;
        };
        let Some(wanted) = &self.value else {
            return true;
        };
        let is_wanted = |value: &FactValue| value.text().to_lowercase() == wanted.to_lowercase();
        fact.values.iter().any(is_wanted)
    }
}

pub(crate) fn run(args: &ListArgs) -> Result<ExitCode, CliError> {
    let model = read_model(&args.tables.folder)?;
    let apis = select_apis(&model, args.api.as_deref(), &args.tables.folder)?;
    check_names(args, &apis)?;
    let rows = apis.iter().flat_map(|api| {
        let text = args.text.as_deref();
        let numbers = text.map_or_else(Vec::new, |text| rows_with_number(api, text));
        let rows = collect_rows(api).into_iter();
        rows.filter(move |row| {
            let is_found = |text| has_text(row, text) || numbers.contains(&row.at);
            args.accepts(row) && text.is_none_or(is_found)
        })
    });
    let rows: Vec<CodeRow<'_>> = rows.collect();
    let is_terminal = std::io::stdout().is_terminal();
    let usual = if is_terminal {
        ListFormat::Table
    } else {
        ListFormat::Lines
    };
    let text = match args.format.unwrap_or(usual) {
        ListFormat::Table => render_table(&rows, terminal_width()),
        ListFormat::Lines => render_lines(&rows),
        ListFormat::Json => render_json(&model, &rows),
    };
    output::print_text(&text)?;
    let all: usize = apis.iter().map(|api| api.codes.len()).sum();
    let errors = format_count(rows.len(), "error");
    output::print_note(&format!("{errors} of {all}"));
    Ok(ExitCode::SUCCESS)
}

/// Refuses columns and operations that no table has: otherwise a typo would look like an empty answer.
fn check_names(args: &ListArgs, apis: &[&Api]) -> Result<(), CliError> {
    let columns: Vec<&str> = apis
        .iter()
        .flat_map(|api| &api.columns)
        .map(|column| column.name.value.as_str())
        .collect();
    let filters = args.columns.iter();
    let mut names = filters.map(|filter| filter.name.as_str());
    if let Some(name) = names.find(|name| !columns.contains(name)) {
        return Err(CliError::usage_with_help(
            format!("no table has a declared column `{name}`"),
            suggest_similar(name, &columns, "column"),
        ));
    }
    let operations: Vec<&str> = apis
        .iter()
        .flat_map(|api| &api.operations)
        .map(|operation| operation.id.value.as_str())
        .collect();
    let wanted = args.operation.as_deref();
    if let Some(name) = wanted.filter(|name| !operations.contains(name)) {
        return Err(CliError::usage_with_help(
            format!("no table has an operation `{name}`"),
            suggest_similar(name, &operations, "operation"),
        ));
    }
    Ok(())
}

impl ListArgs {
    fn accepts(&self, row: &CodeRow<'_>) -> bool {
        let retry = row.code.retry.as_ref();
        let retry = RetryFilter::from_str(retry.map_or("none", |retry| retry.value.name()), true);
        let state = StateFilter::from_str(row.code.state().name(), true);
        let statuses = &self.status;
        (statuses.is_empty() || statuses.iter().any(|one| one.accepts(row.status())))
            && (self.retry.is_empty() || retry.is_ok_and(|retry| self.retry.contains(&retry)))
            && (self.state.is_empty() || state.is_ok_and(|state| self.state.contains(&state)))
            && self.columns.iter().all(|column| column.accepts(row))
            && self.operation.as_ref().is_none_or(|operation| {
                let mut operations = row.operations.iter();
                operations.any(|own| own.id.value == *operation)
            })
    }
}

fn has_text(row: &CodeRow<'_>, text: &str) -> bool {
    let text = text.to_lowercase();
    let code = row.code.wire.value.to_string();
    let cell = |cell: &'_ Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
    let texts = [
        Some(code),
        Some(row.code.name.value.clone()),
        row.message().map(str::to_string),
        cell(&row.code.meaning),
        cell(&row.code.remedy),
    ];
    let mut texts = texts.into_iter().flatten();
    texts.any(|own| own.to_lowercase().contains(&text))
}

const HEADS: [&str; 6] = ["API", "CODE", "STATUS", "RETRY", "STATE", "TEXT"];

/// API, code, status, retry, state and text.
fn cells(row: &CodeRow<'_>) -> [String; 6] {
    let code = row.code;
    let status = row.status().map(|status| status.to_string());
    let meaning = code.meaning.as_ref().map(|meaning| meaning.value.as_str());
    [
        row.api.name.clone(),
        escape_log_text(&code.qualified()),
        status.unwrap_or_default(),
        code.retry
            .as_ref()
            .map_or_else(String::new, |retry| retry.value.name().to_string()),
        code.state().name().to_string(),
        escape_log_text(meaning.or(row.message()).unwrap_or_default()),
    ]
}

fn render_lines(rows: &[CodeRow<'_>]) -> String {
    let lines = rows.iter().map(|row| cells(row).join("\t") + "\n");
    lines.collect()
}

/// Aligned columns. The last is cut so that each error has one line; a column in which all errors are alike is left out.
fn render_table(rows: &[CodeRow<'_>], width: usize) -> String {
    let rows: Vec<[String; 6]> = rows.iter().map(cells).collect();
    if rows.is_empty() {
        return String::new();
    }
    let is_plain = |at: usize| match at {
        3 => rows.iter().all(|row| row[3].is_empty()),
        4 => rows.iter().all(|row| row[4] == "current"),
        _ => false,
    };
    let shown: Vec<usize> = (0..HEADS.len()).filter(|at| !is_plain(*at)).collect();
    let mut out = String::new();
    let widths: Vec<usize> = (0..HEADS.len())
        .map(|at| {
            let cells = rows.iter().map(|row| row[at].width());
            cells.chain([HEADS[at].len()]).max().unwrap_or(0)
        })
        .collect();
    let heads = HEADS.map(str::to_string);
    for (number, row) in std::iter::once(&heads).chain(&rows).enumerate() {
        let mut line = String::new();
        for at in &shown {
            let cell = &row[*at];
            let padding = if *at == 5 {
                0
            } else {
                widths[*at] - cell.width() + 2
            };
            let _ = write!(line, "{cell}{}", " ".repeat(padding));
        }
        let line = cut_line(line.trim_end(), width);
        let _ = match number {
            0 => writeln!(out, "\u{1b}[1m{line}\u{1b}[0m"),
            _ => writeln!(out, "{line}"),
        };
    }
    out
}

fn cut_line(line: &str, width: usize) -> String {
    if line.width() <= width {
        return line.to_string();
    }
    let mut out = String::new();
    let mut left = width.saturating_sub(1);
    for c in line.chars() {
        let own = c.width().unwrap_or(0);
        if own > left {
            break;
        }
        left -= own;
        out.push(c);
    }
    out + "…"
}

/// The width of the terminal, or what `COLUMNS` says; without either, lines are not cut.
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns
        .or(terminal)
        .filter(|width| *width >= 20)
        .unwrap_or(usize::MAX)
}

#[derive(Serialize)]
struct JsonList<'a> {
    version: u32,
    errors: Vec<JsonError<'a>>,
}

fn render_json(model: &Model, rows: &[CodeRow<'_>]) -> String {
    let facts: Vec<CodeFacts> = rows.iter().map(|row| collect_code(model, row)).collect();
    let errors = rows.iter().zip(&facts);
    let errors = errors.map(|(row, facts)| JsonError::new(row.api, facts));
    to_json_text(&JsonList {
        version: VERSION,
        errors: errors.collect(),
    })
}
