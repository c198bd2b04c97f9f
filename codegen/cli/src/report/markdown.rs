//! For a reviewer: a comment with a summary line, a table, and the details folded.

use super::Report;
use error_tables_codegen::tools::escape::{Renderer, escape_code, escape_text};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Level;
use std::fmt::Write;

/// A comment on GitHub holds 65,536 characters; what is beyond this many findings is counted.
const MOST: usize = 50;

/// The places of one finding that the details list.
const PLACES: usize = 40;

pub(super) fn render(report: &Report) -> String {
    let mut out = format!("### error-tables {}\n\n", report.command);
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "**{}**\n", escape_text(headline, Renderer::CommonMark));
    }
    let _ = writeln!(
        out,
        "{}\n",
        escape_text(&report.summary(), Renderer::CommonMark)
    );
    if report.findings.is_empty() {
        return out;
    }
    out.push_str("| | rule | where | what |\n|---|---|---|---|\n");
    for finding in report.findings.iter().take(MOST) {
        let (rule, at) = (
            escape_code(finding.rule.id, Renderer::CommonMark),
            place(finding),
        );
        let (mark, what) = (mark(finding.level), words(&finding.message));
        let _ = writeln!(out, "| {mark} | {rule} | {at} | {what} |");
    }
    let beyond = report.findings.len().saturating_sub(MOST);
    if beyond > 0 {
        let _ = writeln!(out, "\n… and {beyond} more.");
    }
    out.push_str("\n<details><summary>What to do, and why</summary>\n");
    for finding in report.findings.iter().take(MOST) {
        out.push_str(&details(finding));
    }
    out.push_str("\n</details>\n");
    out
}

fn mark(level: Level) -> &'static str {
    match level {
        Level::Error => "❌ error",
        Level::Warn => "⚠️ warning",
        Level::Info | Level::Off => "ℹ️ info",
    }
}

fn place(finding: &Finding) -> String {
    let Some(first) = finding.places.first() else {
        return String::new();
    };
    let at = format!("{}:{}", first.position.path, first.position.line);
    let more = match finding.places.len() - 1 {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", escape_code(&at, Renderer::CommonMark))
}

/// Words in backticks as code, all others as text.
pub(crate) fn words(message: &str) -> String {
    let parts = message.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            1 => escape_code(part, Renderer::CommonMark),
            _ => inner(part),
        })
        .collect()
}

/// Blanks at the ends stand between words here.
fn inner(part: &str) -> String {
    let blank = |blank: bool| if blank { " " } else { "" };
    let (before, after) = (part.starts_with(' '), part.ends_with(' ') && part.len() > 1);
    format!(
        "{}{}{}",
        blank(before),
        escape_text(part.trim_matches(' '), Renderer::CommonMark),
        blank(after)
    )
}

fn details(finding: &Finding) -> String {
    let (rule, message) = (finding.rule.id, words(&finding.message));
    let mut out = format!("\n#### {} `{rule}`\n\n{message}\n\n", mark(finding.level));
    for place in finding.places.iter().take(PLACES) {
        let label = match place.label.as_str() {
            "" => String::new(),
            label => format!(" {}", words(label)),
        };
        let at = escape_code(&place.position.to_string(), Renderer::CommonMark);
        let _ = writeln!(out, "- {at}{label}");
    }
    if finding.places.len() > PLACES {
        let _ = writeln!(out, "- and {} more", finding.places.len() - PLACES);
    }
    out.push('\n');
    if finding.verdicts.is_empty() {
        for impact in finding.rule.impacts {
            let (audience, why) = (impact.audience.name(), words(impact.why));
            let _ = writeln!(out, "- **{audience}**: {why}");
        }
    }
    for verdict in &finding.verdicts {
        let (who, level) = (verdict.audience.name(), verdict.level.name());
        let _ = writeln!(out, "- **{who}** ({level}): {}", words(&verdict.why));
    }
    let _ = writeln!(
        out,
        "\n**What to do:** {}. Fingerprint `{}`.",
        words(finding.help.trim_end_matches('.')),
        finding.fingerprint()
    );
    out
}
