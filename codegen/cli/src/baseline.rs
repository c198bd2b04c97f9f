//! The baseline in `audit.toml`: what was found when the tables were old already.

use crate::report::count;
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
    let old = match std::fs::read_to_string(&path) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => String::new(),
        read => read.map_err(|why| fail(why.to_string()))?,
    };
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
        std::fs::write(&path, new).map_err(|why| fail(why.to_string()))?;
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
