//! Every key of `api.toml`, for tests that something knows them all.

use crate::build_tree;
use error_tables_codegen::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use std::collections::BTreeSet;

/// A key, and the contents of `api.toml` before and after a change of it.
pub type KeyChange = (&'static str, &'static str, &'static str);

/// A change of each key. Each is valid before and after.
pub const KEY_CHANGES: [KeyChange; 56] = [
    ("title", "title = 'A'", "title = 'B'"),
    (
        "page",
        "page = 'https://a.example'",
        "page = 'https://b.example'",
    ),
    (
        "url",
        "url = 'https://a.example/{code}'",
        "url = 'https://b.example/{code}'",
    ),
    ("extends", "", "extends = 'other'"),
    (
        "codes.type",
        "[codes]\ntype = 'u32'",
        "[codes]\ntype = 'u16'",
    ),
    ("codes.placeholders", "", "[codes]\nplaceholders = 'none'"),
    (
        "codes.default-status",
        "[codes]\ndefault-status = 400",
        "[codes]\ndefault-status = 401",
    ),
    (
        "codes.range-column",
        "codes.type = 'u32'\ncolumns.team = 'string'\nranges.a = '1..2'",
        "codes.type = 'u32'\ncolumns.team = 'string'\nranges.a = '1..2'\ncodes.range-column = 'team'",
    ),
    (
        "codes.distinct-from",
        "[codes]\ntype = 'u32'",
        "[codes]\ntype = 'u32'\ndistinct-from = ['other']",
    ),
    (
        "ranges",
        "codes.type = 'u32'\nranges.a = '1..2'",
        "codes.type = 'u32'\nranges.a = '1..3'",
    ),
    ("reserved.codes", "", "reserved.codes = ['5']"),
    ("columns", "", "columns.level = 'bool'"),
    (
        "columns.level.type",
        "columns.level.type = 'bool'",
        "columns.level.type = 'string'",
    ),
    (
        "columns.level.values",
        "columns.level.values = ['a']",
        "columns.level.values = ['a', 'b']",
    ),
    (
        "columns.level.several",
        "columns.level.values = ['a']",
        "columns.level = { values = ['a'], several = true }",
    ),
    (
        "columns.level.enum",
        "columns.level = { values = ['a'], enum = 'Bad' }",
        "columns.level = { values = ['a'], enum = 'Case' }",
    ),
    (
        "columns.level.min",
        "columns.level = { type = 'integer', min = 0 }",
        "columns.level = { type = 'integer', min = -1 }",
    ),
    (
        "columns.level.max",
        "columns.level = { type = 'integer', max = 7 }",
        "columns.level = { type = 'integer', max = 9 }",
    ),
    ("keys", "", "keys.k.type = 'u16'"),
    ("keys.k.type", "keys.k.type = 'u16'", "keys.k.type = 'u32'"),
    (
        "keys.k.at",
        "keys.k.at = '/k'\nbody.code = '/c'",
        "keys.k.at = '/l'\nbody.code = '/c'",
    ),
    ("body", "", "body.code = '/c'"),
    ("body.code", "body.code = '/c'", "body.code = '/d'"),
    ("body.message", "body.message = '/c'", "body.message = '/d'"),
    ("body.status", "body.status = '/c'", "body.status = '/d'"),
    ("body.header", "body.header = 'c'", "body.header = 'd'"),
    (
        "body.grpc-code",
        "body.grpc-code = '/c'",
        "body.grpc-code = '/d'",
    ),
    (
        "body.grpc-status",
        "body.grpc-status = '/c'",
        "body.grpc-status = '/d'",
    ),
    (
        "body.error-info",
        "body.code = '/c'",
        "body.code = '/c'\nbody.error-info = { at = '/d', domain = 'a' }",
    ),
    (
        "body.error-info.at",
        "body.error-info = { at = '/d', domain = 'a' }",
        "body.error-info = { at = '/e', domain = 'a' }",
    ),
    (
        "body.error-info.domain",
        "body.error-info = { at = '/d', domain = 'a' }",
        "body.error-info = { at = '/d', domain = 'b' }",
    ),
    (
        "body.ours",
        "body.code = '/c'",
        "body.code = '/c'\nbody.ours.401 = 'b'",
    ),
    (
        "body.members",
        "body.code = '/c'",
        "body.code = '/c'\nbody.members.x = { at = '/x', type = 'string' }",
    ),
    (
        "body.members.x.at",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/y', type = 'string' }",
    ),
    (
        "body.members.x.type",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'number' }",
    ),
    (
        "body.members.x.required",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', required = true }",
    ),
    (
        "body.members.x.codes",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', codes = ['1'] }",
    ),
    (
        "body.members.x.unit",
        "body.members.x = { at = '/x', type = 'number', unit = 's' }",
        "body.members.x = { at = '/x', type = 'number', unit = 'ms' }",
    ),
    (
        "body.members.x.retry",
        "body.members.x = { at = '/x', type = 'number', unit = 's' }",
        "body.members.x = { at = '/x', type = 'number', unit = 's', retry = 'after' }",
    ),
    (
        "body.members.x.when",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', when = 'it rains' }",
    ),
    (
        "body.members.x.meaning",
        "body.members.x = { at = '/x', type = 'string' }",
        "body.members.x = { at = '/x', type = 'string', meaning = 'Rain.' }",
    ),
    (
        "body.members.x.members",
        "body.members.x = { at = '/x', type = 'object' }",
        "body.members.x = { at = '/x', type = 'object', members.y = { at = '/y', type = 'string' } }",
    ),
    ("sample", "", "[[sample]]\ncode = '1'\nbody = '1'"),
    ("allow", "", "[[allow]]\nrule = 'row-order'\nwhy = 'a'"),
    (
        "allow.rule",
        "[[allow]]\nrule = 'row-order'\nwhy = 'a'",
        "[[allow]]\nrule = 'text-case'\nwhy = 'a'",
    ),
    (
        "allow.where",
        "[[allow]]\nrule = 'row-order'\nwhy = 'a'",
        "[[allow]]\nrule = 'row-order'\nwhere = ['A']\nwhy = 'a'",
    ),
    (
        "allow.why",
        "[[allow]]\nrule = 'row-order'\nwhy = 'a'",
        "[[allow]]\nrule = 'row-order'\nwhy = 'b'",
    ),
    (
        "source",
        "",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>.)'",
    ),
    (
        "source.files",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>.)'",
        "[[source]]\nfiles = ['b.rs']\npattern = '(?<code>.)'",
    ),
    (
        "source.pattern",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>.)'",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>..)'",
    ),
    (
        "source.documented",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>.)'",
        "[[source]]\nfiles = ['a.rs']\npattern = '(?<code>.)'\ndocumented = 1",
    ),
    (
        "sample.status",
        "[[sample]]\ncode = '1'\nbody = '1'",
        "[[sample]]\ncode = '1'\nstatus = 400\nbody = '1'",
    ),
    (
        "sample.code",
        "[[sample]]\ncode = '1'\nbody = '1'",
        "[[sample]]\ncode = '2'\nbody = '1'",
    ),
    (
        "sample.body",
        "[[sample]]\ncode = '1'\nbody = '1'",
        "[[sample]]\ncode = '1'\nbody = '2'",
    ),
    (
        "overrides.codes",
        "extends = 'parent'\noverrides.codes.1 = 'a'",
        "extends = 'parent'\noverrides.codes.1 = 'b'",
    ),
    (
        "overrides.statuses",
        "extends = 'parent'\noverrides.codes.1 = 'a'\noverrides.statuses.400 = 'a'",
        "extends = 'parent'\noverrides.codes.1 = 'a'\noverrides.statuses.400 = 'b'",
    ),
];

/// Keys that only hold others, which have changes of their own.
const HOLDERS: [&str; 3] = ["codes", "overrides", "reserved"];

/// The tables of an API with this `api.toml`.
///
/// # Errors
/// What is wrong with it.
pub fn read_api(api: &str) -> Result<Model, Error> {
    let file = |path: &str, text: &str| (path.to_string(), text.as_bytes().to_vec());
    build_model(build_tree(&[
        file("other/api.toml", "[codes]\ntype = \"u32\"\n"),
        file("other/codes.csv", "code,name\n9,Z\n"),
        file("parent/api.toml", "[codes]\ntype = \"u32\"\n"),
        file("parent/codes.csv", "code,name\n1,A\n"),
        file("parent/statuses.csv", "code\n400\n"),
        file("shop/api.toml", api),
        file(
            "shop/codes.csv",
            "code,name,grpc,message\n1,A,NOT_FOUND,a {b}\n2,B,,\n",
        ),
    ]))
}

/// The keys of a table of `api.toml`, which the error for an unknown key lists.
fn list_keys(api: &str) -> Vec<String> {
    let Err(Error::Tables { diagnostics, .. }) = read_api(api) else {
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

/// Checks that [`KEY_CHANGES`] has every key that `api.toml` may have.
///
/// # Panics
/// Names the keys that are missing, and those that do not exist.
pub fn assert_every_key_has_a_change() {
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
    let known = KEY_CHANGES.iter().map(|(key, ..)| *key);
    let known: BTreeSet<String> = known.chain(HOLDERS).map(str::to_string).collect();
    assert_eq!(keys, known, "keys of api.toml, and those with a change");
}
