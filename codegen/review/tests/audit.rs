//! The findings of `audit`, case by case. A case is a file: the tables, then the expected findings.
//! `BLESS=1 cargo test -p error-tables-review` rewrites the expected findings, for review.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::audit::audit;
use error_tables_review::config::{Config, Profile};
use error_tables_review::suppressions::{Accepted, Outcome};
use error_tables_test_support::{build_tree, is_blessing, list_cases, parse_archive};
use std::fmt::Write;
use std::fs;

const FINDINGS: &str = "-- findings --\n";

fn model(files: &[(String, Vec<u8>)]) -> Model {
    build_model(build_tree(files)).unwrap_or_else(|error| panic!("{error}"))
}

/// The findings of a case, one a line with its places.
fn list_findings(tables: &str) -> String {
    let mut files = parse_archive(tables);
    let mut take = |name: &str| {
        let at = files.iter().position(|(path, _)| path == name)?;
        Some(files.remove(at).1)
    };
    let options = take("options").map_or_else(String::new, |bytes| {
        String::from_utf8(bytes).expect("options")
    });
    let toml = take("audit.toml").unwrap_or_default();
    let mut config = Config::parse("error-tables/audit.toml", toml).expect("an audit.toml");
    for profile in Profile::ALL {
        if options.contains(&format!("profile={}", profile.name())) {
            config = config.with_profile(profile);
        }
    }
    let accepted = Accepted {
        today: "2026-11-22".into(),
        all: options.contains("all"),
    };
    let Outcome { findings, accepted } = audit(&model(&files), &config, accepted);
    let mut out = String::new();
    for finding in &findings {
        let (level, rule) = (finding.level.name(), finding.rule.id);
        let _ = writeln!(out, "{level} {rule} ({}): {}", finding.api, finding.message);
        for place in &finding.places {
            let _ = writeln!(out, "  {} {}", place.position, place.label);
        }
        for fix in &finding.fixes {
            let _ = writeln!(out, "  fix: {:?}", fix.text);
        }
        let help = finding.help.trim();
        assert!(!help.is_empty(), "{rule} says what to do");
    }
    let _ = writeln!(out, "{accepted} accepted");
    out
}

#[test]
fn every_case_has_the_expected_findings() {
    let mut failures = Vec::new();
    for case in list_cases("tests/audit") {
        let text = fs::read_to_string(&case).expect("a case");
        let (tables, expected) = text.split_once(FINDINGS).unwrap_or((&text, ""));
        let actual = list_findings(tables);
        if is_blessing() {
            fs::write(&case, format!("{tables}{FINDINGS}{actual}")).expect("written");
        } else if actual != expected {
            failures.push(format!(
                "{}: expected\n{expected}but got\n{actual}",
                case.display()
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_fingerprint_survives_moved_lines_and_other_rows() {
    let prints = |codes: &str| {
        let files = [
            ("shop/api.toml".to_string(), b"page = \"x\"\n".to_vec()),
            ("shop/codes.csv".to_string(), codes.as_bytes().to_vec()),
        ];
        let config = Config::default();
        let findings = audit(&model(&files), &config, Accepted::default()).findings;
        let finding = findings.into_iter().find(|f| f.rule.id == "status-missing");
        let finding = finding.expect("a finding");
        let single: Vec<String> = finding.fingerprints().collect();
        (finding.fingerprint(), single)
    };
    let (alone, _) = prints("code,status,meaning\nGONE,,It is gone.\nLOST,404,It is lost.\n");
    let moved = prints("status,meaning,code\n404,It is lost.,LOST\n,\"It is gone, again.\",GONE\n");
    assert_eq!(alone, moved.0);
    let (group, single) = prints(
        "code,status,meaning\nSOLD,,It is sold.\nGONE,,It is gone.\nLOST,404,It is lost.\nOLD,404,It is old.\n",
    );
    assert!(single.contains(&alone) && group != alone);
}
