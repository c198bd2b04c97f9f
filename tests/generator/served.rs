//! What the other tools make of the tables of every golden: the audit reports what `audit.txt` lists, the mock server sends what
//! `served.txt` lists, and a table does not differ from itself. `BLESS=1 cargo test --test generator served` rewrites the files.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_mock::encode;
use error_tables_review::audit::audit;
use error_tables_review::config::Config;
use error_tables_review::diff::diff;
use error_tables_review::suppressions::Accepted;
use error_tables_test_support::{build_tree, compare_text, list_cases, parse_archive};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn model(case: &Path) -> Model {
    let text = fs::read_to_string(case.join("tables.txt")).expect("the tables");
    build_model(build_tree(&parse_archive(&text))).expect("tables without a mistake")
}

fn audited(model: &Model) -> String {
    let accepted = Accepted {
        today: "2026-11-27".into(),
        all: false,
    };
    let mut text = String::new();
    for finding in audit(model, &Config::default(), accepted).findings {
        let (rule, api, message) = (finding.rule.id, &finding.api, &finding.message);
        let _ = writeln!(text, "{api}: {rule}: {message}");
    }
    text
}

fn served(model: &Model) -> String {
    let mut text = String::new();
    for api in model.apis.iter().filter(|api| api.body.is_some()) {
        for code in &api.codes {
            let status = code.status.as_ref().map_or(400, |status| status.value);
            let content = encode::default_content(api, code);
            let response = encode::encode_row(api, code, status, &content);
            let body = String::from_utf8_lossy(&response.body);
            let _ = writeln!(text, "{}: {}: {status} {body}", api.name, code.qualified());
        }
    }
    text
}

#[test]
fn every_golden_is_audited_and_served_as_reviewed() {
    let mut failures = Vec::new();
    for case in list_cases("tests/golden") {
        let model = model(&case);
        assert!(diff(&model, &model).is_empty(), "{}", case.display());
        for (file, text) in [
            ("audit.txt", audited(&model)),
            ("served.txt", served(&model)),
        ] {
            // A case with nothing to list has no file.
            if !text.is_empty() || case.join(file).exists() {
                compare_text(&text, &case.join(file), &mut failures);
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
