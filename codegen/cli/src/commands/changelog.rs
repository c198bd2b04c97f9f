//! `changelog`: writes differences as release notes.

use crate::comparison::{ComparedTables, Comparison};
use crate::error::CliError;
use crate::output;
use crate::report::render_inline;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Audience, Bump, Level};
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ChangelogArgs {
    #[command(flatten)]
    compared: ComparedTables,
}

pub(crate) fn run(args: &ChangelogArgs) -> Result<ExitCode, CliError> {
    let comparison = args.compared.compare()?;
    output::print_text(&render_release_notes(&comparison))?;
    Ok(ExitCode::SUCCESS)
}

/// The headings of Keep a Changelog, in its order.
const SECTIONS: [&str; 4] = ["Added", "Changed", "Deprecated", "Removed"];

/// The heading for the differences of a rule; `None` for those that no user of the crate notices.
fn section_of(rule: &str) -> Option<&'static str> {
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

fn render_release_notes(compared: &Comparison) -> String {
    let mut out = match &compared.versions {
        Some(versions) if compared.bump > Bump::None => {
            format!("## [{}] - Unreleased\n", versions.required(compared.bump))
        }
        _ => "## [Unreleased]\n".to_string(),
    };
    for title in SECTIONS {
        let same = compared
            .findings
            .iter()
            .filter(|finding| section_of(finding.rule.id) == Some(title));
        let lines: Vec<String> = same.map(render_line).collect();
        if !lines.is_empty() {
            let _ = write!(out, "\n### {title}\n\n{}", lines.concat());
        }
    }
    if !out.contains("###") {
        out.push_str("\nNothing that users notice.\n");
    }
    out
}

fn render_line(finding: &Finding) -> String {
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
        render_inline(&finding.message)
    )
}
