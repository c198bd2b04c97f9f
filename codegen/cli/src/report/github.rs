//! Reports for GitHub Actions: annotations, the step summary and step outputs.

use super::markdown;
use super::text::escape_text;
use super::{Report, format_count};
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Bump, Level};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};

/// GitHub shows this many annotations of one kind per step.
const MAX_ANNOTATIONS: usize = 10;

pub(super) fn render_annotations(report: &Report) -> String {
    let mut out = String::new();
    for (level, command) in [
        (Level::Error, "error"),
        (Level::Warn, "warning"),
        (Level::Info, "notice"),
    ] {
        let same = report.findings.iter().filter(|f| f.level == level);
        for finding in same.clone().take(MAX_ANNOTATIONS) {
            out.push_str(&render_annotation(command, finding));
        }
        let left_out = same.count().saturating_sub(MAX_ANNOTATIONS);
        if left_out > 0 {
            let left_out = format_count(left_out, command);
            let _ = writeln!(
                out,
                "{left_out} more, which GitHub would not show; see the step summary, or use --format text"
            );
        }
    }
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "{}", escape_text(headline));
    }
    let _ = writeln!(out, "{}: {}", report.command, report.summarize());
    out
}

fn render_annotation(command: &str, finding: &Finding) -> String {
    let place = finding.places.first().map(|place| &place.position);
    let at = place.map_or_else(String::new, |place| {
        let file = escape_property(&escape_text(&place.path));
        format!("file={file},line={},col={},", place.line, place.column)
    });
    let more = match finding.places.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(" (and {more} more places)"),
    };
    let message = escape_text(&format!("{}{more}; {}", finding.message, finding.help));
    let message = escape_data(&message);
    let title = escape_property(finding.rule.id);
    format!("::{command} {at}title={title}::{message}\n")
}

/// Escapes the text of a workflow command.
fn escape_data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Writes the report to the step summary and the counts to the step outputs. Outside of GitHub Actions there are no such files.
pub(super) fn write_step_files(report: &Report) -> io::Result<()> {
    append_to_file("GITHUB_STEP_SUMMARY", &markdown::render_comment(report))?;
    let bump = report.required_bump.map_or("", Bump::name);
    let outputs = format!(
        "error_count={}\nwarning_count={}\ninfo_count={}\nrequired_bump={bump}\n",
        report.count_level(Level::Error),
        report.count_level(Level::Warn),
        report.count_level(Level::Info),
    );
    append_to_file("GITHUB_OUTPUT", &outputs)
}

/// Appends a text to the file that a variable names.
fn append_to_file(variable: &str, text: &str) -> io::Result<()> {
    match std::env::var_os(variable) {
        Some(path) if !path.is_empty() => OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?
            .write_all(text.as_bytes()),
        _ => Ok(()),
    }
}
