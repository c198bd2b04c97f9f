//! Differences for a terminal, grouped by row: what changed, what to do about it, and at the end what each kind of change means.

use super::report_data::{Report, Row};
use super::text::{count_by_rule, escape_text, level_name};
use clap::builder::styling::AnsiColor;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Level, Rule};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;
use std::fmt::Write;

/// This many findings are shown; the rest is counted by rule.
const MAX_FINDINGS: usize = 200;

/// Texts that are longer than this are shown as a difference of words.
const LONG_TEXT: usize = 50;

/// This many words are shown around changed ones.
const CONTEXT: usize = 4;

pub(super) fn render_text(report: &Report) -> String {
    let mut out = render_findings(report);
    if let Some(headline) = &report.headline {
        let _ = writeln!(out, "{}", escape_text(headline));
    }
    let _ = writeln!(out, "{}: {}", report.command, report.summarize());
    out
}

/// The findings, and an explanation of their rules.
pub(super) fn render_findings(report: &Report) -> String {
    let mut out = String::new();
    let shown = report
        .findings
        .get(..MAX_FINDINGS)
        .unwrap_or(&report.findings);
    for row in shown.chunk_by(|a, b| Row::of(a) == Row::of(b)) {
        if let Some(Row { path, line }) = row.first().and_then(Row::of) {
            let _ = writeln!(out, "{}:{line}", escape_text(&path));
        }
        for finding in row {
            render_finding(finding, &mut out);
        }
    }
    out.push_str(&count_by_rule(
        report.findings.get(MAX_FINDINGS..).unwrap_or(&[]),
    ));
    out.push_str(&explain_rules(shown));
    out
}

/// What changed in one line, and what to do about it if that depends on the change.
fn render_finding(finding: &Finding, out: &mut String) {
    let (level, rule) = (level_name(finding.level), finding.rule.id);
    let style = match finding.level {
        Level::Error => AnsiColor::BrightRed.on_default().bold(),
        Level::Warn => AnsiColor::Yellow.on_default().bold(),
        Level::Info | Level::Off => AnsiColor::BrightBlue.on_default().bold(),
    };
    let more = match finding.places.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(" (and {more} more rows)"),
    };
    let message = escape_text(&shorten_texts(finding));
    let fingerprint = match finding.level {
        Level::Info | Level::Off => String::new(),
        Level::Warn | Level::Error => format!(", fingerprint {}", finding.fingerprint()),
    };
    let _ = writeln!(
        out,
        "  {style}{level}[{rule}]{style:#}: {message}{more}{fingerprint}"
    );
    if !is_general(finding) {
        let _ = writeln!(out, "    help: {}", escape_text(&finding.help));
    }
}

/// Whether the help is that of the rule, which is shown once for all findings.
fn is_general(finding: &Finding) -> bool {
    let rule = finding.rule.help.trim_end_matches('.');
    finding.help.eq_ignore_ascii_case(rule)
}

/// What the shown rules mean: for whom, and what to do. Changes that need nothing are not explained.
fn explain_rules(findings: &[Finding]) -> String {
    let mut rules: BTreeMap<(std::cmp::Reverse<Level>, &str), (&Rule, &Finding)> = BTreeMap::new();
    for finding in findings
        .iter()
        .filter(|finding| finding.level > Level::Info)
    {
        let key = (std::cmp::Reverse(finding.rule.level), finding.rule.id);
        rules.entry(key).or_insert((finding.rule, finding));
    }
    let mut out = String::new();
    for (rule, finding) in rules.into_values() {
        let audiences: Vec<String> = finding
            .verdicts
            .iter()
            .filter(|verdict| verdict.level > Level::Info)
            .map(|verdict| format!("{}: {}", verdict.audience.name(), verdict.why))
            .collect();
        let _ = writeln!(out, "{}: {}", rule.id, escape_text(&audiences.join("; ")));
        if is_general(finding) {
            let _ = writeln!(out, "  help: {}", escape_text(&finding.help));
        }
    }
    if !out.is_empty() {
        out.insert(0, '\n');
        out.push('\n');
    }
    out
}

/// The message, with long texts as a difference of their words.
fn shorten_texts(finding: &Finding) -> String {
    let quote = |text: &str| format!("`{}`", text.replace('`', "'"));
    let Some((from, to)) = &finding.texts else {
        return finding.message.clone();
    };
    if from.chars().count() + to.chars().count() <= 2 * LONG_TEXT {
        return finding.message.clone();
    }
    let both = format!("changes from {} to {}", quote(from), quote(to));
    let changes = format!("changes: {}", diff_words(from, to));
    finding.message.replace(&both, &changes)
}

/// `the cart [-is-]{+was+} full`: removed words in brackets, added ones in braces, and few of the words that stay.
fn diff_words(from: &str, to: &str) -> String {
    let split =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_string).collect() };
    let (old, new) = (split(from), split(to));
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.iter().map(String::as_str).collect(),
        new.iter().map(String::as_str).collect(),
    );
    let diff = TextDiff::from_slices(&old, &new);
    let changes: Vec<(ChangeTag, &str)> = diff
        .iter_all_changes()
        .map(|change| (change.tag(), change.value()))
        .collect();
    let mut parts = Vec::new();
    let runs: Vec<&[(ChangeTag, &str)]> = changes.chunk_by(|a, b| a.0 == b.0).collect();
    for (at, run) in runs.iter().enumerate() {
        let words: Vec<&str> = run.iter().map(|(_, word)| *word).collect();
        match run.first().map(|(tag, _)| *tag) {
            Some(ChangeTag::Delete) => parts.push(format!("[-{}-]", words.join(" "))),
            Some(ChangeTag::Insert) => parts.push(format!("{{+{}+}}", words.join(" "))),
            _ => parts.push(shorten_run(&words, at == 0, at + 1 == runs.len())),
        }
    }
    parts.join(" ")
}

/// Words that stay: those next to a change, and an ellipsis for the others.
fn shorten_run(words: &[&str], is_first: bool, is_last: bool) -> String {
    let (start, end) = (
        if is_first { 0 } else { CONTEXT },
        if is_last { 0 } else { CONTEXT },
    );
    if words.len() <= start + end + 1 {
        return words.join(" ");
    }
    let head = words.get(..start).unwrap_or_default();
    let tail = words.get(words.len() - end..).unwrap_or_default();
    let parts = [head.join(" "), "\u{2026}".to_string(), tail.join(" ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::diff_words;

    #[test]
    fn only_changed_words_and_their_neighbours_are_shown() {
        let from = "one two three four five six seven eight nine ten";
        let to = "one two three four five six 7 eight nine ten";
        assert_eq!(
            diff_words(from, to),
            "\u{2026} three four five six [-seven-] {+7+} eight nine ten"
        );
        assert_eq!(diff_words("a b", "a c"), "a [-b-] {+c+}");
    }
}
