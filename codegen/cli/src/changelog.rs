//! `changelog`: the differences as release notes.

use crate::diff::{Comparison, compare};
use crate::report::words;
use crate::side::Compared;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Audience, Bump, Level};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) fn run(what: &Compared) -> ExitCode {
    match compare(what) {
        Ok(compared) => {
            anstream::print!("{}", notes(&compared));
            ExitCode::SUCCESS
        }
        Err(code) => code,
    }
}

/// The headings of Keep a Changelog, in its order.
const SECTIONS: [&str; 4] = ["Added", "Changed", "Deprecated", "Removed"];

/// Where a difference is told; `None` for what no user of the crate notices.
fn section(rule: &str) -> Option<&'static str> {
    match rule {
        "code-removed-not-reserved"
        | "reserved-added"
        | "reserved-removed"
        | "row-moved"
        | "sample-changed" => None,
        "deprecated-added" | "code-retired" => Some("Deprecated"),
        "status-added-to-code" | "status-documented" => Some("Added"),
        "status-removed-from-code" => Some("Removed"),
        rule if rule.ends_with("-added") => Some("Added"),
        rule if rule.ends_with("-removed") && rule != "deprecated-removed" => Some("Removed"),
        _ => Some("Changed"),
    }
}

fn notes(compared: &Comparison) -> String {
    let mut out = match &compared.versions {
        Some(versions) if compared.bump > Bump::None => {
            format!("## [{}] - Unreleased\n", versions.wanted(compared.bump))
        }
        _ => "## [Unreleased]\n".to_string(),
    };
    for title in SECTIONS {
        let same = compared
            .findings
            .iter()
            .filter(|finding| section(finding.rule.id) == Some(title));
        let lines: Vec<String> = same.map(line).collect();
        if !lines.is_empty() {
            let _ = write!(out, "\n### {title}\n\n{}", lines.concat());
        }
    }
    if !out.contains("###") {
        out.push_str("\nNothing that users notice.\n");
    }
    out
}

fn line(finding: &Finding) -> String {
    let broken: Vec<&str> = finding
        .verdicts
        .iter()
        .filter(|verdict| verdict.level == Level::Error)
        .map(|verdict| match verdict.audience {
            Audience::Client => "clients",
            Audience::Server => "servers",
            Audience::Rust => "Rust code",
            Audience::Reader | Audience::Editor => "readers",
        })
        .collect();
    let breaking = match broken.split_last() {
        None => String::new(),
        Some((only, [])) => format!(" **Breaks {only}.**"),
        Some((last, others)) => format!(" **Breaks {} and {last}.**", others.join(", ")),
    };
    format!(
        "- `{}`: {}.{breaking}\n",
        finding.api.replace('-', "_"),
        words(&finding.message)
    )
}
