//! The rules: each is declared in a folder of its own, documented, and shown by an example that a test runs.
//! `BLESS=1 cargo test -p error-tables-review` rewrites the lists of rules and their documentation, for review.

use error_tables_codegen::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::audit::audit;
use error_tables_review::catalog;
use error_tables_review::config::Config;
use error_tables_review::diff::diff;
use error_tables_review::rule::{Files, Kind, Level, Rule};
use error_tables_review::rules;
use error_tables_review::suppressions::Accepted;
use error_tables_test_support::{build_tree, is_blessing};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const DECLARATIONS: &str = "src/rules";
const DOCUMENTATION: &str = "docs/rules";

/// Found with files that are not tables: manifests, lock files and settings. `codegen/cli/tests/diff_policy.rs` has their cases.
const FOUND_ELSEWHERE: [&str; 3] = [
    "code-gone-from-page",
    "removed-too-early",
    "version-bump-too-small",
];

fn path(relative: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The files of an example: its tables, each API with an `api.toml`, and its `audit.toml`.
fn split_files(files: Files) -> (Vec<(String, Vec<u8>)>, Vec<u8>) {
    let mut files: Vec<(String, Vec<u8>)> = files
        .iter()
        .filter(|(path, _)| !path.starts_with("../"))
        .map(|(path, text)| ((*path).to_string(), text.as_bytes().to_vec()))
        .collect();
    let config = files.iter().position(|(path, _)| path == "audit.toml");
    let config = config
        .map(|index| files.remove(index).1)
        .unwrap_or_default();
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
    (files, config)
}

/// The ids of the rules that these files break; the rule in question is reported even if it is off.
fn broken_rules(rule: &Rule, files: Files) -> BTreeSet<&'static str> {
    let (files, config) = split_files(files);
    let model = match build_model(build_tree(&files)) {
        Ok(model) => model,
        Err(Error::Tables { diagnostics, .. }) => {
            return diagnostics.iter().map(|error| error.kind.id()).collect();
        }
        Err(error) => panic!("{}: {error}", rule.id),
    };
    let mut config = Config::parse("error-tables/audit.toml", config).expect("an audit.toml");
    if rule.kind == Kind::Audit && rule.level == Level::Off {
        config = config.with_level(rule.id, Level::Info).expect("a rule");
    }
    let accepted = Accepted {
        today: "2026-11-22".into(),
        all: false,
    };
    let findings = audit(&model, &config, accepted).findings;
    findings.iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn every_rule_of_generate_and_audit_fires_on_its_example_only() {
    let mut failures = Vec::new();
    let (generate, audit) = (rules::of_kind(Kind::Generate), rules::of_kind(Kind::Audit));
    for rule in generate.iter().chain(audit) {
        let id = rule.id;
        let fires = broken_rules(rule, rule.example.fires);
        let silent = broken_rules(rule, rule.example.silent);
        if !fires.contains(id) {
            failures.push(format!("{id} does not fire: {fires:?}"));
        }
        if silent.contains(id) {
            failures.push(format!("{id} is not silent"));
        }
        let is_error = |id: &&str| rules::find(id).is_none_or(|rule| rule.kind == Kind::Generate);
        if silent.iter().any(is_error) {
            failures.push(format!("{id}: the corrected table has errors: {silent:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_of_diff_fires_on_its_edit_only() {
    let model = |rule: &Rule, files: Files| -> Model {
        let (files, _) = split_files(files);
        build_model(build_tree(&files)).unwrap_or_else(|error| panic!("{}: {error}", rule.id))
    };
    let mut failures = Vec::new();
    for rule in rules::of_kind(Kind::Diff) {
        let id = rule.id;
        let before = || model(rule, rule.example.silent);
        let after = || model(rule, rule.example.fires);
        let found = diff(&before(), &after());
        let ids: Vec<&str> = found.iter().map(|finding| finding.rule.id).collect();
        match found.iter().find(|finding| finding.rule.id == id) {
            None if FOUND_ELSEWHERE.contains(&id) => {}
            None => failures.push(format!("{id} is not found: {ids:?}")),
            Some(finding) => {
                if finding.level != rule.level && rule.level != Level::Off {
                    failures.push(format!(
                        "{id} has level {:?} in its example, and {:?} in its declaration",
                        finding.level, rule.level
                    ));
                }
                if finding.verdicts.iter().any(|v| v.level == Level::Off) || finding.bump.is_none()
                {
                    failures.push(format!("{id} lacks a level or a bump"));
                }
            }
        }
        if !diff(&before(), &before()).is_empty() || !diff(&after(), &after()).is_empty() {
            failures.push(format!("{id}: a state differs from itself"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_is_declared_completely() {
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        let id = rule.id;
        assert!(seen.insert(id), "{id} is declared twice");
        let kebab = id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(kebab, "{id} is not kebab-case");
        assert!(rule.summary.ends_with(['.', '"']), "{id}: {}", rule.summary);
        assert!(rule.help.ends_with('.'), "{id}: {}", rule.help);
        assert!(!rule.impacts.is_empty(), "{id} affects nobody");
        for impact in rule.impacts {
            let why = impact.why;
            assert!(!why.ends_with('.'), "{id}: reports add the period: {why}");
        }
        let is_diff = rule.kind == Kind::Diff;
        assert_eq!(
            rule.bump.is_some(),
            is_diff,
            "{id}: only a change has a bump"
        );
        let levels: Vec<Level> = rule.impacts.iter().filter_map(|i| i.level).collect();
        if is_diff {
            assert_eq!(
                levels.len(),
                rule.impacts.len(),
                "{id}: an impact has no level"
            );
            let is_highest = levels.iter().max() == Some(&rule.level);
            assert!(
                is_highest || rule.level == Level::Off,
                "{id}: the highest level"
            );
        } else {
            assert_eq!(
                levels,
                [],
                "{id}: only a change weighs each audience on its own"
            );
        }
        let stops = rule.kind == Kind::Generate;
        assert!(!stops || rule.level == Level::Error, "{id} is an error");
        assert!(
            std::ptr::eq(rules::find(id).expect(id), rule),
            "{id} is found"
        );
    }
    assert!(rules::find("status").is_none());
    assert_eq!(
        rules::suggest("status-mising"),
        "did you mean `status-missing`?"
    );
}

/// Every file below a folder, by its path in it.
fn files_below(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.file_type().expect("a type").is_dir() {
            let below = files_below(&entry.path()).into_iter();
            files.extend(below.map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            files.insert(name, fs::read_to_string(entry.path()).expect("UTF-8"));
        }
    }
    files
}

#[test]
fn every_example_file_is_used() {
    for rule in rules::all() {
        let folder = format!("{}/{}", rule.kind.name(), rule.id.replace('-', "_"));
        let files = files_below(&path(DECLARATIONS).join(&folder));
        let used = |text: &String| {
            let example = &rule.example;
            let mut all = example.fires.iter().chain(example.silent);
            all.any(|(_, other)| other == text)
        };
        assert!(
            files.contains_key("mod.rs"),
            "{folder}/mod.rs declares {}",
            rule.id
        );
        for (path, text) in &files {
            assert!(
                path == "mod.rs" || used(text),
                "{folder}/{path} is not used"
            );
        }
    }
}

/// `mod`, `use` and the sorted list of a kind's rules, made from the names of the folders.
fn list_rules(kind: Kind) -> String {
    use std::fmt::Write;
    let folder = path(DECLARATIONS).join(kind.name());
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder of rules")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.file_type().expect("a type").is_dir())
        .map(|entry| entry.file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort_unstable();
    let about = kind.description();
    let (first, rest) = about.split_at(1);
    let mut out = format!(
        "//! {}{rest}.\n//!\n\
         //! `BLESS=1 cargo test -p error-tables-review` writes this list from the folders beside it.\n\
         #![expect(missing_docs, reason = \"the summary of a rule is its documentation\")]\n\n\
         use crate::rule::Rule;\n\n",
        first.to_uppercase()
    );
    for name in &names {
        let _ = writeln!(out, "mod {name};");
    }
    out.push('\n');
    for name in &names {
        let _ = writeln!(out, "pub use {name}::{};", name.to_uppercase());
    }
    names.sort_by_key(|name| name.replace('_', "-"));
    out.push_str("\n/// The rules of this kind, sorted by id.\npub static ALL: &[&Rule] = &[\n");
    for name in &names {
        let _ = writeln!(out, "    &{},", name.to_uppercase());
    }
    out.push_str("];\n");
    out
}

#[test]
fn the_lists_of_rules_match_the_folders() {
    for kind in Kind::ALL {
        let (file, expected) = (
            path(DECLARATIONS).join(kind.name()).join("mod.rs"),
            list_rules(kind),
        );
        if is_blessing() {
            fs::write(&file, &expected).expect("written");
        }
        let actual = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            actual == expected,
            "{} is out of date; run: BLESS=1 cargo test -p error-tables-review",
            file.display()
        );
    }
}

#[test]
fn the_documentation_of_the_rules_is_up_to_date() {
    let folder = path(DOCUMENTATION);
    let expected: BTreeMap<String, String> = catalog::render_pages().into_iter().collect();
    let help = format!(
        "run: cargo run -- rules --format markdown --output codegen/review/{DOCUMENTATION}"
    );
    if is_blessing() {
        fs::create_dir_all(&folder).expect("created");
        for (name, text) in &expected {
            fs::write(folder.join(name), text).expect("written");
        }
    }
    let actual = files_below(&folder);
    for (name, text) in &expected {
        assert!(
            actual.get(name) == Some(text),
            "{name} is out of date; {help}"
        );
    }
    for name in actual.keys() {
        assert!(
            expected.contains_key(name),
            "{name} documents no rule; remove it"
        );
    }
}
