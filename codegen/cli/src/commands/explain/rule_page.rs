//! The page of a rule.

use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_review::catalog;
use error_tables_review::rule::{Files, Kind, Rule};
use std::fmt::Write;

pub(super) fn render_rule(entry: &Rule) -> String {
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
