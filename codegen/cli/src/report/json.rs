//! Reports for programs: one JSON object. `error-tables schema` prints its schema.

use super::json_text::to_json_text;
use super::report_data::Report;
use error_tables_review::finding::{Finding, Verdict};
use error_tables_review::rule::{Bump, Level};
use serde::Serialize;

/// The JSON Schema of the report.
pub(crate) const SCHEMA: &str = include_str!("schema.json");

/// The version of the format. It changes when existing readers would break.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct JsonReport<'a> {
    version: u32,
    command: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_bump: Option<&'a str>,
    summary: LevelCounts,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct LevelCounts {
    error: usize,
    warn: usize,
    info: usize,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
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
    audiences: Vec<JsonAudience<'a>>,
    places: Vec<JsonPlace<'a>>,
}

#[derive(Serialize)]
struct JsonAudience<'a> {
    #[serde(rename = "audience")]
    who: &'a str,
    level: &'a str,
    why: &'a str,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

pub(super) fn render_json(report: &Report) -> String {
    let root = JsonReport {
        version: VERSION,
        command: report.command,
        required_bump: report.required_bump.map(Bump::name),
        summary: LevelCounts {
            error: report.count_level(Level::Error),
            warn: report.count_level(Level::Warn),
            info: report.count_level(Level::Info),
        },
        findings: report.findings.iter().map(to_json_finding).collect(),
    };
    to_json_text(&root)
}

fn to_json_finding(finding: &Finding) -> JsonFinding<'_> {
    let places: Vec<JsonPlace> = finding
        .places
        .iter()
        .map(|place| JsonPlace {
            file: &place.position.path,
            line: place.position.line,
            column: place.position.column,
            label: &place.label,
        })
        .collect();
    let first = places.first();
    JsonFinding {
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
        audiences: finding.verdicts.iter().map(to_json_audience).collect(),
        places,
    }
}

fn to_json_audience(verdict: &Verdict) -> JsonAudience<'_> {
    JsonAudience {
        who: verdict.audience.id(),
        level: verdict.level.name(),
        why: &verdict.why,
    }
}
