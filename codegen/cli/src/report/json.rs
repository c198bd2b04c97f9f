//! For programs: one object, whose shape `error-tables schema` prints.

use super::Report;
use error_tables_review::finding::{Finding, Verdict};
use error_tables_review::rule::{Bump, Level};
use serde::Serialize;

/// The JSON Schema of the report.
pub(crate) const SCHEMA: &str = include_str!("schema.json");

/// Counted up when a reader of the former shape would stumble.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    command: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_bump: Option<&'a str>,
    summary: Summary,
    findings: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Summary {
    error: usize,
    warn: usize,
    info: usize,
}

#[derive(Serialize)]
struct One<'a> {
    rule: &'a str,
    level: &'a str,
    api: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
    help: &'a str,
    fingerprint: String,
    fixable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    bump: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audiences: Vec<Audience<'a>>,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Audience<'a> {
    #[serde(rename = "audience")]
    who: &'a str,
    level: &'a str,
    why: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

pub(super) fn render(report: &Report) -> String {
    let root = Root {
        version: VERSION,
        command: report.command,
        required_bump: report.required_bump.map(Bump::name),
        summary: Summary {
            error: report.count(Level::Error),
            warn: report.count(Level::Warn),
            info: report.count(Level::Info),
        },
        findings: report.findings.iter().map(one).collect(),
    };
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn one(finding: &Finding) -> One<'_> {
    let places: Vec<Place> = finding
        .places
        .iter()
        .map(|place| Place {
            file: &place.position.path,
            line: place.position.line,
            column: place.position.column,
            label: &place.label,
        })
        .collect();
    let first = places.first();
    One {
        rule: finding.rule.id,
        level: finding.level.name(),
        api: &finding.api,
        file: first.map_or("", |place| place.file),
        line: first.map_or(1, |place| place.line),
        column: first.map_or(1, |place| place.column),
        message: &finding.message,
        help: &finding.help,
        fingerprint: finding.fingerprint(),
        fixable: !finding.fixes.is_empty(),
        bump: finding.bump.map(Bump::name),
        audiences: finding.verdicts.iter().map(audience).collect(),
        places,
    }
}

fn audience(verdict: &Verdict) -> Audience<'_> {
    Audience {
        who: verdict.audience.id(),
        level: verdict.level.name(),
        why: &verdict.why,
    }
}
