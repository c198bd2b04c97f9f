//! Reports for GitLab: the JSON of its Code Quality reports.

use super::json_text::to_json_text;
use super::report_data::Report;
use super::text::escape_text;
use error_tables_review::rule::Level;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(super) fn render_gitlab(report: &Report) -> String {
    // GitLab shows one of several findings with the same fingerprint.
    let mut seen: HashMap<String, usize> = HashMap::new();
    let findings: Vec<Value> = report
        .findings
        .iter()
        .filter_map(|finding| {
            let place = &finding.places.first()?.position;
            let mut fingerprint = finding.fingerprint();
            let times = seen.entry(fingerprint.clone()).or_default();
            *times += 1;
            if *times > 1 {
                fingerprint = format!("{fingerprint}-{times}");
            }
            Some(json!({
                "description": escape_text(&format!("{}; {}", finding.message, finding.help)),
                "check_name": finding.rule.id,
                "fingerprint": fingerprint,
                "severity": name_severity(finding.level),
                "location": { "path": place.path, "lines": { "begin": place.line } },
            }))
        })
        .collect();
    to_json_text(&findings)
}

fn name_severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warn => "minor",
        Level::Info | Level::Off => "info",
    }
}
