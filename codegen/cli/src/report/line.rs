//! Reports for editors and scripts: one line per finding, `path:line:column: level: message [rule]`.

use super::report_data::Report;
use super::text::{escape_text, level_name};
use std::fmt::Write;

pub(super) fn render_lines(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        if let Some(place) = finding.places.first() {
            let _ = write!(out, "{}: ", escape_text(&place.position.to_string()));
        }
        let (level, rule) = (level_name(finding.level), finding.rule.id);
        let _ = writeln!(out, "{level}: {} [{rule}]", escape_text(&finding.message));
    }
    out
}
