//! Reports for code scanning: SARIF 2.1.0.

use super::json_text::to_json_text;
use super::report_data::Report;
use super::text::escape_text;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::{Level, Rule};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// GitHub shows this many related locations per result.
const MAX_RELATED: usize = 100;

/// GitHub accepts this many results per run.
const MAX_RESULTS: usize = 25_000;

pub(super) fn render_sarif(report: &Report) -> String {
    let rules: BTreeMap<&str, &Rule> = report
        .findings
        .iter()
        .map(|finding| (finding.rule.id, finding.rule))
        .collect();
    let index = |id: &str| rules.keys().position(|rule| *rule == id);
    let shown = report.findings.iter().take(MAX_RESULTS);
    let results: Vec<Value> = shown
        .map(|finding| render_result(finding, index(finding.rule.id)))
        .collect();
    let sarif = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "error-tables",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.values().copied().map(render_rule).collect::<Vec<_>>(),
            }},
            "automationDetails": { "id": format!("error-tables/{}/", report.command) },
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": true }],
            "results": results,
        }],
    });
    to_json_text(&sarif)
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warn => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}

fn render_rule(entry: &Rule) -> Value {
    let matters: Vec<String> = entry
        .impacts
        .iter()
        .map(|impact| format!("{}: {}.", impact.audience.name(), impact.why))
        .collect();
    json!({
        "id": entry.id,
        "shortDescription": { "text": entry.summary },
        "help": { "text": format!("{} {}", matters.join(" "), entry.help) },
        "helpUri": format!("{}/blob/main/codegen/review/docs/rules/{}.md", env!("CARGO_PKG_REPOSITORY"), entry.id),
        "defaultConfiguration": { "level": level_name(entry.level) },
        "properties": { "tags": [entry.kind.name()] },
    })
}

fn render_result(finding: &Finding, index: Option<usize>) -> Value {
    let locations: Vec<Value> = finding.places.iter().take(1).map(render_location).collect();
    let related: Vec<Value> = finding
        .places
        .iter()
        .skip(1)
        .take(MAX_RELATED)
        .map(render_location)
        .collect();
    json!({
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": level_name(finding.level),
        "message": { "text": escape_message(&format!("{}. {}", finding.message, finding.help)) },
        "locations": locations,
        "relatedLocations": related,
        "partialFingerprints": { "errorTables/v1": finding.fingerprint() },
    })
}

fn render_location(place: &Place) -> Value {
    let at = &place.position;
    let width = place
        .line
        .get(place.mark.clone())
        .map_or(0, |marked| marked.chars().count());
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": escape_uri(&at.path), "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": at.line, "startColumn": at.column, "endColumn": at.column + width.max(1) },
        },
    });
    if !place.label.is_empty() {
        location["message"] = json!({ "text": escape_message(&place.label) });
    }
    location
}

/// A text as viewers show it: on one line, nothing in it invisible. In SARIF, `[text](target)` is a link.
fn escape_message(text: &str) -> String {
    escape_text(text).replace("](", "\\](")
}

/// Escapes a path as a relative URI reference.
fn escape_uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    path.bytes().fold(String::new(), |mut uri, byte| {
        if plain(byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}
