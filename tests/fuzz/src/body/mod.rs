//! Bodies of error responses, read by every API's reader. A second reader, written as simply as can be, says what each must find in
//! them, and `serde_json` says of that one which bodies are JSON.

mod check;
mod random;
mod tree;

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::tree::Tree as Tables;
use random::Random;
use serde::de::{Deserialize, IgnoredAny};
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;
use tree::Tree;

/// The sample bodies of the tables, as they are printed and on one line.
static PRINTED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let tables = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../error-tables"));
    let model =
        build_model(Tables::read(tables).expect("readable")).expect("tables without errors");
    let samples = model.apis.iter().flat_map(|api| &api.samples);
    let bodies = samples.flat_map(|sample| {
        let value = serde_json::from_str::<Value>(&sample.body.value);
        let line = value.map_or(String::new(), |value| value.to_string());
        [sample.body.value.clone(), line].map(String::into_bytes)
    });
    bodies.collect()
});

/// A body of documented members, with or without some damage.
pub fn grow_body(seed: u64) -> Vec<u8> {
    Random::new(seed, &PRINTED).body()
}

/// What every reader finds in a body is what is in it.
pub fn check_body(body: &[u8]) {
    agrees(body);
    check::check(body);
}

/// Whether serde_json agrees with the simple reader on what is JSON, and on what is in it.
fn agrees(body: &[u8]) {
    let plain = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut json = serde_json::Deserializer::from_slice(plain);
    let theirs = IgnoredAny::deserialize(&mut json).is_ok() && json.end().is_ok();
    let ours = tree::read(body);
    if !matches!(ours, Err(tree::Refused::TooDeep)) {
        assert_eq!(ours.is_ok(), theirs, "{ours:?}");
    }
    if let (Ok((tree, true)), Ok(value)) = (ours, serde_json::from_slice::<Value>(plain)) {
        same(&tree, &value);
    }
}

fn same(tree: &Tree, value: &Value) {
    match (tree, value) {
        (Tree::Null, Value::Null) | (Tree::Boolean, Value::Bool(_)) => {}
        (Tree::Text(ours), Value::String(theirs)) => assert_eq!(ours, theirs),
        (Tree::Number(_), Value::Number(theirs)) => {
            let exact = theirs
                .as_i64()
                .filter(|value| value.unsigned_abs() < 1 << 53);
            if let Some(exact) = exact {
                assert_eq!(tree.integer(), Some(exact));
            }
        }
        (Tree::List(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            ours.iter()
                .zip(theirs)
                .for_each(|(tree, value)| same(tree, value));
        }
        (Tree::Object(_), Value::Object(theirs)) => {
            for (name, value) in theirs {
                same(tree.get(name).unwrap_or(&Tree::Null), value);
            }
        }
        _ => panic!("{tree:?} is not {value}"),
    }
}
