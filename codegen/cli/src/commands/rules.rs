//! `rules`: lists everything that can be reported.

use crate::error::CliError;
use crate::output;
use clap::ValueEnum;
use error_tables_review::catalog;
use error_tables_review::rule::{Bump, Files, Kind, Level, Rule};
use error_tables_review::rules;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct RulesArgs {
    /// The format of the list
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: RulesFormat,

    /// Write an index and one Markdown page per rule to this folder instead
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// The format of the list of rules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum RulesFormat {
    /// One line per rule
    #[default]
    Text,
    /// Everything, for programs
    Json,
    /// The index of the rules
    Markdown,
}

pub(crate) fn run(args: &RulesArgs) -> Result<ExitCode, CliError> {
    if let Some(folder) = &args.output {
        catalog::plan_pages(folder)?.apply()?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = match args.format {
        RulesFormat::Text => render_text(),
        RulesFormat::Json => render_json(),
        RulesFormat::Markdown => catalog::render_index(),
    };
    output::print_text(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn render_text() -> String {
    let mut out = String::new();
    for kind in Kind::ALL {
        let _ = writeln!(out, "{}: {}", kind.name(), kind.description());
        for rule in rules::of_kind(kind) {
            let (level, id) = (rule.level.name(), rule.id);
            let _ = writeln!(out, "  {level:<5}  {id:<26}  {}", rule.summary);
        }
        out.push('\n');
    }
    out.push_str("Run `error-tables explain RULE` to see why a rule matters and what to do.\n");
    out
}

fn render_json() -> String {
    let rules: Vec<Value> = rules::all().map(to_json).collect();
    let root = json!({ "version": 1, "rules": rules });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

pub(super) fn to_json(rule: &Rule) -> Value {
    let impacts = rule.impacts.iter().map(|impact| {
        let level = impact.level.map(Level::name);
        json!({ "audience": impact.audience.id(), "level": level, "why": impact.why })
    });
    let files = |files: Files| -> serde_json::Map<String, Value> {
        let files = files.iter();
        files
            .map(|(path, text)| ((*path).to_string(), Value::from(*text)))
            .collect()
    };
    json!({
        "id": rule.id,
        "kind": rule.kind.name(),
        "level": rule.level.name(),
        "bump": rule.bump.map(Bump::name),
        "catches": rule.summary,
        "matters": impacts.collect::<Vec<_>>(),
        "mend": rule.help,
        "example": { "fires": files(rule.example.fires), "silent": files(rule.example.silent) },
    })
}
