//! Reports for a terminal, in the style of rustc.

use super::format_count;
use super::report_data::{Report, Row};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::Level as Weight;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

/// This many findings are shown in full; the rest is counted by rule.
const MAX_FINDINGS: usize = 100;

/// This many places of a finding are shown with their lines; of the rest, only the labels.
const MAX_PLACES: usize = 3;

/// This many labels of other places are shown.
const MAX_LABELS: usize = 12;

pub(super) fn render_text(report: &Report) -> String {
    let mut out = String::new();
    let shown = report
        .findings
        .get(..MAX_FINDINGS)
        .unwrap_or(&report.findings);
    for row in shown.chunk_by(|a, b| Row::of(a) == Row::of(b)) {
        for (nth, finding) in row.iter().enumerate() {
            // The line is shown once for all findings about a row.
            let is_shown = nth > 0 && finding.places.len() == 1;
            let rendered = render_lines(finding, !is_shown);
            let _ = writeln!(out, "{rendered}\n");
        }
    }
    out.push_str(&count_by_rule(
        report.findings.get(MAX_FINDINGS..).unwrap_or(&[]),
    ));
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "{}", escape_text(headline));
    }
    let _ = writeln!(out, "{}: {}", report.command, report.summarize());
    out
}

/// Counts findings by rule.
pub(super) fn count_by_rule(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut rules: BTreeMap<_, usize> = BTreeMap::new();
    for finding in findings {
        let level = std::cmp::Reverse(finding.level);
        *rules.entry((level, finding.rule.id)).or_default() += 1;
    }
    let mut out = format!("{} more:\n", format_count(findings.len(), "finding"));
    for ((level, rule), number) in rules {
        let _ = writeln!(out, "{number:>8} {}[{rule}]", level_name(level.0));
    }
    out.push_str("         use --format json to see all of them\n\n");
    out
}

/// What a level is called in a report for people.
pub(super) fn level_name(level: Weight) -> &'static str {
    match level {
        Weight::Error => "error",
        Weight::Warn => "warning",
        Weight::Info | Weight::Off => "info",
    }
}

/// Escapes what a terminal would obey or not show. A tab is shown as it is, and a line break as a space.
pub(super) fn escape_text(text: &str) -> String {
    let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(escape_line).collect();
    lines.join(" ")
}

/// Escapes a line without line breaks.
fn escape_line(line: &str) -> String {
    let parts: Vec<String> = line.split('\t').map(escape_log_text).collect();
    parts.join("\t")
}

/// A finding with its places underlined.
pub(super) fn render_finding(finding: &Finding) -> String {
    render_lines(finding, true)
}

/// A finding, with or without the lines of its places.
fn render_lines(finding: &Finding, with_places: bool) -> String {
    let (title, help) = (escape_text(&finding.message), escape_text(&finding.help));
    let level = match finding.level {
        Weight::Error => Level::ERROR,
        Weight::Warn => Level::WARNING,
        Weight::Info | Weight::Off => Level::INFO,
    };
    let mut group = Group::with_title(level.primary_title(title.as_str()).id(finding.rule.id));
    let shown = finding.places.get(..MAX_PLACES).unwrap_or(&finding.places);
    let shown = if with_places { shown } else { &[] };
    let grouped = finding.subjects.len() > 1;
    let mut lines: Vec<(UnderlinedLine, bool)> = shown
        .iter()
        .enumerate()
        .map(|(at, place)| (UnderlinedLine::new(place), at == 0 || grouped))
        .collect();
    // Like rustc, show what an error contradicts before the error if both are in one file.
    if let [first, second] = &mut lines[..]
        && !grouped
        && first.0.path == second.0.path
        && second.0.number <= first.0.number
    {
        std::mem::swap(first, second);
    }
    for (line, primary) in &lines {
        let kind = if *primary {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let mark = kind.span(line.mark.clone());
        let mark = if line.label.is_empty() {
            mark
        } else {
            mark.label(line.label.as_str())
        };
        let snippet = Snippet::source(line.text.as_str()).path(line.path.as_str());
        group = group.element(snippet.line_start(line.number).annotation(mark));
    }
    let notes = render_notes(finding);
    for note in &notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if !help.is_empty() {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    Renderer::styled().render(&[group])
}

/// The labels of the other places, and the fingerprint.
fn render_notes(finding: &Finding) -> Vec<String> {
    let mut notes = Vec::new();
    let hidden = finding.places.get(MAX_PLACES..).unwrap_or(&[]);
    if !hidden.is_empty() {
        let labels = hidden.iter().map(|place| place.label.as_str());
        let mut shown: Vec<String> = labels
            .filter(|label| !label.is_empty())
            .take(MAX_LABELS)
            .map(escape_text)
            .collect();
        if !shown.is_empty() && shown.len() < hidden.len() {
            shown.push("…".to_string());
        }
        let more = format!("and {} more: {}", hidden.len(), shown.join(", "));
        notes.push(more.trim_end_matches([':', ' ']).to_string());
    }
    if finding.rule.kind != error_tables_review::rule::Kind::Generate {
        notes.push(format!("fingerprint {}", finding.fingerprint()));
    }
    notes
}

/// A place of a finding, with control characters escaped.
struct UnderlinedLine {
    path: String,
    number: usize,
    text: String,
    mark: Range<usize>,
    label: String,
}

impl UnderlinedLine {
    fn new(place: &Place) -> Self {
        let edge = |at: &usize| place.line.is_char_boundary(*at);
        let (mut start, mut end) = (place.mark.start, place.mark.end);
        start = (0..=start).rev().find(edge).unwrap_or(0);
        end = (end.max(start)..=place.line.len())
            .find(edge)
            .unwrap_or(place.line.len());
        let shown =
            |text: Option<&str>| escape_line(text.unwrap_or("").trim_start_matches('\u{feff}'));
        let head = shown(place.line.get(..start));
        let marked = shown(place.line.get(start..end));
        let tail = shown(place.line.get(end..));
        // If nothing is marked, underline the next character.
        let least = tail.chars().next().map_or(1, char::len_utf8);
        let length = if marked.is_empty() {
            least
        } else {
            marked.len()
        };
        UnderlinedLine {
            path: escape_text(&place.position.path),
            number: place.position.line,
            mark: head.len()..head.len() + length,
            text: format!("{head}{marked}{tail}"),
            label: escape_text(&place.label),
        }
    }
}
