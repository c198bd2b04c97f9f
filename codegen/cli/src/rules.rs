//! `rules`: lists everything that can be reported.

use crate::args::{Listing, Rules};
use error_tables_review::catalog;
use error_tables_review::rule::{Files, Kind, Rule};
use error_tables_review::rules;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(verb: &Rules) -> ExitCode {
    if let Some(folder) = &verb.output {
        return match write_pages(folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => {
                anstream::eprintln!("error: cannot write to {}: {why}", folder.display());
                ExitCode::from(2)
            }
        };
    }
    let text = match verb.format {
        Listing::Text => render_text(),
        Listing::Json => render_json(),
        Listing::Markdown => catalog::render_index(),
    };
    anstream::print!("{text}");
    ExitCode::SUCCESS
}

/// Writes the index and one page per rule.
fn write_pages(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, text) in catalog::render_pages() {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
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
    out.push_str("`error-tables explain RULE` says why a rule matters and what to do.\n");
    out
}

fn render_json() -> String {
    let rules: Vec<Value> = rules::all().map(to_json).collect();
    let root = json!({ "version": 1, "rules": rules });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn to_json(rule: &Rule) -> Value {
    let impacts = rule.impacts.iter().map(|impact| {
        let level = impact.level.map(|level| level.name());
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
        "bump": rule.bump.map(|bump| bump.name()),
        "catches": rule.summary,
        "matters": impacts.collect::<Vec<_>>(),
        "mend": rule.help,
        "example": { "fires": files(rule.example.fires), "silent": files(rule.example.silent) },
    })
}
