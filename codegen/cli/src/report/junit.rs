//! Reports for CI systems that show test results: the XML of `JUnit`. A finding is a test that failed; information is a test that passed.

use super::report_data::Report;
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_review::finding::Finding;
use error_tables_review::rule::Level;
use std::fmt::Write;

pub(super) fn render_junit(report: &Report) -> String {
    let failures = report.count_level(Level::Error) + report.count_level(Level::Warn);
    let tests = report.findings.len().max(1);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"error-tables {}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n",
        report.command
    );
    if report.findings.is_empty() {
        let (command, summary) = (report.command, escape_xml(&report.summarize()));
        let _ = writeln!(
            out,
            "    <testcase classname=\"error-tables\" name=\"{command}: {summary}\"/>"
        );
    }
    for finding in &report.findings {
        render_case(finding, &mut out);
    }
    out.push_str("  </testsuite>\n</testsuites>\n");
    out
}

fn render_case(finding: &Finding, out: &mut String) {
    let place = finding.places.first().map(|place| &place.position);
    let at = place.map_or_else(String::new, |place| {
        format!(
            " file=\"{}\" line=\"{}\"",
            escape_xml(&place.path),
            place.line
        )
    });
    let (rule, message) = (finding.rule.id, escape_xml(&finding.message));
    let class = match finding.api.as_str() {
        "" => rule.to_string(),
        api => format!("{}.{rule}", escape_xml(api)),
    };
    let _ = writeln!(
        out,
        "    <testcase classname=\"{class}\" name=\"{message}\"{at}>"
    );
    let mut text = finding
        .places
        .iter()
        .fold(String::new(), |mut text, place| {
            let _ = writeln!(text, "{}", place.position);
            text
        });
    let _ = write!(text, "{}", finding.help);
    let text = escape_xml(&text);
    let _ = match finding.level {
        Level::Error | Level::Warn => writeln!(
            out,
            "      <failure type=\"{}\" message=\"{message}\">{text}</failure>",
            finding.level.name()
        ),
        Level::Info | Level::Off => writeln!(out, "      <system-out>{text}</system-out>"),
    };
    out.push_str("    </testcase>\n");
}

/// Escapes a text for XML, which cannot hold most control characters.
fn escape_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(['\n', '\t']) {
        let visible = part.trim_end_matches(['\n', '\t']);
        for c in escape_log_text(visible).chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                c => out.push(c),
            }
        }
        // In an attribute, a reader would replace them by spaces.
        out.push_str(match part.get(visible.len()..) {
            Some("\n") => "&#10;",
            Some("\t") => "&#9;",
            _ => "",
        });
    }
    out
}
