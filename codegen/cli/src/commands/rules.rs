//! `rules`: everything that can be reported.

use crate::error::CliError;
use crate::output;
use clap::ValueEnum;
use error_tables_review::diff::judgement;
use error_tables_review::rules::{Entry, Files, Kind, all};
use serde_json::{Value, json};
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct RulesArgs {
    /// The format of the list
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: RulesFormat,
}

/// The format of the list of rules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum RulesFormat {
    /// One line per rule
    #[default]
    Text,
    /// Everything, for programs
    Json,
    /// Everything, as a page
    Markdown,
}

pub(crate) fn run(args: &RulesArgs) -> Result<ExitCode, CliError> {
    let text = match args.format {
        RulesFormat::Text => text(),
        RulesFormat::Json => json(),
        RulesFormat::Markdown => markdown(),
    };
    output::print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn text() -> String {
    let mut out = String::new();
    for kind in Kind::ALL {
        let rules: Vec<&Entry> = all().into_iter().filter(|rule| rule.kind == kind).collect();
        if rules.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}: {}", kind.name(), about(kind));
        for rule in rules {
            let (level, id) = (rule.level.name(), rule.id);
            let _ = writeln!(out, "  {level:<5}  {id:<26}  {}", rule.catches);
        }
        out.push('\n');
    }
    out.push_str("error-tables explain RULE says why it matters and what to do.\n");
    out
}

fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Mistake => "stops the reading of the tables; no level turns it off",
        Kind::Lint => "`audit`, in tables that can be read",
        Kind::Diff => "`diff`, between two states of the tables",
        Kind::Drift => "`check`, between the tables and what they were read from",
    }
}

fn json() -> String {
    let rules: Vec<Value> = all().into_iter().map(value).collect();
    let root = json!({ "version": 1, "rules": rules });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn value(rule: &Entry) -> Value {
    let levels = judgement(rule).map_or(&[][..], |(levels, _)| levels);
    let matters: Vec<Value> = rule
        .matters
        .iter()
        .enumerate()
        .map(|(at, (audience, why))| {
            let level = levels.get(at).map(|level| level.name());
            json!({ "audience": audience.id(), "level": level, "why": why })
        })
        .collect();
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
        "bump": judgement(rule).map(|(_, bump)| bump.name()),
        "catches": rule.catches,
        "matters": matters,
        "mend": rule.mend,
        "example": { "fires": files(rule.example.fires), "silent": files(rule.example.silent) },
    })
}

/// The page of all rules, as `codegen/RULES.md` holds it.
fn markdown() -> String {
    let mut out = String::from(
        "# Rules\n\n\
         Everything that `error-tables` reports, made by `error-tables rules --format markdown`; do not edit. `error-tables explain RULE` prints one.\n\n\
         - **error**: stops the reading of the tables; no level turns it off.\n\
         - **lint**: `audit`, in tables that can be read.\n\
         - **diff**: `diff`, between two states of the tables; its example is an edit.\n\
         - **drift**: `check`, between the tables and what they were read from.\n\n\
         Levels are set in `audit.toml`; the ones here are the defaults. The profile `minimal` turns off what is info, `strict` makes info a\n\
         warning and reports what is off.\n",
    );
    for kind in Kind::ALL {
        let rules: Vec<&Entry> = all().into_iter().filter(|rule| rule.kind == kind).collect();
        if rules.is_empty() {
            continue;
        }
        let _ = writeln!(
            out,
            "\n## {}\n\n| rule | level | catches |\n|---|---|---|",
            kind.name()
        );
        for rule in &rules {
            let (id, level) = (rule.id, rule.level.name());
            let _ = writeln!(
                out,
                "| [`{id}`](#{id}) | {level} | {} |",
                rule.catches.replace('|', "\\|")
            );
        }
        for rule in rules {
            out.push_str(&section(rule));
        }
    }
    out
}

fn section(rule: &Entry) -> String {
    let (id, kind, level) = (rule.id, rule.kind.name(), rule.level.name());
    let class = if kind == level {
        kind.to_string()
    } else {
        format!("{kind}, {level}")
    };
    let mut out = format!("\n### {id}\n\n*{class}.* {}\n\n", rule.catches);
    let judgement = judgement(rule);
    for (at, (audience, why)) in rule.matters.iter().enumerate() {
        let level = judgement.and_then(|(levels, _)| levels.get(at));
        let level = level.map_or_else(String::new, |level| format!(" ({})", level.name()));
        let _ = writeln!(out, "- **{}**{level}: {why}.", audience.name());
    }
    let bump = judgement.map_or_else(String::new, |(_, bump)| {
        format!("Required bump: {}. ", bump.name())
    });
    let _ = writeln!(out, "\n{bump}{}", rule.mend);
    let (first, second) = match rule.kind {
        Kind::Diff => (
            ("Before", rule.example.silent),
            ("After", rule.example.fires),
        ),
        _ => (
            ("Reported", rule.example.fires),
            ("Not reported", rule.example.silent),
        ),
    };
    for (title, files) in [first, second] {
        let _ = writeln!(out, "\n{title}:");
        for (path, text) in files {
            let language = path.rsplit('.').next().unwrap_or("");
            let _ = writeln!(out, "\n`{path}`\n\n```{language}\n{}\n```", text.trim_end());
        }
    }
    out
}
