//! Every key of `api.toml`: `diff` tells that it changed, or it is on the list of those that no user of the tables sees.

use error_tables_codegen::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::diff::diff;
use error_tables_test_support::build_tree;
use std::collections::BTreeSet;

/// A key, the contents of `api.toml` before and after, and the rule that tells the change.
type Case = (&'static str, &'static str, &'static str, &'static str);

const TYPE: &str = "[codes]\ntype = \"u32\"\n";

const CASES: [Case; 42] = [
    ("title", "title = 'A'", "title = 'B'", "title-changed"),
    (
        "page",
        "page = 'https://a.example'",
        "page = 'https://b.example'",
        "source-changed",
    ),
    (
        "url",
        "url = 'https://a.example/{code}'",
        "url = 'https://b.example/{code}'",
        "url-changed",
    ),
    ("extends", "", "extends = 'other'", "parent-added"),
    (
        "codes.type",
        "[codes]\ntype = 'u32'",
        "[codes]\ntype = 'u16'",
        "code-type-changed",
    ),
    (
        "codes.placeholders",
        "",
        "[codes]\nplaceholders = 'none'",
        "placeholder-style-changed",
    ),
    (
        "codes.default-status",
        "[codes]\ndefault-status = 400",
        "[codes]\ndefault-status = 401",
        "default-status-changed",
    ),
    (
        "codes.range-column",
        "codes.type = 'u32'\ncolumns.team = 'string'\nranges.a = '1..2'",
        "codes.type = 'u32'\ncolumns.team = 'string'\nranges.a = '1..2'\ncodes.range-column = 'team'",
        "number-policy-changed",
    ),
    (
        "codes.distinct-from",
        "[codes]\ntype = 'u32'",
        "[codes]\ntype = 'u32'\ndistinct-from = ['other']",
        "number-policy-changed",
    ),
    (
        "ranges",
        "codes.type = 'u32'\nranges.a = '1..2'",
        "codes.type = 'u32'\nranges.a = '1..3'",
        "number-policy-changed",
    ),
    (
        "reserved.codes",
        "",
        "reserved.codes = ['5']",
        "reserved-added",
    ),
    ("columns", "", "columns.level = 'bool'", "column-added"),
    (
        "columns.level.type",
        "columns.level.type = 'bool'",
        "columns.level.type = 'string'",
        "column-type-changed",
    ),
    (
        "columns.level.values",
        "columns.level.values = ['a']",
        "columns.level.values = ['a', 'b']",
        "column-word-added",
    ),
    (
        "columns.level.several",
        "columns.level.values = ['a']",
        "columns.level = { values = ['a'], several = true }",
        "column-type-changed",
    ),
    (
        "columns.level.enum",
        "columns.level = { values = ['a'], enum = 'Bad' }",
        "columns.level = { values = ['a'], enum = 'Case' }",
        "column-type-changed",
    ),
    (
        "columns.level.min",
        "columns.level = { type = 'integer', min = 0 }",
        "columns.level = { type = 'integer', min = -1 }",
        "column-type-changed",
    ),
    (
        "columns.level.max",
        "columns.level = { type = 'integer', max = 7 }",
        "columns.level = { type = 'integer', max = 9 }",
        "column-type-changed",
    ),
    ("keys", "", "keys.k.type = 'u16'", "key-added"),
    (
        "keys.k.type",
        "keys.k.type = 'u16'",
        "keys.k.type = 'u32'",
        "key-changed",
    ),
    (
        "keys.k.at",
        "keys.k.at = '/k'\nbody.code = '/c'",
        "keys.k.at = '/l'\nbody.code = '/c'",
        "envelope-field-moved",
    ),
    ("body", "", "body.code = '/c'", "envelope-path-added"),
    (
        "body.code",
        "body.code = '/c'",
        "body.code = '/d'",
        "envelope-path-changed",
    ),
    (
        "body.message",
        "body.message = '/c'",
        "body.message = '/d'",
        "envelope-path-changed",
    ),
    (
        "body.status",
        "body.status = '/c'",
        "body.status = '/d'",
        "envelope-path-changed",
    ),
    (
        "body.header",
        "body.header = 'c'",
        "body.header = 'd'",
        "envelope-header-renamed",
    ),
    (
        "body.grpc-code",
        "body.grpc-code = '/c'",
        "body.grpc-code = '/d'",
        "envelope-field-moved",
    ),
    (
        "body.grpc-status",
        "body.grpc-status = '/c'",
        "body.grpc-status = '/d'",
        "envelope-field-moved",
    ),
    (
        "body.error-info",
        "body.code = '/c'",
        "body.code = '/c'\nbody.error-info = { at = '/d', domain = 'a' }",
        "envelope-field-added",
    ),
    (
        "body.error-info.at",
        "body.error-info = { at = '/d', domain = 'a' }",
        "body.error-info = { at = '/e', domain = 'a' }",
        "envelope-field-moved",
    ),
    (
        "body.error-info.domain",
        "body.error-info = { at = '/d', domain = 'a' }",
        "body.error-info = { at = '/d', domain = 'b' }",
        "envelope-path-changed",
    ),
    (
        "body.ours",
        "body.code = '/c'",
        "body.code = '/c'\nbody.ours.401 = 'b'",
        "envelope-ours-changed",
    ),
    (
        "body.members",
        "body.code = '/c'",
        "body.code = '/c'\nbody.members.x = { at = '/x', type = 'string' }",
        "envelope-field-added",
    ),
    (
        "body.members.x.at",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/y', type = 'string' }",
        "envelope-field-moved",
    ),
    (
        "body.members.x.type",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'number' }",
        "envelope-field-type-changed",
    ),
    (
        "body.members.x.required",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', required = true }",
        "envelope-field-optional-changed",
    ),
    (
        "body.members.x.unit",
        "body.members.x = { at = '/x', type = 'number', unit = 's' }",
        "body.members.x = { at = '/x', type = 'number', unit = 'ms' }",
        "envelope-field-unit-changed",
    ),
    (
        "body.members.x.retry",
        "body.members.x = { at = '/x', type = 'number', unit = 's' }",
        "body.members.x = { at = '/x', type = 'number', unit = 's', retry = 'after' }",
        "envelope-field-retry-changed",
    ),
    (
        "body.members.x.when",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', when = 'it rains' }",
        "envelope-field-text-changed",
    ),
    (
        "body.members.x.meaning",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', meaning = 'Rain.' }",
        "envelope-field-text-changed",
    ),
    (
        "body.members.x.members",
        "body.members.x = { at = '/x', type = 'object' }",
        "body.members.x = { at = '/x', type = 'object', members.y = { at = '/y', type = 'string' } }",
        "envelope-field-added",
    ),
    (
        "sample",
        "",
        "[[sample]]\ncode = '1'\nbody = '1'",
        "sample-changed",
    ),
];

/// Keys that other keys hold, or that say nothing to users: reasons, what `audit` accepts, and source code for `check`.
const OTHERS: [&str; 16] = [
    "codes",
    "overrides",
    "reserved",
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
    "sample.status",
    "sample.code",
    "sample.body",
];

fn read_model(api: &str) -> Result<Model, Error> {
    let file = |path: &str, text: &str| (path.to_string(), text.as_bytes().to_vec());
    build_model(build_tree(&[
        file("other/api.toml", TYPE),
        file("other/codes.csv", "code,name\n9,Z\n"),
        file("shop/api.toml", api),
        file(
            "shop/codes.csv",
            "code,name,grpc,message\n1,A,NOT_FOUND,a {b}\n2,B,,\n",
        ),
    ]))
}

#[test]
fn the_change_of_each_key_is_told() {
    let mut failures = Vec::new();
    for (key, before, after, rule) in CASES {
        let read = |api| read_model(api).unwrap_or_else(|error| panic!("{key}: {error}"));
        let findings = diff(&read(before), &read(after));
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.id).collect();
        if !rules.contains(&rule) {
            failures.push(format!("{key}: {rules:?} instead of {rule}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The keys of a table of `api.toml`, which the error for an unknown key lists.
fn list_keys(api: &str) -> Vec<String> {
    let Err(Error::Tables { diagnostics, .. }) = read_model(api) else {
        panic!("{api}: an unknown key is an error");
    };
    let helps = diagnostics.iter().map(|diagnostic| &diagnostic.help);
    let mut lists = helps.filter_map(|help| help.strip_prefix("the keys are "));
    let list = lists
        .next()
        .unwrap_or_else(|| panic!("{api}: no list of keys"));
    list.split(", ")
        .map(|key| key.trim_matches('`').to_string())
        .collect()
}

#[test]
fn every_key_has_a_case() {
    let tables = [
        ("", "zzzz = 1"),
        ("codes.", "codes.zzzz = 1"),
        ("overrides.", "overrides.zzzz = 1"),
        ("reserved.", "reserved.zzzz = 1"),
        (
            "columns.level.",
            "columns.level = { type = 'bool', zzzz = 1 }",
        ),
        ("keys.k.", "keys.k.zzzz = 1"),
        ("body.", "body.zzzz = 1"),
        ("body.error-info.", "body.error-info.zzzz = 1"),
        (
            "body.members.x.",
            "body.members.x = { at = '/x', type = 'string', zzzz = 1 }",
        ),
        ("sample.", "[[sample]]\nbody = '1'\nzzzz = 1"),
        ("allow.", "[[allow]]\nzzzz = 1"),
        ("source.", "[[source]]\nzzzz = 1"),
    ];
    let keys = tables.iter().flat_map(|(prefix, api)| {
        let keys = list_keys(api).into_iter();
        keys.map(move |key| format!("{prefix}{key}"))
    });
    let keys: BTreeSet<String> = keys.collect();
    let cases = CASES.iter().map(|(key, ..)| *key);
    let known: BTreeSet<String> = cases.chain(OTHERS).map(str::to_string).collect();
    assert_eq!(
        keys, known,
        "a key of api.toml that `diff` does not compare, or a case for none"
    );
}
