//! `explain`: explains a rule or an error code.

use crate::error::CliError;
use crate::options::TablesOption;
use crate::output;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Code, Model};
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::catalog;
use error_tables_review::rule::{Files, Kind, Rule};
use error_tables_review::rules;
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// The id of a rule, an error code or the name of its variant
    #[arg(value_name = "RULE|CODE")]
    what: String,

    #[command(flatten)]
    tables: TablesOption,

    /// Explain only the code of this API
    #[arg(long, value_name = "API")]
    api: Option<String>,
}

pub(crate) fn run(args: &ExplainArgs) -> Result<ExitCode, CliError> {
    if let Some(rule) = rules::find(&args.what) {
        output::print_text(&render_rule(rule))?;
        return Ok(ExitCode::SUCCESS);
    }
    let folder = &args.tables.folder;
    let suggestion = rules::suggest(&args.what);
    let model = Tree::read(folder).and_then(build_model).map_err(|error| {
        CliError::usage_with_help(
            format!(
                "`{}` is not a rule, and the tables of {} cannot be read to find a code: {error}",
                args.what,
                folder.display()
            ),
            suggestion.clone(),
        )
    })?;
    let pages = explain_codes(args, &model);
    if pages.is_empty() {
        return Err(CliError::usage_with_help(
            format!(
                "`{}` is neither a rule nor a code of {}",
                args.what,
                folder.display()
            ),
            suggestion,
        ));
    }
    output::print_text(&pages.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn render_rule(entry: &Rule) -> String {
    let (kind, level) = (entry.kind.name(), entry.level.name());
    let mut out = format!(
        "{} ({kind}, {level})\n\n{}\n\nWhy it matters:\n",
        entry.id, entry.summary
    );
    for impact in entry.impacts {
        let level = impact
            .level
            .map_or_else(String::new, |level| format!(" ({})", level.name()));
        let audience = impact.audience.name();
        let _ = writeln!(out, "  {audience}{level}: {}.", impact.why);
    }
    if let Some(bump) = entry.bump {
        let _ = writeln!(out, "\nRequired bump: {}", bump.name());
    }
    let _ = writeln!(out, "\nWhat to do:\n  {}", entry.help);
    for (title, files) in catalog::sides(entry) {
        out.push_str(&render_example(title, files));
    }
    let id = entry.id;
    let _ = match entry.kind {
        Kind::Generate => writeln!(out, "\nThis is always an error: no other level can be set."),
        Kind::Diff => writeln!(
            out,
            "\nTo accept one change, add [[accept]] to audit.toml, with rule, fingerprint, why and until.\nTo change the level, set {id} in [levels] of audit.toml."
        ),
        Kind::Audit | Kind::Check => writeln!(
            out,
            "\nTo allow it for some rows, add [[allow]] to api.toml, with rule = \"{id}\", where = [\"CODE\"] and why.\nTo change the level, set {id} in [levels] of audit.toml."
        ),
    };
    out
}

fn render_example(title: &str, files: Files) -> String {
    let mut out = format!("\n{title}:\n");
    for (path, text) in files {
        let _ = writeln!(out, "  {path}");
        for line in text.lines() {
            let _ = writeln!(out, "    {}", escape_log_text(line));
        }
    }
    out
}

/// Explains every code with this value or name.
fn explain_codes(args: &ExplainArgs, model: &Model) -> Vec<String> {
    let apis = model.apis.iter();
    let apis = apis.filter(|api| args.api.as_ref().is_none_or(|name| *name == api.name));
    apis.flat_map(|api| {
        let rows = api.codes.iter();
        rows.filter(|code| {
            let wire = code.wire_codes().any(|wire| wire.to_string() == args.what);
            wire || code.name.value == args.what
        })
        .map(|code| explain_code(model, api, code))
    })
    .collect()
}

fn explain_code(model: &Model, api: &Api, code: &Code) -> String {
    let text = |cell: Option<&str>| cell.map(escape_log_text);
    let status = code.status.as_ref().map(|status| status.value.to_string());
    let rows = [
        (
            "status",
            Some(status.unwrap_or_else(|| "undocumented".to_string())),
        ),
        (
            "message",
            text(code.message.as_ref().map(|m| m.value.as_str())),
        ),
        (
            "meaning",
            text(code.meaning.as_ref().map(|m| m.value.as_str())),
        ),
        (
            "remedy",
            text(code.remedy.as_ref().map(|m| m.value.as_str())),
        ),
        ("retry", text(code.retry.as_ref().map(|r| r.value.name()))),
        ("since", text(code.since.as_ref().map(|s| s.value.as_str()))),
        (
            "deprecated",
            text(code.deprecated.as_ref().map(|s| s.value.as_str())),
        ),
        (
            "removed",
            text(code.removed.as_ref().map(|s| s.value.as_str())),
        ),
        (
            "replaced by",
            text(code.replaced_by.as_ref().map(|s| s.value.as_str())),
        ),
        (
            "rust",
            Some(format!("{}::ErrorCode::{}", api.module, code.name.value)),
        ),
        (
            "defined at",
            Some(model.sources.position(code.span).to_string()),
        ),
        (
            "page",
            text(api.page.as_ref().map(|page| page.value.as_str())),
        ),
    ];
    let mut out = format!(
        "{} ({})\n",
        escape_log_text(&code.wire.value.to_string()),
        escape_log_text(&api.title)
    );
    for (name, value) in rows {
        if let Some(value) = value {
            let _ = writeln!(out, "  {name:<11}  {value}");
        }
    }
    out
}
