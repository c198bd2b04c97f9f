//! For a terminal: rustc's look.

use super::{Report, count};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::Level as Weight;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

/// What is shown in full; of the rest, how many there are of each rule.
const MOST: usize = 100;

/// The places of a finding that are shown with their line; the others are named.
const PLACES: usize = 3;

/// The labels of further places that are named.
const NAMES: usize = 12;

pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for one in report.findings.iter().take(MOST) {
        let _ = writeln!(out, "{}\n", finding(one));
    }
    out.push_str(&rest(report.findings.get(MOST..).unwrap_or(&[])));
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "{}", escape_invisible(headline));
    }
    let _ = writeln!(out, "{}: {}", report.command, report.summary());
    out
}

/// How many of each rule are not shown.
fn rest(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut rules: BTreeMap<_, usize> = BTreeMap::new();
    for finding in findings {
        let level = std::cmp::Reverse(finding.level);
        *rules.entry((level, finding.rule.id)).or_default() += 1;
    }
    let mut out = format!("{} more:\n", count(findings.len(), "finding"));
    for ((level, rule), number) in rules {
        let _ = writeln!(out, "{number:>8} {}[{rule}]", word(level.0));
    }
    out.push_str("         all of them: --format json\n\n");
    out
}

fn word(level: Weight) -> &'static str {
    match level {
        Weight::Error => "error",
        Weight::Warn => "warning",
        Weight::Info | Weight::Off => "info",
    }
}

/// One finding, its cells underlined.
pub(super) fn finding(finding: &Finding) -> String {
    let (title, help) = (
        escape_invisible(&finding.message),
        escape_invisible(&finding.help),
    );
    let level = match finding.level {
        Weight::Error => Level::ERROR,
        Weight::Warn => Level::WARNING,
        Weight::Info | Weight::Off => Level::INFO,
    };
    let mut group = Group::with_title(level.primary_title(title.as_str()).id(finding.rule.id));
    let shown = finding.places.get(..PLACES).unwrap_or(&finding.places);
    let grouped = finding.subjects.len() > 1;
    let mut lines: Vec<(Line, bool)> = shown
        .iter()
        .enumerate()
        .map(|(at, place)| (Line::of(place), at == 0 || grouped))
        .collect();
    // rustc shows what a mistake contradicts before the mistake, where both are in one file.
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
    let notes = notes(finding);
    for note in &notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if !help.is_empty() {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    Renderer::styled().render(&[group])
}

/// The places that are not shown, what the change is to whom, and how to speak of the finding.
fn notes(finding: &Finding) -> Vec<String> {
    let mut notes = Vec::new();
    let hidden = finding.places.get(PLACES..).unwrap_or(&[]);
    if !hidden.is_empty() {
        let labels = hidden.iter().map(|place| place.label.as_str());
        let mut shown: Vec<String> = labels
            .filter(|label| !label.is_empty())
            .take(NAMES)
            .map(escape_invisible)
            .collect();
        if !shown.is_empty() && shown.len() < hidden.len() {
            shown.push("…".to_string());
        }
        let more = format!("and {} more: {}", hidden.len(), shown.join(", "));
        notes.push(more.trim_end_matches([':', ' ']).to_string());
    }
    for verdict in &finding.verdicts {
        let (who, level) = (verdict.audience.name(), verdict.level.name());
        notes.push(escape_invisible(&format!(
            "{who}: {level}, {}",
            verdict.why
        )));
    }
    if finding.rule.kind != error_tables_review::rule::Kind::Generate {
        notes.push(format!("fingerprint {}", finding.fingerprint()));
    }
    notes
}

/// A place with nothing in it that a terminal would obey.
struct Line {
    path: String,
    number: usize,
    text: String,
    mark: Range<usize>,
    label: String,
}

impl Line {
    fn of(place: &Place) -> Self {
        let edge = |at: &usize| place.line.is_char_boundary(*at);
        let (mut start, mut end) = (place.mark.start, place.mark.end);
        start = (0..=start).rev().find(edge).unwrap_or(0);
        end = (end.max(start)..=place.line.len())
            .find(edge)
            .unwrap_or(place.line.len());
        let shown = |text: Option<&str>| {
            escape_invisible(text.unwrap_or("").trim_start_matches('\u{feff}'))
        };
        let head = shown(place.line.get(..start));
        let marked = shown(place.line.get(start..end));
        let tail = shown(place.line.get(end..));
        // Where nothing is marked, the next character is underlined.
        let least = tail.chars().next().map_or(1, char::len_utf8);
        let length = if marked.is_empty() {
            least
        } else {
            marked.len()
        };
        Line {
            path: escape_invisible(&place.position.path),
            number: place.position.line,
            mark: head.len()..head.len() + length,
            text: format!("{head}{marked}{tail}"),
            label: escape_invisible(&place.label),
        }
    }
}
