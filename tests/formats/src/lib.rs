//! The reports can be read by other programs. Run with `cargo test -p error-tables-formats --features readers`
#![cfg(all(test, feature = "readers"))]

use boon::{Compiler, Schemas};
use serde_json::Value;
use serde_sarif::sarif::{ResultLevel, Sarif};
use std::fs;
use std::path::Path;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Runs a command on tables; returns the JSON and the SARIF report.
fn run_reports(tables: &Path, arguments: &[&str]) -> (Value, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let (json, sarif) = (
        folder.path().join("out.json"),
        folder.path().join("out.sarif"),
    );
    let mut all = vec!["error-tables".to_string()];
    all.extend(arguments.iter().map(ToString::to_string));
    all.extend(["--tables".into(), tables.display().to_string()]);
    all.extend(["--output".into(), format!("json={}", json.display())]);
    all.extend(["--output".into(), format!("sarif={}", sarif.display())]);
    let _ = error_tables_cli::run(all.into_iter().map(Into::into));
    let text = fs::read_to_string(json).expect("a JSON report");
    (
        serde_json::from_str(&text).expect("JSON"),
        fs::read_to_string(sarif).expect("a SARIF report"),
    )
}

/// Validates a JSON report; returns the errors.
fn schema_errors(report: &Value) -> Option<String> {
    let schema = include_str!("../../../codegen/cli/src/report/schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler
        .add_resource("report.json", schema)
        .expect("a resource");
    let compiled = compiler
        .compile("report.json", &mut schemas)
        .expect("a schema");
    let outcome = schemas.validate(report, compiled);
    outcome.err().map(|error| format!("{error:#}"))
}

/// Reports on the tables of this repository, and on tables with unusual paths, control characters and invalid bytes.
#[test]
fn other_programs_can_read_the_reports() {
    let own = Path::new(ROOT).join("error-tables");
    let (json, sarif) = run_reports(&own, &["audit", "--all"]);
    assert_eq!(schema_errors(&json), None);
    let read: Sarif = serde_json::from_str(&sarif).expect("SARIF");
    let results = read.runs[0].results.as_ref().expect("results");
    let findings = json["findings"].as_array().expect("findings");
    assert_eq!(results.len(), findings.len());
    let rules = read.runs[0].tool.driver.rules.as_ref().expect("rules");
    for (result, finding) in results.iter().zip(findings) {
        assert_eq!(result.rule_id.as_deref(), finding["rule"].as_str());
        let index = usize::try_from(result.rule_index.expect("an index")).expect("small");
        assert_eq!(Some(rules[index].id.as_str()), finding["rule"].as_str());
        let prints = result.partial_fingerprints.as_ref().expect("fingerprints");
        assert_eq!(
            Some(prints["errorTables/v1"].as_str()),
            finding["fingerprint"].as_str()
        );
        let place = result.locations.as_ref().expect("a place")[0]
            .physical_location
            .clone();
        let region = place.and_then(|place| place.region).expect("a region");
        assert_eq!(region.start_line, finding["line"].as_i64());
        assert_eq!(region.start_column, finding["column"].as_i64());
    }
    let error = results
        .iter()
        .filter(|r| r.level == Some(ResultLevel::Error));
    assert_eq!(
        Some(error.count() as u64),
        json["summary"]["error"].as_u64()
    );

    let hostile = tempfile::tempdir().expect("a folder");
    let shop = hostile.path().join("error tables/a%20 shop");
    fs::create_dir_all(&shop).expect("made");
    fs::write(shop.join("api.toml"), "titel = \"x\"\n").expect("written");
    fs::write(shop.join("codes.csv"), "code,status\nA\u{1b}[31m,4\u{e9}\n").expect("written");
    let (json, sarif) = run_reports(&hostile.path().join("error tables"), &["audit"]);
    assert_eq!(schema_errors(&json), None);
    assert!(serde_json::from_str::<Sarif>(&sarif).is_ok());
    assert!(
        sarif.contains("error%20tables/a%2520%20shop/codes.csv"),
        "{sarif}"
    );
}

/// The schema rejects invalid reports.
#[test]
fn the_schema_is_strict() {
    let own = Path::new(ROOT).join("error-tables");
    let (good, _) = run_reports(&own, &["audit", "--all"]);
    for (pointer, value) in [
        ("/version", Value::from(2)),
        ("/findings/0/level", Value::from("fatal")),
        ("/findings/0/line", Value::from(0)),
        ("/findings/0/fingerprint", Value::from("x")),
        ("/findings/0/places", Value::Array(Vec::new())),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect(pointer) = value;
        assert!(schema_errors(&bad).is_some(), "{pointer}");
    }
}
