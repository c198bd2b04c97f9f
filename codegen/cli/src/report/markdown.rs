//! Reports for reviewers: a comment with a summary, a table and the details folded.

use super::report_data::Report;
use error_tables_codegen::tools::escape::{Renderer, escape_code, escape_text};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Level;
use std::fmt::Write;

/// A comment on GitHub can have 65,536 characters. Findings above this number are only counted.
const MAX_FINDINGS: usize = 50;

/// The details list this many places per finding.
const MAX_PLACES: usize = 40;

pub(super) fn render_comment(report: &Report) -> String {
    let mut out = format!("### error-tables {}\n\n", report.command);
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "**{}**\n", escape_text(headline, Renderer::CommonMark));
    }
    let _ = writeln!(
        out,
        "{}\n",
        escape_text(&report.summarize(), Renderer::CommonMark)
    );
    if report.findings.is_empty() {
        return out;
    }
    out.push_str("| | rule | where | what |\n|---|---|---|---|\n");
    for finding in report.findings.iter().take(MAX_FINDINGS) {
        let (rule, at) = (
            escape_code(finding.rule.id, Renderer::CommonMark),
            render_position(finding),
        );
        let (label, what) = (level_label(finding.level), render_inline(&finding.message));
        let _ = writeln!(out, "| {label} | {rule} | {at} | {what} |");
    }
    let beyond = report.findings.len().saturating_sub(MAX_FINDINGS);
    if beyond > 0 {
        let _ = writeln!(out, "\n… and {beyond} more.");
    }
    out.push_str("\n<details><summary>What to do, and why</summary>\n");
    for finding in report.findings.iter().take(MAX_FINDINGS) {
        out.push_str(&render_details(finding));
    }
    out.push_str("\n</details>\n");
    out
}

fn level_label(level: Level) -> &'static str {
    match level {
        Level::Error => "❌ error",
        Level::Warn => "⚠️ warning",
        Level::Info | Level::Off => "ℹ️ info",
    }
}

fn render_position(finding: &Finding) -> String {
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

/// Renders a message: text in backticks as code, the rest as text.
pub(crate) fn render_inline(message: &str) -> String {
    let parts = message.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            1 => escape_code(part, Renderer::CommonMark),
            _ => escape_inner_text(part),
        })
        .collect()
}

/// Escapes a text and keeps the spaces at its ends.
fn escape_inner_text(part: &str) -> String {
    let blank = |blank: bool| if blank { " " } else { "" };
    let (before, after) = (part.starts_with(' '), part.ends_with(' ') && part.len() > 1);
    format!(
        "{}{}{}",
        blank(before),
        escape_text(part.trim_matches(' '), Renderer::CommonMark),
        blank(after)
    )
}

fn render_details(finding: &Finding) -> String {
    let (rule, message) = (finding.rule.id, render_inline(&finding.message));
    let mut out = format!(
        "\n#### {} `{rule}`\n\n{message}\n\n",
        level_label(finding.level)
    );
    for place in finding.places.iter().take(MAX_PLACES) {
        let label = match place.label.as_str() {
            "" => String::new(),
            label => format!(" {}", render_inline(label)),
        };
        let at = escape_code(&place.position.to_string(), Renderer::CommonMark);
        let _ = writeln!(out, "- {at}{label}");
    }
    if finding.places.len() > MAX_PLACES {
        let _ = writeln!(out, "- and {} more", finding.places.len() - MAX_PLACES);
    }
    out.push('\n');
    if finding.verdicts.is_empty() {
        for impact in finding.rule.impacts {
            let (audience, why) = (impact.audience.name(), render_inline(impact.why));
            let _ = writeln!(out, "- **{audience}**: {why}");
        }
    }
    for verdict in &finding.verdicts {
        let (who, level) = (verdict.audience.name(), verdict.level.name());
        let _ = writeln!(
            out,
            "- **{who}** ({level}): {}",
            render_inline(&verdict.why)
        );
    }
    let _ = writeln!(
        out,
        "\n**What to do:** {}. Fingerprint `{}`.",
        render_inline(finding.help.trim_end_matches('.')),
        finding.fingerprint()
    );
    out
}
