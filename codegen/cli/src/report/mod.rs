//! Reports the findings of a command, in one or more formats.

mod diff_text;
mod github;
mod gitlab;
mod json;
mod json_text;
mod junit;
mod line;
mod markdown;
mod report_data;
mod sarif;
mod text;

use crate::error::CliError;
use crate::options::{FailOn, ReportFormat, ReportOptions, ReportOutput};
use crate::output;
use error_tables_codegen::tools::files::write_report;
use error_tables_codegen::tools::plan::Change;
use error_tables_review::finding::Finding;
use error_tables_review::rule::Level;
use similar::TextDiff;
use std::path::Path;
use std::process::ExitCode;

pub(crate) use error_tables_codegen::tools::error::format_count;
pub(crate) use json::SCHEMA as JSON_SCHEMA;
pub(crate) use json_text::to_json_text;
pub(crate) use markdown::render_inline;
pub(crate) use report_data::Report;

/// Prints a report and writes the files of `--output`. Returns the exit status: 1 if a finding reaches the level of `--fail-on`
/// or, without it, `default_gate`.
pub(crate) fn deliver_report(
    mut report: Report,
    options: &ReportOptions,
    default_gate: Option<Level>,
) -> Result<ExitCode, CliError> {
    report.sort();
    let plain_text =
        |format| anstream::adapter::strip_str(&render_report(&report, format)).to_string();
    // All reports are complete before the first of them is written.
    let files: Vec<(&Path, String)> = options
        .output
        .iter()
        .map(|ReportOutput { format, path }| (path.as_path(), plain_text(*format)))
        .collect();
    for (path, text) in files {
        write_report(path, &text)?;
    }
    output::print_text(&render_report(&report, options.format))?;
    if options.format == ReportFormat::Github {
        github::write_step_files(&report).map_err(|source| CliError::Io {
            action: "cannot write for GitHub".to_string(),
            source,
        })?;
    }
    let gate = options.fail_on.or(default_gate.map(FailOn::from));
    let fails = report.fails(gate.unwrap_or_default());
    Ok(ExitCode::from(u8::from(fails)))
}

fn render_report(report: &Report, format: ReportFormat) -> String {
    match format {
        ReportFormat::Text if report.command == "diff" => diff_text::render_text(report),
        ReportFormat::Text => text::render_text(report),
        ReportFormat::Line => line::render_lines(report),
        ReportFormat::Json => json::render_json(report),
        ReportFormat::Markdown => markdown::render_comment(report),
        ReportFormat::Github => github::render_annotations(report),
        ReportFormat::Sarif => sarif::render_sarif(report),
        ReportFormat::Junit => junit::render_junit(report),
        ReportFormat::Gitlab => gitlab::render_gitlab(report),
    }
}

/// The differences of a comparison as the terminal shows them, without a summary.
pub(crate) fn render_differences(findings: Vec<Finding>) -> String {
    let mut report = Report::new("diff", String::new(), findings);
    report.sort();
    diff_text::render_findings(&report)
}

/// Findings as the terminal shows them.
pub(crate) fn render_findings(findings: &[Finding]) -> String {
    let render = |finding| format!("{}\n\n", text::render_finding(finding));
    findings.iter().map(render).collect()
}

/// A unified diff of one file, as `git apply` reads it.
pub(crate) fn render_change(change: &Change) -> String {
    let (old, new) = (change.old.as_deref(), change.new.as_deref());
    render_unified_diff(&change.name(), old, new)
}

/// A unified diff of two texts; `None` is a file that does not exist.
pub(crate) fn render_unified_diff(name: &str, old: Option<&str>, new: Option<&str>) -> String {
    let side = |text: Option<&str>, letter: &str| match text {
        Some(_) => format!("{letter}/{name}"),
        None => "/dev/null".to_string(),
    };
    TextDiff::from_lines(old.unwrap_or(""), new.unwrap_or(""))
        .unified_diff()
        .header(&side(old, "a"), &side(new, "b"))
        .to_string()
}
