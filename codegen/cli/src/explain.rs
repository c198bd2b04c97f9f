//! `explain`: one rule, or one error code, on a page.

use crate::args::Explain;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Code, Model};
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::catalog;
use error_tables_review::rule::{Files, Kind, Rule};
use error_tables_review::rules;
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) fn run(verb: &Explain) -> ExitCode {
    if let Some(entry) = rules::find(&verb.what) {
        anstream::print!("{}", rule(entry));
        return ExitCode::SUCCESS;
    }
    let model = match Tree::read(&verb.tables).and_then(build_model) {
        Ok(model) => model,
        Err(error) => {
            let what = escape_invisible(&verb.what);
            anstream::eprintln!("error: `{what}` is no rule; {}", rules::suggest(&verb.what));
            anstream::eprintln!("it was not looked up as a code, since the tables cannot be read:");
            anstream::eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let pages = codes(verb, &model);
    if pages.is_empty() {
        let what = escape_invisible(&verb.what);
        let help = rules::suggest(&verb.what);
        anstream::eprintln!(
            "error: `{what}` is neither a rule nor a code of {}; {help}",
            verb.tables.display()
        );
        return ExitCode::from(2);
    }
    anstream::print!("{}", pages.join("\n"));
    ExitCode::SUCCESS
}

fn rule(entry: &Rule) -> String {
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
        out.push_str(&example(title, files));
    }
    let id = entry.id;
    let _ = match entry.kind {
        Kind::Generate => writeln!(
            out,
            "\nIt stops the reading of the tables, and cannot be turned off."
        ),
        Kind::Diff => writeln!(
            out,
            "\nAccept one change: [[accept]] in audit.toml, with rule, fingerprint, why and until.\nAnother level:     [levels] {id} = \"off\" in audit.toml."
        ),
        Kind::Audit | Kind::Check => writeln!(
            out,
            "\nAllow it for rows: [[allow]] in api.toml, with rule = \"{id}\", where = [\"CODE\"] and why.\nAnother level:     [levels] {id} = \"off\" in audit.toml."
        ),
    };
    out
}

fn example(title: &str, files: Files) -> String {
    let mut out = format!("\n{title}:\n");
    for (path, text) in files {
        let _ = writeln!(out, "  {path}");
        for line in text.lines() {
            let _ = writeln!(out, "    {}", escape_invisible(line));
        }
    }
    out
}

/// A page for every row that is called so, in any API.
fn codes(verb: &Explain, model: &Model) -> Vec<String> {
    let apis = model.apis.iter();
    let apis = apis.filter(|api| verb.api.as_ref().is_none_or(|name| *name == api.name));
    apis.flat_map(|api| {
        let rows = api.codes.iter();
        rows.filter(|code| {
            let wire = code.wire_codes().any(|wire| wire.to_string() == verb.what);
            wire || code.name.value == verb.what
        })
        .map(|code| page(model, api, code))
    })
    .collect()
}

fn page(model: &Model, api: &Api, code: &Code) -> String {
    let text = |cell: Option<&str>| cell.map(escape_invisible);
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
            "instead",
            text(code.replaced_by.as_ref().map(|s| s.value.as_str())),
        ),
        (
            "rust",
            Some(format!("{}::ErrorCode::{}", api.module, code.name.value)),
        ),
        (
            "written",
            Some(model.sources.position(code.span).to_string()),
        ),
        (
            "read from",
            text(api.page.as_ref().map(|page| page.value.as_str())),
        ),
    ];
    let mut out = format!(
        "{} ({})\n",
        escape_invisible(&code.wire.value.to_string()),
        escape_invisible(&api.title)
    );
    for (name, value) in rows {
        if let Some(value) = value {
            let _ = writeln!(out, "  {name:<10}  {value}");
        }
    }
    out
}
