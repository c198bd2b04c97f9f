//! For code scanning: SARIF 2.1.0.

use super::Report;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::{Level, Rule};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The further places of a result that GitHub shows.
const PLACES: usize = 100;

/// The results of a run that GitHub takes.
const MOST: usize = 25_000;

pub(super) fn render(report: &Report) -> String {
    let rules: BTreeMap<&str, &Rule> = report
        .findings
        .iter()
        .map(|finding| (finding.rule.id, finding.rule))
        .collect();
    let index = |id: &str| rules.keys().position(|rule| *rule == id);
    let shown = report.findings.iter().take(MOST);
    let results: Vec<Value> = shown
        .map(|finding| result(finding, index(finding.rule.id)))
        .collect();
    let sarif = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "error-tables",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.values().copied().map(rule).collect::<Vec<_>>(),
            }},
            "automationDetails": { "id": format!("error-tables/{}/", report.command) },
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": true }],
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&sarif).unwrap_or_default();
    text.push('\n');
    text
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warn => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}

fn rule(entry: &Rule) -> Value {
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
        "defaultConfiguration": { "level": word(entry.level) },
        "properties": { "tags": [entry.kind.name()] },
    })
}

fn result(finding: &Finding, index: Option<usize>) -> Value {
    let locations: Vec<Value> = finding.places.iter().take(1).map(location).collect();
    let related: Vec<Value> = finding
        .places
        .iter()
        .skip(1)
        .take(PLACES)
        .map(location)
        .collect();
    json!({
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": word(finding.level),
        "message": { "text": format!("{}. {}", finding.message, finding.help) },
        "locations": locations,
        "relatedLocations": related,
        "partialFingerprints": { "errorTables/v1": finding.fingerprint() },
    })
}

fn location(place: &Place) -> Value {
    let at = &place.position;
    let width = place
        .line
        .get(place.mark.clone())
        .map_or(0, |marked| marked.chars().count());
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&at.path), "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": at.line, "startColumn": at.column, "endColumn": at.column + width.max(1) },
        },
    });
    if !place.label.is_empty() {
        location["message"] = json!({ "text": place.label });
    }
    location
}

/// A path as a relative reference: what a URI would take for something else is escaped.
fn uri(path: &str) -> String {
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
