//! Every key of `api.toml`: `diff` tells that it changed, or it is on the list of those that no user of the tables sees.

use error_tables_review::diff::diff;
use error_tables_test_support::api_keys::{KEY_CHANGES, assert_every_key_has_a_change, read_api};

/// The rule that tells the change of a key.
const RULES: [(&str, &str); 46] = [
    ("title", "title-changed"),
    ("page", "source-changed"),
    ("url", "url-changed"),
    ("extends", "parent-added"),
    ("codes.type", "code-type-changed"),
    ("codes.placeholders", "placeholder-style-changed"),
    ("codes.default-status", "default-status-changed"),
    ("codes.range-column", "number-policy-changed"),
    ("codes.distinct-from", "number-policy-changed"),
    ("ranges", "number-policy-changed"),
    ("reserved.codes", "reserved-added"),
    ("columns", "column-added"),
    ("columns.level.type", "column-type-changed"),
    ("columns.level.values", "column-word-added"),
    ("columns.level.several", "column-type-changed"),
    ("columns.level.enum", "column-type-changed"),
    ("columns.level.min", "column-type-changed"),
    ("columns.level.max", "column-type-changed"),
    ("keys", "key-added"),
    ("keys.k.type", "key-changed"),
    ("keys.k.at", "envelope-field-moved"),
    ("body", "envelope-path-added"),
    ("body.code", "envelope-path-changed"),
    ("body.message", "envelope-path-changed"),
    ("body.status", "envelope-path-changed"),
    ("body.header", "envelope-header-renamed"),
    ("body.grpc-code", "envelope-field-moved"),
    ("body.grpc-status", "envelope-field-moved"),
    ("body.error-info", "envelope-field-added"),
    ("body.error-info.at", "envelope-field-moved"),
    ("body.error-info.domain", "envelope-path-changed"),
    ("body.ours", "envelope-ours-changed"),
    ("body.members", "envelope-field-added"),
    ("body.members.x.at", "envelope-field-moved"),
    ("body.members.x.type", "envelope-field-type-changed"),
    ("body.members.x.required", "envelope-field-optional-changed"),
    ("body.members.x.codes", "envelope-field-code-removed"),
    ("body.members.x.unit", "envelope-field-unit-changed"),
    ("body.members.x.retry", "envelope-field-retry-changed"),
    ("body.members.x.when", "envelope-field-text-changed"),
    ("body.members.x.meaning", "envelope-field-text-changed"),
    ("body.members.x.members", "envelope-field-added"),
    ("sample", "sample-changed"),
    ("sample.status", "sample-changed"),
    ("sample.code", "sample-changed"),
    ("sample.body", "sample-changed"),
];

/// Keys that say nothing to users: reasons, what `audit` accepts, and source code for `check`.
const UNTOLD: [&str; 10] = [
    "overrides.codes",
    "overrides.statuses",
    "allow",
    "allow.rule",
    "allow.where",
    "allow.why",
    "source",
    "source.files",
    "source.pattern",
    "source.documented",
];

#[test]
fn the_change_of_each_key_is_told() {
    assert_every_key_has_a_change();
    let mut failures = Vec::new();
    for (key, before, after) in KEY_CHANGES {
        let read = |api| read_api(api).unwrap_or_else(|error| panic!("{key}: {error}"));
        let findings = diff(&read(before), &read(after));
        let told: Vec<&str> = findings.iter().map(|finding| finding.rule.id).collect();
        let rule = RULES.iter().find(|(of, _)| *of == key);
        match rule.map(|(_, rule)| *rule) {
            Some(rule) if told.contains(&rule) => {}
            Some(rule) => failures.push(format!("{key}: {told:?} instead of {rule}")),
            None if UNTOLD.contains(&key) => {}
            None => failures.push(format!("{key}: no rule tells the change")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
