//! For GitHub Actions: annotations within its limits, a step summary and step outputs.

use super::{Report, markdown};
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Bump, Level};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};

/// The annotations of one kind that a step may have.
const MOST: usize = 10;

pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for (level, command) in [
        (Level::Error, "error"),
        (Level::Warn, "warning"),
        (Level::Info, "notice"),
    ] {
        let same = report.findings.iter().filter(|f| f.level == level);
        for finding in same.take(MOST) {
            out.push_str(&annotation(command, finding));
        }
    }
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "{}", escape_invisible(headline));
    }
    let _ = writeln!(out, "{}: {}", report.command, report.summary());
    out
}

fn annotation(command: &str, finding: &Finding) -> String {
    let place = finding.places.first().map(|place| &place.position);
    let at = place.map_or_else(String::new, |place| {
        let file = property(&escape_invisible(&place.path));
        format!("file={file},line={},col={},", place.line, place.column)
    });
    let more = match finding.places.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(" (and {more} more places)"),
    };
    let message = escape_invisible(&format!("{}{more}; {}", finding.message, finding.help));
    let message = data(&message);
    let title = property(finding.rule.id);
    format!("::{command} {at}title={title}::{message}\n")
}

/// The text of a workflow command.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a workflow command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Everything, in the step summary; the counts, in the step's outputs. Outside of GitHub Actions there is neither.
pub(super) fn surroundings(report: &Report) -> io::Result<()> {
    append("GITHUB_STEP_SUMMARY", &markdown::render(report))?;
    let bump = report.required_bump.map_or("", Bump::name);
    let outputs = format!(
        "error_count={}\nwarning_count={}\ninfo_count={}\nrequired_bump={bump}\n",
        report.count(Level::Error),
        report.count(Level::Warn),
        report.count(Level::Info),
    );
    append("GITHUB_OUTPUT", &outputs)
}

fn append(variable: &str, text: &str) -> io::Result<()> {
    match std::env::var_os(variable) {
        Some(path) if !path.is_empty() => OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?
            .write_all(text.as_bytes()),
        _ => Ok(()),
    }
}
