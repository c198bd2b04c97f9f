//! Every rule of `diff` fires on the edit of its own example, and on nothing when there is no edit.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::diff::diff;
use error_tables_review::finding::Level;
use error_tables_review::rules::{self, Files, Kind};
use error_tables_test_support::build_tree;
use std::collections::BTreeSet;

/// What the command line finds, which knows the manifest; `codegen/cli/tests/judge.rs` has its cases.
const ELSEWHERE: &str = "version-bump-too-small";

fn model(id: &str, files: Files) -> Model {
    let mut files: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(path, text)| ((*path).to_string(), text.as_bytes().to_vec()))
        .collect();
    let folders: BTreeSet<String> = files
        .iter()
        .filter_map(|(path, _)| Some(path.split_once('/')?.0.to_string()))
        .collect();
    for folder in folders {
        let path = format!("{folder}/api.toml");
        if files.iter().all(|(other, _)| *other != path) {
            files.push((path, b"title = \"Shop\"\n".to_vec()));
        }
    }
    build_model(build_tree(&files)).unwrap_or_else(|error| panic!("{id}: {error}"))
}

#[test]
fn every_difference_is_found_in_its_example() {
    let mut failures = Vec::new();
    for entry in rules::all() {
        let id = entry.id;
        if entry.kind != Kind::Diff || id == ELSEWHERE {
            continue;
        }
        let before = || model(id, entry.example.silent);
        let after = || model(id, entry.example.fires);
        let found = diff(&before(), &after());
        let ids: Vec<&str> = found.iter().map(|finding| finding.rule.id).collect();
        match found.iter().find(|finding| finding.rule.id == id) {
            None => failures.push(format!("{id} is not found: {ids:?}")),
            Some(one) => {
                if one.level != entry.level {
                    failures.push(format!(
                        "{id} is {:?} in its own example, {:?} on its page",
                        one.level, entry.level
                    ));
                }
                if one.verdicts.iter().any(|v| v.level == Level::Off) || one.bump.is_none() {
                    failures.push(format!("{id} has no judgement"));
                }
            }
        }
        if !diff(&before(), &before()).is_empty() || !diff(&after(), &after()).is_empty() {
            failures.push(format!("{id}: something changed where nothing did"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
