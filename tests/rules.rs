//! The catalogue: every rule fires on its own example and not on the mended one, and the page of the rules is fresh.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::Error;
use error_tables_review::audit::{audit, Accepted, Config};
use error_tables_review::finding::Level;
use error_tables_review::rules::{self, Entry, Files, Kind};
use error_tables_test_support::build_tree;
use std::collections::BTreeSet;

/// The rules that are found in these files, the one in question at its least level.
fn found(entry: &Entry, files: Files) -> BTreeSet<&'static str> {
    let mut files: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(path, text)| ((*path).to_string(), text.as_bytes().to_vec()))
        .collect();
    let own = files.iter().position(|(path, _)| path == "audit.toml");
    let own = own.map(|at| files.remove(at).1).unwrap_or_default();
    let folders: BTreeSet<String> = files
        .iter()
        .filter_map(|(path, _)| Some(path.split_once('/')?.0.to_string()))
        .collect();
    for folder in folders {
        let path = format!("{folder}/api.toml");
        if files.iter().all(|(other, _)| *other != path) {
            files.push((path, b"title = \"An API\"\n".to_vec()));
        }
    }
    let model = match build_model(build_tree(&files)) {
        Ok(model) => model,
        Err(Error::Tables {
            diagnostics: mistakes,
            ..
        }) => {
            return mistakes.iter().map(|mistake| mistake.kind.id()).collect();
        }
        Err(error) => panic!("{}: {error}", entry.id),
    };
    let mut config = Config::parse("error-tables/audit.toml", own).expect("an audit.toml");
    if entry.kind == Kind::Lint && entry.level == Level::Off {
        config = config.with_level(entry.id, Level::Info).expect("a lint");
    }
    let accepted = Accepted {
        today: "2026-11-22".into(),
        all: false,
    };
    let findings = audit(&model, &config, accepted).findings;
    findings.iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn every_rule_fires_on_its_example_and_not_on_the_mended_one() {
    let mut failures = Vec::new();
    for entry in rules::all() {
        // What needs two states, or a page, is run by the tests of `diff` and `check`.
        if entry.kind == Kind::Diff || entry.kind == Kind::Drift {
            continue;
        }
        let (fires, silent) = (
            found(entry, entry.example.fires),
            found(entry, entry.example.silent),
        );
        if !fires.contains(entry.id) {
            failures.push(format!("{} does not fire: {fires:?}", entry.id));
        }
        if silent.contains(entry.id) {
            failures.push(format!("{} is not silent", entry.id));
        }
        if entry.kind == Kind::Mistake && !silent.iter().all(|id| is_lint(id)) {
            failures.push(format!("{} is not mended: {silent:?}", entry.id));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn is_lint(id: &str) -> bool {
    rules::find(id).is_some_and(|entry| entry.kind == Kind::Lint)
}

#[test]
fn every_rule_says_to_whom_it_matters_and_what_to_do() {
    let mut seen = BTreeSet::new();
    for entry in rules::all() {
        let id = entry.id;
        assert!(seen.insert(id), "{id} stands twice");
        let kebab = id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(kebab, "{id} is not kebab-case");
        assert!(
            entry.catches.ends_with(['.', '"']),
            "{id}: {}",
            entry.catches
        );
        assert!(entry.mend.ends_with('.'), "{id}: {}", entry.mend);
        assert!(!entry.matters.is_empty(), "{id} matters to nobody");
        for (_, why) in entry.matters {
            assert!(!why.ends_with('.'), "{id}: the page adds the period: {why}");
        }
        let stops = entry.kind == Kind::Mistake;
        assert!(!stops || entry.level == Level::Error, "{id} is an error");
    }
    assert!(rules::find("status-missing").is_some() && rules::find("status").is_none());
    assert_eq!(
        rules::suggest("status-mising"),
        "did you mean `status-missing`?"
    );
}
