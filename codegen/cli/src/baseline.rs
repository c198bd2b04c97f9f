//! The baseline in `audit.toml`: what was found when the tables were old already.

use crate::report::{self, count};
use error_tables_codegen::tools::files::{ProjectRoot, Replacement, replace_files};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Kind;
use error_tables_review::rules;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// Replaces what `[baseline]` has of some kinds of rules, and leaves the rest of the file as it is.
pub(crate) fn write(
    tables: &Path,
    findings: &[Finding],
    ours: impl Fn(Kind) -> bool,
) -> Result<ExitCode, ExitCode> {
    let path = tables.join("audit.toml");
    let fail = |why: String| {
        anstream::eprintln!("error: cannot write {}: {why}", path.display());
        ExitCode::from(2)
    };
    let bytes = ProjectRoot::of_tables(tables)
        .and_then(|root| root.read_if_exists(&path))
        .map_err(|error| report::error(&error))?;
    let old = String::from_utf8(bytes.unwrap_or_default()).map_err(|why| fail(why.to_string()))?;
    let mut document: DocumentMut = old.parse().map_err(|why| fail(format!("{why}")))?;
    let mut rules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for finding in findings.iter().filter(|found| ours(found.rule.kind)) {
        let known = rules.entry(finding.rule.id).or_default();
        known.extend(finding.fingerprints());
    }
    let mut table = Table::new();
    if let Some(known) = document.get("baseline").and_then(Item::as_table) {
        known.decor().clone_into(table.decor_mut());
        for (rule, item) in known {
            if rules::find(rule).is_some_and(|entry| !ours(entry.kind)) {
                table.insert(rule, item.clone());
            }
        }
    }
    let mut number = 0;
    for (rule, mut fingerprints) in rules {
        fingerprints.sort_unstable();
        fingerprints.dedup();
        number += fingerprints.len();
        table.insert(rule, Item::Value(Value::Array(lines(fingerprints))));
    }
    table.sort_values();
    if table.is_empty() {
        document.remove("baseline");
    } else {
        document.insert("baseline", Item::Table(table));
    }
    let new = document.to_string();
    if new != old {
        let bytes = new.as_bytes();
        replace_files(&[Replacement { path: &path, bytes }])
            .map_err(|error| report::error(&error))?;
    }
    let findings = count(number, "finding");
    anstream::eprintln!("{}: a baseline of {findings}", path.display());
    Ok(ExitCode::SUCCESS)
}

/// One fingerprint a line, so that two branches that add one rarely conflict.
fn lines(fingerprints: Vec<String>) -> Array {
    let mut array = Array::new();
    for fingerprint in fingerprints {
        let mut value = Value::from(fingerprint);
        value.decor_mut().set_prefix("\n    ");
        array.push_formatted(value);
    }
    array.set_trailing("\n");
    array.set_trailing_comma(true);
    array
}
