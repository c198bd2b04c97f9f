//! The baseline in `audit.toml`: findings that existed when checking began, and are not reported.

use crate::error::CliError;
use crate::output;
use crate::report::format_count;
use error_tables_codegen::tools::files::{ProjectRoot, Replacement, check_size, replace_files};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Rule;
use error_tables_review::rules;
use error_tables_review::rules::audit::XREF_UNDECLARED_CODE;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// Rules of `audit` that `check` reports as well, so that each of the two keeps what the other has found.
pub(crate) const SHARED_RULES: [&str; 3] = [
    "vocabulary-mixed",
    "rate-limit-undocumented",
    XREF_UNDECLARED_CODE.id,
];

/// Replaces the part of `[baseline]` for some rules, and keeps the rest of the file.
pub(crate) fn write_baseline(
    tables: &Path,
    findings: &[Finding],
    ours: impl Fn(&Rule) -> bool,
) -> Result<ExitCode, CliError> {
    let path = tables.join("audit.toml");
    let cannot_edit =
        |why: String| CliError::usage(format!("cannot write {}: {why}", path.display()));
    let bytes = ProjectRoot::of_tables(tables)?.read_if_exists(&path)?;
    let old = String::from_utf8(bytes.unwrap_or_default())
        .map_err(|error| cannot_edit(error.to_string()))?;
    let mut document: DocumentMut = old
        .parse()
        .map_err(|error: toml_edit::TomlError| cannot_edit(error.to_string()))?;
    let mut rules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for finding in findings.iter().filter(|found| ours(found.rule)) {
        let known = rules.entry(finding.rule.id).or_default();
        known.extend(finding.fingerprints());
    }
    let mut table = Table::new();
    if let Some(known) = document.get("baseline").and_then(Item::as_table) {
        known.decor().clone_into(table.decor_mut());
        for (rule, item) in known {
            let Some(entry) = rules::find(rule) else {
                continue;
            };
            if SHARED_RULES.contains(&entry.id) {
                let known = item.as_array().into_iter().flatten();
                let known = known.filter_map(|fingerprint| Some(fingerprint.as_str()?.to_string()));
                rules.entry(entry.id).or_default().extend(known);
            } else if !ours(entry) {
                table.insert(rule, item.clone());
            }
        }
    }
    let mut number = 0;
    for (rule, mut fingerprints) in rules {
        fingerprints.sort_unstable();
        fingerprints.dedup();
        number += fingerprints.len();
        table.insert(
            rule,
            Item::Value(Value::Array(format_fingerprints(fingerprints))),
        );
    }
    table.sort_values();
    if table.is_empty() {
        document.remove("baseline");
    } else {
        document.insert("baseline", Item::Table(table));
    }
    let new = document.to_string();
    if new != old {
        check_size(&path, new.len()).map_err(|_| {
            cannot_edit(format!(
                "a baseline of {} would make it larger than audit.toml may be; turn the rules that find most of them off in `levels`, or correct the tables first",
                format_count(number, "finding")
            ))
        })?;
        let bytes = new.as_bytes();
        replace_files(&[Replacement { path: &path, bytes }])?;
    }
    output::print_progress(&format!(
        "{}: a baseline of {}\n",
        path.display(),
        format_count(number, "finding")
    ));
    Ok(ExitCode::SUCCESS)
}

/// An array with one fingerprint per line, so that two branches that add one rarely conflict.
fn format_fingerprints(fingerprints: Vec<String>) -> Array {
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
